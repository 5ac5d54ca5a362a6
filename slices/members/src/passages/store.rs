//! What the register knows of memberships over time, of many networks in one query.

use futures::future::BoxFuture;
use ordit_kernel::{Id, Instant, PartialDate};
use ordit_platform::{
    cloth::{Asked, Happened, Month, Span, Stretch, Told},
    db::{Row, placeholders, query},
};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{
    TAKING_PART,
    rules::{Bounds, Step, months},
};

/// In which months who took part, and which states were reached when.
pub fn told(asked: Asked<'_>) -> BoxFuture<'_, Result<Told, DbErr>> {
    Box::pin(async move {
        if asked.networks.is_empty() {
            return Ok(Told::default());
        }
        // When the register learned of a membership bounds years and dates that nobody knows. The
        // network stands inside, so that no engine goes through all its events for each member.
        let marks = placeholders(1, asked.networks.len());
        let sql = format!(
            "SELECT m.network_id, m.organisation_id, m.state, m.since, n.founded_on, \
             CASE WHEN LENGTH(m.since) <= 4 THEN (SELECT \
               MIN(CASE WHEN v.network_id = m.network_id THEN v.at END) FROM events v \
               WHERE v.entry_id = m.organisation_id) END AS first_at, \
             CASE WHEN LENGTH(m.since) <= 4 THEN (SELECT \
               MAX(CASE WHEN v.network_id = m.network_id THEN v.at END) FROM events v \
               WHERE v.entry_id = m.organisation_id) END AS last_at \
             FROM memberships m JOIN networks n ON n.entry_id = m.network_id \
             WHERE m.network_id IN ({marks}) \
             ORDER BY m.network_id, m.organisation_id, m.ordinal"
        );
        let values = asked.networks.iter().map(|id| Value::from(Uuid::from(*id)));
        let rows = query(asked.db.read(), &sql, values).await?;
        let stages = rows.iter().map(stage).collect::<Result<Vec<_>, _>>()?;
        let mut told = Told::default();
        for history in stages.chunk_by(|one, next| one.of == next.of) {
            tell(history, &asked, &mut told);
        }
        Ok(told)
    })
}

/// A state that an organisation reached in a network.
struct Stage {
    of: (Id, Id),
    state: String,
    since: PartialDate,
    founded_on: Option<PartialDate>,
    first_known: Option<Instant>,
    last_known: Option<Instant>,
}

fn stage(row: &Row) -> Result<Stage, DbErr> {
    let instant = |column| -> Result<Option<Instant>, DbErr> {
        let at: Option<i64> = row.try_get("", column)?;
        Ok(at.map(Instant))
    };
    let since: String = row.try_get("", "since")?;
    let founded_on: Option<String> = row.try_get("", "founded_on")?;
    Ok(Stage {
        of: (
            Id(row.try_get("", "network_id")?),
            Id(row.try_get("", "organisation_id")?),
        ),
        state: row.try_get("", "state")?,
        since: since.parse().unwrap_or(PartialDate::Unknown),
        founded_on: founded_on.and_then(|date| date.parse().ok()),
        first_known: instant("first_at")?,
        last_known: instant("last_at")?,
    })
}

fn tell(history: &[Stage], asked: &Asked<'_>, told: &mut Told) {
    let Some(first) = history.first() else {
        return;
    };
    let (network, entry) = first.of;
    let day = |known: Option<Instant>| PartialDate::Day(known.unwrap_or(asked.now).day());
    let last_known = history.iter().filter_map(|stage| stage.last_known).max();
    let bounds = Bounds {
        founded_on: first.founded_on,
        first_known: day(first.first_known),
        last_known: day(last_known),
    };
    let step = |stage: &Stage| Step {
        is_in: TAKING_PART.contains(&stage.state.as_str()),
        since: stage.since,
    };
    let steps: Vec<Step> = history.iter().map(step).collect();
    let stretch = |(time, is_sure)| Stretch {
        network,
        entry,
        time,
        is_sure,
    };
    told.stretches
        .extend(months(&steps, &bounds, asked.time).into_iter().map(stretch));
    let happened = history
        .iter()
        .filter(|stage| is_within(stage.since, asked.time));
    told.happened.extend(happened.map(|stage| Happened {
        network,
        entry,
        date: stage.since,
        label: format!("members-state-{}", stage.state),
        leads_to: entry,
    }));
}

fn is_within(date: PartialDate, time: Span) -> bool {
    let span = |(first, last)| Span {
        first: Month::of(first),
        last: Month::of(last),
    };
    date.earliest()
        .zip(date.latest())
        .is_some_and(|ends| span(ends).meets(time))
}
