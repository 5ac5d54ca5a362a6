//! Guides as rows of a spreadsheet or of a form.

use ordit_kernel::{Id, Lang, PartialDate};
use ordit_members::{
    fields::{self, LINE, LINES, field, known_as, own, required, saying},
    filled, source_of,
    texts::{self, Part},
    write_shared,
};
use ordit_platform::{
    import::{Build, Built, Field, Noun, Parser, Record, Refusal},
    permissions::{Needs, Permission},
    register::{Sheet, State},
};

use super::{
    CHANGED, CREATED, Guide, KIND, known,
    rows::{LINK_TABLE, OWN_TABLE, link_rows, own_row},
    rules, store,
};
use crate::vocabulary::{KIND_WORDS, KINDS, LICENCE_WORDS, LICENCES, READERS, STANDINGS};

/// The noun.
pub const NOUN: Noun = Noun {
    name: "guide",
    kind: KIND,
    label: "library-plural",
    file_names: &[
        "guide",
        "guides",
        "library",
        "guia",
        "guies",
        "guía",
        "guías",
        "biblioteca",
        "gida",
        "gidak",
        "liburutegia",
    ],
    fields: FIELDS,
    tables: &[OWN_TABLE, LINK_TABLE],
    permission: Permission::new("library.guide.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: CREATED,
    changed: CHANGED,
    known: store::known,
    current: store::current,
    unique: None,
    guess: None,
    lookup: Some(known::lookup),
    part: None,
    after: None,
    foretell: None,
    dated: None,
    build,
};

/// The text itself, with its columns.
pub const BODY: Part = Part {
    plain: "body",
    by_lang: ["body_ca", "body_es", "body_eu", "body_en"],
    get: |text| &text.body,
    set: |text, value| value.clone_into(&mut text.body),
};

/// Addresses under `/library` that are no guide's.
const TAKEN: [&str; 1] = ["new"];

const KIND_CODES: Parser = Parser::Choice {
    codes: KINDS,
    prefix: "library-kind",
};
const STANDING_CODES: Parser = Parser::Choice {
    codes: STANDINGS,
    prefix: "library-standing",
};
const READER_CODES: Parser = Parser::Choice {
    codes: READERS,
    prefix: "library-readers",
};
const LICENCE_CODES: Parser = Parser::Choice {
    codes: LICENCES,
    prefix: "library-licence",
};

const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    fields::SOURCE_ID,
    required(known_as(
        field("name", "library-field-name", LINE),
        &["títol", "título", "izenburua", "title", "nom", "nombre"],
    )),
    required(saying(
        known_as(
            field("guide_kind", "library-field-kind", KIND_CODES),
            &["tipus", "tipo", "mota", "kind"],
        ),
        KIND_WORDS,
    )),
    // The network's own, so that no earlier version publishes it or hides it again.
    own("standing", "library-field-standing", STANDING_CODES),
    field("shown_to", "library-field-readers", READER_CODES),
    fields::SUMMARY,
    known_as(
        field("body", "library-field-body", LINES),
        &["contingut", "contenido", "edukia", "content"],
    ),
    known_as(
        field("authors", "library-field-authors", Parser::List(6_000)),
        &["autoria", "autoría", "autores", "egileak", "authors"],
    ),
    field(
        "author_ids",
        "library-field-author-ids",
        Parser::List(2_000),
    ),
    field("edition", "library-field-edition", LINE),
    field("made_on", "library-field-made", Parser::Date),
    saying(
        field("licence", "library-field-licence", LICENCE_CODES),
        LICENCE_WORDS,
    ),
    known_as(
        field("link", "library-field-link", Parser::Url),
        &["enllaç", "enlace", "esteka", "url"],
    ),
    field("themes", "members-field-themes", Parser::Themes),
    field("derived_from", "library-field-from", Parser::Id),
    field("derived_part", "library-field-part", Parser::Id),
    field("supersedes", "library-field-supersedes", Parser::Id),
    own("kept_by", "library-field-keeper", Parser::Id),
    fields::LANGUAGE,
    fields::NAME_CA,
    fields::NAME_ES,
    fields::NAME_EU,
    fields::NAME_EN,
    fields::SUMMARY_CA,
    fields::SUMMARY_ES,
    fields::SUMMARY_EU,
    fields::SUMMARY_EN,
    field("body_ca", "library-field-body-ca", LINES),
    field("body_es", "library-field-body-es", LINES),
    field("body_eu", "library-field-body-eu", LINES),
    field("body_en", "library-field-body-en", LINES),
    Field {
        is_networks_own: false,
        ..fields::SOURCE
    },
    Field {
        is_networks_own: false,
        ..fields::SOURCE_URL
    },
];

