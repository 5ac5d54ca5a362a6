//! The mail that says when somebody will be erased, with the link that takes it back.

use ordit_kernel::Instant;
use sea_orm::DbErr;

use crate::{
    i18n::Translator,
    mail::{EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::Url,
    privacy::declared::Subject,
};

/// The link can take the erasure back and nothing else.
const ASKED: MailKind = MailKind {
    name: "platform.erasure_asked",
    is_secret: true,
    is_harmless: true,
};
/// The program itself writes.
const SENDER: &str = "Ordit";

/// What the mail says.
pub struct About<'a> {
    pub l: &'a Translator,
    /// Where the instance is, without a slash at the end.
    pub origin: &'a str,
    pub due: Instant,
    /// The path of the link.
    pub path: String,
    /// They asked for it themselves.
    pub is_own: bool,
}

/// The mail to every address of the person; none when no address is known.
pub fn asked(about: &About<'_>, known: &Subject) -> Result<Option<NewMail>, DbErr> {
    if known.addresses.is_empty() {
        return Ok(None);
    }
    let new = written(about, known);
    let unwritten = || DbErr::Custom("the mail about an erasure cannot be written".to_owned());
    new.ok_or_else(unwritten).map(Some)
}

fn written(about: &About<'_>, known: &Subject) -> Option<NewMail> {
    let l = about.l;
    let who = match about.is_own {
        true => "privacy-mail-erasure-own",
        false => "privacy-mail-erasure-asked",
    };
    let href = Url::parse(&format!("{}{}", about.origin, about.path))?;
    let label = l.t("privacy-mail-erasure-undo");
    let subject = l.t("privacy-mail-erasure-subject");
    let letter = Letter {
        l,
        subject: &subject,
        sender: SENDER,
        origin: about.origin,
        parts: vec![
            Part::Text(l.t1(who, "day", l.day(about.due))),
            Part::Text(l.t("privacy-mail-erasure-text")),
            Part::Link { label, href },
        ],
    };
    let to = known.addresses.iter().filter_map(|address| {
        Some(Recipient {
            person: Some(known.person),
            ..Recipient::at(EmailAddress::parse(address).ok()?)
        })
    });
    Some(NewMail {
        kind: ASKED,
        lang: l.lang(),
        from_name: HeaderText::parse(SENDER).ok(),
        reply_to: None,
        subject: HeaderText::parse(&subject).ok()?,
        text: letter.text().ok()?,
        html: Some(letter.html().ok()?),
        headers: vec![("Auto-Submitted", HeaderText::parse("auto-generated").ok()?)],
        recipients: to.collect(),
        batch: None,
        until: Some(about.due),
    })
}
