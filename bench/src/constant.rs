//! The page with which all others are compared: 10,000 bytes that cost nothing to make, served by
//! the axum of the program.

use std::net::SocketAddr;

use axum::{Router, response::Html, routing::get};
use clap::Args;
use tokio::net::TcpListener;

const BYTES: usize = 10_000;

/// Where it is served.
#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(long)]
    listen: SocketAddr,
}

/// Serves the page at every path until the process ends.
///
/// # Errors
/// When the address cannot be listened on.
#[expect(
    clippy::disallowed_methods,
    reason = "a page that is not of the site has no permission to declare"
)]
pub async fn serve(arguments: Arguments) -> anyhow::Result<()> {
    let text: &'static str = "ordit ".repeat(BYTES.div_ceil(6)).leak();
    let page = async || Html(&text[..BYTES]);
    let router = Router::new().route("/", get(page));
    let listener = TcpListener::bind(arguments.listen).await?;
    axum::serve(listener, router).await?;
    Ok(())
}
