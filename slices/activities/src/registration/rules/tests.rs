//! What must hold of places and of waiting, whatever happens.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

mod moved;

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn lane(owner: u8, mode: u8, is_reserved: bool) -> Lane {
    Lane {
        owner: (owner > 0 && !is_reserved).then(|| id(u128::from(owner))),
        mode: Mode::ALL[usize::from(mode % 2)],
        is_reserved,
    }
}

fn seat(number: u128, lane: Lane, party: u8) -> Seat {
    Seat {
        id: id(1000 + number),
        queue: i64::try_from(number).expect("a small number"),
        state: State::Unverified,
        lane,
        party: (party > 0).then(|| format!("party {party}")),
    }
}

/// Something that may happen, about somebody told by a number.
#[derive(Clone, Debug)]
enum Happens {
    Enter(Lane, u8, bool),
    Approve(usize),
    Accept(usize),
    Cancel(usize),
    Lapse(usize),
    Offer(usize),
    Move(usize, Lane),
    Quotas(Quotas),
}

fn lanes() -> impl Strategy<Value = Lane> {
    (0..3_u8, 0..2_u8, prop::bool::weighted(0.1))
        .prop_map(|(owner, mode, reserved)| lane(owner, mode, reserved))
}

fn quotas() -> impl Strategy<Value = Quotas> {
    let some = || prop::option::of(0..6_i64);
    (some(), some(), some(), some(), some(), some(), some()).prop_map(
        |(all, here, online, one, two, of_party, reserved)| {
            let modes = [(Mode::InPerson, here), (Mode::Online, online)];
            let owners = [(id(1), one), (id(2), two)];
            Quotas {
                all,
                modes: modes
                    .into_iter()
                    .filter_map(|(mode, most)| Some((mode, most?)))
                    .collect(),
                owners: owners
                    .into_iter()
                    .filter_map(|(owner, most)| Some((owner, most?)))
                    .collect(),
                of_party,
                reserved,
            }
        },
    )
}

fn happenings() -> impl Strategy<Value = Vec<Happens>> {
    let who = || 0..30_usize;
    let one = prop_oneof![
        6 => (lanes(), 0..3_u8, prop::bool::weighted(0.2))
            .prop_map(|(lane, party, asks)| Happens::Enter(lane, party, asks)),
        1 => who().prop_map(Happens::Approve),
        2 => who().prop_map(Happens::Accept),
        3 => who().prop_map(Happens::Cancel),
        1 => who().prop_map(Happens::Lapse),
        1 => who().prop_map(Happens::Offer),
        1 => (who(), lanes()).prop_map(|(who, lane)| Happens::Move(who, lane)),
        1 => quotas().prop_map(Happens::Quotas),
    ];
    prop::collection::vec(one, 1..60)
}

/// How many hold a place, by every limit there is.
fn counted(book: &Book) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    for seat in book.seats().iter().filter(|seat| seat.state.holds_place()) {
        let mut keys = vec!["all".to_owned(), format!("mode {}", seat.lane.mode.code())];
        keys.extend(seat.lane.owner.map(|owner| format!("owner {owner}")));
        keys.extend(seat.party.as_ref().map(|party| format!("of {party}")));
        keys.push(
            if seat.lane.is_reserved {
                "kept"
            } else {
                "open"
            }
            .to_owned(),
        );
        for key in keys {
            *counts.entry(key).or_insert(0) += 1;
        }
    }
    counts
}

fn limit(quotas: &Quotas, key: &str) -> Option<i64> {
    let reserved = quotas.reserved.unwrap_or(0);
    match key.split_once(' ') {
        None if key == "all" => quotas.all,
        None if key == "kept" => Some(reserved),
        None => quotas.all.map(|all| all - reserved),
        Some(("of", _)) => quotas.of_party,
        Some(("mode", mode)) => quotas.modes.get(&Mode::from_code(mode)?).copied(),
        Some((_, owner)) => quotas.owners.get(&owner.parse().ok()?).copied(),
    }
}

