//! A timeline in words, scoped to whoever reads it.

use ordit_kernel::{Id, Page};
use ordit_platform::{
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Pager, Site, Visit, WebError},
};

use super::{
    Fact, Letter, Moment, Service, What,
    rules::{self, Filter, Had, Part},
    store,
};
use crate::{
    circles::in_touch,
    directory::names::{NetworkName, NetworkNames},
};

/// Moments on a page.
const ROWS: usize = 50;

/// What the page and its file are made of.
pub struct Seen {
    /// Everything in the part that is seen, before filters.
    pub all: Vec<Moment>,
    pub filter: Filter,
    /// The networks whose parts may be asked for.
    pub networks: Vec<NetworkName>,
    /// The one whose part was asked for.
    pub network: Option<NetworkName>,
    pub names: NetworkNames,
}

impl Seen {
    /// Reads the part that this visitor sees of an organisation's timeline.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when the part of another network was asked for; or the database.
    pub async fn read(
        site: &Site,
        visit: &Visit,
        snapshot: &Snapshot,
        head: &Head,
    ) -> Result<Self, WebError> {
        let names = NetworkNames::seen(snapshot, &visit.viewer, visit.lang);
        let every = names.all().map(|network| network.id);
        let part = Part::of(&visit.acting, head.id, every);
        let asked = match visit.query.get("network") {
            Some(slug) => Some(names.by_slug(slug).ok_or(WebError::NotFound)?.clone()),
            None => None,
        };
        let narrowed = match &asked {
            Some(network) => part.of_network(network.id).ok_or(WebError::NotFound)?,
            None => part.clone(),
        };
        let on = site.db.read();
        let mut moments = store::life(on, head.id).await?;
        moments.extend(store::events(on, head.id).await?);
        // A network that the reader does not see leaves no trace.
        moments.retain(|moment| moment.network.is_none_or(|id| names.by_id(id).is_some()));
        let touched: Vec<Id> = in_touch(head)
            .chain(moments.iter().filter_map(|moment| moment.network))
            .collect();
        let may_ask = |one: &&NetworkName| part.has(Some(one.id)) && touched.contains(&one.id);
        let query = &visit.query;
        Ok(Self {
            all: rules::told(moments, &narrowed),
            filter: Filter {
                service: query.get("service").and_then(Service::from_code),
                year: query.get("year").and_then(|year| year.parse().ok()),
            },
            networks: names.all().filter(may_ask).cloned().collect(),
            network: asked,
            names,
        })
    }

    /// What the filters leave.
    pub fn chosen(&self) -> impl Iterator<Item = &Moment> {
        self.all.iter().filter(|moment| self.filter.has(moment))
    }

    /// The page that the address asks for.
    pub fn page(&self, visit: &Visit) -> Page<Moment> {
        let chosen: Vec<Moment> = self.chosen().cloned().collect();
        Page::cut(chosen, Pager::asked(&visit.query, ROWS))
    }
}

/// A moment in words.
#[derive(Clone, Debug)]
pub struct Line {
    pub when: String,
    /// The date as programs read it, where it is known.
    pub datetime: Option<String>,
    pub service: String,
    pub text: String,
    /// With whom and by whom.
    pub people: Vec<String>,
    pub network: Option<String>,
    /// Where more of it is read.
    pub href: Option<String>,
    /// Where its coordination corrects it.
    pub edit: Option<String>,
}

