//! The councils of a round as a list shows them: which, in which order, and what is chosen of them.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Query, Site, Visit, WebError},
};

use super::{Asking, Resolution, Round, State, store};
use crate::{
    directory::{rows::kind_label, said::Said},
    form::Here,
};

/// What an address asks for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub state: Option<State>,
    /// Only those whose letter went nowhere.
    pub is_without_address: bool,
    /// Only those whose resolution has not come.
    pub is_without_resolution: bool,
    pub county: Option<String>,
}

impl Wanted {
    /// As an address says it.
    pub fn read(query: &Query) -> Self {
        let value = |key| query.get(key).filter(|value| !value.is_empty());
        Self {
            state: value("state").and_then(State::from_code),
            is_without_address: value("lacks") == Some("address"),
            is_without_resolution: value("lacks") == Some("resolution"),
            county: value("county").map(str::to_owned),
        }
    }

    fn has(&self, asking: &Asking, head: &Head) -> bool {
        self.state.is_none_or(|state| asking.state == state)
            && (!self.is_without_address || lacks_address(asking))
            && (!self.is_without_resolution || lacks_resolution(asking))
            && self
                .county
                .as_ref()
                .is_none_or(|county| head.has("county", county))
    }
}

/// Its letter went nowhere, and it waits.
pub fn lacks_address(asking: &Asking) -> bool {
    asking.state == State::Asked && asking.sent_to == 0
}

/// Its resolution is to follow.
pub fn lacks_resolution(asking: &Asking) -> bool {
    matches!(asking.state, State::Answered | State::Accepted)
        && asking.resolution == Resolution::Follows
}

/// A round of the network in the address.
///
/// # Errors
/// [`WebError::NotFound`] when there is none; or the database.
pub async fn round_here(
    site: &Site,
    visit: &Visit,
    network: &str,
    id: Id,
) -> Result<(Here, Round), WebError> {
    let here = Here::find(site, visit, network)?;
    let round = store::round(site.db.read(), here.id, id).await?;
    Ok((here, round.ok_or(WebError::NotFound)?))
}

/// The askings that a form chose, each with the version that was seen.
pub fn chosen(pairs: &[(String, String)]) -> HashMap<Id, i64> {
    let fields = pairs.iter().filter(|(name, _)| name == "asking");
    let read = |(_, value): &(String, String)| {
        let (id, version) = value.split_once(':')?;
        Some((id.parse().ok()?, version.parse().ok()?))
    };
    fields.filter_map(read).collect()
}

/// Those of a round that the reader asks for, by name; and all of them, of whatever state.
pub async fn listed<'a>(
    site: &Site,
    snapshot: &'a Snapshot,
    visit: &Visit,
    round: &Round,
) -> Result<(Vec<(Asking, &'a Head)>, Vec<(Asking, &'a Head)>), WebError> {
    let asked = store::of_round(site.db.read(), round.id).await?;
    let head = |asking: Asking| {
        let head = snapshot.get(&visit.viewer, asking.organisation)?;
        Some((asking, head))
    };
    let mut all: Vec<(Asking, &Head)> = asked.into_iter().filter_map(head).collect();
    all.sort_by(|(_, one), (_, other)| {
        let key = |head: &Head| (head.sort_key(visit.lang).to_vec(), head.id);
        key(one).cmp(&key(other))
    });
    let wanted = Wanted::read(&visit.query);
    let shown = all.iter().filter(|(asking, head)| wanted.has(asking, head));
    Ok((shown.cloned().collect(), all))
}

/// A council on a page.
pub struct Line {
    pub id: Id,
    pub version: i64,
    pub organisation: Id,
    pub state: State,
    pub name: Said,
    pub kind: String,
    pub county: String,
    pub named: String,
    pub letter: String,
    pub is_without_address: bool,
    pub is_without_resolution: bool,
}

impl Line {
    /// A council of a round.
    pub fn of(asking: &Asking, head: &Head, visit: &Visit) -> Self {
        let l = &visit.l;
        Self {
            id: asking.id,
            version: asking.version,
            organisation: asking.organisation,
            state: asking.state,
            name: head.title(visit.lang).into(),
            kind: head
                .values("kind")
                .next()
                .map(|kind| kind_label(kind, l))
                .unwrap_or_default(),
            county: county(head),
            named: named(asking, l),
            letter: letter(asking, l),
            is_without_address: lacks_address(asking),
            is_without_resolution: lacks_resolution(asking),
        }
    }

    /// The colour of its state.
    pub fn tone(&self) -> &'static str {
        match self.state {
            State::Asked => "",
            State::Answered => "warn",
            State::Accepted => "good",
            State::Undone => "",
        }
    }
}

/// The name of the county, or of the province where there are none.
pub fn county(head: &Head) -> String {
    let code = head.values("county").next();
    let name = code.and_then(|code| Territories::get().name_of(code));
    name.unwrap_or_default().to_owned()
}

/// Whom a council names, in a few words.
pub fn named(asking: &Asking, l: &Translator) -> String {
    match (asking.answered_at, asking.is_same, &asking.titular) {
        (None, _, _) => String::new(),
        (_, true, _) => l.t("elections-named-same"),
        (_, false, titular) => titular.clone().unwrap_or_default(),
    }
}

fn letter(asking: &Asking, l: &Translator) -> String {
    let day = asking.lettered_on.parse().ok();
    match day {
        Some(day) => {
            let day = l.date(&day);
            l.t2("elections-lettered", "count", asking.letters, "day", day)
        }
        None => l.t("elections-lettered-none"),
    }
}
