//! The form on which a message is written: in several languages, with fields and documents.

use askama::Template;
use axum::{
    extract::{Multipart, Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Lang, PageRequest, Role, UserError};
use ordit_platform::{
    events::EventDraft,
    files::{Arrived, DocumentKind},
    i18n::Translator,
    mail::MOST_ENCLOSED_BYTES,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status, redirect,
        redirect_after_write,
    },
};
use serde_json::json;

use super::{
    Choice, DRAFTED, Enclosed, MOST_DOCUMENTS, Message, Source, State, Text, WRITE, Whom,
    entrance::{Said, chosen},
    fields::{Field, Names},
    filled::{Filled, Wrong},
    path, settings, store,
};
use crate::{form::Here, people};

/// More is taken than may be enclosed, so that what is too much is told so in words.
const MOST_FORM_BYTES: usize = 40_000_000;
/// So many kept texts are offered.
const TEXTS: usize = 50;

/// The form and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/new", WRITE, show_new);
    routes.get("/n/{network}/messages/{id}/edit", WRITE, show);
    routes.post_upload("/n/{network}/messages/{id}", WRITE, MOST_FORM_BYTES, save);
}

#[derive(Template)]
#[template(path = "members/messages_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    here: Here,
    message: Message,
    action: String,
    said: Said,
    whoms: Vec<(&'static str, String, bool)>,
    roles: Vec<(&'static str, String, bool)>,
    writings: Vec<Writing>,
    fields: Vec<String>,
    unknown: Vec<String>,
    answers_go_to: Option<String>,
    offered: Vec<(String, String)>,
    last: Option<String>,
    wrong: Vec<(String, String)>,
    /// What somebody else wrote meanwhile.
    theirs: Vec<Writing>,
}

/// A text in one language.
struct Writing {
    lang: Lang,
    subject: String,
    body: String,
    is_open: bool,
}

impl FormPage {
    fn is_saved(&self) -> bool {
        self.message.state == State::Saved
    }

    fn is_of_organisations(&self) -> bool {
        let from = self.message.choice.from;
        matches!(from, Source::Organisations | Source::Fees)
    }

    fn is_of_message(&self) -> bool {
        self.message.choice.from == Source::Message
    }

    fn error(&self, name: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        wrong
            .find(|(field, _)| field == name)
            .map(|(_, text)| text.as_str())
    }

    fn kilobytes(document: &Enclosed) -> u64 {
        document.bytes.div_ceil(1_000)
    }
}

async fn show_new(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let message = new(&site, &visit, &here).await?;
    let said = (Wrong::new(), None);
    form_page(&site, &visit, here, message, (StatusCode::OK, said)).await
}

/// A message as its address asks for it: to whom, and of which other one it is a copy.
async fn new(site: &Site, visit: &Visit, here: &Here) -> Result<Message, WebError> {
    let query = &visit.query;
    let id = |key: &str| query.get(key).and_then(|id| id.parse::<Id>().ok());
    let follows = id("follow");
    let model = match id("copy").or(id("text")).or(follows) {
        Some(model) => {
            let found = store::find(site.db.read(), here.id, model).await?;
            Some(found.ok_or(WebError::NotFound)?)
        }
        None => None,
    };
    let asked = query.get("from").and_then(Source::from_code);
    let choice = match (&model, asked) {
        (_, Some(from)) if follows.is_none() => Choice {
            from,
            query: chosen(query).encoded(),
            ..Choice::default()
        },
        (Some(_), _) if follows.is_some() => Choice {
            from: Source::Message,
            follows,
            ..Choice::default()
        },
        (Some(model), _) => model.choice.clone(),
        (None, _) => Choice::default(),
    };
    let state = match query.get("saved") {
        Some(_) => State::Saved,
        None => State::Draft,
    };
    let blank = Message {
        state,
        choice,
        texts: [(visit.lang, Text::default())].into(),
        ..Message::blank(site.effects.id(), here.id, visit)
    };
    Ok(match model {
        None => blank,
        Some(model) => Message {
            lang: model.lang,
            asks_answer: model.asks_answer,
            texts: model.texts,
            documents: model.documents,
            ..blank
        },
    })
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::find(site.db.read(), here.id, id).await?;
    let message = found.ok_or(WebError::NotFound)?;
    if !message.state.is_open() {
        return redirect(path(&here.slug, &format!("/{id}"))).answer();
    }
    let said = (Wrong::new(), None);
    form_page(&site, &visit, here, message, (StatusCode::OK, said)).await
}

async fn form_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    message: Message,
    (status, (wrong, theirs)): (StatusCode, (Wrong, Option<Message>)),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let names = Names::of(&site.words);
    let unknown = message.texts.values().flat_map(|text| {
        let subject = names.unknown(&text.subject);
        subject.into_iter().chain(names.unknown(&text.body))
    });
    let unknown: std::collections::BTreeSet<String> = unknown.collect();
    let answers_go_to = settings::answers_go_to(site, visit, &here).await?;
    let is_new = message.version == 0;
    let (offered, last) = match is_new && message.state == State::Draft {
        true => models(site, visit, &here).await?,
        false => (Vec::new(), None),
    };
    let key = match (message.state, is_new) {
        (State::Saved, true) => "messages-text-new",
        (State::Saved, false) => "messages-text-change",
        (_, true) => "messages-new",
        (_, false) => "messages-edit",
    };
    let whoms = Whom::ALL.map(|whom| {
        let label = l.t(format!("messages-whom-{}", whom.code()));
        (whom.code(), label, whom == message.choice.whom)
    });
    let roles = Role::ALL.map(|role| {
        let is_chosen = message.choice.roles.contains(&role);
        (role.code(), people::view::role(role, &l), is_chosen)
    });
    let wrong = wrong.into_iter();
    let page = FormPage {
        layout: Layout::new(site, visit, &l.t(key)).of_network(&here.slug),
        action: path(&here.slug, &format!("/{}", message.id)),
        said: Said::of(site, visit, &here, &message.choice),
        whoms: whoms.into(),
        roles: roles.into(),
        writings: writings(&message),
        fields: Field::ALL
            .map(|field| format!("{{{}}}", l.t(field.key())))
            .into(),
        unknown: unknown.into_iter().collect(),
        answers_go_to: answers_go_to.map(|address| address.to_string()),
        offered,
        last,
        wrong: wrong
            .map(|(field, refusal)| (field, l.refusal(&refusal)))
            .collect(),
        theirs: theirs.map(|message| writings(&message)).unwrap_or_default(),
        message,
        here,
        l,
    };
    page_with_status(status, &page)
}

