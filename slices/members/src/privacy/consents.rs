//! What people of networks agree to: their telephone, and what an application said of them.

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{db::Write, privacy::Purpose};
use sea_orm::DbErr;

use super::consents_store;

/// Keeping a telephone, beside the address that a mandate needs.
const PHONE: Purpose = Purpose {
    name: "members.phone",
    label: "members-consent-phone",
    wording: "members-consent-phone-words",
    version: 1,
    is_offered: true,
    withdrawn: forget_phone,
};

/// Keeping what the form of an application said; agreed to there, in the words of that form.
pub const JOINING: Purpose = Purpose {
    name: "members.joining",
    label: "members-consent-joining",
    wording: "members-consent-joining-words",
    version: 1,
    is_offered: false,
    withdrawn: forget_application,
};

/// All of them.
pub const PURPOSES: &[Purpose] = &[PHONE, JOINING];

fn forget_phone(write: &mut Write, person: Id) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move { consents_store::forget_phone(write, person).await })
}

fn forget_application(write: &mut Write, person: Id) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move { consents_store::forget_in_applications(write, person).await })
}
