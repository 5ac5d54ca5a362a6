//! Looked at and never confirmed: such a run is put away, with all that its spreadsheet held.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, Instant, UserError};
use sea_orm::DbErr;
use serde_json::json;

use super::{
    FORGOTTEN, Noun, Run, RunState,
    confirm::clear_file,
    store::{rows, runs},
};
use crate::{
    db::{Db, Write},
    events::{EventDraft, Hearing},
    jobs::Failure,
    module::Module,
};

/// A run waits so long to be confirmed; until then nobody has vouched for what its spreadsheet
/// holds.
pub const KEPT_DAYS: i64 = 30;

/// What the keys of all these reasons begin with.
pub const FORGOTTEN_BECAUSE: &str = "import-forgotten-";

/// Why a run was put away: a state in its event, a sentence on its page.
#[derive(Clone, Copy)]
enum Why {
    Age,
    NetworkArchived,
}

impl Why {
    const fn code(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::NetworkArchived => "network_archived",
        }
    }

    fn sentence(self) -> UserError {
        match self {
            Self::Age => UserError::new("import-forgotten-too-old").with("days", KEPT_DAYS),
            Self::NetworkArchived => UserError::new("import-forgotten-network-archived"),
        }
    }
}

impl Run {
    /// Until when it waits to be confirmed.
    pub fn kept_until(&self) -> Instant {
        self.started_at.plus_seconds(KEPT_DAYS * 24 * 3600)
    }
}

/// Hears that a network was archived: what waited for it could not be confirmed any more. What
/// came after it was brought back stays, however late this is heard.
pub fn put_away_waiting(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let (network, at) = (hearing.event.entry, hearing.event.at);
        for id in runs::open_of_network(hearing.write.conn(), network, at).await? {
            put_away(hearing.write, hearing.modules, id, Why::NetworkArchived).await?;
        }
        Ok(())
    })
}

/// Puts away what has waited too long, each run in a write of its own; tells how many.
///
/// # Errors
/// When the database cannot be reached; then some may be put away already.
pub async fn forget_old(db: &Db, modules: &'static [Module]) -> Result<usize, DbErr> {
    let started = db.effects().now().plus_seconds(-KEPT_DAYS * 24 * 3600);
    let mut count = 0;
    loop {
        let old = runs::waiting_since(db.read(), started).await?;
        if old.is_empty() {
            return Ok(count);
        }
        for id in old {
            let mut write = db.write(&Acting::operator()).await?;
            count += usize::from(put_away(&mut write, modules, id, Why::Age).await?);
            write.commit().await?;
        }
    }
}

/// Tells whether the run was still open.
async fn put_away(
    write: &mut Write,
    modules: &'static [Module],
    id: Id,
    why: Why,
) -> Result<bool, DbErr> {
    let Some(run) = runs::get(write.conn(), id).await? else {
        return Ok(false);
    };
    let mut was_open = false;
    for state in [RunState::Reading, RunState::Ready, RunState::Failed] {
        was_open |= runs::advance(write, id, state, RunState::Discarded).await?;
    }
    if !was_open {
        return Ok(false);
    }
    let tables = noun_of(modules, &run).map_or(&[][..], |noun| noun.tables);
    rows::clear_staged(write.conn(), id, tables).await?;
    rows::clear(write.conn(), id).await?;
    clear_file(write, id).await?;
    runs::note_error(write, id, &why.sentence()).await?;
    let event = EventDraft::new(FORGOTTEN, id).network(run.network);
    write.event(event.data(json!({ "because": why.code() })));
    Ok(true)
}

fn noun_of(modules: &'static [Module], run: &Run) -> Option<&'static Noun> {
    let mut nouns = modules.iter().flat_map(|module| module.nouns);
    nouns.find(|noun| Some(noun.name) == run.noun.as_deref())
}