impl Line {
    /// A moment for this reader.
    pub fn of(moment: &Moment, seen: &Seen, snapshot: &Snapshot, visit: &Visit) -> Self {
        let l = &visit.l;
        let network = moment.network.and_then(|id| seen.names.by_id(id));
        let (text, people) = match &moment.what {
            What::Stage(state) => (l.t(format!("timeline-stage-{state}")), Vec::new()),
            What::Contact(fact) => contact(fact, snapshot, visit),
            What::Event {
                verb,
                other,
                message,
            } => {
                let person = other.and_then(|id| snapshot.get(&visit.viewer, id));
                let person = person.filter(|head| &*head.kind == "person");
                let name = person.map(|head| head.title(visit.lang).text.to_owned());
                let letter = message.as_ref();
                let letter = letter.filter(|letter| is_told(letter, network, visit));
                (told(verb, letter, l), name.into_iter().collect())
            }
        };
        Self {
            when: l.date(&moment.on),
            datetime: moment.on.earliest().map(|_| moment.on.to_string()),
            service: l.t(format!("timeline-service-{}", moment.service.code())),
            text,
            people,
            network: network.map(|network| network.short.text.clone()),
            href: href(moment, network, visit),
            edit: edit(moment, network, visit),
        }
    }
}

/// What an event says, with the subject of the message that it tells of.
fn told(verb: &str, message: Option<&Letter>, l: &Translator) -> String {
    let sentence = sentence(verb, l);
    match message.filter(|letter| !letter.subject.is_empty()) {
        Some(letter) => format!("{sentence}: {}", letter.subject),
        None => sentence,
    }
}

/// Whoever wrote a message knows of it at once, those who got it as soon as it went.
fn is_told(letter: &Letter, network: Option<&NetworkName>, visit: &Visit) -> bool {
    let is_writer = network.is_some_and(|network| visit.acting.coordinates(network.id));
    is_writer || letter.starts_at.is_some_and(|at| at <= visit.now)
}

/// Where a message is read: by whoever wrote it among theirs, by those who got it as they got it.
fn href(moment: &Moment, network: Option<&NetworkName>, visit: &Visit) -> Option<String> {
    let What::Event {
        message: Some(letter),
        ..
    } = &moment.what
    else {
        return None;
    };
    let own = network?;
    if visit.acting.coordinates(own.id) {
        return Some(format!("{}/messages/{}", own.href(), letter.id));
    }
    is_told(letter, network, visit).then(|| format!("/messages/{}", letter.id))
}

/// What an event says: of each verb its own sentence, of one that has none its kind.
fn sentence(verb: &str, l: &Translator) -> String {
    let key = format!("timeline-verb-{}", verb.replace('.', "-"));
    match l.has(&key) {
        true => l.t(&key),
        false => l.t("timeline-verb-other"),
    }
}

fn contact(fact: &Fact, snapshot: &Snapshot, visit: &Visit) -> (String, Vec<String>) {
    let l = &visit.l;
    let channel = l.t(format!("contacts-channel-{}", fact.channel));
    let person = fact.person.and_then(|id| snapshot.get(&visit.viewer, id));
    let known = person.map(|head| head.title(visit.lang).text.to_owned());
    let with = known.or_else(|| fact.with_whom.clone());
    let with = with.map(|name| l.t1("timeline-with", "name", name));
    let by = fact
        .by_whom
        .as_ref()
        .map(|name| l.t1("timeline-by", "name", name));
    let people = with.into_iter().chain(by).collect();
    (format!("{channel}: {}", fact.subject), people)
}

fn edit(moment: &Moment, network: Option<&NetworkName>, visit: &Visit) -> Option<String> {
    let What::Contact(fact) = &moment.what else {
        return None;
    };
    let network = network.filter(|one| visit.acting.coordinates(one.id) && !one.is_archived)?;
    Some(format!("{}/contacts/{}/edit", network.href(), fact.id))
}

/// A kind of service with the last time that there was one.
#[derive(Clone, Debug)]
pub struct HadLine {
    pub label: String,
    pub is_channel: bool,
    pub times: usize,
    /// None where there never was.
    pub last: Option<String>,
}

impl HadLine {
    /// A row in words.
    pub fn of(had: &Had, l: &Translator) -> Self {
        Self {
            label: match had.channel {
                Some(channel) => l.t(format!("contacts-channel-{channel}")),
                None => l.t(format!("timeline-service-{}", had.service.code())),
            },
            is_channel: had.channel.is_some(),
            times: had.times,
            last: had.last.map(|on| l.date(&on)),
        }
    }
}
