//! Territories: an index with a box to find one by name, and a page for each.

mod index;
mod nearby;
mod page;

use ordit_members::territory::path;
use ordit_platform::{
    geo::{Area, Territories, areas_named},
    i18n::Translator,
    web::{READ, Routes},
};

/// The index and the page of one territory.
pub fn routes(routes: &mut Routes) {
    routes.get("/territory", READ, index::show);
    routes.get("/territory/{code}", READ, page::show);
}

/// A territory by name, with the way to it.
#[derive(Clone, Debug)]
pub struct Place {
    pub name: &'static str,
    pub level: String,
    pub href: String,
    count: usize,
}

impl Place {
    /// The territories that have one of these codes or exactly the name that was typed.
    pub fn meant<'a>(
        codes: impl Iterator<Item = &'a str>,
        typed: &str,
        l: &Translator,
    ) -> Vec<Self> {
        let town = Territories::get().named(typed).map(Area::Municipality);
        let areas = areas_named(typed).into_iter().filter_map(Area::of);
        let mut meant: Vec<Area> = Vec::new();
        for area in codes.filter_map(Area::of).chain(town).chain(areas) {
            if meant.iter().all(|own| own.code() != area.code()) {
                meant.push(area);
            }
        }
        meant.into_iter().map(|area| Self::of(area, 0, l)).collect()
    }

    fn of(area: Area, count: usize, l: &Translator) -> Self {
        Self {
            name: area.name(),
            level: l.t(format!("territory-level-{}", area.level())),
            href: href(area),
            count,
        }
    }
}

fn href(area: Area) -> String {
    path(area.code())
}

#[cfg(test)]
mod tests;
