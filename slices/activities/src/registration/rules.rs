//! Who gets a place, who waits and who is next; pure.

mod held;

use std::collections::BTreeMap;

use ordit_kernel::{Id, UserError};

use self::held::Held;
use super::{Lane, Mode, State};

/// How many places there are; what is not said has no limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotas {
    pub all: Option<i64>,
    pub modes: BTreeMap<Mode, i64>,
    /// The places that each owner gives.
    pub owners: BTreeMap<Id, i64>,
    /// The most that one organisation may hold.
    pub of_party: Option<i64>,
    /// Of those in all, kept for other administrations.
    pub reserved: Option<i64>,
}

/// Somebody who is registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub id: Id,
    /// The order in which they proved their address.
    pub queue: i64,
    pub state: State,
    pub lane: Lane,
    /// The organisation for which they come, by what two are compared.
    pub party: Option<String>,
}

/// Somebody who reached another state and is told so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: Id,
    pub from: State,
    pub to: State,
}

/// What somebody does, or what time does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Proved their address; their state is still unverified.
    Enter {
        seat: Seat,
        asks_approval: bool,
    },
    Approve(Id),
    Accept(Id),
    Cancel(Id),
    /// Did not answer in time.
    Lapse(Id),
    /// Offers a place to somebody who waits, whoever else does.
    Offer(Id),
    /// Asks for other places; `last` is the number after everybody's.
    Move {
        id: Id,
        lane: Lane,
        last: i64,
    },
    /// Nobody does anything; perhaps there are more places than before.
    Settle,
}

/// Why an act cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no place.
    Full,
    /// They are in another state by now.
    Changed,
    /// The activity does not take place.
    Off,
}

impl Refusal {
    /// What whoever asked is told.
    pub fn told(self) -> UserError {
        UserError::new(match self {
            Self::Full => "activities-reg-error-full",
            Self::Changed => "activities-reg-error-changed",
            Self::Off => "activities-reg-error-off",
        })
    }
}

/// Some of the places: how many are held, of how many; none where there is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub held: i64,
    pub all: Option<i64>,
}

impl Share {
    /// Whether whoever asks for one of them has to wait.
    pub fn is_full(self) -> bool {
        self.all.is_some_and(|all| self.held >= all)
    }
}

/// Everybody who is registered for an activity, in the order of their numbers.
#[derive(Clone, Debug)]
pub struct Book {
    quotas: Quotas,
    seats: Vec<Seat>,
    held: Held,
    is_off: bool,
}

impl Book {
    /// The book as it stands.
    pub fn new(quotas: Quotas, mut seats: Vec<Seat>) -> Self {
        seats.sort_by_key(|seat| seat.queue);
        let held = Held::of(&seats);
        Self {
            quotas,
            seats,
            held,
            is_off: false,
        }
    }

    /// The same where the activity does not take place: whoever wants lets go of what they have,
    /// and nothing else happens until it takes place after all.
    #[must_use]
    pub fn called_off(self, is_off: bool) -> Self {
        Self { is_off, ..self }
    }

    /// Everybody in it.
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    /// Whether nobody at all finds a place now, or everybody who comes has to wait.
    pub fn is_full(&self) -> bool {
        self.quotas.all.is_some_and(|all| self.held.all() >= all)
    }

    /// The places that are held.
    pub fn held(&self) -> i64 {
        self.held.all()
    }

    /// The places of a way of taking part that are held, and how many there are.
    pub fn of_mode(&self, mode: Mode) -> Share {
        Share {
            held: self.held.of_mode(mode),
            all: self.quotas.modes.get(&mode).copied(),
        }
    }

    /// Likewise of an owner.
    pub fn of_owner(&self, owner: Id) -> Share {
        Share {
            held: self.held.of_owner(owner),
            all: self.quotas.owners.get(&owner).copied(),
        }
    }

    /// How many hold a place beyond what there is now, because there was more before; they keep it.
    pub fn over(&self) -> i64 {
        self.held.over(&self.quotas)
    }

    /// Whether there is a place that somebody who waits could be offered now.
    pub fn could_offer(&self, id: Id) -> bool {
        let mut waiting = self.seats.iter();
        let waiting = waiting.find(|seat| seat.id == id && seat.state == State::Waiting);
        !self.is_off && waiting.is_some_and(|seat| self.fits(seat))
    }

    /// The number that somebody has.
    pub fn number(&self, id: Id) -> Option<i64> {
        let own = self.seats.iter().find(|seat| seat.id == id)?;
        Some(own.queue)
    }

    /// The how-manieth somebody is among those who wait for the same places.
    pub fn place_in_queue(&self, id: Id) -> Option<usize> {
        let own = self.seats.iter().find(|seat| seat.id == id)?;
        let waits = |seat: &&Seat| {
            seat.state == State::Waiting && seat.lane == own.lane && seat.queue <= own.queue
        };
        (own.state == State::Waiting).then(|| self.seats.iter().filter(waits).count())
    }

