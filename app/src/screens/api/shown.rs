//! An entry as programs read it, borrowed from memory and written straight into the answer.

use std::{collections::BTreeMap, fmt};

use ordit_activities::activities::Card as ActivityCard;
use ordit_kernel::{Id, Instant, Lang, PartialDate};
use ordit_members::{CardMembership, HOME_COUNTRY, OrganisationCard};
use ordit_platform::{
    geo::Territories,
    snapshot::{Head, Word},
    themes::{self, theme},
};
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

use super::telling::{Dimensions, Telling};

/// A page of entries, in the order of their ids.
#[derive(Serialize, ToSchema)]
pub struct Entries<'a> {
    #[schema(value_type = Vec<Entry>)]
    pub items: Items<'a>,
    /// The `cursor` of the next page; null on the last one.
    pub next: Option<&'a str>,
}

/// Entries that are told one after the other, while they are written.
#[derive(Clone, Copy)]
pub struct Items<'a> {
    pub telling: &'a Telling<'a>,
    pub heads: &'a [&'a Head],
}

/// An entry.
#[derive(Serialize, ToSchema)]
pub struct Entry<'a> {
    /// Lasting and never used again; `/e/{id}` leads to the page for ever.
    #[schema(value_type = String, format = "uuid")]
    pub id: Id,
    /// `organisation`, `network`, `activity` or `group`.
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation_kind: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    network_kind: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    activity_kind: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group_kind: Option<&'a str>,
    /// Of an activity, how far it is and when.
    #[serde(skip_serializing_if = "Option::is_none")]
    activity: Option<WhenHeld>,
    /// `published` for everybody; who is signed in may see a `draft` or what is `archived` too.
    state: &'a str,
    /// Its page for people.
    #[schema(value_type = String, format = "uri")]
    url: Address<'a>,
    slug: &'a str,
    title: &'a str,
    /// The language of the title.
    #[schema(value_type = String)]
    lang: Lang,
    summary: Option<&'a str>,
    #[schema(value_type = Option<String>)]
    summary_lang: Option<Lang>,
    /// The slug of the network that owns it; organisations belong to none.
    network: Option<&'a str>,
    /// The slugs of the networks in which it takes part.
    #[schema(value_type = Vec<String>)]
    networks: Slugs<'a>,
    /// The slugs of the networks of which it is an ally.
    #[schema(value_type = Vec<String>)]
    allied_with: Slugs<'a>,
    #[schema(value_type = Vec<Theme>)]
    themes: Themes<'a>,
    /// The branch of the social and solidarity economy.
    family: Option<&'a str>,
    pub place: Option<Place<'a>>,
    /// Made up to show how Ordit works; true of nobody.
    is_invented: bool,
    /// Grows with every change.
    version: i64,
    #[serde(serialize_with = "written")]
    #[schema(value_type = String, format = "date-time")]
    updated_at: Instant,
}

/// How far an activity is, and when.
#[derive(Serialize, ToSchema)]
struct WhenHeld {
    /// `planned`, `announced`, `held` or `cancelled`.
    standing: Box<str>,
    /// `in_person`, `online` or `hybrid`; empty where it is not known.
    mode: Box<str>,
    /// A day, a month, a year, or `?`.
    starts_on: String,
    /// `HH:MM`, Europe/Madrid.
    start_time: Option<Box<str>>,
    ends_on: Option<String>,
    end_time: Option<Box<str>>,
}

/// What it works on.
#[derive(Serialize, ToSchema)]
struct Theme<'a> {
    code: &'a str,
    label: &'a str,
}

/// Where it is, as far as that is known.
#[derive(Clone, Copy, Serialize, ToSchema)]
pub struct Place<'a> {
    /// Degrees, WGS 84.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// `scheme:code`, such as `ine:08113`.
    territory: Option<&'a str>,
    /// The name of the municipality.
    name: Option<&'a str>,
    /// The code of the county, or of the province elsewhere.
    county: Option<&'a str>,
    /// The two letters of the country.
    country: Option<&'a str>,
}

/// An entry with everything that memory holds of it.
#[derive(Serialize, ToSchema)]
pub struct WholeEntry<'a> {
    #[serde(flatten)]
    pub entry: Entry<'a>,
    /// What is written, by language.
    #[schema(value_type = BTreeMap<String, Written>)]
    texts: BTreeMap<&'static str, Written<'a>>,
    /// Its relation with each network as it is now.
    memberships: Vec<NetworkMembership<'a>>,
    neighbourhood: Option<Box<str>>,
    /// Where it is in words of its own, where no territory says it.
    locality: Option<Box<str>>,
}

/// What is written in one language.
#[derive(Default, Serialize, ToSchema)]
struct Written<'a> {
    title: Option<&'a str>,
    summary: Option<&'a str>,
}

/// The state of a membership.
#[derive(Serialize, ToSchema)]
struct NetworkMembership<'a> {
    network: &'a str,
    state: Box<str>,
    /// A day, a month, a year, or `?`.
    since: String,
}