/// All languages, the message's own first.
fn writings(message: &Message) -> Vec<Writing> {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != message.lang);
    let all = std::iter::once(message.lang).chain(others);
    let writing = |lang: Lang| {
        let text = message.texts.get(&lang).cloned().unwrap_or_default();
        Writing {
            lang,
            is_open: lang == message.lang || text != Text::default(),
            subject: text.subject,
            body: text.body,
        }
    };
    all.map(writing).collect()
}

/// Kept texts by name, and the last message that was sent: where each is copied from.
async fn models(
    site: &Site,
    visit: &Visit,
    here: &Here,
) -> Result<(Vec<(String, String)>, Option<String>), WebError> {
    let request = |size| PageRequest { number: 1, size };
    let on = site.db.read();
    let kept = store::page(on, here.id, &[State::Saved], request(TEXTS)).await?;
    let asked = visit
        .query
        .without_key("text")
        .without_key("copy")
        .without_key("lang");
    let new = path(&here.slug, "/new");
    let href = |key: &str, id: Id| asked.with(key, &id.to_string()).to_href(&new);
    let offered = kept
        .items
        .iter()
        .map(|text| (href("text", text.id), text.name.clone()));
    let sent = [State::Sent, State::Stopped];
    let last = store::page(on, here.id, &sent, request(1)).await?.items;
    let last = last.first().map(|last| href("copy", last.id));
    Ok((offered.collect(), last))
}

