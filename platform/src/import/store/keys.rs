//! What the sources of a network call its entries.

use std::collections::HashMap;

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use crate::db::{chunks, placeholders, query};

/// Forms and mails name what they write so that it is written once; no source calls it that.
const OWN: [&str; 2] = ["form ", "mail "];

/// What a network's source calls these entries of a noun, by entry; of several words the first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn keys_of(
    on: &impl ConnectionTrait,
    (network, noun): (Id, &str),
    ids: &[Id],
) -> Result<HashMap<Id, String>, DbErr> {
    let mut found: HashMap<Id, String> = HashMap::new();
    for chunk in chunks(ids) {
        let sql = format!(
            "SELECT entry_id, source_key FROM import_keys WHERE network_id = $1 AND noun = $2 \
             AND entry_id IN ({})",
            placeholders(3, chunk.len())
        );
        let values = [Uuid::from(network).into(), noun.into()].into_iter();
        let values = values.chain(chunk.iter().map(|id| Value::from(Uuid::from(*id))));
        for row in query(on, &sql, values).await? {
            let (id, key) = (
                Id(row.try_get("", "entry_id")?),
                row.try_get::<String>("", "source_key")?,
            );
            let is_own = OWN.iter().any(|own| key.starts_with(own));
            if !is_own && found.get(&id).is_none_or(|known| key < *known) {
                found.insert(id, key);
            }
        }
    }
    Ok(found)
}
