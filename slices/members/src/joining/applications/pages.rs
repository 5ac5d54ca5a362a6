//! The applications to a network: the list, and one of them with its answer.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Instant};
use ordit_platform::{
    files,
    geo::Territories,
    i18n::Translator,
    import::GivenRow,
    mail::NewMail,
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page, page_with_status},
};

use super::{
    Application, Listed, Paper, Part, State,
    accept::own_values,
    answer::{Answer, found},
    contacts_store, list_store,
    rules::Wrong,
    store,
};
use crate::{
    form::{Here, Typed, importer},
    joining::{ANSWER, departures, rules::GIVEN, settings},
    organisations::{self, noun::NOUN},
    people::store::{Looked, note_access},
};

const PER_PAGE: usize = 50;

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/applications", ANSWER, list);
    routes.get("/n/{network}/applications/{number}", ANSWER, show);
    routes.get(
        "/n/{network}/applications/{number}/documents/{document}",
        ANSWER,
        document,
    );
}

/// A filter of the list.
struct Filter {
    label: String,
    href: String,
    count: usize,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "members/application_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    is_open: bool,
    filters: Vec<Filter>,
    rows: Vec<Listed>,
    exports: Vec<(&'static str, String)>,
    leaving: Vec<departures::Listed>,
    pager: Pager,
}

async fn list(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let on = site.db.read();
    let state = visit.query.get("state").and_then(State::from_code);
    let request = Pager::asked(&visit.query, PER_PAGE);
    let listed = list_store::page(on, here.id, state, request).await?;
    let counts = list_store::counts(on, here.id).await?;
    let leaving = departures::store::asked(on, here.id).await?;
    let l = visit.l.clone();
    page(&ListPage {
        layout: Layout::new(&site, &visit, &l.t("joining-list-title")).of_network(&here.slug),
        is_open: settings::store::is_open(on, here.id).await?,
        filters: filters(&visit, &here, &counts, state),
        pager: Pager::new(&visit, &listed),
        rows: listed.items,
        exports: exports(&visit, &here),
        leaving: departures::named(&site, &visit, &here, leaving),
        here,
        l,
    })
}

fn filters(
    visit: &Visit,
    here: &Here,
    counts: &[(State, usize)],
    chosen: Option<State>,
) -> Vec<Filter> {
    let path = here.path("/applications");
    let all = Filter {
        label: visit.l.t("joining-list-all"),
        href: path.clone(),
        count: counts.iter().map(|(_, count)| count).sum(),
        is_chosen: chosen.is_none(),
    };
    let one = |(state, count): &(State, usize)| Filter {
        label: visit.l.t(format!("joining-state-{}", state.code())),
        href: format!("{path}?state={}", state.code()),
        count: *count,
        is_chosen: chosen == Some(*state),
    };
    std::iter::once(all).chain(counts.iter().map(one)).collect()
}

fn exports(visit: &Visit, here: &Here) -> Vec<(&'static str, String)> {
    let path = here.path("/applications/export");
    let query = visit.query.without_key("page");
    ["csv", "xlsx"]
        .map(|format| (format, query.setting("format", format).to_href(&path)))
        .into()
}

/// With what the page of an application is shown.
pub struct Shown {
    pub typed: Typed,
    pub wrong: Vec<Wrong>,
    pub status: StatusCode,
}

/// An organisation that may be the applicant.
struct Candidate {
    id: Id,
    name: String,
    href: Option<String>,
    place: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "members/application_page.html")]
struct ApplicationPage {
    layout: Layout,
    l: Translator,
    here: Here,
    own: Application,
    documents: Vec<Paper>,
    /// To whom the answer gave no mandate.
    unnamed: Vec<Part>,
    organisation: Option<Candidate>,
    candidates: Vec<Candidate>,
    given: [&'static str; 4],
    typed: Typed,
    wrong: Vec<(String, String)>,
}

impl ApplicationPage {
    fn error(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        wrong
            .find(|(own, _)| own == field)
            .map(|(_, text)| text.as_str())
    }

    /// Which answer is chosen at first: what the network usually gives.
    fn is_chosen(&self, answer: &str) -> bool {
        match self.typed.get("answer") {
            "" => answer == "observer",
            typed => typed == answer,
        }
    }

    fn is_organisation(&self, choice: &str) -> bool {
        match self.typed.get("organisation") {
            "" => self.candidates.is_empty() && choice == "new",
            typed => typed == choice,
        }
    }

    fn is_same(&self, id: &Id) -> bool {
        let is_only =
            self.typed.get("organisation").is_empty() && self.own.draft.organisation == Some(*id);
        is_only || self.typed.get("organisation") == id.to_string()
    }

    fn is_unnamed(&self, part: &Part) -> bool {
        self.unnamed.contains(part)
    }

