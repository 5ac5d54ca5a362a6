//! What is kept about people: declared table by table, handed to them, erased, forgotten in time.

mod archive;
pub mod consents;
mod core;
mod declared;
mod erase;
mod erasure;
mod gather;
mod officer;
mod person;
pub mod retention;
mod told;

use ordit_kernel::{Id, Lang};

pub use archive::GATHER;
pub use consents::{Consent, Purpose};
pub use core::{IMPERSONAL, PERSONAL_DATA, is_erased};
pub use declared::{
    Basis, Category, EMPTY, EVERYWHERE, Erase, Eraser, Erasing, Kept, NOBODY, Own, PersonalData,
    Subject,
};
pub use erase::{TAKEN, erase};
pub use erasure::{
    ERASE, Request, Requested, WAITING_DAYS, Waiting, is_last_coordinator, request, undo, waiting,
};
pub use gather::{Gathered, MOST_ROWS, gather};
pub use officer::{MEASURES, Measure, Responsible};
pub use person::{declared, subject};
pub use retention::{RULES, Retention, Rule};

use crate::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::{Routes, Visit, WebError},
};

/// The tables of consents, archives and erasures.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_002000_platform_privacy",
    sql: include_str!("privacy.sql"),
};

/// The words of privacy.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("privacy");

/// What happened when a person was erased.
pub const ERASED: &str = "platform.person.erased";
/// What happened when somebody asked to erase a person.
pub const ERASURE_ASKED: &str = "platform.erasure.asked";
/// What happened when that was taken back.
pub const ERASURE_UNDONE: &str = "platform.erasure.undone";

/// What everybody does with what is kept about themselves.
const OWN: Permission = Permission::new("privacy.own", Needs::SignedIn);

/// The pages about oneself.
pub fn routes(routes: &mut Routes) {
    archive::routes(routes);
    consents::routes(routes);
    erasure::routes(routes);
    officer::routes(routes);
    retention::routes(routes);
}

fn own(visit: &Visit) -> Result<Id, WebError> {
    visit.acting.person.ok_or(WebError::SignIn)
}
