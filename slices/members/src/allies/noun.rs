//! Allies as rows of a spreadsheet: an organisation, and what the network knows of it.

use ordit_kernel::{Id, Lang};
use ordit_platform::{
    import::{
        Build, Built, Field, Noun, Parser, Record, Refusal, StagedRow, StagedTable, StagedWrite,
    },
    permissions::{Needs, Permission},
    register::Sheet,
};
use uuid::Uuid;

use super::{
    Alliance, Ally, RELATION, known, store,
    work::{STATES, Work, rules::BETWEEN, store::values as work_values},
};
use crate::{
    fields::{self, LINE, LINES, known_as, own, required},
    organisations::{
        self, KIND, Organisation,
        noun::{OWN_TABLE, PAGE_TABLE, filled, own_row, page_rows, source, write_shared},
    },
    vocabulary::ALLY_KINDS,
};

/// The noun.
pub const NOUN: Noun = Noun {
    name: "ally",
    kind: KIND,
    label: "members-allies",
    file_names: &[
        "ally", "allies", "aliats", "aliades", "aliados", "aliadas", "aliatuak",
    ],
    fields: FIELDS,
    tables: TABLES,
    permission: Permission::new("members.ally.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: "members.ally.created",
    changed: "members.ally.changed",
    known: organisations::store::known,
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

/// Codes of kinds of allies.
pub const KINDS: Parser = Parser::Choice {
    codes: ALLY_KINDS,
    prefix: "members-ally-kind",
};

const STATE: Parser = Parser::Choice {
    codes: STATES,
    prefix: "allies-state",
};

/// Columns that only the coordination of the network takes along.
pub const PRIVATE: [&str; 5] = ["state", "next_step", "next_on", "owner", "owner_id"];

const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    fields::SOURCE_ID,
    fields::NAME,
    required(own("ally_kind", "members-field-ally-kind", KINDS)),
    fields::MUNICIPALITY,
    fields::WEBSITE,
    known_as(
        own("since", "members-field-since", Parser::Date),
        &["data", "fecha", "date"],
    ),
    fields::SUMMARY,
    own("note", "members-field-note", LINES),
    own("state", "allies-field-state", STATE),
    own("territories", "allies-field-territories", Parser::List(100)),
    own("next_step", "allies-field-next-step", LINE),
    own("next_on", "allies-field-next-on", Parser::Date),
    own("owner", "allies-field-owner", LINE),
    own("owner_id", "allies-field-owner-id", Parser::Id),
    fields::LANGUAGE,
    fields::SOURCE,
    fields::SOURCE_URL,
];

const TABLES: &[StagedTable] = &[OWN_TABLE, PAGE_TABLE, ALLY_TABLE, LINK_TABLE, WORK_TABLE];

/// What is done about allies; no version of an organisation tells of it.
const WORK_TABLE: StagedTable = StagedTable {
    name: "ally_work",
    columns: &[
        "network_id",
        "organisation_id",
        "state",
        "territories",
        "next_step",
        "next_on",
        "owner_id",
    ],
    write: StagedWrite::Upsert {
        key: &["network_id", "organisation_id"],
    },
};

/// What networks know of their allies.
pub const ALLY_TABLE: StagedTable = StagedTable {
    name: "allies",
    columns: &[
        "network_id",
        "organisation_id",
        "ally_kind",
        "since",
        "note",
        "source",
        "source_url",
    ],
    write: StagedWrite::Upsert {
        key: &["network_id", "organisation_id"],
    },
};

/// Alliances among all links.
pub const LINK_TABLE: StagedTable = StagedTable {
    name: "links",
    columns: &["id", "from_id", "relation", "to_id", "since"],
    write: StagedWrite::Upsert {
        key: &["from_id", "relation", "to_id"],
    },
};

/// Adds what a network knows of its ally to an organisation's record.
pub fn into_record(ally: Option<&Ally>, record: &mut Record) {
    let mut put = |field, value: Option<String>| {
        record.insert(field, value.unwrap_or_default());
    };
    put("ally_kind", ally.map(|ally| ally.ally_kind.clone()));
    put(
        "since",
        ally.and_then(|ally| ally.since)
            .map(|date| date.to_string()),
    );
    put("note", ally.and_then(|ally| ally.note.clone()));
    put("source", ally.and_then(|ally| ally.source.clone()));
    put("source_url", ally.and_then(|ally| ally.source_url.clone()));
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let source = source(&build)?;
    let record = build.record;
    let known = build.current.map(|current| &current.sheet);
    let mut sheet = known.cloned().unwrap_or_else(|| {
        let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
        sheet.source = source.clone().unwrap_or_default();
        sheet.source_url = filled(record, "source_url");
        sheet.slug = (build.new_slug)(record.get("name").map_or("", String::as_str));
        sheet
    });
    let ally = told(&build, source);
    let before: Option<Organisation> =
        known.and_then(|sheet| serde_json::from_value(sheet.particulars.clone()).ok());
    let mut organisation = before.unwrap_or_else(|| Organisation {
        organisation_kind: organisation_kind(record).to_owned(),
        ..Organisation::default()
    });
    match filled(record, "website") {
        Some(url) => drop(organisation.pages.insert("website".to_owned(), url)),
        None => drop(organisation.pages.remove("website")),
    }
    organisation.alliance = ally.clone().map(|ally| Alliance {
        network: ally.network,
        ally: Some(ally),
    });
    let themes = std::mem::take(&mut sheet.themes);
    write_shared(record, &mut sheet);
    sheet.themes = themes;
    sheet.particulars = serde_json::to_value(&organisation).unwrap_or_default();
    let mut rows = vec![own_row(&sheet, &organisation)];
    rows.extend(page_rows(&sheet, &organisation));
    let link = (build.new_id)();
    rows.extend(ally.iter().flat_map(|ally| rows_of(ally, link)));
    rows.extend(ally.iter().map(|ally| work_row(ally, record)));
    Ok(Built { sheet, rows })
}

/// What an ally is in the register when nothing else is known of it.
fn organisation_kind(record: &Record) -> &'static str {
    match record.get("ally_kind").map(String::as_str) {
        Some("network" | "federation" | "professional_body") => "representative_body",
        _ => "other",
    }
}

