//! Pages over HTTP: routes with their permissions, the reader's visit, whole pages, calm errors.

mod bearer;
mod cache;
mod cookies;
mod cross_site;
mod deadline;
mod error;
mod error_page;
mod facts;
mod gate;
mod guard;
mod headers;
mod layout;
mod listing;
mod measure;
mod notice;
mod page;
mod pager;
mod prepare;
mod query;
mod rate_limit;
mod routes;
mod site;
mod stack;
mod visit;

pub use cache::Shows;
pub use cookies::{SigningKey, signing_key};
pub use error::WebError;
pub use facts::{Facts, breadcrumbs, page_as};
pub use layout::{FunderLogo, Layout};
pub use listing::{Alternate, Listing, alternates, in_language, is_listed, origin_of};
pub use measure::sum_up;
pub use notice::Notice;
pub use page::{Redirect, page, page_with_status, redirect, redirect_after_write};
pub use pager::{Pager, Step};
pub use query::Query;
pub use routes::{RouteInfo, Routes};
pub use site::{NavItem, Settings, Shared, Site};
pub use stack::build;
pub use visit::Visit;

pub(crate) use cookies::set as set_cookie;
pub use rate_limit::network_of;

use ordit_kernel::Lang;

use crate::permissions::{Needs, Permission};

/// The words of the layout, of errors and of dates.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("web");

/// Pages that are for everyone.
pub const READ: Permission = Permission::new("read", Needs::Anyone);

/// The routes that every instance has, whatever its slices.
pub fn routes(routes: &mut Routes) {
    routes.get("/assets/{*file}", READ, crate::assets::serve);
    routes.get("/metrics", READ, measure::show);
}

#[cfg(test)]
mod tests;
