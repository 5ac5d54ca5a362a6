//! How `ordit user` and `ordit mandate` tell accounts and mandates.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant, Reach};
use ordit_members::mandates::Held;
use ordit_platform::{
    db::{Db, chunks, placeholders, query},
    register::Sheet,
    session::Account,
};
use uuid::Uuid;

/// The last parts of the addresses of what mandates are over.
pub struct Places(HashMap<Id, String>);

impl Places {
    pub async fn of(db: &Db, held: &[Held]) -> anyhow::Result<Self> {
        let over = held.iter().filter_map(|held| entry(held.reach));
        let ids: Vec<Id> = over.collect();
        let mut slugs = HashMap::new();
        for chunk in chunks(&ids) {
            let marks = placeholders(1, chunk.len());
            let sql = format!("SELECT id, slug FROM entries WHERE id IN ({marks})");
            let values = chunk.iter().map(|id| Uuid::from(*id).into());
            for row in query(db.read(), &sql, values).await? {
                slugs.insert(Id(row.try_get("", "id")?), row.try_get("", "slug")?);
            }
        }
        Ok(Self(slugs))
    }

    fn name(&self, reach: Reach) -> String {
        match entry(reach) {
            None => "every network".to_owned(),
            Some(id) => self.0.get(&id).cloned().unwrap_or_else(|| id.to_string()),
        }
    }
}

/// Address, name, whether they may come in, and the mandates that are not over, between tabs.
pub fn line<'a>(
    account: &Account,
    held: impl Iterator<Item = &'a Held>,
    places: &Places,
    now: Instant,
) -> String {
    let state = match (account.is_disabled, account.signed_in_at) {
        (true, _) => "disabled",
        (false, Some(_)) => "active",
        (false, None) => "invited",
    };
    let mandates = open(held, places, now);
    let name = account.name.as_deref().unwrap_or("-");
    format!("{}\t{name}\t{state}\t{mandates}", account.address)
}

/// The same of who signs in and has given no address: in its place stands by what they are known.
pub fn line_without_address<'a>(
    person: &Sheet,
    held: impl Iterator<Item = &'a Held>,
    places: &Places,
    now: Instant,
) -> String {
    let name = person.texts.get(&person.lang);
    let name = name.map_or("-", |text| text.title.as_str());
    let mandates = open(held, places, now);
    format!("{}\t{name}\tno address\t{mandates}", person.id)
}

fn open<'a>(held: impl Iterator<Item = &'a Held>, places: &Places, now: Instant) -> String {
    let mut open: Vec<&Held> = held.filter(|held| held.is_open(now)).collect();
    open.sort_by_key(|held| (held.since, held.id));
    let mandates = open.iter().map(|held| {
        let place = places.name(held.reach);
        format!("{} of {place}{}", held.role.code(), dates(held))
    });
    mandates.collect::<Vec<_>>().join(", ")
}

/// The role of a mandate with its dates.
pub fn told(held: &Held) -> String {
    format!("{}{}", held.role.code(), dates(held))
}

fn dates(held: &Held) -> String {
    let from = held.begins.map(|date| format!(" from {date}"));
    let until = held.ends.map(|date| format!(" until {date}"));
    let functions = held.is_in_functions.then(|| " in functions".to_owned());
    [from, until, functions].into_iter().flatten().collect()
}

fn entry(reach: Reach) -> Option<Id> {
    reach.network().or_else(|| reach.organisation())
}
