//! A message as each of its recipients gets it: fields filled in, in their language, as mail.

use std::collections::{BTreeSet, HashMap};

use ordit_kernel::{Id, Lang, UserError};
use ordit_platform::{
    i18n::Translator,
    mail::{EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::{Html, Url, markdown},
    web::{Site, Visit, WebError},
};

use super::{
    Message,
    fields::{Field, Names, Values},
    rules::{Addressee, Candidate},
};
use crate::form::Here;

/// What a network writes to its people. Getting it twice does harm.
pub const KIND: MailKind = MailKind {
    name: "members.message",
    is_secret: false,
    is_harmless: false,
};

/// The same for one reader.
#[derive(Clone, Debug)]
pub struct Written {
    pub lang: Lang,
    pub subject: String,
    /// The whole mail, as plain text.
    pub text: String,
    /// The whole mail, as HTML for mail programs.
    pub html: String,
    /// Its body, for a page.
    pub body: Html,
}

/// Writes a message to one after the other.
pub struct Writer<'a> {
    message: &'a Message,
    names: Names,
    /// By language: words, and the name of the network.
    voices: HashMap<Lang, (Translator, String)>,
    reply_to: &'a str,
    origin: &'a str,
}

impl<'a> Writer<'a> {
    /// A writer in the name of this network.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when this visitor sees no such network.
    pub fn new(
        site: &'a Site,
        visit: &Visit,
        here: &Here,
        message: &'a Message,
        reply_to: &'a str,
    ) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot
            .get(&visit.viewer, here.id)
            .ok_or(WebError::NotFound)?;
        let voice = |lang: Lang| {
            let l = Translator::new(site.words.clone(), lang);
            (lang, (l, head.title(lang).text.to_owned()))
        };
        Ok(Self {
            message,
            names: Names::of(&site.words),
            voices: Lang::ALL.into_iter().map(voice).collect(),
            reply_to,
            origin: site.settings.origin(),
        })
    }

    /// What stands between braces in any of the texts and is no field.
    pub fn unknown(&self) -> BTreeSet<String> {
        let texts = self.message.texts.values();
        let unknown = texts.flat_map(|text| {
            let subject = self.names.unknown(&text.subject);
            subject.into_iter().chain(self.names.unknown(&text.body))
        });
        unknown.collect()
    }

    /// The fields that the text for this reader asks for, and that are empty for them.
    pub fn lacking(&self, to: &Candidate) -> Vec<Field> {
        let Some((lang, text)) = self.message.text(to.lang) else {
            return Vec::new();
        };
        let values = self.values(to, lang);
        let used = self.names.used(&text.subject).into_iter();
        let used: BTreeSet<Field> = used.chain(self.names.used(&text.body)).collect();
        let is_empty = |field: &Field| values.get(*field).trim().is_empty();
        used.into_iter().filter(is_empty).collect()
    }

    /// The subject for this reader; empty where nothing is written yet.
    pub fn subject(&self, to: &Candidate) -> String {
        let text = self.message.text(to.lang);
        text.map_or_else(String::new, |(lang, text)| {
            self.names.plain(&text.subject, &self.values(to, lang))
        })
    }

    /// The message for this reader.
    ///
    /// # Errors
    /// A refusal when nothing is written yet; or the templates.
    pub fn written(&self, to: &Candidate) -> Result<Written, WebError> {
        let nothing = || UserError::new("messages-error-nothing");
        let (lang, text) = self.message.text(to.lang).ok_or_else(nothing)?;
        let (l, network) = self.voice(lang)?;
        let values = self.values(to, lang);
        let subject = self.names.plain(&text.subject, &values);
        let body = markdown(&self.names.markdown(&text.body, &values));
        let said = self.names.plain(&text.body, &values);
        let mut parts = vec![Part::Written {
            text: said,
            html: body.clone(),
        }];
        parts.push(Part::Text(l.t2(
            "messages-mail-why",
            "reader",
            match to.organisation_name.is_empty() || to.person.is_none() {
                true => to.name.clone(),
                false => format!("{} ({})", to.name, to.organisation_name),
            },
            "network",
            network,
        )));
        parts.push(Part::Text(l.t1(
            "messages-mail-reply",
            "address",
            self.reply_to,
        )));
        let letter = Letter {
            l,
            subject: &subject,
            sender: network,
            origin: self.origin,
            parts: parts.into_iter().chain(self.link(l)).collect(),
        };
        Ok(Written {
            lang,
            text: letter.text()?,
            html: letter.html()?,
            body,
            subject,
        })
    }

    /// The mail to this reader; every mail of the sending is of one batch.
    ///
    /// # Errors
    /// A refusal when the subject fits into no header; or the templates.
    pub fn mail(
        &self,
        to: &Addressee,
        reply_to: &EmailAddress,
        batch: Id,
    ) -> Result<NewMail, WebError> {
        let written = self.written(&to.as_whom)?;
        let (_, network) = self.voice(written.lang)?;
        Ok(NewMail {
            kind: KIND,
            lang: written.lang,
            from_name: Some(HeaderText::parse(network)?),
            reply_to: Some(reply_to.clone()),
            subject: HeaderText::parse(&written.subject)?,
            text: written.text,
            html: Some(written.html),
            headers: Vec::new(),
            recipients: vec![Recipient {
                address: to.address.clone(),
                name: Some(HeaderText::parse(&to.as_whom.name)?),
                person: to.as_whom.person,
                organisation: to.as_whom.organisation,
            }],
            batch: Some(batch),
            until: None,
        })
    }

    /// Where whoever signs in reads it again.
    fn link(&self, l: &Translator) -> Option<Part> {
        let href = Url::parse(&format!("{}/messages/{}", self.origin, self.message.id))?;
        Some(Part::Link {
            label: l.t("messages-mail-look"),
            href,
        })
    }

    fn voice(&self, lang: Lang) -> Result<(&Translator, &str), WebError> {
        let voice = self.voices.get(&lang).ok_or(WebError::NotFound)?;
        Ok((&voice.0, &voice.1))
    }

    fn values(&self, to: &Candidate, lang: Lang) -> Values {
        let (role, network) = match self.voices.get(&lang) {
            Some((l, network)) => {
                let role = to.role.map(|role| crate::people::view::role(role, l));
                (role.unwrap_or_default(), network.as_str())
            }
            None => (String::new(), ""),
        };
        Values::default()
            .with(Field::Name, to.name.as_str())
            .with(Field::Organisation, to.organisation_name.as_str())
            .with(Field::Role, role)
            .with(Field::Municipality, to.municipality.as_str())
            .with(Field::Network, network)
    }
}
