//! The query that finds what is near, however many activities there are.

use ordit_kernel::{Id, Instant, Viewer};
use ordit_platform::{db::query_one, register::audience};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Value};
use uuid::Uuid;

use super::rules::{Found, TOPICS};
use crate::activities::rules::vague;

/// What has no day yet may begin so long before, in microseconds: a year.
const YEAR: i64 = 370 * 24 * 3600 * 1_000_000;

/// What a viewer sees under these topics in this time: of each topic the nearest before and after
/// the middle, so many of each, read from the index and no further.
///
/// # Errors
/// When the database cannot be reached.
pub async fn near(
    on: &impl ConnectionTrait,
    viewer: &Viewer,
    topics: &[String],
    of_each: i64,
    (from, to): (Instant, Instant),
) -> Result<Vec<Found>, DbErr> {
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let (sql, values) = sentence(viewer, topics, of_each, (from.0, to.0));
    let sql = in_one_row(on.get_database_backend(), &sql);
    let row = query_one(on, &sql, values).await?;
    let told: Option<String> = row.map_or(Ok(None), |row| row.try_get("", "told"))?;
    let told = told.unwrap_or_else(|| "[]".to_owned());
    let rows: Vec<(Uuid, String, i64)> =
        serde_json::from_str(&told).map_err(|error| DbErr::Type(error.to_string()))?;
    let found = rows.into_iter().map(|(activity, topic, first_at)| Found {
        activity: Id(activity),
        topic,
        first_at: Instant(first_at),
    });
    Ok(found.collect())
}

/// Each row is handed from the thread of SQLite to ours, which takes longer than finding it.
fn in_one_row(backend: DbBackend, sql: &str) -> String {
    let told = match backend {
        DbBackend::Postgres => {
            "CAST(json_agg(json_build_array(activity_id, topic, first_at)) AS TEXT)"
        }
        _ => "json_group_array(json_array(hex(activity_id), topic, first_at))",
    };
    format!("SELECT {told} AS told FROM ({sql}) AS found")
}

/// The whole query: a stretch of the index for each topic and direction.
pub(super) fn sentence(
    viewer: &Viewer,
    topics: &[String],
    of_each: i64,
    (from, to): (i64, i64),
) -> (String, Vec<Value>) {
    let middle = from + (to - from) / 2;
    let mut values: Vec<Value> = vec![
        from.into(),
        middle.into(),
        to.into(),
        (from - YEAR).into(),
        of_each.into(),
    ];
    let (seen, seen_values) = audience::visible(viewer, "t.activity_id", values.len() + 1);
    values.extend(seen_values);
    let mut parts = Vec::new();
    let mut part = |values: &mut Vec<Value>, topic: String, condition: &str, order: &str| {
        values.push(topic.into());
        let place = values.len();
        parts.push(format!(
            "SELECT * FROM (SELECT t.activity_id, t.topic, t.first_at FROM activity_topics t \
             WHERE t.topic = ${place} AND {condition} AND {seen} \
             ORDER BY t.first_at {order} LIMIT $5) s{place}"
        ));
    };
    for topic in topics.iter().take(TOPICS) {
        let later = "t.first_at >= $2 AND t.first_at < $3";
        let before = "t.first_at >= $1 AND t.first_at < $2";
        let somewhen = "t.first_at >= $4 AND t.first_at < $3 AND t.last_at > $1";
        part(&mut values, topic.clone(), later, "ASC");
        part(&mut values, topic.clone(), before, "DESC");
        part(&mut values, vague(topic), somewhen, "DESC");
    }
    (parts.join(" UNION ALL "), values)
}
