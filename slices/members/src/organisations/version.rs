//! An organisation as one of its versions brings it back: its columns, and those of the alliance
//! with the network that brings it back, in one write.

use ordit_kernel::Id;
use ordit_platform::{
    db::Reading,
    import::{
        Answer, Build, Built, Currents, Field, Noun, Parser, Record, Refusal, StagedTable,
        StagedWrite,
    },
};

use super::{
    Organisation,
    fields::FIELDS as OWN,
    noun::{self, MEMBERSHIP_TABLE, NOUN, OWN_TABLE, PAGE_TABLE, filled},
    store,
};
use crate::{
    allies::{
        Alliance, Ally, RELATION,
        noun::{ALLY_TABLE, KINDS, LINK_TABLE, rows_of},
    },
    fields::{LINE, LINES, own},
};

/// The noun: no file and no list has these columns, since allies have a list of their own.
pub const VERSION: Noun = Noun {
    fields: &FIELDS,
    tables: TABLES,
    current,
    build,
    ..NOUN
};

const KIND: &str = "ally_kind";
const SINCE: &str = "ally_since";
const NOTE: &str = "ally_note";
const SOURCE: &str = "ally_source";
const SOURCE_URL: &str = "ally_source_url";

const OF_ALLIANCE: [Field; 5] = [
    own(KIND, "members-field-ally-kind", KINDS),
    own(SINCE, "members-field-since", Parser::Date),
    own(NOTE, "members-field-note", LINES),
    own(SOURCE, "members-field-source", LINE),
    own(SOURCE_URL, "members-field-source-url", Parser::Url),
];

const FIELDS: [Field; OWN.len() + OF_ALLIANCE.len()] = {
    let mut all = [OF_ALLIANCE[0]; OWN.len() + OF_ALLIANCE.len()];
    let mut place = 0;
    while place < all.len() {
        all[place] = match place < OWN.len() {
            true => OWN[place],
            false => OF_ALLIANCE[place - OWN.len()],
        };
        place += 1;
    }
    all
};

const TABLES: &[StagedTable] = &[
    OWN_TABLE,
    PAGE_TABLE,
    MEMBERSHIP_TABLE,
    StagedTable {
        write: StagedWrite::Replace {
            owner: "organisation_id",
            network: Some("network_id"),
            only: None,
        },
        ..ALLY_TABLE
    },
    StagedTable {
        write: StagedWrite::Replace {
            owner: "to_id",
            network: Some("from_id"),
            only: Some(("relation", RELATION)),
        },
        ..LINK_TABLE
    },
];

/// Whether a column is one of the alliance.
pub fn is_of_alliance(key: &str) -> bool {
    OF_ALLIANCE.iter().any(|field| field.key == key)
}

/// Every column that an organisation and its alliance hold.
pub fn into_record(organisation: &Organisation, record: &mut Record) {
    let Some(alliance) = &organisation.alliance else {
        return;
    };
    let ally = alliance.ally.as_ref();
    let mut put = |key, value: Option<String>| {
        record.insert(key, value.unwrap_or_default());
    };
    put(KIND, ally.map(|ally| ally.ally_kind.clone()));
    let since = ally.and_then(|ally| ally.since);
    put(SINCE, since.map(|date| date.to_string()));
    put(NOTE, ally.and_then(|ally| ally.note.clone()));
    put(SOURCE, ally.and_then(|ally| ally.source.clone()));
    put(SOURCE_URL, ally.and_then(|ally| ally.source_url.clone()));
}

fn current<'a>(on: Reading<'a>, network: Option<Id>, ids: &'a [Id]) -> Answer<'a, Currents> {
    Box::pin(async move {
        let mut found = store::current(on, network, ids).await?;
        for current in found.values_mut() {
            let organisation = serde_json::from_value(current.sheet.particulars.clone());
            into_record(&organisation.unwrap_or_default(), &mut current.record);
        }
        Ok(found)
    })
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let (alliance, link) = (told(&build), (build.new_id)());
    let mut built = noun::build(build)?;
    let known = serde_json::from_value(built.sheet.particulars).unwrap_or_default();
    let rows = alliance.iter().flat_map(|alliance| &alliance.ally);
    built.rows.extend(rows.flat_map(|ally| rows_of(ally, link)));
    let organisation = Organisation { alliance, ..known };
    built.sheet.particulars = serde_json::to_value(&organisation).unwrap_or_default();
    Ok(built)
}

/// No kind means that it is no ally.
fn told(build: &Build<'_>) -> Option<Alliance> {
    let (network, record) = (build.network?, build.record);
    let ally = filled(record, KIND).map(|ally_kind| Ally {
        network,
        organisation: build.id,
        ally_kind,
        since: filled(record, SINCE).and_then(|since| since.parse().ok()),
        note: filled(record, NOTE),
        source: filled(record, SOURCE),
        source_url: filled(record, SOURCE_URL),
    });
    Some(Alliance { network, ally })
}
