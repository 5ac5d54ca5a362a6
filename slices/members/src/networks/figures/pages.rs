//! `GET /n/{network}/figures`: a network's figures with their history, and the same as a sheet.

use std::io::Cursor;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_platform::{
    export::handed,
    geo::Area,
    i18n::Translator,
    register,
    sheets::{Cell, Format, SheetError, SheetWriter},
    snapshot::{Head, Snapshot},
    web::{Layout, READ, Routes, Shared, Shows, Site, Visit, WebError, page, redirect},
};

use super::{
    lines::points,
    rules::{self, Life, Year},
    store::{self, Histories},
};
use crate::{
    directory::{
        figures::tally,
        said::{Said, SourceLink},
    },
    networks::{KIND, path},
    territory::{self, municipality},
};

/// The page and its sheet.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/figures", READ, show);
    routes.get("/n/{network}/figures/export", READ, send);
}

#[derive(Template)]
#[template(path = "members/network_figures.html")]
struct FiguresPage {
    layout: Layout,
    l: Translator,
    slug: String,
    name: Said,
    is_invented: bool,
    figures: Vec<Figure>,
    families: Vec<(String, usize)>,
    counties: Vec<Place>,
    years: Vec<Year>,
    has_perhaps: bool,
    has_families: bool,
    sources: Vec<SourceLink>,
}

/// A figure today, and the line that led to it.
struct Figure {
    label: String,
    value: Option<u64>,
    line: Option<String>,
}

/// A county with how many members are there.
struct Place {
    name: &'static str,
    href: String,
    count: usize,
}

/// What the page and the sheet have in common.
struct Told {
    id: Id,
    slug: String,
    name: Said,
    is_invented: bool,
    years: Vec<Year>,
    families: Vec<(String, usize)>,
    counties: Vec<Place>,
    sources: Vec<SourceLink>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let told = told(&site, &visit, &slug).await?;
    if told.slug != slug {
        return redirect(format!("{}/figures", path(&told.slug))).answer();
    }
    let l = visit.l.clone();
    let title = l.t1("members-figures-title", "network", &told.name.text);
    let shows = Shows::network(told.id);
    let shown = page(&FiguresPage {
        layout: layout(&site, &visit, &title, told.is_invented)
            .of_network(&slug)
            .described(&l.t("members-figures-lead")),
        figures: figures(&told.years, &l),
        has_perhaps: told.years.iter().any(|year| year.perhaps > 0),
        has_families: has_families(&told.years),
        slug,
        name: told.name,
        is_invented: told.is_invented,
        families: told.families,
        counties: told.counties,
        years: told.years,
        sources: told.sources,
        l,
    })?;
    Ok(shows.on(shown))
}

/// What was made up is in no search engine.
fn layout(site: &Site, visit: &Visit, title: &str, is_invented: bool) -> Layout {
    let layout = Layout::new(site, visit, title);
    match is_invented {
        true => layout.unlisted(site, visit),
        false => layout.listed(site, visit, &[]),
    }
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let format = match visit.query.get("format").unwrap_or("csv") {
        "csv" => Format::Csv,
        "xlsx" => Format::Xlsx,
        _ => return Err(UserError::new("members-public-export-unknown").into()),
    };
    let told = told(&site, &visit, &slug).await?;
    let sheet = sheet(&told, &visit.l, format).map_err(|error| WebError::Internal(error.into()))?;
    let word = visit.l.t("members-figures-file-name");
    let (day, extension) = (visit.now.day(), format.extension());
    let name = format!("{}-{word}-{day}.{extension}", told.slug);
    Ok(handed(&name, format.media_type(), sheet))
}

async fn told(site: &Site, visit: &Visit, slug: &str) -> Result<Told, WebError> {
    let snapshot = site.snapshots.current();
    let network = snapshot
        .by_slug(&visit.viewer, KIND, slug)
        .ok_or(WebError::NotFound)?;
    let histories = store::histories(site.db.read(), network.id).await?;
    let seen = Seen {
        snapshot: &snapshot,
        visit,
        network,
    };
    Ok(seen.told(&histories))
}

/// Who looks at which network.
struct Seen<'a> {
    snapshot: &'a Snapshot,
    visit: &'a Visit,
    network: &'a Head,
}

