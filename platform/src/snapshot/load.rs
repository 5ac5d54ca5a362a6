//! Reading heads from the database.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::{Id, Lang, Text};
use sea_orm::DbErr;

use super::{Facet, Head, Particulars, SortKeys};
use crate::{
    db::{Db, query},
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
}

/// Particulars by entry, once they are read.
pub type Found = Result<HashMap<Id, Particulars>, DbErr>;

/// The heads of these entries as the database has them now.
pub(super) async fn heads(db: &Db, kinds: &[Kind], ids: &[Id]) -> Result<Vec<Head>, DbErr> {
    let sheets = register::load(db.read(), ids).await?;
    let numbers = audience_numbers(db).await?;
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
        let number = numbers
            .get(&sheet.audience.canonical())
            .copied()
            .unwrap_or(u32::MAX);
        head(sheet, number, own)
    });
    Ok(heads.collect())
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

async fn audience_numbers(db: &Db) -> Result<HashMap<String, u32>, DbErr> {
    let all = register::audience::all(db.read()).await?;
    Ok(all
        .into_iter()
        .map(|(number, keys)| (keys.join(" "), number))
        .collect())
}

fn head(sheet: Sheet, audience: u32, mut particulars: Particulars) -> Head {
    particulars
        .facets
        .extend(sheet.themes.iter().map(|theme| Facet::new("theme", theme)));
    if sheet.source == INVENTED {
        particulars.facets.push(Facet::new("source", INVENTED));
    }
    let sort_keys = SortKeys::of(sheet.own_title());
    let texts = |part: fn(&Text) -> &str| -> Vec<(Lang, Box<str>)> {
        let written = sheet.texts.iter().map(|(lang, text)| (*lang, part(text)));
        written
            .filter(|(_, text)| !text.is_empty())
            .map(|(lang, text)| (lang, text.into()))
            .collect()
    };
    Head {
        id: sheet.id,
        network: sheet.network,
        audience,
        state: sheet.state,
        lang: sheet.lang,
        version: sheet.version,
        updated_at: sheet.updated_at,
        titles: texts(|text| &text.title),
        summaries: texts(|text| &text.summary),
        themes: sheet
            .themes
            .iter()
            .map(|theme| theme.as_str().into())
            .collect(),
        kind: sheet.kind.into(),
        slug: sheet.slug.into(),
        place: sheet.place,
        particulars,
        sort_keys,
    }
}
