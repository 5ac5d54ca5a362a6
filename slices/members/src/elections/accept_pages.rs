//! The answer of a council as the secretariat looks at it, and its one click; of several at once.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Instant, UserError};
use ordit_platform::{
    files,
    i18n::Translator,
    mail::EmailAddress,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{
    Asking, KEEP, Named, Round, State,
    accept::{Accepted, accept},
    answer_store::{self, Paper},
    listed::{chosen, round_here},
    mandates_store, store,
};
use crate::{
    directory::said::Said,
    form::Here,
    joining::applications::contacts_store::owner,
    mandates::{self, Failed},
    organisations, people,
    people::{
        store::{Looked, note_access},
        view::{MandateView, mandate, role},
    },
};

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/elections/{id}/accept", KEEP, accept_some);
    routes.get("/n/{network}/elections/{id}/{organisation}", KEEP, show);
    routes.get(
        "/n/{network}/elections/{id}/{organisation}/resolution",
        KEEP,
        resolution,
    );
}

#[derive(Template)]
#[template(path = "members/elections_answer.html")]
struct AnswerPage {
    layout: Layout,
    l: Translator,
    here: Here,
    round: Round,
    base: String,
    asking: Asking,
    name: Said,
    href: String,
    own_href: String,
    named: Vec<NamedView>,
    mandates: Vec<(String, MandateView)>,
    paper: Option<Paper>,
    wrong: Option<String>,
}

impl AnswerPage {
    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

struct NamedView {
    named: Named,
    role: String,
    /// Who of the register that is, with their page; nothing where the reader does not see them.
    known: Option<(String, String)>,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id, organisation)): Path<(String, Id, Id)>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let asking = store::in_round(site.db.read(), round.id, organisation).await?;
    let asking = asking.ok_or(WebError::NotFound)?;
    answer_page(&site, &visit, (here, round), asking, None).await
}

async fn answer_page(
    site: &Site,
    visit: &Visit,
    (here, round): (Here, Round),
    asking: Asking,
    wrong: Option<UserError>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, asking.organisation);
    let head = head.ok_or(WebError::NotFound)?;
    let db = site.db.read();
    let mut named = Vec::new();
    for one in answer_store::named(db, asking.id).await? {
        named.push(named_view(site, visit, one).await?);
    }
    let reached = named.iter().filter(|one| !one.named.address.is_empty());
    note_access(site, visit, Some(here.id), Looked::List(reached.count())).await?;
    let kept = mandates_store::of(db, asking.id).await?;
    let kept: Vec<Id> = kept.into_iter().map(|(mandate, _)| mandate).collect();
    let held = mandates::store::with_ids(db, &kept).await?;
    let view = |held: &mandates::Held| {
        let person = snapshot.get(&visit.viewer, held.person)?;
        let view = mandate(held, &snapshot, (&visit.viewer, &visit.l), visit.now)?;
        Some((person.title(visit.lang).text.to_owned(), view))
    };
    let paper = match asking.document {
        Some(document) => answer_store::paper(db, document).await?,
        None => None,
    };
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let l = visit.l.clone();
    let name = Said::from(head.title(visit.lang));
    let base = here.path(&format!("/elections/{}", round.id));
    let at = visit.at(&format!("{base}/{}", asking.organisation));
    let shown = AnswerPage {
        layout: Layout::new(site, &at, &name.text).of_network(&here.slug),
        href: organisations::path(&head.slug),
        own_href: format!("/o/{}/elections?of={}", head.id, asking.id),
        mandates: held.iter().filter_map(view).collect(),
        wrong: wrong.map(|wrong| l.refusal(&wrong)),
        named,
        paper,
        name,
        asking,
        base,
        round,
        here,
        l,
    };
    page_with_status(status, &shown)
}

async fn named_view(site: &Site, visit: &Visit, named: Named) -> Result<NamedView, WebError> {
    let address = EmailAddress::parse(&named.address).ok();
    let known = match (named.person, address) {
        (Some(person), _) => Some(person),
        (None, Some(address)) => owner(site.db.read(), &address).await?,
        (None, None) => None,
    };
    let snapshot = site.snapshots.current();
    let head = known.and_then(|id| snapshot.get(&visit.viewer, id));
    let known = head.map(|head| {
        let name = head.title(visit.lang).text.to_owned();
        (name, people::path(&head.slug))
    });
    Ok(NamedView {
        role: role(named.role(), &visit.l),
        known,
        named,
    })
}

async fn accept_some(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let chosen = chosen(&pairs);
    let invites = pairs
        .iter()
        .any(|(key, value)| key == "invites" && value == "yes");
    let mut asked = store::of_round(site.db.read(), round.id).await?;
    asked.retain(|asking| asking.state == State::Answered && chosen.contains_key(&asking.id));
    let is_one = chosen.len() == 1;
    let (mut count, mut invited, mut seq) = (0, 0, 0);
    for asking in asked {
        let seen = (
            asking.id,
            chosen.get(&asking.id).copied().unwrap_or_default(),
        );
        match accept(&site, &visit, seen, invites).await {
            Ok(Accepted {
                seq: last,
                invited: new,
            }) => {
                (count, invited, seq) = (count + 1, invited + new, last);
            }
            Err(Failed::Refused(error)) if is_one => {
                return answer_page(&site, &visit, (here, round), asking, Some(error)).await;
            }
            Err(Failed::Refused(_)) => {}
            Err(Failed::Database(error)) => return Err(error.into()),
        }
    }
    let left = chosen.len().saturating_sub(count);
    let notice = match (left, invited) {
        (0, 0) => Notice::new("elections-accepted"),
        (0, _) => Notice::new("elections-accepted-invited").with("invited", invited),
        (_, _) => Notice::new("elections-accepted-left").with("left", left),
    };
    redirect_after_write(here.path(&format!("/elections/{id}")), seq)
        .with_notice(notice.with("count", count))
        .answer()
}

async fn resolution(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id, organisation)): Path<(String, Id, Id)>,
) -> Result<Response, WebError> {
    let (_, round) = round_here(&site, &visit, &network, id).await?;
    let asking = store::in_round(site.db.read(), round.id, organisation).await?;
    let document = asking.and_then(|asking| asking.document);
    files::send_document(&site.db, document.ok_or(WebError::NotFound)?).await
}
