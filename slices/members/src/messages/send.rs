//! Sending: a test to oneself, and the message itself, once.

use axum::{
    Form,
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::{Turn, Write},
    events::EventDraft,
    mail::{self, EmailAddress, HeaderText, MailKind, NewMail, Recipient},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect, redirect_after_write},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    MOST_A_DAY, SENT, SENT_ALL, State, WRITE, path,
    ready::Ready,
    recipients::recipients_page,
    rules::Addressee,
    sent_store::{self, Sending},
    settings_store, store,
    written::Writer,
};
use crate::{form::Here, people};

/// A test to whoever writes.
const TEST: MailKind = MailKind {
    name: "members.message_test",
    is_secret: false,
    is_harmless: true,
};
/// Whoever writes sends themselves so many tests in a day.
const MOST_TESTS: usize = 20;
const DAY_SECONDS: i64 = 24 * 3600;

/// What the page of those who get it does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/messages/{id}/test", WRITE, test);
    routes.post("/n/{network}/messages/{id}/send", WRITE, send);
}

#[derive(Deserialize)]
struct SendForm {
    #[serde(default)]
    seen: String,
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(form): Form<SendForm>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let visit = visit.at(&path(&here.slug, &format!("/{id}/recipients")));
    let found = store::find(site.db.read(), here.id, id).await?;
    let message = found.ok_or(WebError::NotFound)?;
    let sent = path(&here.slug, &format!("/{id}"));
    if message.state != State::Draft {
        return redirect(sent).answer();
    }
    let ready = Ready::read(&site, &visit, &here, message).await?;
    if !ready.problems.is_empty() || !ready.lacking.is_empty() {
        let refusal = UserError::new("messages-error-not-ready");
        return recipients_page(&site, &visit, here, &ready, Some(refusal)).await;
    }
    if ready.mark() != form.seen {
        let refusal = UserError::new("messages-error-others");
        return recipients_page(&site, &visit, here, &ready, Some(refusal)).await;
    }
    let count = ready.resolved.to.len();
    match go(&site, &visit, &here, &ready).await {
        Ok(Some(seq)) => redirect_after_write(sent, seq)
            .with_notice(Notice::new("messages-sent").with("count", count))
            .answer(),
        // Somebody else, or the same button, was quicker.
        Ok(None) => redirect(sent).answer(),
        Err(WebError::Refused(_, refusal)) => {
            recipients_page(&site, &visit, here, &ready, Some(refusal)).await
        }
        Err(error) => Err(error),
    }
}

/// Sends a draft to those of whom it was decided; nothing when it went already.
async fn go(
    site: &Site,
    visit: &Visit,
    here: &Here,
    ready: &Ready,
) -> Result<Option<i64>, WebError> {
    let nowhere = || UserError::new("messages-error-no-reply");
    let reply_to = ready.reply_to.as_ref().ok_or_else(nowhere)?;
    let settings = settings_store::find(site.db.read(), here.id).await?;
    let writer = Writer::new(site, visit, here, &ready.message, reply_to.as_str())?;
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Message).await?;
    let batch = write.id();
    let sending = Sending {
        message: ready.message.id,
        network: here.id,
        version: ready.message.version,
        reply_to: reply_to.as_str(),
        batch,
        starts_at: write.now().plus_seconds(settings.delay_minutes * 60),
    };
    if !sent_store::begin(&write, &sending).await? {
        return Ok(None);
    }
    if store::by_hand(write.conn(), sending.message).await? != ready.message.by_hand {
        return Err(UserError::new("messages-error-others").into());
    }
    let to = &ready.resolved.to;
    let since = write.now().plus_seconds(-DAY_SECONDS);
    let before = sent_store::written_since(write.conn(), here.id, since).await?;
    if before + to.len() > MOST_A_DAY {
        return Err(UserError::new("messages-error-a-day")
            .with("limit", MOST_A_DAY)
            .into());
    }
    let mails: Result<Vec<NewMail>, WebError> = to
        .iter()
        .map(|one| writer.mail(one, reply_to, batch))
        .collect();
    let ids = mail::put_from(&mut write, &mails?, sending.starts_at).await?;
    let documents = ready.message.documents.iter();
    let documents: Vec<Id> = documents.map(|document| document.id).collect();
    mail::enclose(&write, batch, &documents).await?;
    let recipients: Vec<(&Addressee, Id)> = to.iter().zip(ids).collect();
    sent_store::put_recipients(&write, ready.message.id, &recipients).await?;
    tell(&mut write, &sending, to);
    Ok(Some(write.commit().await?))
}

/// An event for the message, and one for each organisation, on whose timeline it stands.
fn tell(write: &mut Write, sending: &Sending<'_>, to: &[Addressee]) {
    let event = |verb| {
        EventDraft::new(verb, sending.network)
            .network(sending.network)
            .batch(sending.batch)
    };
    let organisations: std::collections::BTreeSet<Id> = to
        .iter()
        .flat_map(|one| one.organisations.iter().copied())
        .collect();
    for organisation in organisations {
        let data = json!({ "message": sending.message });
        write.event(event(SENT).other(organisation).data(data));
    }
    let data = json!({ "message": sending.message, "recipients": to.len() });
    write.event(event(SENT_ALL).data(data));
}

/// Where whoever writes gets their test.
///
/// # Errors
/// When the database cannot be reached.
pub async fn own_address(site: &Site, visit: &Visit) -> Result<Option<String>, WebError> {
    let Some(person) = visit.acting.person else {
        return Ok(None);
    };
    let found = people::store::contacts(site.db.read(), &[person]).await?;
    Ok(found
        .into_values()
        .next()
        .and_then(|contact| contact.address))
}

async fn test(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let found = store::find(site.db.read(), here.id, id).await?;
    let message = found.filter(|message| message.state == State::Draft);
    let message = message.ok_or(WebError::NotFound)?;
    let own = own_address(&site, &visit).await?;
    let own = own.ok_or_else(|| UserError::new("messages-error-no-own-address"))?;
    let own = EmailAddress::parse(&own)?;
    let ready = Ready::read(&site, &visit, &here, message).await?;
    let first = ready.resolved.to.first();
    let first = first.ok_or_else(|| UserError::new("messages-error-nobody"))?;
    let reply_to = ready.reply_to.clone().unwrap_or_else(|| own.clone());
    let writer = Writer::new(&site, &visit, &here, &ready.message, reply_to.as_str())?;
    let mut write = site.db.write(&visit.acting).await?;
    let since = write.now().plus_seconds(-DAY_SECONDS);
    if mail::put_since(write.conn(), TEST, &own, since).await? >= MOST_TESTS {
        drop(write);
        let refusal = UserError::new("messages-error-tests").with("limit", MOST_TESTS);
        let visit = visit.at(&path(&here.slug, &format!("/{id}/recipients")));
        return recipients_page(&site, &visit, here, &ready, Some(refusal)).await;
    }
    let batch = write.id();
    let mail = writer.mail(first, &reply_to, batch)?;
    let subject = visit
        .l
        .t1("messages-test-subject", "subject", mail.subject.as_str());
    let test = NewMail {
        kind: TEST,
        subject: HeaderText::parse(&subject)?,
        recipients: vec![Recipient::at(own)],
        ..mail
    };
    mail::put(&mut write, &test).await?;
    let documents: Vec<Id> = ready.message.documents.iter().map(|one| one.id).collect();
    mail::enclose(&write, batch, &documents).await?;
    let seq = write.commit().await?;
    redirect_after_write(path(&here.slug, &format!("/{id}/recipients")), seq)
        .with_notice(Notice::new("messages-test-sent"))
        .answer()
}
