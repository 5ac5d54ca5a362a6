//! The list of versions, and the question before one of them comes back.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use ordit_kernel::{Id, Instant};
use ordit_platform::{
    i18n::Translator,
    register::State as Standing,
    web::{Layout, Query, Site, Visit, WebError, page, page_with_status},
};

use super::{
    Subject, Telling, Version,
    rules::{Change, Said, Told, steps},
    versions,
};
use crate::{
    directory::{names::NetworkNames, said},
    form::shown,
};

const UP_TO: &str = "up_to";

#[derive(Template)]
#[template(path = "members/entry_history.html")]
struct HistoryPage {
    layout: Layout,
    l: Translator,
    subject: Subject,
    versions: Vec<VersionView>,
    /// Where there are older ones.
    older: Option<String>,
}

struct VersionView {
    version: i64,
    at: Instant,
    /// The key of who wrote it: a person, or the machine such as a load at the beginning.
    who: &'static str,
    /// The network on whose behalf it was written.
    network: Option<said::Said>,
    /// The key of what happened beside a change of facts.
    said: Option<&'static str>,
    changes: Vec<ChangeView>,
    is_present: bool,
}

struct ChangeView {
    label: String,
    network: Option<said::Said>,
    old: Vec<Said>,
    new: Vec<Said>,
}

/// The versions of an entry, newest first, and what each changed.
///
/// # Errors
/// When the database cannot be reached.
pub async fn list(
    site: &Site,
    visit: &Visit,
    telling: &Telling,
    subject: Subject,
) -> Result<Response, WebError> {
    let asked = visit
        .query
        .get(UP_TO)
        .and_then(|number| number.parse().ok());
    let up_to = asked.unwrap_or(i64::MAX);
    let (versions, is_whole) = versions(site, &visit.l, telling, subject.id, up_to).await?;
    let lens = Lens::new(site, visit, telling);
    let mut views = lens.versions(&versions, is_whole);
    views.reverse();
    if let Some(first) = views.first_mut().filter(|_| asked.is_none()) {
        first.is_present = true;
    }
    // The oldest of a page is only what the next one is compared with.
    let older = (!is_whole).then(|| views.pop()).flatten();
    let title = visit.l.t1("members-work-history-of", "name", &subject.text);
    page(&HistoryPage {
        layout: layout(site, visit, &title, &subject),
        l: visit.l.clone(),
        older: older.map(|oldest| {
            let query = Query::default().with(UP_TO, &oldest.version.to_string());
            query.to_href(&format!("{}/history", subject.path))
        }),
        versions: views,
        subject,
    })
}

#[derive(Template)]
#[template(path = "members/entry_restore.html")]
struct RestorePage {
    layout: Layout,
    l: Translator,
    title: String,
    subject: Subject,
    version: i64,
    at: Instant,
    /// The version that is there now; if another one comes between, it is asked again.
    base: i64,
    changes: Vec<ChangeView>,
    /// What differs and stays, because others look after it.
    left: Vec<ChangeView>,
    is_asked_again: bool,
}

/// The version that the address asks for.
///
/// # Errors
/// [`WebError::NotFound`] when it asks for none.
pub fn version_asked(visit: &Visit) -> Result<i64, WebError> {
    let version = visit
        .query
        .get("version")
        .and_then(|version| version.parse().ok());
    version.ok_or(WebError::NotFound)
}

/// What would come back with a version and what would not; with status 409 when somebody wrote
/// since it was asked.
///
/// # Errors
/// [`WebError::NotFound`] when there is no such version; or the database cannot be reached.
pub async fn ask(
    site: &Site,
    visit: &Visit,
    telling: &Telling,
    subject: Subject,
    (version, status): (i64, StatusCode),
) -> Result<Response, WebError> {
    let l = &visit.l;
    let (then, _) = versions(site, l, telling, subject.id, version).await?;
    let (now, _) = versions(site, l, telling, subject.id, i64::MAX).await?;
    let wanted = then.last().filter(|found| found.number == version);
    let (wanted, present) = wanted.zip(now.last()).ok_or(WebError::NotFound)?;
    let told = |versions: &[Version]| Told::after(versions.iter().map(|version| &version.told));
    let differences = told(&now).changes_to(telling.noun, &told(&then));
    let (changes, left) = differences
        .into_iter()
        .partition(|change| comes_back(&subject, change));
    let lens = Lens::new(site, visit, telling);
    let title = l.t2(
        "members-work-restore-title",
        "name",
        &subject.text,
        "version",
        version,
    );
    let question = RestorePage {
        layout: layout(site, visit, &title, &subject),
        l: l.clone(),
        title,
        version,
        at: wanted.at,
        base: present.number,
        changes: lens.changes(changes),
        left: lens.changes(left),
        is_asked_again: status == StatusCode::CONFLICT,
        subject,
    };
    page_with_status(status, &question)
}

