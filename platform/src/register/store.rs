//! Reading and writing entries; every write leaves a revision.

use std::collections::{BTreeSet, HashMap};

use ordit_kernel::{Audience, Id, Instant, Lang, Place, Point, Scope, Text, Texts};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Sheet, State, audience, order::key_values};
use crate::{
    db::{Row, Write, chunks, execute, placeholders, query, query_one},
    fold::fold,
};

/// What came of an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Written, with this version.
    As(i64),
    /// Someone else wrote in the meantime; nothing was changed.
    Conflict,
}

/// One earlier version of an entry.
#[derive(Clone, Debug)]
pub struct Revision {
    pub version: i64,
    pub at: Instant,
    pub who: Option<Id>,
    pub batch: Option<Id>,
    pub sheet: Sheet,
}

/// Writes a new entry with its first revision.
///
/// # Errors
/// When a constraint refuses or the database cannot be reached.
pub async fn create(write: &Write, sheet: &Sheet, batch: Option<Id>) -> Result<(), DbErr> {
    let on = write.conn();
    let number = audience::number(on, &sheet.audience).await?;
    let sql = format!(
        "INSERT INTO entries (id, network_id, kind, slug, audience_number, state, latitude, \
         longitude, territory, lang, source, source_url, folded_name, \
         catalan_key, spanish_key, version, created_at, updated_at) VALUES ({})",
        placeholders(1, 18)
    );
    let mut values = vec![
        Uuid::from(sheet.id).into(),
        sheet.network.map(Uuid::from).into(),
        sheet.kind.as_str().into(),
    ];
    values.extend(shared_values(sheet, number));
    values.extend([
        sheet.version.into(),
        sheet.created_at.0.into(),
        sheet.updated_at.0.into(),
    ]);
    execute(on, &sql, values).await?;
    save_details(write, sheet, batch).await
}

/// Writes an entry anew if nobody else did since `sheet.version`.
///
/// # Errors
/// When a constraint refuses or the database cannot be reached.
pub async fn update(write: &Write, sheet: &Sheet, batch: Option<Id>) -> Result<Saved, DbErr> {
    let on = write.conn();
    let number = audience::number(on, &sheet.audience).await?;
    let sql = "UPDATE entries SET slug = $1, audience_number = $2, state = $3, latitude = $4, \
               longitude = $5, territory = $6, lang = $7, source = $8, source_url = $9, \
               folded_name = $10, catalan_key = $11, spanish_key = $12, version = version + 1, \
               updated_at = $13 WHERE id = $14 AND version = $15";
    let mut values = shared_values(sheet, number);
    values.extend([
        write.now().0.into(),
        Uuid::from(sheet.id).into(),
        sheet.version.into(),
    ]);
    if execute(on, sql, values).await? == 0 {
        return Ok(Saved::Conflict);
    }
    let mut saved = sheet.clone();
    saved.version += 1;
    saved.updated_at = write.now();
    save_details(write, &saved, batch).await?;
    Ok(Saved::As(saved.version))
}

/// The entries with these ids, in no order, without their slices' particulars.
///
/// # Errors
/// When the database cannot be reached.
pub async fn load(on: &impl ConnectionTrait, ids: &[Id]) -> Result<Vec<Sheet>, DbErr> {
    let mut sheets = Vec::with_capacity(ids.len());
    for chunk in chunks(ids) {
        let marks = placeholders(1, chunk.len());
        let values: Vec<Value> = chunk.iter().map(|id| Uuid::from(*id).into()).collect();
        let mut texts = texts_of(on, &marks, values.clone()).await?;
        let mut themes = strings_of(on, "entry_themes", "theme", &marks, values.clone()).await?;
        let mut scopes = strings_of(on, "entry_audiences", "scope", &marks, values.clone()).await?;
        let sql = format!("SELECT * FROM entries WHERE id IN ({marks})");
        for row in query(on, &sql, values).await? {
            let id: Uuid = row.try_get("", "id")?;
            let audience = read_audience(&scopes.remove(&id).unwrap_or_default());
            let mut sheet = read_sheet(&row, audience)?;
            sheet.texts = texts.remove(&id).unwrap_or_default();
            sheet.themes = themes.remove(&id).unwrap_or_default();
            sheets.push(sheet);
        }
    }
    Ok(sheets)
}

