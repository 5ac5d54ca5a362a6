//! The versions of an activity, and the way back to one of them.

use ordit_kernel::{Id, UserError};
use ordit_members::history::{self, Mounted, Subject, Telling};
use ordit_platform::{
    import::Record,
    register::{self, Sheet},
    web::{Routes, Site, Visit, WebError},
};

use super::{
    Activity, EDIT,
    archive::activity,
    form::This,
    noun::{self, NOUN},
    owners::rules,
};

static VERSIONS: Mounted = Mounted {
    list: "/a/{id}/history",
    restore: "/a/{id}/restore",
    permission: EDIT,
    telling: Telling {
        noun: &NOUN,
        record: |sheet| record(sheet),
        writer: |_| None,
        is_told: |_, _| true,
        parts: |_, _| Vec::new(),
    },
    subject: |site, visit, id| Box::pin(async move { This::find(site, visit, id).map(subject) }),
    allow: |site, visit, version| Box::pin(allow(site, visit, version)),
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    history::mount(routes, &VERSIONS);
}

async fn allow(site: &Site, visit: &Visit, (id, version): (Id, i64)) -> Result<(), WebError> {
    let this = This::find(site, visit, id)?;
    match may_hold_again(site, visit, &this, version).await? {
        true => Ok(()),
        false => Err(WebError::refused(UserError::new(
            "activities-owners-restore",
        ))),
    }
}

/// Whether whoever acts says yes for those whom a version brings back, and answers for those whom
/// it puts out.
async fn may_hold_again(
    site: &Site,
    visit: &Visit,
    this: &This,
    version: i64,
) -> Result<bool, WebError> {
    let found = register::revisions(site.db.read(), this.id, version, 1).await?;
    let Some(then) = found.first().filter(|found| found.version == version) else {
        return Ok(true);
    };
    let owners = |sheet: &Sheet| -> Vec<Id> {
        let own = activity(sheet).owners;
        own.iter().map(|owner| owner.id).collect()
    };
    let (then, now) = (
        owners(&then.sheet),
        owners(&this.current(site).await?.sheet),
    );
    let (snapshot, home) = (site.snapshots.current(), this.network);
    let may_come = |one: &Id| {
        let is_member = snapshot.taking_part(*one).contains(&home);
        rules::says_yes_for(&visit.acting, home, (*one, is_member))
    };
    let mut come = then.iter().filter(|one| !now.contains(one));
    let mut gone = now.iter().filter(|one| !then.contains(one));
    let may_all_leave = gone.all(|one| rules::may_leave(&visit.acting, home, *one));
    Ok(may_all_leave && come.all(may_come))
}

fn subject(this: This) -> Subject {
    Subject {
        id: this.id,
        edit: Some(this.path("/edit")),
        path: this.path(""),
        page: this.page,
        accent: this.home,
        text: this.text,
        lang: this.lang,
        networks: vec![this.network],
        elsewhere: None,
        may_change: true,
    }
}

/// What a version said; who held it stands there by name, as they were called then.
fn record(sheet: &Sheet) -> Record {
    let own: Activity = serde_json::from_value(sheet.particulars.clone()).unwrap_or_default();
    let mut record = noun::record(sheet, &own, &Default::default());
    record.remove("co_organiser_ids");
    let names = own.details.get(noun::NAMED_THEN).cloned();
    record.insert("co_organisers", names.unwrap_or_default());
    record
}
