//! One row looked at and written at once: a form, or a cell of a list.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};
use sea_orm::DbErr;

use super::{
    Current, GivenRow, Importer, NewRun, Noun, Origin, Refusal, RunState, SaveError, Status, apply,
    confirm::clear_waiting,
    error::is_taken,
    plan::Planned,
    planner::Planner,
    row::Input,
    staged,
    store::{near, runs},
};
use crate::db::{Turn, Write};

/// Someone who writes in between is given way this often.
const ATTEMPTS: usize = 5;

/// What was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub id: Id,
    pub version: i64,
    /// The number of the last event; 0 when nothing differed.
    pub seq: i64,
    /// The run that can be undone; none when nothing differed.
    pub run: Option<Id>,
    /// Values that were left as they are, with the reason.
    pub kept: Vec<Refusal>,
}

/// What else is written in the change of a row, given its entry and the run that can be undone
/// (none when nothing of the row differed). Its refusal takes the row back too.
pub type Also<'a> = &'a (
        dyn for<'w> Fn(&'w mut Write, Id, Option<Id>) -> BoxFuture<'w, Result<(), SaveError>>
            + Send
            + Sync
    );

/// What a source calls by a key.
type Named = Vec<(String, Id)>;

/// By which a source, or a form that may be sent twice, names what it writes.
fn key(row: &GivenRow) -> String {
    let mut values = row.values.iter();
    let key = values.find(|(field, _)| *field == "source_id");
    key.map_or_else(String::new, |(_, key)| key.trim().to_owned())
}

impl Importer {
    /// Writes one row at once. What someone else changed since `base_version` in other fields
    /// stays; in the same fields it is a conflict and nothing is written.
    ///
    /// # Errors
    /// Refusals, a conflict, or a likeness to something that is there; or the database.
    pub async fn save_one(
        &self,
        acting: &Acting,
        network: Option<Id>,
        noun: &'static Noun,
        row: GivenRow,
    ) -> Result<Saved, SaveError> {
        self.save_one_also(acting, network, noun, row, None).await
    }

    /// The same, with something else that is written in the same change or not at all.
    ///
    /// # Errors
    /// As [`Self::save_one`], and those of `also`.
    pub async fn save_one_also(
        &self,
        acting: &Acting,
        network: Option<Id>,
        noun: &'static Noun,
        row: GivenRow,
        also: Option<Also<'_>>,
    ) -> Result<Saved, SaveError> {
        for _ in 0..ATTEMPTS {
            let input = Input {
                position: 1,
                given: row.clone(),
                ..Input::default()
            };
            let key = key(&row);
            let named = near::keyed(self.db.read(), noun, network, &key).await?;
            let mut planner = Planner::open_for(self, noun, network, &input).await?;
            let Some(planned) = planner.plan(vec![input]).await?.pop() else {
                break;
            };
            let planned = self.settled(network, noun, planned).await?;
            let (Some(id), version) = (planned.entry, planned.base_version.unwrap_or(0)) else {
                break;
            };
            if planned.status == Status::Same {
                let kept = planned.refusals;
                let seq = self.write_also(acting, id, also).await?;
                return Ok(Saved {
                    id,
                    version,
                    seq,
                    run: None,
                    kept,
                });
            }
            let known = (key.as_str(), named);
            let written = self.write_one(acting, network, noun, (&planned, known), also);
            if let Some((run, seq)) = written.await? {
                let (version, run, kept) = (version + 1, Some(run), planned.refusals);
                return Ok(Saved {
                    id,
                    version,
                    seq,
                    run,
                    kept,
                });
            }
        }
        Err(self.conflict(network, noun, row.id).await)
    }

    /// The planned row, unless it cannot be written.
    async fn settled(
        &self,
        network: Option<Id>,
        noun: &'static Noun,
        planned: Planned,
    ) -> Result<Planned, SaveError> {
        let touches_nothing = planned.status == Status::Same && !planned.refusals.is_empty();
        match planned.status {
            Status::Refused => Err(SaveError::Refused(planned.refusals)),
            _ if touches_nothing => Err(SaveError::Refused(planned.refusals)),
            Status::Doubtful => Err(SaveError::Doubtful(planned.matches)),
            Status::Stale | Status::Skipped => {
                Err(self.conflict(network, noun, planned.entry).await)
            }
            Status::New | Status::Changed | Status::Same => Ok(planned),
        }
    }

    /// `None` when someone else wrote in between.
    async fn write_one(
        &self,
        acting: &Acting,
        network: Option<Id>,
        noun: &'static Noun,
        (planned, (key, named)): (&Planned, (&str, Named)),
        also: Option<Also<'_>>,
    ) -> Result<Option<(Id, i64)>, SaveError> {
        let mut write = self.db.write(acting).await?;
        if planned.status == Status::New && !key.is_empty() {
            // One form sent twice at once is one entry: the second finds it under its key.
            write.take_turn(Turn::Key).await?;
            if near::keyed(write.conn(), noun, network, key).await? != named {
                return Ok(None);
            }
        }
        let run = write.id();
        runs::insert(
            &write,
            run,
            &NewRun::of(noun, network, Origin::Form),
            RunState::Ready,
        )
        .await?;
        staged::stage(&write, run, noun, std::slice::from_ref(planned)).await?;
        let outcome = match apply::apply(&mut write, run, network, noun, Origin::Form).await {
            Err(error) if is_taken(&error) => return Ok(None),
            applied => applied?,
        };
        if outcome.is_none_or(|outcome| outcome.written() == 0) {
            return Ok(None);
        }
        clear_waiting(&write, run, noun).await?;
        if let Some((also, id)) = also.zip(planned.entry) {
            also(&mut write, id, Some(run)).await?;
        }
        Ok(Some((run, write.commit().await?)))
    }

    /// What is written beside a row of which nothing differed; 0 when there is no such thing.
    async fn write_also(
        &self,
        acting: &Acting,
        id: Id,
        also: Option<Also<'_>>,
    ) -> Result<i64, SaveError> {
        let Some(also) = also else { return Ok(0) };
        let mut write = self.db.write(acting).await?;
        also(&mut write, id, None).await?;
        Ok(write.commit().await?)
    }

    async fn conflict(
        &self,
        network: Option<Id>,
        noun: &'static Noun,
        id: Option<Id>,
    ) -> SaveError {
        match self.current(network, noun, id).await {
            Ok(Some(current)) => SaveError::Conflict(Box::new(current)),
            Ok(None) => SaveError::Refused(Vec::new()),
            Err(error) => SaveError::Database(error),
        }
    }

    async fn current(
        &self,
        network: Option<Id>,
        noun: &'static Noun,
        id: Option<Id>,
    ) -> Result<Option<Current>, DbErr> {
        let Some(id) = id else { return Ok(None) };
        Ok((noun.current)(self.db.read().into(), network, &[id])
            .await?
            .remove(&id))
    }
}
