//! What a residency leaves for the library: the learnings that were marked for it, each with the hub
//! that it comes from and nobody's name.

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_platform::{
    module::{self, Leavable, Leaving, Left, PanelView, Subject, panels},
    snapshot::Snapshot,
    web::{Site, Visit},
};
use sea_orm::DbErr;

use super::{KIND, Note, Resident, page::may_write, store};
use crate::{
    about::{About, name},
    activities,
    circles::owners,
};

/// What may be taken out of activities.
pub const LEAVING: Leaving = Leaving {
    kind: activities::KIND,
    left,
};

fn left(from: Leavable<'_>) -> BoxFuture<'_, Result<Option<Left>, DbErr>> {
    Box::pin(async move {
        let Leavable {
            site, visit, head, ..
        } = from;
        if from.part.is_some() {
            return Ok(None);
        }
        let Ok(about) = About::find(site, visit, head.id, &[]) else {
            return Ok(None);
        };
        if &*about.card.activity_kind != KIND {
            return Ok(about.takes_part.then(|| Left {
                authors: owners(head).collect(),
                made_on: about.card.starts_on,
                ..Left::of(head)
            }));
        }
        let db = site.db.read();
        let residents = store::residents(db, head.id).await?;
        let snapshot = site.snapshots.current();
        let writes = may_write(&snapshot, visit, (&about, &residents));
        if !may_take(&about, writes) {
            return Ok(None);
        }
        let notes = store::notes(db, head.id).await?;
        let marked: Vec<&Note> = marked(&notes).collect();
        if marked.is_empty() {
            return Ok(None);
        }
        let mut authors: Vec<Id> = owners(head).collect();
        authors.extend(marked.iter().filter_map(|note| note.organisation));
        authors.sort_unstable();
        authors.dedup();
        let lines = marked.iter().rev().map(|note| line(&snapshot, &from, note));
        let made_on = about.card.ends_on.or(about.card.starts_on);
        Ok(Some(Left {
            body: lines.collect::<Vec<String>>().join("\n"),
            authors,
            made_on,
            ..Left::of(head)
        }))
    })
}

/// Where what was learnt becomes a draft of the library, for whoever may take it, and what other
/// slices add to the page of a residency.
///
/// # Errors
/// When the database cannot be reached.
pub async fn onward(
    site: &Site,
    visit: &Visit,
    about: &About,
    (notes, residents): (&[Note], &[Resident]),
) -> Result<(Option<String>, Vec<PanelView>), DbErr> {
    let snapshot = site.snapshots.current();
    let is_open = may_take(about, may_write(&snapshot, visit, (about, residents)));
    let is_there = is_open && marked(notes).next().is_some();
    let href = is_there.then(|| format!("/library/new?from={}", about.id));
    let panels = match snapshot.get(&visit.viewer, about.id) {
        Some(head) => {
            let subject = Subject {
                site,
                visit,
                about: module::About::Entry(head),
            };
            panels(subject).await?
        }
        None => Vec::new(),
    };
    Ok((href, panels))
}

/// Whoever writes the journal, while the residency is not put away.
fn may_take(about: &About, may_write: bool) -> bool {
    about.takes_part && may_write
}

/// The learnings that are for the library and were not taken away.
pub fn marked(notes: &[Note]) -> impl Iterator<Item = &Note> {
    let kept = notes.iter().filter(|note| !note.is_removed);
    kept.filter(|note| note.is_learning && note.for_library)
}

/// An item of a list, its later lines set in; with the hub, where this reader sees it.
fn line(snapshot: &Snapshot, from: &Leavable<'_>, note: &Note) -> String {
    let text = note.text.trim().replace('\n', "\n  ");
    let hub = note.organisation;
    match hub.and_then(|hub| name(snapshot, from.visit, hub)) {
        Some(hub) => format!("- {text} ({})", hub.text),
        None => format!("- {text}"),
    }
}
