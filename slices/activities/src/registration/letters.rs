//! The mails to those who register: what became of it, and a link to go on.

use std::sync::Arc;

use ordit_kernel::{Id, Lang, PartialDate};
use ordit_platform::{
    i18n::{Translator, Words},
    jobs::Means,
    mail::{EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::Url,
    snapshot::Snapshots,
    web::Site,
};
use sea_orm::DbErr;

use super::{Mode, Registration, State, Whole, public::calendar};
use crate::{
    activities::Activity,
    calendar::{Telling, host_of},
};

/// Tells somebody where their registration stands; whoever gets two would not know which holds.
const STANDING: MailKind = MailKind {
    name: "activities.registration",
    is_secret: true,
    is_harmless: false,
};
/// Has somebody prove their address.
const PROOF: MailKind = MailKind {
    name: "activities.registration_proof",
    is_secret: true,
    is_harmless: true,
};
/// Asks somebody who left an address for that alone.
pub const TO_GUESTS: MailKind = MailKind {
    name: "activities.evaluation_guest",
    is_secret: true,
    is_harmless: false,
};
const LONGEST_SUBJECT: usize = 200;
/// What is told to those who have no place yet; its subject is that of the others.
const ELSE: &str = "-else";
/// By this ends what is told to whoever comes in another way than they asked for.
const OTHER_WAY: &str = "-way";

/// What mails are written with, in a request as behind the pages.
pub struct Post {
    words: Arc<Words>,
    origin: String,
    /// The name of the instance, part of every identity in calendars.
    host: String,
    /// The address from which mails come; none where no server is known.
    from: Option<EmailAddress>,
    snapshots: Snapshots,
}

/// What is told.
#[derive(Clone, Copy)]
pub enum Told<'a> {
    /// That there is a link to prove the address.
    Proof,
    /// The state that was reached.
    State,
    /// That it is at another time or elsewhere.
    Moved,
    /// That it takes place after all, when and where.
    OnAgain,
    /// That they take part in another way.
    Way,
    /// That it is called off.
    CalledOff,
    /// That it is tomorrow.
    Reminder,
    /// That it is asked what they think of it.
    Evaluation,
    /// What the organisers wrote in one act.
    Words {
        subject: &'a str,
        text: &'a str,
        batch: Id,
    },
}

impl Post {
    /// The words of all languages.
    pub(super) fn words(&self) -> &Arc<Words> {
        &self.words
    }

    /// The address from which mails come.
    pub(super) fn from(&self) -> Option<&EmailAddress> {
        self.from.as_ref()
    }

    /// In which words calendars are told.
    pub(super) fn telling<'a>(&'a self, l: &'a Translator) -> Telling<'a> {
        Telling {
            l,
            origin: &self.origin,
            host: &self.host,
        }
    }

    /// Of a request.
    pub fn of_site(site: &Site) -> Self {
        Self {
            words: site.words.clone(),
            origin: site.settings.origin().to_owned(),
            host: host_of(&site.settings).to_owned(),
            from: site.settings.mail.sender().cloned(),
            snapshots: site.snapshots.clone(),
        }
    }

    /// Of a job.
    pub fn of_means(means: &Means) -> Self {
        Self {
            words: means.words.clone(),
            origin: means.settings.origin().to_owned(),
            host: host_of(&means.settings).to_owned(),
            from: means.settings.mail.sender().cloned(),
            snapshots: means.snapshots.clone(),
        }
    }

    /// The mails about an activity.
    pub fn letters<'a>(&'a self, whole: &'a Whole) -> Letters<'a> {
        Letters { post: self, whole }
    }
}

/// The mails about an activity.
pub struct Letters<'a> {
    pub(super) post: &'a Post,
    pub(super) whole: &'a Whole,
}