impl<'a> Entry<'a> {
    /// As it stands in a list.
    pub fn of(telling: &'a Telling<'a>, head: &'a Head) -> Self {
        let lang = telling.lang;
        let (title, summary) = (head.title(lang), head.summary(lang));
        let summary = Some(summary).filter(|summary| !summary.text.is_empty());
        let dimensions = Dimensions::get();
        let narrower = |kind| {
            let is_kind = head.kind == kind;
            let mut kinds = head.values_of(dimensions.kind);
            kinds.next().map(Word::as_str).filter(|_| is_kind)
        };
        let family = head.values_of(dimensions.family).next();
        Self {
            id: head.id,
            kind: head.kind.as_str(),
            organisation_kind: narrower(dimensions.organisation),
            network_kind: narrower(dimensions.network),
            activity_kind: narrower(dimensions.activity),
            group_kind: narrower(dimensions.group),
            activity: WhenHeld::of(head),
            state: head.state.code(),
            url: Address { telling, head },
            slug: &head.slug,
            title: title.text,
            lang: title.lang,
            summary: summary.map(|summary| summary.text),
            summary_lang: summary.map(|summary| summary.lang),
            network: head.network.and_then(|id| telling.slug(id)),
            networks: Slugs::of(telling, head, dimensions.network),
            allied_with: Slugs::of(telling, head, dimensions.ally),
            themes: Themes { head, lang },
            family: family.map(Word::as_str),
            place: Place::of(head),
            is_invented: head.is_invented(),
            version: head.version,
            updated_at: head.updated_at,
        }
    }
}

impl<'a> WholeEntry<'a> {
    /// As it stands by itself.
    pub fn of(telling: &'a Telling<'a>, head: &'a Head) -> Self {
        let is_organisation = head.kind == Dimensions::get().organisation;
        let card = Some(head).filter(|_| is_organisation);
        let card: Option<OrganisationCard> = card.and_then(Head::particulars);
        let (memberships, neighbourhood, locality) = card.map_or_else(Default::default, |card| {
            (card.memberships, card.neighbourhood, card.locality)
        });
        let known = memberships
            .into_iter()
            .filter_map(|membership: CardMembership| {
                Some(NetworkMembership {
                    network: telling.slug(membership.network)?,
                    state: membership.state,
                    since: membership.since.to_string(),
                })
            });
        Self {
            entry: Entry::of(telling, head),
            texts: texts(head),
            memberships: known.collect(),
            neighbourhood,
            locality,
        }
    }
}

impl WhenHeld {
    /// None of what is no activity.
    fn of(head: &Head) -> Option<Self> {
        let is_activity = head.kind == Dimensions::get().activity;
        let card: ActivityCard = Some(head).filter(|_| is_activity)?.particulars()?;
        Some(Self {
            standing: card.standing,
            mode: card.mode,
            starts_on: card.starts_on.unwrap_or(PartialDate::Unknown).to_string(),
            start_time: card.start_time,
            ends_on: card.ends_on.map(|date| date.to_string()),
            end_time: card.end_time,
        })
    }
}

impl<'a> Place<'a> {
    /// None when nothing is known of it.
    pub fn of(head: &'a Head) -> Option<Self> {
        let point = head.place.point;
        let territory = head.place.territory.map(Word::as_str);
        let abroad = head.values_of(Dimensions::get().country).next();
        if point.is_none() && territory.is_none() && abroad.is_none() {
            return None;
        }
        let municipality = territory.and_then(|code| Territories::get().municipality(code));
        let at_home = municipality.map(|_| HOME_COUNTRY);
        Some(Self {
            latitude: point.map(|point| point.latitude),
            longitude: point.map(|point| point.longitude),
            territory,
            name: municipality.map(|municipality| municipality.name.as_str()),
            county: municipality.map(|municipality| municipality.county_or_province().0),
            country: abroad.map(Word::as_str).or(at_home),
        })
    }
}

fn texts(head: &Head) -> BTreeMap<&'static str, Written<'_>> {
    let mut texts: BTreeMap<&'static str, Written<'_>> = BTreeMap::new();
    for (lang, title) in head.titles() {
        texts.entry(lang.code()).or_default().title = Some(title);
    }
    for (lang, summary) in head.summaries() {
        texts.entry(lang.code()).or_default().summary = Some(summary);
    }
    texts
}

/// RFC 3339.
fn written<S: Serializer>(instant: &Instant, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&instant.timestamp())
}

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let heads = self.heads.iter();
        serializer.collect_seq(heads.map(|head| Entry::of(self.telling, head)))
    }
}

/// The networks that it names in a dimension; one that the reader does not see has no address.
struct Slugs<'a> {
    telling: &'a Telling<'a>,
    head: &'a Head,
    dimension: Word,
}

impl<'a> Slugs<'a> {
    fn of(telling: &'a Telling<'a>, head: &'a Head, dimension: Word) -> Self {
        Self {
            telling,
            head,
            dimension,
        }
    }
}

impl Serialize for Slugs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values = self.head.values_of(self.dimension);
        serializer.collect_seq(values.filter_map(|value| self.telling.slug_of(value)))
    }
}

struct Themes<'a> {
    head: &'a Head,
    lang: Lang,
}

impl Serialize for Themes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let codes = self.head.values_of(Dimensions::get().theme);
        let known = codes.filter_map(|code| theme(code.as_str()));
        serializer.collect_seq(known.map(|theme: &themes::Theme| Theme {
            code: &theme.code,
            label: theme.label(self.lang),
        }))
    }
}

/// A whole address, put together while it is written.
struct Address<'a> {
    telling: &'a Telling<'a>,
    head: &'a Head,
}

impl fmt::Display for Address<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let site = self.telling.site;
        out.write_str(site.settings.origin())?;
        out.write_str(&site.snapshots.path_of(self.head).unwrap_or_default())
    }
}

impl Serialize for Address<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
