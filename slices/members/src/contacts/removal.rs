//! Taking a contact away and bringing it back; erasing what never should have been written.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    register::{Saved, Sheet, State as Standing},
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect_after_write},
};

use super::{
    Contact, ERASED, NOTE, REMOVED, RESTORED,
    form::{With, current},
    store,
};
use crate::{form::Here, history::revise, tasks, timeline};

/// The questions and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/contacts/{id}/remove", NOTE, ask);
    routes.post("/n/{network}/contacts/{id}/remove", NOTE, remove);
    routes.post("/n/{network}/contacts/{id}/restore", NOTE, restore);
    routes.get("/n/{network}/contacts/{id}/erase", NOTE, ask_to_erase);
    routes.post("/n/{network}/contacts/{id}/erase", NOTE, erase);
}

/// A contact as these pages show it.
struct Known {
    here: Here,
    sheet: Sheet,
    contact: Contact,
}

impl Known {
    async fn find(site: &Site, visit: &Visit, network: &str, id: Id) -> Result<Self, WebError> {
        let here = Here::find(site, visit, network)?;
        let sheet = current(site, &here, id).await?.sheet;
        let contact = serde_json::from_value(sheet.particulars.clone())
            .map_err(|error| WebError::Internal(error.into()))?;
        Ok(Self {
            here,
            sheet,
            contact,
        })
    }

    fn is_removed(&self) -> bool {
        self.sheet.state == Standing::Archived
    }

    fn path(&self, rest: &str) -> String {
        self.here
            .path(&format!("/contacts/{}/{rest}", self.sheet.id))
    }

    fn way_back(&self, site: &Site, visit: &Visit) -> String {
        timeline::way(site, visit, self.contact.organisation, &self.here.slug)
    }

    fn event(&self, verb: &'static str) -> EventDraft {
        EventDraft::new(verb, self.sheet.id)
            .network(self.here.id)
            .other(self.contact.organisation)
    }
}

#[derive(Template)]
#[template(path = "members/contact_remove.html")]
struct RemovePage {
    layout: Layout,
    l: Translator,
    title: String,
    known: Known,
    back: String,
    with: Option<With>,
    when: String,
    channel: String,
    is_erasing: bool,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, &network, id).await?;
    question(&site, &visit, known, false)
}

async fn ask_to_erase(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, &network, id).await?;
    question(&site, &visit, known, true)
}

fn question(
    site: &Site,
    visit: &Visit,
    known: Known,
    is_erasing: bool,
) -> Result<Response, WebError> {
    let title = visit.l.t(match (is_erasing, known.is_removed()) {
        (true, _) => "contacts-erase-title",
        (false, false) => "contacts-remove-title",
        (false, true) => "contacts-restore-title",
    });
    page(&RemovePage {
        layout: Layout::new(site, visit, &title).of_network(&known.here.slug),
        l: visit.l.clone(),
        title,
        with: With::find(site, visit, known.contact.organisation),
        when: visit.l.date(&known.contact.on),
        channel: visit
            .l
            .t(format!("contacts-channel-{}", known.contact.channel)),
        back: known.way_back(site, visit),
        known,
        is_erasing,
    })
}

/// Leads to where it is undone.
async fn remove(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, &network, id).await?;
    let seq = stand(&site, &visit, &known, Standing::Archived).await?;
    redirect_after_write(known.path("remove"), seq)
        .with_notice(Notice::new("contacts-removed"))
        .answer()
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, &network, id).await?;
    let seq = stand(&site, &visit, &known, Standing::Published).await?;
    redirect_after_write(known.way_back(&site, &visit), seq)
        .with_notice(Notice::new("contacts-restored"))
        .answer()
}

/// What stands so already is left alone.
async fn stand(
    site: &Site,
    visit: &Visit,
    known: &Known,
    state: Standing,
) -> Result<i64, WebError> {
    if known.sheet.state == state {
        return Ok(0);
    }
    let write = site.db.write(&visit.acting).await?;
    let verb = match state {
        Standing::Archived => REMOVED,
        _ => RESTORED,
    };
    let sheet = Sheet {
        state,
        ..known.sheet.clone()
    };
    revise(write, &sheet, known.event(verb)).await
}

async fn erase(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, &network, id).await?;
    let mut write = site.db.write(&visit.acting).await?;
    tasks::store::erase_of_contact(&write, id).await?;
    if store::erase(&write, id).await? == Saved::Conflict {
        let error = UserError::new("members-work-changed-meanwhile");
        return Err(WebError::Refused(StatusCode::CONFLICT, error));
    }
    write.event(known.event(ERASED));
    let seq = write.commit().await?;
    redirect_after_write(known.way_back(&site, &visit), seq)
        .with_notice(Notice::new("contacts-erased"))
        .answer()
}