impl Letters<'_> {
    /// A mail to somebody, with the token of its link; none where no address is known.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn written(
        &self,
        to: &Registration,
        told: Told<'_>,
        (place, token): (Option<usize>, &str),
    ) -> Result<Option<NewMail>, DbErr> {
        let Some(address) = &to.draft.address else {
            return Ok(None);
        };
        let l = Translator::new(self.post.words.clone(), to.draft.lang);
        let title = self.whole.title(l.lang()).text;
        let what = what(to, told);
        let subject = match told {
            Told::Words { subject, .. } => subject.to_owned(),
            _ => {
                let about = what.trim_end_matches(ELSE).trim_end_matches(OTHER_WAY);
                l.t1(format!("activities-reg-subject-{about}"), "title", &title)
            }
        };
        let mut parts = Vec::new();
        // Whoever typed an address may not be the one to whom it belongs: nothing of theirs is
        // written there before it is proved.
        if what != "proof" {
            let hello = l.t1("activities-reg-mail-hello", "name", &to.draft.name);
            parts.push(Part::Text(hello));
        }
        parts.extend(self.told(&l, to, told, place));
        parts.push(Part::Text(self.facts(&l, &title)));
        let goes_on =
            matches!(told, Told::Words { .. }) || !matches!(what, "cancelled" | "expired" | "off");
        if goes_on {
            parts.push(self.link(&l, what, token)?);
        }
        let kind = if what == "proof" { PROOF } else { STANDING };
        let mail = self.sealed(&l, (kind, address), &subject, parts)?;
        Ok(Some(NewMail {
            batch: match told {
                Told::Words { batch, .. } => Some(batch),
                _ => None,
            },
            ..mail
        }))
    }

    /// Asks somebody of whom nothing is known but the address what they think of it. Whoever typed
    /// it may not be the one to whom it belongs.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn to_guest(
        &self,
        address: &EmailAddress,
        lang: Lang,
        token: &str,
    ) -> Result<NewMail, DbErr> {
        let l = Translator::new(self.post.words.clone(), lang);
        let title = self.whole.title(lang).text;
        let subject = l.t1("activities-reg-subject-evaluation", "title", &title);
        let parts = vec![
            Part::Text(l.t("activities-reg-mail-evaluation")),
            Part::Text(self.facts(&l, &title)),
            Part::Text(l.t("activities-guests-mail")),
            self.link(&l, "evaluation", token)?,
        ];
        self.sealed(&l, (TO_GUESTS, address), &subject, parts)
    }

    fn sealed(
        &self,
        l: &Translator,
        (kind, address): (MailKind, &EmailAddress),
        subject: &str,
        parts: Vec<Part>,
    ) -> Result<NewMail, DbErr> {
        let sender = self.sender(l.lang());
        let letter = Letter {
            l,
            subject,
            sender: &sender,
            origin: &self.post.origin,
            parts,
        };
        Ok(NewMail {
            kind,
            lang: l.lang(),
            from_name: HeaderText::parse(&sender).ok(),
            reply_to: None,
            subject: HeaderText::parse(&cut(subject)).map_err(|_| unwritten())?,
            text: letter.text().map_err(|_| unwritten())?,
            html: Some(letter.html().map_err(|_| unwritten())?),
            headers: Vec::new(),
            recipients: vec![Recipient::at(address.clone())],
            batch: None,
            until: None,
        })
    }

    fn told(
        &self,
        l: &Translator,
        to: &Registration,
        told: Told<'_>,
        place: Option<usize>,
    ) -> Vec<Part> {
        if let Told::Words { text, .. } = told {
            return vec![Part::Text(text.to_owned())];
        }
        let what = what(to, told);
        let until = to.offered_until.map(|at| l.moment(at)).unwrap_or_default();
        let title = self.whole.title(l.lang()).text;
        let place = place.unwrap_or(1).to_string();
        let mode = l.t(format!("activities-reg-mode-{}", to.draft.lane.mode.code()));
        let state = l.t(format!("activities-reg-state-{}", to.state.code()));
        let said = l.tn(
            format!("activities-reg-mail-{what}"),
            &[
                ("title", &title),
                ("until", &until),
                ("place", &place),
                ("mode", &mode),
                ("state", &state),
            ],
        );
        let mut parts = vec![Part::Text(said)];
        let why = self.whole.activity.details.get("cancelled_because");
        parts.extend(
            why.filter(|_| what == "off")
                .map(|why| Part::Text(why.clone())),
        );
        let tells_how = match what {
            "moved-way" => to.state == State::Confirmed,
            what => matches!(what, "confirmed" | "moved" | "again" | "way" | "reminder"),
        };
        if tells_how {
            parts.extend(self.how_to_come(l, to.draft.lane.mode));
            let path = calendar(self.whole).map(|path| format!("{}{path}", self.post.origin));
            if let Some(href) = path.as_deref().and_then(Url::parse) {
                let label = l.t("activities-reg-calendar");
                parts.push(Part::Link { label, href });
            }
        }
        parts
    }

    /// Only whoever has a place is told how to come in.
    fn how_to_come(&self, l: &Translator, mode: Mode) -> Vec<Part> {
        let mut parts = Vec::new();
        let address = self.whole.activity.online_url.as_deref();
        if let Some(href) = address
            .filter(|_| mode == Mode::Online)
            .and_then(Url::parse)
        {
            let label = l.t("activities-reg-mail-online");
            parts.push(Part::Link { label, href });
        }
        let instructions = &self.whole.settings.instructions;
        if !instructions.is_empty() {
            parts.push(Part::Text(instructions.clone()));
        }
        parts
    }

    fn facts(&self, l: &Translator, title: &str) -> String {
        let venue = self.whole.activity.venue.as_deref();
        let facts = [Some(title), Some(&*when(l, &self.whole.activity)), venue];
        let facts = facts.into_iter().flatten();
        let facts: Vec<&str> = facts.filter(|fact| !fact.is_empty()).collect();
        facts.join(" · ")
    }

    fn link(&self, l: &Translator, what: &str, token: &str) -> Result<Part, DbErr> {
        let page = match what {
            "evaluation" => what,
            _ => "registration",
        };
        let path = format!("{}/{page}/{token}", self.post.origin);
        let href = Url::parse(&path).ok_or_else(unwritten)?;
        let label = match what {
            "proof" | "offered" | "evaluation" => l.t(format!("activities-reg-link-{what}")),
            _ => l.t("activities-reg-link"),
        };
        Ok(Part::Link { label, href })
    }

    /// The network whose activity it is, also where it is hidden from others.
    pub(super) fn sender(&self, lang: Lang) -> String {
        let snapshot = self.post.snapshots.current();
        let mut networks = snapshot.networks();
        let own = networks.find(|head| Some(head.id) == self.whole.sheet.network);
        match own {
            Some(head) => head.title(lang).text.to_owned(),
            None => self.whole.title(lang).text,
        }
    }
}

