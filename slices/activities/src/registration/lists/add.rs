//! Somebody who is written down by the organisers, such as after a call.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    web::{
        Layout, Notice, Routes, Shared, Visit, WebError, page_with_status, redirect,
        redirect_after_write,
    },
};

use crate::registration::{
    CameBy, ORGANISE, Whole,
    counter::Counter,
    letters::Post,
    public::{
        About, Fields, known,
        rules::{self, Asked, Wrong},
        with_id,
    },
    settings,
    store::{self, How},
};

/// The form and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/registrations/add", ORGANISE, show);
    routes.post("/a/{id}/registrations/add", ORGANISE, add);
}

#[derive(Template)]
#[template(path = "activities/registration_add.html")]
struct AddPage {
    layout: Layout,
    l: Translator,
    about: About,
    fields: Fields,
    /// Sent again, it is the same person.
    key: String,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let typed = Typed::default().with("key", &site.effects.id().to_string());
    add_page(&site, &visit, &whole, (typed, Vec::new())).await
}

async fn add_page(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    (typed, wrong): (Typed, Vec<Wrong>),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let questions = settings::store::questions(site.db.read(), whole.id()).await?;
    let key = typed.get("key").to_owned();
    let fields = Fields::new(site, &l, (whole, questions), (typed, wrong));
    let shown = AddPage {
        layout: Layout::new(site, visit, &l.t("activities-reg-add-title")),
        about: About::of(whole, &l),
        fields: Fields {
            needs_address: false,
            ..fields
        },
        key,
        l,
    };
    page_with_status(status, &shown)
}

async fn add(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let typed = Typed::sent(pairs);
    let questions = settings::store::questions(site.db.read(), id).await?;
    let asked = Asked {
        whole: &whole,
        questions: &questions,
        is_form: false,
        lang: visit.lang,
    };
    let draft = match rules::draft(&typed, &asked) {
        Ok(draft) => known(&site, &visit, draft).await,
        Err(wrong) => return add_page(&site, &visit, &whole, (typed, wrong)).await,
    };
    let key = typed
        .get("key")
        .parse()
        .unwrap_or_else(|_| site.effects.id());
    let how = How {
        key: Some(key),
        by: CameBy::Hand,
        consent: "",
        client: "",
    };
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), id).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    if !store::of_ids(counter.write.conn(), &[key])
        .await?
        .is_empty()
    {
        drop(write);
        return redirect(format!("/a/{id}/registrations"))
            .with_notice(Notice::new("activities-reg-added").with("name", &draft.name))
            .answer();
    }
    let admitted = counter.admit(std::slice::from_ref(&draft), &how, false);
    let wrong = match admitted.await? {
        Ok(admitted) if admitted.there.is_empty() => None,
        Ok(_) => Some(("address", UserError::new("activities-reg-error-there"))),
        Err(refusal) => Some(("name", refusal.told())),
    };
    if let Some((field, error)) = wrong {
        drop(write);
        let wrong = vec![(field.to_owned(), error)];
        return add_page(&site, &visit, &whole, (typed, wrong)).await;
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/a/{id}/registrations"), seq)
        .with_notice(Notice::new("activities-reg-added").with("name", &draft.name))
        .answer()
}