async fn save(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    form: Multipart,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let filled = Filled::read(form).await?;
    let known = store::by_id(site.db.read(), id).await?;
    if known.as_ref().is_some_and(|known| known.network != here.id) {
        return Err(WebError::NotFound);
    }
    let message = typed(&visit, &here, id, known.as_ref(), &filled);
    if message.version == 0 && known.is_none() && filled.get("from").is_empty() {
        return Err(WebError::NotFound);
    }
    let then = filled.get("then") == "recipients";
    let kept = store::own_documents(site.db.read(), here.id, &filled.kept()).await?;
    let mut message = Message {
        documents: kept,
        ..message
    };
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let wrong = Filled::wrong_texts(&message);
    if !wrong.is_empty() {
        return form_page(&site, &visit, here, message, (refused, (wrong, None))).await;
    }
    let bytes = message
        .documents
        .iter()
        .map(|document| document.bytes)
        .sum();
    let (arrived, wrong) = filled.fitting(message.documents.len(), bytes);
    let Some(seq) = keep(&site, &visit, &message, arrived).await? else {
        return clash(&site, &visit, here, (message, known)).await;
    };
    if !wrong.is_empty() {
        // The words are kept; only these documents are not.
        message = store::find(site.db.read(), here.id, id)
            .await?
            .ok_or(WebError::NotFound)?;
        return form_page(&site, &visit, here, message, (refused, (wrong, None))).await;
    }
    let to = match (message.state, then) {
        (State::Saved, _) => "/texts".to_owned(),
        (_, true) => format!("/{id}/recipients"),
        (_, false) => format!("/{id}/edit"),
    };
    redirect_after_write(path(&here.slug, &to), seq)
        .with_notice(Notice::new("messages-kept"))
        .answer()
}

/// The message that the form says, in the place of the one that is known.
fn typed(visit: &Visit, here: &Here, id: Id, known: Option<&Message>, filled: &Filled) -> Message {
    let state = match (known, filled.get("state")) {
        (Some(known), _) => known.state,
        (None, "saved") => State::Saved,
        (None, _) => State::Draft,
    };
    let blank = Message {
        state,
        ..Message::blank(id, here.id, visit)
    };
    filled.over(known.unwrap_or(&blank))
}

/// Keeps the message with its documents; nothing when somebody else changed or sent it.
async fn keep(
    site: &Site,
    visit: &Visit,
    message: &Message,
    arrived: Vec<Arrived>,
) -> Result<Option<i64>, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    if !message.state.is_open() || !store::keep(&write, message).await? {
        return Ok(None);
    }
    let mut documents: Vec<Id> = message
        .documents
        .iter()
        .map(|document| document.id)
        .collect();
    for mut document in arrived {
        documents.push(document.put(&write).await?);
    }
    store::put_documents(&write, message.id, &documents).await?;
    let data = json!({ "message": message.id, "state": message.state.code() });
    let event = EventDraft::new(DRAFTED, message.network).network(message.network);
    write.event(event.data(data));
    Ok(Some(write.commit().await?))
}

/// Somebody else was quicker: what is typed stays in the form, and theirs is shown beside. A form
/// that was sent twice is no clash.
async fn clash(
    site: &Site,
    visit: &Visit,
    here: Here,
    (mine, known): (Message, Option<Message>),
) -> Result<Response, WebError> {
    let theirs = store::find(site.db.read(), here.id, mine.id).await?;
    let theirs = theirs.or(known).ok_or(WebError::NotFound)?;
    if !theirs.state.is_open() {
        return Err(UserError::new("messages-error-sent").into());
    }
    if mine.version == 0 && theirs.texts == mine.texts {
        return redirect(path(&here.slug, &format!("/{}/edit", mine.id))).answer();
    }
    let wrong = vec![(
        "version".to_owned(),
        UserError::new("messages-error-changed"),
    )];
    let mine = Message {
        version: theirs.version,
        ..mine
    };
    let shown = (StatusCode::CONFLICT, (wrong, Some(theirs)));
    form_page(site, visit, here, mine, shown).await
}
