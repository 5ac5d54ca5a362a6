//! What the fees of a year are to be, beside what they are and what they were; pure.

use std::collections::HashMap;

use ordit_kernel::{Id, Money, PartialDate};

use crate::{
    fees::{Fee, Share, Standing, tariff::Tariff, tariff::rules},
    memberships::Stage,
};

/// Somebody who is, or was, in the network.
#[derive(Clone, Debug)]
pub struct Participant {
    pub id: Id,
    pub kind: String,
    pub inhabitants: Option<u32>,
    pub stages: Vec<Stage>,
}

/// What is known when the fees of a year are made.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    pub tariff: &'a Tariff,
    /// In the order in which they get their numbers.
    pub participants: &'a [Participant],
    pub decisions: &'a HashMap<Id, Money>,
    /// The fees that the year has already.
    pub fees: &'a [Fee],
    /// The fees of the year before.
    pub before: &'a [Fee],
    pub today: PartialDate,
}

/// The fees of a year as they are to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub lines: Vec<Line>,
    /// Those who paid last year and are asked for nothing this year, and how much it was.
    pub gone: Vec<(Id, Money)>,
    /// Fees of this year that are still asked for, though their members pay no more.
    pub idle: Vec<Id>,
}

/// What one member is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub organisation: Id,
    pub kind: String,
    pub inhabitants: Option<u32>,
    /// The bracket by which it was found, unless a person decided.
    pub bracket: Option<usize>,
    pub share: Share,
    /// It joined this year, and nobody knows in which month.
    pub is_month_unknown: bool,
    /// None: somebody has to decide.
    pub amount: Option<Money>,
    pub last: Option<Money>,
    pub deed: Deed,
}

/// What is done about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Make,
    /// Nothing was paid yet, and this is what it was.
    Change {
        fee: Id,
        from: Money,
    },
    /// It is there as it is to be.
    Keep,
    /// It would be another amount now, but it was paid, in part or whole, or let go.
    Stay {
        from: Money,
    },
    /// A person decided that it pays nothing.
    Nothing,
    PopulationUnknown,
    NoBracket,
}

/// How an amount stands to that of last year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Versus {
    New,
    More,
    Less,
    Same,
}

/// Sums of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub made: usize,
    pub changed: usize,
    pub undecided: usize,
    /// Of the whole year once it is confirmed.
    pub amount: Money,
    pub last: Money,
}

impl Deed {
    /// The word for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Make => "make",
            Self::Change { .. } => "change",
            Self::Keep => "keep",
            Self::Stay { .. } => "stay",
            Self::Nothing => "nothing",
            Self::PopulationUnknown => "population",
            Self::NoBracket => "bracket",
        }
    }

    /// A person has to say how much.
    pub fn is_undecided(self) -> bool {
        matches!(self, Self::PopulationUnknown | Self::NoBracket)
    }

    /// Something is written.
    pub fn is_written(self) -> bool {
        matches!(self, Self::Make | Self::Change { .. })
    }
}

impl Versus {
    /// The word for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::More => "more",
            Self::Less => "less",
            Self::Same => "same",
        }
    }
}

impl Line {
    /// How it stands to last year; none while nobody decided.
    pub fn versus(&self) -> Option<Versus> {
        let amount = self.amount?;
        Some(match self.last {
            None => Versus::New,
            Some(last) if amount > last => Versus::More,
            Some(last) if amount < last => Versus::Less,
            Some(_) => Versus::Same,
        })
    }
}

impl Plan {
    /// Everything that is to be written, in the order of the numbers.
    pub fn written(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.deed.is_written())
    }

    /// What the form carries, so that what is confirmed is what was seen.
    pub fn mark(&self) -> String {
        let mut mark: u128 = 0;
        for line in self.written() {
            let cents = line.amount.map_or(0, |amount| amount.0.unsigned_abs());
            let own = line.organisation.0.as_u128() ^ (u128::from(cents) << 1 | 1);
            mark = mark.rotate_left(7).wrapping_add(own);
        }
        format!("{mark:x}")
    }

    /// Its sums.
    pub fn totals(&self) -> Totals {
        let count =
            |deed: fn(Deed) -> bool| self.lines.iter().filter(|line| deed(line.deed)).count();
        let gone = self.gone.iter().map(|(_, amount)| *amount);
        Totals {
            made: count(|deed| deed == Deed::Make),
            changed: count(|deed| matches!(deed, Deed::Change { .. })),
            undecided: count(Deed::is_undecided),
            amount: self.lines.iter().filter_map(|line| line.amount).sum(),
            last: self
                .lines
                .iter()
                .filter_map(|line| line.last)
                .chain(gone)
                .sum(),
        }
    }
}

