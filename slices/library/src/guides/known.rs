//! What a row of guides names: who made it, what it comes from, what it replaces, who keeps it.

use std::collections::{BTreeMap, BTreeSet};

use ordit_kernel::{Id, Scope, UserError, Viewer};
use ordit_members::ORGANISATION_KIND;
use ordit_platform::{
    db::{Db, chunks, placeholders, query},
    fold::fold,
    import::{Answer, LookedUp, Record, Refusal},
    register::{INVENTED, audience},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::KIND;

const NETWORK: &str = "network";

/// An organisation or a network that a row may name.
struct Maker {
    /// As it is called in one of its languages, folded.
    called: String,
    id: Id,
    title: String,
    /// It is a network, or takes part in the one that writes.
    is_near: bool,
    is_invented: bool,
}

/// An entry that a row names by its id.
struct Other {
    kind: String,
    network: Option<Id>,
    is_invented: bool,
}

/// Everything against which rows are read.
struct Around {
    network: Option<Id>,
    is_invented: bool,
    makers: Vec<Maker>,
    others: BTreeMap<Id, Other>,
}

/// Reads what each row names; a column that is not there says nothing.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let on = db.read();
        let others = others(on, network, &rows).await?;
        let own = network.and_then(|network| others.get(&network));
        let around = Around {
            network,
            is_invented: own.is_some_and(|own| own.is_invented),
            makers: makers(on, network, &rows).await?,
            others,
        };
        Ok(rows.iter().map(|row| looked_up(row, &around)).collect())
    })
}

fn looked_up(row: &Record, around: &Around) -> LookedUp {
    let mut found = LookedUp::default();
    match row.get("authors") {
        Some(text) => authors(row, text, around, &mut found),
        None => author_ids(row, around, &mut found),
    }
    for (field, wrong) in [
        ("derived_from", around.wrong_origin(row)),
        ("supersedes", around.wrong_forerunner(row)),
        ("kept_by", around.wrong_keeper(row)),
    ] {
        found.refusals.extend(wrong.map(|key| {
            let value = value(row, field).unwrap_or_default();
            refusal(field, value, key)
        }));
    }
    found
}

impl Around {
    fn other(&self, row: &Record, field: &str) -> Option<Result<&Other, ()>> {
        let id: Option<Id> = value(row, field)?.parse().ok();
        Some(id.and_then(|id| self.others.get(&id)).ok_or(()))
    }

    fn wrong_origin(&self, row: &Record) -> Option<&'static str> {
        match self.other(row, "derived_from")? {
            Ok(other) => self.mixes(other.is_invented),
            Err(()) => Some("library-error-from"),
        }
    }

    fn wrong_forerunner(&self, row: &Record) -> Option<&'static str> {
        let is_ours = |other: &&Other| other.kind == KIND && other.network == self.network;
        let before = self.other(row, "supersedes")?.ok().filter(is_ours);
        let is_itself = value(row, "supersedes") == value(row, "ordit_id");
        (before.is_none() || is_itself).then_some("library-error-supersedes")
    }

    fn wrong_keeper(&self, row: &Record) -> Option<&'static str> {
        let keeper = self.other(row, "kept_by")?.ok();
        let is_organisation = keeper.is_some_and(|one| one.kind == ORGANISATION_KIND);
        (!is_organisation).then_some("library-error-keeper")
    }

    /// What is invented stays among what is invented.
    fn mixes(&self, is_invented: bool) -> Option<&'static str> {
        match (is_invented, self.is_invented) {
            (true, false) => Some("members-refusal-invented-among-real"),
            (false, true) => Some("members-refusal-real-among-invented"),
            _ => None,
        }
    }
}

/// Names become identities; of those with one name, the ones that the row carries by identity.
fn authors(row: &Record, text: &str, around: &Around, found: &mut LookedUp) {
    let given: Vec<Id> = ids(row, "author_ids").collect();
    let mut named: BTreeMap<Id, &str> = BTreeMap::new();
    for name in names(text) {
        let own = fold(name);
        let makers = around.makers.iter();
        let mut called: Vec<&Maker> = makers.filter(|one| one.called == own).collect();
        called.dedup_by_key(|one| one.id);
        narrow(&mut called, |one| given.contains(&one.id));
        narrow(&mut called, |one| one.is_invented == around.is_invented);
        narrow(&mut called, |one| one.is_near);
        let wrong = match &called[..] {
            [] => Some("library-error-author-unknown"),
            [one] => around.mixes(one.is_invented),
            _ => Some("library-error-author-several"),
        };
        match (wrong, called.first()) {
            (None, Some(one)) => drop(named.insert(one.id, &one.title)),
            (wrong, _) => {
                let wrong = wrong.unwrap_or("library-error-author-unknown");
                found.refusals.push(refusal("authors", name, wrong));
            }
        }
    }
    let all: Vec<String> = named.keys().map(Id::to_string).collect();
    let titles: Vec<&str> = named.into_values().collect();
    found.values.insert("author_ids", all.join(";"));
    found.values.insert("authors", titles.join(";"));
}

