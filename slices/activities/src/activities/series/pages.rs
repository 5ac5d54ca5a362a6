//! The page of a series: its activities, and the form that makes one.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Instant};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{REPEAT, store};
use crate::activities::{
    archive::activity,
    form::This,
    of_group::where_called,
    view::{Line, line},
    wrong::{Wrong, error},
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/series", REPEAT, show);
}

#[derive(Template)]
#[template(path = "activities/activity_series.html")]
struct SeriesPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    lines: Vec<Line>,
    every: Vec<(&'static str, String, bool)>,
    weeks: String,
    until: String,
    times: String,
    /// Of something new in all, of a series besides.
    times_label: &'static str,
    wrong: Option<Wrong>,
}

impl SeriesPage {
    fn error(&self, field: &str) -> Option<&str> {
        error(&self.wrong, field)
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if let Some(there) = where_called(&site, &visit, &this) {
        return there.answer();
    }
    series_page(&site, &visit, this, &Typed::default(), None).await
}

/// The page; with status 422 and what is wrong where something was refused.
///
/// # Errors
/// When the database cannot be reached.
pub async fn series_page(
    site: &Site,
    visit: &Visit,
    this: This,
    typed: &Typed,
    wrong: Option<Wrong>,
) -> Result<Response, WebError> {
    let l = &visit.l;
    let own = activity(&this.current(site).await?.sheet);
    let ids = match own.series {
        Some(series) => store::from(site.db.read(), series, Instant(i64::MIN)).await?,
        None => Vec::new(),
    };
    let snapshot = site.snapshots.current();
    let view = |id: &Id| line(snapshot.get(&visit.viewer, *id)?, visit);
    let chosen = Some(typed.get("every")).filter(|code| !code.is_empty());
    let option = |code: &'static str| {
        let label = l.t(format!("activities-series-every-{code}"));
        (code, label, chosen.unwrap_or("weeks") == code)
    };
    let title = l.t1("activities-series-title", "name", &this.text);
    let status = match wrong {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let weeks = Some(typed.get("weeks")).filter(|weeks| !weeks.is_empty());
    let page = SeriesPage {
        layout: this.layout(site, visit, &title),
        lines: ids.iter().filter_map(view).collect(),
        every: ["weeks", "month", "weekday"].map(option).into(),
        weeks: weeks.unwrap_or("1").to_owned(),
        until: typed.get("until").to_owned(),
        times: typed.get("times").to_owned(),
        times_label: match own.series {
            Some(_) => "activities-series-times-more",
            None => "activities-series-times",
        },
        l: l.clone(),
        title,
        this,
        wrong,
    };
    page_with_status(status, &page)
}
