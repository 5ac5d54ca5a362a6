//! What stories are told with: an app of chosen slices on either engine, and people who visit it.

mod answer;
mod app;
mod database;
mod effects;
mod log;
mod visitor;

pub use answer::Answer;
pub use app::TestApp;
pub use database::{Engine, TestDatabase};
pub use effects::TestClock;
pub use log::Log;
pub use visitor::Visitor;

/// A story that is told on SQLite and on PostgreSQL:
/// `story!(members_are_listed, &MODULES, |app| { … });`.
#[macro_export]
macro_rules! story {
    ($(#[$attribute:meta])* $name:ident, $modules:expr, |$app:ident| $body:block) => {
        $(#[$attribute])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn tell($app: $crate::TestApp) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                tell($crate::TestApp::new($modules, $crate::Engine::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if $crate::Engine::Postgres.is_here() {
                    tell($crate::TestApp::new($modules, $crate::Engine::Postgres).await).await;
                }
            }
        }
    };
}
