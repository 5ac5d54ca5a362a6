//! The cards of the slice, and those of networks that do not know enough of their members.

use futures::future::BoxFuture;
use ordit_platform::{
    module::{Asked, Card, Desk, is_for_coordination},
    snapshot::Head,
};
use sea_orm::DbErr;

use crate::{
    networks::{path, wholes::of_network},
    organisations::gaps::LACKS,
};

/// The most urgent first; those made here are counted in the snapshot.
pub const CARDS: &[Card] = &[
    crate::joining::CARDS[0],
    crate::joining::CARDS[1],
    crate::elections::CARDS[0],
    crate::elections::CARDS[1],
    crate::elections::CARDS[2],
    crate::elections::CARDS[3],
    crate::allies::work::CARD,
    crate::tasks::CARD,
    crate::intake::CARD,
    crate::messages::CARDS[0],
    crate::messages::CARDS[1],
    crate::fees::CARDS[0],
    crate::fees::CARDS[1],
    Card {
        name: "members.nobody",
        question: "members-desk-nobody",
        action: "members-desk-nobody-go",
        who: is_for_coordination,
        count: |asked| {
            ready(about(asked, |_, participants| {
                usize::from(participants == 0)
            }))
        },
        href: |desk| format!("{}/import", path(desk.slug())),
    },
    Card {
        name: "members.network.undescribed",
        question: "members-desk-undescribed",
        action: "members-desk-undescribed-go",
        who: is_for_coordination,
        count: |asked| ready(about(asked, |head, _| usize::from(is_silent(head)))),
        href: |desk| format!("{}/edit", path(desk.slug())),
    },
    Card {
        name: "members.without_place",
        question: "members-desk-without-place",
        action: "members-desk-complete",
        who: is_for_coordination,
        count: |asked| ready(lacking(asked, "place")),
        href: |desk| list(desk, "place"),
    },
    Card {
        name: "members.without_theme",
        question: "members-desk-without-theme",
        action: "members-desk-complete",
        who: is_for_coordination,
        count: |asked| ready(lacking(asked, "theme")),
        href: |desk| list(desk, "theme"),
    },
    Card {
        name: "members.without_website",
        question: "members-desk-without-website",
        action: "members-desk-complete",
        who: is_for_coordination,
        count: |asked| ready(lacking(asked, "website")),
        href: |desk| list(desk, "website"),
    },
];

fn ready(count: usize) -> BoxFuture<'static, Result<usize, DbErr>> {
    Box::pin(std::future::ready(Ok(count)))
}

/// What is said of the network of the desk and of how many take part in it.
fn about(asked: Asked<'_>, say: impl Fn(&Head, usize) -> usize) -> usize {
    let (snapshot, viewer) = (asked.site.snapshots.current(), &asked.visit.viewer);
    let head = asked.desk.id().and_then(|id| snapshot.get(viewer, id));
    head.map_or(0, |head| {
        say(head, of_network(&snapshot, viewer, head).count())
    })
}

fn lacking(asked: Asked<'_>, gap: &str) -> usize {
    let (snapshot, viewer) = (asked.site.snapshots.current(), &asked.visit.viewer);
    let head = asked.desk.id().and_then(|id| snapshot.get(viewer, id));
    head.map_or(0, |head| {
        of_network(&snapshot, viewer, head).having(LACKS, gap)
    })
}

fn is_silent(head: &Head) -> bool {
    head.summaries().all(|(_, summary)| summary.is_empty())
}

fn list(desk: &Desk, gap: &str) -> String {
    format!("{}/organisations?{LACKS}={gap}", path(desk.slug()))
}
