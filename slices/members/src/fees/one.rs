//! One fee: what was paid of it, cash by hand, letting it go and asking for it again.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Money, PartialDate, UserError};
use ordit_platform::{
    amount::amount,
    i18n::Translator,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{
    Fee, KEEP, PAID, SETTLED, Standing,
    payments::{
        PaymentLine, Way,
        store::{self as payments, NewPayment},
    },
    shown::{FeeLine, plain, sent},
    store,
};
use crate::form::Here;

const LONGEST_REASON: usize = 300;

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/{id}", KEEP, show);
    routes.post("/n/{network}/fees/{id}/payment", KEEP, pay);
    routes.post("/n/{network}/fees/{id}/settle", KEEP, settle);
}

#[derive(Template)]
#[template(path = "members/fee_one.html")]
struct FeePage {
    layout: Layout,
    l: Translator,
    here: Here,
    list_href: String,
    line: FeeLine,
    is_due: bool,
    payments: Vec<PaymentLine>,
    typed: Typed,
    mistake: Option<(&'static str, String)>,
}

/// What stands in the forms.
#[derive(Clone, Debug, Default)]
struct Typed {
    amount: String,
    paid_on: String,
    /// By which what was sent twice is known again.
    key: String,
    reason: String,
}

impl Typed {
    /// What is owed, today, and a key that no form had before.
    fn fresh(site: &Site, visit: &Visit, fee: &Fee, reason: String) -> Self {
        Self {
            amount: plain(fee.owed(), visit.lang),
            paid_on: visit.now.day().to_string(),
            key: site.effects.id().to_string(),
            reason,
        }
    }
}

impl FeePage {
    fn wrong_in(&self, field: &str) -> Option<&str> {
        let (wrong, text) = self.mistake.as_ref()?;
        (*wrong == field).then_some(text)
    }
}

type Pairs = Vec<(String, String)>;

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let fee = find(&site, &here, id).await?;
    let typed = Typed::fresh(&site, &visit, &fee, String::new());
    fee_page(&site, &visit, here, &fee, typed, None).await
}

async fn find(site: &Site, here: &Here, id: Id) -> Result<Fee, WebError> {
    let fee = store::fee(site.db.read(), here.id, id).await?;
    fee.ok_or(WebError::NotFound)
}

async fn fee_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    fee: &Fee,
    typed: Typed,
    mistake: Option<(&'static str, UserError)>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, fee.organisation);
    let line = FeeLine::of(fee, head.ok_or(WebError::NotFound)?, visit);
    let l = visit.l.clone();
    let payments = payments::of_fee(site.db.read(), fee.id).await?;
    let status = match mistake {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let title = l.t1("members-fee-one-title", "number", &fee.number);
    let one = FeePage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        list_href: super::shown::href(&here, "", fee.year),
        line,
        is_due: fee.standing == Standing::Due,
        payments: payments
            .iter()
            .map(|payment| PaymentLine::of(payment, fee, &here, &l))
            .collect(),
        typed,
        mistake: mistake.map(|(field, error)| (field, l.refusal(&error))),
        here,
        l,
    };
    page_with_status(status, &one)
}

async fn pay(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let fee = find(&site, &here, id).await?;
    let typed = Typed {
        amount: sent(&pairs, "amount").to_owned(),
        paid_on: sent(&pairs, "paid_on").to_owned(),
        key: sent(&pairs, "key").to_owned(),
        reason: String::new(),
    };
    let read = amount(
        &typed.amount,
        Money::is_positive,
        "members-fee-wrong-amount",
    );
    let amount = match read {
        Ok(amount) => amount,
        Err(wrong) => {
            let wrong = Some(("amount", UserError::new(wrong)));
            return fee_page(&site, &visit, here, &fee, typed, wrong).await;
        }
    };
    let Ok(PartialDate::Day(day)) = typed.paid_on.parse() else {
        let wrong = Some(("paid_on", UserError::new("members-fee-wrong-date")));
        return fee_page(&site, &visit, here, &fee, typed, wrong).await;
    };
    let hash = typed.key.parse::<Id>().map(|key| format!("cash {key}"));
    let mut write = site.db.write(&visit.acting).await?;
    let new = NewPayment {
        network: here.id,
        fee: fee.id,
        paid_on: day.to_string(),
        amount,
        way: Way::Cash,
        payer: "",
        concept: "",
        hash: hash.as_deref().ok(),
    };
    if payments::insert(&write, &new).await?.is_some() {
        write.event(store::event(PAID, &fee));
    }
    let seq = write.commit().await?;
    redirect_after_write(here.path(&format!("/fees/{id}")), seq)
        .with_notice(Notice::new("members-fee-payment-noted"))
        .answer()
}

async fn settle(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let fee = find(&site, &here, id).await?;
    let reason = sent(&pairs, "reason").to_owned();
    let standing = Standing::from_code(sent(&pairs, "standing"));
    let is_long = reason.chars().count() > LONGEST_REASON;
    if standing != Standing::Due && (reason.is_empty() || is_long) {
        let wrong = Some(("reason", UserError::new("members-fee-wrong-reason")));
        let typed = Typed::fresh(&site, &visit, &fee, reason);
        return fee_page(&site, &visit, here, &fee, typed, wrong).await;
    }
    let mut write = site.db.write(&visit.acting).await?;
    let kept = Some(reason.as_str()).filter(|_| standing != Standing::Due);
    if store::settle(&write, id, standing, kept).await? {
        write.event(store::event(SETTLED, &fee));
    }
    let seq = write.commit().await?;
    redirect_after_write(here.path(&format!("/fees/{id}")), seq)
        .with_notice(Notice::new("members-fee-settled"))
        .answer()
}
