//! The short form on an organisation's page, for whoever coordinates a network in touch with it.

use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    permissions,
    snapshot::Head,
    web::{Site, Visit},
};

use super::CHANNELS;
use crate::{
    circles,
    directory::names::{NetworkName, NetworkNames},
    timeline,
};

/// The form and the ways on from it.
#[derive(Clone, Debug)]
pub struct Quick {
    pub organisation: Id,
    pub timeline: String,
    pub forms: Vec<Form>,
    pub today: String,
    /// Codes and labels.
    pub channels: Vec<(&'static str, String)>,
    pub key: String,
}

/// Where it is sent, a network each.
#[derive(Clone, Debug)]
pub struct Form {
    pub network: String,
    pub action: String,
    pub whole: String,
}

impl Quick {
    /// What this reader may do from the page of an organisation: nothing for most.
    pub fn of(site: &Site, visit: &Visit, head: &Head, names: &NetworkNames) -> Option<Self> {
        let is_own = |one: &&NetworkName| visit.acting.coordinates(one.id) && !one.is_archived;
        let in_touch: Vec<Id> = circles::in_touch(head).collect();
        let own = names.all().filter(is_own);
        let form = |one: &NetworkName| Form {
            network: one.short.text.clone(),
            action: format!("{}/contacts", one.href()),
            whole: format!("{}/contacts/new?organisation={}", one.href(), head.id),
        };
        let own = own.filter(|one| in_touch.contains(&one.id));
        let forms: Vec<Form> = own.map(form).collect();
        let snapshot = site.snapshots.current();
        let may_look = permissions::may_look(&timeline::LOOK, &snapshot, &visit.acting, head);
        may_look.then(|| Self {
            organisation: head.id,
            timeline: format!("/o/{}/timeline", head.id),
            today: visit.now.day().to_string(),
            channels: channels(&visit.l),
            key: site.effects.id().to_string(),
            forms,
        })
    }
}

fn channels(l: &Translator) -> Vec<(&'static str, String)> {
    let label = |code: &&'static str| (*code, l.t(format!("contacts-channel-{code}")));
    CHANNELS.iter().map(label).collect()
}
