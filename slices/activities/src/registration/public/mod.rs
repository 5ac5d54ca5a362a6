//! What whoever registers sees: the form, the link of a mail, the people of an organisation.

mod actions;
mod fields;
mod group;
mod link;
mod link_actions;
mod pages;
pub mod rules;

use ordit_kernel::{Audience, Id, Lang, PartialDate, Viewer};
use ordit_members::{ORGANISATION_KIND, directory::said::Said, form::Typed};
use ordit_platform::{
    fold::fold,
    i18n::Translator,
    search::{Beginning, Suggestion},
    web::{Routes, Site, Visit, WebError, network_of},
};

pub use fields::Fields;

use super::{Draft, Whole, letters::when, store};
use crate::activities;

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    link::routes(routes);
    link_actions::routes(routes);
    group::routes(routes);
}

/// What a page says of the activity that it is about.
#[derive(Clone, Debug)]
pub struct About {
    pub id: Id,
    pub title: Said,
    pub when: String,
    pub venue: String,
    pub href: String,
    /// Its file for a calendar, where everybody may have it.
    pub calendar: Option<String>,
    /// It does not take place.
    pub is_off: bool,
    /// Why, where that is said.
    pub because: Option<String>,
}

impl About {
    /// The activity in the reader's language.
    pub fn of(whole: &Whole, l: &Translator) -> Self {
        Self {
            id: whole.id(),
            title: whole.title(l.lang()),
            when: when(l, &whole.activity),
            venue: whole.activity.venue.clone().unwrap_or_default(),
            href: activities::path(&whole.sheet.slug),
            calendar: calendar(whole),
            is_off: whole.is_off(),
            because: whole.activity.details.get("cancelled_because").cloned(),
        }
    }

    /// The address of a page for those who hold it.
    pub fn path(&self, rest: &str) -> String {
        format!("/a/{}{rest}", self.id)
    }
}

/// The address of the calendar file of an activity that everybody sees.
pub fn calendar(whole: &Whole) -> Option<String> {
    let is_public = whole.sheet.audience == Audience::Public;
    let has_day = matches!(whole.activity.starts_on, Some(PartialDate::Day(_)));
    (is_public && has_day).then(|| format!("/a/{}/calendar.ics", whole.id()))
}

/// The activity at an address that this visitor sees.
async fn at_slug(site: &Site, visit: &Visit, slug: &str) -> Result<Whole, WebError> {
    let id = {
        let snapshot = site.snapshots.current();
        let head = snapshot.by_slug(&visit.viewer, activities::KIND, slug);
        head.ok_or(WebError::NotFound)?.id
    };
    let whole = store::whole(site.db.read(), id).await?;
    whole.ok_or(WebError::NotFound)
}

/// The activity with an id that this visitor sees.
///
/// # Errors
/// [`WebError::NotFound`] when there is none.
pub async fn with_id(site: &Site, visit: &Visit, id: Id) -> Result<Whole, WebError> {
    let is_there = {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id);
        head.is_some_and(|head| &*head.kind == activities::KIND)
    };
    if !is_there {
        return Err(WebError::NotFound);
    }
    let whole = store::whole(site.db.read(), id).await?;
    whole.ok_or(WebError::NotFound)
}

/// The slug of its home network, whose accent the pages carry.
pub fn network_slug(site: &Site, whole: &Whole) -> Option<String> {
    let snapshot = site.snapshots.current();
    let mut networks = snapshot.networks();
    let own = networks.find(|head| Some(head.id) == whole.sheet.network);
    own.map(|head| head.slug.to_string())
}

/// The names of those through whom one can come.
pub fn owners(site: &Site, whole: &Whole, lang: Lang) -> Vec<(Id, Said)> {
    let snapshot = site.snapshots.current();
    let named = whole.owners().into_iter().filter_map(|id| {
        let head = snapshot.get(&Viewer::visitor(), id)?;
        Some((id, head.title(lang).into()))
    });
    named.collect()
}

/// Callers without an address of their own (a socket of the machine) share one count.
fn client(visit: &Visit) -> String {
    let address = visit.address.map(|address| network_of(address).to_string());
    address.unwrap_or_else(|| "-".to_owned())
}

/// The one of the register whose name was typed, where everybody sees it; nothing rather than an
/// error.
pub async fn known(site: &Site, visit: &Visit, draft: Draft) -> Draft {
    const LOOKED_AT: usize = 5;
    let viewer = Viewer::visitor();
    let name = draft.organisation_name.as_str();
    if name.is_empty() {
        return draft;
    }
    let asked = Beginning {
        words: name,
        noun: Some(ORGANISATION_KIND),
        ..Beginning::default()
    };
    let found = site.search.suggest(&viewer, visit.lang, asked, LOOKED_AT);
    let (found, folded) = (found.await.unwrap_or_default(), fold(name));
    let snapshot = site.snapshots.current();
    let mut organisations = found.into_iter().filter_map(|suggestion| {
        let Suggestion::Entry(id) = suggestion else {
            return None;
        };
        let head = snapshot.get(&viewer, id)?;
        let mut titles = head.titles();
        let is_it = &*head.kind == "organisation" && titles.any(|(_, title)| fold(title) == folded);
        is_it.then(|| (id, head.title(head.lang).text.to_owned()))
    });
    match organisations.next() {
        Some((id, name)) => Draft {
            organisation: Some(id),
            organisation_name: name,
            ..draft
        },
        None => draft,
    }
}

/// What somebody said before, as the form is opened on it.
pub fn typed_of(draft: &Draft) -> Typed {
    let owner = draft.lane.owner.map(|id| id.to_string());
    let mut typed = Typed::default()
        .with("name", &draft.name)
        .with("organisation", &draft.organisation_name)
        .with("mode", draft.lane.mode.code())
        .with("owner", &owner.unwrap_or_default())
        .with(
            "is_reserved",
            if draft.lane.is_reserved { "yes" } else { "" },
        )
        .with("gender", draft.gender.map_or("", super::Gender::code))
        .with("minors", &draft.minors.to_string());
    for (question, answer) in &draft.answers {
        typed = typed.with(&format!("answer-{question}"), answer);
    }
    typed
}
