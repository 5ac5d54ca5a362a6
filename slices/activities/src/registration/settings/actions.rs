//! Setting whether and how one registers; more places are given away at once.

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    events::EventDraft,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};

use super::{pages::settings_page, rules, store};
use crate::registration::{
    ORGANISE, SETTLED, book_store, counter::Counter, letters::Post, public::with_id,
};

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/registration/settings", ORGANISE, save);
}

async fn save(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let typed = Typed::sent(pairs);
    let known = store::questions(site.db.read(), id).await?;
    let questions = rules::questions(&typed, &known, || site.effects.id());
    let settings = rules::settings(&typed).and_then(|settings| {
        let mut wrong = rules::beyond(&settings, whole.activity.capacity);
        wrong.extend(rules::too_late(&settings, whole.activity.last_at));
        wrong.is_empty().then_some(settings).ok_or(wrong)
    });
    let (settings, questions) = match (settings, questions) {
        (Ok(settings), Ok(questions)) => (settings, questions),
        (settings, questions) => {
            let mut wrong = settings.err().unwrap_or_default();
            wrong.extend(questions.err().unwrap_or_default());
            return settings_page(&site, &visit, &whole, (typed, wrong));
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    book_store::take_turn(&write, id).await?;
    if !store::put(&write, id, &settings).await? {
        drop(write);
        let now = with_id(&site, &visit, id).await?.settings.version;
        let typed = typed.with("version", &now.to_string());
        let changed = UserError::new("activities-reg-set-error-changed");
        let wrong = vec![("is_open".to_owned(), changed)];
        return settings_page(&site, &visit, &whole, (typed, wrong));
    }
    store::put_questions(&write, id, &questions).await?;
    let mut event = EventDraft::new(SETTLED, id);
    if let Some(network) = whole.sheet.network {
        event = event.network(network);
    }
    write.event(event);
    let post = Post::of_site(&site);
    let mut over = 0;
    if let Some(mut counter) = Counter::open(&mut write, (&post, &site.effects), id).await? {
        counter.settle().await?;
        over = counter.book.over();
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/a/{id}/registration/settings"), seq)
        .with_notice(match over {
            0 => Notice::new("activities-reg-set-saved"),
            _ => Notice::new("activities-reg-set-saved-over").with("count", over),
        })
        .answer()
}
