//! The form of a thing that a network lends: new and changed.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Here, Typed};
use ordit_platform::{
    i18n::Translator,
    web::{
        Layout, Notice, Routes, Shared, Visit, WebError, page_with_status, redirect_after_write,
    },
};

use super::{KEEP, path, rules, thing_of};
use crate::bookings::{THING_KINDS, Thing, store};

/// The form and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/exhibitions/new", KEEP, new);
    routes.post("/n/{network}/exhibitions", KEEP, add);
    routes.get("/n/{network}/exhibitions/{thing}/edit", KEEP, edit);
    routes.post("/n/{network}/exhibitions/{thing}", KEEP, change);
}

#[derive(Template)]
#[template(path = "activities/exhibition_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    here: Here,
    action: String,
    back: String,
    is_new: bool,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
    kinds: &'static [&'static str],
}

impl FormPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

type Wrong = Option<(&'static str, UserError)>;

fn form_page(
    (site, visit, here): (&Shared, &Visit, Here),
    thing: Option<&Thing>,
    typed: Typed,
    wrong: Wrong,
) -> Result<Response, WebError> {
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let (key, at) = match thing {
        Some(thing) => ("activities-exhibition-edit", path(&here, thing.id)),
        None => ("activities-exhibition-new", here.path("/exhibitions")),
    };
    let title = visit.l.t(key);
    let shown = FormPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        action: at.clone(),
        back: at,
        is_new: thing.is_none(),
        typed,
        wrong: wrong.map(|(field, error)| (field, visit.l.refusal(&error))),
        kinds: THING_KINDS,
        here,
    };
    page_with_status(status, &shown)
}

async fn new(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let key = site.effects.id().to_string();
    let typed = Typed::default()
        .with("thing_kind", THING_KINDS[0])
        .with("key", &key);
    form_page((&site, &visit, here), None, typed, None)
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    let mut write = site.db.write(&visit.acting).await?;
    let key = typed.get("key").parse().unwrap_or_else(|_| write.id());
    let thing = match rules::thing(&typed, (key, here.id, visit.lang)) {
        Ok(thing) => thing,
        Err(wrong) => return form_page((&site, &visit, here), None, typed, Some(wrong)),
    };
    store::add_thing(&mut write, &thing).await?;
    redirect_after_write(path(&here, thing.id), write.commit().await?)
        .with_notice(Notice::new("activities-exhibition-saved"))
        .answer()
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let thing = thing_of(&site, &here, id).await?;
    let pieces = thing.pieces.map(|number| number.to_string());
    let typed = Typed::default()
        .with("thing_kind", &thing.kind)
        .with("name", &thing.name)
        .with("description", &thing.description)
        .with("pieces", pieces.as_deref().unwrap_or_default())
        .with("retired", if thing.is_retired { "yes" } else { "" })
        .with("version", &thing.version.to_string());
    form_page((&site, &visit, here), Some(&thing), typed, None)
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let known = thing_of(&site, &here, id).await?;
    let typed = Typed::sent(pairs);
    let thing = match rules::thing(&typed, (id, here.id, known.lang)) {
        Ok(thing) => thing,
        Err(wrong) => {
            return form_page((&site, &visit, here), Some(&known), typed, Some(wrong));
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::change_thing(&mut write, &thing).await? {
        let wrong = ("name", UserError::new("activities-error-changed"));
        return form_page((&site, &visit, here), Some(&known), typed, Some(wrong));
    }
    redirect_after_write(path(&here, id), write.commit().await?)
        .with_notice(Notice::new("activities-exhibition-saved"))
        .answer()
}
