//! People as rows of a spreadsheet: a row for each mandate, several of which may be one person's.

mod after_store;
mod fields;
mod named;
mod rules;
pub mod store;

use ordit_kernel::{Audience, Id, Instant, Lang, PartialDate, Reach, Role, Scope};
use ordit_platform::{
    import::{Build, Built, Noun, Part, Refusal, StagedRow, StagedTable, StagedWrite, Unique},
    permissions::{Needs, Permission},
    register::{INVENTED, Sheet},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{CHANGED, CREATED, KIND, slug};
use crate::organisations::noun::filled;

pub use fields::{FIELDS, ROLES};
pub use rules::said;
use rules::{all, seen};

/// The noun.
pub const NOUN: Noun = Noun {
    name: "person",
    kind: KIND,
    label: "people-plural",
    file_names: &[
        "person",
        "people",
        "persona",
        "persones",
        "personas",
        "pertsona",
        "pertsonak",
        "gent",
    ],
    fields: FIELDS,
    tables: &[PERSON_TABLE, MANDATE_TABLE, SHEET_TABLE],
    permission: Permission::new("members.person.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: CREATED,
    changed: CHANGED,
    known: store::known,
    current: store::current,
    unique: Some(Unique {
        field: "address",
        is_identity: true,
        taken: super::store::addresses,
    }),
    guess: None,
    lookup: Some(named::lookup),
    part: Some(Part { seen, all }),
    after: Some(after_store::after),
    foretell: None,
    dated: None,
    build,
};

const PERSON_TABLE: StagedTable = StagedTable {
    name: "people",
    columns: &["entry_id", "address", "folded_address", "phone", "lang"],
    write: StagedWrite::Upsert { key: &["entry_id"] },
};

const MANDATE_TABLE: StagedTable = StagedTable {
    name: "mandates",
    columns: &[
        "id",
        "person_id",
        "network_id",
        "organisation_id",
        "role",
        "since",
        "until",
    ],
    write: StagedWrite::Upsert { key: &["id"] },
};

const SHEET_TABLE: StagedTable = StagedTable {
    name: "mandate_sheets",
    columns: &["mandate_id", "begins", "ends", "post", "source"],
    write: StagedWrite::Upsert {
        key: &["mandate_id"],
    },
};

/// A mandate as rows know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub id: Id,
    /// The organisation, or nothing where it is over the network.
    pub organisation: Option<Id>,
    pub network: Option<Id>,
    pub role: Role,
    pub since: Instant,
    pub until: Option<Instant>,
    pub begins: Option<PartialDate>,
    pub ends: Option<PartialDate>,
    pub post: Option<String>,
    pub source: Option<String>,
    /// How the organisation is called so that it is known again.
    pub label: String,
    #[serde(default)]
    pub is_ended_by_hand: bool,
}

impl Seat {
    /// What it is over.
    pub fn reach(&self) -> Reach {
        match (self.organisation, self.network) {
            (Some(id), _) => Reach::Organisation(id),
            (None, Some(id)) => Reach::Network(id),
            (None, None) => Reach::Everything,
        }
    }
}

/// What a version of a person keeps: the mandates that their network knew, and no contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub mandates: Vec<Seat>,
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let contact = rules::contact(&build);
    let new = (build.new_id)();
    let seat = rules::seat(&build, new);
    let (contact, (seat, mut seats)) = match (contact, seat) {
        (Ok(contact), Ok(seat)) => (contact, seat),
        (contact, seat) => {
            let mut refusals = contact.err().unwrap_or_default();
            refusals.extend(seat.err().unwrap_or_default());
            return Err(refusals);
        }
    };
    let name = filled(build.record, "name").unwrap_or_default();
    let known = build.current.map(|current| current.sheet.clone());
    let mut sheet = known.unwrap_or_else(|| {
        let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
        sheet.slug = slug(&name, build.id);
        sheet.audience = Audience::Scopes(Default::default());
        if build.is_invented {
            INVENTED.clone_into(&mut sheet.source);
        }
        sheet
    });
    let lang = sheet.lang;
    sheet.text_mut(lang).title = name;
    let mut rows = vec![StagedRow {
        table: PERSON_TABLE.name,
        values: vec![
            Uuid::from(build.id).into(),
            contact.address.clone().into(),
            contact
                .address
                .map(|address| address.to_ascii_lowercase())
                .into(),
            contact.phone.into(),
            contact.lang.code().into(),
        ],
    }];
    if let Some(seat) = seat {
        widen(&mut sheet, &seat, build.network);
        rows.extend(rows_of(build.id, &seat));
        seats.retain(|own| own.id != seat.id);
        seats.push(seat);
    }
    let person = Person { mandates: seats };
    sheet.particulars = serde_json::to_value(&person).unwrap_or_default();
    Ok(Built { sheet, rows })
}

/// Whoever a new mandate reaches here sees the person; what else it reaches is added once it is
/// written.
fn widen(sheet: &mut Sheet, seat: &Seat, network: Option<Id>) {
    if let Audience::Scopes(scopes) = &mut sheet.audience {
        scopes.extend(seat.organisation.map(Scope::Organisation));
        scopes.extend(network.map(Scope::Network));
    }
}

fn rows_of(person: Id, seat: &Seat) -> [StagedRow; 2] {
    let id = Uuid::from(seat.id);
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let mandate = vec![
        id.into(),
        Uuid::from(person).into(),
        seat.network.map(Uuid::from).into(),
        seat.organisation.map(Uuid::from).into(),
        seat.role.code().into(),
        seat.since.0.into(),
        seat.until.map(|until| until.0).into(),
    ];
    let said = vec![
        id.into(),
        date(seat.begins).into(),
        date(seat.ends).into(),
        seat.post.clone().into(),
        seat.source.clone().into(),
    ];
    [
        StagedRow {
            table: MANDATE_TABLE.name,
            values: mandate,
        },
        StagedRow {
            table: SHEET_TABLE.name,
            values: said,
        },
    ]
}
