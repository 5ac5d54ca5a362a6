//! Putting people into the register, changing how they are reached, and inviting them.

use std::sync::Arc;

use ordit_kernel::{Acting, Audience, Id, Instant, Lang, UserError};
use ordit_platform::{
    db::{Db, Write},
    effects::Effects,
    events::EventDraft,
    i18n::{Translator, Words},
    mail::EmailAddress,
    register::{self, INVENTED, Saved, Sheet},
    session::{self, Invitation},
};
use sea_orm::{ConnectionTrait, DbErr};

use super::{Account, CHANGED, CREATED, Contact, INVITED, KIND, slug, store};
use crate::mandates::{Failed, acts::with_says, rules, store as mandates};

/// Longer names are none.
pub const LONGEST_NAME: usize = 200;

/// Makes the entry of a person of whom so far nothing or only an account is known, or brings name
/// and address of a known one up to date; gives the id back. Without an address the known one
/// stays.
///
/// # Errors
/// When the address is somebody else's, or the database cannot be reached.
pub async fn ensure(
    write: &mut Write,
    person: Id,
    name: &str,
    address: Option<&EmailAddress>,
) -> Result<Id, Failed> {
    let known = store::contacts(write.conn(), &[person])
        .await?
        .remove(&person);
    let mut contact = known.unwrap_or_default();
    if let Some(address) = address {
        contact.address = Some(address.as_str().to_owned());
    }
    match store::sheet(write.conn(), person).await? {
        Some(sheet) => drop(revise(write, sheet, name, &contact).await?),
        None => create(write, person, name, &contact, false).await?,
    }
    Ok(person)
}

/// Puts a new person into the register. Whom they are seen by follows from their mandates.
///
/// # Errors
/// When there is no name, the address is somebody else's, or the database cannot be reached.
pub async fn create(
    write: &mut Write,
    id: Id,
    name: &str,
    contact: &Contact,
    is_invented: bool,
) -> Result<(), Failed> {
    let mut sheet = Sheet::new(id, KIND, Lang::Ca, write.now());
    sheet.slug = slug(name, id);
    let scopes = store::scopes(write.conn(), &[id]).await?.remove(&id);
    sheet.audience = Audience::Scopes(scopes.unwrap_or_default());
    if is_invented {
        INVENTED.clone_into(&mut sheet.source);
    }
    named(&mut sheet, name)?;
    register::create(write, &sheet, None).await?;
    reached_by(write, id, contact).await?;
    write.event(EventDraft::new(CREATED, id));
    Ok(())
}

/// Writes name and contact anew if nobody else did since `sheet.version`; gives the version then.
///
/// # Errors
/// [`Failed::Refused`] with `people-changed-meanwhile` when somebody did, when there is no name or
/// the address is somebody else's; or the database.
pub async fn revise(
    write: &mut Write,
    mut sheet: Sheet,
    name: &str,
    contact: &Contact,
) -> Result<i64, Failed> {
    let id = sheet.id;
    let known = store::contacts(write.conn(), &[id]).await?.remove(&id);
    if sheet.own_title() == name.trim() && known.as_ref() == Some(contact) {
        return Ok(sheet.version);
    }
    let old = known.as_ref().and_then(|known| known.address.as_deref());
    if !same_address(old, contact.address.as_deref()) {
        may_change_address(write, id).await?;
    }
    named(&mut sheet, name)?;
    let Saved::As(version) = register::update(write, &sheet, None).await? else {
        return Err(Failed::because("people-changed-meanwhile"));
    };
    reached_by(write, id, contact).await?;
    write.event(EventDraft::new(CHANGED, id));
    Ok(version)
}

/// Whether two addresses are one, however they are written.
pub fn same_address(one: Option<&str>, other: Option<&str>) -> bool {
    let folded = |text: Option<&str>| {
        let address = EmailAddress::parse(text?).ok()?;
        Some(address.folded())
    };
    folded(one) == folded(other)
}

/// How a person is invited.
#[derive(Clone, Copy)]
pub struct Inviting<'a> {
    pub words: &'a Arc<Words>,
    pub effects: &'a Effects,
    /// Where the instance is, without a slash at the end.
    pub origin: &'a str,
    /// In another language than theirs.
    pub lang: Option<Lang>,
}

