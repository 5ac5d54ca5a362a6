//! The look at a sheet of the bank: what is certain, what a person chooses, what nobody knows.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Money, UserError};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status, redirect},
};

use super::{
    actions::{Open, days},
    columns::Columns,
    lines::{Line, Lines, lines},
    rules::{Awaited, Match, matched},
    store,
};
use crate::{
    fees::{
        Fee, KEEP,
        shown::{Named, heads},
        store::of_network,
    },
    form::Here,
};

/// Rows that help to tell columns apart.
const SAMPLE_ROWS: usize = 6;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/payments/{run}", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/fee_statement.html")]
struct StatementPage {
    layout: Layout,
    l: Translator,
    here: Here,
    run: Id,
    file_name: String,
    mistake: Option<String>,
    is_readable: bool,
    fields: Vec<FieldView>,
    sample: Vec<Vec<String>>,
    certain: Vec<LineView>,
    certain_sum: String,
    doubtful: Vec<LineView>,
    unmatched: Vec<LineView>,
    known: usize,
    left_out: usize,
    /// As the sheet shows them, counted from 1.
    unreadable: Vec<usize>,
    numbers: Vec<(String, String)>,
}

impl StatementPage {
    fn unreadable_rows(&self) -> String {
        let rows: Vec<String> = self.unreadable.iter().map(usize::to_string).collect();
        rows.join(", ")
    }
}

struct FieldView {
    key: &'static str,
    label: String,
    /// Place, title, and whether it is chosen.
    options: Vec<(usize, String, bool)>,
}

struct LineView {
    position: usize,
    day: String,
    amount: String,
    concept: String,
    payer: String,
    fees: Vec<Candidate>,
    note: Option<String>,
}

#[derive(Clone)]
struct Candidate {
    number: String,
    name: String,
    owed: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, run)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let open = Open::find(&site, &here, run).await?;
    if open.statement.confirmed_at.is_some() {
        return redirect(here.path("/fees/payments")).answer();
    }
    review_page(&site, &visit, here, open, None).await
}

