//! The activity that an address names, as the pages beside its own show it.

use ordit_kernel::{Id, Lang};
use ordit_members::directory::said::Said;
use ordit_platform::{
    fold::fold,
    i18n::Translator,
    register::State,
    snapshot::{Filter, Head, Snapshot},
    web::{Site, Visit, WebError},
};

use crate::{
    acquaintance,
    activities::{Card, KIND, path},
    circles, neighbourhood, residencies,
};

/// So many organisations of a network are offered in a choice.
const MOST: usize = 1_000;

/// An activity and what whoever reads is to it; reads as words in their own language.
#[derive(Clone, Debug)]
pub struct About {
    pub id: Id,
    pub text: String,
    pub lang: Lang,
    /// In which the activity itself is written.
    pub own_lang: Lang,
    pub href: String,
    pub card: Card,
    /// Its home.
    pub network: Option<Id>,
    /// May change it now.
    pub looks_after: bool,
    pub takes_part: bool,
    pub is_archived: bool,
    /// It does not take place: called off, or put away.
    pub is_off: bool,
}

impl About {
    /// The activity of one of these kinds; of any, where none is named.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when there is none that this visitor sees.
    pub fn find(site: &Site, visit: &Visit, id: Id, kinds: &[&str]) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id);
        let head = head.filter(|head| &*head.kind == KIND);
        let head = head.ok_or(WebError::NotFound)?;
        let card: Card = head.particulars().ok_or(WebError::NotFound)?;
        if !kinds.is_empty() && !kinds.contains(&&*card.activity_kind) {
            return Err(WebError::NotFound);
        }
        let title = head.title(visit.lang);
        let is_archived = head.state == State::Archived;
        let is_off = is_archived || &*card.standing == "cancelled";
        Ok(Self {
            id,
            text: title.text.to_owned(),
            lang: title.lang,
            own_lang: head.lang,
            href: path(&head.slug),
            card,
            network: head.network,
            looks_after: circles::looks_after(&snapshot, &visit.acting, head) && !is_archived,
            takes_part: circles::takes_part(&snapshot, &visit.acting, head),
            is_archived,
            is_off,
        })
    }

    /// The address of a page beside the activity's own.
    pub fn beside(&self, rest: &str) -> String {
        format!("/a/{}{rest}", self.id)
    }

    /// The slug of its home, for the accent.
    pub fn accent(&self, snapshot: &Snapshot) -> String {
        let mut networks = snapshot.networks();
        let own = networks.find(|head| Some(head.id) == self.network);
        own.map(|head| head.slug.to_string()).unwrap_or_default()
    }

    /// The organisations of its home that the reader sees, by name.
    pub fn members<'a>(&self, snapshot: &'a Snapshot, visit: &Visit) -> Vec<&'a Head> {
        let network = self.network.into_iter();
        network
            .flat_map(|network| members_of(snapshot, visit, network))
            .collect()
    }
}

/// The organisations of a network that the reader sees, by name.
pub fn members_of<'a>(snapshot: &'a Snapshot, visit: &Visit, network: Id) -> Vec<&'a Head> {
    let filter = Filter {
        kind: "organisation",
        scope: vec![("network".to_owned(), network.to_string())],
        lang: visit.lang,
        ..Filter::default()
    };
    let mut heads = snapshot.find(&visit.viewer, &filter).heads;
    heads.truncate(MOST);
    heads
}

/// The one of these that has this name, in whichever language.
pub fn called(heads: &[&Head], name: &str) -> Option<Id> {
    let wanted = fold(name);
    let is_it = |head: &&&Head| head.titles().any(|(_, title)| fold(title) == wanted);
    heads.iter().find(is_it).map(|head| head.id)
}

/// The pages beside that of an activity, by its kind: words and address.
pub fn beside(l: &Translator, id: Id, kind: &str) -> Option<(String, String)> {
    let (key, rest) = match kind {
        residencies::KIND => ("activities-residency-title", "residency"),
        neighbourhood::KIND => ("activities-neighbourhood-title", "neighbourhood"),
        acquaintance::KIND => ("activities-acquaintance-title", "acquaintance"),
        _ => return None,
    };
    Some((l.t(key), format!("/a/{id}/{rest}")))
}

/// The name of an entry as the reader sees it; none where they do not.
pub fn name(snapshot: &Snapshot, visit: &Visit, id: Id) -> Option<Said> {
    let head = snapshot.get(&visit.viewer, id)?;
    Some(head.title(visit.lang).into())
}
