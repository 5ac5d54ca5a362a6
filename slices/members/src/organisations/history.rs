//! The versions of an organisation: what changed from one to the next, and the way back to one.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Instant};
use ordit_platform::{
    i18n::Translator,
    import::{GivenRow, Record, SaveError},
    permissions::{Needs, Permission},
    register::{self, Revision, Sheet, State as Standing},
    web::{Layout, Routes, Shared, Site, Visit, WebError, page},
};
use serde::Deserialize;

use super::{
    Organisation,
    archive::{Known, may_edit},
    noun::{self, NOUN},
    path,
};
use crate::form::{after, editable, importer, shown};

const RESTORE: Permission = Permission::new(
    "members.organisation.restore",
    Needs::CoordinatesEntry(may_edit),
);

/// More versions than these are kept and not listed.
const LISTED: u32 = 100;

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/history", RESTORE, history);
    routes.get("/o/{id}/restore", RESTORE, ask);
    routes.post("/o/{id}/restore", RESTORE, restore);
}

#[derive(Template)]
#[template(path = "members/organisation_history.html")]
struct HistoryPage {
    layout: Layout,
    l: Translator,
    known: Known,
    versions: Vec<VersionView>,
}

struct VersionView {
    version: i64,
    at: Instant,
    /// Written by a person; otherwise by the machine, such as a load at the beginning.
    is_by_person: bool,
    /// The key of what happened beside a change of facts.
    said: Option<&'static str>,
    changes: Vec<ChangeView>,
    is_present: bool,
}

struct ChangeView {
    label: String,
    old: String,
    new: String,
}

async fn history(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, id)?;
    let revisions = register::revisions(site.db.read(), id, LISTED + 1).await?;
    let views = revisions.iter().enumerate().map(|(position, revision)| {
        version_view(
            &visit.l,
            revision,
            revisions.get(position + 1),
            position == 0,
        )
    });
    let layout = Layout::new(
        &site,
        &visit,
        &visit.l.t1("members-work-history-of", "name", &known.text),
    );
    page(&HistoryPage {
        versions: views.take(LISTED as usize).collect(),
        l: visit.l.clone(),
        layout,
        known,
    })
}

fn version_view(
    l: &Translator,
    revision: &Revision,
    earlier: Option<&Revision>,
    is_present: bool,
) -> VersionView {
    let changes = earlier.map_or_else(Vec::new, |earlier| {
        changes(&facts(&earlier.sheet), &facts(&revision.sheet))
    });
    let state = |revision: &Revision| revision.sheet.state;
    let said = match earlier {
        None => Some("members-work-history-created"),
        Some(earlier) if state(earlier) != state(revision) => match state(revision) {
            Standing::Archived => Some("members-work-history-archived"),
            _ => Some("members-work-history-unarchived"),
        },
        Some(_) if changes.is_empty() => Some("members-work-history-other"),
        Some(_) => None,
    };
    VersionView {
        version: revision.version,
        at: revision.at,
        is_by_person: revision.who.is_some(),
        said,
        changes: changes
            .iter()
            .filter_map(|change| change_view(l, change))
            .collect(),
        is_present,
    }
}

