//! The versions of a group and the way back to one of them; its life goes on apart from them.

use ordit_kernel::Id;
use ordit_members::history::{self, Mounted, Subject, Telling};
use ordit_platform::{
    import::Record,
    register::{self, Sheet},
    web::{Routes, Site, Visit, WebError},
};

use super::{
    Group, decided,
    form::home_of,
    noun::{self, NOUN},
    path, shut_store,
    ties::EDIT,
};

static VERSIONS: Mounted = Mounted {
    list: "/g/{id}/history",
    restore: "/g/{id}/restore",
    permission: EDIT,
    telling: Telling {
        noun: &NOUN,
        record: |sheet| record(sheet),
        writer: |_| None,
        is_told: |_, _| false,
        parts: |_, _| Vec::new(),
    },
    subject: |site, visit, id| Box::pin(subject(site, visit, id)),
    allow: |site, visit, version| Box::pin(allow(site, visit, version)),
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    history::mount(routes, &VERSIONS);
}

/// A version of before it was sensitive does not come back once anything is in it.
async fn allow(site: &Site, _: &Visit, (id, version): (Id, i64)) -> Result<(), WebError> {
    let found = register::revisions(site.db.read(), id, version, 1).await?;
    let then = found.first().filter(|found| found.version == version);
    let was_open = then.is_some_and(|then| !group(&then.sheet).is_sensitive);
    match was_open && shut_store::is_shut(site.db.read(), id).await? {
        true => Err(WebError::refused(decided::opening().error)),
        false => Ok(()),
    }
}

async fn subject(site: &Site, visit: &Visit, id: Id) -> Result<Subject, WebError> {
    let home = home_of(site, visit, id).await?;
    let sheet = home.current.ok_or(WebError::NotFound)?.sheet;
    Ok(Subject {
        id,
        page: path(&sheet.slug),
        path: format!("/g/{id}"),
        edit: Some(format!("/g/{id}/edit")),
        accent: Some(home.here.slug),
        text: sheet.own_title().to_owned(),
        lang: sheet.lang,
        networks: Vec::new(),
        elsewhere: None,
        may_change: true,
    })
}

fn record(sheet: &Sheet) -> Record {
    noun::record(sheet, &group(sheet))
}

fn group(sheet: &Sheet) -> Group {
    serde_json::from_value(sheet.particulars.clone()).unwrap_or_default()
}
