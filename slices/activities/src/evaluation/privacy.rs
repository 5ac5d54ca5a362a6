//! What is kept of those who are asked, and of what they answer.

use ordit_platform::privacy::{Basis, Category, EMPTY, Erase, Kept, NOBODY, PersonalData};

/// That an activity is evaluated.
pub const IMPERSONAL: &str = "evaluations";

const CATEGORY: Category = Category {
    code: "evaluations",
    what: "activities-eval-privacy-what",
    purpose: "activities-eval-privacy-why",
    basis: Basis::LegitimateInterest,
    kept: Kept::UntilErased,
};

/// Who was asked; an answer can be told to be nobody's.
pub const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "evaluation_invitations",
        category: &CATEGORY,
        rows: "registration_id IN (SELECT id FROM registrations \
               WHERE folded_address IN ({addresses}))",
        handed: &["activity_id", "asked_at"],
        withheld: &["token_hash", "registration_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "evaluation_answers",
        category: &CATEGORY,
        rows: NOBODY,
        withheld: &[
            "answer_key",
            "activity_id",
            "mode",
            "useful",
            "recommend",
            "takes",
            "changes",
            "own_answer",
        ],
        mentions: &["takes", "changes", "own_answer"],
        erase: Erase::Stays,
        ..EMPTY
    },
];
