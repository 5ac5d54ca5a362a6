//! A mail to those of the list who are registered: written, looked at, sent once.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PageRequest, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{pages::asked, store};
use crate::registration::{
    ORGANISE, Registration, Whole,
    counter::Counter,
    letters::{Post, Told},
    public::{About, rules::one_line, with_id},
};

const LONGEST_SUBJECT: usize = 150;
const LONGEST_TEXT: usize = 10_000;
/// More are written to by parts of the list.
const MOST: usize = 2_000;

/// The form, the look at it, and the sending.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/registrations/write", ORGANISE, show);
    routes.post("/a/{id}/registrations/write", ORGANISE, send);
}

#[derive(Template)]
#[template(path = "activities/registration_write.html")]
struct WritePage {
    layout: Layout,
    l: Translator,
    about: About,
    typed: Typed,
    wrong: Vec<(String, String)>,
    /// Where it is sent, with the filters of the list.
    action: String,
    count: usize,
    /// It is looked at before it is sent.
    is_looked_at: bool,
}

impl WritePage {
    fn error(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        wrong
            .find(|(own, _)| own == field)
            .map(|(_, text)| text.as_str())
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let meant = meant(&site, &visit, id).await?;
    let typed = Typed::default().with("batch", &site.effects.id().to_string());
    let shown = (typed, Vec::new(), false);
    write_page(&site, &visit, (&whole, meant.len()), shown)
}

/// Those of the list who are registered now and can be written to.
async fn meant(site: &Site, visit: &Visit, id: Id) -> Result<Vec<Registration>, WebError> {
    let request = PageRequest {
        number: 1,
        size: MOST + 1,
    };
    let listed = store::page(site.db.read(), id, &asked(&visit.query), request).await?;
    let live = listed.items.into_iter();
    let live = live.filter(|one| one.state.is_live() && one.draft.address.is_some());
    let live: Vec<Registration> = live.collect();
    if live.len() > MOST {
        return Err(UserError::new("activities-reg-error-many").into());
    }
    Ok(live)
}

fn write_page(
    site: &Shared,
    visit: &Visit,
    (whole, count): (&Whole, usize),
    (typed, wrong, is_looked_at): (Typed, Vec<(String, UserError)>, bool),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let wrong = wrong.into_iter();
    let shown = WritePage {
        layout: Layout::new(site, visit, &l.t("activities-reg-write-title")),
        about: About::of(whole, &l),
        typed,
        wrong: wrong
            .map(|(field, error)| (field, l.refusal(&error)))
            .collect(),
        action: visit.href(),
        count,
        is_looked_at,
        l,
    };
    page_with_status(status, &shown)
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let people = meant(&site, &visit, id).await?;
    let typed = Typed::sent(pairs);
    let (subject, text) = (one_line(typed.get("subject")), typed.get("text").trim());
    let wrong = wrong(&subject, text, people.len());
    let is_sure = typed.get("is_sure") == "yes";
    if !wrong.is_empty() || !is_sure {
        let is_looked_at = wrong.is_empty();
        let shown = (typed.clone(), wrong, is_looked_at);
        return write_page(&site, &visit, (&whole, people.len()), shown);
    }
    let batch: Id = typed
        .get("batch")
        .parse()
        .map_err(|_| WebError::from(UserError::new("activities-reg-error-act")))?;
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), id).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    // The button was pressed twice: it is sent once.
    if !store::is_sent(counter.write.conn(), batch).await? {
        let told = Told::Words {
            subject: &subject,
            text,
            batch,
        };
        let told: Vec<_> = people.iter().map(|one| (one, told)).collect();
        counter.tell(&told).await?;
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/a/{id}/registrations"), seq)
        .with_notice(Notice::new("activities-reg-written").with("count", people.len()))
        .answer()
}

fn wrong(subject: &str, text: &str, count: usize) -> Vec<(String, UserError)> {
    let mut wrong = Vec::new();
    let mut because = |field: &str, error| wrong.push((field.to_owned(), error));
    let long = |most: usize| UserError::new("activities-reg-error-long").with("most", most);
    if subject.is_empty() {
        because("subject", UserError::new("activities-reg-error-subject"));
    }
    if subject.chars().count() > LONGEST_SUBJECT {
        because("subject", long(LONGEST_SUBJECT));
    }
    if text.is_empty() {
        because("text", UserError::new("activities-reg-error-text"));
    }
    if text.chars().count() > LONGEST_TEXT {
        because("text", long(LONGEST_TEXT));
    }
    if count == 0 {
        because("subject", UserError::new("activities-reg-error-none"));
    }
    wrong
}
