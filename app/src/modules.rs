//! THE list: one line per slice.

use ordit_platform::{
    import::Noun,
    module::{CORE, Module},
    web::NavItem,
};

use crate::screens;

/// Everything that is in the program.
pub const MODULES: &[Module] = &[
    CORE,
    ordit_members::MODULE,
    ordit_activities::MODULE,
    ordit_groups::MODULE,
    ordit_library::MODULE,
    screens::MODULE,
];

/// What can be imported; the first is meant where nothing says which.
pub const NOUNS: &[&Noun] = &[
    &ordit_members::ORGANISATION,
    &ordit_members::NETWORK,
    &ordit_members::ALLY,
    &ordit_members::PERSON,
    &ordit_members::CONTACT,
    &ordit_activities::ACTIVITY,
    &ordit_activities::ACTIVITY_OWNER,
    &ordit_groups::GROUP,
    &ordit_groups::GROUP_MEMBER,
    &ordit_library::GUIDE,
];

/// The main ways through the site.
pub const NAV: &[NavItem] = &[
    NavItem {
        href: "/",
        key: "app-nav-home",
    },
    NavItem {
        href: "/directory",
        key: "app-nav-directory",
    },
    NavItem {
        href: "/map",
        key: "app-nav-map",
    },
    NavItem {
        href: "/agenda",
        key: "app-nav-agenda",
    },
    NavItem {
        href: "/library",
        key: "app-nav-library",
    },
];
