//! Who of the register somebody is whom a council names.

use ordit_kernel::{Id, Lang, Viewer};
use ordit_platform::{db::Write, fold::fold, mail::EmailAddress, register};

use super::Named;
use crate::{
    joining::applications::contacts_store::owner,
    mandates::{Failed, Held},
    people,
};

/// Whose answer is accepted, and by whom.
pub struct Naming<'a> {
    pub organisation: Id,
    /// Nobody is drawn in whom they do not see.
    pub viewer: &'a Viewer,
    pub lang: Lang,
    /// What is held over the organisation and not over.
    pub held: &'a [Held],
}

/// The person: whoever has the address, if the one who accepts sees them; without an address,
/// whoever of the council has that name; else somebody new.
///
/// # Errors
/// When the address is somebody's whom the one who accepts does not see; or the database.
pub async fn person(write: &mut Write, named: &Named, naming: &Naming<'_>) -> Result<Id, Failed> {
    let address = EmailAddress::parse(&named.address).ok();
    let known = match &address {
        Some(address) => of_address(write, address, naming.viewer).await?,
        None => of_name(write, &named.name, naming.held).await?,
    };
    if let Some(known) = known {
        return Ok(known);
    }
    let organisation = naming.organisation;
    let made_up = people::store::invented(write.conn(), &[organisation]).await?;
    let reached = people::Contact {
        address: address.map(|address| address.as_str().to_owned()),
        phone: None,
        lang: naming.lang,
    };
    let (id, is_invented) = (write.id(), made_up.contains(&organisation));
    people::acts::create(write, id, &named.name, &reached, is_invented).await?;
    Ok(id)
}

async fn of_address(
    write: &Write,
    address: &EmailAddress,
    viewer: &Viewer,
) -> Result<Option<Id>, Failed> {
    let Some(known) = owner(write.conn(), address).await? else {
        return Ok(None);
    };
    let sheet = people::store::sheet(write.conn(), known).await?;
    match sheet.is_some_and(|sheet| viewer.sees(&sheet.audience)) {
        true => Ok(Some(known)),
        false => Err(Failed::because("elections-error-address-elsewhere")),
    }
}

async fn of_name(write: &Write, name: &str, held: &[Held]) -> Result<Option<Id>, Failed> {
    let people: Vec<Id> = held.iter().map(|own| own.person).collect();
    let sheets = register::load(write.conn(), &people).await?;
    let same = |sheet: &&register::Sheet| fold(sheet.own_title()) == fold(name);
    Ok(sheets.iter().find(same).map(|sheet| sheet.id))
}
