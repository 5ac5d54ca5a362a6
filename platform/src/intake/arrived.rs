//! A mail as it came in, read by a kept library: who, when, what, and what was attached.

use axum::body::Bytes;
use futures::stream;
use mail_parser::{Addr, Address, HeaderName, Message, MessageParser, MimeHeaders, PartType};
use ordit_kernel::Instant;

use super::{
    bounce::{self, Bounce},
    forwarded, guard,
    rules::{Reason, Traits, cleaned, line, reason},
};
use crate::{
    files::{self, ArrivalError},
    mail::EmailAddress,
};

/// More of a text is not kept.
const LONGEST_TEXT: usize = 20_000;
const LONGEST_LINE: usize = 200;
/// An attachment has at most so many bytes.
const MOST_ATTACHMENT_BYTES: u64 = 10_000_000;
/// So many attachments are kept of a mail.
const MOST_ATTACHMENTS: usize = 10;
/// So many mails that it answers are looked at.
const MOST_REFERENCES: usize = 20;
/// Of a mail that is not read whole, so much is looked at.
const HEAD_BYTES: usize = 65_536;

/// Somebody who sent a mail, as the mail says, which proves nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    pub name: Option<String>,
    /// In small letters; empty where there is none.
    pub address: String,
}

/// A mail that came in.
#[derive(Debug)]
pub struct Arrived {
    pub from: Sender,
    /// From whom it was before somebody forwarded it.
    pub forwarded: Option<Sender>,
    pub subject: String,
    pub text: String,
    pub is_shortened: bool,
    pub bytes: u64,
    pub sent_at: Option<Instant>,
    pub message_id: Option<String>,
    /// The mails that it answers, the nearest first.
    pub references: Vec<String>,
    /// Why it is nobody's letter.
    pub reason: Option<Reason>,
    pub bounce: Option<Bounce>,
    pub attachments: Vec<Attachment>,
    /// Two copies of one letter have the same.
    pub letter_hash: String,
}

/// What was attached to a mail.
#[derive(Debug)]
pub struct Attachment {
    pub name: String,
    pub bytes: u64,
    /// The document, or the key of why it is not kept.
    pub kept: Result<files::Arrived, String>,
}

/// An attachment before anybody looked into it.
struct Piece {
    name: String,
    bytes: Vec<u8>,
}

impl Arrived {
    /// Reads a mail. Whatever it holds, there is something to show for it.
    pub async fn read(bytes: Vec<u8>, own: Option<&EmailAddress>) -> Self {
        let own = own.map(EmailAddress::folded);
        let size = bytes.len() as u64;
        let hash = blake3::hash(&bytes).to_string();
        // It may be large, and a mistake in reading one mail must not stop the others.
        let reading = tokio::task::spawn_blocking(move || parsed(&bytes, own.as_deref()));
        let Ok(Some((mut arrived, pieces))) = reading.await else {
            return Self::unread(Reason::Broken, size, hash);
        };
        arrived.bytes = size;
        for (position, piece) in pieces.into_iter().enumerate() {
            arrived.attachments.push(kept(piece, position).await);
        }
        arrived
    }

    /// What is known of a mail of which only the headers were read, since it is too large.
    pub async fn too_large(mut head: Vec<u8>, bytes: u64) -> Self {
        // It may have been cut off before its end.
        head.extend(b"\r\n\r\n");
        let read = Self::read(head, None).await;
        Self {
            reason: Some(Reason::TooLarge),
            bytes,
            text: String::new(),
            bounce: None,
            attachments: Vec::new(),
            ..read
        }
    }

    fn unread(reason: Reason, bytes: u64, letter_hash: String) -> Self {
        Self {
            from: Sender::default(),
            forwarded: None,
            subject: String::new(),
            text: String::new(),
            is_shortened: false,
            bytes,
            sent_at: None,
            message_id: None,
            references: Vec::new(),
            reason: Some(reason),
            bounce: None,
            attachments: Vec::new(),
            letter_hash,
        }
    }
}

fn parsed(bytes: &[u8], own: Option<&str>) -> Option<(Arrived, Vec<Piece>)> {
    let is_hostile = guard::is_hostile(bytes);
    // It may be cut off before its end.
    let head = [&bytes[..bytes.len().min(HEAD_BYTES)], b"\r\n\r\n"].concat();
    let message = match is_hostile {
        true => MessageParser::default().parse_headers(&head)?,
        false => MessageParser::default().parse(bytes)?,
    };
    message.parts.first()?;
    let inner = inner(&message);
    let from = sender(message.from());
    let subject = line(message.subject().unwrap_or_default(), LONGEST_LINE);
    let (text, is_shortened) = cleaned(&whole_text(&message, inner), LONGEST_TEXT);
    let forwarded = match inner {
        Some(inner) => Some(sender(inner.from())),
        None => forwarded::sender(&subject, &text).map(in_words),
    };
    let bounce = bounce::bounce(&message);
    let sent_at = message
        .date()
        .filter(|date| date.is_valid())
        .map(|date| date.to_timestamp());
    let sent_at = sent_at
        .and_then(|seconds| seconds.checked_mul(1_000_000))
        .map(Instant);
    let message_id = message.message_id().map(str::to_owned);
    let arrived = Arrived {
        letter_hash: letter_hash(&message_id, &from, sent_at, &subject, &text),
        reason: match is_hostile {
            true => Some(Reason::Broken),
            false => reason(&traits(&message, &from, own)),
        },
        forwarded: forwarded.filter(|sender| !sender.address.is_empty()),
        from,
        subject,
        text,
        is_shortened,
        bytes: 0,
        sent_at,
        references: references(&message),
        message_id,
        bounce,
        attachments: Vec::new(),
    };
    let mut pieces = pieces(&message);
    pieces.extend(inner.map(self::pieces).unwrap_or_default());
    pieces.truncate(MOST_ATTACHMENTS);
    Some((arrived, pieces))
}

