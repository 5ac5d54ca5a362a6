//! What a member sees of its own fees: for whoever acts for it, and the coordination.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    i18n::Translator,
    permissions::{Needs, Permission, Tie, Tied},
    snapshot::Head,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page},
};

use super::{
    Fee,
    letters::{letter_of, letters_page},
    payments::store as payments,
    shown::{FeeLine, today},
    store,
};
use crate::{
    circles,
    directory::{names::NetworkNames, said::Said},
    organisations::{KIND, path},
};

const OWN: Permission = Permission::new(
    "members.fees.own",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[Tie::ActsForIt, Tie::CoordinatesOneOf(circles::EVER)],
    }),
);

/// The page and its letters.
pub fn routes(routes: &mut Routes) {
    routes.get("/o/{id}/fees", OWN, show);
    routes.get("/o/{id}/fees/letter", OWN, letter);
}

/// The address of what an organisation sees of its own fees, for whoever acts for it.
pub fn own_href(head: &Head, acting: &Acting) -> Option<String> {
    acting
        .acts_for(head.id)
        .then(|| format!("/o/{}/fees", head.id))
}

#[derive(Template)]
#[template(path = "members/fee_own.html")]
struct OwnPage {
    layout: Layout,
    l: Translator,
    name: Said,
    href: String,
    networks: Vec<OfNetwork>,
}

struct OfNetwork {
    name: Said,
    fees: Vec<OwnFee>,
}

struct OwnFee {
    line: FeeLine,
    due: Option<String>,
    letter: String,
    payments: Vec<(String, String)>,
    /// The rules say that who owes after the due date does not vote.
    is_without_vote: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let fees = own(&site, &visit, id).await?;
    let names = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
    let ids: Vec<Id> = fees.iter().map(|fee| fee.id).collect();
    let paid = payments::of_fees(site.db.read(), &ids).await?;
    let l = visit.l.clone();
    let mut networks: Vec<(Id, OfNetwork)> = Vec::new();
    for fee in &fees {
        let Some(name) = names.by_id(fee.network) else {
            continue;
        };
        let own = OwnFee {
            due: fee.due_on.map(|due| l.date(&due)),
            letter: format!("/o/{id}/fees/letter?fee={}", fee.id),
            payments: paid
                .iter()
                .filter(|payment| payment.fee == fee.id)
                .map(|payment| {
                    let day = payment.paid_on.parse();
                    let day = day.map_or_else(|_| payment.paid_on.clone(), |day| l.date(&day));
                    (day, l.money(payment.amount))
                })
                .collect(),
            is_without_vote: fee.suspends_vote && fee.is_late(today(&visit)),
            line: FeeLine::of(fee, head, &visit),
        };
        match networks
            .iter_mut()
            .find(|(network, _)| *network == fee.network)
        {
            Some((_, of)) => of.fees.push(own),
            None => networks.push((
                fee.network,
                OfNetwork {
                    name: name.title.clone(),
                    fees: vec![own],
                },
            )),
        }
    }
    let title = l.t1("members-fee-own-title", "name", head.title(visit.lang).text);
    page(&OwnPage {
        layout: Layout::new(&site, &visit, &title),
        name: head.title(visit.lang).into(),
        href: path(&head.slug),
        networks: networks.into_iter().map(|(_, of)| of).collect(),
        l,
    })
}

/// All of them for whoever acts for it; those of their own networks for others.
async fn own(site: &Site, visit: &Visit, id: Id) -> Result<Vec<Fee>, WebError> {
    let mut fees = store::of_organisation(site.db.read(), id).await?;
    let acting = &visit.acting;
    fees.retain(|fee| acting.acts_for(id) || acting.coordinates(fee.network));
    Ok(fees)
}

async fn letter(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let wanted: Option<Id> = visit.query.get("fee").and_then(|fee| fee.parse().ok());
    let fees = own(&site, &visit, id).await?;
    let fee = fees.into_iter().find(|fee| Some(fee.id) == wanted);
    let fee = fee.ok_or(WebError::NotFound)?;
    let letter = letter_of(&site, &visit, &fee).await?;
    let snapshot = site.snapshots.current();
    let network = snapshot.get(&visit.viewer, fee.network);
    let slug = network.map_or_else(String::new, |head| head.slug.to_string());
    let back = format!("/o/{id}/fees");
    letters_page(&site, &visit, &slug, back, vec![letter], 0)
}
