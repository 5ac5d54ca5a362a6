//! What the public pages ask the database beyond the snapshot: one query per page.

use std::collections::BTreeMap;

use ordit_kernel::{Id, Lang, PartialDate};
use ordit_platform::db::{Row, query};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::{
    memberships::{Membership, Stage},
    networks::logos::{self, Funder},
};

/// Where the facts of an entry come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    pub name: String,
    pub url: Option<String>,
}

/// What the page of an organisation says beyond its head.
#[derive(Clone, Debug, Default)]
pub struct OrganisationFacts {
    pub source: Source,
    pub legal_form: Option<String>,
    /// Pages elsewhere by kind.
    pub pages: BTreeMap<String, String>,
    pub memberships: Vec<Membership>,
}

/// The facts of an organisation, if there is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn organisation(
    on: &impl ConnectionTrait,
    id: Id,
) -> Result<Option<OrganisationFacts>, DbErr> {
    let sql = "SELECT e.source, e.source_url, o.legal_form, p.page_kind, p.url, \
               m.network_id, m.ordinal, m.state, m.since, m.source AS membership_source, \
               m.source_url AS membership_url \
               FROM entries e JOIN organisations o ON o.entry_id = e.id \
               LEFT JOIN organisation_pages p ON p.entry_id = e.id \
               LEFT JOIN memberships m ON m.organisation_id = e.id \
               WHERE e.id = $1 ORDER BY m.network_id, m.ordinal, p.page_kind";
    let rows = query(on, sql, [Uuid::from(id).into()]).await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    Ok(Some(OrganisationFacts {
        source: source(first)?,
        legal_form: first.try_get("", "legal_form")?,
        pages: pages(&rows)?,
        memberships: memberships(&rows)?,
    }))
}

/// What the page of a network says beyond its head.
#[derive(Clone, Debug)]
pub struct NetworkFacts {
    pub source: Source,
    pub carried_by: Option<String>,
    pub neighbourhoods: Vec<String>,
    pub website: Option<String>,
    pub founded_on: Option<PartialDate>,
    pub funders: Vec<Funder>,
}

/// The facts of a network, if there is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn network(on: &impl ConnectionTrait, id: Id) -> Result<Option<NetworkFacts>, DbErr> {
    let sql = "SELECT e.source, e.source_url, n.carried_by, n.neighbourhoods, n.website, \
               n.founded_on, f.ordinal AS funder_ordinal, f.name AS funder_name, \
               f.url AS funder_url, f.logo_file_id AS funder_logo \
               FROM entries e JOIN networks n ON n.entry_id = e.id \
               LEFT JOIN network_funders f ON f.network_id = e.id \
               WHERE e.id = $1 ORDER BY f.ordinal";
    let rows = query(on, sql, [Uuid::from(id).into()]).await?;
    let Some(row) = rows.first() else {
        return Ok(None);
    };
    let neighbourhoods: Option<String> = row.try_get("", "neighbourhoods")?;
    let founded_on: Option<String> = row.try_get("", "founded_on")?;
    Ok(Some(NetworkFacts {
        source: source(row)?,
        carried_by: row.try_get("", "carried_by")?,
        neighbourhoods: crate::networks::noun::list(neighbourhoods.as_deref()),
        website: row.try_get("", "website")?,
        founded_on: founded_on.and_then(|date| date.parse().ok()),
        funders: logos::store::read_funders(&rows)?,
    }))
}

/// The longer texts of a network (Markdown), by language.
#[derive(Clone, Debug, Default)]
pub struct NetworkProse {
    pub purpose: BTreeMap<Lang, String>,
    pub strategic_lines: BTreeMap<Lang, String>,
    pub agreement: BTreeMap<Lang, String>,
}

/// What a network says of itself.
///
/// # Errors
/// When the database cannot be reached.
pub async fn network_prose(on: &impl ConnectionTrait, id: Id) -> Result<NetworkProse, DbErr> {
    let sql = "SELECT 'purpose' AS part, lang, body AS said FROM entry_texts WHERE entry_id = $1 \
               UNION ALL SELECT 'strategic_lines', lang, strategic_lines FROM network_texts \
               WHERE entry_id = $1 \
               UNION ALL SELECT 'agreement', lang, agreement FROM network_texts \
               WHERE entry_id = $1";
    let mut prose = NetworkProse::default();
    for row in query(on, sql, [Uuid::from(id).into()]).await? {
        let (part, lang): (String, String) = (row.try_get("", "part")?, row.try_get("", "lang")?);
        let texts = match part.as_str() {
            "purpose" => &mut prose.purpose,
            "agreement" => &mut prose.agreement,
            _ => &mut prose.strategic_lines,
        };
        if let Ok(lang) = lang.parse() {
            texts.insert(lang, row.try_get("", "said")?);
        }
    }
    Ok(prose)
}

fn source(row: &Row) -> Result<Source, DbErr> {
    Ok(Source {
        name: row.try_get("", "source")?,
        url: row.try_get("", "source_url")?,
    })
}

fn pages(rows: &[Row]) -> Result<BTreeMap<String, String>, DbErr> {
    let mut pages = BTreeMap::new();
    for row in rows {
        let kind: Option<String> = row.try_get("", "page_kind")?;
        let url: Option<String> = row.try_get("", "url")?;
        pages.extend(kind.zip(url));
    }
    Ok(pages)
}

/// Each stage comes once per page elsewhere, so only the first of them counts.
fn memberships(rows: &[Row]) -> Result<Vec<Membership>, DbErr> {
    let mut found: Vec<Membership> = Vec::new();
    let mut last = None;
    for row in rows {
        let network: Option<Uuid> = row.try_get("", "network_id")?;
        let ordinal: Option<i64> = row.try_get("", "ordinal")?;
        let Some(key) = network.zip(ordinal) else {
            continue;
        };
        if last.replace(key) == Some(key) {
            continue;
        }
        if found
            .last()
            .is_none_or(|membership| membership.network != Id(key.0))
        {
            found.push(Membership {
                network: Id(key.0),
                stages: Vec::new(),
                source: row.try_get("", "membership_source")?,
                source_url: row.try_get("", "membership_url")?,
            });
        }
        if let Some(membership) = found.last_mut() {
            membership.stages.push(stage(row)?);
        }
    }
    Ok(found)
}

fn stage(row: &Row) -> Result<Stage, DbErr> {
    let since: String = row.try_get("", "since")?;
    let state = row.try_get("", "state")?;
    Ok(Stage {
        state,
        since: since.parse().unwrap_or(PartialDate::Unknown),
    })
}
