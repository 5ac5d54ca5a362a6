//! Adding what a group made, and saying it better.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Mistake, Typed};
use ordit_platform::web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write};

use super::{Draft, pages::form_page, store};
use crate::{
    circles::TAKE_PART,
    inside::{Inside, Reader},
    questions,
};

type Pairs = Vec<(String, String)>;

/// What the forms do.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/products", TAKE_PART, add);
    routes.post("/g/{id}/products/{product}/edit", TAKE_PART, change);
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    let draft = match read(&site, &visit, &inside, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => return form_page(&site, &visit, inside, (None, typed, mistakes)),
    };
    let db = site.db.read();
    if let Some(before) = draft.supersedes {
        let before = store::find(db, inside.id, before).await?;
        before.ok_or(WebError::NotFound)?;
    }
    if let Some(question) = draft.question {
        let question = questions::store::find(db, inside.id, question).await?;
        question.ok_or(WebError::NotFound)?;
    }
    let mut write = site.db.write(&visit.acting).await?;
    let product = typed.get("key").parse().unwrap_or_else(|_| write.id());
    let is_new = store::add(&mut write, &inside, product, &draft).await?;
    let known = store::find(write.conn(), inside.id, product).await?;
    // Sent twice it is there; where another came in the same place first, it is not.
    if !is_new && known.is_none() {
        return Err(UserError::new("groups-products-refusal-superseded").into());
    }
    let seq = write.commit().await?;
    redirect_after_write(inside.area("products"), seq)
        .with_notice(Notice::new("groups-products-added"))
        .answer()
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, product)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let found = store::find(site.db.read(), inside.id, product).await?;
    let found = found.ok_or(WebError::NotFound)?;
    let typed = Typed::sent(pairs);
    let version = typed.get("version").parse().unwrap_or(found.version);
    let refused = match read(&site, &visit, &inside, &typed) {
        Err(mistakes) => mistakes,
        Ok(draft) => {
            let mut write = site.db.write(&visit.acting).await?;
            if store::change(&mut write, &inside, (product, version), &draft).await? {
                let seq = write.commit().await?;
                return redirect_after_write(inside.area("products"), seq)
                    .with_notice(Notice::new("groups-products-changed"))
                    .answer();
            }
            vec![Mistake {
                field: "title".to_owned(),
                text: visit.l.t("groups-inside-refusal-changed"),
            }]
        }
    };
    form_page(&site, &visit, inside, (Some(product), typed, refused))
}

/// What a form says of a product.
fn read(site: &Site, visit: &Visit, inside: &Inside, typed: &Typed) -> Result<Draft, Vec<Mistake>> {
    let mut reader = Reader::new(site, visit, typed);
    let (title, edition) = (reader.said("title"), reader.line("edition"));
    let (summary, link) = (reader.lines("summary"), reader.link("link"));
    let made_on = reader.date("made_on");
    let authors = typed.get("authors").split(';');
    let authors = authors.filter_map(|id| id.parse().ok());
    let mut authors: Vec<Id> = authors.filter(|id| inside.member(*id).is_some()).collect();
    authors.sort_unstable();
    authors.dedup();
    let mistakes = reader.mistakes();
    match mistakes.is_empty() {
        true => Ok(Draft {
            title,
            edition,
            summary,
            link,
            made_on,
            is_published: !typed.get("published").is_empty(),
            supersedes: typed.get("supersedes").parse().ok(),
            question: typed.get("question").parse().ok(),
            authors,
        }),
        false => Err(mistakes),
    }
}