/// The versions of an entry up to this one, newest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn revisions(
    on: &impl ConnectionTrait,
    id: Id,
    up_to: i64,
    limit: u32,
) -> Result<Vec<Revision>, DbErr> {
    let sql = "SELECT * FROM entry_revisions WHERE entry_id = $1 AND version <= $2 \
               ORDER BY version DESC LIMIT $3";
    let values = [Uuid::from(id).into(), up_to.into(), i64::from(limit).into()];
    let rows = query(on, sql, values).await?;
    rows.iter().map(read_revision).collect()
}

/// One version of an entry.
///
/// # Errors
/// When the database cannot be reached.
pub async fn revision(
    on: &impl ConnectionTrait,
    id: Id,
    version: i64,
) -> Result<Option<Revision>, DbErr> {
    let sql = "SELECT * FROM entry_revisions WHERE entry_id = $1 AND version = $2";
    let row = query_one(on, sql, [Uuid::from(id).into(), version.into()]).await?;
    row.as_ref().map(read_revision).transpose()
}

/// Takes away what an entry said, in all its versions. It stays as an archived entry that says
/// nothing and that nobody sees, so that what happened to it keeps its place in the feed.
///
/// # Errors
/// When there is no such entry, or the database cannot be reached.
pub async fn erase(write: &Write, id: Id) -> Result<Saved, DbErr> {
    let sheet = load(write.conn(), &[id]).await?.pop();
    let sheet = sheet.ok_or_else(|| DbErr::RecordNotFound(id.to_string()))?;
    let blank = Sheet {
        slug: id.to_string(),
        audience: Audience::Scopes(BTreeSet::new()),
        state: State::Archived,
        texts: Texts::new(),
        themes: Vec::new(),
        place: Place::default(),
        source_url: None,
        ..sheet
    };
    let saved = update(write, &blank, None).await?;
    if let Saved::As(version) = saved {
        let sql = "DELETE FROM entry_revisions WHERE entry_id = $1 AND version < $2";
        execute(write.conn(), sql, [Uuid::from(id).into(), version.into()]).await?;
    }
    Ok(saved)
}

fn shared_values(sheet: &Sheet, audience_number: i64) -> Vec<Value> {
    let point = sheet.place.point;
    let mut values = vec![
        sheet.slug.as_str().into(),
        audience_number.into(),
        sheet.state.code().into(),
        point.map(|point| point.latitude).into(),
        point.map(|point| point.longitude).into(),
        sheet.place.territory.clone().into(),
        sheet.lang.code().into(),
        sheet.source.as_str().into(),
        sheet.source_url.clone().into(),
        sheet.folded_name().into(),
    ];
    values.extend(key_values(sheet));
    values
}

async fn save_details(write: &Write, sheet: &Sheet, batch: Option<Id>) -> Result<(), DbErr> {
    let on = write.conn();
    let id = Uuid::from(sheet.id);
    audience::replace(on, id, &sheet.audience).await?;
    for table in ["entry_texts", "entry_themes"] {
        let sql = format!("DELETE FROM {table} WHERE entry_id = $1");
        execute(on, &sql, [id.into()]).await?;
    }
    for (lang, text) in sheet.texts.iter().filter(|(_, text)| !text.is_empty()) {
        let sql = "INSERT INTO entry_texts (entry_id, lang, title, summary, body, folded_title) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let folded = fold(&text.title);
        let texts =
            [&text.title, &text.summary, &text.body, &folded].map(|text| text.as_str().into());
        execute(
            on,
            sql,
            [id.into(), lang.code().into()].into_iter().chain(texts),
        )
        .await?;
    }
    for theme in &sheet.themes {
        let sql = "INSERT INTO entry_themes (entry_id, theme) VALUES ($1, $2)";
        execute(on, sql, [id.into(), theme.as_str().into()]).await?;
    }
    save_revision(write, sheet, batch).await
}

async fn save_revision(write: &Write, sheet: &Sheet, batch: Option<Id>) -> Result<(), DbErr> {
    let sql = "INSERT INTO entry_revisions (entry_id, version, at, who, batch_id, sheet) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let json = serde_json::to_string(sheet).map_err(|error| DbErr::Custom(error.to_string()))?;
    let values = [
        Uuid::from(sheet.id).into(),
        sheet.version.into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
        batch.map(Uuid::from).into(),
        json.into(),
    ];
    execute(write.conn(), sql, values).await.map(drop)
}

