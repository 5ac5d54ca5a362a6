//! The look at the fees of a year before they are made.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Money, UserError};
use ordit_platform::{
    i18n::Translator,
    snapshot::Snapshot,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{
    gather::{Gathered, Wanted, gather},
    rules::{Deed, Line, Totals},
};
use crate::{
    directory::rows::kind_label,
    fees::{
        KEEP,
        shown::{Named, YearLink, asked_year, href, plain, today, years},
        tariff::Tariff,
    },
    form::Here,
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/make", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/fee_making.html")]
struct MakingPage {
    layout: Layout,
    l: Translator,
    here: Here,
    year: i16,
    years: Vec<YearLink>,
    mistake: Option<String>,
    /// Where the rules of the year are said.
    tariff_href: String,
    list_href: String,
    has_tariff: bool,
    view: Option<PlanView>,
}

struct PlanView {
    mark: String,
    totals: Totals,
    amount: String,
    last: String,
    lines: Vec<LineView>,
    gone: Vec<(Named, String)>,
    /// Fees whose members pay no more.
    idle: Vec<(Named, String)>,
}

struct LineView {
    id: Id,
    member: Named,
    kind: String,
    inhabitants: Option<u32>,
    bracket: String,
    amount: Option<String>,
    last: Option<String>,
    versus: Option<String>,
    deed: String,
    /// What the fee is now, where it is another.
    from: Option<String>,
    notes: Vec<String>,
    /// Somebody has to decide, or did.
    decision: Option<String>,
    is_undecided: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let year = asked_year(&visit);
    making_page(&site, &visit, here, year, None).await
}

/// What is wanted of a year, as this reader sees it.
pub(super) fn wanted<'a>(
    snapshot: &'a Snapshot,
    visit: &'a Visit,
    network: Id,
    year: i16,
) -> Wanted<'a> {
    Wanted {
        snapshot,
        viewer: &visit.viewer,
        lang: visit.lang,
        network,
        year,
        today: today(visit),
    }
}

/// The page, with status 422 and a sentence when something was refused.
pub(super) async fn making_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    year: i16,
    mistake: Option<&UserError>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let gathered = gather(site.db.read(), wanted(&snapshot, visit, here.id, year)).await?;
    let viewing = Viewing {
        snapshot: &snapshot,
        visit,
    };
    let status = match mistake {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let l = visit.l.clone();
    let title = l.t1("members-fee-making-title", "year", year.to_string());
    let making = MakingPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        years: years(&site.db, visit, &here, "/make", year).await?,
        mistake: mistake.map(|mistake| l.refusal(mistake)),
        tariff_href: href(&here, "/rules", year),
        list_href: href(&here, "", year),
        has_tariff: gathered.is_some(),
        view: gathered.map(|gathered| viewing.plan(&gathered)),
        year,
        here,
        l,
    };
    page_with_status(status, &making)
}

struct Viewing<'a> {
    snapshot: &'a Snapshot,
    visit: &'a Visit,
}

impl Viewing<'_> {
    fn plan(&self, gathered: &Gathered) -> PlanView {
        let (plan, l) = (&gathered.plan, &self.visit.l);
        let totals = plan.totals();
        let line = |line: &Line| self.line(line, gathered);
        let gone = |(id, amount): &(Id, Money)| Some((self.named(*id)?, l.money(amount)));
        let idle = |id: &Id| {
            let fee = gathered.fees.iter().find(|fee| fee.id == *id)?;
            Some((self.named(fee.organisation)?, fee.number.clone()))
        };
        PlanView {
            mark: plan.mark(),
            amount: l.money(totals.amount),
            last: l.money(totals.last),
            totals,
            lines: plan.lines.iter().filter_map(line).collect(),
            gone: plan.gone.iter().filter_map(gone).collect(),
            idle: plan.idle.iter().filter_map(idle).collect(),
        }
    }

    fn line(&self, line: &Line, gathered: &Gathered) -> Option<LineView> {
        let (l, lang) = (&self.visit.l, self.visit.lang);
        let from = match line.deed {
            Deed::Change { from, .. } | Deed::Stay { from } => Some(l.money(from)),
            _ => None,
        };
        let decided = gathered.decisions.get(&line.organisation);
        let decision = decided.map(|amount| plain(*amount, lang));
        let mut notes = Vec::new();
        if !line.share.is_whole() {
            let (parts, of) = (line.share.parts, line.share.of);
            notes.push(l.t2("members-fee-note-share", "parts", parts, "of", of));
        }
        if line.is_month_unknown {
            notes.push(l.t("members-fee-note-month-unknown"));
        }
        Some(LineView {
            id: line.organisation,
            member: self.named(line.organisation)?,
            kind: kind_label(&line.kind, l),
            inhabitants: line.inhabitants,
            bracket: match line.bracket {
                Some(place) => bracket_text(&gathered.tariff, place, l),
                None if decided.is_some() => l.t("members-fee-decided"),
                None => String::new(),
            },
            amount: line.amount.map(|amount| l.money(amount)),
            last: line.last.map(|last| l.money(last)),
            versus: line
                .versus()
                .map(|versus| l.t(format!("members-fee-versus-{}", versus.code()))),
            deed: l.t(format!("members-fee-deed-{}", line.deed.code())),
            from,
            notes,
            is_undecided: line.deed.is_undecided(),
            decision: decision.or_else(|| line.deed.is_undecided().then(String::new)),
        })
    }

    fn named(&self, id: Id) -> Option<Named> {
        let head = self.snapshot.get(&self.visit.viewer, id)?;
        Some(Named::of(head, self.visit.lang))
    }
}

/// A bracket in words: `5.001–20.000`, `20.001 or more`, `fixed`.
fn bracket_text(tariff: &Tariff, place: usize, l: &Translator) -> String {
    let bracket = tariff.brackets.get(place);
    match bracket.and_then(|bracket| Some((bracket.people_from?, bracket.people_to))) {
        Some((from, Some(to))) => format!("{}–{}", l.number(from), l.number(to)),
        Some((from, None)) => l.t1("members-fee-bracket-open", "from", from),
        None => l.t("members-fee-bracket-fixed"),
    }
}
