//! The form of an application as it arrives: a few lines, and a document kept aside.

use axum::{
    body::Bytes,
    extract::{
        Multipart,
        multipart::{Field, MultipartError},
    },
};
use ordit_kernel::UserError;
use ordit_platform::{
    files::{self, ArrivalError, Arrived, MAX_DOCUMENT_BYTES},
    web::WebError,
};

use crate::form::Typed;

/// Of each field no more is kept than shows that it is too long.
const LONGEST_FIELD_BYTES: usize = 20_000;
const MOST_FIELDS: usize = 100;
/// The one field that may have several lines.
const WORDS: &str = "words";

/// What was sent.
#[derive(Debug, Default)]
pub struct Sent {
    pub typed: Typed,
    /// The document, or why it is none.
    pub document: Option<Result<Arrived, UserError>>,
}

impl Sent {
    /// Reads the whole form; nothing of it is in the database yet.
    ///
    /// # Errors
    /// When it is broken off, or larger than a form may be.
    pub async fn read(mut form: Multipart) -> Result<Self, WebError> {
        let (mut pairs, mut document) = (Vec::new(), None);
        while let Some(field) = form.next_field().await.map_err(broken)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(str::to_owned);
            match file {
                Some(file) if !file.is_empty() && document.is_none() => {
                    document = Some(arrived(&file, field).await?);
                }
                Some(_) => drop(text(field).await?),
                None if pairs.len() < MOST_FIELDS => {
                    let text = text(field).await?;
                    let is_long = name == WORDS;
                    pairs.push((name, if is_long { text } else { in_one_line(&text) }));
                }
                None => drop(text(field).await?),
            }
        }
        let typed = Typed::sent(pairs);
        Ok(Self { typed, document })
    }

    /// Takes everything and keeps nothing: a browser looks at the answer only after sending all.
    pub async fn refuse(mut form: Multipart) {
        while let Ok(Some(mut field)) = form.next_field().await {
            while let Ok(Some(_)) = field.chunk().await {}
        }
    }
}

async fn arrived(name: &str, field: Field<'_>) -> Result<Result<Arrived, UserError>, WebError> {
    match files::receive(name, field, MAX_DOCUMENT_BYTES).await {
        Ok(arrived) => Ok(Ok(arrived)),
        Err(ArrivalError::Refused(refusal)) => Ok(Err(refusal)),
        Err(ArrivalError::BrokenOff) => Err(UserError::new("joining-error-broken-off").into()),
        Err(ArrivalError::Io(error)) => Err(WebError::Internal(error.into())),
    }
}

async fn text(mut field: Field<'_>) -> Result<String, WebError> {
    let mut bytes: Vec<u8> = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(broken)? {
        let room = LONGEST_FIELD_BYTES.saturating_sub(bytes.len());
        bytes.extend(Bytes::slice(&piece, ..piece.len().min(room)));
    }
    Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
}

/// What nobody can type into a line was not typed by anybody; what turns the writing round would
/// make a name read as another in a letter.
fn in_one_line(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    let letters = text.chars().filter(|letter| !turns(letter));
    letters.map(visible).collect()
}

/// What a sender breaks off is no fault of ours.
fn broken(error: MultipartError) -> WebError {
    match error.status() {
        status if status.is_server_error() => UserError::new("joining-error-broken-off").into(),
        status => WebError::Status(status),
    }
}
