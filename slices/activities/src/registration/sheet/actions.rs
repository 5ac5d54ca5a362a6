//! Taking a sheet: looked at first, written whole when it is confirmed, by address each once.

use std::collections::HashMap;

use axum::{
    Form,
    extract::{Multipart, Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::{fees::payments::upload, form::Typed};
use ordit_platform::{
    fold::fold,
    mail::EmailAddress,
    web::{Notice, Routes, Shared, Visit, WebError, redirect_after_write},
};
use sea_orm::DbErr;

use super::{
    MOST_ROWS,
    pages::{look, sheet_page, understood},
    rules::{Column, Fate, Read, answers, completed, draft, guessed},
    store as brought,
};
use crate::registration::{
    CameBy, Draft, ORGANISE,
    counter::Counter,
    letters::Post,
    public::with_id,
    rules::Refusal,
    settings,
    store::{How, answers_of, put_answers},
};

/// More is taken than a sheet may have, so that what is too large is told so in words.
const MOST_FORM_BYTES: usize = 25_000_000;
/// What is sent back with the confirmation.
const MOST_TABLE_BYTES: usize = 400_000;

/// Where sheets are sent and confirmed.
pub fn routes(routes: &mut Routes) {
    routes.post_upload(
        "/a/{id}/registrations/sheet",
        ORGANISE,
        MOST_FORM_BYTES,
        send,
    );
    routes.post("/a/{id}/registrations/sheet/take", ORGANISE, take);
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    form: Multipart,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let (_, rows) = upload::received(form).await?;
    let table = match rows {
        Ok(table) => table,
        Err(refusal) => return sheet_page(&site, &visit, &whole, Some(&refusal)),
    };
    let bytes: usize = table.iter().flatten().map(String::len).sum();
    if table.len() > MOST_ROWS + 1 || bytes > MOST_TABLE_BYTES {
        let large = UserError::new("activities-reg-sheet-error-large").with("most", MOST_ROWS);
        return sheet_page(&site, &visit, &whole, Some(&large));
    }
    let columns = guessed(&table);
    look(&site, &visit, &whole, (&table, &columns)).await
}

async fn take(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let typed = Typed::sent(pairs);
    let table: Vec<Vec<String>> = serde_json::from_str(typed.get("table"))
        .map_err(|_| UserError::new("activities-reg-error-act"))?;
    let titles = table.first().map_or(&[][..], Vec::as_slice);
    let column = |at: usize| Column::from_code(typed.get(&format!("column-{at}")));
    let columns = (0..titles.len()).map(|at| column(at).unwrap_or(Column::Nothing));
    let columns: Vec<Column> = columns.collect();
    if typed.get("is_sure") != "yes" || table.len() > MOST_ROWS + 1 {
        return look(&site, &visit, &whole, (&table, &columns)).await;
    }
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), id).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    // Others may have registered since it was looked at.
    let on = counter.write.conn();
    let rows = understood(on, &counter.whole, (&table, &columns)).await?;
    let questions = questions(&counter, titles, &columns).await?;
    let is_quiet = typed.get("tells") != "yes";
    let new = bring(&mut counter, (&rows, &questions), &visit, is_quiet).await?;
    let added = add_answers(&counter, &rows, &questions).await?;
    let seq = write.commit().await?;
    redirect_after_write(format!("/a/{id}/registrations"), seq)
        .with_notice(
            Notice::new("activities-reg-sheet-done")
                .with("new", new)
                .with("known", added),
        )
        .answer()
}

/// The question of each column: the one that reads alike, or a new one that is not asked here.
async fn questions(
    counter: &Counter<'_>,
    titles: &[String],
    columns: &[Column],
) -> Result<HashMap<usize, Id>, DbErr> {
    let id = counter.whole.id();
    let known = settings::store::questions(counter.write.conn(), id).await?;
    let mut found = HashMap::new();
    for (at, (title, column)) in titles.iter().zip(columns).enumerate() {
        if *column != Column::Question {
            continue;
        }
        let mut known = known.iter();
        let same = known.find(|question| fold(&question.label) == fold(title));
        let own = match same {
            Some(question) => question.id,
            None => brought::add_question(counter.write, id, title).await?,
        };
        found.insert(at, own);
    }
    Ok(found)
}

async fn bring(
    counter: &mut Counter<'_>,
    (rows, questions): (&[Read], &HashMap<usize, Id>),
    visit: &Visit,
    is_quiet: bool,
) -> Result<usize, WebError> {
    let new = rows.iter().filter(|row| row.fate == Fate::New);
    let mut drafts: Vec<Draft> = new.map(|row| draft(row, questions, visit.lang)).collect();
    complete(counter, &mut drafts).await?;
    let how = How {
        key: None,
        by: CameBy::Sheet,
        consent: "",
        client: "",
    };
    let admitted = counter.admit(&drafts, &how, is_quiet).await?;
    let admitted = admitted.map_err(Refusal::told)?;
    Ok(drafts.len() - admitted.there.len())
}

/// What somebody typed who has not proved their address yet stays where the sheet says nothing.
async fn complete(counter: &Counter<'_>, drafts: &mut [Draft]) -> Result<(), DbErr> {
    let addresses = drafts.iter().filter_map(|draft| draft.address.as_ref());
    let addresses: Vec<String> = addresses.map(EmailAddress::folded).collect();
    let on = counter.write.conn();
    let mut typed = brought::unproved(on, counter.whole.id(), &addresses).await?;
    for draft in drafts {
        let address = draft.address.as_ref().map(EmailAddress::folded);
        if let Some(own) = address.and_then(|address| typed.remove(&address)) {
            completed(draft, own);
        }
    }
    Ok(())
}

/// What was answered here stays; what was answered elsewhere is added where nothing was.
async fn add_answers(
    counter: &Counter<'_>,
    rows: &[Read],
    questions: &HashMap<usize, Id>,
) -> Result<usize, DbErr> {
    let known = rows.iter().filter_map(|row| match row.fate {
        Fate::Known(id) => Some((id, answers(row, questions))),
        _ => None,
    });
    let known: Vec<(Id, Vec<(Id, String)>)> = known.collect();
    let ids: Vec<Id> = known.iter().map(|(id, _)| *id).collect();
    let mut before = answers_of(counter.write.conn(), &ids).await?;
    let mut changed = 0;
    for (id, answers) in known {
        let mut own = before.remove(&id).unwrap_or_default();
        let count = own.len();
        for (question, text) in answers {
            if own.iter().all(|(asked, _)| *asked != question) {
                own.push((question, text));
            }
        }
        if own.len() > count {
            put_answers(counter.write, id, &own).await?;
            changed += 1;
        }
    }
    Ok(changed)
}
