//! Contacts as rows of a spreadsheet or of a form.

use std::collections::BTreeSet;

use ordit_kernel::{Audience, Lang, PartialDate, UserError};
use ordit_platform::{
    import::{
        Build, Built, Field, Noun, Parser, Record, Refusal, StagedRow, StagedTable, StagedWrite,
    },
    permissions::{Needs, Permission},
    register::{INVENTED, Sheet},
};
use uuid::Uuid;

use super::{CHANNELS, CORRECTED, Contact, KIND, NOTED, known, rules::has_come, store};
use crate::{
    fields::{self, LINE, LINES, field, known_as, required, saying},
    organisations::noun::filled,
    vocabulary::ChoiceWords,
};

/// The noun.
pub const NOUN: Noun = Noun {
    name: "contact",
    kind: KIND,
    label: "contacts-plural",
    file_names: &[
        "contact",
        "contacts",
        "contactes",
        "contactos",
        "harremanak",
        "trucades",
        "seguiment",
    ],
    fields: FIELDS,
    tables: &[OWN_TABLE, NOTE_TABLE],
    permission: Permission::new("members.contact.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: NOTED,
    changed: CORRECTED,
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

/// Codes of channels.
pub const CHANNEL: Parser = Parser::Choice {
    codes: CHANNELS,
    prefix: "contacts-channel",
};

const CHANNEL_WORDS: ChoiceWords = &[
    ("phone", &["trucada", "tel", "llamada", "deia", "call"]),
    (
        "mail",
        &[
            "e-mail",
            "email",
            "correu electrònic",
            "correo electrónico",
            "posta",
        ],
    ),
    ("meeting", &["reunions", "reuniones", "bilerak", "meetings"]),
    ("visit", &["visites", "visitas", "bisitak", "visits"]),
    (
        "online",
        &[
            "videotrucada",
            "videoconferència",
            "videoconferencia",
            "bideodeia",
            "video call",
        ],
    ),
];

const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    fields::SOURCE_ID,
    required(known_as(
        field("date", "contacts-field-date", Parser::Date),
        &["dia", "día", "eguna", "quan"],
    )),
    required(known_as(
        field("organisation", "contacts-field-organisation", LINE),
        &[
            "entitat",
            "entidad",
            "membre",
            "miembro",
            "kidea",
            "nom",
            "nombre",
            "organitzacio",
        ],
    )),
    fields::MUNICIPALITY,
    required(saying(
        known_as(
            field("channel", "contacts-field-channel", CHANNEL),
            &["via", "mitjà", "medio", "com", "tipus"],
        ),
        CHANNEL_WORDS,
    )),
    required(known_as(
        field("subject", "contacts-field-subject", LINE),
        &["tema", "gaia", "topic", "motiu", "motivo"],
    )),
    known_as(
        field("with_whom", "contacts-field-with", LINE),
        &["persona", "pertsona", "person"],
    ),
    field("by_whom", "contacts-field-by", LINE),
    known_as(
        field("note", "contacts-field-note", LINES),
        &[
            "nota",
            "notes",
            "notas",
            "oharra",
            "observacions",
            "observaciones",
        ],
    ),
    field(
        "organisation_id",
        "contacts-field-organisation-id",
        Parser::Id,
    ),
    field("person_id", "contacts-field-person-id", Parser::Id),
];

/// The facts.
pub const OWN_TABLE: StagedTable = StagedTable {
    name: "contacts",
    columns: &[
        "entry_id",
        "network_id",
        "organisation_id",
        "happened_on",
        "channel",
        "subject",
        "with_whom",
        "person_id",
        "by_whom",
    ],
    write: StagedWrite::Upsert { key: &["entry_id"] },
};

/// The internal notes, a row for each version that says another.
pub const NOTE_TABLE: StagedTable = StagedTable {
    name: "contact_notes",
    columns: &["entry_id", "version", "note"],
    write: StagedWrite::Upsert {
        key: &["entry_id", "version"],
    },
};

/// Puts a fact into a record, beside what it takes from its organisation.
pub fn into_record(contact: &Contact, record: &mut Record) {
    let person = contact.person.map(|id| id.to_string());
    for (field, value) in [
        ("date", Some(contact.on.to_string())),
        ("channel", Some(contact.channel.clone())),
        ("subject", Some(contact.subject.clone())),
        ("with_whom", contact.with_whom.clone()),
        ("by_whom", contact.by_whom.clone()),
        ("organisation_id", Some(contact.organisation.to_string())),
        ("person_id", person),
    ] {
        record.insert(field, value.unwrap_or_default());
    }
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let contact = contact(&build)?;
    let known = build.current.map(|current| &current.sheet);
    let mut sheet = known.cloned().unwrap_or_else(|| {
        let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
        sheet.network = build.network;
        sheet.slug = build.id.to_string();
        // Seen through its own pages alone, which know the member and the coordination.
        sheet.audience = Audience::Scopes(BTreeSet::new());
        sheet.source = match build.is_invented {
            true => INVENTED.to_owned(),
            false => String::new(),
        };
        sheet
    });
    sheet.particulars = serde_json::to_value(&contact).unwrap_or_default();
    let mut rows = vec![own_row(&sheet, &contact)];
    let note = filled(build.record, "note");
    let noted = build
        .current
        .and_then(|current| filled(&current.record, "note"));
    if note != noted {
        let version = known.map_or(1, |sheet| sheet.version + 1);
        rows.push(StagedRow {
            table: NOTE_TABLE.name,
            values: vec![Uuid::from(sheet.id).into(), version.into(), note.into()],
        });
    }
    Ok(Built { sheet, rows })
}

fn contact(build: &Build<'_>) -> Result<Contact, Vec<Refusal>> {
    let record = build.record;
    let refused = |field: &str, key: &str| {
        let value = record.get(field).cloned().unwrap_or_default();
        vec![Refusal {
            field: field.to_owned(),
            value,
            error: UserError::new(key),
        }]
    };
    let on: PartialDate = filled(record, "date")
        .and_then(|date| date.parse().ok())
        .unwrap_or(PartialDate::Unknown);
    if !has_come(on, build.now) {
        return Err(refused("date", "contacts-refusal-to-come"));
    }
    let organisation = filled(record, "organisation_id").and_then(|id| id.parse().ok());
    let both = build.network.zip(organisation);
    let (network, organisation) =
        both.ok_or_else(|| refused("organisation", "contacts-refusal-unknown"))?;
    Ok(Contact {
        network,
        organisation,
        on,
        channel: filled(record, "channel").unwrap_or_else(|| "other".to_owned()),
        subject: filled(record, "subject").unwrap_or_default(),
        with_whom: filled(record, "with_whom"),
        person: filled(record, "person_id").and_then(|id| id.parse().ok()),
        by_whom: filled(record, "by_whom"),
    })
}

fn own_row(sheet: &Sheet, contact: &Contact) -> StagedRow {
    let values = vec![
        Uuid::from(sheet.id).into(),
        Uuid::from(contact.network).into(),
        Uuid::from(contact.organisation).into(),
        contact.on.to_string().into(),
        contact.channel.as_str().into(),
        contact.subject.as_str().into(),
        contact.with_whom.clone().into(),
        contact.person.map(Uuid::from).into(),
        contact.by_whom.clone().into(),
    ];
    StagedRow {
        table: OWN_TABLE.name,
        values,
    }
}
