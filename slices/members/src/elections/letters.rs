//! The letters that ask councils whom they name: mailed, or printed, each with a link of its own.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, Instant, Lang, Role};
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    mail::{EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient},
    markdown::Url,
    session::token_hash,
    snapshot::Head,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page},
};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;

use super::{
    Asking, KEEP, REMINDED, Round, State,
    listed::{chosen, round_here},
    store,
};
use crate::{form::Here, joining::settings, mailboxes, mandates::Held, people};

/// Whoever has such a letter answers for the council.
const LETTER: MailKind = MailKind {
    name: "members.election",
    is_secret: true,
    is_harmless: false,
};
/// Who gets a council's letters where it has no mailbox.
const READERS: [Role; 3] = [Role::ElectedOfficer, Role::Representative, Role::Technician];
const LONGEST_SUBJECT: usize = 200;
const MOST_LETTERS: usize = 500;

/// Printing.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/elections/{id}/letters", KEEP, ask);
    routes.post("/n/{network}/elections/{id}/letters", KEEP, print);
}

/// Where a letter of a council goes.
#[derive(Clone, Debug)]
pub struct To {
    pub address: EmailAddress,
    /// Of a person; a mailbox reads the language of its organisation.
    pub lang: Option<Lang>,
    pub person: Option<Id>,
}

/// Where the letters of these organisations go: to the functional mailbox, else to the people who
/// speak for them. An organisation of which no address is known is absent.
///
/// # Errors
/// When the database cannot be reached.
pub async fn addresses(
    on: &impl ConnectionTrait,
    organisations: &[Id],
    held: &[Held],
    now: Instant,
) -> Result<HashMap<Id, Vec<To>>, DbErr> {
    let mut found: HashMap<Id, Vec<To>> = HashMap::new();
    for (id, address) in mailboxes::of(on, organisations).await? {
        found.extend(EmailAddress::parse(&address).ok().map(|address| {
            let to = To {
                address,
                lang: None,
                person: None,
            };
            (id, vec![to])
        }));
    }
    let reads = |own: &&Held| own.is_open(now) && READERS.contains(&own.role);
    let readers: Vec<(Id, Id)> = held
        .iter()
        .filter(reads)
        .filter_map(|own| Some((own.reach.organisation()?, own.person)))
        .filter(|(organisation, _)| !found.contains_key(organisation))
        .collect();
    let ids: Vec<Id> = readers.iter().map(|(_, person)| *person).collect();
    let contacts = people::store::contacts(on, &ids).await?;
    for (organisation, person) in readers {
        let contact = contacts.get(&person);
        let address = contact.and_then(|contact| contact.address.as_deref());
        let Some(Ok(address)) = address.map(EmailAddress::parse) else {
            continue;
        };
        let to = found.entry(organisation).or_default();
        if to.iter().all(|one| one.person != Some(person)) {
            to.push(To {
                address,
                lang: contact.map(|contact| contact.lang),
                person: Some(person),
            });
        }
    }
    Ok(found)
}

/// Writes the letters of a round.
pub struct Writer<'a> {
    site: &'a Site,
    names: BTreeMap<Lang, String>,
    reply_to: Option<EmailAddress>,
    round: &'a Round,
}

/// A letter in one language.
#[derive(Clone, Debug)]
pub struct Written {
    pub lang: Lang,
    pub network: String,
    pub name: String,
    pub day: String,
    pub subject: String,
    pub before: Vec<String>,
    pub label: String,
    pub link: Url,
    pub after: Vec<String>,
}

