//! The sections of a desk and the cards on them, all asked at once.

use futures::future::try_join_all;
use ordit_kernel::{Page, PageRequest};
use ordit_members::directory::said::Said;
use ordit_platform::{
    module::{Asked, Card, Desk},
    register::State,
    snapshot::Head,
    web::{Site, Visit},
};
use sea_orm::DbErr;

/// What waits on one desk.
pub struct Section {
    pub desk: Desk,
    pub name: Said,
    /// The page of the network or organisation.
    pub href: Option<String>,
    /// The slug of the network whose accent it carries.
    pub network: Option<String>,
    pub asks: Vec<Ask>,
}

/// A question for which something waits.
pub struct Ask {
    /// The name of its card.
    pub name: &'static str,
    pub question: String,
    pub action: String,
    pub href: String,
}

/// The networks that are coordinated, by name.
pub fn coordinated(site: &Site, visit: &Visit, request: PageRequest) -> Page<Section> {
    let snapshot = site.snapshots.current();
    let is_own = |head: &&Head| {
        head.state != State::Archived
            && visit.acting.coordinates(head.id)
            && snapshot.get(&visit.viewer, head.id).is_some()
    };
    let mut own: Vec<&Head> = snapshot.networks().filter(is_own).collect();
    own.sort_by_key(|head| head.sort_key(visit.lang));
    let desk = |head: &Head| Desk::Network {
        id: head.id,
        slug: head.slug.to_string(),
    };
    Page::cut(own, request).map(|head| section(site, visit, head, desk(head)))
}

/// The organisation that is acted for, where its reader may see it.
pub fn of_organisation(site: &Site, visit: &Visit) -> Option<Section> {
    let snapshot = site.snapshots.current();
    let id = visit
        .acting
        .organisation
        .filter(|id| visit.acting.acts_for(*id))?;
    let head = snapshot.get(&visit.viewer, id)?;
    let slug = head.slug.to_string();
    Some(section(site, visit, head, Desk::Organisation { id, slug }))
}

/// What concerns no network in particular.
pub fn of_instance(visit: &Visit) -> Section {
    Section {
        desk: Desk::Instance,
        name: Said::plain(visit.l.t("desk-instance"), visit.lang),
        href: None,
        network: None,
        asks: Vec::new(),
    }
}

/// Asks every card of every section, all at once; what nobody waits for is left out.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answered(
    site: &Site,
    visit: &Visit,
    mut sections: Vec<Section>,
) -> Result<Vec<Section>, DbErr> {
    let desks: Vec<Desk> = sections
        .iter()
        .map(|section| section.desk.clone())
        .collect();
    let asking = desks.iter().map(|desk| asks(site, visit, desk));
    let answers = try_join_all(asking).await?;
    for (section, asks) in sections.iter_mut().zip(answers) {
        section.asks = asks;
    }
    Ok(sections)
}

async fn asks(site: &Site, visit: &Visit, desk: &Desk) -> Result<Vec<Ask>, DbErr> {
    let cards = site.modules.iter().flat_map(|module| module.cards);
    let own: Vec<&Card> = cards
        .filter(|card| (card.who)(&visit.acting, desk))
        .collect();
    let asked = Asked { site, visit, desk };
    let counts = try_join_all(own.iter().map(|card| (card.count)(asked))).await?;
    let waiting = own.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    Ok(waiting
        .map(|(card, count)| Ask {
            name: card.name,
            question: visit.l.t1(card.question, "count", count),
            action: visit.l.t(card.action),
            href: (card.href)(desk),
        })
        .collect())
}

fn section(site: &Site, visit: &Visit, head: &Head, desk: Desk) -> Section {
    let network = matches!(desk, Desk::Network { .. }).then(|| head.slug.to_string());
    Section {
        name: head.title(visit.lang).into(),
        href: site.snapshots.path_of(head),
        desk,
        network,
        asks: Vec::new(),
    }
}
