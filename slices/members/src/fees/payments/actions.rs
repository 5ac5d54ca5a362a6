//! Confirming what a sheet of the bank was taken for in one act, and undoing a payment.

use std::collections::HashMap;

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Acting, Id, PartialDate, UserError, Viewer};
use ordit_platform::{
    db::Db,
    fold::fold,
    import::{Labels, parse},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};
use sea_orm::DbErr;

use super::{
    Way,
    columns::Columns,
    lines::{Line, lines},
    review::review_page,
    rules::{Awaited, Match, matched},
    store::{self, NewPayment, Statement},
};
use crate::{
    fees::{
        Fee, KEEP, PAID, PAYMENT_UNDONE,
        shown::{heads, sent},
        store::{event, fee, of_network},
    },
    form::Here,
    organisations::noun::NOUN,
};

/// What the pages do.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/fees/payments/{run}", KEEP, confirm);
    routes.post("/n/{network}/fees/payments/{run}/columns", KEEP, choose);
    routes.post("/n/{network}/fees/payments/{run}/discard", KEEP, discard);
    routes.post("/n/{network}/fees/payments/undo", KEEP, undo);
}

type Pairs = Vec<(String, String)>;

/// Keeps a sheet of the bank; gives its id and the number of the last event, which is none.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn keep_statement(
    db: &Db,
    acting: &Acting,
    network: Id,
    name: &str,
    rows: &[Vec<String>],
) -> Result<(Id, i64), DbErr> {
    let write = db.write(acting).await?;
    let columns = Columns::found(rows);
    let id = store::keep(&write, network, name, rows, &columns).await?;
    Ok((id, write.commit().await?))
}

/// What came of confirming a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// So many payments are new; the number of the last event.
    Noted { payments: usize, seq: i64 },
    /// Somebody else, or the same person, did it before.
    Before,
}

/// Notes the lines of a sheet as payments of the fees that were chosen, each line once however
/// often it comes.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn confirm_statement(
    db: &Db,
    acting: &Acting,
    network: Id,
    statement: Id,
    chosen: &[(Line, Fee)],
) -> Result<Confirmed, DbErr> {
    let mut write = db.write(acting).await?;
    if !store::confirm(&write, network, statement).await? {
        return Ok(Confirmed::Before);
    }
    let batch = write.id();
    let mut payments = 0;
    for (line, fee) in chosen {
        let new = NewPayment {
            network,
            fee: fee.id,
            paid_on: line.paid_on.to_string(),
            amount: line.amount,
            way: Way::Bank,
            payer: &line.payer,
            concept: &line.concept,
            hash: Some(&line.hash),
        };
        if store::insert(&write, &new).await?.is_some() {
            write.event(event(PAID, fee).batch(batch));
            payments += 1;
        }
    }
    store::forget(&write, statement).await?;
    let seq = write.commit().await?;
    Ok(Confirmed::Noted { payments, seq })
}

/// Notes what is certain of a sheet that waits; what is doubtful is left out.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn note_certain(
    site: &Site,
    acting: &Acting,
    viewer: &Viewer,
    network: Id,
    statement: Id,
) -> Result<Confirmed, DbErr> {
    let on = site.db.read();
    let Some(known) = store::statement(on, network, statement).await? else {
        return Ok(Confirmed::Before);
    };
    let rows = store::rows(on, statement).await?;
    let read = lines(&rows, &known.columns, days(site)).received;
    let hashes: Vec<String> = read.iter().map(|line| line.hash.clone()).collect();
    let before = store::known(on, network, &hashes).await?;
    let fees = of_network(on, network).await?;
    let snapshot = site.snapshots.current();
    let heads = heads(&snapshot, viewer, fees.iter().map(|fee| fee.organisation));
    let awaited: Vec<Awaited> = fees
        .iter()
        .filter_map(|fee| Some(Awaited::of(fee, heads.get(&fee.organisation)?)))
        .collect();
    let matches = matched(&read, &awaited, |hash| before.contains(hash));
    let of = |id: Id| fees.iter().find(|fee| fee.id == id).cloned();
    let certain = read.into_iter().zip(matches).filter_map(|(line, own)| {
        let Match::Certain(fee) = own else {
            return None;
        };
        Some((line, of(fee)?))
    });
    let certain: Vec<(Line, Fee)> = certain.collect();
    confirm_statement(&site.db, acting, network, statement, &certain).await
}

