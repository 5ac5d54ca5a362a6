//! What people are told of: collected from the feed, shown in the program, gathered into mails.

mod choice_store;
mod choosing;
mod digest;
mod digest_store;
mod hear;
mod letter;
mod line;
mod pages;
mod rules;
mod sight;
mod store;
mod unsubscribe;

use ordit_kernel::{Acting, Id, Lang};
use sea_orm::DbErr;

pub use digest::{AT_ONCE, DIGEST};
pub use rules::Choice;
pub use sight::{Circle, Sight};

pub(crate) use choice_store::{lang_of, remember_lang};
pub(crate) use store::forget_old;

use crate::{
    db::SqlMigration,
    events::{Begins, Event, Hearer},
    import,
    permissions::{Needs, Permission},
    web::{Routes, Site},
};

/// The tables of what people are told of, and of how they want to be told.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001800_platform_notify",
    sql: include_str!("notify.sql"),
};

/// The words of what people are told of.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("notify");

/// What happened when somebody chose anew how often to be written to.
pub const CHOSEN: &str = "notify.choice.changed";

/// What of the platform itself people are told of.
pub const NOTEWORTHY: &[Noteworthy] = &IMPORTED;
/// Collects it.
pub const HEARER: Hearer = hearer("platform.notify", &IMPORTED_VERBS);

/// What is one's own to read and to choose.
const OWN: Permission = Permission::new("notify.own", Needs::SignedIn);
/// By the link in a mail, for whoever holds it.
const BY_LINK: Permission = Permission::new("notify.unsubscribe", Needs::Anyone);

/// Something that happens and that people want to know of.
#[derive(Clone, Copy)]
pub struct Noteworthy {
    /// The verb of the event.
    pub verb: &'static str,
    /// The key of the sentence. It may name `$name`, the title of what it is about, `$own`, `yes`
    /// where it is about the reader, and every number and state in the data of the event.
    pub sentence: &'static str,
    /// Who is to hear of it, besides whoever did it.
    pub who: fn(&Event) -> Vec<Circle>,
    /// The entry that it is about: whoever does not see it is not told.
    pub about: fn(&Event) -> Id,
    /// Where one looks further, given the address of that entry's page.
    pub href: fn(&Event, &str) -> String,
}

/// The hearer that collects what a slice declares as noteworthy; its verbs are [`verbs`] of that.
/// It begins with what happens from now on: nobody is told of what was before.
pub const fn hearer(name: &'static str, verbs: &'static [&'static str]) -> Hearer {
    Hearer {
        name,
        label: "notify-hearer",
        verbs,
        begins: Begins::FromNow,
        hear: hear::hear,
    }
}

/// The verbs of what is noteworthy.
pub const fn verbs<const COUNT: usize>(of: &[Noteworthy; COUNT]) -> [&'static str; COUNT] {
    let mut verbs = [""; COUNT];
    let mut place = 0;
    while place < COUNT {
        verbs[place] = of[place].verb;
        place += 1;
    }
    verbs
}

/// The list, the choice, and the link out of a mail.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    choosing::routes(routes);
    unsubscribe::routes(routes);
}

/// How much somebody has not read yet of the last thirty days, as far as they may be told of it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn unread(site: &Site, acting: &Acting) -> Result<usize, DbErr> {
    let Some(person) = acting.person else {
        return Ok(0);
    };
    let notes = store::unread(&site.db, person).await?;
    if notes.is_empty() {
        return Ok(0);
    }
    let snapshot = site.snapshots.current();
    let sight = Sight::of(&snapshot, acting);
    let told = notes
        .into_iter()
        .filter(|(circle, entry)| sight.told(*circle, *entry).is_some());
    Ok(told.count())
}

const IMPORTED: [Noteworthy; 1] = [Noteworthy {
    verb: import::CONFIRMED,
    sentence: "notify-import-confirmed",
    who: |event| {
        // A single form is no news to those who share the work.
        let is_form = event.data["origin"] == import::Origin::Form.code();
        let network = event.network.filter(|_| !is_form);
        network.map(Circle::Coordination).into_iter().collect()
    },
    about: |event| event.network.unwrap_or(event.entry),
    href: |event, path| match event.batch {
        Some(run) => format!("{path}/imports/{run}"),
        None => path.to_owned(),
    },
}];
const IMPORTED_VERBS: [&str; 1] = verbs(&IMPORTED);
