//! What a programme of people who meet should hold besides talks, added with one press.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};
use serde::Deserialize;

use super::{Part, store};
use crate::activities::{Card, EDIT, form::This};

/// What is offered; the words are `activities-part-offer-{code}`.
pub const OFFERED: &[&str] = &["acquaintance", "inspiring_case", "visit"];

/// The kinds of activity in which people meet.
const MET: &[&str] = &[
    "day_event",
    "seminar",
    "training",
    "community_meeting",
    "meeting",
    "officers_meeting",
    "technical_meeting",
];

/// The buttons.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/parts/offered", EDIT, add);
}

/// What a programme lacks where people meet in person.
pub fn lacking(card: &Card, parts: &[Part]) -> Vec<&'static str> {
    let is_met = &*card.mode != "online" && MET.contains(&&*card.activity_kind);
    let has = |kind: &str| parts.iter().any(|part| part.kind == kind);
    // A visit inspires, and an inspiring case is visited in a room.
    let is_inspired = has("inspiring_case") || has("visit");
    let lacks = |kind: &&&'static str| match **kind {
        "acquaintance" => !has("acquaintance"),
        _ => !is_inspired,
    };
    let all = OFFERED.iter().filter(|_| is_met);
    all.filter(lacks).copied().collect()
}

#[derive(Deserialize)]
struct Pressed {
    kind: String,
    key: Id,
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pressed): Form<Pressed>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let kind = OFFERED.iter().find(|kind| **kind == pressed.kind);
    let kind = kind.ok_or(WebError::NotFound)?;
    let title = visit.l.t(format!("activities-part-offer-{kind}"));
    let part = Part::blank(pressed.key, kind, title);
    let mut write = site.db.write(&visit.acting).await?;
    if !store::add(&mut write, (id, this.network), &part).await? {
        return redirect_after_write(this.path("/parts"), 0).answer();
    }
    let seq = write.commit().await?;
    redirect_after_write(this.path("/parts"), seq)
        .with_notice(Notice::new("activities-parts-added"))
        .answer()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_not_offered_and_online_nothing_is() {
        let card = |mode: &str, kind: &str| Card {
            activity_kind: kind.into(),
            mode: mode.into(),
            standing: "announced".into(),
            starts_on: None,
            start_time: None,
            ends_on: None,
            end_time: None,
            first_at: None,
            last_at: None,
            venue: None,
            capacity: None,
            sequence: 0,
        };
        let part = |kind| Part::blank(Id(uuid::Uuid::nil()), kind, "X".to_owned());
        let met = card("in_person", "officers_meeting");
        assert_eq!(lacking(&met, &[]), OFFERED);
        assert_eq!(lacking(&met, &[part("visit")]), ["acquaintance"]);
        assert!(lacking(&card("online", "meeting"), &[]).is_empty());
        assert!(lacking(&card("in_person", "residency"), &[]).is_empty());
    }
}
