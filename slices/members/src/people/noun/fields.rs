//! The columns of people, one row for each of their mandates.

use ordit_platform::import::{Field, Parser};

use crate::{
    fields::{self, LINE, field, known_as, own, required, saying},
    vocabulary::{ChoiceWords, LANGUAGES},
};

/// The codes of roles, as [`ordit_kernel::Role::code`] has them.
pub const ROLES: &[&str] = &[
    "coordination",
    "technical_secretariat",
    "elected_officer",
    "technician",
    "representative",
    "substitute",
    "facilitator",
    "expert",
];

const ROLE: Parser = Parser::Choice {
    codes: ROLES,
    prefix: "people-role",
};

const ROLE_WORDS: ChoiceWords = &[
    (
        "coordination",
        &[
            "coordinadora",
            "coordinador",
            "coordinatzailea",
            "coordinator",
        ],
    ),
    (
        "technical_secretariat",
        &[
            "secretaria",
            "secretaria tècnica",
            "secretaría",
            "idazkaritza",
            "secretariat",
        ],
    ),
    (
        "elected_officer",
        &[
            "càrrec electe",
            "electe",
            "electa",
            "regidora",
            "regidor",
            "alcaldessa",
            "alcalde",
            "consellera",
            "conseller",
            "concejala",
            "concejal",
            "alcaldesa",
            "consejera",
            "consejero",
            "zinegotzia",
            "alkatea",
            "councillor",
            "mayor",
            "elected",
        ],
    ),
    (
        "technician",
        &[
            "tècnica",
            "tècnic",
            "tècnica o tècnic",
            "tècnic/a",
            "técnica",
            "técnico",
            "técnico/a",
            "teknikaria",
            "officer",
        ],
    ),
    (
        "representative",
        &[
            "representant",
            "titular",
            "representante",
            "ordezkaria",
            "delegate",
        ],
    ),
    ("substitute", &["suplent", "suplente", "ordezkoa", "deputy"]),
    (
        "facilitator",
        &[
            "facilitadora",
            "facilitador",
            "dinamitzadora",
            "dinamitzador",
            "dinamizatzailea",
        ],
    ),
    ("expert", &["experta", "expert", "experto", "aditua"]),
];

const NAME: Field = required(known_as(
    field("name", "people-field-name", LINE),
    &[
        "nom",
        "nom i cognoms",
        "persona",
        "nombre",
        "nombre y apellidos",
        "izena",
        "izen-abizenak",
        "pertsona",
        "full name",
        "person",
    ],
));

/// All of them, in the order of an export.
pub const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    fields::SOURCE_ID,
    NAME,
    known_as(
        field("address", "people-field-address", Parser::Line(254)),
        &[
            "correu",
            "correu electrònic",
            "adreça electrònica",
            "mail",
            "e-mail",
            "email",
            "correo",
            "correo electrónico",
            "posta",
            "posta elektronikoa",
            "helbide elektronikoa",
        ],
    ),
    known_as(
        field("phone", "people-field-phone", Parser::Line(60)),
        &[
            "telèfon",
            "tel",
            "mòbil",
            "teléfono",
            "móvil",
            "telefonoa",
            "mugikorra",
            "mobile",
        ],
    ),
    known_as(
        field(
            "language",
            "people-field-language",
            Parser::Choice {
                codes: LANGUAGES,
                prefix: "members-language",
            },
        ),
        &["llengua", "idioma", "hizkuntza", "language"],
    ),
    known_as(
        own("organisation", "people-field-organisation", LINE),
        &[
            "entitat",
            "organització",
            "ajuntament",
            "ens",
            "membre",
            "entidad",
            "organización",
            "ayuntamiento",
            "erakundea",
            "udala",
            "organization",
            "member",
        ],
    ),
    known_as(
        saying(own("role", "people-field-role", ROLE), ROLE_WORDS),
        &["paper", "funció", "rol", "papel", "función", "eginkizuna"],
    ),
    known_as(
        own("post", "people-field-post", LINE),
        &[
            "càrrec",
            "lloc de treball",
            "cargo",
            "puesto",
            "kargua",
            "position",
            "job title",
        ],
    ),
    known_as(
        own("from", "people-field-from", Parser::Date),
        &["des de", "inici", "desde", "inicio", "noiztik", "since"],
    ),
    known_as(
        own("until", "people-field-until", Parser::Date),
        &["fins", "fins a", "final", "hasta", "fin", "noiz arte", "to"],
    ),
    own(
        "organisation_id",
        "people-field-organisation-id",
        Parser::Id,
    ),
    fields::SOURCE,
];