    /// Lets an act happen with all that follows from it.
    ///
    /// # Errors
    /// Why it cannot be; then nothing happened.
    pub fn act(&mut self, act: Act) -> Result<Vec<Step>, Refusal> {
        if self.is_off && !matches!(act, Act::Cancel(_)) {
            return Err(Refusal::Off);
        }
        match act {
            Act::Enter {
                seat,
                asks_approval,
            } => Ok(self.enter(seat, asks_approval)),
            Act::Approve(id) => self.approve(id),
            Act::Accept(id) => {
                let at = self.find(id, &[State::Offered])?;
                Ok(vec![self.step(at, State::Confirmed)])
            }
            Act::Cancel(id) => self.release(id, &State::LIVE, State::Cancelled),
            Act::Lapse(id) => self.release(id, &[State::Offered], State::Expired),
            Act::Offer(id) => {
                let at = self.find(id, &[State::Waiting])?;
                if !self.fits(&self.seats[at]) {
                    return Err(Refusal::Full);
                }
                Ok(vec![self.step(at, State::Offered)])
            }
            Act::Move { id, lane, last } => self.shift(id, lane, last),
            Act::Settle => Ok(self.promote(None)),
        }
    }

    /// Whoever waits and fits comes before whoever comes now.
    fn enter(&mut self, seat: Seat, asks_approval: bool) -> Vec<Step> {
        let mut steps = self.promote(None);
        let at = self.insert(seat);
        let to = match asks_approval {
            true => State::Pending,
            false => self.placed(at),
        };
        steps.push(self.step(at, to));
        steps
    }

    fn approve(&mut self, id: Id) -> Result<Vec<Step>, Refusal> {
        self.find(id, &[State::Pending])?;
        let mut steps = self.promote(None);
        let at = self.find(id, &[State::Pending])?;
        let to = self.placed(at);
        steps.push(self.step(at, to));
        Ok(steps)
    }

    fn placed(&self, at: usize) -> State {
        match self.fits(&self.seats[at]) {
            true => State::Confirmed,
            false => State::Waiting,
        }
    }

    /// The place goes to whoever waits for the same owner and mode, and else to whom it fits.
    fn release(&mut self, id: Id, from: &[State], to: State) -> Result<Vec<Step>, Refusal> {
        let at = self.find(id, from)?;
        let lane = self.seats[at].lane;
        let mut steps = vec![self.step(at, to)];
        steps.extend(self.promote(Some(lane)));
        Ok(steps)
    }

    /// Whoever changes comes after those who wait there already. Whoever is not approved yet keeps
    /// the number of the day on which they came: nobody has told them a place in a queue.
    fn shift(&mut self, id: Id, lane: Lane, last: i64) -> Result<Vec<Step>, Refusal> {
        let at = self.find(id, &State::LIVE)?;
        let before = self.seats[at].lane;
        let is_held = self.seats[at].state.holds_place();
        if is_held && before != lane {
            let waits = |seat: &Seat| seat.state == State::Waiting && seat.lane == lane;
            self.held.remove(&self.seats[at]);
            self.seats[at].lane = lane;
            let is_full = !self.fits(&self.seats[at]) || self.seats.iter().any(waits);
            if is_full {
                self.seats[at].lane = before;
            }
            self.held.add(&self.seats[at]);
            if is_full {
                return Err(Refusal::Full);
            }
        }
        self.seats[at].lane = lane;
        if self.seats[at].state == State::Waiting && before != lane {
            let seat = self.seats.remove(at);
            self.insert(Seat {
                queue: last,
                ..seat
            });
        }
        Ok(self.promote(Some(before)))
    }

    /// Offers every place there is: first in this lane, then in the order of the numbers.
    fn promote(&mut self, first: Option<Lane>) -> Vec<Step> {
        let mut steps = Vec::new();
        if self.is_off {
            return steps;
        }
        if let Some(lane) = first {
            self.promote_those(|seat| seat.lane == lane, &mut steps);
        }
        self.promote_those(|_| true, &mut steps);
        steps
    }

    fn promote_those(&mut self, is_meant: impl Fn(&Seat) -> bool, steps: &mut Vec<Step>) {
        for at in 0..self.seats.len() {
            let seat = &self.seats[at];
            if seat.state == State::Waiting && is_meant(seat) && self.fits(seat) {
                steps.push(self.step(at, State::Offered));
            }
        }
    }

    fn fits(&self, seat: &Seat) -> bool {
        self.held.has_room_for(seat, &self.quotas)
    }

    fn insert(&mut self, seat: Seat) -> usize {
        if seat.state.holds_place() {
            self.held.add(&seat);
        }
        let at = self.seats.partition_point(|one| one.queue <= seat.queue);
        self.seats.insert(at, seat);
        at
    }

    fn find(&self, id: Id, states: &[State]) -> Result<usize, Refusal> {
        let mut seats = self.seats.iter();
        let at = seats.position(|seat| seat.id == id && states.contains(&seat.state));
        at.ok_or(Refusal::Changed)
    }

    fn step(&mut self, at: usize, to: State) -> Step {
        let seat = &mut self.seats[at];
        let (id, from) = (seat.id, seat.state);
        if from.holds_place() && !to.holds_place() {
            self.held.remove(seat);
        }
        seat.state = to;
        if to.holds_place() && !from.holds_place() {
            self.held.add(seat);
        }
        Step { id, from, to }
    }
}

#[cfg(test)]
mod tests;