fn told(build: &Build<'_>, source: Option<String>) -> Option<Ally> {
    let record = build.record;
    Some(Ally {
        network: build.network?,
        organisation: build.id,
        ally_kind: filled(record, "ally_kind").unwrap_or_else(|| "other".to_owned()),
        since: filled(record, "since").and_then(|since| since.parse().ok()),
        note: filled(record, "note"),
        source,
        source_url: filled(record, "source_url"),
    })
}

fn work_row(ally: &Ally, record: &Record) -> StagedRow {
    let territories = filled(record, "territories").unwrap_or_default();
    let work = Work {
        state: filled(record, "state").unwrap_or_default(),
        territories: territories
            .split(BETWEEN)
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect(),
        next_step: filled(record, "next_step"),
        next_on: filled(record, "next_on").and_then(|on| on.parse().ok()),
        owner: filled(record, "owner_id").and_then(|id| id.parse().ok()),
    };
    let key = [ally.network, ally.organisation].map(|id| Uuid::from(id).into());
    StagedRow {
        table: WORK_TABLE.name,
        values: key.into_iter().chain(work_values(&work)).collect(),
    }
}

/// Adds what is done about an ally, and by whom, to a record.
pub fn work_into_record((work, owner): &(Work, String), record: &mut Record) {
    for (field, value) in [
        ("state", Some(work.state.clone())),
        ("territories", Some(work.territories.join(";"))),
        ("next_step", work.next_step.clone()),
        ("next_on", work.next_on.map(|on| on.to_string())),
        ("owner", work.owner.map(|_| owner.clone())),
        ("owner_id", work.owner.map(|id| id.to_string())),
    ] {
        record.insert(field, value.unwrap_or_default());
    }
}

/// The rows of an alliance; its link gets this id.
pub fn rows_of(ally: &Ally, link: Id) -> [StagedRow; 2] {
    let (network, organisation) = (Uuid::from(ally.network), Uuid::from(ally.organisation));
    let since = ally.since.map(|date| date.to_string());
    let known = vec![
        network.into(),
        organisation.into(),
        ally.ally_kind.as_str().into(),
        since.clone().into(),
        ally.note.clone().into(),
        ally.source.clone().into(),
        ally.source_url.clone().into(),
    ];
    let link = vec![
        Uuid::from(link).into(),
        network.into(),
        RELATION.into(),
        organisation.into(),
        since.into(),
    ];
    [
        StagedRow {
            table: ALLY_TABLE.name,
            values: known,
        },
        StagedRow {
            table: LINK_TABLE.name,
            values: link,
        },
    ]
}
