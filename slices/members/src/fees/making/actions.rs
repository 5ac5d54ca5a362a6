//! Making the fees of a year in one act, and deciding where the brackets cannot tell.

use std::collections::HashSet;

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Acting, Id, Money, UserError};
use ordit_platform::{
    amount::amount,
    db::Db,
    events::EventDraft,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use sea_orm::DbErr;
use serde_json::json;

use super::{
    gather::{Gathered, Wanted, gather},
    pages::{making_page, wanted},
    rules::{Deed, Line},
};
use crate::{
    fees::{
        CHANGED, KEEP, MADE, MADE_ALL, TARIFF_CHANGED,
        shown::{href, sent, sent_year},
        store::{self, NewFee},
        tariff,
    },
    form::Here,
};

/// What the page does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/fees/make", KEEP, confirm);
    routes.post("/n/{network}/fees/decisions", KEEP, decide);
}

/// What came of making the fees of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// So many are new and so many changed; the number of the last event.
    Written {
        made: usize,
        changed: usize,
        seq: i64,
    },
    /// All were there as they are to be.
    Nothing,
    /// Something changed since it was looked at.
    SeenOtherwise,
    NoTariff,
}

type Pairs = Vec<(String, String)>;

async fn confirm(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let year = sent_year(&pairs)?;
    let snapshot = site.snapshots.current();
    let wanted = wanted(&snapshot, &visit, here.id, year);
    let seen = sent(&pairs, "seen");
    match make(&site.db, &visit.acting, wanted, Some(seen)).await? {
        Made::Written { made, changed, seq } => {
            let notice = Notice::new("members-fee-made").with("made", made);
            redirect_after_write(href(&here, "", year), seq)
                .with_notice(notice.with("changed", changed))
                .answer()
        }
        Made::Nothing => redirect_after_write(href(&here, "", year), 0)
            .with_notice(Notice::new("members-fee-made-nothing"))
            .answer(),
        Made::SeenOtherwise => {
            let mistake = UserError::new("members-fee-seen-otherwise");
            making_page(
                &site,
                &visit.at(&here.path("/fees/make")),
                here,
                year,
                Some(&mistake),
            )
            .await
        }
        Made::NoTariff => Err(WebError::NotFound),
    }
}

/// Makes what is missing of the fees of a year and changes what is unpaid and another now; once
/// more changes nothing. `seen` is the mark of the plan that a person looked at.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn make(
    db: &Db,
    acting: &Acting,
    wanted: Wanted<'_>,
    seen: Option<&str>,
) -> Result<Made, DbErr> {
    let (network, year) = (wanted.network, wanted.year);
    let mut write = db.write(acting).await?;
    if !tariff::store::lock(&write, network, year).await? {
        return Ok(Made::NoTariff);
    }
    let Some(gathered) = gather(write.conn(), wanted).await? else {
        return Ok(Made::NoTariff);
    };
    let lines: Vec<&Line> = gathered.plan.written().collect();
    if lines.is_empty() {
        return Ok(Made::Nothing);
    }
    if seen.is_some_and(|seen| seen != gathered.plan.mark()) {
        return Ok(Made::SeenOtherwise);
    }
    let batch = write.id();
    let mut ordinal = next(&gathered);
    for line in &lines {
        let amount = line.amount.unwrap_or_default();
        let (verb, fee) = match line.deed {
            Deed::Change { fee, .. } => {
                store::change(&write, fee, amount, line.inhabitants, line.share).await?;
                (CHANGED, fee)
            }
            _ => {
                let new = NewFee {
                    network,
                    organisation: line.organisation,
                    year,
                    ordinal,
                    number: gathered.tariff.number(ordinal),
                    amount,
                    kind: &line.kind,
                    inhabitants: line.inhabitants,
                    share: line.share,
                };
                ordinal += 1;
                (MADE, store::insert(&write, &new).await?)
            }
        };
        let whose = (network, line.organisation, year);
        write.event(store::happened(verb, fee, whose).batch(batch));
    }
    let totals = gathered.plan.totals();
    let (made, changed) = (totals.made, totals.changed);
    let data = json!({ "year": year, "made": made, "changed": changed });
    let all = EventDraft::new(MADE_ALL, network).network(network);
    write.event(all.batch(batch).data(data));
    let seq = write.commit().await?;
    Ok(Made::Written { made, changed, seq })
}

/// Numbers go on where they ended, so that none is left out.
fn next(gathered: &Gathered) -> i64 {
    let last = gathered.fees.iter().map(|fee| fee.ordinal).max();
    last.map_or(gathered.tariff.first_number, |last| last + 1)
}

async fn decide(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let year = sent_year(&pairs)?;
    let decisions = match decisions(&pairs) {
        Ok(decisions) => decisions,
        Err(wrong) => {
            let visit = visit.at(&here.path("/fees/make"));
            let mistake = UserError::new(wrong);
            return making_page(&site, &visit, here, year, Some(&mistake)).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !tariff::store::lock(&write, here.id, year).await? {
        return Err(WebError::NotFound);
    }
    let known: HashSet<Id> = store::histories(write.conn(), here.id)
        .await?
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    for (organisation, amount) in decisions {
        if !known.contains(&organisation) {
            return Err(WebError::NotFound);
        }
        store::decide(&write, (here.id, year), organisation, amount).await?;
    }
    let event = EventDraft::new(TARIFF_CHANGED, here.id).network(here.id);
    write.event(event.data(json!({ "year": year })));
    let seq = write.commit().await?;
    redirect_after_write(href(&here, "/make", year), seq)
        .with_notice(Notice::new("members-fee-decisions-saved"))
        .answer()
}

/// What each field `decide-{id}` says, or what is wrong with one of them.
fn decisions(pairs: &[(String, String)]) -> Result<Vec<(Id, Option<Money>)>, &'static str> {
    let fields = pairs.iter().filter_map(|(name, value)| {
        let id: Id = name.strip_prefix("decide-")?.parse().ok()?;
        Some((id, value.trim()))
    });
    let read = |(id, text): (Id, &str)| match text {
        "" => Ok((id, None)),
        text => amount(text, |one| one.0 >= 0, "members-fee-wrong-amount")
            .map(|amount| (id, Some(amount))),
    };
    fields.map(read).collect()
}
