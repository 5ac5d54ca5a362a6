//! Queries about what groups made.

use std::collections::HashMap;

use ordit_kernel::{Id, Page, PageRequest, Viewer};
use ordit_members::rows_store::rows_of;
use ordit_platform::{
    db::{Row, Write, execute, placeholders, query, query_one},
    events::EventDraft,
    register::audience::visible,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use serde_json::json;
use uuid::Uuid;

use super::{ADDED, CHANGED, Draft, Product};
use crate::inside::Inside;

const COLUMNS: &str = "p.*, EXISTS (SELECT 1 FROM group_products l WHERE l.supersedes_id = p.id \
                       AND (l.is_published OR NOT p.is_published)) AS is_superseded";

/// A page of what a group made, the newest first; only what is published, where that is asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    group: Id,
    is_published: bool,
    request: PageRequest,
) -> Result<Page<Product>, DbErr> {
    let only = if is_published {
        "AND p.is_published"
    } else {
        ""
    };
    let from = format!("FROM group_products p WHERE p.group_id = $1 {only}");
    listed(on, &from, vec![Uuid::from(group).into()], request).await
}

/// A page of what the groups of a network published, as this reader sees the groups.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_network(
    on: &impl ConnectionTrait,
    viewer: &Viewer,
    network: Id,
    request: PageRequest,
) -> Result<Page<Product>, DbErr> {
    let (seen, keys) = visible(viewer, "p.group_id", 2);
    let from = format!(
        "FROM group_products p JOIN network_groups g ON g.entry_id = p.group_id \
         WHERE p.network_id = $1 AND p.is_published AND NOT g.is_sensitive AND {seen} \
         AND NOT EXISTS (SELECT 1 FROM group_products l WHERE l.supersedes_id = p.id \
         AND l.is_published)"
    );
    let network = std::iter::once(Uuid::from(network).into());
    listed(on, &from, network.chain(keys).collect(), request).await
}

async fn listed(
    on: &impl ConnectionTrait,
    from: &str,
    values: Vec<Value>,
    request: PageRequest,
) -> Result<Page<Product>, DbErr> {
    let counted = format!("SELECT COUNT(*) AS number {from}");
    let row = query_one(on, &counted, values.clone()).await?;
    let total: i64 = row.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let (size, offset) = (request.size, request.offset());
    let sql = format!(
        "SELECT {COLUMNS} {from} ORDER BY p.made_at DESC, p.id LIMIT {size} OFFSET {offset}"
    );
    let rows = query(on, &sql, values).await?;
    let mut items: Vec<Product> = rows.iter().map(read).collect::<Result<_, _>>()?;
    add_authors(on, &mut items).await?;
    Ok(Page {
        items,
        total: usize::try_from(total).unwrap_or_default(),
        request,
    })
}

async fn add_authors(on: &impl ConnectionTrait, products: &mut [Product]) -> Result<(), DbErr> {
    let ids: Vec<Id> = products.iter().map(|product| product.id).collect();
    let order = "organisation_id";
    let mut authors: HashMap<Id, Vec<Id>> = HashMap::new();
    for row in rows_of(on, "group_product_authors", "product_id", order, &ids).await? {
        let author = Id(row.try_get("", "organisation_id")?);
        let product = Id(row.try_get("", "product_id")?);
        authors.entry(product).or_default().push(author);
    }
    for product in products {
        product.authors = authors.remove(&product.id).unwrap_or_default();
    }
    Ok(())
}

/// A product of this group.
///
/// # Errors
/// When the database cannot be reached.
pub async fn find(
    on: &impl ConnectionTrait,
    group: Id,
    product: Id,
) -> Result<Option<Product>, DbErr> {
    let sql = format!("SELECT {COLUMNS} FROM group_products p WHERE p.id = $1 AND p.group_id = $2");
    let values = [Uuid::from(product).into(), Uuid::from(group).into()];
    let row = query_one(on, &sql, values).await?;
    let mut found: Vec<Product> = row.iter().map(read).collect::<Result<_, _>>()?;
    add_authors(on, &mut found).await?;
    Ok(found.pop())
}

