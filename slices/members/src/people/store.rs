//! Queries about people: how they are reached, who sees them, who looked.

use std::collections::{BTreeSet, HashMap};

use futures::future::BoxFuture;
use ordit_kernel::{Audience, Id, Lang, Role, Scope};
use ordit_platform::{
    db::{Db, Row, Write, chunks, execute, placeholders, query, query_one},
    mail::EmailAddress,
    register::{self, INVENTED, Sheet, audience},
    session,
    snapshot::{Facet, Particulars},
    web::{Site, Visit},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Account, Contact, KIND, reach};
use crate::privacy;

/// The dimension of the organisations over which somebody has a mandate.
pub const ORGANISATION: &str = "organisation";

/// What the snapshot keeps of people: of which networks and organisations they are.
pub fn particulars<'a>(
    _: &'a Db,
    sheets: Vec<&'a Sheet>,
) -> BoxFuture<'a, Result<HashMap<Id, Particulars>, DbErr>> {
    let facet = |scope: &Scope| match scope {
        Scope::Network(id) => Some(Facet::new("network", &id.to_string())),
        Scope::Organisation(id) => Some(Facet::new(ORGANISATION, &id.to_string())),
        Scope::Group(_) | Scope::Pair(..) => None,
    };
    let found = sheets.into_iter().map(|sheet| {
        let facets = reach::scopes(sheet).iter().filter_map(facet).collect();
        (sheet.id, Particulars::new(facets, &()))
    });
    let found = found.collect();
    Box::pin(async move { Ok(found) })
}

/// How these people are reached; those of whom nothing is known may be absent.
///
/// # Errors
/// When the database cannot be reached.
pub async fn contacts(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Contact>, DbErr> {
    let rows = crate::rows_store::rows_of(on, "people", "entry_id", "entry_id", ids).await?;
    let read = |row: &Row| Ok((Id(row.try_get("", "entry_id")?), contact(row)?));
    rows.iter().map(read).collect()
}

/// Writes down how a person is reached; tells whether it could be, since nobody shares an address.
/// Who may sign in does so by the new address from now on.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_contact(write: &mut Write, id: Id, contact: &Contact) -> Result<bool, DbErr> {
    let address = contact.address.as_deref().map(EmailAddress::parse);
    let address = address.and_then(Result::ok);
    let folded = address.as_ref().map(|address| address.folded());
    if let Some(folded) = &folded
        && is_taken(write.conn(), folded, id).await?
    {
        return Ok(false);
    }
    let sql = "INSERT INTO people (entry_id, address, folded_address, phone, lang) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT (entry_id) DO UPDATE SET \
               address = excluded.address, folded_address = excluded.folded_address, \
               phone = excluded.phone, lang = excluded.lang";
    let values: [Value; 5] = [
        Uuid::from(id).into(),
        address
            .as_ref()
            .map(|address| address.as_str().to_owned())
            .into(),
        folded.into(),
        contact.phone.clone().into(),
        contact.lang.code().into(),
    ];
    execute(write.conn(), sql, values).await?;
    match account(write.conn(), id).await? {
        Account::None => Ok(true),
        // It stays as it is, and disabled.
        Account::Disabled if !write.acting().coordinates_all() => Ok(true),
        _ => session::set_address(write, id, address.as_ref()).await,
    }
}

/// Whether a person may sign in.
///
/// # Errors
/// When the database cannot be reached.
pub async fn account(on: &impl ConnectionTrait, id: Id) -> Result<Account, DbErr> {
    let sql = "SELECT is_disabled, signed_in_at FROM sign_in_addresses WHERE person_id = $1";
    let row = query_one(on, sql, [Uuid::from(id).into()]).await?;
    row.map_or(Ok(Account::None), |row| {
        account_of(
            row.try_get("", "is_disabled")?,
            row.try_get("", "signed_in_at")?,
        )
    })
}

/// What the columns of an account say.
///
/// # Errors
/// Never; it has the shape of what reads it.
pub fn account_of(is_disabled: Option<bool>, signed_in_at: Option<i64>) -> Result<Account, DbErr> {
    Ok(match (is_disabled, signed_in_at) {
        (None, _) => Account::None,
        (Some(true), _) => Account::Disabled,
        (Some(false), None) => Account::Invited,
        (Some(false), Some(_)) => Account::Active,
    })
}

