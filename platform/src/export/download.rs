//! A list as an answer that a browser saves under a telling name.

use std::{io::Cursor, sync::Arc};

use axum::{
    body::Body,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, Instant, Lang};
use tokio::sync::Semaphore;
use url::form_urlencoded::byte_serialize;

use super::{
    ExportError, Format, List, Table,
    growing::{Growing, growing},
};
use crate::{
    db::Db,
    i18n::Words,
    import::{Field, Noun, Record, say},
    register::slugify,
};

/// The other exports wait their turn: each of them reads much.
static AT_ONCE: Semaphore = Semaphore::const_new(3);

/// Begins to send the list. It is written at our own pace and sent at the reader's; what goes
/// wrong on the way breaks the download off, so that half a list never looks like a whole one.
///
/// # Errors
/// When the system gives no temporary file.
pub fn send(db: &Db, list: List, file_name: &str) -> Result<Response, ExportError> {
    // The end of a workbook is written before its beginning.
    let (file, pieces) = growing(list.format != Format::Xlsx)?;
    let headers = [
        (CONTENT_TYPE, list.format.media_type().to_owned()),
        (CONTENT_DISPOSITION, attachment(file_name)),
    ];
    let db = db.clone();
    tokio::spawn(async move {
        if let Err(error) = write(&db, list, file).await {
            tracing::warn!(%error, "an export was broken off");
        }
    });
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// A file that is whole already, as an answer that a browser saves under this name.
pub fn handed(name: &str, media_type: &'static str, file: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_DISPOSITION, attachment(name)),
    ];
    (headers, file).into_response()
}

/// Rows that are in hand already, few enough to be written before they are sent.
pub struct Rows {
    pub noun: &'static Noun,
    pub fields: Vec<&'static Field>,
    pub rows: Vec<(Id, Record)>,
    pub format: Format,
    pub lang: Lang,
    pub words: Arc<Words>,
}

/// Sends these rows.
///
/// # Errors
/// When a sheet has no room for so much.
pub async fn send_rows(rows: Rows, file_name: &str) -> Result<Response, ExportError> {
    let media_type = rows.format.media_type();
    let writing = tokio::task::spawn_blocking(move || {
        Table::new(rows.noun, rows.fields, &rows.words, rows.lang)
            .write(rows.format, Cursor::new(Vec::new()), rows.rows)
            .map(Cursor::into_inner)
    });
    Ok(handed(file_name, media_type, writing.await??))
}

/// `xmess-entitats-2026-11-22.xlsx`: what it is of, what it holds in the reader's language, when.
pub fn file_name(
    network: Option<&str>,
    noun: &Noun,
    (words, lang): (&Words, Lang),
    now: Instant,
    format: Format,
) -> String {
    let noun = slugify(&say(words, lang, noun.label));
    let day = now.day();
    let parts = network.into_iter().map(str::to_owned).chain([noun]);
    let name: Vec<String> = parts.chain([day.to_string()]).collect();
    format!("{}.{}", name.join("-"), format.extension())
}

/// The header that names a file, in full for those who understand it and in ASCII for the others.
pub fn attachment(file_name: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let plain = file_name.replace(|letter| !is_plain(letter), "-");
    let encoded: String = byte_serialize(file_name.as_bytes()).collect();
    let encoded = encoded.replace('+', "%20").replace('*', "%2A");
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

async fn write(db: &Db, list: List, file: Growing) -> Result<(), ExportError> {
    let turn = tokio::select! {
        turn = AT_ONCE.acquire() => turn.ok(),
        () = file.abandoned() => None,
    };
    if turn.is_some() {
        let moment = db.read_at_one_moment().await?;
        list.write(&moment, file).await?.complete()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reaches_old_and_new_programs_and_cannot_leave_its_header() {
        assert_eq!(
            attachment("xmess-entitats-2026-11-22.csv"),
            "attachment; filename=\"xmess-entitats-2026-11-22.csv\"; \
             filename*=UTF-8''xmess-entitats-2026-11-22.csv"
        );
        assert_eq!(
            attachment("Òrdit \"a\";\r\nb*+.csv"),
            "attachment; filename=\"-rdit--a----b--.csv\"; \
             filename*=UTF-8''%C3%92rdit%20%22a%22%3B%0D%0Ab%2A%2B.csv"
        );
    }
}
