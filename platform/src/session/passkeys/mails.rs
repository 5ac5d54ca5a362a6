//! Telling somebody by mail that one of their passkeys came or went, in case it was not them.

use ordit_kernel::Id;

use crate::{
    db::Write,
    mail::{self, EmailAddress},
    session::{account, letter},
    web::{Shared, Visit, WebError},
};

/// What became of a passkey.
#[derive(Clone, Copy)]
pub enum What {
    Added,
    Removed,
}

/// Puts the mail, where the person has an address.
pub async fn tell(
    site: &Shared,
    visit: &Visit,
    write: &mut Write,
    (person, what, name): (Id, What, &str),
) -> Result<(), WebError> {
    let (_, address) = account::own(&site.db, person).await?;
    let address = address.and_then(|address| EmailAddress::parse(&address).ok());
    let Some(address) = address else {
        return Ok(());
    };
    let l = &visit.l;
    let happened = match what {
        What::Added => "passkeys-mail-added",
        What::Removed => "passkeys-mail-removed",
    };
    let happened = l.t2(happened, "name", name, "moment", l.moment(visit.now));
    let to = letter::To {
        address: &address,
        person,
        lang: visit.lang,
        until: visit.now,
    };
    if let Some(new) = letter::passkey(l, site.settings.origin(), &to, happened) {
        mail::put(write, &new).await?;
    }
    Ok(())
}