/// The plan of a year.
pub fn plan(known: &Known<'_>) -> Plan {
    let of = |fees: &'_ [Fee]| -> HashMap<Id, Fee> {
        let own = fees.iter().map(|fee| (fee.organisation, fee.clone()));
        own.collect()
    };
    let (fees, mut before) = (of(known.fees), of(known.before));
    before.retain(|_, fee| fee.standing != Standing::Cancelled);
    let mut plan = Plan::default();
    for participant in known.participants {
        let last = before.remove(&participant.id).map(|fee| fee.amount);
        let fee = fees.get(&participant.id);
        match line(known, participant, fee, last) {
            Some(line) => plan.lines.push(line),
            None => {
                plan.gone.extend(last.map(|last| (participant.id, last)));
                let is_idle = |fee: &&Fee| fee.standing == Standing::Due;
                plan.idle.extend(fee.filter(is_idle).map(|fee| fee.id));
            }
        }
    }
    let mut hidden: Vec<(Id, Money)> = before
        .into_iter()
        .map(|(id, fee)| (id, fee.amount))
        .collect();
    hidden.sort_by_key(|(id, _)| *id);
    plan.gone.extend(hidden);
    plan
}

/// What a participant is asked for; none when it does not pay this year.
fn line(
    known: &Known<'_>,
    participant: &Participant,
    fee: Option<&Fee>,
    last: Option<Money>,
) -> Option<Line> {
    let tariff = known.tariff;
    let day = reference(tariff.year, known.today);
    let since = rules::paying_since(&participant.stages, &tariff.states, day)?;
    let share = rules::share(tariff.joining, since, tariff.year);
    let decided = known.decisions.get(&participant.id).copied();
    let base = tariff.base(&participant.kind, participant.inhabitants);
    let (bracket, amount) = match (decided, base) {
        (Some(amount), _) => (None, Ok(amount)),
        (None, rules::Base::Bracket(place, whole)) => {
            (Some(place), Ok(whole.share(share.parts, share.of)))
        }
        (None, rules::Base::PopulationUnknown) => (None, Err(Deed::PopulationUnknown)),
        (None, rules::Base::NoBracket) => (None, Err(Deed::NoBracket)),
    };
    // What was let go, or paid in part, is not asked for anew.
    let deed = match (amount, fee) {
        (Err(undecided), None) => undecided,
        (Err(_), Some(_)) => Deed::Keep,
        (Ok(amount), Some(fee)) if fee.amount == amount => Deed::Keep,
        (Ok(_), Some(fee)) if fee.standing == Standing::Due && fee.paid == Money::ZERO => {
            Deed::Change {
                fee: fee.id,
                from: fee.amount,
            }
        }
        (Ok(_), Some(fee)) => Deed::Stay { from: fee.amount },
        (Ok(amount), None) if amount == Money::ZERO => Deed::Nothing,
        (Ok(_), None) => Deed::Make,
    };
    let stays = matches!(deed, Deed::Keep | Deed::Stay { .. });
    let kept = fee.filter(|_| stays).map(|fee| fee.amount);
    Some(Line {
        organisation: participant.id,
        kind: participant.kind.clone(),
        inhabitants: participant.inhabitants,
        bracket,
        share: if decided.is_some() {
            Share::WHOLE
        } else {
            share
        },
        is_month_unknown: since == PartialDate::Year(tariff.year),
        amount: kept.or(amount.ok()),
        last,
        deed,
    })
}

/// The day that counts: today, and the last of the year once it is over.
fn reference(year: i16, today: PartialDate) -> PartialDate {
    let last = PartialDate::Year(year).latest();
    match last.filter(|last| today.latest() > Some(*last)) {
        Some(last) => PartialDate::Day(last),
        None => today,
    }
}
