//! Groups as rows of a spreadsheet or of a form.

use futures::future::BoxFuture;
use ordit_kernel::{Id, Lang, PartialDate};
use ordit_members::{
    fields::{self, LINE, LINES, field, known_as, own, required, saying},
    filled, source_of, texts, write_shared,
};
use ordit_platform::{
    db::Write,
    import::{
        Build, Built, Field, Noun, Parser, Record, Refusal, StagedRow, StagedTable, StagedWrite,
    },
    permissions::{Needs, Permission},
    register::Sheet,
};
use sea_orm::DbErr;
use uuid::Uuid;

use super::{CHANGED, CREATED, Group, KIND, Withheld, decided, rules, store};
use crate::{
    life,
    meetings::closing_store,
    vocabulary::{KINDS, STANDINGS, YES_NO},
};

/// The noun.
pub const NOUN: Noun = Noun {
    name: "group",
    kind: KIND,
    label: "groups-plural",
    file_names: &[
        "group", "groups", "grup", "grups", "grupo", "grupos", "taldea", "taldeak",
    ],
    fields: FIELDS,
    tables: &[OWN_TABLE],
    permission: Permission::new("groups.group.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: CREATED,
    changed: CHANGED,
    known: store::known,
    current: store::current,
    unique: None,
    guess: None,
    lookup: Some(decided::lookup),
    part: None,
    after: Some(after),
    foretell: None,
    dated: None,
    build,
};

/// A change of standing is one of its life, and what a sensitive group holds closes with it.
fn after<'a>(
    write: &'a mut Write,
    run: Id,
    network: Option<Id>,
) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        life::store::after(write, run, network).await?;
        closing_store::after(write, run).await
    })
}

const KIND_CODES: Parser = Parser::Choice {
    codes: KINDS,
    prefix: "groups-kind",
};
const STANDING_CODES: Parser = Parser::Choice {
    codes: STANDINGS,
    prefix: "groups-standing",
};
const YES_OR_NO: Parser = Parser::Choice {
    codes: YES_NO,
    prefix: "groups-say",
};

const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    fields::SOURCE_ID,
    required(known_as(
        field("name", "groups-field-name", LINE),
        &["grup", "grupo", "taldea", "group", "nom", "nombre", "izena"],
    )),
    required(known_as(
        field("group_kind", "groups-field-kind", KIND_CODES),
        &["tipus", "tipo", "mota", "kind"],
    )),
    // The network's own, so that no earlier version brings it back: it changes by decisions.
    saying(
        own("standing", "groups-field-standing", STANDING_CODES),
        &[
            ("paused", &["standby", "stand-by", "en pausa"]),
            ("active", &["actiu", "activo", "activa"]),
        ],
    ),
    field("started_on", "groups-field-started", Parser::Date),
    field("ended_on", "groups-field-ended", Parser::Date),
    fields::SUMMARY,
    field("objectives", "groups-field-objectives", LINES),
    field("doing_now", "groups-field-doing-now", LINE),
    field("meets", "groups-field-meets", LINE),
    field("themes", "members-field-themes", Parser::Themes),
    field("is_open", "groups-field-open", YES_OR_NO),
    field("is_sensitive", "groups-field-sensitive", YES_OR_NO),
    fields::LANGUAGE,
    fields::NAME_CA,
    fields::NAME_ES,
    fields::NAME_EU,
    fields::NAME_EN,
    fields::SUMMARY_CA,
    fields::SUMMARY_ES,
    fields::SUMMARY_EU,
    fields::SUMMARY_EN,
    Field {
        is_networks_own: false,
        ..fields::SOURCE
    },
    Field {
        is_networks_own: false,
        ..fields::SOURCE_URL
    },
];

const OWN_TABLE: StagedTable = StagedTable {
    name: "network_groups",
    columns: &[
        "entry_id",
        "group_kind",
        "standing",
        "is_sensitive",
        "is_open",
        "started_on",
        "ended_on",
        "objectives",
        "doing_now",
        "meets",
        "withheld",
    ],
    write: StagedWrite::Upsert { key: &["entry_id"] },
};