/// Whoever got a place passed nobody who waits in the same lane and could have had it.
fn is_in_order(book: &Book, before: &Book, steps: &[Step]) -> bool {
    let parties = counted(book);
    let is_blocked = |seat: &Seat| {
        let Some(party) = &seat.party else {
            return false;
        };
        let held = parties.get(&format!("of {party}")).copied().unwrap_or(0);
        before.quotas.of_party.is_some_and(|most| held >= most)
    };
    let of = |id: Id| book.seats().iter().find(|seat| seat.id == id);
    let taken = steps
        .iter()
        .filter(|step| step.to.holds_place() && !step.from.holds_place());
    taken.filter_map(|step| of(step.id)).all(|given| {
        !book.seats().iter().any(|seat| {
            seat.state == State::Waiting
                && seat.lane == given.lane
                && seat.queue < given.queue
                && !is_blocked(seat)
        })
    })
}

/// The number that comes next.
fn last(book: &Book) -> i64 {
    let numbers = book.seats().iter().map(|seat| seat.queue);
    numbers.max().unwrap_or(0) + 1
}

fn act_of(happens: &Happens, entered: &mut u128, last: i64) -> Act {
    let who = |number: &usize| id(1001 + *number as u128);
    match happens {
        Happens::Enter(lane, party, asks_approval) => {
            *entered += 1;
            Act::Enter {
                seat: Seat {
                    queue: last,
                    ..seat(*entered, *lane, *party)
                },
                asks_approval: *asks_approval,
            }
        }
        Happens::Approve(number) => Act::Approve(who(number)),
        Happens::Accept(number) => Act::Accept(who(number)),
        Happens::Cancel(number) => Act::Cancel(who(number)),
        Happens::Lapse(number) => Act::Lapse(who(number)),
        Happens::Offer(number) => Act::Offer(who(number)),
        Happens::Move(number, lane) => Act::Move {
            id: who(number),
            lane: *lane,
            last,
        },
        Happens::Quotas(_) => Act::Settle,
    }
}

fn is_allowed(step: &Step) -> bool {
    use State::*;
    matches!(
        (step.from, step.to),
        (Unverified, Pending | Confirmed | Waiting)
            | (Pending, Confirmed | Waiting | Cancelled)
            | (Waiting, Offered | Cancelled)
            | (Offered, Confirmed | Cancelled | Expired)
            | (Confirmed, Cancelled)
    )
}

proptest! {
    #[test]
    fn whatever_happens_no_limit_is_passed_nobody_is_lost_passed_by_or_told_twice(
        quotas in quotas(),
        happenings in happenings(),
    ) {
        let mut book = Book::new(quotas, Vec::new());
        let mut entered = 0;
        let mut told = BTreeSet::new();
        for happens in &happenings {
            if let Happens::Quotas(quotas) = happens {
                book.quotas = quotas.clone();
            }
            let before = book.clone();
            let act = act_of(happens, &mut entered, last(&book));
            let is_by_hand = matches!(act, Act::Offer(_));
            let steps = match book.act(act) {
                Ok(steps) => steps,
                Err(_) => {
                    prop_assert_eq!(book.seats(), before.seats());
                    continue;
                }
            };
            let counts = counted(&before);
            for (key, held) in counted(&book) {
                let most = limit(&book.quotas, &key);
                let was = counts.get(&key).copied().unwrap_or(0);
                prop_assert!(most.is_none_or(|most| held <= most.max(was)), "{key}: {held}");
            }
            prop_assert_eq!(book.seats().len() as u128, entered);
            prop_assert_eq!(&book.held, &Held::of(book.seats()));
            prop_assert!(steps.iter().all(is_allowed), "{steps:?}");
            for step in &steps {
                prop_assert!(told.insert((step.id, step.to)), "told twice: {step:?}");
                let now = book.seats().iter().find(|seat| seat.id == step.id);
                prop_assert_eq!(now.map(|seat| seat.state), Some(step.to));
            }
            prop_assert!(is_by_hand || is_in_order(&book, &before, &steps), "{steps:?}");
        }
        // Nobody who could have a place is left waiting.
        let steps = book.act(Act::Settle).expect("always");
        let last = happenings.last().expect("one at least");
        prop_assert!(steps.is_empty(), "{last:?}: {steps:?}");
    }
}

