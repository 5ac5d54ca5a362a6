//! The people of an organisation, on its page, for whoever sees any of them.

use ordit_kernel::Id;
use ordit_platform::{
    snapshot::{Head, Snapshot},
    web::{Site, Visit, WebError},
};

use super::{
    path, rules,
    store::{self, Looked, note_access},
    view::{self, MandateView},
};
use crate::{
    directory::said::Said,
    mailboxes::{self, Mailbox},
    mandates::{self, Held},
};

/// The section.
#[derive(Clone, Debug)]
pub struct Section {
    pub people: Vec<PersonView>,
    /// Those who are something here no more.
    pub earlier: Vec<PersonView>,
    /// Where somebody is added, for whoever may.
    pub add: Option<String>,
    pub mailbox: Option<Mailbox>,
    /// Where the functional mailbox is written down, for whoever may.
    pub mailbox_action: Option<String>,
}

/// A person with what they are in the organisation.
#[derive(Clone, Debug)]
pub struct PersonView {
    pub name: Said,
    pub href: String,
    pub mandate: MandateView,
    pub address: Option<String>,
    pub phone: Option<String>,
}

/// The people of an organisation; nothing for visitors, and for whoever sees none of them and can
/// add none.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of(
    site: &Site,
    visit: &Visit,
    snapshot: &Snapshot,
    head: &Head,
) -> Result<Option<Section>, WebError> {
    if !visit.viewer.signed_in {
        return Ok(None);
    }
    let (on, acting) = (site.db.read(), &visit.acting);
    let networks: Vec<Id> = head
        .values("network")
        .filter_map(|id| id.parse().ok())
        .collect();
    let runs = networks.iter().any(|id| acting.coordinates(*id)) || acting.coordinates_all();
    let is_inside = runs || acting.acts_for(head.id);
    let held = mandates::store::over(on, &[head.id]).await?;
    let held = rules::ordered(held, visit.now);
    let is_open = |held: &&Held| held.is_open(visit.now);
    let ids: Vec<Id> = held
        .iter()
        .filter(is_open)
        .map(|held| held.person)
        .collect();
    let contacts = match is_inside {
        true => store::contacts(on, &ids).await?,
        false => Default::default(),
    };
    let mailbox = mailboxes::store::of(on, &[head.id]).await?.remove(&head.id);
    let view = |held: &Held| {
        let person = snapshot.get(&visit.viewer, held.person)?;
        let contact = contacts.get(&held.person);
        Some(PersonView {
            name: person.title(visit.lang).into(),
            href: path(&person.slug),
            mandate: view::mandate(held, snapshot, (&visit.viewer, &visit.l), visit.now)?,
            address: contact.and_then(|contact| contact.address.clone()),
            phone: contact.and_then(|contact| contact.phone.clone()),
        })
    };
    let people: Vec<PersonView> = held.iter().filter_map(view).collect();
    let (people, earlier): (Vec<_>, Vec<_>) = people
        .into_iter()
        .partition(|person| person.mandate.is_open);
    let told = people
        .iter()
        .filter(|one| one.address.is_some() || one.phone.is_some());
    note_access(site, visit, None, Looked::List(told.count())).await?;
    let add = is_inside.then(|| format!("/o/{}/people/new", head.id));
    let is_empty = people.is_empty() && earlier.is_empty() && add.is_none() && mailbox.is_none();
    Ok((!is_empty).then(|| Section {
        people,
        earlier,
        mailbox_action: is_inside.then(|| format!("/o/{}/mailbox", head.id)),
        add,
        mailbox,
    }))
}
