//! Screens that cross slices: home, the health of the instance, sources, colours, imports, search.

mod about;
mod colours;
mod entry;
mod health;
mod home;
mod imports;
mod map;
mod search;
mod styleguide;

use ordit_platform::{
    module::Module,
    permissions::{Needs, Permission},
    web::{READ, Routes},
};

pub use imports::{guessed, resume as resume_imports};

/// Pages for looking at the demo and for developing.
const DEMO: Permission = Permission::new("demo", Needs::Demo);

/// The screens as a module, so that they are mounted, translated and walked like any other.
pub const MODULE: Module = Module {
    name: "app",
    migrations: &[],
    routes,
    kinds: &[],
    verbs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    checks: &[],
    locales: &[
        ordit_platform::locales!("app"),
        ordit_platform::locales!("imports"),
        ordit_platform::locales!("map"),
        ordit_platform::locales!("search"),
    ],
};

fn routes(routes: &mut Routes) {
    routes.get("/", READ, home::show);
    routes.get("/healthz", READ, health::show);
    routes.get("/networks.css", READ, colours::show);
    routes.get("/about/data", READ, about::data);
    routes.get("/e/{id}", READ, entry::show);
    routes.get("/styleguide", DEMO, styleguide::show);
    imports::routes(routes);
    map::routes(routes);
    search::routes(routes);
}
