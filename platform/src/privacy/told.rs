//! How long something is kept, in words, from the settings as they are.

use super::declared::Kept;
use crate::{i18n::Translator, module::Module, web::Settings};

/// How long, in words.
pub fn kept(
    l: &Translator,
    (settings, modules): (&Settings, &'static [Module]),
    kept: Kept,
) -> String {
    match kept {
        Kept::UntilErased => l.t("privacy-kept-until-erased"),
        Kept::AsAct => l.t("privacy-kept-as-act"),
        Kept::Days(days) => l.t1("privacy-kept-days", "days", days),
        Kept::Rule(name) => {
            let days = settings.retention.days_of(modules, name);
            l.t1("privacy-kept-days", "days", days.unwrap_or_default())
        }
    }
}
