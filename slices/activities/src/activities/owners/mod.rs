//! Who holds an activity together: each with its share, and those who ask to join.

mod actions;
pub mod dates_store;
pub mod invitations;
mod join;
mod pages;
mod requests;
pub mod rules;
pub mod sheet;
pub mod store;

pub(in crate::activities) use actions::refused;

use ordit_kernel::Id;
use ordit_members::{
    form::{Typed, importer},
    rows_store::names_of,
};
use ordit_platform::{
    db::SqlMigration,
    import::{GivenRow, Labels, SaveError, Saved},
    module::{Asked, Card, Desk, is_for_coordination},
    web::{Routes, Site, Visit, WebError},
};

use super::{form::This, noun::NOUN};

/// The table of those who ask.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_000200_activities_requests",
    sql: include_str!("requests.sql"),
};

/// What happened when somebody asked to hold an activity too.
/// Somebody holds an activity because others put them there.
pub const ADDED: &str = "activities.owner.added";
pub const ASKED: &str = "activities.request.asked";
/// What happened when they were answered.
pub const ANSWERED: &str = "activities.request.answered";

/// Those who ask to hold an activity of the network too.
pub const CARD: Card = Card {
    name: "activities.requests",
    question: "activities-owners-card",
    action: "activities-owners-card-action",
    who: is_for_coordination,
    count: waiting,
    href: |desk: &Desk| format!("/n/{}/activities/requests", desk.slug()),
};

fn waiting(asked: Asked<'_>) -> futures::future::BoxFuture<'_, Result<usize, sea_orm::DbErr>> {
    Box::pin(async move {
        match asked.desk.id() {
            Some(id) => store::waiting(asked.site.db.read(), id).await,
            None => Ok(0),
        }
    })
}

/// The pages and what they do.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    invitations::routes(routes);
    join::routes(routes);
    requests::routes(routes);
    sheet::export::routes(routes);
}

/// Writes who holds an activity besides its home, by name as a form would.
async fn hold(
    site: &Site,
    visit: &Visit,
    this: &This,
    change: impl FnOnce(&mut Vec<(Id, String)>),
    also: Option<ordit_platform::import::Also<'_>>,
) -> Result<Result<Saved, SaveError>, WebError> {
    let current = this.current(site).await?;
    let own = super::archive::activity(&current.sheet);
    let ids: Vec<Id> = own.owners.iter().map(|owner| owner.id).collect();
    let names = names_of(site.db.read(), &ids).await?;
    let others = ids.into_iter().filter(|id| *id != this.network);
    let mut all: Vec<(Id, String)> = others
        .map(|id| (id, names.get(&id).cloned().unwrap_or_default()))
        .collect();
    change(&mut all);
    let names: Vec<String> = all.iter().map(|(_, name)| name.clone()).collect();
    let ids: Vec<String> = all.iter().map(|(id, _)| id.to_string()).collect();
    let row = GivenRow {
        id: Some(this.id),
        base_version: Some(current.sheet.version),
        values: vec![
            ("co_organisers", names.join(";")),
            ("co_organiser_ids", ids.join(";")),
        ],
        choice: None,
    };
    let saved = importer(site)
        .save_one_also(&visit.acting, Some(this.network), &NOUN, row, also)
        .await;
    match saved {
        Err(SaveError::Database(error)) => Err(error.into()),
        saved => Ok(saved),
    }
}

/// A number as it was typed into a column of the noun's sort; none when it is none.
fn count(site: &Site, text: &str) -> Result<Option<i64>, ()> {
    let field = NOUN.field("capacity").ok_or(())?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let labels = Labels::new(&NOUN, &site.words);
    let read = ordit_platform::import::parse(field, text, &labels).map_err(drop)?;
    read.parse().map(Some).map_err(drop)
}

/// What a form sent, by the names of its inputs.
type Sent = Vec<(String, String)>;

fn typed(pairs: Sent) -> Typed {
    Typed::sent(pairs)
}

#[cfg(test)]
mod tests;
