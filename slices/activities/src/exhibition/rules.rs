//! The route of what travels, what a form says of a thing, and in which state pieces are; pure.

use jiff::civil::Date;
use ordit_kernel::{Id, Lang, Point, UserError};
use ordit_members::form::Typed;
use ordit_platform::search::distance_metres;

use crate::bookings::{Period, THING_KINDS, Thing};

/// An exhibition has no more pieces than a form can show.
pub const MOST_PIECES: i64 = 200;
/// In which state a piece is; the words are `activities-piece-{code}`.
pub const PIECE_STATES: &[&str] = &["ok", "damaged", "missing"];
/// When it is looked at; the words are `activities-handover-{code}`.
pub const MOMENTS: &[&str] = &["arrival", "departure"];
const LONGEST_NAME: usize = 200;
const LONGEST_TEXT: usize = 4_000;

/// How far it is from each stay to the next, in the order of the dates; none where one of both has
/// no known place.
pub fn legs(points: &[Option<Point>]) -> Vec<Option<u32>> {
    let from = std::iter::once(&None).chain(points);
    let pairs = from.zip(points);
    pairs
        .map(|(from, to)| Some(distance_metres((*from)?, (*to)?)))
        .collect()
}

/// All legs that are known, in whole kilometres.
pub fn kilometres(legs: &[Option<u32>]) -> u32 {
    legs.iter().flatten().sum::<u32>().div_ceil(1_000)
}

/// A thing as a form says it.
///
/// # Errors
/// What is wrong, with the field to look at.
pub fn thing(
    typed: &Typed,
    (id, network, lang): (Id, Id, Lang),
) -> Result<Thing, (&'static str, UserError)> {
    let kind = typed.get("thing_kind");
    if !THING_KINDS.contains(&kind) {
        return Err(("thing_kind", UserError::new("activities-error-choice")));
    }
    let name = line(typed.get("name")).map_err(|error| ("name", error))?;
    if name.is_empty() {
        return Err(("name", UserError::new("activities-error-empty")));
    }
    let description = text(typed.get("description")).map_err(|error| ("description", error))?;
    Ok(Thing {
        id,
        network,
        kind: kind.to_owned(),
        name,
        description,
        pieces: pieces(typed.get("pieces")).map_err(|error| ("pieces", error))?,
        lang,
        is_retired: typed.get("retired") == "yes",
        version: typed.get("version").parse().unwrap_or_default(),
    })
}

fn pieces(typed: &str) -> Result<Option<i64>, UserError> {
    match typed.trim().parse() {
        _ if typed.trim().is_empty() => Ok(None),
        Ok(number) if (1..=MOST_PIECES).contains(&number) => Ok(Some(number)),
        _ => Err(UserError::new("activities-error-pieces").with("most", MOST_PIECES)),
    }
}

/// One line of a form, not too long.
///
/// # Errors
/// When it is too long.
pub fn line(typed: &str) -> Result<String, UserError> {
    bounded(&typed.replace(['\r', '\n'], " "), LONGEST_NAME)
}

/// Several lines of a form, not too long.
///
/// # Errors
/// When they are too long.
pub fn text(typed: &str) -> Result<String, UserError> {
    bounded(typed, LONGEST_TEXT)
}

fn bounded(typed: &str, most: usize) -> Result<String, UserError> {
    let typed = typed.trim();
    match typed.chars().count() > most {
        true => Err(UserError::new("activities-error-text").with("most", most)),
        false => Ok(typed.to_owned()),
    }
}

/// Whether something may have arrived, or left again, on this day; the other day where it is known.
///
/// # Errors
/// When it would have left before it came, or came after the stay or left before it.
pub fn moment_on(
    moment: &str,
    day: Date,
    (period, other): (Period, Option<Date>),
) -> Result<(), UserError> {
    let is_arrival = moment == "arrival";
    let is_turned = other.is_some_and(|other| match is_arrival {
        true => day > other,
        false => day < other,
    });
    let is_beside = match is_arrival {
        true => day > period.last,
        false => day < period.first,
    };
    match (is_turned, is_beside) {
        (true, _) => Err(UserError::new("activities-handover-error-turned")),
        (_, true) => Err(UserError::new("activities-handover-error-beside")),
        _ => Ok(()),
    }
}

/// What somebody noted of one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub number: i64,
    pub state: String,
    pub note: String,
}

/// What a form says of the pieces; one that was not looked at is left out.
///
/// # Errors
/// When there is no such state, or a note is too long.
pub fn looked_at(typed: &Typed, pieces: i64) -> Result<Vec<Piece>, UserError> {
    let mut seen = Vec::new();
    for number in 1..=pieces {
        let state = typed.get(&format!("state-{number}"));
        let note = line(typed.get(&format!("note-{number}")))?;
        match state {
            "" if note.is_empty() => continue,
            "" => return Err(UserError::new("activities-error-piece").with("number", number)),
            state if PIECE_STATES.contains(&state) => seen.push(Piece {
                number,
                state: state.to_owned(),
                note,
            }),
            _ => return Err(UserError::new("activities-error-choice")),
        }
    }
    Ok(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let owned = pairs.iter();
        let owned = owned.map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        Typed::sent(owned.collect())
    }

    #[test]
    fn a_route_leaves_out_legs_of_which_an_end_is_not_known() {
        let manresa = Some(Point {
            latitude: 41.7289,
            longitude: 1.8286,
        });
        let barcelona = Some(Point {
            latitude: 41.3825,
            longitude: 2.1769,
        });
        let legs = legs(&[manresa, barcelona, None, manresa, barcelona]);
        assert_eq!(legs.len(), 5);
        assert_eq!((legs[0], legs[2], legs[3]), (None, None, None));
        let known = legs[1].expect("a leg");
        assert!((47_000..50_000).contains(&known), "{known}");
        assert_eq!(kilometres(&legs), (2 * known).div_ceil(1_000));
        assert_eq!(kilometres(&[]), 0);
    }

    #[test]
    fn a_thing_needs_a_name_and_a_kind_and_not_too_many_pieces() {
        let ids = (Id(uuid::Uuid::nil()), Id(uuid::Uuid::nil()), Lang::Ca);
        let wrong = |pairs: &[(&str, &str)]| thing(&typed(pairs), ids).map_err(|(field, _)| field);
        assert_eq!(wrong(&[("name", "X")]), Err("thing_kind"));
        let start = [("thing_kind", "exhibition"), ("name", " ")];
        assert_eq!(wrong(&start), Err("name"));
        let many = [("thing_kind", "room"), ("name", "X"), ("pieces", "201")];
        assert_eq!(wrong(&many), Err("pieces"));
        let good = [("thing_kind", "room"), ("name", " X "), ("pieces", "")];
        assert_eq!(wrong(&good).expect("a thing").name, "X");
    }

    #[test]
    fn a_piece_with_a_note_has_a_state() {
        let noted = [
            ("state-1", "ok"),
            ("state-3", "damaged"),
            ("note-3", "cantó"),
        ];
        let seen = looked_at(&typed(&noted), 3).expect("pieces");
        assert_eq!(
            seen.iter().map(|one| one.number).collect::<Vec<_>>(),
            [1, 3]
        );
        assert!(looked_at(&typed(&[("note-2", "bruta")]), 3).is_err());
        assert!(looked_at(&typed(&[("state-2", "lost")]), 3).is_err());
        assert!(
            looked_at(&typed(&[("state-9", "ok")]), 3)
                .expect("none")
                .is_empty()
        );
    }
}
