//! Where members want the letters of a network.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Acting, Id, UserError};
use ordit_platform::{
    db::Db,
    events::EventDraft,
    mail::EmailAddress,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use sea_orm::DbErr;

use super::store;
use crate::{
    fees::{
        ADDRESS_CHANGED, KEEP,
        shown::{href, sent_year},
        store::histories,
    },
    form::Here,
};

/// Noting addresses.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/fees/addresses", KEEP, save);
}

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let year = sent_year(&pairs)?;
    let addresses = addresses(&pairs)?;
    let seq = note(&site.db, &visit.acting, here.id, &addresses).await?;
    let seq = seq.ok_or(WebError::NotFound)?;
    redirect_after_write(href(&here, "/send", year), seq)
        .with_notice(Notice::new("members-fee-addresses-saved"))
        .answer()
}

/// Notes where members want the letters of a network; none forgets the address of one. Gives the
/// number of the event; none, and nothing is noted, where one of them never was in the network.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn note(
    db: &Db,
    acting: &Acting,
    network: Id,
    addresses: &[(Id, Option<EmailAddress>)],
) -> Result<Option<i64>, DbErr> {
    let mut write = db.write(acting).await?;
    let known = histories(write.conn(), network).await?;
    for (organisation, address) in addresses {
        if !known.iter().any(|(id, _)| id == organisation) {
            return Ok(None);
        }
        store::put_address(&write, network, *organisation, address.as_ref()).await?;
    }
    write.event(EventDraft::new(ADDRESS_CHANGED, network).network(network));
    Ok(Some(write.commit().await?))
}

/// What each field `address-{id}` says. What was left empty is left as it is; `-` forgets.
fn addresses(pairs: &[(String, String)]) -> Result<Vec<(Id, Option<EmailAddress>)>, UserError> {
    let fields = pairs.iter().filter_map(|(name, value)| {
        let id: Id = name.strip_prefix("address-")?.parse().ok()?;
        Some((id, value.trim()))
    });
    fields
        .filter(|(_, text)| !text.is_empty())
        .map(|(id, text)| match text {
            "-" => Ok((id, None)),
            text => Ok((id, Some(EmailAddress::parse(text)?))),
        })
        .collect()
}
