//! What a group leaves for the library: a product that somebody who may speak of it takes along.

use futures::future::BoxFuture;
use ordit_platform::{
    module::{Leavable, Leaving, Left},
    web::Visit,
};
use sea_orm::DbErr;

use super::{Product, rules, store};
use crate::{
    groups::KIND,
    inside::{Inside, takes_part},
};

/// What may be taken out of groups.
pub const LEAVING: Leaving = Leaving { kind: KIND, left };

fn left(from: Leavable<'_>) -> BoxFuture<'_, Result<Option<Left>, DbErr>> {
    Box::pin(async move {
        let Leavable {
            site, visit, head, ..
        } = from;
        let snapshot = site.snapshots.current();
        let inside = Inside::of(&snapshot, visit, head);
        let takes_part = takes_part(&snapshot, visit, head);
        let Some(part) = from.part else {
            return Ok(takes_part.then(|| Left {
                authors: inside.members.iter().map(|(id, _)| *id).collect(),
                ..Left::of(head)
            }));
        };
        let product = store::find(site.db.read(), head.id, part).await?;
        let product = product.filter(|product| {
            let is_read = rules::is_read(product.is_published, inside.is_sensitive, takes_part);
            is_read && may_take(visit, &inside, product)
        });
        Ok(product.map(|product| Left {
            title: product.title,
            summary: product.summary.unwrap_or_default(),
            // Who is in a sensitive group is told to nobody.
            authors: match inside.is_sensitive {
                true => inside.own.into_iter().collect(),
                false => product.authors,
            },
            is_delicate: inside.is_sensitive,
            edition: product.edition,
            link: product.link,
            made_on: product.made_on,
            ..Left::of(head)
        }))
    })
}

/// Whoever leads the group or acts for one of those who made it; of a sensitive group nobody else
/// than its own, and only what they hold to be ready.
pub fn may_take(visit: &Visit, inside: &Inside, product: &Product) -> bool {
    let is_author = || product.authors.iter().any(|id| visit.acting.acts_for(*id));
    rules::may_be_taken(
        product.is_published,
        inside.is_sensitive,
        inside.own.is_some(),
    ) && (inside.leads || is_author())
}

/// Where a product becomes a draft of the library.
pub fn href(inside: &Inside, product: &Product) -> String {
    format!("/library/new?from={}&part={}", inside.id, product.id)
}