/// The page, with status 422 when what was chosen cannot be.
pub(super) async fn review_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    open: Open,
    mistake: Option<&UserError>,
) -> Result<Response, WebError> {
    let columns = &open.statement.columns;
    let read = match columns.is_enough() {
        true => lines(&open.rows, columns, days(site)),
        false => Lines::default(),
    };
    let fees = of_network(site.db.read(), here.id).await?;
    let hashes: Vec<String> = read.received.iter().map(|line| line.hash.clone()).collect();
    let known = store::known(site.db.read(), here.id, &hashes).await?;
    let viewing = Viewing::new(site, visit, &fees);
    let matches = matched(&read.received, &viewing.awaited, |hash| {
        known.contains(hash)
    });
    let of = |wanted: fn(&Match) -> bool| -> Vec<LineView> {
        let both = read.received.iter().zip(&matches);
        both.filter(|(_, own)| wanted(own))
            .map(|(line, own)| viewing.line(line, own))
            .collect()
    };
    let l = visit.l.clone();
    let sums = read.received.iter().zip(&matches);
    let certain_sum: Money = sums
        .filter(|(_, own)| matches!(own, Match::Certain(_)))
        .map(|(line, _)| line.amount)
        .sum();
    let status = match mistake {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let statement = StatementPage {
        layout: Layout::new(site, visit, &l.t("members-fee-statement-title"))
            .of_network(&here.slug),
        run: open.statement.id,
        mistake: mistake.map(|mistake| l.refusal(mistake)),
        is_readable: columns.is_enough(),
        fields: fields(&open.rows, columns, &l),
        sample: sample(&open.rows, columns),
        certain: of(|own| matches!(own, Match::Certain(_))),
        certain_sum: l.money(certain_sum),
        doubtful: of(|own| matches!(own, Match::Doubtful(_))),
        unmatched: of(|own| *own == Match::Unmatched),
        known: matches.iter().filter(|own| **own == Match::Known).count(),
        left_out: read.left_out,
        unreadable: read.unreadable.iter().map(|place| place + 1).collect(),
        numbers: viewing.numbers(),
        file_name: open.statement.file_name,
        here,
        l,
    };
    page_with_status(status, &statement)
}

struct Viewing<'a> {
    l: &'a Translator,
    awaited: Vec<Awaited>,
    fees: HashMap<Id, (&'a Fee, String)>,
}

impl<'a> Viewing<'a> {
    fn new(site: &Site, visit: &'a Visit, fees: &'a [Fee]) -> Self {
        let snapshot = site.snapshots.current();
        let ids: HashSet<Id> = fees.iter().map(|fee| fee.organisation).collect();
        let heads = heads(&snapshot, &visit.viewer, ids);
        let mut awaited = Vec::new();
        let mut known = HashMap::new();
        for fee in fees {
            let Some(head) = heads.get(&fee.organisation) else {
                continue;
            };
            awaited.push(Awaited::of(fee, head));
            known.insert(fee.id, (fee, Named::of(head, visit.lang).name.text));
        }
        Self {
            l: &visit.l,
            awaited,
            fees: known,
        }
    }

    fn line(&self, line: &Line, own: &Match) -> LineView {
        let ids: &[Id] = match own {
            Match::Certain(fee) => std::slice::from_ref(fee),
            Match::Doubtful(fees) => fees,
            Match::Known | Match::Unmatched => &[],
        };
        let owed = match own {
            Match::Certain(fee) => self.fees.get(fee).map(|(fee, _)| fee.owed()),
            _ => None,
        };
        let note = owed.and_then(|owed| match line.amount.cmp(&owed) {
            std::cmp::Ordering::Less => Some("members-fee-note-part"),
            std::cmp::Ordering::Greater => Some("members-fee-note-over"),
            std::cmp::Ordering::Equal => None,
        });
        LineView {
            position: line.position,
            day: self.l.date(&line.paid_on),
            amount: self.l.money(line.amount),
            concept: line.concept.clone(),
            payer: line.payer.clone(),
            fees: ids.iter().filter_map(|id| self.candidate(*id)).collect(),
            note: note.map(|key| self.l.t(key)),
        }
    }

    fn candidate(&self, id: Id) -> Option<Candidate> {
        let (fee, name) = self.fees.get(&id)?;
        Some(Candidate {
            number: fee.number.clone(),
            name: name.clone(),
            owed: self.l.money(fee.owed()),
        })
    }

    /// What may be written beside a line that nobody knows.
    fn numbers(&self) -> Vec<(String, String)> {
        let open = self.awaited.iter().filter(|one| one.is_open);
        let named = open.filter_map(|one| self.candidate(one.fee));
        named.map(|one| (one.number, one.name)).collect()
    }
}

fn fields(rows: &[Vec<String>], columns: &Columns, l: &Translator) -> Vec<FieldView> {
    let titles = columns.header.and_then(|header| rows.get(header));
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let title = |place: usize| {
        let own = titles.and_then(|titles| titles.get(place));
        own.filter(|title| !title.is_empty())
            .cloned()
            .unwrap_or_else(|| l.t1("members-fee-column-nameless", "number", place + 1))
    };
    let chosen = [
        ("date", columns.date),
        ("amount", columns.amount),
        ("concept", columns.concept),
        ("payer", columns.payer),
    ];
    let field = |(key, chosen): (&'static str, Option<usize>)| FieldView {
        key,
        label: l.t(format!("members-fee-bank-{key}")),
        options: (0..width)
            .map(|place| (place, title(place), chosen == Some(place)))
            .collect(),
    };
    chosen.map(field).into()
}

fn sample(rows: &[Vec<String>], columns: &Columns) -> Vec<Vec<String>> {
    let first = columns.header.unwrap_or(0);
    rows.iter().skip(first).take(SAMPLE_ROWS).cloned().collect()
}
