//! `kill -9` while everybody registers at once: no place is given twice, nobody is lost or told twice.

mod crowd;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use futures::future::join_all;
use ordit_testkit::Engine;

use crate::kill::{is_torture, rounds};
use crowd::{Crowd, Press, Running, Seat};

/// So many ask for 25 places: all of the issue in `make torture`, fewer in the one round of `make test`.
const MANY: usize = 500;
const FEWER: usize = 120;
const PLACES: usize = 25;
const GLANCE: Duration = Duration::from_millis(5);
/// No process needs longer for what it is waited for.
const MOST_GLANCES: usize = 24_000;

/// Everybody presses at once, the program is killed when so many got through, and whoever presses
/// again afterwards gets an answer.
async fn press_through_a_kill(crowd: &Crowd, what: &'static str, who: &[usize], enough: i64) {
    let mut running = Running::start(crowd).await;
    let port = running.port;
    let all = who.iter().copied().map(|number| async move {
        let press = Press { port, what };
        press.of(number).await
    });
    let presses = tokio::spawn(join_all(all.collect::<Vec<_>>()));
    wait_until(|| async { crowd.through(what).await >= enough }).await;
    running.kill();
    drop(presses.await);
    crowd.forget_leases().await;

    let mut running = Running::start(crowd).await;
    let press = Press {
        port: running.port,
        what,
    };
    let mut left = who.to_vec();
    for _ in 0..10 {
        let answers = join_all(left.iter().map(|number| press.of(*number))).await;
        let answered = |(number, status): (usize, Option<u16>)| match status {
            // Who was through before the kill is told how it stands.
            Some(303 | 422) => None,
            _ => Some(number),
        };
        let pairs = left.into_iter().zip(answers);
        left = pairs.filter_map(answered).collect();
        if left.is_empty() {
            break;
        }
    }
    assert_eq!(
        left,
        Vec::<usize>::new(),
        "nobody is left without an answer"
    );
    wait_until(|| async { crowd.mails_are_done().await }).await;
    running.kill();
}

async fn wait_until<F: Future<Output = bool>>(is_so: impl Fn() -> F) {
    for _ in 0..MOST_GLANCES {
        if is_so().await {
            return;
        }
        tokio::time::sleep(GLANCE).await;
    }
    panic!("it took too long");
}

fn in_state<'a>(seats: &'a [Seat], state: &'a str) -> impl Iterator<Item = &'a Seat> {
    seats.iter().filter(move |seat| seat.state == state)
}

/// Exactly the places there are, by owner and mode, and everybody else waits in order.
fn is_full_and_in_order(seats: &[Seat], people: usize) {
    let number = i64::try_from(people).expect("a number");
    let numbers: Vec<i64> = seats.iter().map(|seat| seat.queue).collect();
    assert_eq!(numbers, (1..=number).collect::<Vec<_>>());
    let states = ["confirmed", "waiting"].map(|state| in_state(seats, state).count());
    assert_eq!(states, [PLACES, people - PLACES]);
    let mut shares: BTreeMap<&str, usize> = BTreeMap::new();
    for seat in in_state(seats, "confirmed") {
        *shares.entry(&seat.owner).or_default() += 1;
        *shares.entry(&seat.mode).or_default() += 1;
        let mut waiting = in_state(seats, "waiting");
        let passed = waiting.find(|other| other.lane() == seat.lane() && other.queue < seat.queue);
        assert!(passed.is_none(), "{} passed {passed:?}", seat.queue);
    }
    let mut shares: Vec<usize> = shares.into_values().collect();
    shares.sort_unstable();
    assert_eq!(shares, [5, 6, 9, 10, 20], "of modes and owners");
}

/// The first who waited for the places of those who left, and nobody else.
fn the_next_were_offered(before: &[Seat], after: &[Seat], people: usize) {
    let states = ["cancelled", "offered", "waiting"].map(|state| in_state(after, state).count());
    assert_eq!(states, [PLACES, PLACES, people - 2 * PLACES]);
    let mut next: BTreeSet<i64> = BTreeSet::new();
    let mut lanes: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for seat in in_state(before, "confirmed") {
        *lanes.entry(seat.lane()).or_default() += 1;
    }
    for (lane, count) in lanes {
        let waited = in_state(before, "waiting").filter(|seat| seat.lane() == lane);
        next.extend(waited.take(count).map(|seat| seat.queue));
    }
    let offered: BTreeSet<i64> = in_state(after, "offered").map(|seat| seat.queue).collect();
    assert_eq!(offered, next, "in order, for the same owner and mode");
}

/// So many mails were written to each, and none of them was handed over twice.
async fn told_once(crowd: &Crowd, seats: &[Seat]) {
    let told = crowd.told().await;
    for seat in seats {
        let own = &told[&seat.address];
        let expected = match seat.state.as_str() {
            "cancelled" | "offered" => 2,
            _ => 1,
        };
        assert_eq!(own.written, expected, "{} {}", seat.address, seat.state);
        assert_eq!(own.sent + own.uncertain, own.written, "{}", seat.address);
        let got = crowd.got(&seat.address);
        assert!(
            (own.sent..=own.written).contains(&got),
            "{} got {got} of {own:?}",
            seat.address
        );
    }
}

async fn nobody_is_lost(engine: Engine) {
    let people = if is_torture() { MANY } else { FEWER };
    for round in 0..rounds() {
        let Some(crowd) = Crowd::gather(engine, people).await else {
            return;
        };
        let all: Vec<usize> = (0..people).collect();
        let most = i64::try_from(people).expect("a number");
        let enough = 1 + i64::try_from(round * 37).expect("few rounds") % (most - 1);
        let enough = if round == 0 { most / 3 } else { enough };
        press_through_a_kill(&crowd, "confirm", &all, enough).await;
        let before = crowd.seats().await;
        is_full_and_in_order(&before, people);
        told_once(&crowd, &before).await;

        let leaving: Vec<usize> = in_state(&before, "confirmed").map(Seat::number).collect();
        let enough = 1 + i64::try_from(round * 7 % 24).expect("few");
        press_through_a_kill(&crowd, "cancel", &leaving, enough).await;
        let after = crowd.seats().await;
        the_next_were_offered(&before, &after, people);
        told_once(&crowd, &after).await;
        crowd.is_whole();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_people_register_on_sqlite() {
    nobody_is_lost(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_people_register_on_postgres() {
    nobody_is_lost(Engine::Postgres).await;
}
