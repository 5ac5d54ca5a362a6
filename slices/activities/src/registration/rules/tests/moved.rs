//! What must hold when somebody who waits asks for other places.

use super::*;

fn seat_of(book: &Book, id: Id) -> Option<&Seat> {
    book.seats().iter().find(|seat| seat.id == id)
}

proptest! {
    #[test]
    fn nobody_who_waits_is_passed_by_somebody_who_came_from_another_queue(
        quotas in quotas(),
        happenings in happenings(),
    ) {
        // Whoever belongs to no organisation is kept from a place by nothing but the queue.
        let mut book = Book::new(Quotas { of_party: None, ..quotas }, Vec::new());
        let mut entered = 0;
        // Who waited where somebody else came to wait too.
        let mut behind: Vec<(Id, Id)> = Vec::new();
        for happens in &happenings {
            if matches!(happens, Happens::Offer(_) | Happens::Quotas(_)) {
                continue;
            }
            let before = book.clone();
            let act = act_of(happens, &mut entered, last(&book));
            let moved = match &act {
                Act::Move { id, lane, .. } => Some((*id, *lane)),
                _ => None,
            };
            let Ok(steps) = book.act(act) else { continue };
            if let Some((id, lane)) = moved {
                let was = seat_of(&before, id).expect("there");
                let now = seat_of(&book, id).expect("there");
                let is_behind = was.state == State::Waiting && was.lane != lane;
                prop_assert_eq!(now.queue != was.queue, is_behind);
                behind.retain(|pair| was.lane == lane || ![pair.0, pair.1].contains(&id));
                let waits = before.seats().iter().filter(|seat| {
                    seat.state == State::Waiting && seat.lane == lane && seat.id != id
                });
                behind.extend(waits.filter(|_| is_behind).map(|seat| (seat.id, id)));
            }
            for (first, second) in &behind {
                let place = |id: &Id| steps.iter().position(|step| {
                    step.id == *id && step.to == State::Offered
                });
                let waited = seat_of(&before, *first).is_some_and(|seat| {
                    seat.state == State::Waiting
                });
                if let Some(second) = place(second).filter(|_| waited) {
                    let is_first = place(first).is_some_and(|first| first < second);
                    prop_assert!(is_first, "{:?} after {:?}", first, steps);
                }
            }
        }
    }
}

#[test]
fn whoever_waits_and_comes_another_way_waits_behind_those_who_wait_there() {
    let places = |here: i64, online: i64| Quotas {
        modes: [(Mode::InPerson, here), (Mode::Online, online)].into(),
        ..Quotas::default()
    };
    let (here, online) = (lane(0, 0, false), lane(0, 1, false));
    let mut book = Book::new(places(0, 0), Vec::new());
    for (number, lane) in (1..).zip([here, online, online]) {
        let seat = seat(number, lane, 0);
        let asks_approval = false;
        book.act(Act::Enter {
            seat,
            asks_approval,
        })
        .expect("room for all");
    }
    let id_of = |number: u128| id(1000 + number);
    let moved = Act::Move {
        id: id_of(1),
        lane: online,
        last: 4,
    };
    assert_eq!(book.act(moved), Ok(Vec::new()));
    assert_eq!(book.place_in_queue(id_of(1)), Some(3));
    assert_eq!(book.number(id_of(1)), Some(4));
    book.quotas = places(0, 2);
    let steps = book.act(Act::Settle).expect("always");
    let offered: Vec<Id> = steps.iter().map(|step| step.id).collect();
    assert_eq!(offered, [id_of(2), id_of(3)]);
    // What changes nothing of where somebody waits changes nothing of when they come.
    let same = Act::Move {
        id: id_of(1),
        lane: online,
        last: 5,
    };
    assert_eq!(book.act(same), Ok(Vec::new()));
    assert_eq!(book.number(id_of(1)), Some(4));
}
