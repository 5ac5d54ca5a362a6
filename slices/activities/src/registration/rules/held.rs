//! The places that are held, counted in every way in which there is a limit.

use std::collections::BTreeMap;

use ordit_kernel::Id;

use super::{Quotas, Seat};
use crate::registration::Mode;

fn move_by<K: Ord>(counts: &mut BTreeMap<K, i64>, key: K, by: i64) {
    *counts.entry(key).or_default() += by;
    counts.retain(|_, count| *count != 0);
}

/// How many are held beyond what each has.
fn beyond<K: Ord>(held: &BTreeMap<K, i64>, quotas: &BTreeMap<K, i64>) -> i64 {
    let beyond = quotas.iter().map(|(key, most)| {
        let held = held.get(key).copied().unwrap_or(0);
        (held - most).max(0)
    });
    beyond.sum()
}

/// Counts of those who hold a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    all: i64,
    reserved: i64,
    modes: BTreeMap<Mode, i64>,
    owners: BTreeMap<Id, i64>,
    parties: BTreeMap<String, i64>,
}

impl Held {
    /// The places that these hold.
    pub fn of(seats: &[Seat]) -> Self {
        let mut held = Self::default();
        let holding = seats.iter().filter(|seat| seat.state.holds_place());
        holding.for_each(|seat| held.add(seat));
        held
    }

    /// All of them.
    pub const fn all(&self) -> i64 {
        self.all
    }

    /// Those of a way of taking part.
    pub fn of_mode(&self, mode: Mode) -> i64 {
        self.modes.get(&mode).copied().unwrap_or(0)
    }

    /// Those of an owner.
    pub fn of_owner(&self, owner: Id) -> i64 {
        self.owners.get(&owner).copied().unwrap_or(0)
    }

    /// One more.
    pub fn add(&mut self, seat: &Seat) {
        self.count(seat, 1);
    }

    /// One less.
    pub fn remove(&mut self, seat: &Seat) {
        self.count(seat, -1);
    }

    fn count(&mut self, seat: &Seat, by: i64) {
        self.all += by;
        self.reserved += by * i64::from(seat.lane.is_reserved);
        move_by(&mut self.modes, seat.lane.mode, by);
        if let Some(owner) = seat.lane.owner {
            move_by(&mut self.owners, owner, by);
        }
        if let Some(party) = &seat.party {
            move_by(&mut self.parties, party.clone(), by);
        }
    }

    /// How many are held beyond the places there are, in all, of the modes or of the owners,
    /// whichever is more.
    pub fn over(&self, quotas: &Quotas) -> i64 {
        let of_all = quotas.all.map_or(0, |all| (self.all - all).max(0));
        of_all
            .max(beyond(&self.modes, &quotas.modes))
            .max(beyond(&self.owners, &quotas.owners))
    }

    /// Whether one more may hold a place.
    pub fn has_room_for(&self, seat: &Seat, quotas: &Quotas) -> bool {
        let below = |held: i64, quota: Option<i64>| quota.is_none_or(|most| held < most);
        let lane = &seat.lane;
        below(self.all, quotas.all)
            && below(
                self.of_mode(lane.mode),
                quotas.modes.get(&lane.mode).copied(),
            )
            && self.has_share(lane.is_reserved, quotas)
            && lane
                .owner
                .is_none_or(|owner| below(self.of_owner(owner), quotas.owners.get(&owner).copied()))
            && seat.party.as_ref().is_none_or(|party| {
                let held = self.parties.get(party).copied().unwrap_or(0);
                below(held, quotas.of_party)
            })
    }

    /// What is kept for other administrations nobody else gets, and they get no more than that.
    fn has_share(&self, is_reserved: bool, quotas: &Quotas) -> bool {
        let reserved = quotas.reserved.unwrap_or(0);
        match (is_reserved, quotas.all) {
            (true, _) => self.reserved < reserved,
            (false, Some(all)) => self.all - self.reserved < all - reserved,
            (false, None) => true,
        }
    }
}
