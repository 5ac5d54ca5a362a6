//! The mail in which somebody is told what happened, with the way to get none any more.

use std::sync::Arc;

use ordit_kernel::{Acting, Instant};

use super::{
    digest_store::{Digest, MOST_TOLD},
    line::{Line, Speaker},
    rules::Group,
    sight::Sight,
    store::Told,
};
use crate::{
    i18n::{Translator, Words},
    jobs::Failure,
    mail::{HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::Url,
    module::Module,
    snapshot::{Snapshot, Snapshots},
};

/// It names entries that not everybody sees, and holds a link that acts for its reader.
const KIND: MailKind = MailKind {
    name: "platform.digest",
    is_secret: true,
    is_harmless: false,
};
/// The program itself writes.
const SENDER: &str = "Ordit";
/// News are not sent any more after so long.
const FRESH_SECONDS: i64 = 3 * 24 * 3600;
const BROKEN: Failure = Failure::Because("jobs-failure-broken");

/// What letters are written with.
pub struct Means<'a> {
    pub words: Arc<Words>,
    pub snapshots: &'a Snapshots,
    pub snapshot: &'a Snapshot,
    pub modules: &'static [Module],
    /// Where the instance is, without a slash at the end.
    pub origin: &'a str,
    pub now: Instant,
}

/// The mail, unless nothing of this may still be told.
pub fn write(
    means: &Means<'_>,
    digest: &Digest,
    acting: &Acting,
    told: &[Told],
) -> Result<Option<NewMail>, Failure> {
    let l = Translator::new(Arc::clone(&means.words), digest.due.lang);
    let acting = Acting {
        person: Some(digest.due.person),
        ..acting.clone()
    };
    let speaker = Speaker {
        l: &l,
        modules: means.modules,
        snapshots: means.snapshots,
        sight: Sight::of(means.snapshot, &acting),
    };
    let lines: Vec<Line> = told.iter().filter_map(|told| speaker.line(told)).collect();
    if lines.is_empty() {
        return Ok(None);
    }
    let groups = speaker.arranged(lines);
    let count = groups.iter().map(|(_, group)| size(group)).sum::<usize>();
    let subject = l.t1("notify-mail-subject", "count", count);
    let parts = parts(&l, means.origin, digest, (groups, told.len() == MOST_TOLD));
    let letter = Letter {
        l: &l,
        subject: &subject,
        sender: SENDER,
        origin: means.origin,
        parts: parts.ok_or(BROKEN)?,
    };
    mail(means, digest, &letter).ok_or(BROKEN).map(Some)
}

fn size(group: &Group<Line>) -> usize {
    group.lines.len() + group.more
}

/// What the mail is made of: what happened by network, where to read on, how to get fewer.
fn parts(
    l: &Translator,
    origin: &str,
    digest: &Digest,
    (groups, is_cut): (Vec<(String, Group<Line>)>, bool),
) -> Option<Vec<Part>> {
    let url = |path: &str| Url::parse(&format!("{origin}{path}"));
    let mut parts = vec![Part::Text(l.t("notify-mail-lead"))];
    for (name, group) in groups {
        parts.push(Part::Heading(name));
        for line in group.lines {
            let (text, href) = (line.text, url(&line.path)?);
            parts.push(Part::Item { text, href });
        }
        if group.more > 0 {
            parts.push(Part::Text(l.t1("notify-mail-more", "count", group.more)));
        }
    }
    if is_cut {
        parts.push(Part::Text(l.t("notify-mail-cut")));
    }
    parts.push(Part::Link {
        label: l.t("notify-mail-all"),
        href: url("/notifications")?,
    });
    parts.push(Part::Text(l.t("notify-mail-why")));
    for (key, path) in [
        ("notify-mail-choose", "/me/notifications".to_owned()),
        ("notify-mail-stop", unsubscribe_path(&digest.token)),
    ] {
        let (text, href) = (l.t(key), url(&path)?);
        parts.push(Part::Item { text, href });
    }
    Some(parts)
}

/// Where whoever holds this token stops all mails.
fn unsubscribe_path(token: &str) -> String {
    format!("/unsubscribe/{token}")
}

fn mail(means: &Means<'_>, digest: &Digest, letter: &Letter<'_>) -> Option<NewMail> {
    let due = &digest.due;
    let line = |text: &str| HeaderText::parse(text).ok();
    let link = format!("<{}{}>", means.origin, unsubscribe_path(&digest.token));
    Some(NewMail {
        kind: KIND,
        lang: due.lang,
        from_name: line(SENDER),
        reply_to: None,
        subject: line(letter.subject)?,
        text: letter.text().ok()?,
        html: Some(letter.html().ok()?),
        headers: vec![
            ("Auto-Submitted", line("auto-generated")?),
            ("List-Unsubscribe", line(&link)?),
            ("List-Unsubscribe-Post", line("List-Unsubscribe=One-Click")?),
        ],
        recipients: vec![Recipient {
            address: due.address.clone(),
            name: due.name.clone(),
            person: Some(due.person),
            organisation: None,
        }],
        batch: None,
        until: Some(means.now.plus_seconds(FRESH_SECONDS)),
    })
}