/// Under which key it is said.
fn what(to: &Registration, told: Told<'_>) -> &'static str {
    match told {
        Told::Proof if to.state != State::Unverified => "known",
        Told::Proof => "proof",
        Told::State => to.state.code(),
        Told::Moved if to.mode_before.is_some() => "moved-way",
        Told::Moved if to.state == State::Confirmed => "moved",
        Told::Moved => "moved-else",
        Told::OnAgain if to.state == State::Confirmed => "again",
        Told::OnAgain => "again-else",
        Told::Way => "way",
        Told::CalledOff => "off",
        Told::Reminder => "reminder",
        Told::Evaluation => "evaluation",
        Told::Words { .. } => "words",
    }
}

/// When an activity is, in a line.
pub fn when(l: &Translator, activity: &Activity) -> String {
    let day = |date: &Option<PartialDate>| date.as_ref().map(|date| l.date(date));
    let days = match (day(&activity.starts_on), day(&activity.ends_on)) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (first, _) => first.unwrap_or_default(),
    };
    match (&activity.start_time, &activity.end_time) {
        (Some(from), Some(to)) => format!("{days}, {from}–{to}"),
        (Some(from), None) => format!("{days}, {from}"),
        _ => days,
    }
}

/// Titles may be longer than a subject.
fn cut(subject: &str) -> String {
    subject.chars().take(LONGEST_SUBJECT).collect()
}

fn unwritten() -> DbErr {
    DbErr::Custom("a mail about a registration".to_owned())
}
