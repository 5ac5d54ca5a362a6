//! Where a sheet of the bank is sent, and what came in last.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{Payment, store, upload::MOST_BYTES};
use crate::{
    fees::{
        Fee, KEEP,
        shown::{Named, heads},
        store::of_network,
    },
    form::Here,
};

/// So many payments are listed.
const LATEST: i64 = 50;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/payments", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/fee_payments.html")]
struct PaymentsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    mistake: Option<String>,
    limit_megabytes: usize,
    waiting: Vec<(String, String, String)>,
    latest: Vec<PaymentLine>,
}

/// A payment in a list.
#[derive(Clone, Debug)]
pub struct PaymentLine {
    pub id: Id,
    pub day: String,
    pub amount: String,
    pub way: String,
    pub payer: String,
    pub concept: String,
    pub is_undone: bool,
    pub number: String,
    pub fee_href: String,
    pub member: Option<Named>,
}

impl PaymentLine {
    /// A payment of a fee.
    pub fn of(payment: &Payment, fee: &Fee, here: &Here, l: &Translator) -> Self {
        let day = payment.paid_on.parse();
        Self {
            id: payment.id,
            day: day.map_or_else(|_| payment.paid_on.clone(), |day| l.date(&day)),
            amount: l.money(payment.amount),
            way: l.t(format!("members-fee-way-{}", payment.way.code())),
            payer: payment.payer.clone(),
            concept: payment.concept.clone(),
            is_undone: payment.is_undone,
            number: fee.number.clone(),
            fee_href: here.path(&format!("/fees/{}", fee.id)),
            member: None,
        }
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    payments_page(&site, &visit, here, None).await
}

/// The page, with status 422 when the sheet was refused.
pub(super) async fn payments_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    mistake: Option<&UserError>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let waiting = store::waiting(site.db.read(), here.id).await?;
    let latest = store::latest(site.db.read(), here.id, LATEST).await?;
    let status = match mistake {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let payments = PaymentsPage {
        layout: Layout::new(site, visit, &l.t("members-fee-payments-title")).of_network(&here.slug),
        mistake: mistake.map(|mistake| l.refusal(mistake)),
        limit_megabytes: MOST_BYTES / 1_000_000,
        waiting: waiting
            .into_iter()
            .map(|one| {
                let href = here.path(&format!("/fees/payments/{}", one.id));
                (href, one.file_name, l.day(one.sent_at))
            })
            .collect(),
        latest: lines(site, visit, &here, &latest).await?,
        here,
        l,
    };
    page_with_status(status, &payments)
}

async fn lines(
    site: &Site,
    visit: &Visit,
    here: &Here,
    payments: &[Payment],
) -> Result<Vec<PaymentLine>, WebError> {
    if payments.is_empty() {
        return Ok(Vec::new());
    }
    let fees = of_network(site.db.read(), here.id).await?;
    let fees: HashMap<Id, Fee> = fees.into_iter().map(|fee| (fee.id, fee)).collect();
    let snapshot = site.snapshots.current();
    let heads = heads(
        &snapshot,
        &visit.viewer,
        fees.values().map(|fee| fee.organisation),
    );
    let line = |payment: &Payment| {
        let fee = fees.get(&payment.fee)?;
        let head = heads.get(&fee.organisation);
        Some(PaymentLine {
            member: head.map(|head| Named::of(head, visit.lang)),
            ..PaymentLine::of(payment, fee, here, &visit.l)
        })
    };
    Ok(payments.iter().filter_map(line).collect())
}
