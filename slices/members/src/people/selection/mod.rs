//! Which mandates of a network's people are meant: filters of an address, pure but for one query.

pub mod store;

use std::{cmp::Reverse, collections::BTreeMap};

use ordit_kernel::{Id, Instant, Lang, Page, PageRequest, PartialDate, Role};
use ordit_platform::{fold::fold, geo::Territories, snapshot::SortKeys, web::Query};
use sea_orm::{ConnectionTrait, DbErr};

use super::Account;
use crate::{mandates::Standing, messages, vocabulary::ORGANISATION_KINDS};

/// The key of words in an address.
pub const WORDS: &str = "q";
/// The key of the order.
pub const SORT: &str = "sort";
/// The dimensions of the filters, in the order in which they are offered.
pub const DIMENSIONS: [&str; 8] = [
    "role", "kind", "state", "county", "ambit", "standing", "account", "lacks",
];
/// The orders of the list.
pub const SORTS: [&str; 4] = ["name", "organisation", "role", "ends"];
/// The key of a message to which no answer came.
pub const UNANSWERED: &str = "unanswered";
/// The value of `lacks`.
pub const ADDRESS: &str = "address";

/// One mandate of a person, as a row of a list. What only some may see is there for those who
/// coordinate the network, and absent of whoever holds nothing in it any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub mandate: Id,
    pub person: Id,
    pub name: String,
    pub slug: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    /// The language in which one writes to them.
    pub lang: Lang,
    pub role: Role,
    /// The organisation; nothing where the mandate is over the network itself.
    pub organisation: Option<Place>,
    pub post: Option<String>,
    pub since: Instant,
    pub until: Option<Instant>,
    pub begins: Option<PartialDate>,
    pub ends: Option<PartialDate>,
    pub standing: Standing,
    pub account: Option<Account>,
    /// They hold something in the network that is not over, or nothing anywhere, so that its
    /// coordination may know how to reach them.
    pub is_reached: bool,
    pub source: Option<String>,
}

/// An organisation of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: Id,
    pub name: String,
    pub slug: String,
    pub kind: String,
    pub territory: Option<String>,
    /// How it takes part in the network now.
    pub state: Option<String>,
}

/// What an address chooses; what is no value of a dimension was never chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub words: String,
    /// Dimension and value, as in the address.
    pub chosen: Vec<(&'static str, String)>,
    pub sort: usize,
    /// Only those who were sent this message, and whose organisation did not answer.
    pub unanswered: Option<Id>,
}

/// How many lines each value of each dimension would leave.
pub type Counts = BTreeMap<&'static str, BTreeMap<String, usize>>;

impl Selection {
    /// The choices that an address makes.
    pub fn read(query: &Query) -> Self {
        let mut read = Self {
            words: query.get(WORDS).unwrap_or_default().trim().to_owned(),
            sort: SORTS
                .iter()
                .position(|sort| query.get(SORT) == Some(sort))
                .unwrap_or(0),
            unanswered: query.get(UNANSWERED).and_then(|id| id.parse().ok()),
            chosen: Vec::new(),
        };
        for dimension in DIMENSIONS {
            for value in query
                .all(dimension)
                .filter(|value| is_value(dimension, value))
            {
                if !read.has(dimension, value) {
                    read.chosen.push((dimension, value.to_owned()));
                }
            }
        }
        read
    }

    /// Whether this value was chosen.
    pub fn has(&self, dimension: &str, value: &str) -> bool {
        self.of(dimension).any(|own| own == value)
    }

