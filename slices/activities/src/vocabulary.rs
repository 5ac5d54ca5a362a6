//! Codes of closed lists; their words are `activities-<list>-<code>`.

/// What an activity is.
pub const KINDS: &[&str] = &[
    "day_event",
    "seminar",
    "training",
    "residency",
    "visit",
    "community_meeting",
    "meeting",
    "officers_meeting",
    "technical_meeting",
    "forum",
    "mutual_knowledge",
    "exhibition_stay",
];

/// How one takes part in what is called.
pub const WAYS: &[&str] = &["in_person", "online", "hybrid"];
/// The same of what is noted; the last is what nobody said.
pub const MODES: &[&str] = &["in_person", "online", "hybrid", UNSAID];
/// Nobody said how one takes part.
pub const UNSAID: &str = "unsaid";

/// How far it is.
pub const STANDINGS: &[&str] = &["planned", "announced", "held", "cancelled"];

/// What an owner is to it.
pub const OWNER_ROLES: &[&str] = &["organiser", "co_organiser", "host", "supporter"];

/// Who may see it.
pub const AUDIENCES: &[&str] = &["public", "signed_in", "network"];

/// Other words for a code, in any language.
type ChoiceWords = &'static [(&'static str, &'static [&'static str])];

/// How spreadsheets call the kinds besides.
pub const KIND_WORDS: ChoiceWords = &[
    ("day_event", &["jornades", "jornadas", "acte", "acto"]),
    (
        "seminar",
        &["taller", "talleres", "tallers", "tailerra", "workshop"],
    ),
    ("training", &["curs", "curso", "ikastaroa", "course"]),
    ("residency", &["residencies", "residencias"]),
    ("visit", &["visites", "visitas"]),
    (
        "community_meeting",
        &["trobada comunitaria", "encuentro comunitario"],
    ),
    ("meeting", &["reunions", "reuniones", "bilerak", "meetings"]),
    (
        "forum",
        &[
            "fòrum",
            "congrés",
            "congreso",
            "presentació",
            "presentación",
        ],
    ),
];

/// How they call the ways of taking part.
pub const MODE_WORDS: ChoiceWords = &[
    ("in_person", &["presencial", "aurrez aurre"]),
    (
        "online",
        &["en línia", "en línea", "virtual", "telemàtic", "telemático"],
    ),
    (
        "hybrid",
        &[
            "mixt", "mixta", "mixto", "híbrid", "híbrida", "híbrido", "hibridoa",
        ],
    ),
];