impl Seen<'_> {
    fn told(&self, histories: &Histories) -> Told {
        let l = &self.visit.l;
        let shown: Vec<(&Head, Life)> = histories
            .of
            .iter()
            .filter_map(|(id, stages)| {
                let head = self.counted(*id)?;
                let life = life(head, stages.clone());
                Some((head, life))
            })
            .collect();
        let now = shown.iter().filter(|(_, life)| life.is_member_now());
        let now: Vec<&Head> = now.map(|(head, _)| *head).collect();
        let lives: Vec<Life> = shown.into_iter().map(|(_, life)| life).collect();
        let today = PartialDate::Day(self.visit.now.day());
        let sources = histories.sources(|id| self.counted(id).is_some());
        let sources = sources
            .into_iter()
            .filter_map(|(name, url)| SourceLink::of(name, url));
        Told {
            id: self.network.id,
            slug: self.network.slug.to_string(),
            name: self.network.title(l.lang()).into(),
            is_invented: self.network.is_invented(),
            years: rules::years(&lives, histories.founded_on, today),
            families: families(&now, l),
            counties: counties(&now),
            sources: sources.collect(),
        }
    }

    /// What is archived, hidden from the reader or invented counts in no real figure.
    fn counted(&self, id: Id) -> Option<&Head> {
        let head = self.snapshot.get(&self.visit.viewer, id)?;
        let is_real = self.network.is_invented() || !head.is_invented();
        (is_real && head.state == register::State::Published).then_some(head)
    }
}

fn life(head: &Head, stages: Vec<crate::memberships::Stage>) -> Life {
    let town = municipality(head);
    Life {
        stages,
        municipality: town.map(|town| town.code.clone()),
        county: town.map(|town| town.county_or_province().0.to_owned()),
        inhabitants: town.and_then(|town| Some(town.population?.inhabitants)),
        family: head.values("family").next().map(str::to_owned),
    }
}

fn families(members: &[&Head], l: &Translator) -> Vec<(String, usize)> {
    let counts = tally(members, "family").into_iter();
    let mut families: Vec<(String, usize)> = counts
        .map(|(family, count)| (l.t(format!("members-family-{family}")), count))
        .collect();
    families.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    families
}

fn counties(members: &[&Head]) -> Vec<Place> {
    let counts = tally(members, "county").into_iter();
    let places = counts.filter_map(|(code, count)| {
        let area = Area::of(code)?;
        Some(Place {
            name: area.name(),
            href: territory::path(code),
            count,
        })
    });
    let mut places: Vec<Place> = places.collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.count));
    places
}

fn figures(years: &[Year], l: &Translator) -> Vec<Figure> {
    let figure = |key: &str, value: &dyn Fn(&Year) -> Option<u64>| {
        let values: Vec<u64> = years.iter().map(|year| value(year).unwrap_or(0)).collect();
        Figure {
            label: l.t(format!("members-figures-{key}")),
            value: years.last().and_then(value),
            line: points(&values),
        }
    };
    let count = |count: usize| u64::try_from(count).ok();
    let mut figures = vec![
        figure("members", &|year| count(year.members)),
        figure("municipalities", &|year| count(year.municipalities)),
        figure("counties", &|year| count(year.counties)),
        figure("inhabitants", &|year| year.inhabitants),
    ];
    if has_families(years) {
        figures.push(figure("families", &|year| count(year.families)));
    }
    figures
}

/// Where no member says its family, there is nothing to count.
fn has_families(years: &[Year]) -> bool {
    years.iter().any(|year| year.families > 0)
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
fn sheet(told: &Told, l: &Translator, format: Format) -> Result<Vec<u8>, SheetError> {
    const COLUMNS: [&str; 7] = [
        "year",
        "members",
        "perhaps",
        "municipalities",
        "counties",
        "inhabitants",
        "families",
    ];
    let header = COLUMNS.map(|column| l.t(format!("members-figures-{column}")));
    let title = l.t1("members-figures-title", "network", &told.name.text);
    let mut writer = SheetWriter::new(format, &title, &header, Cursor::new(Vec::new()))?;
    let number = |count: usize| Cell::from_number(count as f64);
    for year in &told.years {
        writer.write_row(&[
            Cell::from_number(f64::from(year.year)),
            number(year.members),
            number(year.perhaps),
            number(year.municipalities),
            number(year.counties),
            year.inhabitants
                .map_or(Cell::Empty, |people| Cell::from_number(people as f64)),
            number(year.families),
        ])?;
    }
    Ok(writer.finish()?.into_inner())
}
