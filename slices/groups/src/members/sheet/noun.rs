//! The columns of who is in groups, and what a row becomes.

use ordit_members::{
    fields::{self, LINE, known_as, own, required, saying},
    filled,
};
use ordit_platform::{
    import::{
        Build, Built, Field, Noun, Parser, Part, Refusal, StagedRow, StagedTable, StagedWrite,
    },
    permissions::{Needs, Permission},
};
use uuid::Uuid;

use super::{
    Stay,
    after_store::{after, foretell},
    known, rules, store,
};
use crate::{
    groups::{CHANGED, CREATED, KIND},
    vocabulary::MEMBER_ROLES,
};

/// The noun: several rows are one group, and each says one organisation of it.
pub const NOUN: Noun = Noun {
    name: "group_member",
    kind: KIND,
    label: "groups-sheet-plural",
    file_names: &[
        "group_member",
        "group_members",
        "group members",
        "membres de grups",
        "membres dels grups",
        "miembros de grupos",
        "miembros de los grupos",
        "taldeetako kideak",
    ],
    fields: FIELDS,
    tables: &[TABLE],
    permission: Permission::new("groups.member.import", Needs::CoordinatesNetwork),
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
    foretell: Some(foretell),
    dated: None,
    build,
};

const ROLE: Parser = Parser::Choice {
    codes: MEMBER_ROLES,
    prefix: "groups-role",
};

const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    required(known_as(
        fields::field("name", "groups-field-name", LINE),
        &["grup", "grupo", "taldea", "group"],
    )),
    known_as(
        own("organisation", "groups-field-organisation", LINE),
        &[
            "organització",
            "organización",
            "membre",
            "miembro",
            "kidea",
            "member",
            "ajuntament",
            "ayuntamiento",
            "udala",
        ],
    ),
    saying(
        known_as(
            own("role", "groups-field-role", ROLE),
            &["funció", "rol", "función", "eginkizuna"],
        ),
        &[
            ("member", &["membres", "participa", "participant"]),
            (
                "coordinator",
                &["coordina", "coordinadora", "coordinador", "coordinates"],
            ),
            (
                "facilitator",
                &["facilita", "facilitadora", "dinamitza", "dinamiza"],
            ),
            ("linked", &["vinculada", "vinculat", "vinculado"]),
            ("expert", &["expert", "experto", "persona experta"]),
        ],
    ),
    known_as(
        own("since", "groups-sheet-since", Parser::Date),
        &["des del", "data d’entrada", "hi és des de", "from"],
    ),
    known_as(
        own("until", "groups-sheet-until", Parser::Date),
        &["fins al", "data de sortida", "hi va ser fins a", "to"],
    ),
    own("member_id", "groups-sheet-organisation-id", Parser::Id),
];

const TABLE: StagedTable = StagedTable {
    name: "group_members",
    columns: &[
        "id",
        "group_id",
        "organisation_id",
        "member_role",
        "standing",
        "since",
        "until",
    ],
    write: StagedWrite::After { key: &["id"] },
};

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let Some(current) = build.current else {
        return Err(vec![rules::refusal(
            build.record,
            "name",
            "groups-sheet-refused-group",
        )]);
    };
    let mut sheet = current.sheet.clone();
    let mut stays = rules::stays(current);
    let says = ["organisation", "role", "since", "until"];
    if says
        .iter()
        .all(|field| filled(build.record, field).is_none())
    {
        let rows = Vec::new();
        return Ok(Built { sheet, rows });
    }
    let stay = rules::stay(&stays, build.record, (build.new_id)(), build.now)?;
    let rows = vec![row(&stay, Uuid::from(build.id))];
    stays.retain(|own| own.id != stay.id);
    stays.push(stay);
    sheet.particulars["members"] = serde_json::to_value(&stays).unwrap_or_default();
    Ok(Built { sheet, rows })
}

fn row(stay: &Stay, group: Uuid) -> StagedRow {
    StagedRow {
        table: TABLE.name,
        values: vec![
            Uuid::from(stay.id).into(),
            group.into(),
            Uuid::from(stay.organisation).into(),
            stay.role.as_str().into(),
            stay.standing.as_str().into(),
            stay.since.map(|date| date.to_string()).into(),
            stay.until.map(|date| date.to_string()).into(),
        ],
    }
}
