//! The form of a message as it arrives: texts in several languages, and documents kept aside.

use std::collections::BTreeMap;

use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError},
};
use ordit_kernel::{Id, Lang, Role, UserError};
use ordit_platform::{
    files::{self, ArrivalError, Arrived},
    mail::{HeaderText, MOST_ENCLOSED_BYTES},
    web::WebError,
};

use super::{Choice, MOST_DOCUMENTS, Message, Source, Text, Whom};

/// Of each field no more is kept than shows that it is too long.
const LONGEST_FIELD_BYTES: usize = 100_000;
const MOST_FIELDS: usize = 200;
/// Letters of a body that are taken.
const LONGEST_BODY: usize = 20_000;
/// Letters of the name of a kept text, and of filters.
const LONGEST_NAME: usize = 120;
const LONGEST_QUERY: usize = 20_000;

/// What was sent.
#[derive(Debug, Default)]
pub struct Filled {
    pairs: Vec<(String, String)>,
    /// Each document, or why it is none.
    pub documents: Vec<Result<Arrived, UserError>>,
}

/// What is wrong, with the field in which it stands.
pub type Wrong = Vec<(String, UserError)>;

impl Filled {
    /// Reads the whole form; nothing of it is in the database yet.
    ///
    /// # Errors
    /// When it is broken off, or larger than a form may be.
    pub async fn read(mut form: Multipart) -> Result<Self, WebError> {
        let mut filled = Self::default();
        while let Some(field) = form.next_field().await.map_err(broken)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(str::to_owned);
            match file {
                Some(file) if !file.is_empty() && filled.documents.len() < MOST_DOCUMENTS => {
                    let arrived = arrived(&file, field).await?;
                    filled.documents.push(arrived);
                }
                Some(_) => drop(text(field).await?),
                None if filled.pairs.len() < MOST_FIELDS => {
                    filled.pairs.push((name, text(field).await?));
                }
                None => drop(text(field).await?),
            }
        }
        Ok(filled)
    }

    /// The first text under a name; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        let own = self.pairs.iter().find(|(own, _)| own == name);
        own.map_or("", |(_, text)| text.as_str())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.pairs.iter().filter(move |(own, _)| own == name);
        own.map(|(_, text)| text.as_str())
    }

    /// The documents that stay, as they were ticked.
    pub fn kept(&self) -> Vec<Id> {
        self.all("keep").filter_map(|id| id.parse().ok()).collect()
    }

    /// What was typed, laid over a message as it was.
    pub fn over(&self, message: &Message) -> Message {
        let text = |lang: Lang| {
            let text = Text {
                subject: self
                    .get(&format!("subject_{lang}"))
                    .trim_matches(' ')
                    .to_owned(),
                body: self
                    .get(&format!("body_{lang}"))
                    .replace("\r\n", "\n")
                    .trim()
                    .to_owned(),
            };
            (text != Text::default()).then_some((lang, text))
        };
        Message {
            version: self.get("version").parse().unwrap_or(0),
            lang: self.get("lang").parse().unwrap_or(message.lang),
            name: cut(self.get("name"), LONGEST_NAME),
            choice: self.choice(),
            asks_answer: self.get("asks_answer") == "yes",
            texts: Lang::ALL
                .into_iter()
                .filter_map(text)
                .collect::<BTreeMap<_, _>>(),
            ..message.clone()
        }
    }

    fn choice(&self) -> Choice {
        Choice {
            from: Source::from_code(self.get("from")).unwrap_or_default(),
            query: self.get("query").to_owned(),
            whom: Whom::from_code(self.get("whom")).unwrap_or_default(),
            roles: self.all("role").filter_map(Role::from_code).collect(),
            follows: self.get("follows").parse().ok(),
        }
    }

    /// Why this cannot be kept as it is typed.
    pub fn wrong_texts(message: &Message) -> Wrong {
        let mut wrong = Wrong::new();
        for (lang, text) in &message.texts {
            if !text.subject.is_empty()
                && let Err(refusal) = HeaderText::parse(&text.subject)
            {
                wrong.push((format!("subject_{lang}"), refusal));
            }
            if text.body.chars().count() > LONGEST_BODY {
                let refusal = UserError::new("messages-error-long").with("limit", LONGEST_BODY);
                wrong.push((format!("body_{lang}"), refusal));
            }
        }
        if message.choice.query.len() > LONGEST_QUERY {
            wrong.push((
                "from".to_owned(),
                UserError::new("messages-error-many-chosen"),
            ));
        }
        wrong
    }

    /// The documents that arrived well and fit beside those that stay, and what is wrong with the
    /// others.
    pub fn fitting(self, kept: usize, kept_bytes: u64) -> (Vec<Arrived>, Wrong) {
        let (mut fitting, mut wrong) = (Vec::new(), Wrong::new());
        let mut room = MOST_ENCLOSED_BYTES.saturating_sub(kept_bytes);
        for document in self.documents {
            let document = match document {
                Ok(_) if kept + fitting.len() >= MOST_DOCUMENTS => {
                    let most = UserError::new("messages-error-documents");
                    Err(most.with("limit", MOST_DOCUMENTS))
                }
                Ok(document) if document.bytes() > room => {
                    let limit = MOST_ENCLOSED_BYTES / 1_000_000;
                    Err(UserError::new("messages-error-heavy").with("limit", limit))
                }
                document => document,
            };
            match document {
                Ok(document) => {
                    room -= document.bytes();
                    fitting.push(document);
                }
                Err(refusal) => wrong.push(("file".to_owned(), refusal)),
            }
        }
        (fitting, wrong)
    }
}

fn cut(text: &str, most: usize) -> String {
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    let text: String = text.trim().chars().take(most).map(visible).collect();
    text
}

async fn arrived(name: &str, field: Field<'_>) -> Result<Result<Arrived, UserError>, WebError> {
    if name.contains(|letter: char| letter.is_control()) {
        drop(text(field).await?);
        return Ok(Err(UserError::new("messages-error-file-name")));
    }
    match files::receive(name, field, MOST_ENCLOSED_BYTES).await {
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
        bytes.extend(&piece[..piece.len().min(room)]);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What a sender breaks off is no fault of ours.
fn broken(error: MultipartError) -> WebError {
    match error.status() {
        status if status.is_server_error() => UserError::new("joining-error-broken-off").into(),
        status => WebError::Status(status),
    }
}
