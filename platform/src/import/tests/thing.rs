//! The noun of the tests: a thing with a kind, a size and a place, held by networks since a date.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::{Id, Lang, UserError};
use sea_orm::DbErr;
use uuid::Uuid;

use crate::{
    db::{Db, Reading, SqlMigration, query},
    import::{
        Build, Built, Current, Field, Guess, Known, Noun, Parser, Record, Refusal, StagedRow,
        StagedTable, StagedWrite, Wanted,
    },
    permissions::{Needs, Permission},
    register::{self, Sheet},
};

pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_009900_test_things",
    sql: "CREATE TABLE things (entry_id UUID NOT NULL PRIMARY KEY, kind TEXT, size BIGINT,
            website TEXT);
          CREATE TABLE thing_holders (entry_id UUID NOT NULL REFERENCES things (entry_id),
            network_id UUID NOT NULL, since TEXT NOT NULL, PRIMARY KEY (entry_id, network_id));
          CREATE TABLE staged_things (run_id UUID NOT NULL, position BIGINT NOT NULL,
            entry_id UUID NOT NULL, kind TEXT, size BIGINT, website TEXT);
          CREATE TABLE staged_thing_holders (run_id UUID NOT NULL, position BIGINT NOT NULL,
            entry_id UUID NOT NULL, network_id UUID NOT NULL, since TEXT NOT NULL);
",
};

pub const WORDS: [(Lang, &str); 4] = [
    (
        Lang::Ca,
        "things = Coses\nthing-name = Nom\nthing-kind = Tipus\nthing-kind-small = Petita\n\
         thing-kind-large = Gran\nthing-size = Mida\nthing-place = Municipi\n\
         thing-website = Web\nthing-summary = Resum\nthing-since = Des de\n\
         thing-themes = Temes\nthing-source = Identificador a l’origen\n",
    ),
    (
        Lang::Es,
        "things = Cosas\nthing-name = Nombre\nthing-kind = Tipo\nthing-kind-small = Pequeña\n\
         thing-kind-large = Grande\nthing-size = Tamaño\nthing-place = Municipio\n\
         thing-website = Web\nthing-summary = Resumen\nthing-since = Desde\n\
         thing-themes = Temas\nthing-source = Identificador en origen\n",
    ),
    (
        Lang::Eu,
        "things = Gauzak\nthing-name = Izena\nthing-kind = Mota\nthing-kind-small = Txikia\n\
         thing-kind-large = Handia\nthing-size = Neurria\nthing-place = Udalerria\n\
         thing-website = Webgunea\nthing-summary = Laburpena\nthing-since = Noiztik\n\
         thing-themes = Gaiak\nthing-source = Jatorriko identifikatzailea\n",
    ),
    (
        Lang::En,
        "things = Things\nthing-name = Name\nthing-kind = Kind\nthing-kind-small = Small\n\
         thing-kind-large = Large\nthing-size = Size\nthing-place = Municipality\n\
         thing-website = Website\nthing-summary = Summary\nthing-since = Since\n\
         thing-themes = Themes\nthing-source = Identifier at the source\n",
    ),
];

const fn field(key: &'static str, label: &'static str, parser: Parser) -> Field {
    let (is_required, is_networks_own) = (false, false);
    Field {
        key,
        label,
        synonyms: &[],
        parser,
        choice_words: &[],
        is_required,
        is_networks_own,
    }
}

const KINDS: Parser = Parser::Choice {
    codes: &["small", "large"],
    prefix: "thing-kind",
};

pub static THING: Noun = Noun {
    name: "thing",
    kind: "thing",
    label: "things",
    file_names: &["things", "coses", "cosas", "gauzak"],
    fields: &[
        field("source_id", "thing-source", Parser::Line(100)),
        Field {
            is_required: true,
            ..field("name", "thing-name", Parser::Line(200))
        },
        field("thing_kind", "thing-kind", KINDS),
        field("municipality", "thing-place", Parser::Municipality),
        field("size", "thing-size", Parser::Count),
        field("website", "thing-website", Parser::Url),
        field("summary", "thing-summary", Parser::Lines(1000)),
        field("themes", "thing-themes", Parser::Themes),
        Field {
            is_networks_own: true,
            ..field("since", "thing-since", Parser::Date)
        },
    ],
    tables: &[
        StagedTable {
            name: "things",
            columns: &["entry_id", "kind", "size", "website"],
            write: StagedWrite::Upsert { key: &["entry_id"] },
        },
        StagedTable {
            name: "thing_holders",
            columns: &["entry_id", "network_id", "since"],
            write: StagedWrite::Replace {
                owner: "entry_id",
                network: Some("network_id"),
                only: None,
            },
        },
    ],
    permission: Permission::new("thing.import", Needs::CoordinatesNetwork),
    joining: &[],
    created: "test.thing.created",
    changed: "test.thing.changed",
    known,
    current,
    unique: None,
    guess: Some(guess),
    lookup: None,
    part: None,
    after: None,
    foretell: None,
    dated: None,
    build,
};

