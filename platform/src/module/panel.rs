//! A section that a slice adds to the page of a territory: rows that it makes, drawn by the page.

use futures::future::BoxFuture;
use ordit_kernel::{Lang, Localised};
use sea_orm::DbErr;

use crate::{
    geo::Area,
    web::{Site, Visit},
};

/// A section; its rows come from at most one query.
#[derive(Clone, Copy)]
pub struct Panel {
    /// `slice.what`.
    pub name: &'static str,
    /// The key of its title.
    pub title: &'static str,
    /// What it shows to a reader. None leaves the section out.
    pub shown: for<'a> fn(Subject<'a>) -> BoxFuture<'a, Result<Option<Paneled>, DbErr>>,
}

/// Of which territory, and to whom.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub site: &'a Site,
    pub visit: &'a Visit,
    pub area: Area,
}

/// What a panel shows: the first of its rows, and how many there are.
#[derive(Clone, Debug, Default)]
pub struct Paneled {
    pub rows: Vec<PanelRow>,
    pub total: usize,
    /// What is said when there is none.
    pub empty: String,
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