impl<'a> Writer<'a> {
    /// Of a network that the reader sees.
    ///
    /// # Errors
    /// [`WebError::NotFound`] where they do not; or the database.
    pub async fn new(site: &'a Site, visit: &Visit, round: &'a Round) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, round.network);
        let head = head.ok_or(WebError::NotFound)?;
        let name = |lang| (lang, head.title(lang).text.to_owned());
        let settings = settings::store::find(site.db.read(), round.network).await?;
        Ok(Self {
            site,
            names: Lang::ALL.into_iter().map(name).collect(),
            reply_to: settings.address,
            round,
        })
    }

    /// The letter of a council with the token of its link; `is_again` where it was asked before.
    ///
    /// # Errors
    /// When the public address of the instance is none.
    pub fn written(
        &self,
        head: &Head,
        lang: Lang,
        token: &str,
        is_again: bool,
        now: Instant,
    ) -> Result<Written, WebError> {
        let l = Translator::new(self.site.words.clone(), lang);
        let network = self.names.get(&lang).cloned().unwrap_or_default();
        let name = head.title(lang).text.to_owned();
        let date = l.date(&self.round.voted_on);
        let link = format!("{}/elections/{token}", self.site.settings.origin());
        let link = Url::parse(&link).ok_or_else(unwritten)?;
        let key = match is_again {
            true => "elections-letter-again",
            false => "elections-letter-first",
        };
        let values: [(&str, &dyn ordit_platform::i18n::Argument); 3] =
            [("network", &network), ("name", &name), ("date", &date)];
        Ok(Written {
            lang,
            before: vec![
                l.tn("elections-letter-hello", &values),
                l.tn(key, &values),
                l.t("elections-letter-what"),
            ],
            label: l.t("elections-letter-button"),
            link,
            after: vec![
                l.t("elections-letter-meanwhile"),
                l.t("elections-letter-link"),
            ],
            subject: l.tn("elections-letter-subject", &values),
            day: l.day(now),
            network,
            name,
        })
    }

    /// The mails of a council, one for each language of those who read them.
    ///
    /// # Errors
    /// When a mail cannot be written.
    pub fn mails(
        &self,
        head: &Head,
        to: &[To],
        (token, is_again): (&str, bool),
        (batch, now, until): (Id, Instant, Instant),
    ) -> Result<Vec<NewMail>, WebError> {
        let mut by_lang: BTreeMap<Lang, Vec<Recipient>> = BTreeMap::new();
        for one in to {
            let recipient = Recipient {
                person: one.person,
                organisation: Some(head.id),
                ..Recipient::at(one.address.clone())
            };
            let lang = one.lang.unwrap_or(head.lang);
            by_lang.entry(lang).or_default().push(recipient);
        }
        let mail = |(lang, recipients)| {
            let written = self.written(head, lang, token, is_again, now)?;
            let mail = self.mail(&written, recipients)?;
            Ok(NewMail {
                batch: Some(batch),
                until: Some(until),
                ..mail
            })
        };
        by_lang.into_iter().map(mail).collect()
    }

    fn mail(&self, written: &Written, recipients: Vec<Recipient>) -> Result<NewMail, WebError> {
        let l = Translator::new(self.site.words.clone(), written.lang);
        let text = |text: &String| Part::Text(text.clone());
        let link = Part::Link {
            label: written.label.clone(),
            href: written.link.clone(),
        };
        let before = written.before.iter().map(text);
        let after = written.after.iter().map(text);
        let letter = Letter {
            l: &l,
            subject: &written.subject,
            sender: &written.network,
            origin: self.site.settings.origin(),
            parts: before.chain([link]).chain(after).collect(),
        };
        let subject: String = written.subject.chars().take(LONGEST_SUBJECT).collect();
        Ok(NewMail {
            kind: LETTER,
            lang: written.lang,
            from_name: HeaderText::parse(&written.network).ok(),
            reply_to: self.reply_to.clone(),
            subject: HeaderText::parse(&subject).map_err(|_| unwritten())?,
            text: letter.text()?,
            html: Some(letter.html()?),
            headers: Vec::new(),
            recipients,
            batch: None,
            until: None,
        })
    }
}

#[derive(Template)]
#[template(path = "members/elections_letters.html")]
struct LettersPage {
    layout: Layout,
    l: Translator,
    here: Here,
    round: Round,
    back: String,
    /// Councils that wait to be asked to print their letters.
    waiting: Vec<(Asking, String)>,
    letters: Vec<Written>,
}

async fn ask(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let snapshot = site.snapshots.current();
    let asked = store::of_round(site.db.read(), round.id).await?;
    let named = |asking: Asking| {
        let head = snapshot.get(&visit.viewer, asking.organisation)?;
        let key = head.sort_key(visit.lang).to_vec();
        Some((key, asking, head.title(visit.lang).text.to_owned()))
    };
    let open = asked
        .into_iter()
        .filter(|asking| asking.state == State::Asked);
    let mut waiting: Vec<_> = open.filter_map(named).collect();
    waiting.sort_by(|one, other| one.0.cmp(&other.0));
    let waiting = waiting.into_iter();
    let waiting = waiting.map(|(_, asking, name)| (asking, name)).collect();
    letters_page(&site, &visit, here, round, (waiting, Vec::new()))
}

/// The letters cannot be shown again: each has a link of its own, of which only a mark is kept.
async fn print(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let snapshot = site.snapshots.current();
    let mut asked = store::of_round(site.db.read(), round.id).await?;
    let chosen = chosen(&pairs);
    asked.retain(|asking| asking.state == State::Asked && chosen.contains_key(&asking.id));
    asked.truncate(MOST_LETTERS);
    let writer = Writer::new(&site, &visit, &round).await?;
    let mut write = site.db.write(&visit.acting).await?;
    let (batch, now) = (write.id(), write.now());
    let mut letters = Vec::new();
    for asking in &asked {
        let Some(head) = snapshot.get(&visit.viewer, asking.organisation) else {
            continue;
        };
        let token = site.effects.secret();
        store::put_link(&write, asking.id, &token_hash(&token)).await?;
        let is_again = asking.letters > 0;
        let letter = writer.written(head, head.lang, &token, is_again, now)?;
        letters.push((head.sort_key(visit.lang).to_vec(), letter));
        let data = json!({ "asking": asking.id, "way": "print" });
        let event = EventDraft::new(REMINDED, here.id).network(here.id);
        write.event(event.other(asking.organisation).batch(batch).data(data));
    }
    write.commit().await?;
    letters.sort_by(|one, other| one.0.cmp(&other.0));
    let letters = letters.into_iter().map(|(_, letter)| letter).collect();
    letters_page(&site, &visit, here, round, (Vec::new(), letters))
}

fn letters_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    round: Round,
    (waiting, letters): (Vec<(Asking, String)>, Vec<Written>),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let back = here.path(&format!("/elections/{}", round.id));
    let at = visit.at(&format!("{back}/letters"));
    let shown = LettersPage {
        layout: Layout::new(site, &at, &l.t("elections-letters-title")).of_network(&here.slug),
        here,
        round,
        back,
        waiting,
        letters,
        l,
    };
    let headers = [(CACHE_CONTROL, "no-store")];
    Ok((headers, page(&shown)?).into_response())
}

fn unwritten() -> WebError {
    WebError::from(DbErr::Custom("a letter about an election".to_owned()))
}
