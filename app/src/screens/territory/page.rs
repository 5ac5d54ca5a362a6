//! `GET /territory/{code}`: who is in a territory, of which network, and what is missing near it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_members::{
    StillMap,
    directory::{
        figures::tally,
        names::{NetworkName, NetworkNames},
        rows::kind_label,
        said::Said,
    },
    organisation_path,
    territory::{
        invented_in, live, participants, path, query_of, real_in, taken_part_in, takes_part,
    },
};
use ordit_platform::{
    geo::Area,
    i18n::Translator,
    module::{About, PanelView, Subject, panels},
    snapshot::{Head, Snapshot},
    web::{Layout, Query, Shared, Visit, WebError, page},
};

use super::{
    Place, href,
    nearby::{MissingPlace, missing, nearest},
};
use crate::screens::search::distance;

/// How many of the nearest are named where nobody is.
const NEAREST: usize = 5;

#[derive(Template)]
#[template(path = "territory_page.html")]
struct TerritoryPage {
    layout: Layout,
    l: Translator,
    name: &'static str,
    level: String,
    crumbs: Vec<Place>,
    population: Option<(u32, u16)>,
    total: usize,
    networks: Vec<Network>,
    kinds: Vec<Count>,
    families: Vec<Count>,
    panels: Vec<PanelView>,
    nearest: Vec<Nearest>,
    missing: Vec<Missing>,
    parts: Vec<Place>,
    map: Option<StillMap>,
    directory: Option<String>,
    atlas: Option<String>,
    invented: Option<Invented>,
}

/// A network with how many of it are here.
struct Network {
    slug: String,
    name: Said,
    href: String,
    count: usize,
}

/// How many there are of something, with the way to them.
struct Count {
    label: String,
    count: usize,
    href: Option<String>,
}

/// Somebody near, where nobody is here.
struct Nearest {
    name: Said,
    href: String,
    distance: String,
}

/// Places of one kind where nobody is.
struct Missing {
    title: String,
    places: Vec<MissingLine>,
    more: usize,
}

/// Such a place in words.
struct MissingLine {
    name: &'static str,
    href: String,
    notes: Vec<String>,
}

/// What is invented, told apart.
struct Invented {
    count: usize,
    network: Said,
    href: Option<String>,
}

pub async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, WebError> {
    let area = Area::of(&code).ok_or(WebError::NotFound)?;
    let about = About::Territory(area);
    let panels = panels(Subject {
        site: &site,
        visit: &visit,
        about,
    });
    let panels = panels.await?;
    let snapshot = site.snapshots.current();
    let here = Here {
        area,
        snapshot: &snapshot,
        visit: &visit,
        names: NetworkNames::seen(&snapshot, &visit.viewer, visit.lang),
        query: query_of(area),
        heads: real_in(&snapshot, &visit.viewer, area, visit.lang),
    };
    let layout = Layout::new(&site, &visit, area.name()).listed(&site, &visit, &[]);
    page(&here.page(layout, panels))
}

/// A territory as one reader sees it.
struct Here<'a> {
    area: Area,
    snapshot: &'a Snapshot,
    visit: &'a Visit,
    names: NetworkNames,
    query: Option<Query>,
    heads: Vec<&'a Head>,
}