    fn size(&self, paper: &Paper) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a size of some megabytes")]
        let megabytes = paper.bytes as f64 / 1_000_000.0;
        self.l.number(megabytes)
    }

    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, number)): Path<(String, i64)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let application = found(&site, &here, number).await?;
    let shown = Shown {
        typed: Typed::default(),
        wrong: Vec::new(),
        status: StatusCode::OK,
    };
    application_page(&site, &visit, here, &application, shown).await
}

/// The page of an application.
///
/// # Errors
/// When the database cannot be reached.
pub async fn application_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    own: &Application,
    shown: Shown,
) -> Result<Response, WebError> {
    let looked = Looked::List(own.draft.contacts.len());
    note_access(site, visit, Some(here.id), looked).await?;
    let l = visit.l.clone();
    let organisation = own.given_organisation.or(own.draft.organisation);
    let candidates = match own.state.is_open() {
        true => candidates(site, visit, &here, own).await?,
        false => Vec::new(),
    };
    let number = own.number.to_string();
    let title = l.t1("joining-application-title", "number", &number);
    let visit = visit.at(&here.path(&format!("/applications/{number}")));
    let wrong = shown.wrong.into_iter();
    let form = ApplicationPage {
        layout: Layout::new(site, &visit, &title).of_network(&here.slug),
        documents: store::documents(site.db.read(), own.id).await?,
        unnamed: match own.state {
            State::Accepted => contacts_store::unnamed(site.db.read(), own.id).await?,
            _ => Vec::new(),
        },
        organisation: organisation.and_then(|id| candidate(site, &visit, id, String::new())),
        candidates,
        given: GIVEN,
        typed: shown.typed,
        wrong: wrong
            .map(|(field, error)| (field, l.refusal(&error)))
            .collect(),
        own: own.clone(),
        here,
        l,
    };
    page_with_status(shown.status, &form)
}

/// The one that was picked, and those of the register that look like what was written.
async fn candidates(
    site: &Site,
    visit: &Visit,
    here: &Here,
    own: &Application,
) -> Result<Vec<Candidate>, WebError> {
    let picked = own.draft.organisation;
    if let Some(picked) = picked {
        let said = visit.l.t("joining-picked");
        return Ok(candidate(site, visit, picked, said).into_iter().collect());
    }
    let row = GivenRow {
        values: own_values(own),
        ..GivenRow::default()
    };
    let look = importer(site)
        .look_at_one(Some(here.id), &NOUN, row)
        .await?;
    let likenesses = look.map_or_else(Vec::new, |look| look.likenesses);
    let alike = likenesses.into_iter().filter_map(|likeness| {
        let reason = visit.l.t(likeness.reason.key());
        candidate(site, visit, likeness.entry?, reason)
    });
    Ok(alike.collect())
}

fn candidate(site: &Site, visit: &Visit, id: Id, reason: String) -> Option<Candidate> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id)?;
    let territory = head.place.territory.as_deref();
    let place = territory.and_then(|code| Territories::get().name_of(code));
    Some(Candidate {
        id,
        name: head.title(visit.lang).text.to_owned(),
        href: Some(organisations::path(&head.slug)),
        place: place.unwrap_or_default().to_owned(),
        reason,
    })
}

#[derive(Template)]
#[template(path = "members/application_preview.html")]
struct PreviewPage {
    layout: Layout,
    l: Translator,
    here: Here,
    own: Application,
    /// What is about to happen, in a sentence.
    told: String,
    to: String,
    subject: String,
    text: String,
    action: String,
    kept: Vec<(&'static str, String)>,
}

/// The look beforehand: what follows, and the mail that goes out.
///
/// # Errors
/// When the page cannot be written.
pub fn preview_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    own: &Application,
    (answer, organisation): (&Answer, Option<Id>),
    mail: &NewMail,
    typed: &Typed,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let name = organisation.and_then(|id| candidate(site, visit, id, String::new()));
    let name = name.map_or_else(|| own.draft.name.clone(), |known| known.name);
    let is_new = if organisation.is_none() {
        "new"
    } else {
        "known"
    };
    let date = l.date(&answer.on);
    let told = l.tn(
        format!("joining-preview-{}", answer.code()),
        &[("name", &name), ("date", &date), ("is", &is_new)],
    );
    let path = here.path(&format!("/applications/{}", own.number));
    let fields = ["version", "answer", "organisation", "on", "body", "words"];
    page(&PreviewPage {
        layout: Layout::new(site, &visit.at(&path), &l.t("joining-preview-title"))
            .of_network(&here.slug),
        told,
        to: own.draft.address.to_string(),
        subject: mail.subject.to_string(),
        text: mail.text.clone(),
        action: format!("{path}/answer"),
        kept: fields
            .map(|field| (field, typed.get(field).to_owned()))
            .into(),
        own: own.clone(),
        here,
        l,
    })
}

async fn document(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, number, document)): Path<(String, i64, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let application = found(&site, &here, number).await?;
    let own = store::documents(site.db.read(), application.id).await?;
    match own.iter().any(|paper| paper.id == document) {
        true => files::send_document(&site.db, document).await,
        false => Err(WebError::NotFound),
    }
}