    /// Every line of a network that the choices leave, in their order, by one query.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn lines(
        &self,
        on: &impl ConnectionTrait,
        network: Id,
        (now, lang): (Instant, Lang),
    ) -> Result<Vec<Line>, DbErr> {
        let all = self.all(on, network, now).await?;
        Ok(self.left(all, lang))
    }

    /// Every line of a network; where a message was chosen, of those who did not answer it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn all(
        &self,
        on: &impl ConnectionTrait,
        network: Id,
        now: Instant,
    ) -> Result<Vec<Line>, DbErr> {
        let mut all = store::lines(on, network, now).await?;
        if let Some(message) = self.unanswered {
            let silent = messages::unanswered(on, network, message).await?;
            all.retain(|line| {
                let place = line.organisation.as_ref();
                place.is_some_and(|place| {
                    silent.contains(&(Some(line.person), place.id))
                        || silent.contains(&(None, place.id))
                })
            });
        }
        Ok(all)
    }

    /// How many lines of a network the choices leave.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn count(
        &self,
        on: &impl ConnectionTrait,
        network: Id,
        now: Instant,
    ) -> Result<usize, DbErr> {
        let all = self.all(on, network, now).await?;
        Ok(all.iter().filter(|line| self.leaves(line)).count())
    }

    /// One page of the lines that the choices leave.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn page(
        &self,
        on: &impl ConnectionTrait,
        network: Id,
        at: (Instant, Lang),
        request: PageRequest,
    ) -> Result<Page<Line>, DbErr> {
        Ok(Page::cut(self.lines(on, network, at).await?, request))
    }

    /// What the choices leave of these lines, in their order; pure.
    pub fn left(&self, lines: Vec<Line>, lang: Lang) -> Vec<Line> {
        let mut left: Vec<Line> = lines.into_iter().filter(|line| self.leaves(line)).collect();
        let key = |text: &str| SortKeys::of(text).in_language(lang).to_vec();
        left.sort_by_cached_key(|line| {
            let place = line.organisation.as_ref().map(|place| key(&place.name));
            let until = line.until.map_or(i64::MAX, |until| until.0);
            let (role, since) = (line.role, Reverse(line.since));
            let name = key(&line.name);
            match SORTS[self.sort] {
                "organisation" => (0, place.unwrap_or_default(), Some(role), name, since),
                "role" => (0, Vec::new(), Some(role), name, since),
                "ends" => (until, Vec::new(), None, name, since),
                _ => (0, name, Some(role), place.unwrap_or_default(), since),
            }
        });
        left
    }

    /// How many lines each value would leave beside what is chosen in the other dimensions; pure.
    pub fn counts(&self, lines: &[Line]) -> Counts {
        let mut counts = Counts::new();
        for dimension in DIMENSIONS {
            let own = counts.entry(dimension).or_default();
            for line in lines.iter().filter(|line| self.leaves_but(line, dimension)) {
                for value in values(dimension, line) {
                    *own.entry(value).or_default() += 1;
                }
            }
        }
        counts
    }

    /// Whether the choices leave this line.
    pub fn leaves(&self, line: &Line) -> bool {
        self.leaves_but(line, "")
    }

    fn leaves_but(&self, line: &Line, dimension: &str) -> bool {
        let fits = |own: &&'static str| {
            let mut chosen = self.of(own).peekable();
            match chosen.peek() {
                // Who was something is found by asking for it.
                None => *own != "standing" || line.standing != Standing::Ended,
                Some(_) => {
                    let values = values(own, line);
                    chosen.any(|value| values.iter().any(|own| own == value))
                }
            }
        };
        let mut others = DIMENSIONS.iter().filter(|own| **own != dimension);
        others.all(fits) && self.says(line)
    }

    /// Every word stands in the name, the post or the organisation's name.
    fn says(&self, line: &Line) -> bool {
        let place = line.organisation.as_ref().map_or("", |place| &place.name);
        let post = line.post.as_deref().unwrap_or_default();
        let text = fold(&format!("{} {post} {place}", line.name));
        fold(&self.words)
            .split_whitespace()
            .all(|word| text.contains(word))
    }

    fn of<'a>(&'a self, dimension: &'a str) -> impl Iterator<Item = &'a str> {
        let chosen = self.chosen.iter().filter(move |(own, _)| *own == dimension);
        chosen.map(|(_, value)| value.as_str())
    }
}

fn is_value(dimension: &str, value: &str) -> bool {
    match dimension {
        "role" => Role::from_code(value).is_some(),
        "kind" => ORGANISATION_KINDS.contains(&value),
        "state" => ["observer", "member", "associate_member"].contains(&value),
        "county" | "ambit" => Territories::get().name_of(value).is_some(),
        "standing" => Standing::from_code(value).is_some(),
        "account" => Account::from_code(value).is_some(),
        _ => value == ADDRESS,
    }
}

