//! Reading heads and their links from the database.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::{Id, Lang, PartialDate, Text};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{
    Facet, Head, HeadPlace, Kept, Link, Particulars, SortKeys, Word,
    head::{NETWORK, THEME},
    packed::Packed,
    seen::Audiences,
};
use crate::{
    db::{Db, Row, chunks, placeholders, query},
    register::{self, INVENTED, Sheet},
};

/// A kind of entry and what its slice adds to the heads.
#[derive(Clone, Copy)]
pub struct Kind {
    pub name: &'static str,
    /// The page of an entry, from its slug.
    pub path: fn(&str) -> String,
    /// The particulars of these entries; those without any may be absent.
    pub particulars: for<'a> fn(&'a Db, Vec<&'a Sheet>) -> BoxFuture<'a, Found>,
    /// What is counted and listed of them beside their heads.
    pub kept: Kept,
}

/// Particulars by entry, once they are read.
pub type Found = Result<HashMap<Id, Particulars>, DbErr>;

/// The heads of these entries as the database has them now.
pub(super) async fn heads(
    db: &Db,
    kinds: &[Kind],
    audiences: &Audiences,
    ids: &[Id],
) -> Result<Vec<Head>, DbErr> {
    let sheets = register::load(db.read(), ids).await?;
    let mut particulars = HashMap::new();
    for kind in kinds {
        let of_kind: Vec<&Sheet> = sheets
            .iter()
            .filter(|sheet| sheet.kind == kind.name)
            .collect();
        if !of_kind.is_empty() {
            particulars.extend((kind.particulars)(db, of_kind).await?);
        }
    }
    let heads = sheets.into_iter().map(|sheet| {
        let own = particulars.remove(&sheet.id).unwrap_or_default();
        head(&sheet, audiences.number_of(&sheet.audience), own)
    });
    Ok(heads.collect())
}

/// The links of these entries, whichever end they are.
pub(super) async fn links(db: &Db, ids: &[Id]) -> Result<Vec<Link>, DbErr> {
    let mut links = Vec::new();
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let sql = format!(
            "SELECT from_id, relation, to_id, since, until FROM links \
             WHERE from_id IN ({marks}) OR to_id IN ({marks})"
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(db.read(), &sql, values).await? {
            links.push(link(&row)?);
        }
    }
    Ok(links)
}

/// The ids of all entries after one, in order; for reading everything in pieces.
pub(super) async fn ids_after(db: &Db, last: Option<Id>, limit: i64) -> Result<Vec<Id>, DbErr> {
    let sql = "SELECT id FROM entries WHERE id > $1 ORDER BY id LIMIT $2";
    let last = last.unwrap_or(Id(uuid::Uuid::nil()));
    let rows = query(db.read(), sql, [last.0.into(), limit.into()]).await?;
    rows.iter()
        .map(|row| row.try_get::<uuid::Uuid>("", "id").map(Id))
        .collect()
}

fn link(row: &Row) -> Result<Link, DbErr> {
    let date = |column| -> Result<Option<PartialDate>, DbErr> {
        let text: Option<String> = row.try_get("", column)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    let relation: String = row.try_get("", "relation")?;
    Ok(Link {
        from: Id(row.try_get("", "from_id")?),
        relation: Word::new(&relation),
        to: Id(row.try_get("", "to_id")?),
        since: date("since")?,
        until: date("until")?,
    })
}

fn head(sheet: &Sheet, audience: u32, particulars: Particulars) -> Head {
    let texts = |part: fn(&Text) -> &str| -> Vec<(Lang, &str)> {
        let written = sheet.texts.iter().map(|(lang, text)| (*lang, part(text)));
        written.filter(|(_, text)| !text.is_empty()).collect()
    };
    let packed = Packed::new(
        &SortKeys::of(sheet.own_title()),
        &texts(|text| &text.title),
        &texts(|text| &text.summary),
        &particulars.bytes,
    );
    let territory = sheet.place.territory.as_deref();
    Head {
        id: sheet.id,
        kind: Word::new(&sheet.kind),
        network: sheet.network,
        slug: sheet.slug.as_str().into(),
        audience,
        state: sheet.state,
        lang: sheet.lang,
        version: sheet.version,
        updated_at: sheet.updated_at,
        place: HeadPlace {
            point: sheet.place.point,
            territory: territory.map(Word::new),
        },
        facets: facets(sheet, particulars.facets).into(),
        packed,
    }
}

/// The slice's own, and those that every kind has.
fn facets(sheet: &Sheet, mut facets: Vec<Facet>) -> Vec<Facet> {
    let home = sheet.network.map(|network| network.to_string());
    let home = home.map(|network| Facet::new(NETWORK, &network));
    facets.extend(home.filter(|home| !facets.contains(home)));
    facets.extend(sheet.themes.iter().map(|theme| Facet::new(THEME, theme)));
    if sheet.source == INVENTED {
        facets.push(Facet::new("source", INVENTED));
    }
    facets
}
