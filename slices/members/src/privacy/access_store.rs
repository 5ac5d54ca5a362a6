//! Queries of the log of who looked at how people are reached.

use ordit_kernel::{Id, Instant, Page, PageRequest};
use ordit_platform::db::{Row, placeholders, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

/// A look at how people are reached.
#[derive(Clone, Debug)]
pub struct Look {
    pub at: Instant,
    /// Who; of no interest to whoever was looked at.
    pub person: Option<Id>,
    /// The organisation that was acted for.
    pub organisation: Option<Id>,
    pub network: Option<Id>,
    pub role: Option<String>,
    /// `person`, `list` or `file`.
    pub what: String,
    pub purpose: Option<String>,
    /// The person, when it was one.
    pub entry: Option<Id>,
    pub number: i64,
}

/// Which looks.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// At this person, or at lists of one of these networks.
    pub of: Option<(Id, Vec<Id>)>,
    /// In the life of this network.
    pub network: Option<Id>,
    pub what: Option<String>,
    pub since: Option<Instant>,
}

/// Those looks, newest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn looks(
    on: &impl ConnectionTrait,
    filter: &Filter,
    request: PageRequest,
) -> Result<Page<Look>, DbErr> {
    let (condition, mut values) = condition(filter);
    let sql = format!("SELECT COUNT(*) AS number FROM access_log WHERE {condition}");
    let row = query_one(on, &sql, values.clone()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let next = values.len() + 1;
    let sql = format!(
        "SELECT * FROM access_log WHERE {condition} ORDER BY at DESC, id DESC \
         LIMIT ${next} OFFSET ${}",
        next + 1
    );
    let bounded = |number: usize| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    values.extend([request.size, request.offset()].map(bounded));
    let rows = query(on, &sql, values).await?;
    Ok(Page {
        items: rows.iter().map(read).collect::<Result<_, _>>()?,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

/// A file of a network, or a person who is seen there: what a look in the life of no network, such
/// as at somebody's page, has to do with it.
const OF_NETWORK: &str = "entry_id IN (SELECT a.entry_id FROM entry_audiences a WHERE a.scope = ";

fn condition(filter: &Filter) -> (String, Vec<Value>) {
    let (mut parts, mut values): (Vec<String>, Vec<Value>) = (Vec::new(), Vec::new());
    if let Some((person, networks)) = &filter.of {
        values.push(Uuid::from(*person).into());
        values.push(Uuid::from(*person).into());
        values.extend(networks.iter().map(|id| Value::from(Uuid::from(*id))));
        let lists = match networks.is_empty() {
            true => String::new(),
            false => {
                let marks = placeholders(3, networks.len());
                format!(" OR (entry_id IS NULL AND network_id IN ({marks}))")
            }
        };
        parts.push(format!(
            "(entry_id = $1{lists}) AND (person_id IS NULL OR person_id <> $2)"
        ));
    }
    if let Some(network) = filter.network {
        let at = values.len() + 1;
        values.push(Uuid::from(network).into());
        values.push(format!("network:{network}").into());
        let seen = format!("{OF_NETWORK}${})", at + 1);
        parts.push(format!(
            "(network_id = ${at} OR (network_id IS NULL AND {seen}))"
        ));
    }
    if let Some(what) = &filter.what {
        values.push(what.as_str().into());
        parts.push(format!("what = ${}", values.len()));
    }
    if let Some(since) = filter.since {
        values.push(since.0.into());
        parts.push(format!("at >= ${}", values.len()));
    }
    match parts.is_empty() {
        true => ("1 = 1".to_owned(), values),
        false => (parts.join(" AND "), values),
    }
}

fn read(row: &Row) -> Result<Look, DbErr> {
    let id = |column: &str| -> Result<Option<Id>, DbErr> {
        Ok(row.try_get::<Option<Uuid>>("", column)?.map(Id))
    };
    Ok(Look {
        at: Instant(row.try_get("", "at")?),
        person: id("person_id")?,
        organisation: id("organisation_id")?,
        network: id("network_id")?,
        role: row.try_get("", "role")?,
        what: row.try_get("", "what")?,
        purpose: row.try_get("", "purpose")?,
        entry: id("entry_id")?,
        number: row.try_get("", "number")?,
    })
}