/// The mail that was forwarded as an attachment, where there is exactly one.
fn inner<'a>(message: &'a Message<'_>) -> Option<&'a Message<'a>> {
    if bounce::is_report(message) {
        return None;
    }
    let mut inner = message.parts.iter().filter_map(|part| match &part.body {
        PartType::Message(inner) if !inner.parts.is_empty() => Some(inner),
        _ => None,
    });
    let first = inner.next()?;
    inner.next().is_none().then_some(first)
}

fn whole_text(message: &Message<'_>, inner: Option<&Message<'_>>) -> String {
    let own = text(message);
    match inner {
        None => own,
        Some(inner) => format!("{own}\n\n{}", text(inner)),
    }
}

/// The parts that are read; what is only there as HTML, as its text.
fn text(message: &Message<'_>) -> String {
    let texts = (0..message.text_body_count()).filter_map(|place| message.body_text(place));
    let texts: Vec<String> = texts.map(|text| text.trim().to_owned()).collect();
    texts.join("\n\n")
}

fn traits(message: &Message<'_>, from: &Sender, own: Option<&str>) -> Traits {
    let other = |name: &'static str| {
        let value = message.header(HeaderName::from(name))?.as_text()?;
        Some(line(value, LONGEST_LINE).to_lowercase())
    };
    let replies = ["X-Autoreply", "X-Autorespond", "X-Autoresponse"];
    Traits {
        auto_submitted: other("Auto-Submitted"),
        precedence: other("Precedence"),
        is_auto_reply: replies.into_iter().any(|name| other(name).is_some()),
        has_list: message.header(HeaderName::ListId).is_some(),
        is_report: bounce::is_report(message),
        is_own: own.is_some_and(|own| own == from.address),
    }
}

fn references(message: &Message<'_>) -> Vec<String> {
    let ids = |value: &mail_parser::HeaderValue<'_>| -> Vec<String> {
        match (value.as_text(), value.as_text_list()) {
            (Some(one), _) => vec![one.to_owned()],
            (None, Some(all)) => all.iter().map(|one| one.clone().into_owned()).collect(),
            (None, None) => Vec::new(),
        }
    };
    let mut found = ids(message.in_reply_to());
    found.extend(ids(message.references()).into_iter().rev());
    found.truncate(MOST_REFERENCES);
    found
}

fn sender(address: Option<&Address<'_>>) -> Sender {
    address
        .and_then(Address::first)
        .map(known)
        .unwrap_or_default()
}

fn known(address: &Addr<'_>) -> Sender {
    let name = address.name().map(|name| line(name, LONGEST_LINE));
    let whole = address.address().unwrap_or_default();
    Sender {
        name: name.filter(|name| !name.is_empty()),
        address: line(whole, LONGEST_LINE).to_lowercase(),
    }
}

/// A sender who stands in the text of a mail, written as in a header.
fn in_words(words: &str) -> Sender {
    let words = words
        .replace("[mailto:", "<")
        .replace("<mailto:", "<")
        .replace(']', ">");
    let header = format!("From: {words}\r\n\r\n");
    let read = MessageParser::default().parse_headers(header.as_bytes());
    let found = read
        .as_ref()
        .map(|read| sender(read.from()))
        .unwrap_or_default();
    match EmailAddress::parse(&found.address) {
        Ok(_) => found,
        Err(_) => Sender::default(),
    }
}

/// What was attached; the parts of a server's report are none of it.
fn pieces(message: &Message<'_>) -> Vec<Piece> {
    if bounce::is_report(message) {
        return Vec::new();
    }
    let is_kept = |part: &&mail_parser::MessagePart<'_>| {
        let is_bytes = matches!(part.body, PartType::Binary(_) | PartType::InlineBinary(_));
        (is_bytes || part.attachment_name().is_some()) && !part.contents().is_empty()
    };
    let parts = message.attachments().filter(is_kept).take(MOST_ATTACHMENTS);
    let piece = |part: &mail_parser::MessagePart<'_>| Piece {
        name: line(part.attachment_name().unwrap_or_default(), LONGEST_LINE),
        bytes: part.contents().to_vec(),
    };
    parts.map(piece).collect()
}

async fn kept(piece: Piece, position: usize) -> Attachment {
    let bytes = piece.bytes.len() as u64;
    let name = match piece.name.is_empty() {
        true => format!("{}", position + 1),
        false => piece.name,
    };
    let whole = stream::iter([Ok::<_, std::convert::Infallible>(Bytes::from(piece.bytes))]);
    let kept = files::receive(&name, whole, MOST_ATTACHMENT_BYTES).await;
    let kept = kept.map_err(|error| match error {
        ArrivalError::Refused(refusal) => refusal.key,
        ArrivalError::BrokenOff | ArrivalError::Io(_) => "files-error-none".to_owned(),
    });
    Attachment { name, bytes, kept }
}

/// Its Message-ID alone would let somebody else's letter hide another.
fn letter_hash(
    message_id: &Option<String>,
    from: &Sender,
    sent_at: Option<Instant>,
    subject: &str,
    text: &str,
) -> String {
    let mut hasher = blake3::Hasher::new();
    let sent = sent_at.map_or(0, |at| at.0).to_string();
    let id = message_id.as_deref().unwrap_or_default();
    for part in [id, &from.address, &sent, subject, text] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_string()
}

#[cfg(test)]
mod tests;
