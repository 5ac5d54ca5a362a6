//! The mails that let somebody in: a code with a link, and an invitation.

use ordit_kernel::{Id, Instant, Lang};

use crate::{
    i18n::Translator,
    jobs::Means,
    mail::{EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::Url,
};

const CODE: MailKind = MailKind {
    name: "platform.sign_in_code",
    is_secret: true,
    is_harmless: true,
};
const INVITATION: MailKind = MailKind {
    name: "platform.invitation",
    is_secret: true,
    is_harmless: true,
};
const PASSKEY: MailKind = MailKind {
    name: "platform.passkey_changed",
    is_secret: false,
    is_harmless: true,
};
const ADDRESS_GONE: MailKind = MailKind {
    name: "platform.address_gone",
    is_secret: false,
    is_harmless: true,
};
const ADDRESS_PROOF: MailKind = MailKind {
    name: "platform.address_proof",
    is_secret: true,
    is_harmless: true,
};
/// The program itself writes.
const SENDER: &str = "Ordit";

/// To whom, in which language, and until when it is of use.
pub(super) struct To<'a> {
    pub address: &'a EmailAddress,
    pub person: Id,
    pub lang: Lang,
    pub until: Instant,
}

/// The mail with a code and the token of a link; nothing when it cannot be written.
pub(super) fn code(means: &Means, to: &To<'_>, code: &str, token: &str) -> Option<NewMail> {
    let l = Translator::new(means.words.clone(), to.lang);
    let parts = vec![
        Part::Text(l.t("session-mail-code")),
        Part::Code(code.to_owned()),
        Part::Text(l.t("session-mail-or")),
        link(&l, means.settings.origin(), &format!("/sign-in/{token}"))?,
        Part::Text(l.t("session-mail-ends")),
    ];
    let subject = l.t("session-mail-subject");
    written(CODE, &l, (&subject, means.settings.origin()), parts, to)
}

/// The invitation of somebody with this name, with the path of a link.
pub(super) fn invitation(
    l: &Translator,
    origin: &str,
    to: &To<'_>,
    name: &str,
    path: &str,
) -> Option<NewMail> {
    let parts = vec![
        Part::Text(l.t1("session-invitation-hello", "name", name)),
        Part::Text(l.t("session-invitation-text")),
        link(l, origin, path)?,
        Part::Text(l.t("session-invitation-ends")),
    ];
    let subject = l.t("session-invitation-subject");
    written(INVITATION, l, (&subject, origin), parts, to)
}

/// The mail that says what became of a passkey; it is of use however late it comes.
pub(super) fn passkey(
    l: &Translator,
    origin: &str,
    to: &To<'_>,
    happened: String,
) -> Option<NewMail> {
    let label = l.t("me-title");
    let href = Url::parse(&format!("{origin}/me"))?;
    let parts = vec![
        Part::Text(happened),
        Part::Text(l.t("passkeys-mail-unless")),
        Part::Link { label, href },
    ];
    let subject = l.t("passkeys-mail-subject");
    let new = written(PASSKEY, l, (&subject, origin), parts, to)?;
    Some(NewMail { until: None, ..new })
}

/// What an address is told of itself.
pub(super) enum About {
    /// It lets nobody in any more, since this moment.
    Gone(String),
    /// Somebody else wrote it as theirs.
    Wanted,
    /// It is proved by the link with this path.
    New(String),
}

/// The mail to an address by which somebody signs in, did or wants to.
pub(super) fn address(l: &Translator, origin: &str, to: &To<'_>, about: &About) -> Option<NewMail> {
    let told = |subject, text, end| (l.t(subject), vec![Part::Text(text), Part::Text(l.t(end))]);
    let (subject, mut parts) = match about {
        About::Gone(moment) => {
            let text = l.t1("address-gone", "moment", moment);
            told("address-gone-subject", text, "address-gone-unless")
        }
        About::Wanted => {
            let text = l.t("address-wanted");
            told("address-wanted-subject", text, "address-wanted-same")
        }
        About::New(_) => told(
            "address-new-subject",
            l.t("address-new"),
            "address-new-ends",
        ),
    };
    let About::New(path) = about else {
        let new = written(ADDRESS_GONE, l, (&subject, origin), parts, to)?;
        return Some(NewMail { until: None, ..new });
    };
    let href = Url::parse(&format!("{origin}{path}"))?;
    let label = l.t("address-new-button");
    parts.insert(1, Part::Link { label, href });
    written(ADDRESS_PROOF, l, (&subject, origin), parts, to)
}

fn link(l: &Translator, origin: &str, path: &str) -> Option<Part> {
    let label = l.t("session-link-button");
    let href = Url::parse(&format!("{origin}{path}"))?;
    Some(Part::Link { label, href })
}

fn written(
    kind: MailKind,
    l: &Translator,
    (subject, origin): (&str, &str),
    parts: Vec<Part>,
    to: &To<'_>,
) -> Option<NewMail> {
    let letter = Letter {
        l,
        subject,
        sender: SENDER,
        origin,
        parts,
    };
    let recipient = Recipient {
        person: Some(to.person),
        ..Recipient::at(to.address.clone())
    };
    Some(NewMail {
        kind,
        lang: to.lang,
        from_name: HeaderText::parse(SENDER).ok(),
        reply_to: None,
        subject: HeaderText::parse(subject).ok()?,
        text: letter.text().ok()?,
        html: Some(letter.html().ok()?),
        headers: vec![("Auto-Submitted", HeaderText::parse("auto-generated").ok()?)],
        recipients: vec![recipient],
        batch: None,
        until: Some(to.until),
    })
}
