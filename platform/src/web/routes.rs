//! The only way to mount a route, and never without a permission.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    handler::Handler,
    http::Method,
    middleware::from_fn_with_state,
    routing::{MethodFilter, MethodRouter, on},
};

use super::{guard, site::Shared};
use crate::permissions::Permission;

/// A route that is mounted, for the walk of all routes and for `docs/permissions.md`.
#[derive(Clone, Debug)]
pub struct RouteInfo {
    pub method: Method,
    pub path: &'static str,
    pub permission: Permission,
    pub module: &'static str,
}

/// Collects the routes of all modules.
#[derive(Default)]
pub struct Routes {
    router: Router<Shared>,
    infos: Vec<RouteInfo>,
    module: &'static str,
}

impl Routes {
    /// No route yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Mounts the routes of a module under its name.
    pub fn module(&mut self, name: &'static str, mount: fn(&mut Self)) {
        self.module = name;
        mount(self);
    }

    /// A page.
    pub fn get<H, T>(&mut self, path: &'static str, permission: Permission, handler: H)
    where
        H: Handler<T, Shared>,
        T: 'static,
    {
        self.mount(
            Method::GET,
            path,
            permission,
            on(MethodFilter::GET, handler),
        );
    }

    /// An action, whose form is at most 1 MB.
    pub fn post<H, T>(&mut self, path: &'static str, permission: Permission, handler: H)
    where
        H: Handler<T, Shared>,
        T: 'static,
    {
        self.mount(
            Method::POST,
            path,
            permission,
            on(MethodFilter::POST, handler),
        );
    }

    /// An action that takes a body of up to `max_bytes`, such as a file.
    pub fn post_upload<H, T>(
        &mut self,
        path: &'static str,
        permission: Permission,
        max_bytes: usize,
        handler: H,
    ) where
        H: Handler<T, Shared>,
        T: 'static,
    {
        let limited = on(MethodFilter::POST, handler).layer(DefaultBodyLimit::max(max_bytes));
        self.mount(Method::POST, path, permission, limited);
    }

    /// Every route so far.
    pub fn infos(&self) -> &[RouteInfo] {
        &self.infos
    }

    pub(super) fn into_router(self) -> Router<Shared> {
        self.router
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where routes are mounted"
    )]
    fn mount(
        &mut self,
        method: Method,
        path: &'static str,
        permission: Permission,
        handler: MethodRouter<Shared>,
    ) {
        let guarded = handler.route_layer(from_fn_with_state(permission, guard::check));
        self.router = std::mem::take(&mut self.router).route(path, guarded);
        self.infos.push(RouteInfo {
            method,
            path,
            permission,
            module: self.module,
        });
    }
}