/// A mill is large.
fn guess(values: &Record, _: &[(&'static str, String)]) -> Vec<Guess> {
    let is_mill = values
        .get("name")
        .is_some_and(|name| name.starts_with("Molí"));
    let (field, value, from) = ("thing_kind".into(), "large".into(), "name".into());
    let guess = Guess { field, value, from };
    is_mill.then_some(guess).into_iter().collect()
}

fn known(db: &Db, _: Option<Id>, wanted: Wanted) -> BoxFuture<'_, Result<Vec<Known>, DbErr>> {
    Box::pin(async move {
        let sql = "SELECT e.id, e.slug, e.territory, x.title, t.website FROM entries e \
                   JOIN entry_texts x ON x.entry_id = e.id AND x.lang = e.lang \
                   JOIN things t ON t.entry_id = e.id WHERE e.state <> 'archived'";
        let rows = query(db.read(), sql, []).await?;
        let known: Result<Vec<Known>, DbErr> = rows
            .iter()
            .map(|row| {
                Ok(Known {
                    id: Id(row.try_get("", "id")?),
                    slug: row.try_get("", "slug")?,
                    title: row.try_get("", "title")?,
                    territory: row.try_get("", "territory")?,
                    website: row.try_get("", "website")?,
                })
            })
            .collect();
        Ok(known?
            .into_iter()
            .filter(|one| is_wanted(one, &wanted))
            .collect())
    })
}

fn is_wanted(one: &Known, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::All => true,
        Wanted::These { ids, websites } => {
            let website = one.website.as_ref();
            ids.contains(&one.id) || website.is_some_and(|own| websites.contains(own))
        }
    }
}

fn current<'a>(
    on: Reading<'a>,
    network: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let mut found = HashMap::new();
        for sheet in register::load(&on, ids).await? {
            let may_change = sheet.network == network;
            let record = record(&on, network, &sheet).await?;
            found.insert(
                sheet.id,
                Current {
                    sheet,
                    record,
                    may_change,
                },
            );
        }
        Ok(found)
    })
}

async fn record(on: &Reading<'_>, network: Option<Id>, sheet: &Sheet) -> Result<Record, DbErr> {
    let sql = "SELECT t.kind, t.size, t.website, h.since FROM things t LEFT JOIN thing_holders h \
               ON h.entry_id = t.entry_id AND h.network_id = $2 WHERE t.entry_id = $1";
    let network = network.map(Uuid::from);
    let rows = query(on, sql, [Uuid::from(sheet.id).into(), network.into()]).await?;
    let row = rows
        .first()
        .ok_or(DbErr::RecordNotFound("thing".to_owned()))?;
    let size: Option<i64> = row.try_get("", "size")?;
    let own = sheet.texts.get(&sheet.lang);
    let values = [
        ("name", Some(sheet.own_title().to_owned())),
        ("thing_kind", row.try_get("", "kind")?),
        ("municipality", sheet.place.territory.clone()),
        ("size", size.map(|size| size.to_string())),
        ("website", row.try_get("", "website")?),
        ("summary", own.map(|text| text.summary.clone())),
        ("themes", Some(sheet.themes.join(";"))),
        ("since", row.try_get("", "since")?),
    ];
    Ok(values
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect())
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let value = |key: &str| build.record.get(key).cloned();
    let name = value("name").unwrap_or_default();
    let mut sheet = match build.current {
        Some(current) => current.sheet.clone(),
        None => Sheet::new(build.id, "thing", Lang::Ca, build.now),
    };
    if build.current.is_none() {
        sheet.network = build.network;
        sheet.slug = (build.new_slug)(&name);
        sheet.source = "test".to_owned();
    }
    let text = sheet.text_mut(Lang::Ca);
    text.title = name;
    text.summary = value("summary").unwrap_or_default();
    sheet.place.territory = value("municipality");
    let themes = value("themes").unwrap_or_default();
    sheet.themes = themes
        .split(';')
        .filter(|theme| !theme.is_empty())
        .map(str::to_owned)
        .collect();
    let id = sea_orm::Value::from(Uuid::from(build.id));
    let size: Option<i64> = value("size").and_then(|size| size.parse().ok());
    if size == Some(13_131_313) {
        let (field, value) = ("size".to_owned(), "13131313".to_owned());
        let error = UserError::new("thing-unlucky");
        return Err(vec![Refusal {
            field,
            value,
            error,
        }]);
    }
    let mut rows = vec![StagedRow {
        table: "things",
        values: vec![
            id.clone(),
            value("thing_kind").into(),
            size.into(),
            value("website").into(),
        ],
    }];
    if let (Some(since), Some(network)) = (value("since"), build.network) {
        let values = vec![id, Uuid::from(network).into(), since.into()];
        rows.push(StagedRow {
            table: "thing_holders",
            values,
        });
    }
    Ok(Built { sheet, rows })
}
