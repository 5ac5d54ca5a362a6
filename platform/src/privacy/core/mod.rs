//! What the platform's own tables hold about people.

mod entries;
mod incoming;
mod mails;
mod own;
mod sheets;
mod signing;

pub use entries::is_erased;

use super::declared::{Basis, Category, Kept, PersonalData};

/// Group by group; the first are erased last.
pub const PERSONAL_DATA: &[&[PersonalData]] = &[
    entries::ENTRIES,
    own::OWN,
    signing::ACCOUNT,
    signing::TRAIL,
    mails::NOTICES,
    mails::MAILS,
    incoming::INCOMING,
    sheets::SHEETS,
];

/// Tables that hold nothing about anybody.
pub const IMPERSONAL: &[&str] = &[
    "audiences",
    "files",
    "file_chunks",
    "hearers",
    "instance_marks",
    "mail_enclosures",
    "intake_mailboxes",
    "openid_attempts",
    "openid_providers",
];

const IDENTITY: Category = Category {
    code: "identity",
    what: "privacy-what-identity",
    purpose: "privacy-why-identity",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};
const ACCOUNT: Category = Category {
    code: "account",
    what: "privacy-what-account",
    purpose: "privacy-why-account",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};
const TRAIL: Category = Category {
    code: "sign-ins",
    what: "privacy-what-sign-ins",
    purpose: "privacy-why-sign-ins",
    basis: Basis::LegalObligation,
    kept: Kept::Rule("sign_ins"),
};
const SESSIONS: Category = Category {
    code: "sessions",
    what: "privacy-what-sessions",
    purpose: "privacy-why-account",
    basis: Basis::LegitimateInterest,
    kept: Kept::Days(crate::session::LONGEST_DAYS),
};
const ATTEMPTS: Category = Category {
    code: "attempts",
    what: "privacy-what-attempts",
    purpose: "privacy-why-sign-ins",
    basis: Basis::LegalObligation,
    kept: Kept::Days(7),
};
const NOTICES: Category = Category {
    code: "notices",
    what: "privacy-what-notices",
    purpose: "privacy-why-notices",
    basis: Basis::LegitimateInterest,
    kept: Kept::Days(400),
};
const MAILS: Category = Category {
    code: "mails",
    what: "privacy-what-mails",
    purpose: "privacy-why-mails",
    basis: Basis::LegitimateInterest,
    kept: Kept::Rule("mails"),
};
const INCOMING: Category = Category {
    code: "incoming",
    what: "privacy-what-incoming",
    purpose: "privacy-why-incoming",
    basis: Basis::LegitimateInterest,
    kept: Kept::Days(crate::intake::KEPT_DAYS),
};
const ACTS: Category = Category {
    code: "acts",
    what: "privacy-what-acts",
    purpose: "privacy-why-acts",
    basis: Basis::LegitimateInterest,
    kept: Kept::AsAct,
};
const SHEETS: Category = Category {
    code: "sheets",
    what: "privacy-what-sheets",
    purpose: "privacy-why-sheets",
    basis: Basis::LegitimateInterest,
    kept: Kept::Rule("imports"),
};
const UPLOADS: Category = Category {
    code: "uploads",
    what: "privacy-what-uploads",
    purpose: "privacy-why-sheets",
    basis: Basis::LegitimateInterest,
    kept: Kept::Days(crate::import::KEPT_DAYS),
};
const CONSENTS: Category = Category {
    code: "consents",
    what: "privacy-what-consents",
    purpose: "privacy-why-consents",
    basis: Basis::LegalObligation,
    kept: Kept::UntilErased,
};
const REQUESTS: Category = Category {
    code: "requests",
    what: "privacy-what-requests",
    purpose: "privacy-why-requests",
    basis: Basis::LegalObligation,
    kept: Kept::AsAct,
};
const ARCHIVES: Category = Category {
    code: "archives",
    what: "privacy-what-archives",
    purpose: "privacy-why-requests",
    basis: Basis::LegalObligation,
    kept: Kept::Days(super::archive::KEPT_DAYS),
};
