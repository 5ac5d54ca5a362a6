//! Queries about networks.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate};
use ordit_platform::{
    db::{Db, Reading, Row, Write, query},
    files,
    import::{Current, Known, Wanted},
    register::{self, Sheet},
    snapshot::{Facet, Particulars},
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{
    Card, KIND, Network, NetworkText,
    logos::{self, Logos},
    noun,
};
use crate::{people, places, rows_store::rows_of};

/// Every network, for recognising rows.
pub fn known(
    db: &Db,
    network: Option<Id>,
    wanted: Wanted,
) -> BoxFuture<'_, Result<Vec<Known>, DbErr>> {
    Box::pin(crate::known::of_kind(db, KIND, network, wanted))
}

/// What follows from a run of networks: whoever coordinates all of them is seen in a new one too.
pub fn after<'a>(write: &'a mut Write, _: Id, _: Option<Id>) -> BoxFuture<'a, Result<(), DbErr>> {
    Box::pin(async move {
        let coordinators = people::store::over_everything(write.conn()).await?;
        people::reach::refresh(write, &coordinators).await
    })
}

/// The domains of all networks.
pub fn domains(db: &Db) -> BoxFuture<'_, Result<Vec<(String, Id)>, DbErr>> {
    Box::pin(async move {
        let sql = "SELECT domain, entry_id FROM networks WHERE domain IS NOT NULL";
        let rows = query(db.read(), sql, []).await?;
        let read = |row: &Row| Ok((row.try_get("", "domain")?, Id(row.try_get("", "entry_id")?)));
        rows.iter().map(read).collect()
    })
}

/// The networks that are put away.
///
/// # Errors
/// When the database cannot be reached.
pub async fn archived(on: &impl ConnectionTrait) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT id FROM entries WHERE kind = 'network' AND state = 'archived'";
    let rows = query(on, sql, []).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

/// These networks as they are now.
pub fn current<'a>(
    on: Reading<'a>,
    _: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let sheets = register::load(&on, ids).await?;
        let mut own = networks_of(&on, ids).await?;
        let currents = sheets.into_iter().map(|sheet| {
            let network = own.remove(&sheet.id).unwrap_or_default();
            let record = noun::record(&sheet, &network);
            (sheet.id, Current::open(sheet, &network, record))
        });
        Ok(currents.collect())
    })
}

/// What the snapshot keeps of these networks.
pub fn particulars<'a>(
    db: &'a Db,
    sheets: Vec<&'a Sheet>,
) -> BoxFuture<'a, Result<HashMap<Id, Particulars>, DbErr>> {
    Box::pin(async move {
        let ids: Vec<Id> = sheets.iter().map(|sheet| sheet.id).collect();
        let mut own = networks_of(db.read(), &ids).await?;
        let open = crate::joining::open_networks(db.read()).await?;
        let cards = sheets.into_iter().filter_map(|sheet| {
            let network = own.remove(&sheet.id)?;
            let mut facets = vec![Facet::new("kind", &network.network_kind)];
            facets.extend(
                network
                    .domain
                    .iter()
                    .map(|domain| Facet::new("domain", domain)),
            );
            facets.extend(places::country(network.country.as_deref()));
            facets.extend(open.contains(&sheet.id).then(crate::joining::open_facet));
            let logo = network.logos.as_ref().and_then(|logos| logos.own);
            facets.extend(logo.map(files::logo_facet));
            Some((sheet.id, Particulars::new(facets, &card(network))))
        });
        Ok(cards.collect())
    })
}

/// What is particular to these networks.
///
/// # Errors
/// When the database cannot be reached.
pub async fn networks_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Network>, DbErr> {
    let mut found = HashMap::new();
    for row in rows_of(on, "networks", "entry_id", "entry_id", ids).await? {
        found.insert(Id(row.try_get("", "entry_id")?), read_network(&row)?);
    }
    for row in rows_of(on, "network_texts", "entry_id", "lang", ids).await? {
        let lang: String = row.try_get("", "lang")?;
        let text = NetworkText {
            strategic_lines: row.try_get("", "strategic_lines")?,
            agreement: row.try_get("", "agreement")?,
        };
        let network = found.get_mut(&Id(row.try_get("", "entry_id")?));
        if let (Some(network), Ok(lang)) = (network, lang.parse()) {
            network.texts.insert(lang, text);
        }
    }
    for row in rows_of(on, "network_funders", "network_id", "ordinal", ids).await? {
        let network = found.get_mut(&Id(row.try_get("", "network_id")?));
        if let Some(logos) = network.and_then(|network| network.logos.as_mut()) {
            logos.funders.push(logos::store::read_funder(&row)?);
        }
    }
    Ok(found)
}

fn read_network(row: &Row) -> Result<Network, DbErr> {
    let date = |column| -> Result<Option<PartialDate>, DbErr> {
        let text: Option<String> = row.try_get("", column)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    let neighbourhoods: Option<String> = row.try_get("", "neighbourhoods")?;
    let logo: Option<Uuid> = row.try_get("", "logo_file_id")?;
    Ok(Network {
        network_kind: row.try_get("", "network_kind")?,
        short_name: row.try_get("", "short_name")?,
        carried_by: row.try_get("", "carried_by")?,
        neighbourhoods: noun::list(neighbourhoods.as_deref()),
        colour: row.try_get("", "colour")?,
        website: row.try_get("", "website")?,
        founded_on: date("founded_on")?,
        stated_members: row.try_get("", "stated_members")?,
        stated_on: date("stated_on")?,
        domain: row.try_get("", "domain")?,
        country: row.try_get("", "country")?,
        texts: std::collections::BTreeMap::new(),
        logos: Some(Logos {
            own: logo.map(Id),
            funders: Vec::new(),
        }),
    })
}

fn card(network: Network) -> Card {
    let boxed = |text: Option<String>| text.map(String::into_boxed_str);
    Card {
        network_kind: network.network_kind.into(),
        short_name: boxed(network.short_name),
        colour: boxed(network.colour),
        domain: boxed(network.domain),
        stated_members: network.stated_members,
        stated_on: network.stated_on,
    }
}
