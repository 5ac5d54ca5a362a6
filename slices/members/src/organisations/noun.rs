//! Organisations as rows of a spreadsheet, of a list or of a form.

use ordit_kernel::{Lang, UserError};
use ordit_platform::{
    import::{
        Build, Built, Field, Noun, Parser, Record, Refusal, StagedRow, StagedTable, StagedWrite,
    },
    register::{INVENTED, Sheet},
};
use uuid::Uuid;

use super::{KIND, Organisation, guess::guess, store};
use crate::{
    fields::{self, LINE, field, known_as, own, required, saying},
    memberships::{self, EARLIER, rules},
    places, texts,
    vocabulary::{
        LEGAL_FORMS, MEMBERSHIP_STATES, ORGANISATION_KIND_WORDS, ORGANISATION_KINDS, PAGE_KINDS,
        SSE_FAMILIES, SSE_FAMILY_WORDS,
    },
};

/// The noun.
pub const NOUN: Noun = Noun {
    name: "organisation",
    kind: KIND,
    label: "members-organisations",
    file_names: &[
        "organisation",
        "organisations",
        "organization",
        "organizations",
        "organitzacions",
        "entitats",
        "membres",
        "organizaciones",
        "entidades",
        "miembros",
        "erakundeak",
        "kideak",
        "members",
    ],
    fields: FIELDS,
    tables: TABLES,
    needs_network: true,
    joining: &[("membership_state", "member")],
    created: "members.organisation.created",
    changed: "members.organisation.changed",
    known: store::known,
    current: store::current,
    unique: None,
    guess: Some(guess),
    build,
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
const STATES: Parser = Parser::Choice {
    codes: MEMBERSHIP_STATES,
    prefix: "members-state",
};

const STEPS: Parser = Parser::DatedChoices {
    codes: MEMBERSHIP_STATES,
    prefix: "members-state",
};

const FIELDS: &[Field] = &[
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
    field("name_ca", "members-field-name-ca", LINE),
    field("name_es", "members-field-name-es", LINE),
    field("name_eu", "members-field-name-eu", LINE),
    field("name_en", "members-field-name-en", LINE),
    field(
        "summary_ca",
        "members-field-summary-ca",
        Parser::Lines(1_000),
    ),
    field(
        "summary_es",
        "members-field-summary-es",
        Parser::Lines(1_000),
    ),
    field(
        "summary_eu",
        "members-field-summary-eu",
        Parser::Lines(1_000),
    ),
    field(
        "summary_en",
        "members-field-summary-en",
        Parser::Lines(1_000),
    ),
    fields::SOURCE,
    fields::SOURCE_URL,
];

/// What is particular to an organisation.
pub const OWN_TABLE: StagedTable = StagedTable {
    name: "organisations",
    columns: &[
        "entry_id",
        "organisation_kind",
        "sse_family",
        "legal_form",
        "neighbourhood",
    ],
    write: StagedWrite::Upsert { key: &["entry_id"] },
};

/// Its pages elsewhere.
pub const PAGE_TABLE: StagedTable = StagedTable {
    name: "organisation_pages",
    columns: &["entry_id", "page_kind", "url"],
    write: StagedWrite::Replace {
        owner: "entry_id",
        network: None,
    },
};

const TABLES: &[StagedTable] = &[
    OWN_TABLE,
    PAGE_TABLE,
    StagedTable {
        name: "memberships",
        columns: &[
            "network_id",
            "organisation_id",
            "ordinal",
            "state",
            "since",
            "is_current",
            "source",
            "source_url",
        ],
        write: StagedWrite::Replace {
            owner: "organisation_id",
            network: Some("network_id"),
        },
    },
];

/// The record that shows an organisation as it is, with its membership where it holds one.
pub fn record(sheet: &Sheet, organisation: &Organisation) -> Record {
    let mut record = Record::new();
    record.insert("ordit_id", sheet.id.to_string());
    for part in [&texts::NAME, &texts::SUMMARY] {
        texts::into_record(part, sheet.lang, &sheet.texts, &mut record);
    }
    record.insert("language", sheet.lang.code().to_owned());
    record.insert("themes", sheet.themes.join(";"));
    record.insert("organisation_kind", organisation.organisation_kind.clone());
    let mut put = |field, value: &Option<String>| {
        record.insert(field, value.clone().unwrap_or_default());
    };
    put("municipality", &sheet.place.territory);
    put("sse_family", &organisation.sse_family);
    put("legal_form", &organisation.legal_form);
    put("neighbourhood", &organisation.neighbourhood);
    for kind in PAGE_KINDS {
        put(kind, &organisation.pages.get(*kind).cloned());
    }
    if let Some(membership) = &organisation.membership {
        put("source", &membership.source);
        put("source_url", &membership.source_url);
        record.extend(rules::columns(&membership.stages));
    }
    record
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let known = build.current.map(|current| &current.sheet);
    let source = source(&build).map_err(|mut refusals| {
        refusals.extend(
            memberships::rows::told(&build, None)
                .err()
                .unwrap_or_default(),
        );
        refusals
    })?;
    let mut organisation = organisation(build.record);
    organisation.membership = memberships::rows::told(&build, source.clone())?;
    let mut sheet = known.cloned().unwrap_or_else(|| {
        let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
        sheet.source = source.clone().unwrap_or_default();
        sheet.source_url = filled(build.record, "source_url");
        sheet.slug = (build.new_slug)(build.record.get("name").map_or("", String::as_str));
        sheet
    });
    write_shared(build.record, &mut sheet);
    sheet.particulars = serde_json::to_value(&organisation).unwrap_or_default();
    let mut rows = vec![own_row(&sheet, &organisation)];
    rows.extend(page_rows(&sheet, &organisation));
    rows.extend(
        organisation
            .membership
            .iter()
            .flat_map(|own| memberships::rows::rows(build.id, own)),
    );
    Ok(Built { sheet, rows })
}

/// Where the facts of a row come from. In a network that is made up everything is, and nothing
/// real can be there; elsewhere nothing made up can.
///
/// # Errors
/// When the row would mix the two.
pub fn source(build: &Build<'_>) -> Result<Option<String>, Vec<Refusal>> {
    let said = filled(build.record, "source");
    let known = build
        .current
        .map(|current| current.sheet.source == INVENTED);
    let is_invented = known.unwrap_or(build.is_invented || said.as_deref() == Some(INVENTED));
    if is_invented == build.is_invented {
        return Ok(said.or_else(|| is_invented.then(|| INVENTED.to_owned())));
    }
    let key = match is_invented {
        true => "members-refusal-invented-among-real",
        false => "members-refusal-real-among-invented",
    };
    let value = filled(build.record, "name").unwrap_or_default();
    Err(vec![Refusal {
        field: "name".to_owned(),
        value,
        error: UserError::new(key),
    }])
}

/// Puts what every entry has from a record into its sheet.
pub fn write_shared(record: &Record, sheet: &mut Sheet) {
    sheet.lang = texts::language(record, sheet.lang);
    for part in [&texts::NAME, &texts::SUMMARY] {
        texts::from_record(part, sheet.lang, record, &mut sheet.texts);
    }
    sheet.place = places::place(filled(record, "municipality").as_deref());
    let themes = record.get("themes").map_or("", String::as_str);
    sheet.themes = themes
        .split(';')
        .filter(|theme| !theme.is_empty())
        .map(str::to_owned)
        .collect();
}

/// The value of a field, if there is one.
pub fn filled(record: &Record, field: &str) -> Option<String> {
    record.get(field).filter(|value| !value.is_empty()).cloned()
}

fn organisation(record: &Record) -> Organisation {
    let pages = PAGE_KINDS
        .iter()
        .filter_map(|kind| Some(((*kind).to_owned(), filled(record, kind)?)));
    Organisation {
        organisation_kind: filled(record, "organisation_kind")
            .unwrap_or_else(|| "other".to_owned()),
        sse_family: filled(record, "sse_family"),
        legal_form: filled(record, "legal_form"),
        neighbourhood: filled(record, "neighbourhood"),
        pages: pages.collect(),
        membership: None,
    }
}

/// The row of the slice's own table.
pub fn own_row(sheet: &Sheet, organisation: &Organisation) -> StagedRow {
    let values = vec![
        Uuid::from(sheet.id).into(),
        organisation.organisation_kind.as_str().into(),
        organisation.sse_family.clone().into(),
        organisation.legal_form.clone().into(),
        organisation.neighbourhood.clone().into(),
    ];
    StagedRow {
        table: "organisations",
        values,
    }
}

/// The rows of an organisation's pages elsewhere.
pub fn page_rows(sheet: &Sheet, organisation: &Organisation) -> Vec<StagedRow> {
    let row = |(kind, url): (&String, &String)| StagedRow {
        table: "organisation_pages",
        values: vec![
            Uuid::from(sheet.id).into(),
            kind.as_str().into(),
            url.as_str().into(),
        ],
    };
    organisation.pages.iter().map(row).collect()
}
