//! The columns of an activity.

use ordit_members::fields::{self, LINE, LINES, field, known_as, required, saying};
use ordit_platform::import::{Field, Parser};

use super::{questions::QUESTIONS, rules};
use crate::vocabulary::{AUDIENCES, KIND_WORDS, KINDS, MODE_WORDS, MODES, STANDINGS};

const COUNT: usize = BEFORE.len() + QUESTIONS.len() + AFTER.len();

/// Every column: what all have, what their kinds ask, what every entry has.
pub const FIELDS: &[Field] = &{
    let mut all = [fields::ORDIT_ID; COUNT];
    let mut at = 0;
    while at < COUNT {
        all[at] = if at < BEFORE.len() {
            BEFORE[at]
        } else if at < BEFORE.len() + QUESTIONS.len() {
            QUESTIONS[at - BEFORE.len()].field
        } else {
            AFTER[at - BEFORE.len() - QUESTIONS.len()]
        };
        at += 1;
    }
    all
};

const BEFORE: &[Field] = &[
    fields::ORDIT_ID,
    fields::SOURCE_ID,
    required(known_as(
        field("name", "activities-field-name", LINE),
        &[
            "nom",
            "nombre",
            "izena",
            "títol",
            "título",
            "izenburua",
            "title",
            "activitat",
            "actividad",
            "jarduera",
            "activity",
            "acte",
            "event",
        ],
    )),
    required(saying(
        known_as(
            field("activity_kind", "activities-field-kind", KIND),
            &["tipus", "tipo", "mota", "kind", "type"],
        ),
        KIND_WORDS,
    )),
    saying(
        known_as(
            field("mode", "activities-field-mode", MODE),
            &["modalitat", "modalidad", "format", "formato", "modua"],
        ),
        MODE_WORDS,
    ),
    known_as(
        field("standing", "activities-field-standing", STANDING),
        &["estat", "estado", "egoera", "state"],
    ),
    known_as(
        field("starts_on", "activities-field-starts-on", DATE),
        &[
            "data", "fecha", "dia", "día", "eguna", "date", "start", "inici", "inicio",
        ],
    ),
    known_as(
        field("start_time", "activities-field-start-time", TIME),
        &["hora", "hora d'inici", "hora de inicio", "ordua", "time"],
    ),
    known_as(
        field("ends_on", "activities-field-ends-on", DATE),
        &["data final", "fecha final", "fi", "fin", "end"],
    ),
    known_as(
        field("end_time", "activities-field-end-time", TIME),
        &["hora final", "hora de fi", "hora de fin"],
    ),
    fields::MUNICIPALITY,
    known_as(
        field("venue", "activities-field-venue", LINE),
        &[
            "lloc", "lugar", "tokia", "espai", "espacio", "place", "location",
        ],
    ),
    known_as(
        field("online_url", "activities-field-online-url", Parser::Url),
        &["enllaç", "enlace", "esteka", "link"],
    ),
    known_as(
        field("capacity", "activities-field-capacity", Parser::Count),
        &["places", "plazas", "lekuak", "aforament", "aforo"],
    ),
    fields::SUMMARY,
    field("description", "activities-field-description", LINES),
    known_as(
        field("themes", "activities-field-themes", Parser::Themes),
        &["temes", "temas", "gaiak", "themes"],
    ),
    known_as(
        field(
            "co_organisers",
            "activities-field-co-organisers",
            Parser::List(6_000),
        ),
        &["coorganitza", "coorganiza", "antolatzaileak", "organitzen"],
    ),
    field(
        "co_organiser_ids",
        "activities-field-co-organiser-ids",
        Parser::List(2_000),
    ),
    field("audience", "activities-field-audience", AUDIENCE),
    field("series", "activities-field-series", Parser::Id),
    field(
        "cancelled_because",
        "activities-field-cancelled-because",
        LINE,
    ),
];

const AFTER: &[Field] = &[
    fields::LANGUAGE,
    fields::NAME_CA,
    fields::NAME_ES,
    fields::NAME_EU,
    fields::NAME_EN,
    fields::SUMMARY_CA,
    fields::SUMMARY_ES,
    fields::SUMMARY_EU,
    fields::SUMMARY_EN,
    field("description_ca", "activities-field-description-ca", LINES),
    field("description_es", "activities-field-description-es", LINES),
    field("description_eu", "activities-field-description-eu", LINES),
    field("description_en", "activities-field-description-en", LINES),
    Field {
        is_networks_own: false,
        ..fields::SOURCE
    },
    Field {
        is_networks_own: false,
        ..fields::SOURCE_URL
    },
];

const DATE: Parser = Parser::DateIn(rules::YEARS.0, rules::YEARS.1);
const KIND: Parser = Parser::Choice {
    codes: KINDS,
    prefix: "activities-kind",
};
const MODE: Parser = Parser::Choice {
    codes: MODES,
    prefix: "activities-mode",
};
const STANDING: Parser = Parser::Choice {
    codes: STANDINGS,
    prefix: "activities-standing",
};
const AUDIENCE: Parser = Parser::Choice {
    codes: AUDIENCES,
    prefix: "activities-audience",
};
/// Read by [`super::rules::time`].
/// Room for what a calendar said that is no time, so that it can be shown.
const TIME: Parser = Parser::Line(60);

/// A description as columns.
pub const DESCRIPTION: ordit_members::texts::Part = ordit_members::texts::Part {
    plain: "description",
    by_lang: [
        "description_ca",
        "description_es",
        "description_eu",
        "description_en",
    ],
    get: |text| &text.body,
    set: |text, value| value.clone_into(&mut text.body),
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_column_stands_twice() {
        let keys: BTreeSet<&str> = FIELDS.iter().map(|field| field.key).collect();
        assert_eq!(keys.len(), COUNT);
    }
}
