//! All entries of a kind by name and place, against which rows are recognised.

use ordit_kernel::{Id, Scope, Viewer};
use ordit_platform::{
    db::{Db, query},
    import::Known,
    register::audience,
};
use sea_orm::DbErr;

/// Every entry of a kind that a network may see, with its own title.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_kind(db: &Db, kind: &str, network: Option<Id>) -> Result<Vec<Known>, DbErr> {
    let scopes = network.map(Scope::Network).into_iter().collect();
    let (seen, values) = audience::visible(
        &Viewer {
            signed_in: true,
            scopes,
        },
        "e.id",
        2,
    );
    let sql = format!(
        "SELECT e.id, e.slug, e.territory, t.title, p.url FROM entries e \
         JOIN entry_texts t ON t.entry_id = e.id AND t.lang = e.lang \
         LEFT JOIN organisation_pages p ON p.entry_id = e.id AND p.page_kind = 'website' \
         WHERE e.kind = $1 AND {seen}"
    );
    let rows = query(db.read(), &sql, std::iter::once(kind.into()).chain(values)).await?;
    rows.iter()
        .map(|row| {
            Ok(Known {
                id: Id(row.try_get("", "id")?),
                slug: row.try_get("", "slug")?,
                title: row.try_get("", "title")?,
                territory: row.try_get("", "territory")?,
                website: row.try_get("", "url")?,
            })
        })
        .collect()
}
