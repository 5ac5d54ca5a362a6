//! Short makers of the columns that several nouns have.

use ordit_platform::import::{Field, Parser};

use crate::vocabulary::{ChoiceWords, LANGUAGES};

/// A column of an entry itself.
pub const fn field(key: &'static str, label: &'static str, parser: Parser) -> Field {
    Field {
        key,
        label,
        synonyms: &[],
        parser,
        choice_words: &[],
        is_required: false,
        is_networks_own: false,
    }
}

/// A column of a network's own relation with an entry.
pub const fn own(key: &'static str, label: &'static str, parser: Parser) -> Field {
    Field {
        is_networks_own: true,
        ..field(key, label, parser)
    }
}

/// The same column with other headers by which it is known.
pub const fn known_as(field: Field, synonyms: &'static [&'static str]) -> Field {
    Field { synonyms, ..field }
}

/// The same column of choices, each with other words by which it is known.
pub const fn saying(field: Field, choice_words: ChoiceWords) -> Field {
    Field {
        choice_words,
        ..field
    }
}

/// The same column, without which there is no row.
pub const fn required(field: Field) -> Field {
    Field {
        is_required: true,
        ..field
    }
}

/// One line of at most 300 characters.
pub const LINE: Parser = Parser::Line(300);
/// A text of at most 20,000 characters.
pub const LINES: Parser = Parser::Lines(20_000);

/// The entry's identity in Ordit.
pub const ORDIT_ID: Field = field("ordit_id", "members-field-ordit-id", Parser::Id);
/// The key of the row in the spreadsheet that it comes from.
pub const SOURCE_ID: Field = known_as(
    field("source_id", "members-field-source-id", LINE),
    &["id", "codi", "código", "kodea", "code", "ref"],
);
/// The language of the plain columns.
pub const LANGUAGE: Field = known_as(
    field(
        "language",
        "members-field-language",
        Parser::Choice {
            codes: LANGUAGES,
            prefix: "members-language",
        },
    ),
    &["idioma"],
);
/// The name in each language, where it has one of its own.
pub const NAME_CA: Field = field("name_ca", "members-field-name-ca", LINE);
pub const NAME_ES: Field = field("name_es", "members-field-name-es", LINE);
pub const NAME_EU: Field = field("name_eu", "members-field-name-eu", LINE);
pub const NAME_EN: Field = field("name_en", "members-field-name-en", LINE);
/// The summary in each language.
pub const SUMMARY_CA: Field = field("summary_ca", "members-field-summary-ca", SHORT);
pub const SUMMARY_ES: Field = field("summary_es", "members-field-summary-es", SHORT);
pub const SUMMARY_EU: Field = field("summary_eu", "members-field-summary-eu", SHORT);
pub const SUMMARY_EN: Field = field("summary_en", "members-field-summary-en", SHORT);
const SHORT: Parser = Parser::Lines(1_000);
/// The public source of the facts in a row.
pub const SOURCE: Field = own("source", "members-field-source", Parser::Line(1_000));
/// Where that source is.
pub const SOURCE_URL: Field = own("source_url", "members-field-source-url", Parser::Url);
/// The municipality.
pub const MUNICIPALITY: Field = known_as(
    field(
        "municipality",
        "members-field-municipality",
        Parser::Municipality,
    ),
    &[
        "població",
        "poblacion",
        "localitat",
        "localidad",
        "herria",
        "town",
        "ciutat",
        "ciudad",
    ],
);
/// The country of whatever is in another one.
pub const COUNTRY: Field = field("country", "members-field-country", Parser::Country);
/// The organisation's or network's page.
pub const WEBSITE: Field = known_as(
    field("website", "members-field-website", Parser::Url),
    &[
        "pàgina web",
        "página web",
        "webgunea",
        "url",
        "lloc web",
        "sitio web",
    ],
);
/// The name in the row's own language.
pub const NAME: Field = required(known_as(
    field("name", "members-field-name", LINE),
    &[
        "entitat",
        "entidad",
        "organització",
        "organización",
        "erakundea",
        "organisation",
        "organization",
        "nom de l'entitat",
        "nombre de la entidad",
        "denominació",
        "membre",
    ],
));
/// The summary in the row's own language.
pub const SUMMARY: Field = known_as(
    field("summary", "members-field-summary", Parser::Lines(1_000)),
    &["descripció", "descripción", "deskribapena", "description"],
);
