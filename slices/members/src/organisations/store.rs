//! Queries about organisations and their memberships.

use std::collections::{BTreeMap, HashMap};

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    db::{Db, Reading, Row, Write, query},
    import::{Current, Known, Wanted},
    register::{self, Sheet},
    snapshot::{Facet, Particulars},
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{Card, CardMembership, KIND, Organisation, gaps, noun};
use crate::{
    allies::{self, Alliance},
    memberships::{Membership, Stage, is_active},
    networks, people, places,
    rows_store::rows_of,
};

/// Every organisation, for recognising rows.
pub fn known(
    db: &Db,
    network: Option<Id>,
    wanted: Wanted,
) -> BoxFuture<'_, Result<Vec<Known>, DbErr>> {
    Box::pin(crate::known::of_kind(db, KIND, network, wanted))
}

/// These organisations as they are now, seen from a network.
pub fn current<'a>(
    on: Reading<'a>,
    network: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let sheets = register::load(&on, ids).await?;
        let mut own = particulars_of(&on, ids).await?;
        let mut memberships = memberships_of(&on, ids).await?;
        let archived = networks::store::archived(&on).await?;
        let mut allies = match network {
            Some(network) => allies::store::known_to(&on, network, ids).await?,
            None => HashMap::new(),
        };
        let currents = sheets.into_iter().map(|sheet| {
            let mut organisation = own.remove(&sheet.id).unwrap_or_default();
            let ally = allies.remove(&sheet.id);
            organisation.alliance = network.map(|network| Alliance { network, ally });
            let memberships = memberships.remove(&sheet.id).unwrap_or_default();
            (
                sheet.id,
                current_of(sheet, organisation, &memberships, network, &archived),
            )
        });
        Ok(currents.collect())
    })
}

/// What follows from a run of organisations: their people are seen by the networks in which they
/// take part now.
pub fn after<'a>(write: &'a mut Write, run: Id, _: Option<Id>) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let sql = "SELECT DISTINCT m.person_id FROM import_rows r \
                   JOIN mandates m ON m.organisation_id = r.entry_id \
                   WHERE r.run_id = $1 AND r.status IN ('new', 'changed')";
        let rows = query(write.conn(), sql, [Uuid::from(run).into()]).await?;
        let people = rows.iter().map(|row| row.try_get("", "person_id").map(Id));
        let people: Vec<Id> = people.collect::<Result<_, DbErr>>()?;
        people::reach::refresh(write, &people).await
    })
}

/// What the snapshot keeps of these organisations.
pub fn particulars<'a>(
    db: &'a Db,
    sheets: Vec<&'a Sheet>,
) -> BoxFuture<'a, Result<HashMap<Id, Particulars>, DbErr>> {
    Box::pin(async move {
        let ids: Vec<Id> = sheets.iter().map(|sheet| sheet.id).collect();
        let own = particulars_of(db.read(), &ids).await?;
        let memberships = memberships_of(db.read(), &ids).await?;
        let allies = allies::store::networks_of(db.read(), &ids).await?;
        let cards = sheets.into_iter().filter_map(|sheet| {
            let id = &sheet.id;
            let memberships = memberships.get(id).map_or(&[][..], Vec::as_slice);
            let allied = allies.get(id).map_or(&[][..], Vec::as_slice);
            Some((sheet.id, card(own.get(id)?, memberships, allied, sheet)))
        });
        Ok(cards.collect())
    })
}

/// The histories of these organisations in every network.
///
/// # Errors
/// When the database cannot be reached.
pub async fn memberships_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Vec<Membership>>, DbErr> {
    let mut found: HashMap<Id, Vec<Membership>> = HashMap::new();
    for row in rows_of(
        on,
        "memberships",
        "organisation_id",
        "network_id, ordinal",
        ids,
    )
    .await?
    {
        let organisation = Id(row.try_get("", "organisation_id")?);
        let network = Id(row.try_get("", "network_id")?);
        let histories = found.entry(organisation).or_default();
        if histories
            .last()
            .is_none_or(|history| history.network != network)
        {
            histories.push(Membership {
                network,
                stages: Vec::new(),
                source: row.try_get("", "source")?,
                source_url: row.try_get("", "source_url")?,
            });
        }
        if let Some(history) = histories.last_mut() {
            history.stages.push(read_stage(&row)?);
        }
    }
    Ok(found)
}