/// Writes a product; the same form sent twice is one, and one version is superseded by one.
/// Tells whether it was written.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(write: &mut Write, inside: &Inside, id: Id, draft: &Draft) -> Result<bool, DbErr> {
    let sql = "INSERT INTO group_products (id, group_id, network_id, title, edition, summary, link, \
               made_on, is_published, supersedes_id, question_id, version, made_at, made_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13) \
               ON CONFLICT DO NOTHING";
    let values: [Value; 13] = [
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
        inside.network.map(Uuid::from).into(),
        draft.title.as_str().into(),
        filled(&draft.edition).into(),
        filled(&draft.summary).into(),
        draft.link.clone().into(),
        draft.made_on.map(|day| day.to_string()).into(),
        draft.is_published.into(),
        draft.supersedes.map(Uuid::from).into(),
        draft.question.map(Uuid::from).into(),
        write.now().0.into(),
        write.acting().person.map(Uuid::from).into(),
    ];
    let is_new = execute(write.conn(), sql, values).await? > 0;
    if is_new {
        put_authors(write, id, &draft.authors).await?;
        note(write, ADDED, inside, id);
    }
    Ok(is_new)
}

/// Says another thing of a product, if nobody did since this version.
///
/// # Errors
/// When the database cannot be reached.
pub async fn change(
    write: &mut Write,
    inside: &Inside,
    (id, version): (Id, i64),
    draft: &Draft,
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_products SET title = $1, edition = $2, summary = $3, link = $4, \
               made_on = $5, is_published = $6, version = version + 1 \
               WHERE id = $7 AND group_id = $8 AND version = $9";
    let values: [Value; 9] = [
        draft.title.as_str().into(),
        filled(&draft.edition).into(),
        filled(&draft.summary).into(),
        draft.link.clone().into(),
        draft.made_on.map(|day| day.to_string()).into(),
        draft.is_published.into(),
        Uuid::from(id).into(),
        Uuid::from(inside.id).into(),
        version.into(),
    ];
    let is_changed = execute(write.conn(), sql, values).await? > 0;
    if is_changed {
        put_authors(write, id, &draft.authors).await?;
        note(write, CHANGED, inside, id);
    }
    Ok(is_changed)
}

/// Puts a document in place of the one that a product had, which it gives back.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_document(
    write: &mut Write,
    inside: &Inside,
    product: &Product,
    document: Id,
) -> Result<bool, DbErr> {
    let sql = "UPDATE group_products SET document_id = $1, version = version + 1 \
               WHERE id = $2 AND group_id = $3 AND version = $4";
    let values: [Value; 4] = [
        Uuid::from(document).into(),
        Uuid::from(product.id).into(),
        Uuid::from(inside.id).into(),
        product.version.into(),
    ];
    let is_put = execute(write.conn(), sql, values).await? > 0;
    if is_put {
        note(write, CHANGED, inside, product.id);
    }
    Ok(is_put)
}

async fn put_authors(write: &Write, id: Id, authors: &[Id]) -> Result<(), DbErr> {
    let gone = "DELETE FROM group_product_authors WHERE product_id = $1";
    execute(write.conn(), gone, [Uuid::from(id).into()]).await?;
    if authors.is_empty() {
        return Ok(());
    }
    let rows: Vec<String> = (0..authors.len())
        .map(|row| format!("({})", placeholders(row * 2 + 1, 2)))
        .collect();
    let sql = format!(
        "INSERT INTO group_product_authors (product_id, organisation_id) VALUES {}",
        rows.join(", ")
    );
    let values = authors.iter().flat_map(|author| {
        let own: [Value; 2] = [Uuid::from(id).into(), Uuid::from(*author).into()];
        own
    });
    execute(write.conn(), &sql, values).await.map(drop)
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn note(write: &mut Write, verb: &'static str, inside: &Inside, product: Id) {
    let event = EventDraft::new(verb, inside.id)
        .network(inside.network)
        .data(json!({ "product": product.to_string() }));
    write.event(event);
}

fn read(row: &Row) -> Result<Product, DbErr> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let id = |column| -> Result<Option<Id>, DbErr> {
        let id: Option<Uuid> = row.try_get("", column)?;
        Ok(id.map(Id))
    };
    Ok(Product {
        id: Id(row.try_get("", "id")?),
        group: Id(row.try_get("", "group_id")?),
        title: row.try_get("", "title")?,
        edition: text("edition")?,
        summary: text("summary")?,
        link: text("link")?,
        document: id("document_id")?,
        made_on: text("made_on")?.and_then(|day| day.parse().ok()),
        is_published: row.try_get("", "is_published")?,
        supersedes: id("supersedes_id")?,
        is_superseded: row.try_get("", "is_superseded")?,
        version: row.try_get("", "version")?,
        authors: Vec::new(),
    })
}
