//! Queries about contacts. Internal notes are read by [`current`] alone, which asks for a network.

use std::collections::HashMap;

use futures::future::BoxFuture;
use ordit_kernel::{Id, Page, PageRequest, PartialDate};
use ordit_platform::{
    db::{Db, Reading, Row, Write, chunks, execute, placeholders, query, query_one},
    import::{self, Answer, Current, Known, Record, Wanted},
    register::{self, Saved},
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Contact, noun::into_record};
use crate::rows_store::{nameless, rows_of};

/// The contacts of a network that were not removed, against which rows are recognised: by their
/// ids and keys, never by what they say.
pub fn known(db: &Db, network: Option<Id>, wanted: Wanted) -> Answer<'_, Vec<Known>> {
    Box::pin(async move {
        let all = "SELECT c.entry_id AS id FROM contacts c JOIN entries e ON e.id = c.entry_id \
                   WHERE c.network_id = $1 AND e.state <> 'archived'";
        nameless(db.read(), network, (all, "c.entry_id"), wanted).await
    })
}

/// These contacts of a network as they are now, with their notes; another network's are not there.
pub fn current<'a>(
    on: Reading<'a>,
    network: Option<Id>,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<HashMap<Id, Current>, DbErr>> {
    Box::pin(async move {
        let contacts = rows_of(&on, "contacts", "entry_id", "entry_id", ids).await?;
        let contacts: Result<Vec<(Id, Contact)>, DbErr> = contacts.iter().map(read).collect();
        let mut contacts: HashMap<Id, Contact> = contacts?.into_iter().collect();
        contacts.retain(|_, contact| Some(contact.network) == network);
        let own: Vec<Id> = contacts.keys().copied().collect();
        let organisations: Vec<Id> = contacts.values().map(|one| one.organisation).collect();
        let sheets = register::load(&on, &own).await?;
        let mut notes = notes_of(&on, &own).await?;
        let titled = titles_of(&on, &organisations).await?;
        let current = |mut sheet: register::Sheet| {
            let contact = contacts.remove(&sheet.id)?;
            let mut record = Record::from([("ordit_id", sheet.id.to_string())]);
            into_record(&contact, &mut record);
            record.insert("note", notes.remove(&sheet.id).unwrap_or_default());
            let (title, place) = titled
                .get(&contact.organisation)
                .cloned()
                .unwrap_or_default();
            record.insert("organisation", title);
            record.insert("municipality", place.unwrap_or_default());
            sheet.particulars = serde_json::to_value(&contact).unwrap_or_default();
            let (id, may_change) = (sheet.id, true);
            let current = Current {
                sheet,
                record,
                may_change,
            };
            Some((id, current))
        };
        Ok(sheets.into_iter().filter_map(current).collect())
    })
}

/// A contact on a list.
pub struct Listed {
    pub id: Id,
    pub contact: Contact,
}

/// Which contacts of a network are meant, without those that were removed.
pub struct Meant<'a> {
    pub network: Id,
    pub organisation: Option<Id>,
    pub channel: Option<&'a str>,
}

/// The newest first; of one day, what was noted last; at the end, whatever nobody knows the day of.
const IN_ORDER: &str = "ORDER BY c.happened_on = '?', c.happened_on DESC, c.entry_id DESC";

impl Meant<'_> {
    fn sql(&self) -> (String, Vec<Value>) {
        let mut sql = "FROM contacts c JOIN entries e ON e.id = c.entry_id \
                       WHERE c.network_id = $1 AND e.state <> 'archived'"
            .to_owned();
        let mut values = vec![Value::from(Uuid::from(self.network))];
        if let Some(organisation) = self.organisation {
            values.push(Uuid::from(organisation).into());
            sql.push_str(&format!(" AND c.organisation_id = ${}", values.len()));
        }
        if let Some(channel) = self.channel {
            values.push(channel.into());
            sql.push_str(&format!(" AND c.channel = ${}", values.len()));
        }
        (sql, values)
    }
}