/// What is particular to these organisations, without their memberships.
///
/// # Errors
/// When the database cannot be reached.
pub async fn particulars_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Organisation>, DbErr> {
    let mut found = HashMap::new();
    for row in rows_of(on, "organisations", "entry_id", "entry_id", ids).await? {
        let organisation = Organisation {
            organisation_kind: row.try_get("", "organisation_kind")?,
            sse_family: row.try_get("", "sse_family")?,
            legal_form: row.try_get("", "legal_form")?,
            neighbourhood: row.try_get("", "neighbourhood")?,
            activity: row.try_get("", "activity")?,
            locality: row.try_get("", "locality")?,
            country: row.try_get("", "country")?,
            pages: BTreeMap::new(),
            membership: None,
            alliance: None,
        };
        found.insert(Id(row.try_get("", "entry_id")?), organisation);
    }
    for row in rows_of(on, "organisation_pages", "entry_id", "page_kind", ids).await? {
        if let Some(organisation) = found.get_mut(&Id(row.try_get("", "entry_id")?)) {
            organisation
                .pages
                .insert(row.try_get("", "page_kind")?, row.try_get("", "url")?);
        }
    }
    Ok(found)
}

/// The networks in which an organisation takes part now.
pub fn active_networks(memberships: &[Membership]) -> impl Iterator<Item = Id> {
    let is_in = |membership: &&Membership| {
        membership
            .present()
            .is_some_and(|stage| is_active(&stage.state))
    };
    memberships
        .iter()
        .filter(is_in)
        .map(|membership| membership.network)
}

fn current_of(
    mut sheet: Sheet,
    mut organisation: Organisation,
    memberships: &[Membership],
    network: Option<Id>,
    archived: &[Id],
) -> Current {
    let here = memberships
        .iter()
        .find(|membership| Some(membership.network) == network);
    organisation.membership = here.cloned();
    let record = noun::record(&sheet, &organisation);
    sheet.particulars = serde_json::to_value(&organisation).unwrap_or_default();
    // One that is put away has no say, so whoever takes part in no other is anybody's to mend.
    let active = active_networks(memberships).filter(|id| !archived.contains(id));
    let mut active = active.peekable();
    let may_change = active.peek().is_none() || active.any(|id| Some(id) == network);
    Current {
        sheet,
        record,
        may_change,
    }
}

fn card(
    organisation: &Organisation,
    memberships: &[Membership],
    allied: &[Id],
    sheet: &Sheet,
) -> Particulars {
    let mut facets = vec![Facet::new("kind", &organisation.organisation_kind)];
    facets.extend(
        organisation
            .sse_family
            .iter()
            .map(|family| Facet::new("family", family)),
    );
    facets.extend(
        allied
            .iter()
            .map(|network| Facet::new("ally", &network.to_string())),
    );
    for membership in memberships {
        let Some(present) = membership.present() else {
            continue;
        };
        let network = membership.network.to_string();
        if is_active(&present.state) {
            facets.push(Facet::new("network", &network));
        }
        facets.push(Facet::new("state", &format!("{network}:{}", present.state)));
    }
    facets.extend(
        organisation
            .activity
            .iter()
            .map(|activity| Facet::new("activity", activity)),
    );
    facets.extend(places::country(organisation.country.as_deref()));
    facets.extend(places::facets(sheet.place.territory.as_deref()));
    facets.extend(gaps::facets(sheet, organisation));
    if sheet.place.territory.is_none() && sheet.place.point.is_some() {
        facets.push(places::unknown_size());
    }
    let present = |membership: &Membership| {
        let stage = membership.present()?;
        let (network, state) = (membership.network, stage.state.as_str().into());
        Some(CardMembership {
            network,
            state,
            since: stage.since,
        })
    };
    let card = Card {
        organisation_kind: organisation.organisation_kind.as_str().into(),
        neighbourhood: organisation.neighbourhood.as_deref().map(Into::into),
        memberships: memberships.iter().filter_map(present).collect(),
        locality: organisation.locality.as_deref().map(Into::into),
    };
    Particulars::new(facets, &card)
}

fn read_stage(row: &Row) -> Result<Stage, DbErr> {
    let since: String = row.try_get("", "since")?;
    let state = row.try_get("", "state")?;
    Ok(Stage {
        state,
        since: since.parse().unwrap_or(PartialDate::Unknown),
    })
}
