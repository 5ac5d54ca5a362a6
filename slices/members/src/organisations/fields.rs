//! The columns of organisations.

use ordit_platform::import::{Field, Parser};

use crate::{
    fields::{self, LINE, field, known_as, own, required, saying},
    memberships::EARLIER,
    vocabulary::{
        ACTIVITIES, LEGAL_FORMS, MEMBERSHIP_STATES, ORGANISATION_KIND_WORDS, ORGANISATION_KINDS,
        SSE_FAMILIES, SSE_FAMILY_WORDS,
    },
};

const KINDS: Parser = Parser::Choice {
    codes: ORGANISATION_KINDS,
    prefix: "members-organisation-kind",
};
const FAMILIES: Parser = Parser::Choice {
    codes: SSE_FAMILIES,
    prefix: "members-family",
};
const FORMS: Parser = Parser::Choice {
    codes: LEGAL_FORMS,
    prefix: "members-legal-form",
};
const ACTIVITY: Parser = Parser::Choice {
    codes: ACTIVITIES,
    prefix: "members-activity",
};
const STATES: Parser = Parser::Choice {
    codes: MEMBERSHIP_STATES,
    prefix: "members-state",
};

const STEPS: Parser = Parser::DatedChoices {
    codes: MEMBERSHIP_STATES,
    prefix: "members-state",
};

/// All of them, in the order of an export.
pub const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    fields::SOURCE_ID,
    fields::NAME,
    required(saying(
        known_as(
            field(
                "organisation_kind",
                "members-field-organisation-kind",
                KINDS,
            ),
            &["tipus d'entitat", "tipo de entidad", "kind", "type", "mota"],
        ),
        ORGANISATION_KIND_WORDS,
    )),
    saying(
        known_as(
            field("sse_family", "members-field-sse-family", FAMILIES),
            &["família", "familia", "family"],
        ),
        SSE_FAMILY_WORDS,
    ),
    field("legal_form", "members-field-legal-form", FORMS),
    field("activity", "members-field-activity", ACTIVITY),
    fields::MUNICIPALITY,
    known_as(
        field("neighbourhood", "members-field-neighbourhood", LINE),
        &[
            "barri",
            "districte",
            "barrio",
            "distrito",
            "auzoa",
            "neighbourhood",
            "district",
        ],
    ),
    field("locality", "members-field-locality", LINE),
    fields::COUNTRY,
    known_as(
        field("latitude", "members-field-latitude", Parser::Degrees(90)),
        &["lat"],
    ),
    known_as(
        field("longitude", "members-field-longitude", Parser::Degrees(180)),
        &["lon", "lng", "long"],
    ),
    fields::SUMMARY,
    fields::WEBSITE,
    field("pam_a_pam", "members-field-pam-a-pam", Parser::Url),
    field("balanc_social", "members-field-balanc-social", Parser::Url),
    own("membership_state", "members-field-membership-state", STATES),
    own("applied_on", "members-field-applied-on", Parser::Date),
    own(
        "observer_since",
        "members-field-observer-since",
        Parser::Date,
    ),
    own(
        "associate_since",
        "members-field-associate-since",
        Parser::Date,
    ),
    known_as(
        own("member_since", "members-field-member-since", Parser::Date),
        &[
            "data d'alta",
            "alta",
            "fecha de alta",
            "data d'adhesió",
            "alta-data",
            "joined",
        ],
    ),
    own("left_on", "members-field-left-on", Parser::Date),
    own(EARLIER, "members-field-earlier-states", STEPS),
    field("themes", "members-field-themes", Parser::Themes),
    fields::LANGUAGE,
    fields::NAME_CA,
    fields::NAME_ES,
    fields::NAME_EU,
    fields::NAME_EN,
    fields::SUMMARY_CA,
    fields::SUMMARY_ES,
    fields::SUMMARY_EU,
    fields::SUMMARY_EN,
    fields::SOURCE,
    fields::SOURCE_URL,
];
