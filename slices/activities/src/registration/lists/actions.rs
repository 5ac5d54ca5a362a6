//! What the organisers decide about those who registered: approve, cancel, offer, change the mode.

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write};

use crate::registration::{
    Lane, Mode, ORGANISE, Registration, counter::Counter, letters::Post, public::with_id,
    rules::Act, store,
};

/// What is done.
pub fn routes(routes: &mut Routes) {
    routes.post("/a/{id}/registrations/decide", ORGANISE, decide);
}

async fn decide(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    with_id(&site, &visit, id).await?;
    let typed = Typed::sent(pairs);
    let who: Id = typed
        .get("registration")
        .parse()
        .map_err(|_| WebError::NotFound)?;
    let own = store::find(site.db.read(), id, who).await?;
    let own = own.ok_or(WebError::NotFound)?;
    let Some(act) = decided(&typed, &own) else {
        return Err(UserError::new("activities-reg-error-act").into());
    };
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), id).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    let done = match act {
        Decision::Act(act) => counter.act(act).await?,
        Decision::Move(lane) => counter.shift(own.id, lane).await?,
    };
    if let Err(refusal) = done {
        return Err(refusal.told().into());
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/a/{id}/registrations"), seq)
        .with_notice(Notice::new("activities-reg-decided").with("name", &own.draft.name))
        .answer()
}

/// What is decided about somebody.
enum Decision {
    Act(Act),
    Move(Lane),
}

/// What was asked for; nothing where there is no such thing.
fn decided(typed: &Typed, own: &Registration) -> Option<Decision> {
    Some(match typed.get("act") {
        "approve" => Decision::Act(Act::Approve(own.id)),
        "cancel" => Decision::Act(Act::Cancel(own.id)),
        "offer" => Decision::Act(Act::Offer(own.id)),
        "move" => {
            let mode = Mode::from_code(typed.get("mode"))?;
            let lane = Lane {
                mode,
                ..own.draft.lane
            };
            Decision::Move(lane)
        }
        _ => return None,
    })
}
