//! Queries about who comes to an activity, as its organisers look at it.

use ordit_kernel::{Id, Page, PageRequest};
use ordit_platform::db::{Row, query, query_one};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::registration::{
    Mode, Registration, State,
    book_store::state,
    store::{answers_of, read},
};

/// So many activities are listed with what waits in them.
const MOST_ACTIVITIES: usize = 200;

/// Which of them are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<State>,
    pub mode: Option<Mode>,
    pub owner: Option<Id>,
}

impl Filter {
    fn sql(&self, activity: Id) -> (String, Vec<Value>) {
        let mut sql = "FROM registrations WHERE activity_id = $1".to_owned();
        let mut values: Vec<Value> = vec![Uuid::from(activity).into()];
        let asked: [(&str, Option<Value>); 3] = [
            ("state", self.state.map(|state| state.code().into())),
            ("mode", self.mode.map(|mode| mode.code().into())),
            ("owner_id", self.owner.map(|owner| Uuid::from(owner).into())),
        ];
        for (column, value) in asked {
            if let Some(value) = value {
                values.push(value);
                sql.push_str(&format!(" AND {column} = ${}", values.len()));
            }
        }
        (sql, values)
    }
}

/// Those who are meant, in the order of their numbers; first those who proved their address.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    activity: Id,
    filter: &Filter,
    request: PageRequest,
) -> Result<Page<Registration>, DbErr> {
    let (from, values) = filter.sql(activity);
    let sql = format!("SELECT COUNT(*) AS number {from}");
    let row = query_one(on, &sql, values.clone()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let sql = format!(
        "SELECT * {from} ORDER BY queue IS NULL, queue, registered_at, id LIMIT {} OFFSET {}",
        request.size,
        request.offset()
    );
    let rows = query(on, &sql, values).await?;
    let ids: Vec<Id> = rows
        .iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect::<Result<_, _>>()?;
    let mut answers = answers_of(on, &ids).await?;
    let one = |(row, id): (&Row, &Id)| read(row, answers.remove(id).unwrap_or_default());
    Ok(Page {
        items: rows.iter().zip(&ids).map(one).collect::<Result<_, _>>()?,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

/// How many there are in each state.
///
/// # Errors
/// When the database cannot be reached.
pub async fn counts(on: &impl ConnectionTrait, activity: Id) -> Result<Vec<(State, usize)>, DbErr> {
    let sql = "SELECT state, COUNT(*) AS number FROM registrations WHERE activity_id = $1 \
               GROUP BY state";
    let rows = query(on, sql, [Uuid::from(activity).into()]).await?;
    let mut counts = Vec::new();
    for row in &rows {
        let number: i64 = row.try_get("", "number")?;
        counts.push((state(row)?, usize::try_from(number).unwrap_or_default()));
    }
    counts.sort_unstable();
    Ok(counts)
}

/// How many wait for the approval of this network or organisation, over all that it holds.
///
/// # Errors
/// When the database cannot be reached.
pub async fn pending(on: &impl ConnectionTrait, owner: Id) -> Result<usize, DbErr> {
    let sql = "SELECT COUNT(*) AS number FROM registrations r JOIN activity_owners o \
               ON o.activity_id = r.activity_id WHERE o.owner_id = $1 AND r.state = 'pending'";
    let row = query_one(on, sql, [Uuid::from(owner).into()]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// In which activities of a network how many wait for approval; the first ones first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn pending_of(on: &impl ConnectionTrait, owner: Id) -> Result<Vec<(Id, usize)>, DbErr> {
    let sql = format!(
        "SELECT r.activity_id, COUNT(*) AS number FROM registrations r JOIN activity_owners o \
         ON o.activity_id = r.activity_id WHERE o.owner_id = $1 AND r.state = 'pending' \
         GROUP BY r.activity_id ORDER BY MIN(r.registered_at) LIMIT {MOST_ACTIVITIES}"
    );
    let rows = query(on, &sql, [Uuid::from(owner).into()]).await?;
    let one = |row: &Row| {
        let number: i64 = row.try_get("", "number")?;
        let id = Id(row.try_get("", "activity_id")?);
        Ok((id, usize::try_from(number).unwrap_or_default()))
    };
    rows.iter().map(one).collect()
}

/// Whether a mail of this act was put.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_sent(on: &impl ConnectionTrait, batch: Id) -> Result<bool, DbErr> {
    let sql = "SELECT 1 AS one FROM mails WHERE batch_id = $1 LIMIT 1";
    let row = query_one(on, sql, [Uuid::from(batch).into()]).await?;
    Ok(row.is_some())
}
