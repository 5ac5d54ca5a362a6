//! What a group made, as its own keep it: a list, and the form of a product.

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
    markdown::{Html, Url, markdown},
    snapshot::Snapshot,
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page_with_status},
};

use super::{Product, leaving, store};
use crate::{
    circles::TAKE_PART,
    inside::{Input, Inputs, Inside, name_of},
    questions,
};

const ROWS: usize = 30;

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/products", TAKE_PART, list);
    routes.get("/g/{id}/products/new", TAKE_PART, new);
    routes.get("/g/{id}/products/{product}/edit", TAKE_PART, edit);
}

/// A product as pages show it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: Id,
    pub title: String,
    pub edition: Option<String>,
    pub summary: Option<Html>,
    pub authors: Vec<Said>,
    pub day: String,
    pub link: Option<Url>,
    /// Where its document is sent from.
    pub document: Option<String>,
    pub is_published: bool,
    pub is_superseded: bool,
    /// Where it becomes a draft of the library, for whoever may take it.
    pub to_library: Option<String>,
}

impl Shown {
    /// A product as this reader is shown it.
    pub fn new(snapshot: &Snapshot, visit: &Visit, product: &Product) -> Self {
        let authors = product.authors.iter();
        let document = product.document.map(|_| {
            let (group, own) = (product.group, product.id);
            format!("/g/{group}/products/{own}/document")
        });
        Self {
            id: product.id,
            title: product.title.clone(),
            edition: product.edition.clone(),
            summary: product.summary.as_deref().map(markdown),
            authors: authors.map(|id| name_of(snapshot, visit, *id)).collect(),
            day: product
                .made_on
                .map_or_else(String::new, |day| visit.l.date(&day)),
            link: product.link.as_deref().and_then(Url::parse),
            document,
            is_published: product.is_published,
            is_superseded: product.is_superseded,
            to_library: None,
        }
    }

    /// The same with the way to the library, where there is one.
    fn onward(self, visit: &Visit, inside: &Inside, product: &Product) -> Self {
        let may_take = leaving::may_take(visit, inside, product);
        Self {
            to_library: may_take.then(|| leaving::href(inside, product)),
            ..self
        }
    }
}

#[derive(Template)]
#[template(path = "groups/products_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    total: usize,
    rows: Vec<Shown>,
    pager: Pager,
}

#[derive(Template)]
#[template(path = "groups/products_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    title: String,
    action: String,
    inputs: Vec<Input>,
    authors: Vec<(Id, Said, bool)>,
    /// What goes along unseen.
    hidden: Vec<(&'static str, String)>,
    /// Where the document of a product is sent to.
    attach: Option<String>,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let asked = Pager::asked(&visit.query, ROWS);
    let found = store::page(site.db.read(), inside.id, false, asked).await?;
    let snapshot = site.snapshots.current();
    let title = visit.l.t("groups-products-title");
    let shown = ListPage {
        layout: inside.layout(&site, &visit, &title),
        l: visit.l.clone(),
        total: found.total,
        pager: Pager::new(&visit, &found),
        rows: found
            .items
            .iter()
            .map(|product| Shown::new(&snapshot, &visit, product).onward(&visit, &inside, product))
            .collect(),
        inside,
    };
    page_with_status(StatusCode::OK, &shown)
}

/// An empty form, a copy of the version that it supersedes, or the conclusion of a question.
async fn new(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let asked = |key: &str| -> Option<Id> { visit.query.get(key)?.parse().ok() };
    let db = site.db.read();
    let mut typed = Typed::default().with("published", "1");
    if let Some(before) = asked("supersedes") {
        let before = store::find(db, inside.id, before).await?;
        let before = before.ok_or(WebError::NotFound)?;
        typed = known(&before)
            .with("edition", "")
            .with("supersedes", &before.id.to_string());
    } else if let Some(question) = asked("question") {
        let question = questions::store::find(db, inside.id, question).await?;
        let question = question.ok_or(WebError::NotFound)?;
        typed = typed
            .with("title", &question.title)
            .with(
                "summary",
                question.conclusion.as_deref().unwrap_or_default(),
            )
            .with("question", &question.id.to_string());
    }
    form_page(&site, &visit, inside, (None, typed, Vec::new()))
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, product)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let found = store::find(site.db.read(), inside.id, product).await?;
    let found = found.ok_or(WebError::NotFound)?;
    let typed = known(&found).with("version", &found.version.to_string());
    form_page(&site, &visit, inside, (Some(product), typed, Vec::new()))
}

/// A product as its form says it.
fn known(product: &Product) -> Typed {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let authors: Vec<String> = product.authors.iter().map(Id::to_string).collect();
    let day = product.made_on.map(|day| day.to_string());
    Typed::default()
        .with("title", &product.title)
        .with("edition", &text(&product.edition))
        .with("summary", &text(&product.summary))
        .with("link", &text(&product.link))
        .with("made_on", &day.unwrap_or_default())
        .with("published", if product.is_published { "1" } else { "" })
        .with("authors", &authors.join(";"))
}

/// The form, with status 422 when something in it is wrong.
///
/// # Errors
/// When it cannot be drawn.
pub(super) fn form_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    (product, typed, mistakes): (Option<Id>, Typed, Vec<Mistake>),
) -> Result<Response, WebError> {
    let l = &visit.l;
    let status = match mistakes.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let inputs = Inputs::new(l, &typed, &mistakes, "")
        .line("title", "groups-products-field-title")
        .short("edition", "groups-products-field-edition")
        .hint("groups-products-hint-edition")
        .lines("summary", "groups-products-field-summary")
        .line("link", "groups-products-field-link")
        .short("made_on", "groups-products-field-made")
        .hint("groups-inside-hint-date")
        .check("published", "groups-products-field-published");
    let published = match inside.is_sensitive {
        true => "groups-products-hint-sensitive",
        false => "groups-products-hint-published",
    };
    let chosen: Vec<&str> = typed.get("authors").split(';').collect();
    let author = |(id, name): &(Id, Said)| {
        let is_chosen = chosen.contains(&id.to_string().as_str());
        (*id, name.clone(), is_chosen)
    };
    let list = inside.area("products");
    let key = Some(typed.get("key")).filter(|key| !key.is_empty());
    let key = key.map_or_else(|| site.effects.id().to_string(), str::to_owned);
    let mut hidden = vec![("version", typed.get("version").to_owned())];
    if product.is_none() {
        hidden = vec![("key", key)];
        for name in ["supersedes", "question"] {
            hidden.push((name, typed.get(name).to_owned()));
        }
    }
    let title = l.t(match product {
        Some(_) => "groups-products-edit-title",
        None => "groups-products-new-title",
    });
    let shown = FormPage {
        layout: inside.layout(site, visit, &title),
        l: l.clone(),
        inputs: inputs.hint(published).done(),
        authors: inside.members.iter().map(author).collect(),
        action: product.map_or_else(|| list.clone(), |id| format!("{list}/{id}/edit")),
        attach: product.map(|id| format!("{list}/{id}/document")),
        hidden,
        title,
        inside,
    };
    page_with_status(status, &shown)
}
