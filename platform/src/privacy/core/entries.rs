//! The person as an entry, what they did, and what the register keeps of their versions.

use futures::future::BoxFuture;
use ordit_kernel::{Lang, Texts};
use sea_orm::DbErr;
use uuid::Uuid;

use super::{ACTS, IDENTITY};
use crate::{
    db::execute,
    i18n::Translator,
    privacy::declared::{EMPTY, Erase, Erasing, Own, PersonalData},
    register::{self, Saved, Sheet, State},
};

pub const ENTRIES: &[PersonalData] = &[
    PersonalData {
        table: "entries",
        category: &IDENTITY,
        rows: "id = {person}",
        handed: &[
            "id",
            "kind",
            "slug",
            "state",
            "territory",
            "lang",
            "source",
            "source_url",
            "version",
            "created_at",
            "updated_at",
            "folded_name",
        ],
        withheld: &[
            "network_id",
            "audience_number",
            "latitude",
            "longitude",
            "catalan_key",
            "spanish_key",
        ],
        own: &[("slug", Own::Sign)],
        erase: Erase::By(blank),
        ..EMPTY
    },
    PersonalData {
        table: "entry_texts",
        category: &IDENTITY,
        rows: "entry_id = {person}",
        handed: &["lang", "title", "summary", "body"],
        withheld: &["entry_id", "folded_title"],
        own: &[("title", Own::Name)],
        ..EMPTY
    },
    PersonalData {
        table: "entry_revisions",
        category: &IDENTITY,
        rows: "entry_id = {person}",
        handed: &["version", "at", "sheet"],
        withheld: &["entry_id", "who", "batch_id"],
        ..EMPTY
    },
    PersonalData {
        table: "entry_revisions",
        category: &ACTS,
        rows: "who = {person} AND entry_id <> {person}",
        handed: &["entry_id", "version", "at"],
        withheld: &["who", "batch_id", "sheet"],
        ..EMPTY
    },
    PersonalData {
        table: "entry_audiences",
        category: &IDENTITY,
        rows: "entry_id = {person}",
        handed: &["scope"],
        withheld: &["entry_id"],
        ..EMPTY
    },
    PersonalData {
        table: "entry_themes",
        category: &IDENTITY,
        rows: "entry_id = {person}",
        handed: &["theme"],
        withheld: &["entry_id"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "links",
        category: &IDENTITY,
        rows: "from_id = {person} OR to_id = {person}",
        handed: &["relation", "from_id", "to_id", "since", "until", "note"],
        withheld: &["id"],
        mentions: &["note"],
        erase: Erase::Delete,
        ..EMPTY
    },
    PersonalData {
        table: "events",
        category: &ACTS,
        rows: "who = {person} OR entry_id = {person} OR other_id = {person}",
        handed: &[
            "seq",
            "at",
            "verb",
            "network_id",
            "for_organisation_id",
            "entry_id",
            "other_id",
            "data",
        ],
        withheld: &["who", "batch_id"],
        ..EMPTY
    },
    PersonalData {
        table: "mandates",
        category: &ACTS,
        rows: "person_id = {person}",
        handed: &[
            "id",
            "role",
            "network_id",
            "organisation_id",
            "since",
            "until",
            "in_functions",
        ],
        withheld: &["person_id", "granted_by", "ended_by"],
        ..EMPTY
    },
];

/// Whether this is what is left of somebody who was erased: nothing brings them back.
pub fn is_erased(sheet: &Sheet) -> bool {
    sheet.state == State::Archived && sheet.slug == sheet.id.to_string()
}

/// The entry stays where it was seen and is called an erased person; of its versions none stays.
fn blank(erasing: Erasing<'_>) -> BoxFuture<'_, Result<(), DbErr>> {
    Box::pin(async move {
        let Erasing {
            write,
            subject,
            words,
        } = erasing;
        let id = subject.person;
        let Some(sheet) = register::load(write.conn(), &[id]).await?.pop() else {
            return Ok(());
        };
        let mut blank = Sheet {
            slug: id.to_string(),
            state: State::Archived,
            texts: Texts::new(),
            source_url: None,
            ..sheet
        };
        for lang in Lang::ALL {
            let l = Translator::new(words.clone(), lang);
            blank.text_mut(lang).title = l.t("privacy-erased-person");
        }
        let Saved::As(version) = register::update(write, &blank, None).await? else {
            return Err(DbErr::Custom("a person was changed meanwhile".to_owned()));
        };
        let sql = "DELETE FROM entry_revisions WHERE entry_id = $1 AND version < $2";
        let values = [Uuid::from(id).into(), version.into()];
        execute(write.conn(), sql, values).await.map(drop)
    })
}
