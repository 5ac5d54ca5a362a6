//! What many rows can be given at once, and what becomes of each of them; pure.

use std::collections::BTreeSet;

use ordit_platform::{i18n::Translator, import::Field};

use crate::organisations::noun::NOUN;

const THEMES: &str = "themes";

/// Fields that may say the same of many.
const FIELDS: &[&str] = &[
    "organisation_kind",
    "sse_family",
    "legal_form",
    "membership_state",
    "member_since",
    "left_on",
    "municipality",
    "neighbourhood",
    "source",
    "source_url",
];

/// A field, and what happens to what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BulkChange {
    key: &'static str,
    how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Replace,
    Add,
    Remove,
}

impl BulkChange {
    /// Everything that is offered, in order: themes first, which change most.
    pub fn offered() -> impl Iterator<Item = Self> {
        let themes = [How::Add, How::Remove, How::Replace].map(|how| Self { key: THEMES, how });
        let others = FIELDS.iter().map(|key| Self {
            key,
            how: How::Replace,
        });
        themes.into_iter().chain(others)
    }

    /// The change with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::offered().find(|change| change.code() == code)
    }

    /// Its name in forms.
    pub fn code(self) -> String {
        let suffix = match self.how {
            How::Replace => "",
            How::Add => "-add",
            How::Remove => "-remove",
        };
        format!("{}{suffix}", self.key)
    }

    /// Its name for people.
    pub fn label(self, l: &Translator) -> String {
        match self.how {
            How::Add => l.t("members-work-bulk-themes-add"),
            How::Remove => l.t("members-work-bulk-themes-remove"),
            How::Replace if self.key == THEMES => l.t("members-work-bulk-themes-replace"),
            How::Replace => self
                .field()
                .map_or_else(String::new, |field| l.t(field.label)),
        }
    }

    /// The field that changes.
    pub fn field(self) -> Option<&'static Field> {
        NOUN.field(self.key)
    }

    /// What becomes of a row depends on what it says now.
    pub fn needs_present(self) -> bool {
        self.how != How::Replace
    }

    /// What the field says afterwards; both values canonical.
    pub fn applied(self, present: &str, value: &str) -> String {
        let codes = |text: &str| -> BTreeSet<String> {
            let codes = text.split(';').filter(|code| !code.is_empty());
            codes.map(str::to_owned).collect()
        };
        let (present, named) = (codes(present), codes(value));
        let left: Vec<String> = match self.how {
            How::Replace => return value.to_owned(),
            How::Add => present.union(&named).cloned().collect(),
            How::Remove => present.difference(&named).cloned().collect(),
        };
        left.join(";")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(code: &str) -> BulkChange {
        BulkChange::from_code(code).expect("offered")
    }

    #[test]
    fn only_what_is_offered_changes_and_every_offer_is_a_field() {
        for offer in BulkChange::offered() {
            assert_eq!(BulkChange::from_code(&offer.code()), Some(offer));
            assert!(offer.field().is_some(), "{}", offer.code());
        }
        assert_eq!(BulkChange::from_code("name"), None);
        assert_eq!(BulkChange::from_code("sse_family-add"), None);
    }

    #[test]
    fn themes_are_added_taken_away_or_replaced() {
        let present = "care;food";
        assert_eq!(
            change("themes-add").applied(present, "food;energy"),
            "care;energy;food"
        );
        assert_eq!(
            change("themes-remove").applied(present, "food;energy"),
            "care"
        );
        assert_eq!(change("themes-remove").applied("food", "food"), "");
        assert_eq!(change("themes").applied(present, "energy"), "energy");
        assert_eq!(change("themes").applied(present, ""), "");
    }
}
