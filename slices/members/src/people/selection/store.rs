//! The query behind every list of a network's people.

use std::collections::HashMap;

use ordit_kernel::{Id, Instant, Lang};
use ordit_platform::db::{Row, chunks, placeholders, query};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Line, Place,
    cut_store::{IS_REACHED, SEATS},
};
use crate::{mandates, people::store::account_of};

/// Everything that people hold and held in a network or in an organisation that takes part in it;
/// nothing of any other network. Of whoever holds nothing there any more, only the name.
///
/// # Errors
/// When the database cannot be reached.
pub async fn lines(
    on: &impl ConnectionTrait,
    network: Id,
    now: Instant,
) -> Result<Vec<Line>, DbErr> {
    let sql = format!(
        "WITH {SEATS} {} WHERE m.id IN (SELECT id FROM seats)",
        told()
    );
    let values: [Value; 2] = [Uuid::from(network).into(), now.0.into()];
    read(&query(on, &sql, values).await?, now)
}

/// The same of these mandates, in this order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of(
    on: &impl ConnectionTrait,
    network: Id,
    now: Instant,
    ids: &[Id],
) -> Result<Vec<Line>, DbErr> {
    let mut found: HashMap<Id, Line> = HashMap::new();
    for chunk in chunks(ids) {
        let marks = placeholders(3, chunk.len());
        let sql = format!("{} WHERE m.id IN ({marks})", told());
        let mut values: Vec<Value> = vec![Uuid::from(network).into(), now.0.into()];
        values.extend(chunk.iter().map(|id| Value::from(Uuid::from(*id))));
        let lines = read(&query(on, &sql, values).await?, now)?;
        found.extend(lines.into_iter().map(|line| (line.mandate, line)));
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

fn told() -> String {
    format!(
        "SELECT m.id, m.person_id, m.role, m.since, m.until, m.in_functions, m.network_id, \
         m.organisation_id, s.begins, s.ends, s.post, s.source, e.slug, t.title, p.address, \
         p.phone, p.lang AS written, a.is_disabled, a.signed_in_at, ot.title AS place_title, \
         oe.slug AS place_slug, oe.territory, ok.organisation_kind, om.state AS part, \
         {IS_REACHED} AS is_reached FROM mandates m \
         JOIN entries e ON e.id = m.person_id AND e.kind = 'person' AND e.state = 'published' \
         JOIN entry_texts t ON t.entry_id = e.id AND t.lang = e.lang \
         LEFT JOIN mandate_sheets s ON s.mandate_id = m.id \
         LEFT JOIN people p ON p.entry_id = m.person_id \
         LEFT JOIN sign_in_addresses a ON a.person_id = m.person_id \
         LEFT JOIN entries oe ON oe.id = m.organisation_id \
         LEFT JOIN entry_texts ot ON ot.entry_id = oe.id AND ot.lang = oe.lang \
         LEFT JOIN organisations ok ON ok.entry_id = m.organisation_id \
         LEFT JOIN memberships om ON om.organisation_id = m.organisation_id \
         AND om.network_id = $1 AND om.is_current"
    )
}

fn read(rows: &[Row], now: Instant) -> Result<Vec<Line>, DbErr> {
    let lines = rows.iter().map(|row| line(row, now));
    let lines: Result<Vec<Option<Line>>, DbErr> = lines.collect();
    Ok(lines?.into_iter().flatten().collect())
}

fn line(row: &Row, now: Instant) -> Result<Option<Line>, DbErr> {
    let Some(held) = mandates::store::held(row)? else {
        return Ok(None);
    };
    let is_reached: i64 = row.try_get("", "is_reached")?;
    let is_reached = is_reached > 0;
    let written: Option<String> = row.try_get("", "written")?;
    let place = |id: Id| -> Result<Place, DbErr> {
        let (name, slug): (Option<String>, Option<String>) = (
            row.try_get("", "place_title")?,
            row.try_get("", "place_slug")?,
        );
        let kind: Option<String> = row.try_get("", "organisation_kind")?;
        Ok(Place {
            id,
            name: name.unwrap_or_default(),
            slug: slug.unwrap_or_default(),
            kind: kind.unwrap_or_default(),
            territory: row.try_get("", "territory")?,
            state: row.try_get("", "part")?,
        })
    };
    let seen = |column| -> Result<Option<String>, DbErr> {
        Ok(row
            .try_get::<Option<String>>("", column)?
            .filter(|_| is_reached))
    };
    Ok(Some(Line {
        is_reached,
        mandate: held.id,
        person: held.person,
        name: row.try_get("", "title")?,
        slug: row.try_get("", "slug")?,
        address: seen("address")?,
        phone: seen("phone")?,
        lang: written
            .and_then(|code| code.parse().ok())
            .unwrap_or(Lang::Ca),
        role: held.role,
        organisation: held.reach.organisation().map(place).transpose()?,
        standing: held.standing(now),
        post: held.post,
        since: held.since,
        until: held.until,
        begins: held.begins,
        ends: held.ends,
        account: Some(account_of(
            row.try_get("", "is_disabled")?,
            row.try_get("", "signed_in_at")?,
        )?)
        .filter(|_| is_reached),
        source: row.try_get("", "source")?,
    }))
}
