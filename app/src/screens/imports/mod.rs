//! A spreadsheet on its way in: sent, understood, looked at, written and, if need be, taken back.

mod actions;
mod background;
mod card;
mod columns;
mod downloads;
mod line;
mod phrases;
mod review;
mod run;
mod sample;
mod start;
mod upload;

#[cfg(test)]
mod tests;

use ordit_kernel::{Id, Lang};
use ordit_members::people::{
    self,
    store::{Looked, note_access},
};
use ordit_platform::{
    import::{ImportError, Importer, Kin, Noun, Run},
    permissions::{Needs, Permission},
    register::State,
    web::{Routes, Site, Visit, WebError},
};

pub use background::take_over;
pub use card::CARDS;
pub use phrases::{field_label, guessed};

const IMPORT: Permission = Permission::new("imports.run", Needs::CoordinatesNetwork).in_any_state();

/// Everything between choosing a file and undoing what it wrote.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/import", IMPORT, start::show);
    routes.post_upload(
        "/n/{network}/import",
        IMPORT,
        upload::MAX_BYTES,
        upload::take,
    );
    routes.get("/n/{network}/import/template", IMPORT, downloads::template);
    routes.get("/n/{network}/imports/{run}", IMPORT, run::show);
    routes.get("/n/{network}/imports/{run}/columns", IMPORT, columns::show);
    routes.post("/n/{network}/imports/{run}/mapping", IMPORT, columns::save);
    routes.get(
        "/n/{network}/imports/{run}/refused.xlsx",
        IMPORT,
        downloads::refused,
    );
    routes.post(
        "/n/{network}/imports/{run}/rows/{position}/correct",
        IMPORT,
        actions::correct,
    );
    routes.post(
        "/n/{network}/imports/{run}/rows/{position}/choice",
        IMPORT,
        actions::choose,
    );
    routes.post(
        "/n/{network}/imports/{run}/confirm",
        IMPORT,
        actions::confirm,
    );
    routes.post(
        "/n/{network}/imports/{run}/discard",
        IMPORT,
        actions::discard,
    );
    routes.post("/n/{network}/imports/{run}/undo", IMPORT, actions::undo);
}

/// The network into which something is imported.
struct Network {
    id: Id,
    slug: String,
    text: String,
    lang: Lang,
    /// Put away: what a file says of who takes part is refused.
    is_archived: bool,
}

impl Network {
    fn find(site: &Site, visit: &Visit, slug: &str) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot
            .by_slug(&visit.viewer, "network", slug)
            .ok_or(WebError::NotFound)?;
        let title = head.title(visit.lang);
        let (text, lang) = (title.text.to_owned(), title.lang);
        Ok(Self {
            id: head.id,
            slug: slug.to_owned(),
            text,
            lang,
            is_archived: head.state == State::Archived,
        })
    }

    fn start_href(&self) -> String {
        format!("/n/{}/import", self.slug)
    }

    fn run_href(&self, run: Id) -> String {
        format!("/n/{}/imports/{run}", self.slug)
    }
}

/// A run of a network, with what it takes to work on it.
struct Work {
    network: Network,
    importer: Importer,
    run: Run,
    /// The runs that it undoes and that undo it.
    kin: Kin,
}

impl Work {
    /// The run at this address; that of another network is not there.
    async fn find(site: &Site, visit: &Visit, slug: &str, run: &str) -> Result<Self, WebError> {
        let network = Network::find(site, visit, slug)?;
        let id: Id = run.parse().map_err(|_| WebError::NotFound)?;
        let importer = importer(site);
        let run = match importer.run(id).await {
            Ok(run) if run.network == Some(network.id) => run,
            Err(ImportError::Database(error)) => return Err(error.into()),
            Ok(_) | Err(ImportError::Refused(_)) => return Err(WebError::NotFound),
        };
        let kin = importer.kin(std::slice::from_ref(&run)).await?;
        let noun = importer.noun_of(&run).ok();
        match noun.is_none_or(|noun| noun.is_open_to(&visit.acting, Some(network.id))) {
            true => Ok(Self {
                network,
                importer,
                run,
                kin,
            }),
            false => Err(WebError::NotFound),
        }
    }

    fn href(&self) -> String {
        self.network.run_href(self.run.id)
    }

    /// The run that this one undoes.
    fn undone(&self) -> Option<&Run> {
        self.kin.undone.get(&self.run.undoes?)
    }

    /// Rows of people say how they are reached.
    async fn note_look(&self, site: &Site, visit: &Visit, looked: Looked) -> Result<(), WebError> {
        if self.run.noun.as_deref() == Some(people::KIND) {
            note_access(site, visit, Some(self.network.id), looked).await?;
        }
        Ok(())
    }

    fn noun(&self) -> Result<&'static Noun, WebError> {
        self.importer.noun_of(&self.run).map_err(fault)
    }
}

fn importer(site: &Site) -> Importer {
    Importer::new(site.db.clone(), site.words.clone(), crate::NOUNS.to_vec())
}

fn fault(error: ImportError) -> WebError {
    match error {
        ImportError::Refused(error) => WebError::refused(error),
        ImportError::Database(error) => error.into(),
    }
}
