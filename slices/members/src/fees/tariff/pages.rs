//! The page on which a network's coordination says what it asks for in a year.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Lang;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{
    Joining, Tariff,
    form::{ANY_OTHER, Mistake, Typed, TypedRow, field},
    rules::PAYING,
    store,
};
use crate::{
    directory::rows::kind_label,
    fees::{
        KEEP,
        letters::PLACES,
        shown::{YearLink, asked_year, href, plain, years},
    },
    form::Here,
    vocabulary::ORGANISATION_KINDS,
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/rules", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/fee_rules.html")]
struct RulesPage {
    layout: Layout,
    l: Translator,
    here: Here,
    year: i16,
    years: Vec<YearLink>,
    is_known: bool,
    /// The year before has rules, which can be copied.
    copied_from: Option<i16>,
    making_href: String,
    list_href: String,
    rows: Vec<RowView>,
    kinds: Vec<(&'static str, String)>,
    states: Vec<(&'static str, String, bool)>,
    joinings: Vec<(&'static str, String, bool)>,
    typed: Typed,
    letters: Vec<LetterView>,
    places: Vec<&'static str>,
    /// Fees are made: their numbers go on from there.
    has_fees: bool,
    mistakes: Vec<(String, String)>,
}

struct RowView {
    row: TypedRow,
    amount_id: String,
    wrong: Option<String>,
}

struct LetterView {
    lang: Lang,
    name: &'static str,
    text: String,
}

impl RulesPage {
    fn wrong_in(&self, field: &str) -> Option<&str> {
        let found = self.mistakes.iter().find(|(wrong, _)| wrong == field);
        found.map(|(_, text)| text.as_str())
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let year = asked_year(&visit);
    let known = store::tariff(site.db.read(), here.id, year).await?;
    let tariff = known.unwrap_or_else(|| Tariff::usual(year));
    let typed = Typed::of(&tariff, |amount| plain(amount, visit.lang));
    rules_page(&site, &visit, here, year, typed, &[]).await
}

/// The page as it was filled in, with status 422 when something in it is wrong.
pub(super) async fn rules_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    year: i16,
    typed: Typed,
    mistakes: &[Mistake],
) -> Result<Response, WebError> {
    let known = store::years(site.db.read(), here.id).await?;
    let of = |wanted: i16| known.iter().any(|(year, _)| *year == wanted);
    let fees = crate::fees::store::of_year(site.db.read(), here.id, year).await?;
    let l = visit.l.clone();
    let mistakes: Vec<(String, String)> = mistakes
        .iter()
        .map(|(field, error)| (field.clone(), l.refusal(error)))
        .collect();
    let typed = typed.with_spare_rows();
    let title = l.t1("members-fee-rules-title", "year", year.to_string());
    let status = match mistakes.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let rules = RulesPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        years: years(&site.db, visit, &here, "/rules", year).await?,
        is_known: of(year),
        copied_from: of(year - 1).then_some(year - 1).filter(|_| !of(year)),
        making_href: href(&here, "/make", year),
        list_href: href(&here, "", year),
        rows: rows(&typed, &mistakes),
        kinds: kinds(&l),
        states: states(&typed, &l),
        joinings: joinings(&typed, &l),
        letters: Lang::ALL
            .map(|lang| LetterView {
                lang,
                name: lang.own_name(),
                text: typed.letters.get(&lang).cloned().unwrap_or_default(),
            })
            .into(),
        places: PLACES.map(|(place, _)| place).into(),
        has_fees: !fees.is_empty(),
        year,
        typed,
        mistakes,
        here,
        l,
    };
    page_with_status(status, &rules)
}

fn rows(typed: &Typed, mistakes: &[(String, String)]) -> Vec<RowView> {
    let row = |(place, row): (usize, &TypedRow)| {
        let amount_id = field(place);
        let wrong = mistakes.iter().find(|(wrong, _)| *wrong == amount_id);
        RowView {
            row: row.clone(),
            wrong: wrong.map(|(_, text)| text.clone()),
            amount_id,
        }
    };
    typed.rows.iter().enumerate().map(row).collect()
}

fn kinds(l: &Translator) -> Vec<(&'static str, String)> {
    let own = ORGANISATION_KINDS
        .iter()
        .map(|kind| (*kind, kind_label(kind, l)));
    own.chain([(ANY_OTHER, l.t("members-fee-any-other"))])
        .collect()
}

fn states(typed: &Typed, l: &Translator) -> Vec<(&'static str, String, bool)> {
    let state = |state: &'static str| {
        let is_chosen = typed.states.iter().any(|own| own == state);
        (state, l.t(format!("members-state-{state}")), is_chosen)
    };
    PAYING.into_iter().map(state).collect()
}

fn joinings(typed: &Typed, l: &Translator) -> Vec<(&'static str, String, bool)> {
    let joining = |joining: Joining| {
        let code = joining.code();
        let label = l.t(format!("members-fee-joining-{code}"));
        (code, label, typed.joining == code)
    };
    Joining::ALL.into_iter().map(joining).collect()
}
