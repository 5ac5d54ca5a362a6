//! The columns of who holds activities, and what a row becomes.

use ordit_kernel::Id;
use ordit_members::fields::{self, LINE, field, known_as, required, saying};
use ordit_platform::{
    import::{
        Build, Built, Field, Noun, Parser, Part, Refusal, StagedRow, StagedTable, StagedWrite,
    },
    permissions::{Needs, Permission},
    register::Sheet,
};

use super::{after_store::after, known, rules, store};
use crate::{
    activities::{
        CHANGED, CREATED, KIND, Owner,
        archive::activity,
        owners::rules::seen_by,
        rows::{LINK_TABLE, OWNER_TABLE, link_row, owner_row},
    },
    vocabulary::OWNER_ROLES,
};

/// The noun: several rows are one activity, and each says one of those who hold it.
pub const NOUN: Noun = Noun {
    name: "activity_owner",
    kind: KIND,
    // One word, by which the importer knows the file again: the last one of a name tells.
    label: "activities-sheet-plural",
    file_names: &[
        "activity_owner",
        "activity_owners",
        "activity owners",
        "coorganització",
        "coorganización",
        "antolatzaileak",
        "organisers",
        "qui organitza activitats",
        "qui organitza les activitats",
        "quién organiza actividades",
        "quién organiza las actividades",
        "jardueren antolatzaileak",
        "who holds activities",
    ],
    fields: FIELDS,
    tables: &[OWNERS, LINKS],
    permission: Permission::new("activities.owner.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: CREATED,
    changed: CHANGED,
    known: store::known,
    current: store::current,
    unique: None,
    guess: None,
    lookup: Some(known::lookup),
    part: Some(Part {
        seen: rules::seen,
        all: rules::all,
    }),
    after: Some(after),
    foretell: None,
    dated: None,
    build,
};

const ROLE: Parser = Parser::Choice {
    codes: OWNER_ROLES,
    prefix: "activities-role",
};

const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    required(known_as(
        field("name", "activities-field-name", LINE),
        &["activitat", "actividad", "jarduera", "activity", "títol"],
    )),
    known_as(
        field("starts_on", "activities-field-starts-on", Parser::Date),
        &["data", "fecha", "dia", "día", "eguna", "date"],
    ),
    known_as(
        field("organiser", "activities-sheet-organiser", LINE),
        &[
            "entitat",
            "xarxa",
            "entidad",
            "red",
            "erakundea",
            "sarea",
            "organisation",
            "network",
            "organitza",
            "organiza",
        ],
    ),
    saying(
        known_as(
            field("role", "activities-owners-role", ROLE),
            &["funció", "rol", "función", "eginkizuna", "role"],
        ),
        &[
            ("organiser", &["organitzadora", "convoca", "organizadora"]),
            (
                "co_organiser",
                &["coorganitzadora", "coorganizadora", "també organitza"],
            ),
            ("host", &["acollida", "acogida", "amfitriona", "anfitriona"]),
            ("supporter", &["suport", "apoyo", "laguntza"]),
        ],
    ),
    known_as(
        field("places", "activities-owners-places", Parser::Count),
        &["places", "plazas", "lekuak"],
    ),
    known_as(
        field("cost", "activities-owners-cost", LINE),
        &["cost", "coste", "euros", "kostua", "import", "importe"],
    ),
    known_as(
        field("hours", "activities-owners-hours", LINE),
        &["hores", "horas", "orduak", "hours"],
    ),
    field("organiser_id", "activities-sheet-organiser-id", Parser::Id),
];

/// Moved by what follows, so that those of other rows and other sheets stay.
const OWNERS: StagedTable = StagedTable {
    write: StagedWrite::After {
        key: &["activity_id", "owner_id"],
    },
    ..OWNER_TABLE
};
const LINKS: StagedTable = StagedTable {
    write: StagedWrite::After {
        key: &["from_id", "to_id"],
    },
    ..LINK_TABLE
};

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let row = build.record;
    let Some(current) = build.current else {
        let key = "activities-sheet-refused-activity";
        return Err(vec![rules::refusal(row, "name", key)]);
    };
    let mut sheet = current.sheet.clone();
    let own = activity(&sheet);
    let Some(share) = rules::share(&own, row)? else {
        sheet.particulars = serde_json::to_value(&own).unwrap_or_default();
        let rows = Vec::new();
        return Ok(Built { sheet, rows });
    };
    if !rules::may_write(build.network, sheet.network, share.id) {
        let key = "activities-sheet-refused-not-yours";
        return Err(vec![rules::refusal(row, "organiser", key)]);
    }
    let next =
        rules::with(&own, &share).map_err(|wrong| vec![rules::refusal(row, "places", wrong)])?;
    let is_new = next.owners.len() > own.owners.len();
    if is_new {
        sheet.audience = seen_by(&sheet.audience, share.id);
    }
    sheet.particulars = serde_json::to_value(&next).unwrap_or_default();
    let link = is_new.then(|| (build.new_id)());
    let rows = rows(&sheet, &next.owners, &share, link);
    Ok(Built { sheet, rows })
}

fn rows(sheet: &Sheet, owners: &[Owner], share: &Owner, link: Option<Id>) -> Vec<StagedRow> {
    let all = (0..).zip(owners).filter(|(_, owner)| owner.id == share.id);
    let own = all.map(|(ordinal, owner)| owner_row(sheet, ordinal, owner));
    let link = link.map(|link| link_row(sheet, link, share));
    own.chain(link).collect()
}