/// How people write days, in any language, as a function of the words of this instance.
pub(super) fn days(site: &Site) -> impl Fn(&str) -> Option<PartialDate> {
    let labels = Labels::new(&NOUN, &site.words);
    let field = NOUN.field("member_since");
    move |text| {
        let parsed = parse(field?, text, &labels).ok()?;
        parsed.parse().ok()
    }
}

/// A sheet that waits, and the lines that it holds.
pub(super) struct Open {
    pub statement: Statement,
    pub rows: Vec<Vec<String>>,
}

impl Open {
    pub(super) async fn find(site: &Site, here: &Here, run: Id) -> Result<Self, WebError> {
        let statement = store::statement(site.db.read(), here.id, run).await?;
        let statement = statement.ok_or(WebError::NotFound)?;
        let rows = store::rows(site.db.read(), run).await?;
        Ok(Self { statement, rows })
    }
}

async fn confirm(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, run)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let open = Open::find(&site, &here, run).await?;
    let read = lines(&open.rows, &open.statement.columns, days(&site));
    let fees = of_network(site.db.read(), here.id).await?;
    let chosen = match chosen(&pairs, read.received, fees) {
        Ok(chosen) => chosen,
        Err(mistake) => {
            let visit = visit.at(&here.path(&format!("/fees/payments/{run}")));
            return review_page(&site, &visit, here, open, Some(&mistake)).await;
        }
    };
    let confirmed = confirm_statement(&site.db, &visit.acting, here.id, run, &chosen).await?;
    let (seq, notice) = match confirmed {
        Confirmed::Noted { payments, seq } => {
            let notice = Notice::new("members-fee-payments-noted");
            (seq, notice.with("count", payments))
        }
        Confirmed::Before => (0, Notice::new("members-fee-payments-before")),
    };
    redirect_after_write(here.path("/fees/payments"), seq)
        .with_notice(notice)
        .answer()
}

/// The lines with the fees whose numbers the form gives them.
fn chosen(
    pairs: &[(String, String)],
    lines: Vec<Line>,
    fees: Vec<Fee>,
) -> Result<Vec<(Line, Fee)>, UserError> {
    let bare = |number: &str| fold(number).replace(' ', "");
    let by_number: HashMap<String, Fee> = fees
        .into_iter()
        .map(|fee| (bare(&fee.number), fee))
        .collect();
    let mut given: HashMap<usize, &str> = HashMap::new();
    for (name, value) in pairs {
        let position = name.strip_prefix("fee-").and_then(|at| at.parse().ok());
        if let Some(position) = position.filter(|_| !value.trim().is_empty()) {
            given.insert(position, value.trim());
        }
    }
    let mut found = Vec::new();
    for line in lines {
        let Some(number) = given.get(&line.position) else {
            continue;
        };
        let Some(fee) = by_number.get(&bare(number)) else {
            return Err(UserError::new("members-fee-wrong-fee").with("number", number));
        };
        found.push((line, fee.clone()));
    }
    Ok(found)
}

async fn choose(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, run)): Path<(String, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let open = Open::find(&site, &here, run).await?;
    let column = |field| sent(&pairs, field).parse().ok();
    let columns = Columns {
        header: open.statement.columns.header,
        date: column("date"),
        amount: column("amount"),
        concept: column("concept"),
        payer: column("payer"),
    };
    let write = site.db.write(&visit.acting).await?;
    store::choose(&write, run, &columns).await?;
    let seq = write.commit().await?;
    redirect_after_write(here.path(&format!("/fees/payments/{run}")), seq).answer()
}

async fn discard(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, run)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    Open::find(&site, &here, run).await?;
    let write = site.db.write(&visit.acting).await?;
    store::confirm(&write, here.id, run).await?;
    store::forget(&write, run).await?;
    let seq = write.commit().await?;
    redirect_after_write(here.path("/fees/payments"), seq)
        .with_notice(Notice::new("members-fee-payments-discarded"))
        .answer()
}

async fn undo(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let payment: Id = sent(&pairs, "payment")
        .parse()
        .map_err(|_| WebError::NotFound)?;
    let mut write = site.db.write(&visit.acting).await?;
    let undone = store::undo(&write, here.id, payment).await?;
    let undone = match undone {
        Some(id) => fee(write.conn(), here.id, id).await?,
        None => None,
    };
    let undone = undone.ok_or(WebError::NotFound)?;
    write.event(event(PAYMENT_UNDONE, &undone));
    let seq = write.commit().await?;
    redirect_after_write(here.path(&format!("/fees/{}", undone.id)), seq)
        .with_notice(Notice::new("members-fee-payment-undone"))
        .answer()
}
