//! Queries about guides.

use std::collections::{HashMap, HashSet};

use futures::future::BoxFuture;
use ordit_kernel::Id;
use ordit_members::rows_store::{names_of, rows_of};
use ordit_platform::{
    db::{Db, Reading, Row, chunks, placeholders, query},
    import::{Answer, Current, Currents, Known, Wanted},
    register::{self, Sheet, State},
    snapshot::{Facet, Particulars},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{
    Card, DERIVED_FROM, Guide, KIND, PRODUCED_BY, SUPERSEDES, noun,
    ties::{AUTHOR, KEEPER},
};

/// The guides of a network, for recognising rows. What an organisation keeps to itself has no name
/// here and no sheet knows it; a form that is sent twice finds it by its own key.
pub fn known(db: &Db, network: Option<Id>, wanted: Wanted) -> Answer<'_, Vec<Known>> {
    Box::pin(async move {
        let Some(network) = network else {
            return Ok(Vec::new());
        };
        let asked = match &wanted {
            Wanted::All => None,
            Wanted::These { ids, .. } => Some(ids.clone()),
        };
        let own = at_home(db.read(), network, asked.as_deref()).await?;
        let mut all = ordit_members::known_of_kind(db, KIND, Some(network), wanted).await?;
        all.retain(|one| own.contains(&one.id));
        if asked.is_some() {
            let named: HashSet<Id> = all.iter().map(|one| one.id).collect();
            all.extend(own.difference(&named).map(|id| nameless(*id)));
        }
        Ok(all)
    })
}

fn nameless(id: Id) -> Known {
    Known {
        id,
        slug: id.to_string(),
        title: String::new(),
        territory: None,
        website: None,
    }
}

/// Those among these guides, or among all, whose home a network is and that are not put away.
async fn at_home(
    on: &impl ConnectionTrait,
    network: Id,
    among: Option<&[Id]>,
) -> Result<HashSet<Id>, DbErr> {
    // The kind is no word to search by, or SQLite goes through all of the kind.
    let all = "SELECT id FROM entries WHERE network_id = $1 AND kind || '' = $2 \
               AND state <> 'archived'";
    let own = [Value::from(Uuid::from(network)), KIND.into()];
    let mut rows = Vec::new();
    match among {
        None => rows = query(on, all, own).await?,
        Some(ids) => {
            for chunk in chunks(ids) {
                let sql = format!("{all} AND id IN ({})", placeholders(3, chunk.len()));
                let ids = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
                rows.extend(query(on, &sql, own.clone().into_iter().chain(ids)).await?);
            }
        }
    }
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

/// These guides as they are now.
pub fn current<'a>(on: Reading<'a>, _: Option<Id>, ids: &'a [Id]) -> Answer<'a, Currents> {
    Box::pin(async move {
        let sheets = register::load(&on, ids).await?;
        let mut own = guides_of(&on, ids).await?;
        let authors: Vec<Id> = own
            .values()
            .flat_map(|guide| guide.authors.clone())
            .collect();
        let names = names_of(&on, &authors).await?;
        let currents = sheets.into_iter().filter_map(|sheet| {
            let mut guide = own.remove(&sheet.id)?;
            let called = |id: &Id| names.get(id).cloned().unwrap_or_default();
            guide.author_names = guide.authors.iter().map(called).collect();
            let record = noun::record(&sheet, &guide);
            Some((sheet.id, Current::open(sheet, &guide, record)))
        });
        Ok(currents.collect())
    })
}

/// What the snapshot keeps of these guides. Whoever made one is a facet, and who keeps its draft.
pub fn particulars<'a>(
    db: &'a Db,
    sheets: Vec<&'a Sheet>,
) -> BoxFuture<'a, Result<HashMap<Id, Particulars>, DbErr>> {
    Box::pin(async move {
        let ids: Vec<Id> = sheets.iter().map(|sheet| sheet.id).collect();
        let guides = guides_of(db.read(), &ids).await?;
        let told = sheets.iter().filter_map(|sheet| {
            let guide = guides.get(&sheet.id)?;
            Some((sheet.id, told(sheet, guide)))
        });
        Ok(told.collect())
    })
}

fn told(sheet: &Sheet, guide: &Guide) -> Particulars {
    let standing = match sheet.state {
        State::Archived => State::Archived.code(),
        _ => guide.standing.as_str(),
    };
    let mut facets = vec![
        Facet::new("kind", &guide.guide_kind),
        Facet::new("standing", standing),
    ];
    let id = |id: &Id| id.to_string();
    let authors = guide.authors.iter().map(|own| Facet::new(AUTHOR, &id(own)));
    facets.extend(authors);
    facets.extend(guide.kept_by.iter().map(|own| Facet::new(KEEPER, &id(own))));
    let card = Card {
        edition: guide.edition.as_deref().map(Box::from),
        made_on: guide.made_on,
        derived_part: guide.derived_part,
    };
    Particulars::new(facets, &card)
}

/// What is particular to these guides, with what they are linked to.
///
/// # Errors
/// When the database cannot be reached.
pub async fn guides_of(on: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, Guide>, DbErr> {
    let mut found = HashMap::new();
    for row in rows_of(on, "guides", "entry_id", "entry_id", ids).await? {
        found.insert(Id(row.try_get("", "entry_id")?), read(&row)?);
    }
    for row in rows_of(on, "links", "from_id", "relation, to_id", ids).await? {
        let Some(guide) = found.get_mut(&Id(row.try_get("", "from_id")?)) else {
            continue;
        };
        let to = Id(row.try_get("", "to_id")?);
        match row.try_get::<String>("", "relation")?.as_str() {
            PRODUCED_BY => guide.authors.push(to),
            DERIVED_FROM => guide.derived_from = Some(to),
            SUPERSEDES => guide.supersedes = Some(to),
            _ => {}
        }
    }
    for guide in found.values_mut() {
        guide.authors.sort_unstable();
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Guide, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let id = |column| -> Result<Option<Id>, DbErr> {
        Ok(row.try_get::<Option<Uuid>>("", column)?.map(Id))
    };
    Ok(Guide {
        guide_kind: row.try_get("", "guide_kind")?,
        standing: row.try_get("", "standing")?,
        shown_to: row.try_get("", "shown_to")?,
        edition: text("edition")?,
        licence: text("licence")?,
        link: text("link")?,
        made_on: text("made_on")?.and_then(|date| date.parse().ok()),
        kept_by: id("kept_by")?,
        derived_part: id("derived_part")?,
        ..Guide::default()
    })
}