/// The record that shows a group as it is, also what a sensitive one keeps to itself.
pub fn record(sheet: &Sheet, group: &Group) -> Record {
    let mut record = Record::new();
    let mut texts = sheet.texts.clone();
    for (lang, summary) in &group.withheld.summaries {
        texts.entry(*lang).or_default().summary.clone_from(summary);
    }
    record.insert("ordit_id", sheet.id.to_string());
    for part in [&texts::NAME, &texts::SUMMARY] {
        texts::into_record(part, sheet.lang, &texts, &mut record);
    }
    let themes = match group.is_sensitive {
        true => &group.withheld.themes,
        false => &sheet.themes,
    };
    let said = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    for (field, value) in [
        ("language", Some(sheet.lang.code().to_owned())),
        ("source", Some(sheet.source.clone())),
        ("source_url", sheet.source_url.clone()),
        ("group_kind", Some(group.group_kind.clone())),
        ("standing", Some(group.standing.clone())),
        ("started_on", date(group.started_on)),
        ("ended_on", date(group.ended_on)),
        ("objectives", group.objectives.clone()),
        ("doing_now", group.doing_now.clone()),
        ("meets", group.meets.clone()),
        ("themes", Some(themes.join(";"))),
        ("is_open", Some(said(group.is_open))),
        ("is_sensitive", Some(said(group.is_sensitive))),
    ] {
        record.insert(field, value.unwrap_or_default());
    }
    record
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let source = source_of(&build)?;
    let record = build.record;
    let known = build.current.map(|current| &current.sheet);
    let mut sheet = known.cloned().unwrap_or_else(|| {
        let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
        sheet.network = build.network;
        sheet.slug = (build.new_slug)(record.get("name").map_or("", String::as_str));
        sheet
    });
    write_shared(record, &mut sheet);
    sheet.source = source.unwrap_or_default();
    sheet.source_url = filled(record, "source_url");
    let mut group = group(record);
    if group.is_sensitive {
        group.withheld = withheld(&mut sheet);
    }
    sheet.particulars = serde_json::to_value(&group).unwrap_or_default();
    let rows = vec![own_row(&sheet, &group)];
    Ok(Built { sheet, rows })
}

/// Takes from the entry what everybody would see of a sensitive group beside its title.
fn withheld(sheet: &mut Sheet) -> Withheld {
    let summaries = sheet.texts.iter_mut();
    let summaries = summaries.map(|(lang, text)| (*lang, std::mem::take(&mut text.summary)));
    Withheld {
        summaries: summaries
            .filter(|(_, summary)| !summary.is_empty())
            .collect(),
        themes: std::mem::take(&mut sheet.themes),
    }
}

fn group(record: &Record) -> Group {
    let date = |field| filled(record, field).and_then(|text| text.parse().ok());
    let said = filled(record, "is_sensitive");
    let text = |field: &str| record.get(field).map_or("", String::as_str);
    Group {
        group_kind: filled(record, "group_kind").unwrap_or_default(),
        standing: filled(record, "standing").unwrap_or_else(|| "active".to_owned()),
        is_sensitive: rules::is_sensitive(said.as_deref(), text("name"), text("themes")),
        is_open: filled(record, "is_open").as_deref() != Some("no"),
        started_on: date("started_on"),
        ended_on: date("ended_on"),
        objectives: filled(record, "objectives"),
        doing_now: filled(record, "doing_now"),
        meets: filled(record, "meets"),
        withheld: Withheld::default(),
    }
}

fn own_row(sheet: &Sheet, group: &Group) -> StagedRow {
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let withheld = serde_json::to_string(&group.withheld).unwrap_or_default();
    StagedRow {
        table: OWN_TABLE.name,
        values: vec![
            Uuid::from(sheet.id).into(),
            group.group_kind.as_str().into(),
            group.standing.as_str().into(),
            group.is_sensitive.into(),
            group.is_open.into(),
            date(group.started_on).into(),
            date(group.ended_on).into(),
            group.objectives.clone().into(),
            group.doing_now.clone().into(),
            group.meets.clone().into(),
            withheld.into(),
        ],
    }
}
