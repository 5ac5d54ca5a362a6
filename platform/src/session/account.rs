//! Addresses by which people sign in: whose they are, inviting, listing, taking away.

use ordit_kernel::{Acting, Id, Instant, Lang, Reach, Role};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{
    devices::{self, Why},
    letter, link, mandate, set_address, tokens,
};
use crate::{
    db::{Db, Row, Write, execute, query, query_one},
    i18n::Translator,
    mail::{self, EmailAddress},
};

const INVITATION_SECONDS: i64 = 7 * 24 * 3600;

/// Somebody who may sign in by mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub person: Id,
    pub address: String,
    pub name: Option<String>,
    pub is_disabled: bool,
    pub signed_in_at: Option<Instant>,
}

/// Who is invited, and to what.
#[derive(Clone, Debug)]
pub struct Invitation<'a> {
    pub address: &'a EmailAddress,
    pub name: &'a str,
    pub role: Option<(Role, Reach)>,
    /// Where the instance is, without a slash at the end.
    pub origin: &'a str,
    pub lang: Lang,
}

/// Whose address this is.
///
/// # Errors
/// When the database cannot be reached.
pub async fn person_at(db: &Db, address: &EmailAddress) -> Result<Option<Id>, DbErr> {
    let sql = "SELECT person_id FROM sign_in_addresses WHERE folded_address = $1";
    let row = query_one(db.read(), sql, [address.folded().into()]).await?;
    row.map(|row| row.try_get("", "person_id").map(Id))
        .transpose()
}

/// Makes a person with this address, a mandate if one is named, and a mail with a link that is
/// good for a week. An address that is known keeps its person, who may sign in again.
///
/// # Errors
/// When the database cannot be reached.
pub async fn invite(db: &Db, l: &Translator, invitation: &Invitation<'_>) -> Result<Id, DbErr> {
    let known = person_at(db, invitation.address).await?;
    let mut write = db.write(&Acting::operator()).await?;
    let person = known.unwrap_or_else(|| write.id());
    if let Some((role, reach)) = invitation.role {
        mandate::end(&write, person, role, reach).await?;
        mandate::insert(&write, person, role, reach).await?;
    }
    let token = db.effects().secret();
    let_in(&mut write, l, person, &token, invitation).await?;
    write.commit().await?;
    Ok(person)
}

/// Lets a person in by this address from now on, also one who was shut out, and puts a mail with a
/// link of this token that is good for a week; tells whether it could be, since nobody shares an
/// address.
///
/// # Errors
/// When the database cannot be reached.
pub async fn let_in(
    write: &mut Write,
    l: &Translator,
    person: Id,
    token: &str,
    invitation: &Invitation<'_>,
) -> Result<bool, DbErr> {
    if !set_address(write, person, Some(invitation.address)).await? {
        return Ok(false);
    }
    let sql = "UPDATE sign_in_addresses SET name = $1, is_disabled = $2 WHERE person_id = $3";
    let values: [Value; 3] = [
        invitation.name.into(),
        false.into(),
        Uuid::from(person).into(),
    ];
    execute(write.conn(), sql, values).await?;
    let path = link::insert(write, token, person, INVITATION_SECONDS).await?;
    let to = letter::To {
        address: invitation.address,
        person,
        lang: invitation.lang,
        until: write.now().plus_seconds(INVITATION_SECONDS),
    };
    let new = letter::invitation(l, invitation.origin, &to, invitation.name, &path);
    let new = new.ok_or_else(|| DbErr::Custom("the invitation cannot be written".to_owned()))?;
    mail::put(write, &new).await?;
    Ok(true)
}

/// Everybody who may sign in by mail, or might, by address.
///
/// # Errors
/// When the database cannot be reached.
pub async fn accounts(db: &Db) -> Result<Vec<Account>, DbErr> {
    let sql = "SELECT person_id, address, name, is_disabled, signed_in_at \
               FROM sign_in_addresses ORDER BY folded_address";
    query(db.read(), sql, [])
        .await?
        .iter()
        .map(account)
        .collect()
}

/// Lets nobody in by this address any more, and ends what is open; tells whether it was known.
///
/// # Errors
/// When the database cannot be reached.
pub async fn disable(db: &Db, address: &EmailAddress) -> Result<bool, DbErr> {
    let mut write = db.write(&Acting::operator()).await?;
    let folded: Value = address.folded().into();
    let sql = "UPDATE sign_in_addresses SET is_disabled = $1 WHERE folded_address = $2";
    if execute(write.conn(), sql, [true.into(), folded.clone()]).await? == 0 {
        return Ok(false);
    }
    let sql = "SELECT person_id FROM sign_in_addresses WHERE folded_address = $1";
    if let Some(row) = query_one(write.conn(), sql, [folded]).await? {
        let person = Id(row.try_get("", "person_id")?);
        devices::end_all(&mut write, person, Why::Disabled).await?;
        // Whoever is let in again does not find them alive.
        tokens::revoke_all(&write, person).await?;
        let sql = "DELETE FROM sign_in_links WHERE person_id = $1";
        execute(write.conn(), sql, [Uuid::from(person).into()]).await?;
    }
    write.commit().await?;
    Ok(true)
}

/// Notes that a person signs in; tells whether they may, which a disabled address forbids. The
/// change of the row keeps out whoever disables it at this moment.
pub(super) async fn note_sign_in(write: &Write, person: Id) -> Result<bool, DbErr> {
    let sql = "UPDATE sign_in_addresses SET signed_in_at = $1 \
               WHERE person_id = $2 AND NOT is_disabled";
    let person: Value = Uuid::from(person).into();
    let values = [write.now().0.into(), person.clone()];
    if execute(write.conn(), sql, values).await? > 0 {
        return Ok(true);
    }
    // The first coordinator has no address before giving one.
    let sql = "SELECT 1 AS is_there FROM sign_in_addresses WHERE person_id = $1";
    Ok(query_one(write.conn(), sql, [person]).await?.is_none())
}

/// The name and the address with which somebody signs in, where there are any.
pub(super) async fn own(db: &Db, person: Id) -> Result<(Option<String>, Option<String>), DbErr> {
    let sql = "SELECT name, address FROM sign_in_addresses WHERE person_id = $1";
    let row = query_one(db.read(), sql, [Uuid::from(person).into()]).await?;
    row.map_or(Ok((None, None)), |row| {
        Ok((row.try_get("", "name")?, row.try_get("", "address")?))
    })
}

fn account(row: &Row) -> Result<Account, DbErr> {
    let signed_in: Option<i64> = row.try_get("", "signed_in_at")?;
    Ok(Account {
        person: Id(row.try_get("", "person_id")?),
        address: row.try_get("", "address")?,
        name: row.try_get("", "name")?,
        is_disabled: row.try_get("", "is_disabled")?,
        signed_in_at: signed_in.map(Instant),
    })
}
