//! Fees: what a network asks of its members each year, the letters, and what was paid.
//! Seen by the coordination and by the member itself, and by nobody else.

mod cards;
pub mod letters;
pub mod list;
pub mod making;
pub mod member;
mod one;
pub mod payments;
mod shown;
pub mod store;
pub mod tariff;

#[cfg(test)]
mod tests;

pub use cards::CARDS;

use ordit_kernel::{Id, Instant, Money, PartialDate};
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::Routes,
};

/// The tables of fees.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_010800_members_fees",
    sql: include_str!("fees.sql"),
};

// What can happen to fees. The entry of such an event is the fee itself, which is none of the
// register, so that no page of the organisation tells of it.
pub(crate) const TARIFF_CHANGED: &str = "members.fee_tariff.changed";
pub(crate) const MADE: &str = "members.fee.made";
pub(crate) const MADE_ALL: &str = "members.fees.made";
pub(crate) const CHANGED: &str = "members.fee.changed";
pub(crate) const SENT: &str = "members.fee.sent";
pub(crate) const REMINDED: &str = "members.fee.reminded";
pub(crate) const PAID: &str = "members.fee.paid";
pub(crate) const PAYMENT_UNDONE: &str = "members.fee_payment.undone";
pub(crate) const SETTLED: &str = "members.fee.settled";
pub(crate) const ADDRESS_CHANGED: &str = "members.fee_address.changed";

const KEEP: Permission = Permission::new("members.fees", Needs::CoordinatesNetwork);

/// Every page of fees.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    tariff::routes(routes);
    making::routes(routes);
    letters::routes(routes);
    payments::routes(routes);
    one::routes(routes);
    member::routes(routes);
}

/// What one member is asked for in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    pub id: Id,
    pub network: Id,
    pub organisation: Id,
    pub year: i16,
    /// Its place among the fees of the year, without gaps.
    pub ordinal: i64,
    /// By which letters and payments call it; one in a network.
    pub number: String,
    pub amount: Money,
    /// What was paid and not undone.
    pub paid: Money,
    pub standing: Standing,
    /// Why nothing is asked for any more.
    pub reason: Option<String>,
    pub kind: String,
    /// By which the amount was found, where population counts.
    pub inhabitants: Option<u32>,
    /// How much of the year is paid for.
    pub share: Share,
    pub due_on: Option<PartialDate>,
    /// By the rules of the year, whoever owes it after it was due does not vote.
    pub suspends_vote: bool,
    pub made_at: Instant,
    pub letter_at: Option<Instant>,
    pub reminders: i64,
    pub reminded_at: Option<Instant>,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub parts: u32,
    pub of: u32,
}

/// Whether a fee is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Due,
    /// The network lets it go, for a reason.
    Waived,
    /// It was a mistake, or the member left; the number stays.
    Cancelled,
}

/// How far a fee is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Unpaid,
    Part,
    Paid,
    Waived,
    Cancelled,
}

impl Share {
    /// The whole year.
    pub const WHOLE: Self = Self { parts: 1, of: 1 };

    /// The whole year is paid for.
    pub fn is_whole(self) -> bool {
        self.parts == self.of
    }
}

impl Standing {
    /// As the table keeps it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Waived => "waived",
            Self::Cancelled => "cancelled",
        }
    }

    /// The standing with this code; whatever is unknown is due.
    pub fn from_code(code: &str) -> Self {
        match code {
            "waived" => Self::Waived,
            "cancelled" => Self::Cancelled,
            _ => Self::Due,
        }
    }
}

impl State {
    pub const ALL: [Self; 5] = [
        Self::Unpaid,
        Self::Part,
        Self::Paid,
        Self::Waived,
        Self::Cancelled,
    ];

    /// As addresses and exports say it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Part => "part",
            Self::Paid => "paid",
            Self::Waived => "waived",
            Self::Cancelled => "cancelled",
        }
    }

    /// Something is still owed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Unpaid | Self::Part)
    }
}

impl Fee {
    /// How far it is.
    pub fn state(&self) -> State {
        match self.standing {
            Standing::Waived => State::Waived,
            Standing::Cancelled => State::Cancelled,
            Standing::Due if self.paid >= self.amount => State::Paid,
            Standing::Due if self.paid.is_positive() => State::Part,
            Standing::Due => State::Unpaid,
        }
    }

    /// What is still owed; nothing once it was let go.
    pub fn owed(&self) -> Money {
        match self.state().is_open() {
            true => self.amount - self.paid,
            false => Money::ZERO,
        }
    }

    /// What was paid beyond the amount.
    pub fn over(&self) -> Money {
        let asked = match self.standing {
            Standing::Due => self.amount,
            Standing::Waived | Standing::Cancelled => Money::ZERO,
        };
        (self.paid - asked).max(Money::ZERO)
    }

    /// Owed after the day on which it was due.
    pub fn is_late(&self, today: PartialDate) -> bool {
        self.state().is_open() && is_past(self.due_on, today)
    }
}

/// What was due on this date is late.
fn is_past(due_on: Option<PartialDate>, today: PartialDate) -> bool {
    let due = due_on.and_then(PartialDate::latest);
    due.is_some_and(|due| today.earliest() > Some(due))
}
