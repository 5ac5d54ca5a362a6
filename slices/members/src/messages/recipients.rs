//! Who gets a draft, who does not and why, and what three of them will read.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page, UserError};
use ordit_platform::{
    i18n::Translator,
    markdown::Html,
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page_with_status, redirect},
};

use super::{
    Enclosed, State, WRITE,
    entrance::Said,
    fields::Field,
    list::subject,
    path,
    ready::{Ready, names},
    rules::{Addressee, Candidate},
    settings_store, store,
    written::Writer,
};
use crate::{
    form::Here,
    people::store::{Looked, note_access},
};

const ROWS: usize = 100;
/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/{id}/recipients", WRITE, show);
}

#[derive(Template)]
#[template(path = "members/messages_recipients.html")]
struct RecipientsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    base: String,
    title: String,
    said: Said,
    count: usize,
    is_without: bool,
    rows: Vec<Row>,
    pager: Pager,
    tabs: [(String, String, bool); 2],
    problems: Vec<String>,
    lacking: Option<String>,
    previews: Vec<Preview>,
    documents: Vec<Enclosed>,
    reply_to: String,
    seen: String,
    delay_minutes: i64,
    own_address: Option<String>,
    addresses: String,
    mistake: Option<String>,
}

/// Somebody who is meant.
struct Row {
    target: Id,
    name: String,
    details: String,
    address: String,
    lang: &'static str,
    /// Why they get nothing.
    why: Option<String>,
    /// What the text would say of them is not known.
    lacking: String,
    /// What can be done: `out`, `in`.
    step: Option<&'static str>,
}

/// The message as one of them gets it.
struct Preview {
    heading: String,
    to: String,
    subject: String,
    body: Html,
    text: String,
    lang: &'static str,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::find(site.db.read(), here.id, id).await?;
    let message = found.ok_or(WebError::NotFound)?;
    if message.state != State::Draft {
        return redirect(path(&here.slug, &format!("/{id}"))).answer();
    }
    let ready = Ready::read(&site, &visit, &here, message).await?;
    recipients_page(&site, &visit, here, &ready, None).await
}

/// The page of those who get a draft, with why it did not go.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recipients_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    ready: &Ready,
    mistake: Option<UserError>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let is_without = visit.query.get("shown") == Some("without");
    let rows = match is_without {
        true => ready.without(&l),
        false => ready.with(&l),
    };
    let shown = Page::cut(rows, Pager::asked(&visit.query, ROWS));
    note_access(site, visit, Some(here.id), Looked::List(shown.items.len())).await?;
    let base = path(&here.slug, &format!("/{}", ready.message.id));
    let own = format!("{base}/recipients");
    let (count, without_count) = (ready.resolved.to.len(), ready.resolved.without.len());
    let settings = settings_store::find(site.db.read(), here.id).await?;
    let status = match mistake {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let title = subject(&ready.message, visit);
    let heading = l.t1("messages-recipients-title", "subject", &title);
    let page = RecipientsPage {
        layout: Layout::new(site, visit, &heading).of_network(&here.slug),
        said: Said::of(site, visit, &here, &ready.message.choice),
        previews: previews(site, visit, &here, ready)?,
        lacking: ready.lacking_words(&l),
        problems: ready
            .problems
            .iter()
            .map(|problem| l.refusal(problem))
            .collect(),
        tabs: [
            (
                l.t1("messages-to", "count", count),
                own.clone(),
                !is_without,
            ),
            (
                l.t1("messages-without", "count", without_count),
                format!("{own}?shown=without"),
                is_without,
            ),
        ],
        pager: Pager::new(visit, &shown),
        rows: shown.items,
        documents: ready.message.documents.clone(),
        reply_to: ready.reply().to_owned(),
        seen: ready.mark(),
        delay_minutes: settings.delay_minutes,
        own_address: super::send::own_address(site, visit).await?,
        addresses: path(
            &here.slug,
            &format!("/addresses?message={}", ready.message.id),
        ),
        mistake: mistake.map(|refusal| l.refusal(&refusal)),
        title,
        base,
        count,
        is_without,
        here,
        l,
    };
    page_with_status(status, &page)
}

