//! A server of organisations' pages as memory alone tells them: the same page in the same layers,
//! without its queries and never kept. Tells what rendering costs.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use anyhow::Context;
use axum::{
    extract::{Path, State},
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use clap::Args;
use ordit_app::Opening;
use ordit_members::{directory::store::OrganisationFacts, organisation_page};
use ordit_platform::web::{self, READ, Routes, Settings, Shared, Visit, WebError};
use tokio::net::TcpListener;

/// What is served and where.
#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(long)]
    data: PathBuf,
    #[arg(long)]
    listen: SocketAddr,
}

/// Serves until the process ends.
///
/// # Errors
/// When the instance cannot be opened or the address listened on.
pub async fn serve(arguments: Arguments) -> anyhow::Result<()> {
    let opening = Opening {
        data: arguments.data,
        database: None,
    };
    let instance = opening.open().await?;
    let address = format!("http://{}/", arguments.listen).parse();
    let settings = Settings::new(address.context("no address")?);
    let (site, _) = instance.site(settings).await?;
    let mut routes = Routes::new();
    routes.get("/o/{slug}", READ, show);
    routes.get("/ready", READ, async || "ready");
    let router = web::build(&site, routes);
    let listener = TcpListener::bind(arguments.listen).await?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).await?;
    Ok(())
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot: Arc<_> = site.snapshots.current();
    let head = snapshot.by_slug(&visit.viewer, "organisation", &slug);
    let head = head.ok_or(WebError::NotFound)?;
    let facts = OrganisationFacts::default();
    let page = organisation_page(&site, &visit, &snapshot, head, &facts, &[])?;
    Ok(([(CACHE_CONTROL, "no-store")], page).into_response())
}
