//! The people as whom one may enter the demo: each of another role, and a neighbour.

use anyhow::{Context, anyhow};
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::{Write, execute, query_one},
    mail::EmailAddress,
    session,
    web::Site,
};
use uuid::Uuid;

/// Invented people of the invented network's sheet: technical secretariat, facilitator,
/// technician, elected officer.
const GUESTS: [&str; 4] = [
    "clara.ordidora@xarxa-inventada.example",
    "biel.llancadora@xarxa-inventada.example",
    "aina.cabdell@vilainventada.example",
    "marti.teler@vilainventada.example",
];
/// Somebody without any mandate.
const NEIGHBOUR: (&str, &str) = ("Mar Veïna inventada", "mar.veina@vilainventada.example");

/// Lets them sign in; once more changes nothing.
///
/// # Errors
/// When one of them is not in the register, or the database refuses.
pub async fn invented_guests(site: &Site) -> anyhow::Result<()> {
    let mut write = site.db.write(&Acting::operator()).await?;
    for text in GUESTS {
        let address = address(text)?;
        let person = known(&write, &address).await?;
        let person = person.with_context(|| format!("nobody in the demo has {text}"))?;
        session::set_address(&mut write, person, Some(&address)).await?;
    }
    let (name, text) = NEIGHBOUR;
    let address = address(text)?;
    if session::person_at(&site.db, &address).await?.is_none() {
        let neighbour = write.id();
        session::set_address(&mut write, neighbour, Some(&address)).await?;
        // No network knows a neighbour, so the register does not either.
        let sql = "UPDATE sign_in_addresses SET name = $1 WHERE folded_address = $2";
        execute(write.conn(), sql, [name.into(), address.folded().into()]).await?;
    }
    write.commit().await?;
    Ok(())
}

async fn known(write: &Write, address: &EmailAddress) -> anyhow::Result<Option<Id>> {
    let sql = "SELECT entry_id FROM people WHERE folded_address = $1";
    let row = query_one(write.conn(), sql, [address.folded().into()]).await?;
    let person = row.map(|row| row.try_get::<Uuid>("", "entry_id"));
    Ok(person.transpose()?.map(Id))
}

fn address(text: &str) -> anyhow::Result<EmailAddress> {
    EmailAddress::parse(text).map_err(|refused| anyhow!("{}", refused.key))
}
