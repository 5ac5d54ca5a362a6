//! What the tables of this slice hold about people, and the pages about who looked at it.

mod access;
mod access_store;
mod applied_store;
mod consents;
mod consents_store;
mod erasing;
mod kept_store;
mod named_store;
pub mod requests;
mod retention_store;
mod rules;
mod written_store;

use ordit_platform::{
    db::SqlMigration,
    privacy::{Basis, Category, Kept},
    web::Routes,
};

pub use consents::{JOINING, PURPOSES};
pub use kept_store::{IMPERSONAL, PERSONAL_DATA};
pub use retention_store::RULES;
pub use rules::{purpose, role};

/// What the log of reads says besides.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261123_001200_members_privacy",
    sql: include_str!("privacy.sql"),
};

/// Pages about who looked, and about erasing somebody who asked for it.
pub fn routes(routes: &mut Routes) {
    access::routes(routes);
    requests::routes(routes);
}

const CONTACT: Category = Category {
    code: "contact",
    what: "members-privacy-what-contact",
    purpose: "members-privacy-why-contact",
    basis: Basis::LegitimateInterest,
    kept: Kept::Rule("contacts_of_former"),
};
const MANDATES: Category = Category {
    code: "mandates",
    what: "members-privacy-what-mandates",
    purpose: "members-privacy-why-mandates",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};
const DEALINGS: Category = Category {
    code: "dealings",
    what: "members-privacy-what-dealings",
    purpose: "members-privacy-why-dealings",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};
const APPLICATIONS: Category = Category {
    code: "applications",
    what: "members-privacy-what-applications",
    purpose: "members-privacy-why-applications",
    basis: Basis::Consent,
    kept: Kept::Rule("applications"),
};
const ACCESS: Category = Category {
    code: "access",
    what: "members-privacy-what-access",
    purpose: "members-privacy-why-access",
    basis: Basis::LegalObligation,
    kept: Kept::Rule("access_log"),
};
const PAPERS: Category = Category {
    code: "papers",
    what: "members-privacy-what-papers",
    purpose: "members-privacy-why-papers",
    basis: Basis::LegalObligation,
    kept: Kept::LegalTerm,
};
const TASKS: Category = Category {
    code: "tasks",
    what: "members-privacy-what-tasks",
    purpose: "members-privacy-why-tasks",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};
const TASKS_DONE: Category = Category {
    code: "tasks-done",
    what: "members-privacy-what-tasks-done",
    purpose: "members-privacy-why-tasks",
    basis: Basis::LegitimateInterest,
    kept: Kept::AsAct,
};

#[cfg(test)]
mod tests;
