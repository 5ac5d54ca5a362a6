//! The cloth as the signature of a network: a band without words, drawn from memory alone.

use ordit_kernel::{Id, Instant, Lang, PartialDate, Viewer};
use ordit_platform::{
    cloth::{
        Direction, FEWEST_UPRIGHT, Figure, Frame, Labels, MOST_THREADS, Stretch, Told, Words, draw,
    },
    snapshot::{Head, Snapshot},
};

use super::{
    TAKING_PART,
    period::Period,
    picture::bundles,
    rules::{Bounds, Step, months},
    threads::{members, woven},
};
use crate::organisations::Card;

/// A hanging band is short, a lying one long.
const UPRIGHT_MONTHS: i32 = 12;
const LYING_MONTHS: i32 = 36;

/// The last months of a network; none when nobody whom the reader sees takes part. Memory holds
/// the present state of each member, so a band begins with that and the page of the cloth tells
/// of earlier ones.
pub fn signature(
    snapshot: &Snapshot,
    viewer: &Viewer,
    network: &Head,
    now: Instant,
    width: i32,
) -> Option<Figure> {
    let heads = members(snapshot, viewer, network, Lang::default());
    let period = Period::last(LYING_MONTHS, now);
    let (mut present, mut told) = (Vec::new(), Told::default());
    for head in heads {
        let Some(since) = since(head, network.id) else {
            continue;
        };
        let stretch = |(time, is_sure)| Stretch {
            network: network.id,
            entry: head.id,
            time,
            is_sure,
        };
        let step = Step { is_in: true, since };
        told.stretches.extend(
            months(&[step], &bounds(now), period.time())
                .into_iter()
                .map(stretch),
        );
        present.push(head);
    }
    let (direction, months) = match present.len() {
        0 => return None,
        count if count < FEWEST_UPRIGHT => (Direction::Lying, LYING_MONTHS),
        _ => (Direction::Upright, UPRIGHT_MONTHS),
    };
    let woven = woven(&present, &told, &Period::last(months, now), MOST_THREADS);
    let frame = Frame {
        direction,
        width,
        words: Words::None,
    };
    let drawing = draw(&woven.weave, &bundles(&woven, &[]), &frame);
    Some(Figure::new(drawing, &Labels::default()))
}

fn since(head: &Head, network: Id) -> Option<PartialDate> {
    let card: Card = head.particulars()?;
    let own = card
        .memberships
        .iter()
        .find(|membership| membership.network == network)?;
    TAKING_PART.contains(&&*own.state).then_some(own.since)
}

fn bounds(now: Instant) -> Bounds {
    let today = PartialDate::Day(now.day());
    Bounds {
        founded_on: None,
        first_known: today,
        last_known: today,
    }
}
