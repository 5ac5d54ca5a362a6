//! Those whom a form names: who holds the activity at once, and who is asked first.

use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::Write,
    import::{Labels, Record, Refusal, SaveError, parse},
    web::{Site, Visit, WebError},
};

use super::store;
use crate::activities::{known, noun::NOUN, owners::rules};

/// The field that names them.
pub const NAMES: &str = "co_organisers";
const IDS: &str = "co_organiser_ids";

/// An activity as far as those who hold it are named: its home, and those who hold it now.
#[derive(Clone, Copy)]
pub struct Held<'a> {
    pub home: Id,
    pub owners: &'a [Id],
}

/// Those who were named, told apart.
#[derive(Debug, Default)]
pub struct Named {
    /// They hold it already, or whoever names them says yes for them.
    pub direct: Vec<(Id, String)>,
    /// They are asked first.
    pub asked: Vec<Id>,
}

/// Who asks whom, whatever the activity.
#[derive(Clone, Debug)]
pub struct Asking {
    home: Id,
    inviter: Id,
    invited: Vec<Id>,
    is_of_series: bool,
}

impl Asking {
    /// The same to all dates of a series from the one on of which they are asked, or to it alone.
    pub fn of_series(self, is_of_series: bool) -> Self {
        Self {
            is_of_series,
            ..self
        }
    }

    /// Asks them to hold an activity.
    ///
    /// # Errors
    /// When the database refuses or cannot be reached.
    pub async fn of(self, write: &mut Write, activity: Id) -> Result<(), SaveError> {
        let asked = (activity, self.home, self.inviter);
        Ok(store::ask(write, asked, (&self.invited, self.is_of_series)).await?)
    }
}

impl Named {
    /// The question to those who are asked first, by whoever acts.
    pub fn asking(&self, visit: &Visit, held: Held<'_>) -> Asking {
        let owners = held.owners.iter().copied();
        Asking {
            home: held.home,
            inviter: rules::inviter(&visit.acting, held.home, owners),
            invited: self.asked.clone(),
            is_of_series: false,
        }
    }

    /// How those who hold it at once are called.
    pub fn names(&self) -> Vec<&str> {
        self.direct.iter().map(|(_, name)| name.as_str()).collect()
    }
}

/// Tells those apart whom a text names; with what keeps that from being written.
///
/// # Errors
/// When the database cannot be reached.
pub async fn told_apart(
    site: &Site,
    visit: &Visit,
    held: Held<'_>,
    (names, ids): (&str, &str),
) -> Result<Result<Named, Vec<Refusal>>, WebError> {
    let row = Record::from([(NAMES, names.to_owned()), (IDS, ids.to_owned())]);
    let found = known::lookup(&site.db, Some(held.home), vec![row]).await?;
    let Some(found) = found.into_iter().next() else {
        return Ok(Ok(Named::default()));
    };
    if !found.refusals.is_empty() {
        return Ok(Err(found.refusals));
    }
    let listed = |key| found.values.get(key).map_or("", String::as_str).split(';');
    let ids = listed(IDS).filter_map(|id| id.parse::<Id>().ok());
    let snapshot = site.snapshots.current();
    let mut named = Named::default();
    for (id, name) in ids.zip(listed(NAMES)) {
        let is_member = snapshot.taking_part(id).contains(&held.home);
        let is_free = id == held.home
            || held.owners.contains(&id)
            || rules::says_yes_for(&visit.acting, held.home, (id, is_member));
        match is_free {
            true => named.direct.push((id, name.to_owned())),
            false if named.asked.contains(&id) => {}
            false => named.asked.push(id),
        }
    }
    Ok(Ok(named))
}

/// Leaves those who are asked first out of the values of a form; none where it says nothing of who
/// holds it, or names nobody who is known: writing that refuses it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn left_out(
    site: &Site,
    visit: &Visit,
    held: Held<'_>,
    values: &mut Vec<(&'static str, String)>,
) -> Result<Option<Named>, WebError> {
    let text = |key| values.iter().find(|(known, _)| *known == key);
    let Some(names) = text(NAMES).and_then(|(_, text)| read(site, text)) else {
        return Ok(None);
    };
    let ids = text(IDS).and_then(|(_, text)| read(site, text));
    let said = (names.as_str(), ids.as_deref().unwrap_or_default());
    let Ok(named) = told_apart(site, visit, held, said).await? else {
        return Ok(None);
    };
    if !named.asked.is_empty() {
        let ids: Vec<String> = named.direct.iter().map(|(id, _)| id.to_string()).collect();
        let names = named.names().join(";");
        values.retain(|(key, _)| !matches!(*key, NAMES | IDS));
        values.extend([(NAMES, names), (IDS, ids.join(";"))]);
    }
    Ok(Some(named))
}

/// A list of names as a person types it.
fn read(site: &Site, text: &str) -> Option<String> {
    let field = NOUN.field(NAMES)?;
    parse(field, text, &Labels::new(&NOUN, &site.words)).ok()
}

/// What is wrong when somebody does not hold it any more for whom whoever acts does not answer.
pub fn taken_out(visit: &Visit, held: Held<'_>, next: &[Id]) -> Option<Refusal> {
    let mut gone = held.owners.iter().filter(|owner| !next.contains(owner));
    let is_kept = |owner: &Id| !rules::may_leave(&visit.acting, held.home, *owner);
    let is_wrong = gone.any(|owner| *owner != held.home && is_kept(owner));
    is_wrong.then(|| Refusal {
        field: NAMES.to_owned(),
        value: String::new(),
        error: UserError::new("activities-owners-not-yours"),
    })
}
