//! A section that a slice adds to the page of a territory or of an entry: rows that it makes,
//! drawn by the page.

use futures::future::BoxFuture;
use ordit_kernel::{Lang, Localised};
use sea_orm::DbErr;

use crate::{
    geo::Area,
    snapshot::Head,
    web::{Site, Visit},
};

/// A section; its rows come from at most one query.
#[derive(Clone, Copy)]
pub struct Panel {
    /// `slice.what`.
    pub name: &'static str,
    /// The key of its title.
    pub title: &'static str,
    /// What it shows to a reader. None leaves the section out, as where it says nothing of such.
    pub shown: for<'a> fn(Subject<'a>) -> BoxFuture<'a, Result<Option<Paneled>, DbErr>>,
}

/// Of what, and to whom.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub site: &'a Site,
    pub visit: &'a Visit,
    pub about: About<'a>,
}

/// Whose page it is.
#[derive(Clone, Copy)]
pub enum About<'a> {
    Territory(Area),
    /// An entry that the reader sees.
    Entry(&'a Head),
}

impl Subject<'_> {
    /// The territory, if it is one.
    pub fn area(&self) -> Option<Area> {
        match self.about {
            About::Territory(area) => Some(area),
            About::Entry(_) => None,
        }
    }

    /// The entry, if it is one of this kind.
    pub fn entry(&self, kind: &str) -> Option<&Head> {
        match self.about {
            About::Entry(head) if &*head.kind == kind => Some(head),
            About::Entry(_) | About::Territory(_) => None,
        }
    }
}

/// A section as a page draws it (`panels.html`).
pub struct PanelView {
    pub name: &'static str,
    pub title: String,
    pub shown: Paneled,
}

/// Every section that the slices have to add to this page.
///
/// # Errors
/// When the database cannot be reached.
pub async fn panels(subject: Subject<'_>) -> Result<Vec<PanelView>, DbErr> {
    let mut views = Vec::new();
    for panel in subject.site.modules.iter().flat_map(|module| module.panels) {
        if let Some(shown) = (panel.shown)(subject).await? {
            views.push(PanelView {
                name: panel.name,
                title: subject.visit.l.t(panel.title),
                shown,
            });
        }
    }
    Ok(views)
}

/// What a panel shows: the first of its rows, and how many there are.
#[derive(Clone, Debug, Default)]
pub struct Paneled {
    pub rows: Vec<PanelRow>,
    pub total: usize,
    /// What is said when there is none.
    pub empty: String,
    /// Where all of them are, and what there is to do: words and address.
    pub ways: Vec<(String, String)>,
}

/// One row of a panel.
#[derive(Clone, Debug)]
pub struct PanelRow {
    pub name: PanelWords,
    pub href: String,
    pub note: String,
    pub tags: Vec<PanelTag>,
}

/// A mark on a row that leads somewhere.
#[derive(Clone, Debug)]
pub struct PanelTag {
    pub label: PanelWords,
    pub href: String,
    /// The slug of the network whose accent it carries.
    pub network: Option<String>,
}

/// Words and the language they are in.
#[derive(Clone, Debug)]
pub struct PanelWords {
    pub text: String,
    pub lang: Lang,
}

impl From<Localised<'_>> for PanelWords {
    fn from(words: Localised<'_>) -> Self {
        Self {
            text: words.text.to_owned(),
            lang: words.lang,
        }
    }
}
