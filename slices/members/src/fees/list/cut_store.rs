//! One page of a network's fees of a year, and what is counted of all of them, by the database.

use ordit_kernel::{Id, Lang, Money, PageRequest, PartialDate, Viewer};
use ordit_platform::{
    db::{Row, query},
    geo::Territories,
    register::{audience::visible, key_column},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::filters::{Asked, Sums};
use crate::{
    fees::{
        Fee, is_past,
        store::{FEES, fees},
    },
    rows_store,
};

/// How far a fee is, as [`Fee::state`] says it.
const STATE: &str = "CASE WHEN standing <> 'due' THEN standing \
                     WHEN paid_cents >= amount_cents THEN 'paid' \
                     WHEN paid_cents > 0 THEN 'part' ELSE 'unpaid' END";

/// The fees of a network that a reader sees, as statements say it.
pub(super) struct Statement {
    /// The fees of the year, as a table named `lines`.
    with: String,
    /// What is asked for, as a condition on `lines`.
    chosen: String,
    values: Vec<Value>,
}

/// What is counted of all fees.
#[derive(Default)]
pub(super) struct Counted {
    pub(super) total: usize,
    pub(super) members: usize,
    pub(super) sums: Sums,
    /// Of the whole year, whatever is asked for.
    pub(super) kinds: Vec<String>,
    pub(super) territories: Vec<String>,
}

impl Statement {
    pub(super) fn new((viewer, lang): (&Viewer, Lang), network: Id, asked: &Asked) -> Self {
        let mut values: Vec<Value> = vec![Uuid::from(network).into(), i64::from(asked.year).into()];
        let (seen, keys) = visible(viewer, "e.id", values.len() + 1);
        values.extend(keys);
        let with = format!(
            "WITH told AS (SELECT f.id, f.ordinal, f.organisation_id, f.amount_cents, f.standing, \
             f.organisation_kind AS kind, e.territory, e.{} AS name_key, \
             CAST(COALESCE((SELECT SUM(p.amount_cents) FROM fee_payments p WHERE p.fee_id = f.id \
             AND p.undone_at IS NULL), 0) AS BIGINT) AS paid_cents FROM fees f \
             JOIN entries e ON e.id = f.organisation_id \
             WHERE f.network_id = $1 AND f.year = $2 AND {seen}), \
             lines AS (SELECT told.*, {STATE} AS state FROM told)",
            key_column(lang)
        );
        let mut statement = Self {
            with,
            chosen: "1 = 1".to_owned(),
            values,
        };
        let state = asked.state.map(|state| state.code().to_owned());
        for (column, value) in [("state", state), ("kind", asked.kind.clone())] {
            if let Some(value) = value {
                statement.choose(column, vec![value]);
            }
        }
        if let Some(county) = &asked.county {
            statement.choose("territory", towns(county));
        }
        statement
    }

    fn choose(&mut self, column: &str, values: Vec<String>) {
        let mut marks = Vec::new();
        for value in values {
            self.values.push(value.into());
            marks.push(format!("${}", self.values.len()));
        }
        let condition = match marks.is_empty() {
            true => " AND 1 = 0".to_owned(),
            false => format!(" AND {column} IN ({})", marks.join(", ")),
        };
        self.chosen.push_str(&condition);
    }
}

/// The fees in their order; all of them where no page is asked for.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn in_order(
    on: &impl ConnectionTrait,
    statement: &Statement,
    page: Option<PageRequest>,
) -> Result<Vec<Fee>, DbErr> {
    let mut values = statement.values.clone();
    let cut = rows_store::cut(&mut values, page);
    let sql = format!(
        "{} {FEES} JOIN (SELECT id, name_key FROM lines WHERE {} \
         ORDER BY name_key, ordinal{cut}) own ON own.id = f.id ORDER BY own.name_key, f.ordinal",
        statement.with, statement.chosen
    );
    fees(query(on, &sql, values).await?)
}

/// What is counted of all fees, by one statement.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn counted(
    on: &impl ConnectionTrait,
    statement: &Statement,
    today: PartialDate,
) -> Result<Counted, DbErr> {
    let sums = [
        ("total", "COUNT(*)"),
        ("members", "COUNT(DISTINCT organisation_id)"),
        (
            "asked",
            "SUM(CASE WHEN standing = 'due' THEN amount_cents ELSE 0 END)",
        ),
        ("paid", "SUM(paid_cents)"),
        (
            "owed",
            "SUM(CASE WHEN state IN ('unpaid', 'part') THEN amount_cents - paid_cents ELSE 0 END)",
        ),
        (
            "open",
            "SUM(CASE WHEN state IN ('unpaid', 'part') THEN 1 ELSE 0 END)",
        ),
    ];
    let mut parts: Vec<String> = sums
        .iter()
        .map(|(what, sum)| {
            format!(
                "SELECT '{what}' AS what, '' AS value, \
                 CAST(COALESCE({sum}, 0) AS BIGINT) AS number FROM lines WHERE {}",
                statement.chosen
            )
        })
        .collect();
    parts.extend(["kind", "territory"].map(|column| {
        format!(
            "SELECT DISTINCT '{column}', {column}, CAST(0 AS BIGINT) FROM lines \
             WHERE {column} IS NOT NULL"
        )
    }));
    parts.push(
        "SELECT 'due', due_on, CAST(0 AS BIGINT) FROM fee_tariffs \
         WHERE network_id = $1 AND year = $2 AND due_on IS NOT NULL"
            .to_owned(),
    );
    let sql = format!("{} {}", statement.with, parts.join(" UNION ALL "));
    read(&query(on, &sql, statement.values.clone()).await?, today)
}

fn read(rows: &[Row], today: PartialDate) -> Result<Counted, DbErr> {
    let mut counted = Counted::default();
    let (mut open, mut due_on) = (0, None);
    for row in rows {
        let (what, value): (String, String) = (row.try_get("", "what")?, row.try_get("", "value")?);
        let number: i64 = row.try_get("", "number")?;
        let count = usize::try_from(number).unwrap_or_default();
        match what.as_str() {
            "total" => counted.total = count,
            "members" => counted.members = count,
            "asked" => counted.sums.asked = Money(number),
            "paid" => counted.sums.paid = Money(number),
            "owed" => counted.sums.owed = Money(number),
            "open" => open = count,
            "due" => due_on = value.parse().ok(),
            "kind" => counted.kinds.push(value),
            _ => counted.territories.push(value),
        }
    }
    if is_past(due_on, today) {
        counted.sums.late = open;
    }
    Ok(counted)
}

/// The municipalities of a county.
fn towns(county: &str) -> Vec<String> {
    let all = Territories::get().municipalities().iter();
    let own = all.filter(|town| town.county_or_province().0 == county);
    own.map(|town| town.code.to_owned()).collect()
}