async fn texts_of(
    on: &impl ConnectionTrait,
    marks: &str,
    values: Vec<Value>,
) -> Result<HashMap<Uuid, Texts>, DbErr> {
    let sql = format!("SELECT * FROM entry_texts WHERE entry_id IN ({marks})");
    let mut texts: HashMap<Uuid, Texts> = HashMap::new();
    for row in query(on, &sql, values).await? {
        let text = Text {
            title: row.try_get("", "title")?,
            summary: row.try_get("", "summary")?,
            body: row.try_get("", "body")?,
        };
        texts
            .entry(row.try_get("", "entry_id")?)
            .or_default()
            .insert(read_lang(&row)?, text);
    }
    Ok(texts)
}

async fn strings_of(
    on: &impl ConnectionTrait,
    table: &str,
    column: &str,
    marks: &str,
    values: Vec<Value>,
) -> Result<HashMap<Uuid, Vec<String>>, DbErr> {
    let sql =
        format!("SELECT entry_id, {column} AS value FROM {table} WHERE entry_id IN ({marks})");
    let mut found: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in query(on, &sql, values).await? {
        found
            .entry(row.try_get("", "entry_id")?)
            .or_default()
            .push(row.try_get("", "value")?);
    }
    // The engines would sort by their own locale.
    found.values_mut().for_each(|values| values.sort_unstable());
    Ok(found)
}

fn read_sheet(row: &Row, audience: Audience) -> Result<Sheet, DbErr> {
    let latitude: Option<f64> = row.try_get("", "latitude")?;
    let longitude: Option<f64> = row.try_get("", "longitude")?;
    let point = latitude.zip(longitude).map(|(latitude, longitude)| Point {
        latitude,
        longitude,
    });
    let id: Uuid = row.try_get("", "id")?;
    let network: Option<Uuid> = row.try_get("", "network_id")?;
    Ok(Sheet {
        id: Id(id),
        kind: row.try_get("", "kind")?,
        network: network.map(Id),
        slug: row.try_get("", "slug")?,
        audience,
        state: read_state(row)?,
        lang: read_lang(row)?,
        texts: Texts::new(),
        themes: Vec::new(),
        place: Place {
            point,
            territory: row.try_get("", "territory")?,
        },
        source: row.try_get("", "source")?,
        source_url: row.try_get("", "source_url")?,
        version: row.try_get("", "version")?,
        created_at: Instant(row.try_get("", "created_at")?),
        updated_at: Instant(row.try_get("", "updated_at")?),
        particulars: serde_json::Value::Null,
    })
}

fn read_revision(row: &Row) -> Result<Revision, DbErr> {
    let sheet: String = row.try_get("", "sheet")?;
    let who: Option<Uuid> = row.try_get("", "who")?;
    let batch: Option<Uuid> = row.try_get("", "batch_id")?;
    Ok(Revision {
        version: row.try_get("", "version")?,
        at: Instant(row.try_get("", "at")?),
        who: who.map(Id),
        batch: batch.map(Id),
        sheet: serde_json::from_str(&sheet)
            .map_err(|error| DbErr::Custom(format!("revision: {error}")))?,
    })
}

fn read_state(row: &Row) -> Result<State, DbErr> {
    let code: String = row.try_get("", "state")?;
    State::from_code(&code).ok_or_else(|| DbErr::Custom(format!("state {code}")))
}

fn read_lang(row: &Row) -> Result<Lang, DbErr> {
    let code: String = row.try_get("", "lang")?;
    code.parse()
        .map_err(|_| DbErr::Custom(format!("language {code}")))
}

fn read_audience(keys: &[String]) -> Audience {
    match keys {
        [key] if key == ordit_kernel::audience::PUBLIC_KEY => Audience::Public,
        [key] if key == ordit_kernel::audience::SIGNED_IN_KEY => Audience::SignedIn,
        keys => Audience::Scopes(keys.iter().filter_map(|key| Scope::from_key(key)).collect()),
    }
}