proptest! {
    #[test]
    fn while_it_is_called_off_one_can_only_let_go_and_afterwards_it_goes_on(
        quotas in quotas(),
        before in happenings(),
        meanwhile in happenings(),
    ) {
        let mut book = Book::new(quotas, Vec::new());
        let mut entered = 0;
        for happens in &before {
            let act = act_of(happens, &mut entered, last(&book));
            drop(book.act(act));
        }
        let mut book = book.called_off(true);
        for happens in &meanwhile {
            let act = act_of(happens, &mut entered, last(&book));
            let is_let_go = matches!(act, Act::Cancel(_));
            match book.act(act) {
                Ok(steps) => {
                    prop_assert!(is_let_go, "{happens:?}");
                    prop_assert!(matches!(&steps[..], [own] if own.to == State::Cancelled));
                }
                Err(refusal) => prop_assert!(is_let_go || refusal == Refusal::Off),
            }
        }
        let mut book = book.called_off(false);
        let steps = book.act(Act::Settle).expect("always");
        prop_assert!(steps.iter().all(|step| step.to == State::Offered));
        prop_assert!(book.act(Act::Settle).expect("always").is_empty());
    }
}

#[test]
fn a_place_goes_to_the_first_who_waits_for_the_same_owner_and_mode() {
    let quotas = Quotas {
        all: Some(2),
        ..Quotas::default()
    };
    let mut book = Book::new(quotas, Vec::new());
    let (here, there) = (lane(1, 0, false), lane(1, 1, false));
    for (number, lane) in (1..).zip([here, there, here, there, there]) {
        let seat = seat(number, lane, 0);
        let asks_approval = false;
        book.act(Act::Enter {
            seat,
            asks_approval,
        })
        .expect("room for all");
    }
    assert_eq!(book.place_in_queue(id(1005)), Some(2));
    let steps = book.act(Act::Cancel(id(1002))).expect("there");
    let offered = |number| Step {
        id: id(number),
        from: State::Waiting,
        to: State::Offered,
    };
    assert_eq!(steps[1..], [offered(1004)]);
    let steps = book.act(Act::Lapse(id(1004))).expect("offered");
    assert_eq!(steps[1..], [offered(1005)]);
    let steps = book.act(Act::Cancel(id(1005))).expect("there");
    assert_eq!(steps[1..], [offered(1003)], "nobody else waits online");
}

#[test]
fn what_is_kept_for_other_administrations_nobody_else_gets() {
    let quotas = Quotas {
        all: Some(3),
        reserved: Some(1),
        ..Quotas::default()
    };
    let mut book = Book::new(quotas, Vec::new());
    let mut enter = |number, is_reserved| {
        let seat = seat(number, lane(0, 0, is_reserved), 0);
        let asks_approval = false;
        let steps = book.act(Act::Enter {
            seat,
            asks_approval,
        });
        steps.expect("room for all")[0].to
    };
    let states = [(1, false), (2, false), (3, false), (4, true), (5, true)];
    let states = states.map(|(number, is_reserved)| enter(number, is_reserved));
    use State::{Confirmed, Waiting};
    assert_eq!(states, [Confirmed, Confirmed, Waiting, Confirmed, Waiting]);
}

#[test]
fn an_organisation_holds_no_more_than_its_share_and_others_go_on() {
    let quotas = Quotas {
        of_party: Some(1),
        ..Quotas::default()
    };
    let mut book = Book::new(quotas, Vec::new());
    for (number, party) in [(1, 1), (2, 1), (3, 2)] {
        let seat = seat(number, lane(0, 0, false), party);
        let asks_approval = false;
        book.act(Act::Enter {
            seat,
            asks_approval,
        })
        .expect("room for all");
    }
    let states: Vec<State> = book.seats().iter().map(|seat| seat.state).collect();
    assert_eq!(states, [State::Confirmed, State::Waiting, State::Confirmed]);
}
