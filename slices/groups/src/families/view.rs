//! Which families are at a table and which are missing, from its members and what was recognised.

use ordit_kernel::Id;
use ordit_members::SSE_FAMILIES;
use ordit_platform::{
    snapshot::{Head, Snapshot},
    web::Visit,
};
use sea_orm::{ConnectionTrait, DbErr};

use super::{Recognition, store};
use crate::groups::{Group, Member};

/// The families of a table.
#[derive(Clone, Debug)]
pub struct Families {
    pub href: String,
    pub present: Vec<Family>,
    pub missing: Vec<String>,
}

/// A family that is there.
#[derive(Clone, Debug)]
pub struct Family {
    pub code: &'static str,
    pub name: String,
    /// How many of its organisations are in the group.
    pub members: usize,
    pub recognised: Option<Recognised>,
}

/// A recognition that holds, in words.
#[derive(Clone, Debug)]
pub struct Recognised {
    pub id: Id,
    pub words: String,
    pub note: String,
}

/// The families of a sector table; other groups have none.
///
/// # Errors
/// When the database cannot be reached.
pub async fn families(
    on: &impl ConnectionTrait,
    visit: &Visit,
    snapshot: &Snapshot,
    (head, group): (&Head, &Group),
    members: &[Member],
) -> Result<Option<Families>, DbErr> {
    if group.group_kind != "sector_table" {
        return Ok(None);
    }
    let recognitions = store::of_group(on, head.id).await?;
    let told = SSE_FAMILIES
        .iter()
        .map(|code| family(visit, snapshot, code, members, &recognitions));
    let (present, missing): (Vec<Family>, Vec<Family>) =
        told.partition(|one| one.members > 0 || one.recognised.is_some());
    Ok(Some(Families {
        href: format!("/g/{}/families", head.id),
        present,
        missing: missing.into_iter().map(|one| one.name).collect(),
    }))
}

fn family(
    visit: &Visit,
    snapshot: &Snapshot,
    code: &'static str,
    members: &[Member],
    recognitions: &[Recognition],
) -> Family {
    let is_of = |one: &&Member| {
        let head = snapshot.get(&visit.viewer, one.organisation);
        one.takes_part() && head.is_some_and(|head| head.has("family", code))
    };
    let holds = |one: &&Recognition| one.family == code && one.withdrawn_on.is_none();
    let l = &visit.l;
    let words = |one: &Recognition| Recognised {
        id: one.id,
        words: l.t2(
            "groups-family-recognised",
            "who",
            one.decided_by.as_str(),
            "date",
            l.date(&one.decided_on),
        ),
        note: one.note.clone().unwrap_or_default(),
    };
    Family {
        code,
        name: l.t(format!("members-family-{code}")),
        members: members.iter().filter(is_of).count(),
        recognised: recognitions.iter().find(holds).map(words),
    }
}
