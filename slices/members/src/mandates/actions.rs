//! Giving somebody one more mandate, ending one, and taking that back.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Reach, UserError};
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission, Tie, Tied},
    snapshot::Head,
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect_after_write},
};

use super::{
    Failed, Held,
    acts::{Grant, end, grant, resume},
    store,
};
use crate::{
    circles,
    directory::names::NetworkNames,
    form::Typed,
    people::{
        self, KIND,
        form::{EDIT, Frame, Which, at_field, form_page, reach_in, understood},
        view::{self, MandateView},
    },
};

/// Coming as far as the form; which mandate may be given is decided by the rules when it is.
pub const GRANT: Permission = Permission::new(
    "members.mandate.grant",
    Needs::EntryOf(Tied {
        kind: people::KIND,
        ties: &[
            Tie::ActsForOneOf(circles::OWN),
            Tie::CoordinatesOneOf(circles::REACHED),
            Tie::CoordinatesAll,
        ],
    }),
);

/// The forms and what they do.
pub fn routes(routes: &mut Routes) {
    routes.get("/p/{id}/mandates", GRANT, new);
    routes.post("/p/{id}/mandates", GRANT, give);
    routes.get("/p/{id}/mandates/{mandate}/end", EDIT, ask);
    routes.post("/p/{id}/mandates/{mandate}/end", EDIT, finish);
    routes.post("/p/{id}/mandates/{mandate}/resume", GRANT, take_back);
}

async fn new(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let frame = frame(&site, &visit, id)?;
    form_page(&site, &visit, frame, &Typed::default(), &[])
}

async fn give(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let (frame, typed) = (frame(&site, &visit, id)?, Typed::sent(pairs));
    let filled = match understood(&site, frame.which, &typed) {
        Ok(filled) => filled,
        Err(refusals) => return form_page(&site, &visit, frame, &typed, &refusals),
    };
    let reach = match reach(&site, &visit, &filled.organisation).await? {
        Ok(reach) => reach,
        Err(refusals) => return form_page(&site, &visit, frame, &typed, &refusals),
    };
    let Some(role) = filled.role else {
        return Err(UserError::new("people-refused-role").into());
    };
    let new = Grant {
        begins: filled.begins,
        ends: filled.ends,
        post: filled.post,
        ..Grant::now(id, role, reach)
    };
    let mut write = site.db.write(&visit.acting).await?;
    match grant(&mut write, &new).await {
        Ok(_) => {}
        Err(Failed::Refused(error)) => {
            return form_page(&site, &visit, frame, &typed, &at_field(error));
        }
        Err(Failed::Database(error)) => return Err(error.into()),
    }
    let seq = write.commit().await?;
    redirect_after_write(frame.back, seq)
        .with_notice(Notice::new("mandates-granted"))
        .answer()
}

/// What a text names: the organisation acted for where it is left out, a member of one of the
/// networks that this person runs, or one of those networks.
async fn reach(
    site: &Site,
    visit: &Visit,
    text: &str,
) -> Result<Result<Reach, Vec<ordit_platform::import::Refusal>>, WebError> {
    let acting = &visit.acting;
    let text = text.trim();
    let snapshot = site.snapshots.current();
    let names = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
    let run = names
        .all()
        .filter(|one| acting.coordinates(one.id) && !one.is_archived);
    let run: Vec<_> = run.collect();
    if let Some(own) = acting.organisation.filter(|_| text.is_empty()) {
        return Ok(Ok(Reach::Organisation(own)));
    }
    let same = |name: &str| ordit_platform::fold::fold(name) == ordit_platform::fold::fold(text);
    let named = run
        .iter()
        .find(|one| one.slug == text || same(&one.title.text) || same(&one.short.text));
    match (named, run.as_slice()) {
        (Some(network), _) => return Ok(Ok(Reach::Network(network.id))),
        (None, [only]) if text.is_empty() => return Ok(Ok(Reach::Network(only.id))),
        _ => {}
    }
    let mut last = Err(at_organisation());
    for network in run.iter().filter(|_| !text.is_empty()) {
        last = reach_in(site, network.id, text).await?;
        if last.is_ok() {
            return Ok(last);
        }
    }
    let own = acting
        .organisation
        .and_then(|id| snapshot.get(&visit.viewer, id));
    match own.filter(|head| &*head.slug == text || same(head.title(visit.lang).text)) {
        Some(head) => Ok(Ok(Reach::Organisation(head.id))),
        None => Ok(last),
    }
}

fn at_organisation() -> Vec<ordit_platform::import::Refusal> {
    vec![ordit_platform::import::Refusal {
        field: "organisation".to_owned(),
        value: String::new(),
        error: UserError::new("people-refused-organisation-unknown"),
    }]
}

#[derive(Template)]
#[template(path = "members/mandate_end.html")]
struct EndPage {
    layout: Layout,
    l: Translator,
    title: String,
    name: String,
    mandate: MandateView,
    action: String,
    back: String,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, mandate)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let held = held(&site, id, mandate).await?;
    let snapshot = site.snapshots.current();
    let head = person(&snapshot, &visit, id)?;
    let reading = (&visit.viewer, &visit.l);
    let view = view::mandate(&held, &snapshot, reading, visit.now).ok_or(WebError::NotFound)?;
    let name = head.title(visit.lang).text.to_owned();
    let title = visit.l.t1("mandates-end-title", "name", &name);
    page(&EndPage {
        layout: Layout::new(&site, &visit, &title),
        l: visit.l.clone(),
        title,
        name,
        mandate: view,
        action: format!("/p/{id}/mandates/{mandate}/end"),
        back: people::path(&head.slug),
    })
}

async fn finish(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, mandate)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    held(&site, id, mandate).await?;
    let snapshot = site.snapshots.current();
    let head = person(&snapshot, &visit, id)?;
    let mut write = site.db.write(&visit.acting).await?;
    end(&mut write, mandate).await?;
    let seq = write.commit().await?;
    redirect_after_write(people::path(&head.slug), seq)
        .with_notice(Notice::new("mandates-ended"))
        .answer()
}

async fn take_back(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, mandate)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    held(&site, id, mandate).await?;
    let snapshot = site.snapshots.current();
    let head = person(&snapshot, &visit, id)?;
    let mut write = site.db.write(&visit.acting).await?;
    resume(&mut write, mandate).await?;
    let seq = write.commit().await?;
    redirect_after_write(people::path(&head.slug), seq)
        .with_notice(Notice::new("mandates-resumed"))
        .answer()
}

/// The mandate of this person; one of somebody else is none.
async fn held(site: &Site, person: Id, mandate: Id) -> Result<Held, WebError> {
    let found = store::with_ids(site.db.read(), &[mandate]).await?.pop();
    let found = found.filter(|held| held.person == person);
    found.ok_or(WebError::NotFound)
}

fn person<'a>(
    snapshot: &'a ordit_platform::snapshot::Snapshot,
    visit: &Visit,
    id: Id,
) -> Result<&'a Head, WebError> {
    let head = snapshot
        .get(&visit.viewer, id)
        .filter(|head| &*head.kind == KIND);
    head.ok_or(WebError::NotFound)
}

fn frame(site: &Site, visit: &Visit, id: Id) -> Result<Frame, WebError> {
    let snapshot = site.snapshots.current();
    let head = person(&snapshot, visit, id)?;
    Ok(Frame {
        which: Which::Mandate,
        title: visit
            .l
            .t1("mandates-new-title", "name", head.title(visit.lang).text),
        action: format!("/p/{id}/mandates"),
        back: people::path(&head.slug),
        version: None,
        meanwhile: Vec::new(),
    })
}