/// One page of them.
///
/// # Errors
/// When the database cannot be reached.
pub async fn page(
    on: &impl ConnectionTrait,
    meant: &Meant<'_>,
    request: PageRequest,
) -> Result<Page<Listed>, DbErr> {
    let (sql, values) = meant.sql();
    let counted = format!("SELECT COUNT(*) AS number {sql}");
    let counted = query_one(on, &counted, values.clone()).await?;
    let total: i64 = counted.map_or(Ok(0), |row| row.try_get("", "number"))?;
    let (size, offset) = (request.size, request.offset());
    let sql = format!("SELECT c.* {sql} {IN_ORDER} LIMIT {size} OFFSET {offset}");
    let rows = query(on, &sql, values).await?;
    let listed = |row| read(row).map(|(id, contact)| Listed { id, contact });
    Ok(Page {
        items: rows.iter().map(listed).collect::<Result<_, DbErr>>()?,
        total: usize::try_from(total).unwrap_or(0),
        request,
    })
}

/// All of them, in their order.
///
/// # Errors
/// When the database cannot be reached.
pub async fn ids(on: &impl ConnectionTrait, meant: &Meant<'_>) -> Result<Vec<Id>, DbErr> {
    let (sql, values) = meant.sql();
    let rows = query(on, &format!("SELECT c.entry_id {sql} {IN_ORDER}"), values).await?;
    rows.iter()
        .map(|row| row.try_get("", "entry_id").map(Id))
        .collect()
}

/// The organisation that a contact was with.
///
/// # Errors
/// When there is no such contact, or the database cannot be reached.
pub async fn organisation_of(on: &impl ConnectionTrait, id: Id) -> Result<Id, DbErr> {
    let sql = "SELECT organisation_id FROM contacts WHERE entry_id = $1";
    let row = query_one(on, sql, [Uuid::from(id).into()]).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound(id.to_string()))?;
    Ok(Id(row.try_get("", "organisation_id")?))
}

/// Takes away what a contact said, in all its versions, its notes and what imports hold of it; the
/// entry stays, empty and archived.
///
/// # Errors
/// When the database cannot be reached.
pub async fn erase(write: &Write, id: Id) -> Result<Saved, DbErr> {
    for table in [
        "contact_notes",
        "contacts",
        "staged_contact_notes",
        "staged_contacts",
    ] {
        let sql = format!("DELETE FROM {table} WHERE entry_id = $1");
        execute(write.conn(), &sql, [Uuid::from(id).into()]).await?;
    }
    import::erase(write, id).await?;
    register::erase(write, id).await
}

async fn notes_of(on: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, String>, DbErr> {
    let mut notes = HashMap::new();
    for row in rows_of(on, "contact_notes", "entry_id", "version", ids).await? {
        let note: Option<String> = row.try_get("", "note")?;
        notes.insert(Id(row.try_get("", "entry_id")?), note.unwrap_or_default());
    }
    Ok(notes)
}

async fn titles_of(
    on: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, (String, Option<String>)>, DbErr> {
    let mut titles = HashMap::new();
    for chunk in chunks(ids) {
        let sql = format!(
            "SELECT e.id, e.territory, t.title FROM entries e JOIN entry_texts t \
             ON t.entry_id = e.id AND t.lang = e.lang WHERE e.id IN ({})",
            placeholders(1, chunk.len())
        );
        let values = chunk.iter().map(|id| Value::from(Uuid::from(*id)));
        for row in query(on, &sql, values).await? {
            let named = (row.try_get("", "title")?, row.try_get("", "territory")?);
            titles.insert(Id(row.try_get("", "id")?), named);
        }
    }
    Ok(titles)
}

fn read(row: &Row) -> Result<(Id, Contact), DbErr> {
    let on: String = row.try_get("", "happened_on")?;
    let person: Option<Uuid> = row.try_get("", "person_id")?;
    let contact = Contact {
        network: Id(row.try_get("", "network_id")?),
        organisation: Id(row.try_get("", "organisation_id")?),
        on: on.parse().unwrap_or(PartialDate::Unknown),
        channel: row.try_get("", "channel")?,
        subject: row.try_get("", "subject")?,
        with_whom: row.try_get("", "with_whom")?,
        person: person.map(Id),
        by_whom: row.try_get("", "by_whom")?,
    };
    Ok((Id(row.try_get("", "entry_id")?), contact))
}
