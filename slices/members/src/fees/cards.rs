//! The cards of fees: what is late, for the coordination; what is owed, for the member.

use ordit_platform::module::{Asked, Card, Desk, is_for_coordination, is_for_representatives};
use sea_orm::DbErr;

use super::{Fee, is_past, shown::today, store};
use crate::networks::path;

/// The cards.
pub const CARDS: [Card; 2] = [
    Card {
        name: "members.fees_late",
        question: "members-fee-card-late",
        action: "members-fee-card-late-go",
        who: is_for_coordination,
        count: |asked| Box::pin(late(asked)),
        href: |desk| format!("{}/fees", path(desk.slug())),
    },
    Card {
        name: "members.fees_owed",
        question: "members-fee-card-owed",
        action: "members-fee-card-owed-go",
        who: is_for_representatives,
        count: |asked| Box::pin(owed(asked)),
        href: own_page,
    },
];

async fn late(asked: Asked<'_>) -> Result<usize, DbErr> {
    let Some(network) = asked.desk.id() else {
        return Ok(0);
    };
    let open = store::open_by_due(asked.site.db.read(), network).await?;
    let today = today(asked.visit);
    let late = open.iter().filter(|(due_on, _)| is_past(*due_on, today));
    Ok(late.map(|(_, count)| count).sum())
}

async fn owed(asked: Asked<'_>) -> Result<usize, DbErr> {
    let Some(organisation) = asked.desk.id() else {
        return Ok(0);
    };
    let fees = store::of_organisation(asked.site.db.read(), organisation).await?;
    let is_open = |fee: &&Fee| fee.state().is_open();
    Ok(fees.iter().filter(is_open).count())
}

fn own_page(desk: &Desk) -> String {
    match desk.id() {
        Some(id) => format!("/o/{id}/fees"),
        None => "/".to_owned(),
    }
}
