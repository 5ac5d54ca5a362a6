//! What the stories of this slice stand on.

pub mod world;