/// Lets a person in by their address, and puts the mail with a link that is good for a week.
///
/// # Errors
/// When whoever acts does not decide on all their mandates, or there is no address; or the
/// database.
pub async fn invite(write: &mut Write, how: Inviting<'_>, person: Id) -> Result<(), Failed> {
    may_manage(write, person).await?;
    let sheet = store::sheet(write.conn(), person).await?;
    let sheet = sheet.ok_or_else(|| Failed::because("people-refused-unknown"))?;
    let contact = store::contacts(write.conn(), &[person])
        .await?
        .remove(&person);
    let contact = contact.unwrap_or_default();
    let address = contact.address.as_deref().map(EmailAddress::parse);
    let Some(Ok(address)) = address else {
        let error = UserError::new("people-refused-no-address");
        return Err(error.with("name", sheet.own_title()).into());
    };
    // Whoever was shut out comes back only by those who look after the whole instance.
    let is_shut_out = store::account(write.conn(), person).await? == Account::Disabled;
    if is_shut_out && !write.acting().coordinates_all() {
        return Err(Failed::because("people-refused-disabled"));
    }
    let lang = how.lang.unwrap_or(contact.lang);
    let l = Translator::new(how.words.clone(), lang);
    let invitation = Invitation {
        address: &address,
        name: sheet.own_title(),
        role: None,
        origin: how.origin,
        lang,
    };
    let token = how.effects.secret();
    if !session::let_in(write, &l, person, &token, &invitation).await? {
        return Err(Failed::because("people-refused-address-taken"));
    }
    write.event(EventDraft::new(INVITED, person));
    Ok(())
}

/// Whether whoever acts may change who this person is and how they are reached.
///
/// # Errors
/// When they may not; or the database.
pub async fn may_manage(write: &Write, person: Id) -> Result<(), Failed> {
    let now = write.now();
    let mut held = mandates::of_people(write.conn(), &[person]).await?;
    held.retain(|own| own.is_open(now));
    let open = with_says(write.conn(), &held, now).await?;
    match rules::may_manage(write.acting(), person, &open) {
        true => Ok(()),
        false => Err(Failed::because("people-refused-may-not")),
    }
}

/// Whether this one may now change name and contact of a person; asked before the form is shown,
/// and again inside the change.
///
/// # Errors
/// When they may not; or the database.
pub async fn may_change(
    on: &impl ConnectionTrait,
    (acting, now): (&Acting, Instant),
    person: Id,
) -> Result<(), Failed> {
    let mut held = mandates::of_people(on, &[person]).await?;
    held.retain(|own| own.is_open(now));
    let open = with_says(on, &held, now).await?;
    let has_account = store::account(on, person).await? != Account::None;
    match rules::may_change(acting, person, &open, has_account) {
        true => Ok(()),
        false => Err(Failed::because("people-refused-may-not")),
    }
}

/// Makes a version of a person whose mandates move: what was judged by those they had is stale.
///
/// # Errors
/// [`Failed::Refused`] with `people-changed-meanwhile` when somebody else changed them at the same
/// time; or the database.
pub async fn touch(write: &Write, person: Id) -> Result<(), Failed> {
    let Some(sheet) = store::sheet(write.conn(), person).await? else {
        return Ok(());
    };
    match register::update(write, &sheet, None).await? {
        Saved::As(_) => Ok(()),
        _ => Err(Failed::because("people-changed-meanwhile")),
    }
}

/// The first coordinator's entry, under this name until they give theirs; made when there is none.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ensure_first_coordinator(
    db: &Db,
    effects: &Effects,
    l: &Translator,
) -> Result<Id, DbErr> {
    let person = session::ensure_first_coordinator(db, effects).await?;
    if store::sheet(db.read(), person).await?.is_some() {
        return Ok(person);
    }
    let mut write = db.write(&Acting::operator()).await?;
    // Another process may have been quicker.
    if store::sheet(write.conn(), person).await?.is_some() {
        return Ok(person);
    }
    let name = l.t("people-first-coordinator");
    let made = create(&mut write, person, &name, &Contact::default(), false).await;
    made.map_err(|failed| match failed {
        Failed::Database(error) => error,
        Failed::Refused(refused) => DbErr::Custom(refused.key),
    })?;
    write.commit().await?;
    Ok(person)
}

fn named(sheet: &mut Sheet, name: &str) -> Result<(), Failed> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(Failed::because("people-refused-name"));
    }
    let lang = sheet.lang;
    name.clone_into(&mut sheet.text_mut(lang).title);
    Ok(())
}

/// Otherwise whoever was shut out would be let in again by another address.
async fn may_change_address(write: &Write, person: Id) -> Result<(), Failed> {
    let is_shut_out = store::account(write.conn(), person).await? == Account::Disabled;
    match is_shut_out && !write.acting().coordinates_all() {
        true => Err(Failed::because("people-refused-disabled")),
        false => Ok(()),
    }
}

async fn reached_by(write: &mut Write, id: Id, contact: &Contact) -> Result<(), Failed> {
    match store::put_contact(write, id, contact).await? {
        true => Ok(()),
        false => Err(Failed::because("people-refused-address-taken")),
    }
}
