//! The one binary, `ordit`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    ordit_app::cli::run().await
}
