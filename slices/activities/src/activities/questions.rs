//! What each kind of activity asks besides, as data: one column each.

use ordit_members::fields::{LINE, LINES, field};
use ordit_platform::import::{Field, Parser};

/// A question with the kinds that ask it.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    pub field: Field,
    pub kinds: &'static [&'static str],
    /// What became of it; a copy for another year leaves it out.
    pub is_result: bool,
}

const fn asked(kinds: &'static [&'static str], field: Field) -> Question {
    Question {
        field,
        kinds,
        is_result: false,
    }
}

const fn told(kinds: &'static [&'static str], field: Field) -> Question {
    Question {
        is_result: true,
        ..asked(kinds, field)
    }
}

const TRAINING: &[&str] = &["training"];
const FORUM: &[&str] = &["forum"];
const LASTING: &[&str] = &["community_meeting"];
/// Where people meet, a visit or an inspiring case belongs.
const MET: &[&str] = &["day_event", "seminar", "community_meeting", "meeting"];
/// Attached to an assembly, others than members come too.
const WITH_OTHERS: &[&str] = &["day_event", "seminar", "meeting"];
const PARALLEL: &[&str] = &["officers_meeting", "technical_meeting", "meeting"];

/// Every question, in the order of a form.
pub const QUESTIONS: &[Question] = &[
    asked(
        TRAINING,
        field("accredited_by", "activities-field-accredited-by", LINE),
    ),
    asked(
        TRAINING,
        field("hours", "activities-field-hours", Parser::Line(20)),
    ),
    asked(
        TRAINING,
        field("certificate", "activities-field-certificate", LINE),
    ),
    asked(
        TRAINING,
        field("programme", "activities-field-programme", LINE),
    ),
    asked(
        FORUM,
        field("organiser", "activities-field-organiser", LINE),
    ),
    asked(
        FORUM,
        field("who_spoke", "activities-field-who-spoke", LINES),
    ),
    told(FORUM, field("message", "activities-field-message", LINES)),
    told(
        FORUM,
        field("recording", "activities-field-recording", Parser::Url),
    ),
    asked(
        &["residency", "exhibition_stay"],
        field("host", "activities-field-host", LINE),
    ),
    asked(
        &["visit"],
        field("visited", "activities-field-visited", LINE),
    ),
    asked(
        LASTING,
        field(
            "neighbourhoods",
            "activities-field-neighbourhoods",
            Parser::List(2_000),
        ),
    ),
    asked(LASTING, field("legacy", "activities-field-legacy", LINES)),
    told(
        LASTING,
        field("legacy_after", "activities-field-legacy-after", LINES),
    ),
    asked(
        &["mutual_knowledge"],
        field("families", "activities-field-families", Parser::List(2_000)),
    ),
    asked(
        &["exhibition_stay"],
        field("exhibition", "activities-field-exhibition", LINE),
    ),
    asked(PARALLEL, field("invited", "activities-field-invited", LINE)),
    asked(
        MET,
        field("inspiring_case", "activities-field-inspiring-case", LINES),
    ),
    asked(
        WITH_OTHERS,
        field("attached_to", "activities-field-attached-to", LINE),
    ),
    asked(
        WITH_OTHERS,
        field(
            "other_administrations",
            "activities-field-other-administrations",
            Parser::Count,
        ),
    ),
];

/// The questions that a kind asks, by their columns.
pub fn of_kind(kind: &str) -> Vec<&'static str> {
    let asked = QUESTIONS.iter();
    asked
        .filter(|question| question.kinds.contains(&kind))
        .map(|question| question.field.key)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::KINDS;

    #[test]
    fn every_question_is_asked_by_a_kind_that_there_is_and_once() {
        let mut keys: Vec<&str> = Vec::new();
        for question in QUESTIONS {
            let known = |kind: &&str| KINDS.contains(kind);
            assert!(!question.kinds.is_empty() && question.kinds.iter().all(known));
            assert!(
                !keys.contains(&question.field.key),
                "{}",
                question.field.key
            );
            keys.push(question.field.key);
        }
        assert!(of_kind("training").contains(&"hours"));
        assert!(!of_kind("forum").contains(&"hours"));
    }
}
