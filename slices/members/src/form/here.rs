//! The network in the address of a page for its coordination.

use ordit_kernel::{Id, Lang};
use ordit_platform::{
    register::State,
    web::{Site, Visit, WebError},
};

use crate::{networks, organisations};

/// A network with its name; reads as words in their own language.
#[derive(Clone, Debug)]
pub struct Here {
    pub id: Id,
    pub slug: String,
    pub text: String,
    pub lang: Lang,
    /// Put away: whoever takes part in it cannot be changed.
    pub is_archived: bool,
}

impl Here {
    /// The network with this slug.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when there is none that this visitor sees.
    pub fn find(site: &Site, visit: &Visit, slug: &str) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.by_slug(&visit.viewer, networks::KIND, slug);
        let head = head.ok_or(WebError::NotFound)?;
        let title = head.title(visit.lang);
        let (text, slug) = (title.text.to_owned(), slug.to_owned());
        Ok(Self {
            id: head.id,
            slug,
            text,
            lang: title.lang,
            is_archived: head.state == State::Archived,
        })
    }

    /// The address of a page of the network.
    pub fn path(&self, rest: &str) -> String {
        format!("{}{rest}", networks::path(&self.slug))
    }

    /// The slug of an organisation that is, or was, in this network.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when it never was.
    pub fn organisation(&self, site: &Site, visit: &Visit, id: Id) -> Result<String, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
        let own = self.id.to_string();
        let is_of_network = |state: &str| state.split(':').next() == Some(own.as_str());
        let is_here = &*head.kind == organisations::KIND && head.values("state").any(is_of_network);
        is_here
            .then(|| head.slug.to_string())
            .ok_or(WebError::NotFound)
    }
}