/// The values that a line has in a dimension.
fn values(dimension: &str, line: &Line) -> Vec<String> {
    let place = line.organisation.as_ref();
    match dimension {
        "role" => vec![line.role.code().to_owned()],
        "kind" => place.map(|place| place.kind.clone()).into_iter().collect(),
        "state" => place
            .and_then(|place| place.state.clone())
            .into_iter()
            .collect(),
        "county" | "ambit" => {
            let code = place.and_then(|place| place.territory.as_deref());
            let town = code.and_then(|code| Territories::get().municipality(code));
            let area = town.map(|town| match dimension {
                "county" => town.county_or_province().0,
                _ => town.ambit_or_region().0,
            });
            area.map(str::to_owned).into_iter().collect()
        }
        "standing" => vec![line.standing.code().to_owned()],
        "account" => {
            let code = line.account.map(|account| account.code().to_owned());
            code.into_iter().collect()
        }
        _ if line.address.is_none() => vec![ADDRESS.to_owned()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn line(number: u128, name: &str, role: Role, standing: Standing) -> Line {
        let id = Id(Uuid::from_u128(number));
        Line {
            mandate: id,
            person: id,
            name: name.to_owned(),
            slug: String::new(),
            address: (number > 1).then(|| "a@salt.example".to_owned()),
            phone: None,
            lang: Lang::Ca,
            role,
            organisation: Some(Place {
                id,
                name: "Ajuntament de Salt".to_owned(),
                slug: "salt".to_owned(),
                kind: "municipality".to_owned(),
                territory: Some("ine:17155".to_owned()),
                state: Some("member".to_owned()),
            }),
            post: Some("Regidora".to_owned()),
            since: Instant(0),
            until: None,
            begins: None,
            ends: None,
            standing,
            account: Some(Account::None),
            is_reached: true,
            source: None,
        }
    }

    fn names(address: &str) -> Vec<String> {
        let lines = vec![
            line(1, "Zoe Àvila", Role::Technician, Standing::InForce),
            line(2, "Ètoile Ros", Role::ElectedOfficer, Standing::InFunctions),
            line(3, "Aina Mas", Role::Technician, Standing::Ended),
        ];
        let selection = Selection::read(&Query::parse(address));
        let left = selection.left(lines, Lang::Ca);
        left.into_iter().map(|line| line.name).collect()
    }

    #[test]
    fn those_who_are_something_now_are_listed_in_the_alphabet_and_others_on_request() {
        assert_eq!(names(""), ["Ètoile Ros", "Zoe Àvila"]);
        assert_eq!(names("standing=ended"), ["Aina Mas"]);
        assert_eq!(names("role=technician&role=nonsense"), ["Zoe Àvila"]);
        assert_eq!(names("q=regidora+avila"), ["Zoe Àvila"]);
        assert_eq!(names("lacks=address"), ["Zoe Àvila"]);
        assert_eq!(
            names("county=idescat-comarca:20"),
            ["Ètoile Ros", "Zoe Àvila"]
        );
        assert_eq!(names("kind=hub"), Vec::<String>::new());
        assert_eq!(names("state=member&role=technician"), ["Zoe Àvila"]);
        assert_eq!(names("state=observer"), Vec::<String>::new());
    }

    #[test]
    fn what_is_counted_is_what_a_click_would_leave() {
        let lines = [
            line(1, "Zoe", Role::Technician, Standing::InForce),
            line(2, "Aina", Role::ElectedOfficer, Standing::InForce),
            line(3, "Berta", Role::Technician, Standing::Ended),
        ];
        let counts = Selection::read(&Query::parse("role=technician")).counts(&lines);
        assert_eq!(counts["role"]["technician"], 1);
        assert_eq!(counts["role"]["elected_officer"], 1);
        assert_eq!(counts["standing"]["ended"], 1);
        assert_eq!(counts["standing"]["in_force"], 1);
    }
}
