//! The mails about an application: that it arrived, that the network should look, its answer.

use ordit_kernel::{Id, Lang};
use ordit_platform::{
    i18n::Translator,
    mail::{EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::Url,
    web::{Site, Visit, WebError},
};
use sea_orm::DbErr;

use super::{Application, answer::Answer};
use crate::joining::settings::Settings;

/// Tells the applicant, with a link that lets whoever has it add to the application.
const APPLICANT: MailKind = MailKind {
    name: "members.application",
    is_secret: true,
    is_harmless: true,
};
/// Tells the coordination that there is one.
const COORDINATION: MailKind = MailKind {
    name: "members.application_notice",
    is_secret: false,
    is_harmless: true,
};

const LONGEST_SUBJECT: usize = 200;

/// In whose name a mail is written, and in which language.
pub struct Sender<'a> {
    pub l: Translator,
    /// The network's name in that language.
    pub network: String,
    pub slug: &'a str,
    settings: &'a Settings,
    origin: &'a str,
}

impl<'a> Sender<'a> {
    /// The network that writes.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when this visitor sees no such network.
    pub fn new(
        site: &'a Site,
        visit: &Visit,
        (network, slug): (Id, &'a str),
        settings: &'a Settings,
        lang: Lang,
    ) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot
            .get(&visit.viewer, network)
            .ok_or(WebError::NotFound)?;
        Ok(Self {
            l: Translator::new(site.words.clone(), lang),
            network: head.title(lang).text.to_owned(),
            slug,
            settings,
            origin: site.settings.origin(),
        })
    }

    /// That an application arrived, with the token of its link.
    ///
    /// # Errors
    /// When the mail cannot be written.
    pub fn received(
        &self,
        number: i64,
        to: &EmailAddress,
        token: &str,
    ) -> Result<NewMail, WebError> {
        let l = &self.l;
        let parts = vec![
            Part::Text(self.say("joining-mail-received", number)),
            Part::Text(self.who_answers()),
            Part::Text(l.t("joining-mail-link")),
            self.link("joining-mail-look", &format!("/join/{token}"))?,
        ];
        let subject = self.say("joining-mail-received-subject", number);
        self.written(APPLICANT, &subject, parts, to)
    }

    /// That the coordination has one to answer; nobody is named in it.
    ///
    /// # Errors
    /// When the mail cannot be written.
    pub fn notice(&self, number: i64, to: &EmailAddress) -> Result<NewMail, WebError> {
        let path = format!("/n/{}/applications/{number}", self.slug);
        let parts = vec![
            Part::Text(self.say("joining-mail-notice", number)),
            self.link("joining-mail-answer", &path)?,
        ];
        let subject = self.say("joining-mail-notice-subject", number);
        self.written(COORDINATION, &subject, parts, to)
    }

    /// The answer, as it is looked at beforehand and as it is sent.
    ///
    /// # Errors
    /// When the mail cannot be written.
    pub fn answer(
        &self,
        application: &Application,
        answer: &Answer,
        token: &str,
    ) -> Result<NewMail, WebError> {
        let l = &self.l;
        let number = application.number;
        let hello = l.t1("joining-mail-hello", "name", application.writes_to());
        let code = answer.code();
        let date = l.date(&answer.on);
        let told = l.tn(
            format!("joining-mail-{code}"),
            &[
                ("network", &self.network),
                ("number", &number.to_string()),
                ("name", &application.draft.name),
                ("date", &date),
                ("body", &answer.body),
            ],
        );
        let mut parts = vec![Part::Text(hello), Part::Text(told)];
        if !answer.words.is_empty() {
            parts.push(Part::Text(answer.words.clone()));
        }
        parts.push(self.link("joining-mail-look", &format!("/join/{token}"))?);
        let subject = self.say("joining-mail-answer-subject", number);
        self.written(APPLICANT, &subject, parts, &application.draft.address)
    }

    fn say(&self, key: &str, number: i64) -> String {
        let number = number.to_string();
        self.l.t2(key, "network", &self.network, "number", &number)
    }

    fn who_answers(&self) -> String {
        match self.settings.answered_by.as_str() {
            "" => self.l.t("joining-mail-who-network"),
            who => self.l.t1("joining-mail-who", "who", who),
        }
    }

    fn link(&self, label: &str, path: &str) -> Result<Part, WebError> {
        let href = Url::parse(&format!("{}{path}", self.origin)).ok_or_else(unwritten)?;
        let label = self.l.t(label);
        Ok(Part::Link { label, href })
    }

    fn written(
        &self,
        kind: MailKind,
        subject: &str,
        parts: Vec<Part>,
        to: &EmailAddress,
    ) -> Result<NewMail, WebError> {
        let letter = Letter {
            l: &self.l,
            subject,
            sender: &self.network,
            origin: self.origin,
            parts,
        };
        Ok(NewMail {
            kind,
            lang: self.l.lang(),
            from_name: HeaderText::parse(&self.network).ok(),
            reply_to: self.settings.address.clone(),
            subject: HeaderText::parse(&cut(subject)).map_err(|_| unwritten())?,
            text: letter.text()?,
            html: Some(letter.html()?),
            headers: Vec::new(),
            recipients: vec![Recipient::at(to.clone())],
            batch: None,
            until: None,
        })
    }
}

/// Names may be longer than a subject.
fn cut(subject: &str) -> String {
    subject.chars().take(LONGEST_SUBJECT).collect()
}

fn unwritten() -> WebError {
    WebError::from(DbErr::Custom("a mail about an application".to_owned()))
}
