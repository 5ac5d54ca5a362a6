//! Screens that cross slices: home, the health of the instance, sources, colours, imports, search.

mod about;
mod api;
mod atom;
mod colours;
mod desk;
mod entry;
mod health;
mod home;
mod imports;
mod map;
mod robots;
mod search;
mod sitemap;
mod styleguide;
mod territory;

use ordit_platform::{
    module::Module,
    permissions::{Needs, Permission},
    web::{READ, Routes},
};

pub use imports::{field_label, guessed, take_over as take_over_imports};

/// Pages for looking at the demo and for developing.
const DEMO: Permission = Permission::new("demo", Needs::Demo);

/// The screens as a module, so that they are mounted, translated and walked like any other.
pub const MODULE: Module = Module {
    name: "app",
    migrations: &[],
    routes,
    kinds: &[],
    verbs: &[],
    hears: &[],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: imports::CARDS,
    drafts: &[],
    leaves: &[],
    personal_data: &[],
    impersonal: &[],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[
        ordit_platform::locales!("api"),
        ordit_platform::locales!("app"),
        ordit_platform::locales!("desk"),
        ordit_platform::locales!("found"),
        ordit_platform::locales!("imports"),
        ordit_platform::locales!("map"),
        ordit_platform::locales!("search"),
        ordit_platform::locales!("territory"),
    ],
};

fn routes(routes: &mut Routes) {
    routes.get("/", READ, home::show);
    routes.get("/healthz", READ, health::show);
    routes.get("/networks.css", READ, colours::show);
    routes.get("/about/data", READ, about::data);
    routes.get("/e/{id}", READ, entry::show);
    routes.get("/robots.txt", READ, robots::show);
    routes.get("/styleguide", DEMO, styleguide::show);
    api::routes(routes);
    atom::routes(routes);
    desk::routes(routes);
    imports::routes(routes);
    map::routes(routes);
    search::routes(routes);
    territory::routes(routes);
    sitemap::routes(routes);
}
