//! Letters and reminders sent in one act: looked at first, and nobody gets one twice.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::Db,
    i18n::Translator,
    mail::{self, EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::plain_text,
    snapshot::{Head, Snapshot},
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect_after_write},
};

use super::{
    LETTER, REMINDER, What, Written,
    pages::{LetterView, MOST_LETTERS, Writer},
    store,
};
use crate::{
    fees::{
        Fee, KEEP, REMINDED, SENT, Standing,
        list::{Asked, all},
        shown::{FeeLine, href, sent_year},
        store::{event, of_year},
    },
    form::Here,
};

/// The pages and what they do.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/send", KEEP, show_letters);
    routes.post("/n/{network}/fees/send", KEEP, send_letters);
    routes.get("/n/{network}/fees/remind", KEEP, show_reminders);
    routes.post("/n/{network}/fees/remind", KEEP, send_reminders);
}

#[derive(Template)]
#[template(path = "members/fee_send.html")]
struct SendPage {
    layout: Layout,
    l: Translator,
    here: Here,
    year: i16,
    is_reminder: bool,
    action: String,
    list_href: String,
    with: Vec<Reached>,
    without: Vec<FeeLine>,
    without_ids: Vec<Id>,
    sample: Option<LetterView>,
    left: usize,
}

/// A fee whose letter can be sent.
struct Reached {
    line: FeeLine,
    address: String,
    /// The fee, and how many reminders it had when it was looked at.
    value: String,
}

/// A letter on its way.
#[derive(Clone, Debug)]
pub struct Outgoing<'a> {
    pub fee: &'a Fee,
    pub written: Written,
    pub to: EmailAddress,
    /// The name of the network in the language of the letter.
    pub sender: String,
    pub l: Translator,
}

async fn show_letters(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    send_page(&site, &visit, &network, What::Fee).await
}

async fn show_reminders(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    send_page(&site, &visit, &network, What::Reminder).await
}

async fn send_letters(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    act(&site, &visit, &network, &pairs, What::Fee).await
}

async fn send_reminders(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    act(&site, &visit, &network, &pairs, What::Reminder).await
}

/// Those for whom a letter waits: it was not sent yet, or something is owed.
fn waits(what: What, fee: &Fee) -> bool {
    match what {
        What::Fee => fee.standing == Standing::Due && fee.letter_at.is_none(),
        What::Reminder => fee.state().is_open(),
    }
}

async fn send_page(
    site: &Site,
    visit: &Visit,
    network: &str,
    what: What,
) -> Result<Response, WebError> {
    let here = Here::find(site, visit, network)?;
    let asked = Asked::read(visit);
    let snapshot = site.snapshots.current();
    let mut fees = all(site.db.read(), &snapshot, visit, here.id, &asked).await?;
    fees.retain(|(fee, _)| waits(what, fee));
    // Whoever was reminded longest ago comes first, so that nobody is left for ever.
    fees.sort_by_key(|(fee, _)| (what == What::Reminder).then_some(fee.reminded_at));
    let left = fees.len().saturating_sub(MOST_LETTERS);
    fees.truncate(MOST_LETTERS);
    let ids: Vec<Id> = fees.iter().map(|(fee, _)| fee.organisation).collect();
    let addresses = store::addresses(site.db.read(), here.id, &ids).await?;
    let writer = Writer::new(site, visit, here.id, asked.year).await?;
    let sample = fees.first().map(|(fee, head)| writer.view(what, fee, head));
    let (mut with, mut without, mut without_ids) = (Vec::new(), Vec::new(), Vec::new());
    for (fee, head) in &fees {
        let line = FeeLine::of(fee, head, visit);
        match addresses.get(&fee.organisation) {
            Some(address) => with.push(Reached {
                line,
                address: address.as_str().to_owned(),
                value: format!("{}:{}", fee.id, fee.reminders),
            }),
            None => {
                without.push(line);
                without_ids.push(fee.organisation);
            }
        }
    }
    let l = visit.l.clone();
    let (title, rest) = match what {
        What::Fee => ("members-fee-send-title", "/fees/send"),
        What::Reminder => ("members-fee-remind-title", "/fees/remind"),
    };
    page(&SendPage {
        layout: Layout::new(site, visit, &l.t(title)).of_network(&here.slug),
        year: asked.year,
        is_reminder: what == What::Reminder,
        action: here.path(rest),
        list_href: href(&here, "", asked.year),
        with,
        without,
        without_ids,
        sample,
        left,
        here,
        l,
    })
}

