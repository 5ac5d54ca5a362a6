//! Every lock that processes on one PostgreSQL take in turn, each with a number of its own.

use ordit_kernel::Id;

/// What only one process does at a time. Two with one number do not compile; a number stays as
/// long as a process of an earlier release may still hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i64)]
pub enum Turn {
    /// Events get their numbers in the order of the commits.
    Events = 0x6f72_6469_7400,
    /// A set of those who see something gets its number.
    Audience = 0x6f72_6469_7401,
    /// The first mandate over everything is given.
    FirstMandate = 0x6f72_6469_7402,
    /// A code to sign in is asked for.
    Code = 0x6f72_6469_7403,
    /// The schema changes: of two processes starting at once one does it, the other finds it done.
    Migration = 0x6f72_6469_7404,
    /// An application gets its number.
    Application = 0x6f72_6469_7410,
    /// It is looked whether a member asked to leave already.
    Departure = 0x6f72_6469_7411,
    /// A mandate is given, ended or resumed, so that nobody gets the same one twice; of each
    /// person, and over each organisation and network.
    Mandate = 0x6f72_6469_7413,
    /// Councils are asked who represents them, answer, and their answers are accepted.
    Election = 0x6f72_6469_7430,
    /// A form that names what it writes makes an entry, so that it makes one however often it is sent.
    Key = 0x6f72_6469_7433,
    /// A network writes to many, so that it is counted how many it wrote to in a day.
    Message = 0x6f72_6469_7432,
    /// Somebody gets a place in an activity, waits for one or leaves one; of each activity.
    Registration = 0x6f72_6469_7440,
    /// What is done about an ally changes.
    Ally = 0x6f72_6469_7431,
    /// A group goes on in its life, or its members answer whether it does.
    GroupLife = 0x6f72_6469_7450,
}

impl From<Turn> for i64 {
    fn from(turn: Turn) -> Self {
        turn.number()
    }
}

impl Turn {
    /// What PostgreSQL knows it by.
    pub const fn number(self) -> i64 {
        self as i64
    }

    /// Likewise where it is about one thing, whose number stands beside this.
    pub(super) const fn short_number(self) -> i32 {
        let [.., high, low] = self.number().to_be_bytes();
        i32::from_be_bytes([0, 0, high, low])
    }
}

/// A number of a thing; two things that share one only wait for each other.
pub(super) fn number_of(thing: Id) -> i32 {
    let [.., a, b, c, d] = *thing.0.as_bytes();
    i32::from_be_bytes([a, b, c, d])
}
