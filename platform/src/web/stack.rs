//! The layers around all routes, from the handler outwards.

use std::{any::Any, sync::Arc};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
};
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, Predicate,
        predicate::{DefaultPredicate, NotForContentType},
    },
    trace::TraceLayer,
};

use super::{
    Routes, WebError, bearer,
    cache::{self, PageCache},
    error_page::route,
    gate, headers, measure, prepare,
    rate_limit::RateLimit,
    site::Shared,
};

/// Three times as fast as the usual level, for answers a twentieth longer.
pub(super) const GZIP_LEVEL: u16 = 4;
/// A body may have this many bytes unless its route says otherwise.
const BODY_BYTES: usize = 1_000_000;

/// The whole site as one service.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that answers what no route takes"
)]
pub fn build(site: &Shared, routes: Routes) -> Router {
    measure::start();
    let compressible = DefaultPredicate::new().and(NotForContentType::const_new("font/"));
    routes
        .into_router()
        .method_not_allowed_fallback(async || WebError::Status(StatusCode::METHOD_NOT_ALLOWED))
        .fallback(async || WebError::NotFound)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(from_fn_with_state(
            Arc::new(RateLimit::default()),
            gate::guard,
        ))
        .layer(from_fn_with_state(
            Arc::new(PageCache::new(site)),
            cache::serve,
        ))
        .layer(from_fn_with_state(
            Arc::new(bearer::Calls::default()),
            bearer::guard,
        ))
        .layer(from_fn_with_state(Arc::clone(site), prepare::prepare))
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Precise(GZIP_LEVEL.into()))
                .compress_when(compressible),
        )
        .layer(from_fn_with_state(Arc::clone(site), headers::add))
        .layer(from_fn(measure::measure))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .with_state(Arc::clone(site))
}

fn span(request: &Request) -> tracing::Span {
    tracing::debug_span!("request", method = %request.method(), route = route(request))
}

fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    WebError::Internal(anyhow::anyhow!("a handler panicked: {text}")).into_response()
}
