//! Shared vocabulary without input or output: what every slice speaks and nothing else.

pub mod acting;
pub mod audience;
pub mod error;
pub mod id;
pub mod lang;
pub mod money;
pub mod page;
pub mod place;
pub mod text;
pub mod time;

pub use acting::{Acting, Mandate, Reach, Role};
pub use audience::{Audience, Scope, Viewer};
pub use error::UserError;
pub use id::Id;
pub use lang::Lang;
pub use money::Money;
pub use page::{Page, PageRequest};
pub use place::{Place, Point, TerritoryCode};
pub use text::{Localised, Text, Texts};
pub use time::{Clock, Instant, PartialDate, Randomness};