/// The person with this address, whoever looks; for those who then ask whether they are seen.
///
/// # Errors
/// When the database cannot be reached.
pub async fn at_address(
    on: &impl ConnectionTrait,
    address: &EmailAddress,
) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT entry_id FROM people WHERE folded_address = $1";
    let row = query_one(on, sql, [address.folded().into()]).await?;
    row.map(|row| row.try_get("", "entry_id").map(Id))
        .transpose()
}

/// The addresses that are taken, each with whose it is.
pub fn addresses(db: &Db) -> BoxFuture<'_, Result<Vec<(String, Id)>, DbErr>> {
    Box::pin(async move {
        let sql = "SELECT folded_address, entry_id AS owner FROM people \
                   WHERE folded_address IS NOT NULL UNION \
                   SELECT folded_address, person_id AS owner FROM sign_in_addresses";
        let rows = query(db.read(), sql, []).await?;
        let read = |row: &Row| {
            Ok((
                row.try_get("", "folded_address")?,
                Id(row.try_get("", "owner")?),
            ))
        };
        rows.iter().map(read).collect()
    })
}

/// Everybody with a mandate over one of these organisations.
///
/// # Errors
/// When the database cannot be reached.
pub async fn people_of(on: &impl ConnectionTrait, organisations: &[Id]) -> Result<Vec<Id>, DbErr> {
    let mut found = BTreeSet::new();
    for chunk in chunks(organisations) {
        let marks = placeholders(1, chunk.len());
        let sql =
            format!("SELECT DISTINCT person_id FROM mandates WHERE organisation_id IN ({marks})");
        for row in query(on, &sql, ids(chunk)).await? {
            found.insert(Id(row.try_get("", "person_id")?));
        }
    }
    Ok(found.into_iter().collect())
}

/// Everybody with a mandate over every network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn over_everything(on: &impl ConnectionTrait) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT DISTINCT person_id FROM mandates WHERE network_id IS NULL \
               AND organisation_id IS NULL";
    let rows = query(on, sql, []).await?;
    rows.iter()
        .map(|row| row.try_get("", "person_id").map(Id))
        .collect()
}

/// Whom the mandates of these people reach.
///
/// # Errors
/// When the database cannot be reached.
pub async fn scopes(
    on: &impl ConnectionTrait,
    people: &[Id],
) -> Result<HashMap<Id, BTreeSet<Scope>>, DbErr> {
    let mut found: HashMap<Id, BTreeSet<Scope>> = HashMap::new();
    let mut over_everything = Vec::new();
    for chunk in chunks(people) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT m.person_id, m.organisation_id, m.network_id, s.network_id AS within \
             FROM mandates m LEFT JOIN memberships s ON s.organisation_id = m.organisation_id \
             AND s.is_current AND s.state NOT IN ('left', 'applied') WHERE m.person_id IN ({marks})"
        );
        for row in query(on, &sql, ids(chunk)).await? {
            let person = Id(row.try_get("", "person_id")?);
            let id = |column| row.try_get::<Option<Uuid>>("", column).map(|id| id.map(Id));
            let (organisation, network) = (id("organisation_id")?, id("network_id")?);
            let own = found.entry(person).or_default();
            own.extend(organisation.map(Scope::Organisation));
            own.extend(
                [network, id("within")?]
                    .into_iter()
                    .flatten()
                    .map(Scope::Network),
            );
            if organisation.is_none() && network.is_none() {
                over_everything.push(person);
            }
        }
    }
    if !over_everything.is_empty() {
        let networks = networks(on).await?;
        for person in over_everything {
            let own = found.entry(person).or_default();
            own.extend(networks.iter().copied().map(Scope::Network));
        }
    }
    Ok(found)
}

/// By whom those of these people who are entries are seen now.
///
/// # Errors
/// When the database cannot be reached.
pub async fn audiences(
    on: &impl ConnectionTrait,
    people: &[Id],
) -> Result<Vec<(Id, Audience)>, DbErr> {
    let mut found: HashMap<Id, BTreeSet<Scope>> = HashMap::new();
    for chunk in chunks(people) {
        let marks = placeholders(2, chunk.len());
        let sql = format!(
            "SELECT e.id, a.scope FROM entries e LEFT JOIN entry_audiences a ON a.entry_id = e.id \
             WHERE e.kind = $1 AND e.id IN ({marks})"
        );
        let values = std::iter::once(KIND.into()).chain(ids(chunk));
        for row in query(on, &sql, values).await? {
            let scope: Option<String> = row.try_get("", "scope")?;
            let own = found.entry(Id(row.try_get("", "id")?)).or_default();
            own.extend(scope.as_deref().and_then(Scope::from_key));
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(id, _)| *id);
    Ok(found
        .into_iter()
        .map(|(id, scopes)| (id, Audience::Scopes(scopes)))
        .collect())
}

/// Lets a person be seen by these. It is no new version: nothing that somebody edits changed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn set_audience(write: &Write, id: Id, seen_by: &Audience) -> Result<(), DbErr> {
    let number = audience::number(write.conn(), seen_by).await?;
    let sql = "UPDATE entries SET audience_number = $1 WHERE id = $2";
    execute(write.conn(), sql, [number.into(), Uuid::from(id).into()]).await?;
    audience::replace(write.conn(), Uuid::from(id), seen_by).await
}

