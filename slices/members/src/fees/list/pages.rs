//! The list of fees, with the ways to everything that is done about them.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::filters::{Asked, Choices, Shown};
use crate::{
    fees::{
        KEEP, State as FeeState,
        shown::{FeeLine, YearLink, href, years},
    },
    form::Here,
    messages::{Source, entrance},
};

const PER_PAGE: usize = 100;
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/fee_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    year: i16,
    years: Vec<YearLink>,
    ways: Ways,
    choices: Vec<Choices>,
    is_filtered: bool,
    total: usize,
    /// How many members they are of.
    members: usize,
    sums: Vec<(String, String)>,
    lines: Vec<FeeLine>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
}

/// The addresses of what is done about the fees of a year.
struct Ways {
    list: String,
    rules: String,
    make: String,
    payments: String,
    print: String,
    send: String,
    remind: String,
    /// Where the members of whom these fees are are written to.
    write: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let asked = Asked::read(&visit);
    let snapshot = site.snapshots.current();
    let request = Pager::asked(&visit.query, PER_PAGE);
    let shown = Shown::of(
        site.db.read(),
        &snapshot,
        &visit,
        here.id,
        (&asked, request),
    )
    .await?;
    let l = visit.l.clone();
    let sums = shown.sums;
    let mut figures = vec![
        (l.money(sums.asked), l.t("members-fee-sum-asked")),
        (l.money(sums.paid), l.t("members-fee-sum-paid")),
        (l.money(sums.owed), l.t("members-fee-sum-owed")),
    ];
    if sums.late > 0 {
        let late = l.t1("members-fee-sum-late", "count", sums.late);
        figures.push((l.number(sums.late), late));
    }
    let cut = shown.page;
    let pager = Pager::new(&visit, &cut);
    let lines = cut.items.iter();
    let lines = lines.map(|(fee, head)| FeeLine::of(fee, head, &visit));
    let title = l.t1("members-fee-list-title", "network", &here.text);
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        year: asked.year,
        years: years(&site.db, &visit, &here, "", asked.year).await?,
        ways: ways(&here, &asked),
        choices: shown.choices,
        is_filtered: asked.query() != Asked::unfiltered(asked.year).query(),
        total: cut.total,
        members: shown.members,
        sums: figures,
        lines: lines.collect(),
        pager,
        exports: FORMATS
            .map(|format| {
                let path = here.path("/fees/export");
                (
                    format,
                    asked.query().setting("format", format).to_href(&path),
                )
            })
            .into(),
        here,
        l,
    })
}

fn ways(here: &Here, asked: &Asked) -> Ways {
    let year = asked.year;
    let filtered = |rest: &str| asked.query().to_href(&here.path(rest));
    Ways {
        list: here.path("/fees"),
        rules: href(here, "/rules", year),
        make: href(here, "/make", year),
        payments: href(here, "/payments", year),
        print: filtered("/fees/letters"),
        send: href(here, "/send", year),
        remind: filtered("/fees/remind"),
        write: entrance::href(&here.slug, Source::Fees, &asked.query()),
    }
}

impl Asked {
    fn unfiltered(year: i16) -> Self {
        Self {
            year,
            ..Self::default()
        }
    }
}

impl FeeLine {
    /// The colour of its state.
    fn tone(&self) -> &'static str {
        match self.state {
            FeeState::Paid => "good",
            FeeState::Unpaid | FeeState::Part if self.is_late => "bad",
            FeeState::Unpaid | FeeState::Part => "warn",
            FeeState::Waived | FeeState::Cancelled => "",
        }
    }
}