impl Here<'_> {
    fn page(&self, layout: Layout, panels: Vec<PanelView>) -> TerritoryPage {
        let (area, l) = (self.area, self.visit.l.clone());
        let population = area.population();
        let holders = area.holders().into_iter();
        let description = l.t2(
            "territory-description",
            "place",
            area.name(),
            "count",
            self.heads.len(),
        );
        TerritoryPage {
            layout: layout.described(&description),
            name: area.name(),
            level: l.t(format!("territory-level-{}", area.level())),
            crumbs: holders.map(|holder| Place::of(holder, 0, &l)).collect(),
            population: population.map(|known| (known.inhabitants, known.year)),
            total: self.heads.len(),
            networks: self.networks(),
            kinds: self.counts("kind", |kind| kind_label(kind, &l)),
            families: self.counts("family", |family| l.t(format!("members-family-{family}"))),
            panels,
            nearest: self.nearest(),
            missing: self.missing(),
            parts: self.parts(),
            map: StillMap::of(&self.heads, |county| Some(path(county))),
            directory: self.query.as_ref().map(|query| query.to_href("/directory")),
            atlas: self.query.as_ref().map(|query| query.to_href("/map")),
            invented: self.invented(),
            l,
        }
    }

    fn networks(&self) -> Vec<Network> {
        let counts = tally(&self.heads, "network").into_iter();
        let known =
            counts.filter_map(|(id, count)| Some((self.names.by_id(id.parse().ok()?)?, count)));
        let known = known.filter(|(network, _)| !network.is_archived);
        let mut networks: Vec<Network> = known
            .map(|(network, count)| Network {
                slug: network.slug.clone(),
                name: network.short.clone(),
                href: self
                    .with("network", &network.slug)
                    .unwrap_or_else(|| network.href()),
                count,
            })
            .collect();
        networks.sort_by_key(|network| std::cmp::Reverse(network.count));
        networks
    }

    fn counts(&self, dimension: &'static str, label: impl Fn(&str) -> String) -> Vec<Count> {
        let counts = tally(&self.heads, dimension).into_iter();
        let mut counts: Vec<Count> = counts
            .map(|(value, count)| Count {
                label: label(value),
                count,
                href: self.with(dimension, value),
            })
            .collect();
        counts.sort_by_key(|count| std::cmp::Reverse(count.count));
        counts
    }

    /// The directory with this territory and one value more.
    fn with(&self, dimension: &str, value: &str) -> Option<String> {
        let query = self.query.as_ref()?.with(dimension, value);
        Some(query.to_href("/directory"))
    }

    /// Whom to turn to where nobody takes part in a network.
    fn nearest(&self) -> Vec<Nearest> {
        let live = live(self.snapshot);
        let is_empty = !self.heads.iter().any(|head| takes_part(head, &live));
        let Some(from) = self.area.middle().filter(|_| is_empty) else {
            return Vec::new();
        };
        let participants = participants(self.snapshot, &self.visit.viewer);
        let points: Vec<_> = participants.iter().map(|head| head.place.point).collect();
        let near = nearest(from, &points, NEAREST).into_iter();
        near.map(|(place, metres)| Nearest {
            name: participants[place].title(self.visit.lang).into(),
            href: organisation_path(&participants[place].slug),
            distance: distance(metres, &self.visit.l),
        })
        .collect()
    }

    fn missing(&self) -> Vec<Missing> {
        let l = &self.visit.l;
        let somewhere = |dimension| taken_part_in(self.snapshot, &self.visit.viewer, dimension);
        let found = missing(self.area, &somewhere("municipality"), &somewhere("county"));
        let missing = found.into_iter().map(|found| Missing {
            title: l.t(format!("territory-missing-{}", found.kind)),
            places: found.places.iter().map(|place| line(place, l)).collect(),
            more: found.more,
        });
        missing.collect()
    }

    /// The counties or provinces of a wider territory, with how many are there.
    fn parts(&self) -> Vec<Place> {
        let parts = self.area.counties();
        let is_wide = !matches!(self.area, Area::Municipality(_) | Area::County(_));
        let counts = tally(&self.heads, "county");
        let count = |part: &Area| counts.get(part.code()).copied().unwrap_or(0);
        let shown = parts
            .iter()
            .filter(|part| is_wide && part.code() != self.area.code());
        shown
            .map(|part| Place::of(*part, count(part), &self.visit.l))
            .collect()
    }

    fn invented(&self) -> Option<Invented> {
        let network: &NetworkName = self.names.invented()?;
        let count = invented_in(self.snapshot, &self.visit.viewer, self.area);
        (count > 0).then(|| Invented {
            count,
            network: network.title.clone(),
            href: self.with("network", &network.slug),
        })
    }
}

fn line(place: &MissingPlace, l: &Translator) -> MissingLine {
    let size = place.size.map(|size| l.t(format!("members-size-{size}")));
    let away = place.metres.map(|metres| distance(metres, l));
    MissingLine {
        name: place.area.name(),
        href: href(place.area),
        notes: [size, away].into_iter().flatten().collect(),
    }
}