/// The person's entry, if there is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn sheet(on: &impl ConnectionTrait, id: Id) -> Result<Option<Sheet>, DbErr> {
    let found = register::load(on, &[id]).await?.pop();
    Ok(found.filter(|sheet| sheet.kind == KIND))
}

/// Whether these entries are made up; what is no entry is not.
///
/// # Errors
/// When the database cannot be reached.
pub async fn invented(on: &impl ConnectionTrait, entries: &[Id]) -> Result<BTreeSet<Id>, DbErr> {
    let mut found = BTreeSet::new();
    for chunk in chunks(entries) {
        let marks = placeholders(2, chunk.len());
        let sql = format!("SELECT id FROM entries WHERE source = $1 AND id IN ({marks})");
        let values = std::iter::once(INVENTED.into()).chain(ids(chunk));
        for row in query(on, &sql, values).await? {
            found.insert(Id(row.try_get("", "id")?));
        }
    }
    Ok(found)
}

/// What was looked at.
#[derive(Clone, Copy, Debug)]
pub enum Looked {
    Person(Id),
    /// So many on a page of a list.
    List(usize),
    /// So many in a file.
    File(usize),
}

/// Notes that somebody looks at how people are reached; of nobody, nothing.
///
/// # Errors
/// When the database cannot be reached: then it is not shown either.
pub async fn note_access(
    site: &Site,
    visit: &Visit,
    network: Option<Id>,
    looked: Looked,
) -> Result<(), DbErr> {
    let (what, entry, number) = match looked {
        Looked::Person(id) => ("person", Some(id), 1),
        Looked::List(number) => ("list", None, number),
        Looked::File(number) => ("file", None, number),
    };
    if number == 0 || (entry.is_some() && entry == visit.acting.person) {
        return Ok(());
    }
    let write = site.db.write(&visit.acting).await?;
    let sql = "INSERT INTO access_log (id, at, person_id, organisation_id, network_id, what, \
               entry_id, number, purpose, role) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let role = privacy::role(&visit.acting, network);
    let values: [Value; 10] = [
        Uuid::from(write.id()).into(),
        write.now().0.into(),
        visit.acting.person.map(Uuid::from).into(),
        visit.acting.organisation.map(Uuid::from).into(),
        network.map(Uuid::from).into(),
        what.into(),
        entry.map(Uuid::from).into(),
        i64::try_from(number).unwrap_or(i64::MAX).into(),
        privacy::purpose(&visit.path).into(),
        role.map(Role::code).into(),
    ];
    execute(write.conn(), sql, values).await?;
    write.commit().await.map(drop)
}

async fn is_taken(on: &impl ConnectionTrait, folded: &str, but: Id) -> Result<bool, DbErr> {
    for (table, owner) in [("people", "entry_id"), ("sign_in_addresses", "person_id")] {
        let sql =
            format!("SELECT 1 AS one FROM {table} WHERE folded_address = $1 AND {owner} <> $2");
        let values: [Value; 2] = [folded.into(), Uuid::from(but).into()];
        if query_one(on, &sql, values).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn networks(on: &impl ConnectionTrait) -> Result<Vec<Id>, DbErr> {
    let rows = query(on, "SELECT entry_id FROM networks", []).await?;
    rows.iter()
        .map(|row| row.try_get("", "entry_id").map(Id))
        .collect()
}

fn contact(row: &Row) -> Result<Contact, DbErr> {
    let lang: String = row.try_get("", "lang")?;
    Ok(Contact {
        address: row.try_get("", "address")?,
        phone: row.try_get("", "phone")?,
        lang: lang.parse().unwrap_or(Lang::Ca),
    })
}

fn ids(ids: &[Id]) -> impl Iterator<Item = Value> + '_ {
    ids.iter().map(|id| Value::from(Uuid::from(*id)))
}
