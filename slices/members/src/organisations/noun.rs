//! Organisations as rows of a spreadsheet, of a list or of a form.

use ordit_kernel::{Lang, Point, UserError};
use ordit_platform::{
    import::{Build, Built, Noun, Record, Refusal, StagedRow, StagedTable, StagedWrite},
    permissions::{Needs, Permission},
    register::{INVENTED, Sheet},
};
use uuid::Uuid;

use super::{KIND, Organisation, fields::FIELDS, guess::guess, store};
use crate::{
    allies::Alliance,
    memberships::{self, rules},
    places, texts,
    vocabulary::PAGE_KINDS,
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
    permission: Permission::new("members.organisation.import", Needs::CoordinatesNetwork),
    joining: &[("membership_state", "member")],
    created: "members.organisation.created",
    changed: "members.organisation.changed",
    known: store::known,
    current: store::current,
    unique: None,
    guess: Some(guess),
    lookup: None,
    part: None,
    after: Some(store::after),
    foretell: None,
    dated: None,
    build,
};

/// What is particular to an organisation.
pub const OWN_TABLE: StagedTable = StagedTable {
    name: "organisations",
    columns: &[
        "entry_id",
        "organisation_kind",
        "sse_family",
        "legal_form",
        "neighbourhood",
        "activity",
        "locality",
        "country",
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
        only: None,
    },
};

/// Its states in the network that writes.
pub const MEMBERSHIP_TABLE: StagedTable = StagedTable {
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
        only: None,
    },
};

const TABLES: &[StagedTable] = &[OWN_TABLE, PAGE_TABLE, MEMBERSHIP_TABLE];

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
    put("activity", &organisation.activity);
    put("neighbourhood", &organisation.neighbourhood);
    put("locality", &organisation.locality);
    put("country", &organisation.country);
    let own_point = places::own_point(&sheet.place);
    put(
        "latitude",
        &own_point.map(|point| point.latitude.to_string()),
    );
    put(
        "longitude",
        &own_point.map(|point| point.longitude.to_string()),
    );
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

/// An organisation as a row makes it.
///
/// # Errors
/// When the row cannot be so.
pub fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let known = build.current.map(|current| &current.sheet);
    let source = source(&build).map_err(|mut refusals| {
        refusals.extend(
            memberships::rows::told(&build, None)
                .err()
                .unwrap_or_default(),
        );
        refusals
    })?;
    let point = point(build.record)?;
    let mut organisation = organisation(build.record);
    organisation.membership = memberships::rows::told(&build, source.clone())?;
    organisation.alliance = Alliance::kept(&build);
    let mut sheet = known.cloned().unwrap_or_else(|| {
        let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
        sheet.source = source.clone().unwrap_or_default();
        sheet.source_url = filled(build.record, "source_url");
        sheet.slug = (build.new_slug)(build.record.get("name").map_or("", String::as_str));
        sheet
    });
    write_shared(build.record, &mut sheet);
    sheet.place.point = point.or_else(|| places::place(sheet.place.territory.as_deref()).point);
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
        return Ok(match is_invented {
            true => Some(INVENTED.to_owned()),
            false => said,
        });
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
    let territory = filled(record, "municipality");
    // In the same town it stays where it stands in it.
    if sheet.place.territory != territory {
        sheet.place = places::place(territory.as_deref());
    }
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

/// The point that a row gives, which nothing less than two numbers makes.
fn point(record: &Record) -> Result<Option<Point>, Vec<Refusal>> {
    let degrees = |field| filled(record, field).and_then(|text| text.parse().ok());
    match (degrees("latitude"), degrees("longitude")) {
        (Some(latitude), Some(longitude)) => Ok(Some(Point {
            latitude,
            longitude,
        })),
        (None, None) => Ok(None),
        (known, _) => {
            let missing = ["latitude", "longitude"][usize::from(known.is_some())];
            Err(vec![Refusal {
                field: missing.to_owned(),
                value: String::new(),
                error: UserError::new("members-refusal-half-a-point"),
            }])
        }
    }
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
        activity: filled(record, "activity"),
        neighbourhood: filled(record, "neighbourhood"),
        locality: filled(record, "locality"),
        country: filled(record, "country"),
        pages: pages.collect(),
        membership: None,
        alliance: None,
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
        organisation.activity.clone().into(),
        organisation.locality.clone().into(),
        organisation.country.clone().into(),
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
