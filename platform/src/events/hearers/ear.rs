//! One hearer on one node: takes the lease, hears event after event, stops before one that fails.

use ordit_kernel::{Acting, Id};
use sea_orm::DbErr;

use super::{
    Begins, Hearer, Hearing,
    store::{self, Standing},
};
use crate::{
    db::{Db, Write},
    events::{self, Event},
    jobs::{Failure, unbroken},
    module::Module,
};

/// Events are read in pieces of this many.
const EVENTS: u32 = 100;
/// At most so many effects are committed together, as long as none fails.
const TOGETHER: usize = 20;
/// Fewer of them once it took longer: on SQLite everybody else's write waits.
const LONG_MICROS: i64 = 100_000;
/// A position is noted without an effect once so many events of others have passed.
const STRIDE: i64 = 1_000;

/// What came of hearing some events.
enum Heard {
    Well,
    /// Another node is at it.
    Elsewhere,
    /// Nothing was written.
    Failed(Failure),
}

pub(super) struct Ear {
    db: Db,
    modules: &'static [Module],
    holder: Id,
    hearer: &'static Hearer,
    /// Up to this event nothing is left to hear; nothing before the first look.
    looked: Option<i64>,
    /// How many effects are committed together next.
    together: usize,
}

impl Ear {
    pub fn new(db: Db, modules: &'static [Module], holder: Id, hearer: &'static Hearer) -> Self {
        Self {
            db,
            modules,
            holder,
            hearer,
            looked: None,
            together: 1,
        }
    }

    /// Hears a piece of the feed, unless another node does; tells whether there may be more.
    pub async fn hear_some(&mut self) -> Result<bool, DbErr> {
        let looked = match self.looked {
            Some(looked) => looked,
            None => self.enter().await?,
        };
        let on = self.db.read();
        let last = events::last_seq(on).await?;
        if looked >= last {
            return Ok(false);
        }
        let Some(standing) = store::standing(on, self.hearer.name).await? else {
            self.looked = None;
            return Ok(true);
        };
        let looked = looked.max(standing.position);
        self.looked = Some(looked);
        let found = store::heard_after(on, self.hearer.verbs, looked, last, EVENTS).await?;
        if found.is_empty() {
            self.looked = Some(looked.max(last));
            self.pass_over(&standing, last).await?;
            return Ok(false);
        }
        if standing.is_resting(self.db.effects().now()) || !self.claim().await? {
            return Ok(false);
        }
        self.hear_all(&found).await
    }

    /// Lets another node go on at once.
    pub async fn release(&self) -> Result<(), DbErr> {
        let write = self.db.write(&Acting::operator()).await?;
        store::release(&write, self.hearer.name, self.holder).await?;
        write.commit().await.map(drop)
    }

    /// Notes where a new hearer begins.
    async fn enter(&mut self) -> Result<i64, DbErr> {
        let name = self.hearer.name;
        if store::standing(self.db.read(), name).await?.is_none() {
            let write = self.db.write(&Acting::operator()).await?;
            let position = match self.hearer.begins {
                Begins::WithTheFirst => 0,
                Begins::FromNow => events::last_seq(write.conn()).await?,
            };
            store::enter(&write, name, position).await?;
            write.commit().await?;
        }
        self.looked = Some(0);
        Ok(0)
    }

    /// Notes from time to time that others' events need no second look.
    async fn pass_over(&self, standing: &Standing, last: i64) -> Result<(), DbErr> {
        if last - standing.position < STRIDE {
            return Ok(());
        }
        let write = self.db.write(&Acting::operator()).await?;
        store::pass_over(&write, self.hearer.name, last).await?;
        write.commit().await.map(drop)
    }

    async fn claim(&self) -> Result<bool, DbErr> {
        let write = self.db.write(&Acting::operator()).await?;
        let is_ours = store::claim(&write, self.hearer.name, self.holder).await?;
        write.commit().await?;
        Ok(is_ours)
    }

    async fn hear_all(&mut self, found: &[Event]) -> Result<bool, DbErr> {
        let mut rest = found;
        while !rest.is_empty() {
            let (piece, later) = rest.split_at(self.together.min(rest.len()));
            rest = later;
            let began = self.db.effects().now();
            let heard = self.hear(piece).await?;
            let took = self.db.effects().now().0 - began.0;
            self.together = match took > LONG_MICROS {
                true => (self.together / 2).max(1),
                false => (self.together * 2).min(TOGETHER),
            };
            let is_well = match heard {
                Heard::Well => self.is_past(piece),
                Heard::Elsewhere => false,
                Heard::Failed(_) => self.hear_one_by_one(piece).await?,
            };
            if !is_well {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// So that what fails fails alone, after those before it.
    async fn hear_one_by_one(&mut self, piece: &[Event]) -> Result<bool, DbErr> {
        for event in piece {
            let alone = std::slice::from_ref(event);
            let is_well = match self.hear(alone).await? {
                Heard::Well => self.is_past(alone),
                Heard::Elsewhere => false,
                Heard::Failed(failure) => self.note(event.seq, &failure).await?,
            };
            if !is_well {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_past(&mut self, piece: &[Event]) -> bool {
        self.looked = piece.last().map_or(self.looked, |last| Some(last.seq));
        true
    }

    /// Commits the effects of events together with the position after them.
    async fn hear(&self, events: &[Event]) -> Result<Heard, DbErr> {
        let (Some(first), Some(last)) = (events.first(), events.last()) else {
            return Ok(Heard::Well);
        };
        let mut write = self.db.write(&Acting::operator()).await?;
        // Comes first: on PostgreSQL another node waits here, and then finds the events heard.
        let span = (first.seq, last.seq);
        if !store::advance(&write, self.hearer.name, self.holder, span).await? {
            return Ok(Heard::Elsewhere);
        }
        for event in events {
            let hearing = Hearing {
                write: &mut write,
                event,
                modules: self.modules,
            };
            let heard = unbroken((self.hearer.hear)(hearing)).await;
            if let Err(failure) = heard.and_then(|()| self.ensure_no_echo(&write, event)) {
                return Ok(Heard::Failed(failure));
            }
        }
        match write.commit().await {
            Ok(_) => Ok(Heard::Well),
            Err(error) => Ok(Heard::Failed(error.into())),
        }
    }

    /// Notes that an event fails, for coordination and for the next try.
    async fn note(&self, seq: i64, failure: &Failure) -> Result<bool, DbErr> {
        let name = self.hearer.name;
        tracing::error!(hearer = name, event = seq, %failure, "an event fails");
        let write = self.db.write(&Acting::operator()).await?;
        store::note_failure(&write, name, self.holder, seq, failure.key()).await?;
        write.commit().await?;
        Ok(false)
    }

    /// What answers an event of an entry by noting such an event of it would never end.
    fn ensure_no_echo(&self, write: &Write, event: &Event) -> Result<(), Failure> {
        match write.may_have_noted(self.hearer.verbs, event.entry) {
            true => Err(Failure::Because("jobs-failure-echo")),
            false => Ok(()),
        }
    }
}
