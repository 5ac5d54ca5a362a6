//! What the organisations of a group seek from it, each in a line.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{
    directory::said::Said,
    form::{Mistake, Typed},
};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::store;
use crate::{
    circles::TAKE_PART,
    groups,
    inside::{Input, Inputs, Inside},
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/aims", TAKE_PART, list);
}

#[derive(Template)]
#[template(path = "groups/aims_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    /// What the group wants.
    objectives: Option<Html>,
    rows: Vec<Row>,
}

struct Row {
    id: Id,
    name: Said,
    aim: Option<String>,
    /// The form of who may say it.
    form: Option<Vec<Input>>,
    is_open: bool,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    list_page(&site, &visit, inside, None).await
}

/// The page, with status 422 where a form was refused.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn list_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    refused: Option<(Id, Typed, Vec<Mistake>)>,
) -> Result<Response, WebError> {
    let aims = store::of_group(site.db.read(), inside.id).await?;
    let mut groups = groups::store::groups_of(site.db.read(), &[inside.id]).await?;
    let objectives = groups.remove(&inside.id).and_then(|own| own.objectives);
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let row = |(id, name): &(Id, Said)| {
        let aim = aims.get(id).filter(|aim| !aim.is_empty()).cloned();
        let refused = refused.as_ref().filter(|(own, ..)| own == id);
        let known = Typed::default().with("aim", aim.as_deref().unwrap_or_default());
        let (typed, mistakes) = match refused {
            Some((_, typed, mistakes)) => (typed, mistakes.as_slice()),
            None => (&known, &[][..]),
        };
        let prefix = format!("{id}-");
        let form = Inputs::new(&visit.l, typed, mistakes, &prefix).line("aim", "groups-aims-field");
        Row {
            id: *id,
            name: name.clone(),
            form: inside.speaks_for(*id).then(|| form.done()),
            is_open: refused.is_some() || (aim.is_none() && inside.own == Some(*id)),
            aim,
        }
    };
    let title = visit.l.t("groups-aims-title");
    let shown = ListPage {
        layout: inside.layout(site, visit, &title),
        l: visit.l.clone(),
        objectives: objectives.as_deref().map(markdown),
        rows: inside.members.iter().map(row).collect(),
        inside,
    };
    page_with_status(status, &shown)
}