async fn act(
    site: &Site,
    visit: &Visit,
    network: &str,
    pairs: &[(String, String)],
    what: What,
) -> Result<Response, WebError> {
    let here = Here::find(site, visit, network)?;
    let year = sent_year(pairs)?;
    let seen: HashMap<Id, i64> = pairs
        .iter()
        .filter(|(name, _)| name == "fee")
        .filter_map(|(_, value)| {
            let (id, reminders) = value.split_once(':')?;
            Some((id.parse().ok()?, reminders.parse().ok()?))
        })
        .collect();
    let mut fees = of_year(site.db.read(), here.id, year).await?;
    fees.retain(|fee| seen.get(&fee.id) == Some(&fee.reminders) && waits(what, fee));
    fees.truncate(MOST_LETTERS);
    let snapshot = site.snapshots.current();
    let outgoing = outgoing(site, visit, &snapshot, (here.id, year), &fees, what).await?;
    let origin = site.settings.origin();
    let (count, seq) = send(&site.db, &visit.acting, origin, &outgoing, what).await?;
    let notice = match what {
        What::Fee => Notice::new("members-fee-sent"),
        What::Reminder => Notice::new("members-fee-reminded"),
    };
    redirect_after_write(href(&here, "", year), seq)
        .with_notice(notice.with("count", count))
        .answer()
}

async fn outgoing<'a>(
    site: &Site,
    visit: &Visit,
    snapshot: &Snapshot,
    (network, year): (Id, i16),
    fees: &'a [Fee],
    what: What,
) -> Result<Vec<Outgoing<'a>>, WebError> {
    let writer = Writer::new(site, visit, network, year).await?;
    let ids: Vec<Id> = fees.iter().map(|fee| fee.organisation).collect();
    let addresses = store::addresses(site.db.read(), network, &ids).await?;
    let one = |fee: &'a Fee| {
        let head: &Head = snapshot.get(&visit.viewer, fee.organisation)?;
        Some(Outgoing {
            written: writer.written(what, fee, head),
            to: addresses.get(&fee.organisation)?.clone(),
            sender: writer.network(head.lang).to_owned(),
            l: writer.translator(head.lang),
            fee,
        })
    };
    Ok(fees.iter().filter_map(one).collect())
}

/// Puts the letters, each to its recipient; what went meanwhile does not go again. Gives how many
/// go, and the number of the last event.
///
/// # Errors
/// When a letter cannot be written, or the database refuses.
pub async fn send(
    db: &Db,
    acting: &Acting,
    origin: &str,
    letters: &[Outgoing<'_>],
    what: What,
) -> Result<(usize, i64), WebError> {
    let mut write = db.write(acting).await?;
    let (batch, now) = (write.id(), write.now());
    let mut count = 0;
    for letter in letters {
        let fee = letter.fee;
        let (is_first, verb, kind) = match what {
            What::Fee => (store::send(&write, fee.id, now).await?, SENT, LETTER),
            What::Reminder => {
                let is_next = store::remind(&write, fee.id, fee.reminders, now).await?;
                (is_next, REMINDED, REMINDER)
            }
        };
        if is_first {
            let new = mail_of(letter, origin, kind, batch)?;
            mail::put(&mut write, &new).await?;
            write.event(event(verb, fee).batch(batch));
            count += 1;
        }
    }
    Ok((count, write.commit().await?))
}

fn mail_of(
    letter: &Outgoing<'_>,
    origin: &str,
    kind: MailKind,
    batch: Id,
) -> Result<NewMail, WebError> {
    let written = &letter.written;
    let text = plain_text(&written.text);
    let paragraphs = text.lines().map(|line| Part::Text(line.to_owned()));
    let facts = written.facts.iter();
    let facts = facts.map(|(word, value)| Part::Text(format!("{word}: {value}")));
    let body = Letter {
        l: &letter.l,
        subject: &written.subject,
        sender: &letter.sender,
        origin,
        parts: paragraphs.chain(facts).collect(),
    };
    let mut to = Recipient::at(letter.to.clone());
    to.organisation = Some(written.organisation);
    Ok(NewMail {
        kind,
        lang: written.lang,
        from_name: HeaderText::parse(&letter.sender).ok(),
        reply_to: None,
        subject: HeaderText::parse(&written.subject)?,
        text: body.text()?,
        html: Some(body.html()?),
        headers: Vec::new(),
        recipients: vec![to],
        batch: Some(batch),
        until: None,
    })
}
