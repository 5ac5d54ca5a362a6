//! What the columns of a file mean: what was understood, and the person's word on it.

mod form;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_platform::{
    i18n::Translator,
    import::{Mapping, Origin, RunState},
    web::{Layout, Query, Shared, Site, Visit, WebError, page_with_status, redirect},
};

use super::{
    Network, Work, background, fault, run,
    sample::{Sample, samples},
};
use form::SheetForm;

type Answers = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "imports_columns.html")]
struct ColumnsPage {
    layout: Layout,
    l: Translator,
    network: Network,
    title: String,
    run_href: String,
    problem: Option<String>,
    sheets: Vec<SheetLink>,
    form: SheetForm,
}

/// One of several sheets.
struct SheetLink {
    name: String,
    href: String,
    is_current: bool,
}

pub async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (work, samples) = opened(&site, &visit, &slug, &run).await?;
    let noun = work.noun()?;
    let asked = visit.query.get("sheet");
    let named = |sample: &&Sample| Some(sample.sheet.as_str()) == asked;
    let is_read = |sample: &&Sample| known(&work, sample).is_some_and(|known| !known.is_left_out);
    let sample = samples
        .iter()
        .find(named)
        .or_else(|| samples.iter().find(is_read));
    let sample = sample.or(samples.first()).ok_or(WebError::NotFound)?;
    let known = known(&work, sample).filter(|mapping| !mapping.columns.is_empty());
    let mapping = known
        .cloned()
        .unwrap_or_else(|| form::guess(&site.words, noun, sample));
    let form = SheetForm::of(&visit.l, noun, sample, &mapping);
    answer(&site, &visit, work, &samples, form, None)
}

/// Takes the answers and has the file read again.
pub async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run)): Path<(String, String)>,
    Form(answers): Form<Answers>,
) -> Result<Response, WebError> {
    let (work, samples) = opened(&site, &visit, &slug, &run).await?;
    let noun = work.noun()?;
    let sheet = answers
        .iter()
        .find(|(key, _)| key == "sheet")
        .map(|(_, name)| name.as_str());
    let sample = samples
        .iter()
        .find(|sample| Some(sample.sheet.as_str()) == sheet);
    let sample = sample.ok_or(WebError::NotFound)?;
    let mapping = form::mapping(noun, sample, &answers);
    if let Some(problem) = form::problem(&visit.l, noun, &mapping) {
        let form = SheetForm::of(&visit.l, noun, sample, &mapping);
        return answer(&site, &visit, work, &samples, form, Some(problem));
    }
    let id = work.run.id;
    work.importer
        .remap(&visit.acting, id, mapping)
        .await
        .map_err(fault)?;
    background::read(work.importer.clone(), visit.acting.clone(), id);
    redirect(work.href()).answer()
}

/// A run whose columns may still be given another meaning, with the beginning of its file.
async fn opened(
    site: &Site,
    visit: &Visit,
    slug: &str,
    run: &str,
) -> Result<(Work, Vec<Sample>), WebError> {
    let work = Work::find(site, visit, slug, run).await?;
    let is_open = matches!(work.run.state, RunState::Ready | RunState::Failed);
    if !is_open || work.run.origin != Origin::File {
        return Err(WebError::NotFound);
    }
    let samples = samples(&site.db, &work.run).await.map_err(fault)?;
    Ok((work, samples))
}

fn known<'a>(work: &'a Work, sample: &Sample) -> Option<&'a Mapping> {
    work.run
        .mappings
        .iter()
        .find(|mapping| mapping.sheet == sample.sheet)
}

fn answer(
    site: &Site,
    visit: &Visit,
    work: Work,
    samples: &[Sample],
    form: SheetForm,
    problem: Option<String>,
) -> Result<Response, WebError> {
    let title = visit.l.t("imports-columns-title");
    let run_href = work.href();
    let link = |sample: &Sample| SheetLink {
        name: sample.sheet.clone(),
        href: Query::default()
            .with("sheet", &sample.sheet)
            .to_href(&format!("{run_href}/columns")),
        is_current: sample.sheet == form.sheet,
    };
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    page_with_status(
        status,
        &ColumnsPage {
            layout: Layout::new(site, visit, &title).of_network(&work.network.slug),
            l: visit.l.clone(),
            title: run::title(&visit.l, &work.run, None),
            sheets: samples.iter().map(link).collect(),
            network: work.network,
            run_href,
            problem,
            form,
        },
    )
}
