//! The cloth as pictures: one for wide windows, one for phones, and the names on them.

use ordit_platform::{
    cloth::{
        Bundle, Direction, Drawing, FEWEST_UPRIGHT, Figure, Frame, Grain, Label, Labels,
        PAGE_WIDTH, PHONE_WIDTH, Span, Words, draw,
    },
    geo::Territories,
    i18n::Translator,
    web::Query,
};

use super::{
    gathering::Gathered,
    period::AT,
    threads::{Thread, Woven},
};
use crate::organisations;

/// The key of the county that is opened.
pub const COUNTY: &str = "county";
/// What the address says for members without a known county.
pub const ELSEWHERE: &str = "none";

/// Longer names are cut on the drawing; the table has them whole.
const LONGEST_CHARS: usize = 30;
/// Room for the short name of a month, beside others.
const TICK_WIDTH: i32 = 40;

/// The same cloth for two widths.
#[derive(Clone, Debug)]
pub struct Pictures {
    pub wide: Figure,
    pub narrow: Figure,
}

/// What names and links are made with.
pub struct Naming<'a> {
    pub l: &'a Translator,
    pub path: &'a str,
    pub query: &'a Query,
    /// Whether the reader is shown who is who.
    pub is_named: bool,
}

impl Naming<'_> {
    /// Draws a cloth and writes on it.
    pub fn pictures(&self, woven: &Woven<'_>) -> Pictures {
        let labels = self.labels(woven);
        let words = match labels.threads.iter().map(|label| chars(&label.text)).max() {
            Some(longest_chars) => Words::Threads { longest_chars },
            None => Words::Bundles,
        };
        let direction = match woven.threads.len() < FEWEST_UPRIGHT {
            true => Direction::Lying,
            false => Direction::Upright,
        };
        let bundles = bundles(woven, &labels.bundles);
        let figure = |direction, width| {
            let frame = Frame {
                direction,
                width,
                words,
            };
            let drawing = draw(&woven.weave, &bundles, &frame);
            let passages = with_room(&labels.passages, &drawing);
            Figure::new(
                drawing,
                &Labels {
                    passages,
                    ..labels.clone()
                },
            )
        };
        Pictures {
            wide: figure(direction, PAGE_WIDTH),
            narrow: figure(Direction::Lying, PHONE_WIDTH),
        }
    }

    /// The name of a bundle; a cloth of one bundle without a place needs none.
    pub fn bundle(&self, bundle: &Gathered, woven: &Woven<'_>) -> String {
        match &bundle.area {
            Some(area) if bundle.is_rest => {
                self.l.t1("members-cloth-rest", "area", area_name(area))
            }
            Some(area) => area_name(area).to_owned(),
            None if woven.bundles.len() == 1 => String::new(),
            None => self.l.t("members-cloth-elsewhere"),
        }
    }

    /// The name of a county, or of what has none.
    pub fn county(&self, county: Option<&str>) -> String {
        county.map_or_else(
            || self.l.t("members-cloth-elsewhere"),
            |code| area_name(code).to_owned(),
        )
    }

    /// The name of a passage in full.
    pub fn passage(&self, grain: Grain, passage: Span) -> String {
        super::table::passage(self.l, grain, passage)
    }

    fn labels(&self, woven: &Woven<'_>) -> Labels {
        let lang = self.l.lang();
        let bundles = woven
            .bundles
            .iter()
            .map(|bundle| self.bundle(bundle, woven));
        let passages = woven.passages.iter();
        let has_names = self.is_named || woven.is_of_counties;
        let named = woven.threads.iter().filter(|_| has_names);
        Labels {
            passages: passages
                .map(|passage| self.tick(woven.grain, *passage))
                .collect(),
            bundles: bundles.map(|name| Label::plain(name, lang)).collect(),
            threads: named
                .map(|thread| self.thread(thread, woven.is_of_counties))
                .collect(),
        }
    }

    fn thread(&self, thread: &Thread<'_>, is_county: bool) -> Label {
        let county = thread.home.county.as_deref();
        if is_county {
            let query = self
                .query
                .without_key(AT)
                .setting(COUNTY, county.unwrap_or(ELSEWHERE));
            let label = Label::plain(short(&self.county(county)), self.l.lang());
            return label.to(Some(query.to_href(self.path)));
        }
        let Some(head) = thread.heads.first() else {
            return Label::plain("", self.l.lang());
        };
        let title = head.title(self.l.lang());
        Label::plain(short(title.text), title.lang).to(Some(organisations::path(&head.slug)))
    }

    /// The year where one begins, else the month or the quarter.
    fn tick(&self, grain: Grain, passage: Span) -> Label {
        let (year, month) = (passage.first.year(), passage.first.number());
        let is_strong = month == 1 && grain != Grain::Year;
        let text = match grain {
            _ if is_strong || grain == Grain::Year => year.to_string(),
            Grain::Quarter => self
                .l
                .t1("members-cloth-quarter", "number", (month + 2) / 3),
            _ => self.l.t1("members-cloth-month", "month", month),
        };
        let at = self.query.setting(AT, &passage.first.to_string());
        let href = self
            .is_named
            .then(|| format!("{}#happened", at.to_href(self.path)));
        Label {
            is_strong,
            ..Label::plain(text, self.l.lang()).to(href)
        }
    }
}

/// The bundles of a cloth with the length of their names.
pub fn bundles(woven: &Woven<'_>, names: &[Label]) -> Vec<Bundle> {
    let lengths = names
        .iter()
        .map(|name| chars(&name.text))
        .chain(std::iter::repeat(0));
    let bundles = woven.bundles.iter().zip(lengths);
    let bundle = |(bundle, label_chars): (&Gathered, usize)| Bundle {
        threads: bundle.threads.len(),
        label_chars,
    };
    bundles.map(bundle).collect()
}

/// The name of a county or wider area.
pub fn area_name(code: &str) -> &str {
    Territories::get().name_of(code).unwrap_or(code)
}

/// Where passages are close to one another, only every third is named, or only years are.
fn with_room(labels: &[Label], drawing: &Drawing) -> Vec<Label> {
    let pitch = match (drawing.direction, &drawing.passage_places[..]) {
        (Direction::Lying, [first, second, ..]) => second.x - first.x,
        _ => TICK_WIDTH,
    };
    let strong = labels.iter().position(|label| label.is_strong);
    let every = [1, 3].into_iter().find(|every| every * pitch >= TICK_WIDTH);
    let every = match (every, strong) {
        (Some(every), _) => every,
        (None, Some(_)) => i32::MAX,
        (None, None) => 12,
    };
    let kept = labels.iter().enumerate().map(|(place, label)| {
        let apart = place.abs_diff(strong.unwrap_or(0));
        let is_kept = label.is_strong || i32::try_from(apart).is_ok_and(|apart| apart % every == 0);
        match is_kept {
            true => label.clone(),
            false => Label::plain("", label.lang),
        }
    });
    kept.collect()
}

fn short(name: &str) -> String {
    if chars(name) <= LONGEST_CHARS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST_CHARS - 1).collect();
    format!("{}…", kept.trim_end())
}

fn chars(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_between_letters() {
        assert_eq!(short("Ajuntament de Salt"), "Ajuntament de Salt");
        let long = short("Ajuntament de l’Hospitalet de Llobregat");
        assert_eq!(long, "Ajuntament de l’Hospitalet de…");
    }
}
