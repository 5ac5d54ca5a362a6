//! What a guide comes from: an entry or a part of one, and what of it this reader may take.

use ordit_kernel::Id;
use ordit_members::{directory::said::Said, form::Typed};
use ordit_platform::{
    module::{Leavable, Left, left},
    register::State,
    snapshot::{Head, Snapshot},
    web::{Site, Visit, WebError},
};

use super::{Card, DERIVED_FROM, KIND, path, rules::first_kind};

/// So long a summary may be; what is longer is a text.
const SUMMARY: usize = 1_000;

/// An entry from which somebody writes a guide.
pub struct Origin {
    pub id: Id,
    pub part: Option<Id>,
    pub name: Said,
    pub href: String,
    /// Its home.
    pub network: Option<Id>,
    /// The kind of entry.
    kind: &'static str,
    left: Left,
    /// The guides that came of it already, as far as this reader sees them.
    pub known: Vec<(Said, String)>,
}

impl Origin {
    /// The entry that an address or a form names; none where it names none.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when there is none that this reader sees or may take from; or the
    /// database.
    pub async fn find(
        site: &Site,
        visit: &Visit,
        (from, part): (&str, &str),
    ) -> Result<Option<Self>, WebError> {
        if from.is_empty() {
            return Ok(None);
        }
        let part = match part {
            "" => None,
            part => Some(part.parse().map_err(|_| WebError::NotFound)?),
        };
        let snapshot = site.snapshots.current();
        let id: Id = from.parse().map_err(|_| WebError::NotFound)?;
        let head = snapshot.get(&visit.viewer, id);
        let head = head.ok_or(WebError::NotFound)?;
        let taken = Leavable {
            site,
            visit,
            head,
            part,
        };
        let left = left(taken).await?.ok_or(WebError::NotFound)?;
        Ok(Some(Self {
            id,
            part,
            name: head.title(visit.lang).into(),
            href: site.snapshots.path_of(head).unwrap_or_default(),
            network: head.network,
            kind: head.kind.as_str(),
            left,
            known: known(&snapshot, visit, (id, part)),
        }))
    }

    /// A form filled in with what was taken; whoever made it stands there by name.
    pub fn fill(&self, snapshot: &Snapshot, visit: &Visit, typed: Typed) -> Typed {
        let left = &self.left;
        let authors = left.authors.iter();
        let heads = authors.filter_map(|id| snapshot.get(&visit.viewer, *id));
        let names: Vec<&str> = heads.map(|head| head.title(head.lang).text).collect();
        let is_short = left.summary.chars().count() <= SUMMARY;
        let (summary, long) = match is_short {
            true => (left.summary.as_str(), ""),
            false => ("", left.summary.as_str()),
        };
        let parts = [long, left.body.as_str()].into_iter();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let day = left.made_on.map(|day| day.to_string());
        let typed = match left.is_delicate {
            true => typed.with("shown_to", "network"),
            false => typed,
        };
        typed
            .with("name", &left.title)
            .with("guide_kind", first_kind(self.kind))
            .with("summary", summary)
            .with("body", &parts.join("\n\n"))
            .with("language", left.lang.code())
            .with("authors", &names.join("; "))
            .with("themes", &left.themes.join(";"))
            .with("edition", left.edition.as_deref().unwrap_or_default())
            .with("link", left.link.as_deref().unwrap_or_default())
            .with("made_on", day.as_deref().unwrap_or_default())
    }
}

/// The guides that came of an entry, as far as this reader sees them; by name.
pub fn derived<'a>(snapshot: &'a Snapshot, visit: &Visit, id: Id) -> Vec<&'a Head> {
    let links = snapshot.links(&visit.viewer, id).into_iter();
    let guides = links.filter(|(link, head)| {
        let is_derived = link.relation.as_str() == DERIVED_FROM && link.to == id;
        is_derived && &*head.kind == KIND && head.state != State::Archived
    });
    let mut heads: Vec<&Head> = guides.map(|(_, head)| head).collect();
    heads.sort_by(|one, other| {
        let key = |head: &Head| head.sort_key(visit.lang).to_vec();
        key(one).cmp(&key(other))
    });
    heads
}

fn known(snapshot: &Snapshot, visit: &Visit, (id, part): (Id, Option<Id>)) -> Vec<(Said, String)> {
    let is_of_part = |head: &&Head| {
        let card: Option<Card> = head.particulars();
        card.is_some_and(|card| card.derived_part == part)
    };
    let heads = derived(snapshot, visit, id).into_iter().filter(is_of_part);
    heads
        .map(|head| (head.title(visit.lang).into(), path(&head.slug)))
        .collect()
}
