//! The second of two meetings in parallel, made beside the first in one act: the same day and
//! place, and a part that both share.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate};
use ordit_members::form::{Typed, importer};
use ordit_platform::{
    i18n::Translator,
    import::{Also, Current, GivenRow, SaveError, Saved},
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{Bond, Parallel, store};
use crate::activities::{
    EDIT, archive,
    copy::{self, Made},
    form::This,
    noun::NOUN,
    parts::{self, Part},
    wrong::{Wrong, error},
};

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/parallel", EDIT, ask);
    routes.post("/a/{id}/parallel", EDIT, make);
}

#[derive(Template)]
#[template(path = "activities/activity_parallel.html")]
struct ParallelPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    name: String,
    shared: String,
    key: String,
    wrong: Option<Wrong>,
}

impl ParallelPage {
    fn error(&self, field: &str) -> Option<&str> {
        error(&self.wrong, field)
    }
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let kind = second(&site, &this).await?.1;
    let name = visit.l.t(format!("activities-kind-{kind}"));
    let typed = Typed::default()
        .with("name", &format!("{name} · {}", this.text))
        .with("shared", &visit.l.t("activities-parallel-shared-default"))
        .with("key", &site.effects.id().to_string());
    question(&site, &visit, this, &typed, None)
}

/// The activity as it is, and the kind of the one beside it.
async fn second(site: &Site, this: &This) -> Result<(Current, &'static str), WebError> {
    let current = this.current(site).await?;
    let own = archive::activity(&current.sheet);
    let kind = Parallel::of_kind(&own.activity_kind).ok_or(WebError::NotFound)?;
    Ok((current, kind.0))
}

fn question(
    site: &Site,
    visit: &Visit,
    this: This,
    typed: &Typed,
    wrong: Option<Wrong>,
) -> Result<Response, WebError> {
    let title = visit.l.t1("activities-parallel-title", "name", &this.text);
    let status = match wrong {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let question = ParallelPage {
        layout: this.layout(site, visit, &title),
        l: visit.l.clone(),
        this,
        title,
        name: typed.get("name").to_owned(),
        shared: typed.get("shared").to_owned(),
        key: typed.get("key").to_owned(),
        wrong,
    };
    page_with_status(status, &question)
}

async fn make(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    let (current, kind) = second(&site, &this).await?;
    let Some(PartialDate::Day(day)) = archive::activity(&current.sheet).starts_on else {
        let text = visit.l.t("activities-parallel-error-day");
        let wrong = Wrong::elsewhere(this.path("/edit#starts_on"), text);
        return question(&site, &visit, this, &typed, Some(wrong));
    };
    let mut values = copy::sent(&visit, &current.record, day, &typed);
    values.retain(|(key, _)| *key != "activity_kind");
    values.push(("activity_kind", kind.to_owned()));
    let saved = written(&site, &visit, &this, values, typed.get("shared").trim()).await;
    match copy::made(&site, &visit, saved, "activities-parallel-made").await? {
        Made::Written(answer) => Ok(answer),
        Made::Refused(mistake) => {
            let asked = [("name", "name")];
            let wrong = mistake.map(|mistake| Wrong::of(&this, mistake, &asked));
            question(&site, &visit, this, &typed, wrong)
        }
    }
}

/// The second meeting, tied to the first, and the part that they share.
async fn written(
    site: &Site,
    visit: &Visit,
    this: &This,
    values: Vec<(&'static str, String)>,
    shared: &str,
) -> Result<Saved, SaveError> {
    let row = GivenRow {
        values,
        ..GivenRow::default()
    };
    let (first, network) = (this.id, this.network);
    let title: String = shared.chars().take(parts::rules::LONGEST).collect();
    let also: Also<'_> = &|write, second, run| {
        let title = title.clone();
        Box::pin(async move {
            // The same form sent twice is one meeting.
            if run.is_none() {
                return Ok(());
            }
            let part = Part::blank(write.id(), "shared", title);
            store::tie(write, (first, network), Bond::Beside, second)
                .await
                .map_err(SaveError::Database)?;
            if !part.title.is_empty() {
                parts::store::add(write, (first, network), &part)
                    .await
                    .map_err(SaveError::Database)?;
            }
            Ok(())
        })
    };
    importer(site)
        .save_one_also(&visit.acting, Some(network), &NOUN, row, Some(also))
        .await
}