impl Ready {
    fn with(&self, l: &Translator) -> Vec<Row> {
        let row = |to: &Addressee| {
            let lacking = self.lacking.iter().find(|(id, _)| *id == to.as_whom.target);
            let lacking = lacking.map(|(_, fields)| words(fields, l));
            Row {
                address: to.address.to_string(),
                lacking: lacking.unwrap_or_default(),
                step: Some("out"),
                ..row(&to.as_whom, l)
            }
        };
        self.resolved.to.iter().map(row).collect()
    }

    fn without(&self, l: &Translator) -> Vec<Row> {
        let without = self.resolved.without.iter();
        let row = |(candidate, why): &(Candidate, super::rules::Why)| Row {
            why: Some(l.t(format!("messages-why-{}", why.code()))),
            step: why.is_for_the_writer().then_some("in"),
            ..row(candidate, l)
        };
        without.map(row).collect()
    }

    fn lacking_words(&self, l: &Translator) -> Option<String> {
        let of = |to: &&Addressee| self.lacking.iter().any(|(id, _)| *id == to.as_whom.target);
        let lacking: Vec<&Addressee> = self.resolved.to.iter().filter(of).collect();
        let fields = self
            .lacking
            .iter()
            .flat_map(|(_, fields)| fields.iter().copied());
        let fields: std::collections::BTreeSet<Field> = fields.collect();
        let fields: Vec<Field> = fields.into_iter().collect();
        (!lacking.is_empty()).then(|| {
            let values: [(&str, &dyn ordit_platform::i18n::Argument); 3] = [
                ("count", &lacking.len()),
                ("fields", &words(&fields, l)),
                ("names", &names(&lacking)),
            ];
            l.tn("messages-error-lacking", &values)
        })
    }
}

fn words(fields: &[Field], l: &Translator) -> String {
    let words: Vec<String> = fields
        .iter()
        .map(|field| format!("{{{}}}", l.t(field.key())))
        .collect();
    words.join(", ")
}

fn row(candidate: &Candidate, l: &Translator) -> Row {
    let role = candidate
        .role
        .map(|role| crate::people::view::role(role, l));
    let details = match candidate.person {
        Some(_) => [
            role.unwrap_or_default(),
            candidate.organisation_name.clone(),
        ],
        None => [l.t("messages-mailbox"), String::new()],
    };
    let details = details.into_iter().filter(|text| !text.is_empty());
    Row {
        target: candidate.target,
        name: candidate.name.clone(),
        details: details.collect::<Vec<_>>().join(" · "),
        address: candidate.address.clone().unwrap_or_default(),
        lang: candidate.lang.own_name(),
        why: None,
        lacking: String::new(),
        step: None,
    }
}

/// The first, the one with the longest words, and one who reads it in another language.
fn previews(
    site: &Site,
    visit: &Visit,
    here: &Here,
    ready: &Ready,
) -> Result<Vec<Preview>, WebError> {
    let l = &visit.l;
    if !ready.message.texts.values().any(super::Text::is_whole) {
        return Ok(Vec::new());
    }
    let writer = Writer::new(site, visit, here, &ready.message, ready.reply())?;
    let to = &ready.resolved.to;
    let length = |to: &&Addressee| {
        let whom = &to.as_whom;
        whom.name.len() + whom.organisation_name.len() + whom.municipality.len()
    };
    let is_fallback = |to: &&Addressee| {
        let text = ready.message.text(to.as_whom.lang);
        text.is_some_and(|(lang, _)| lang != to.as_whom.lang)
    };
    let chosen = [
        ("messages-preview-first", to.first()),
        ("messages-preview-longest", to.iter().max_by_key(length)),
        ("messages-preview-fallback", to.iter().find(is_fallback)),
    ];
    let mut seen = std::collections::HashSet::new();
    let mut previews = Vec::new();
    for (key, to) in chosen {
        let Some(to) = to.filter(|to| seen.insert(to.address.folded())) else {
            continue;
        };
        let written = writer.written(&to.as_whom)?;
        previews.push(Preview {
            heading: l.t(key),
            to: format!("{} <{}>", to.as_whom.name, to.address),
            subject: written.subject,
            body: written.body,
            text: written.text,
            lang: written.lang.code(),
        });
    }
    Ok(previews)
}