/// Whoever is told by identity alone must be somebody who can have made it.
fn author_ids(row: &Record, around: &Around, found: &mut LookedUp) {
    for id in ids(row, "author_ids") {
        let maker = around.others.get(&id);
        let maker = maker.filter(|one| [NETWORK, ORGANISATION_KIND].contains(&one.kind.as_str()));
        let wrong = match maker {
            Some(one) => around.mixes(one.is_invented),
            None => Some("library-error-author-unknown"),
        };
        let wrong = wrong.map(|key| refusal("author_ids", &id.to_string(), key));
        found.refusals.extend(wrong);
    }
}

/// Leaves those that fit, if any does.
fn narrow(called: &mut Vec<&Maker>, fits: impl Fn(&Maker) -> bool) {
    if called.len() > 1 && called.iter().any(|one| fits(one)) {
        called.retain(|one| fits(one));
    }
}

fn refusal(field: &str, value: &str, key: &str) -> Refusal {
    Refusal {
        field: field.to_owned(),
        value: value.to_owned(),
        error: UserError::new(key).with("name", value),
    }
}

fn value<'a>(row: &'a Record, key: &str) -> Option<&'a str> {
    row.get(key).map(String::as_str).filter(|it| !it.is_empty())
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(';')
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

fn ids(row: &Record, key: &str) -> impl Iterator<Item = Id> {
    let given = value(row, key).unwrap_or_default();
    given.split(';').filter_map(|id| id.trim().parse().ok())
}

/// The organisations and networks with these names that the network sees.
async fn makers(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
) -> Result<Vec<Maker>, DbErr> {
    let texts = rows.iter().filter_map(|row| value(row, "authors"));
    let wanted: BTreeSet<String> = texts.flat_map(names).map(fold).collect();
    let wanted: Vec<String> = wanted.into_iter().collect();
    let scopes = network.map(Scope::Network).into_iter().collect();
    let signed_in = true;
    let (seen, keys) = audience::visible(&Viewer { signed_in, scopes }, "e.id", 2);
    let mut found = Vec::new();
    for chunk in chunks(&wanted) {
        let mut values = vec![Value::from(network.map_or_else(Uuid::nil, Uuid::from))];
        values.extend(keys.clone());
        let marks = placeholders(values.len() + 1, chunk.len());
        values.extend(chunk.iter().map(|name| Value::from(name.as_str())));
        let sql = format!(
            "SELECT n.folded_title, e.id, e.kind, e.source, o.title, \
             EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = e.id \
             AND m.network_id = $1) AS is_member FROM entry_texts n \
             JOIN entries e ON e.id = n.entry_id \
             JOIN entry_texts o ON o.entry_id = e.id AND o.lang = e.lang \
             WHERE e.kind || '' IN ('organisation', 'network') AND {seen} \
             AND n.folded_title IN ({marks}) ORDER BY e.id"
        );
        for row in query(on, &sql, values).await? {
            let kind: String = row.try_get("", "kind")?;
            found.push(Maker {
                called: row.try_get("", "folded_title")?,
                id: Id(row.try_get("", "id")?),
                title: row.try_get("", "title")?,
                is_near: kind == NETWORK || row.try_get("", "is_member")?,
                is_invented: row.try_get::<String>("", "source")? == INVENTED,
            });
        }
    }
    Ok(found)
}

/// The network itself, and the entries that these rows name by their ids.
async fn others(
    on: &impl ConnectionTrait,
    network: Option<Id>,
    rows: &[Record],
) -> Result<BTreeMap<Id, Other>, DbErr> {
    let named = rows.iter().flat_map(|row| {
        let fields = ["author_ids", "derived_from", "supersedes", "kept_by"];
        fields.into_iter().flat_map(move |field| ids(row, field))
    });
    let wanted: BTreeSet<Id> = named.chain(network).collect();
    let wanted: Vec<Id> = wanted.into_iter().collect();
    let mut found = BTreeMap::new();
    for chunk in chunks(&wanted) {
        let marks = placeholders(1, chunk.len());
        let sql = format!("SELECT id, kind, network_id, source FROM entries WHERE id IN ({marks})");
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let home: Option<Uuid> = row.try_get("", "network_id")?;
            let other = Other {
                kind: row.try_get("", "kind")?,
                network: home.map(Id),
                is_invented: row.try_get::<String>("", "source")? == INVENTED,
            };
            found.insert(Id(row.try_get("", "id")?), other);
        }
    }
    Ok(found)
}
