//! The versions of a guide and the way back to one of them; whether it is published stays apart.

use ordit_members::history::{self, Mounted, Subject, Telling};
use ordit_platform::{import::Record, register::Sheet, web::Routes};

use super::{
    Guide,
    form::This,
    noun::{self, NOUN},
    ties::EDIT,
};

static VERSIONS: Mounted = Mounted {
    list: "/library/{id}/history",
    restore: "/library/{id}/restore",
    permission: EDIT,
    telling: Telling {
        noun: &NOUN,
        record: |sheet| record(sheet),
        writer: |_| None,
        is_told: |_, _| false,
        parts: |_, _| Vec::new(),
    },
    subject: |site, visit, id| {
        Box::pin(async move { This::find(site, visit, id).await.map(subject) })
    },
    allow: history::any_version,
};

/// The versions and the way back to one of them.
pub fn routes(routes: &mut Routes) {
    history::mount(routes, &VERSIONS);
}

fn subject(this: This) -> Subject {
    Subject {
        id: this.id,
        page: this.page(),
        path: this.path(""),
        edit: Some(this.path("/edit")),
        text: this.sheet.own_title().to_owned(),
        lang: this.sheet.lang,
        accent: Some(this.here.slug),
        networks: Vec::new(),
        elsewhere: None,
        may_change: true,
    }
}

fn record(sheet: &Sheet) -> Record {
    let guide: Guide = serde_json::from_value(sheet.particulars.clone()).unwrap_or_default();
    noun::record(sheet, &guide)
}