fn comes_back(subject: &Subject, change: &Change) -> bool {
    match change {
        Change::Part { new, .. } => match new.network {
            Some(network) => subject.networks.contains(&network),
            None => subject.may_change,
        },
        Change::Field { .. } => subject.may_change,
    }
}

fn layout(site: &Site, visit: &Visit, title: &str, subject: &Subject) -> Layout {
    let layout = Layout::new(site, visit, title);
    match &subject.accent {
        Some(slug) => layout.of_network(slug),
        None => layout,
    }
}

/// What turns versions into words.
struct Lens<'a> {
    l: &'a Translator,
    telling: &'a Telling,
    names: NetworkNames,
}

impl<'a> Lens<'a> {
    fn new(site: &Site, visit: &'a Visit, telling: &'a Telling) -> Self {
        let names = NetworkNames::seen(&site.snapshots.current(), &visit.viewer, visit.lang);
        let l = &visit.l;
        Self { l, telling, names }
    }

    fn versions(&self, versions: &[Version], is_whole: bool) -> Vec<VersionView> {
        let told: Vec<_> = versions
            .iter()
            .map(|version| version.told.clone())
            .collect();
        let steps = steps(self.telling.noun, &told, is_whole).into_iter();
        let before = std::iter::once(None).chain(versions.iter().map(Some));
        steps
            .zip(versions)
            .zip(before)
            .map(|((changes, version), before)| self.version(version, before, changes))
            .collect()
    }

    fn version(
        &self,
        version: &Version,
        before: Option<&Version>,
        changes: Vec<Change>,
    ) -> VersionView {
        let was = before.map(|before| before.sheet.state);
        let said = match (was, version.sheet.state) {
            (None, _) => Some("members-work-history-created"),
            (Some(was), Standing::Archived) if was != Standing::Archived => {
                Some("members-work-history-archived")
            }
            (Some(Standing::Archived), now) if now != Standing::Archived => {
                Some("members-work-history-unarchived")
            }
            _ if changes.is_empty() => Some("members-work-history-other"),
            _ => None,
        };
        let network = version.writer.and_then(|id| self.names.by_id(id));
        VersionView {
            version: version.number,
            at: version.at,
            who: match version.is_by_person {
                true => "members-work-history-coordination",
                false => "members-work-history-machine",
            },
            network: network.map(|network| network.short.clone()),
            said,
            changes: self.changes(changes),
            is_present: false,
        }
    }

    /// In words; what belongs to a network that the reader does not see leaves no trace.
    fn changes(&self, changes: Vec<Change>) -> Vec<ChangeView> {
        changes
            .into_iter()
            .filter_map(|change| self.change(change))
            .collect()
    }

    fn change(&self, change: Change) -> Option<ChangeView> {
        match change {
            Change::Field { key, old, new } => {
                let field = self.telling.noun.field(key)?;
                Some(ChangeView {
                    label: self.l.t(field.label),
                    network: None,
                    old: Said::words(shown(self.l, field, &old)),
                    new: Said::words(shown(self.l, field, &new)),
                })
            }
            Change::Part { old, new } => Some(ChangeView {
                label: self.l.t(new.label),
                network: match new.network {
                    Some(id) => Some(self.network(id)?),
                    None => None,
                },
                old,
                new: new.said,
            }),
        }
    }

    fn network(&self, id: Id) -> Option<said::Said> {
        self.names.by_id(id).map(|network| network.short.clone())
    }
}