/// A field with what it said and what it says.
type Change = (&'static str, String, String);

/// The facts of a version, without the relation to any network.
fn facts(sheet: &Sheet) -> Record {
    let organisation: Organisation =
        serde_json::from_value(sheet.particulars.clone()).unwrap_or_default();
    let record = noun::record(sheet, &organisation, None);
    let is_fact = |key: &str| NOUN.field(key).is_some_and(|field| !field.is_networks_own);
    record
        .into_iter()
        .filter(|(key, value)| is_fact(key) && !value.is_empty())
        .collect()
}

/// Every field in which two versions differ, in the order of the noun.
fn changes(old: &Record, new: &Record) -> Vec<Change> {
    let value = |record: &Record, key| record.get(key).cloned().unwrap_or_default();
    let both = NOUN
        .record_fields()
        .map(|field| (field.key, value(old, field.key), value(new, field.key)));
    both.filter(|(_, old, new)| old != new).collect()
}

fn change_view(l: &Translator, (key, old, new): &Change) -> Option<ChangeView> {
    let field = NOUN.field(key)?;
    let label = l.t(field.label);
    Some(ChangeView {
        label,
        old: shown(l, field, old),
        new: shown(l, field, new),
    })
}

#[derive(Template)]
#[template(path = "members/organisation_restore.html")]
struct RestorePage {
    layout: Layout,
    l: Translator,
    known: Known,
    version: i64,
    at: Instant,
    changes: Vec<ChangeView>,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, id)?;
    let version = visit
        .query
        .get("version")
        .and_then(|version| version.parse().ok());
    let revision = version_of(&site, id, version.ok_or(WebError::NotFound)?).await?;
    let now = register::revisions(site.db.read(), id, 1)
        .await?
        .pop()
        .ok_or(WebError::NotFound)?;
    let differences = changes(&facts(&now.sheet), &facts(&revision.sheet));
    let title = visit.l.t2(
        "members-work-restore-title",
        "name",
        &known.text,
        "version",
        revision.version,
    );
    page(&RestorePage {
        layout: Layout::new(&site, &visit, &title),
        l: visit.l.clone(),
        known,
        version: revision.version,
        at: revision.at,
        changes: differences
            .iter()
            .filter_map(|change| change_view(&visit.l, change))
            .collect(),
    })
}

#[derive(Deserialize)]
struct RestoreForm {
    version: i64,
}

async fn restore(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(form): Form<RestoreForm>,
) -> Result<Response, WebError> {
    let known = Known::find(&site, &visit, id)?;
    let revision = version_of(&site, id, form.version).await?;
    let facts = facts(&revision.sheet);
    let values = NOUN
        .record_fields()
        .filter(|field| !field.is_networks_own)
        .map(|field| {
            let value = facts.get(field.key).map_or("", String::as_str);
            (field.key, editable(field, value, visit.lang))
        });
    let row = GivenRow {
        id: Some(id),
        values: values.collect(),
        ..GivenRow::default()
    };
    let saved = importer(&site)
        .save_one(&visit.acting, known.network, &NOUN, row)
        .await;
    match saved {
        Ok(saved) => after(&saved, &path(&known.slug)).answer(),
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(SaveError::Refused(refusals)) => {
            let first = refusals.into_iter().next().map(|refusal| refusal.error);
            Err(first.map_or(WebError::NotFound, WebError::refused))
        }
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

async fn version_of(site: &Site, id: Id, version: i64) -> Result<Revision, WebError> {
    register::revision(site.db.read(), id, version)
        .await?
        .ok_or(WebError::NotFound)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use ordit_kernel::Lang;

    use super::*;

    fn sheet(name: &str, website: Option<&str>) -> Sheet {
        let mut sheet = Sheet::new(
            Id(uuid::Uuid::from_u128(1)),
            super::super::KIND,
            Lang::Ca,
            Instant(0),
        );
        name.clone_into(&mut sheet.text_mut(Lang::Ca).title);
        let pages = website.map(|url| ("website".to_owned(), url.to_owned()));
        let organisation = Organisation {
            organisation_kind: "hub".to_owned(),
            pages: BTreeMap::from_iter(pages),
            ..Organisation::default()
        };
        sheet.particulars = serde_json::to_value(organisation).expect("JSON");
        sheet
    }

    #[test]
    fn two_versions_differ_field_by_field() {
        let old = facts(&sheet("Grup ECOS", None));
        let new = facts(&sheet("ECOS", Some("https://ecos.example/")));
        let expected = [
            ("name", "Grup ECOS".to_owned(), "ECOS".to_owned()),
            ("website", String::new(), "https://ecos.example/".to_owned()),
        ];
        assert_eq!(changes(&old, &new), expected);
        assert_eq!(changes(&new, &new), []);
    }

    #[test]
    fn memberships_are_no_facts_of_a_version() {
        let facts = facts(&sheet("Grup ECOS", None));
        let mut keys = facts.keys();
        assert!(keys.all(|key| NOUN.field(key).is_some_and(|field| !field.is_networks_own)));
        assert_eq!(facts["organisation_kind"], "hub");
    }
}
