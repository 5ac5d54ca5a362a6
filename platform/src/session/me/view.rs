//! A person's mandates, devices and what happened, in words.

use ordit_kernel::{Id, Reach};

use super::store::Held;
use crate::{
    i18n::Translator,
    session::{
        devices::{Device, Step, What, label},
        passkeys::Known,
    },
    web::{Shared, Visit},
};

/// A mandate, in words.
pub struct MandateLine {
    pub role: String,
    pub over: String,
    pub href: Option<String>,
    pub dates: String,
    pub is_in_functions: bool,
    /// It is the organisation that is acted for now.
    pub is_acted_for: bool,
}

/// A browser at which the person is signed in, in words.
pub struct DeviceLine {
    pub sign_in: Id,
    pub name: String,
    pub since: String,
    pub used: String,
    pub expires: String,
    pub is_this: bool,
}

/// A passkey, in words.
pub struct PasskeyLine {
    pub id: Id,
    pub name: String,
    pub created: String,
    pub used: String,
}

/// Something that happened, in words.
pub struct TrailLine {
    pub what: String,
    pub at: String,
    pub device: String,
}

/// What the person is called in the register.
pub fn name(site: &Shared, visit: &Visit, person: Id) -> Option<String> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, person)?;
    Some(head.title(visit.lang).text.to_owned())
}

pub fn mandate(site: &Shared, visit: &Visit, held: &Held) -> MandateLine {
    let (l, reach) = (&visit.l, held.mandate.reach);
    let snapshot = site.snapshots.current();
    let over = reach.network().or_else(|| reach.organisation());
    let head = over.and_then(|id| snapshot.get(&visit.viewer, id));
    let name = head.map(|head| head.title(visit.lang).text.to_owned());
    let since = l.day(held.since);
    MandateLine {
        role: l.t(format!("me-role-{}", held.mandate.role.code())),
        over: match (reach, name) {
            (Reach::Everything, _) => l.t("me-over-everything"),
            (_, Some(name)) => name,
            (_, None) => l.t("me-over-unknown"),
        },
        href: head.and_then(|head| site.snapshots.path_of(head)),
        dates: match held.until {
            Some(until) => l.t2("me-from-until", "since", since, "until", l.day(until)),
            None => l.t1("me-since", "since", since),
        },
        is_in_functions: held.mandate.is_in_functions,
        is_acted_for: visit.acting.organisation.is_some()
            && visit.acting.organisation == reach.organisation(),
    }
}

pub fn passkey(l: &Translator, key: Known) -> PasskeyLine {
    PasskeyLine {
        id: key.id,
        name: key.name,
        created: l.t1("passkeys-created", "day", l.day(key.created)),
        used: match key.used {
            Some(used) => l.t1("passkeys-used", "moment", l.moment(used)),
            None => l.t("passkeys-unused"),
        },
    }
}

pub fn device(l: &Translator, device: Device) -> DeviceLine {
    let how = device.how.map(|how| how.code()).unwrap_or("unknown");
    let since = l.t2(
        "me-device-since",
        "moment",
        l.moment(device.since),
        "how",
        how,
    );
    DeviceLine {
        sign_in: device.sign_in,
        name: label(l, device.browser.as_deref(), device.system.as_deref()),
        since,
        used: l.t1("me-device-used", "moment", l.moment(device.used)),
        expires: l.t1("me-device-expires", "day", l.day(device.expires)),
        is_this: device.is_this,
    }
}

pub fn step(l: &Translator, step: Step) -> TrailLine {
    let passkey = step.passkey.unwrap_or_default();
    TrailLine {
        what: match step.what {
            What::Begun(how) => {
                let how = how.map_or("unknown", |how| how.code());
                l.t1("me-trail-begun", "how", how)
            }
            What::Ended(why) => {
                let why = why.map_or("unknown", |why| why.code());
                l.t1("me-trail-ended", "why", why)
            }
            What::PasskeyAdded => l.t1("me-trail-passkey-added", "name", passkey),
            What::PasskeyRemoved => l.t1("me-trail-passkey-removed", "name", passkey),
        },
        at: l.moment(step.at),
        device: label(l, step.browser.as_deref(), step.system.as_deref()),
    }
}