/// The record that shows a guide as it is; who made it stands there by name.
pub fn record(sheet: &Sheet, guide: &Guide) -> Record {
    let mut record = Record::new();
    record.insert("ordit_id", sheet.id.to_string());
    for part in [&texts::NAME, &texts::SUMMARY, &BODY] {
        texts::into_record(part, sheet.lang, &sheet.texts, &mut record);
    }
    let id = |id: Option<Id>| id.map(|id| id.to_string());
    let authors: Vec<String> = guide.authors.iter().map(Id::to_string).collect();
    for (field, value) in [
        ("language", Some(sheet.lang.code().to_owned())),
        ("source", Some(sheet.source.clone())),
        ("source_url", sheet.source_url.clone()),
        ("guide_kind", Some(guide.guide_kind.clone())),
        ("standing", Some(guide.standing.clone())),
        ("shown_to", Some(guide.shown_to.clone())),
        ("authors", Some(guide.author_names.join(";"))),
        ("author_ids", Some(authors.join(";"))),
        ("edition", guide.edition.clone()),
        ("made_on", guide.made_on.map(|date| date.to_string())),
        ("licence", guide.licence.clone()),
        ("link", guide.link.clone()),
        ("themes", Some(sheet.themes.join(";"))),
        ("derived_from", id(guide.derived_from)),
        ("derived_part", id(guide.derived_part)),
        ("supersedes", id(guide.supersedes)),
        ("kept_by", id(guide.kept_by)),
    ] {
        record.insert(field, value.unwrap_or_default());
    }
    record
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let source = source_of(&build)?;
    let record = build.record;
    let known = build.current.map(|current| &current.sheet);
    let mut sheet = match known {
        Some(known) => known.clone(),
        None => {
            let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
            let slug = (build.new_slug)(record.get("name").map_or("", String::as_str));
            sheet.network = build.network;
            sheet.slug = match TAKEN.contains(&slug.as_str()) {
                true => format!("{slug}-{}", &build.id.0.simple().to_string()[26..]),
                false => slug,
            };
            sheet
        }
    };
    write_shared(record, &mut sheet);
    texts::from_record(&BODY, sheet.lang, record, &mut sheet.texts);
    sheet.source = source.unwrap_or_default();
    sheet.source_url = filled(record, "source_url");
    let guide = guide(record);
    if sheet.state != State::Archived {
        sheet.state = rules::state(&guide);
        sheet.audience = rules::audience(&guide, sheet.network);
    }
    sheet.particulars = serde_json::to_value(&guide).unwrap_or_default();
    let mut rows = vec![own_row(&sheet, &guide)];
    rows.extend(link_rows(&sheet, &guide, build.new_id));
    Ok(Built { sheet, rows })
}

fn guide(record: &Record) -> Guide {
    let date = |field| -> Option<PartialDate> { filled(record, field)?.parse().ok() };
    let id = |field| -> Option<Id> { filled(record, field)?.parse().ok() };
    let list = |field| {
        let text = filled(record, field).unwrap_or_default();
        let parts = text.split(';').filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect::<Vec<String>>()
    };
    let mut authors: Vec<Id> = list("author_ids")
        .iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    authors.sort_unstable();
    authors.dedup();
    Guide {
        guide_kind: filled(record, "guide_kind").unwrap_or_default(),
        standing: filled(record, "standing").unwrap_or_else(|| "published".to_owned()),
        shown_to: filled(record, "shown_to").unwrap_or_else(|| "public".to_owned()),
        edition: filled(record, "edition"),
        licence: filled(record, "licence"),
        link: filled(record, "link"),
        made_on: date("made_on"),
        kept_by: id("kept_by"),
        authors,
        author_names: list("authors"),
        derived_from: id("derived_from"),
        derived_part: id("derived_part"),
        supersedes: id("supersedes"),
    }
}
