//! Which mails are built to exhaust whoever reads them; they are listed by their headers alone.

use mail_parser::{HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// A letter with more parts of a kind of its own is none. Each level of nesting needs one such
/// line, and taking levels apart takes a piece of the stack for each.
const MOST_TYPES: usize = 500;
/// Lines that may begin a part.
const MOST_BEGINNINGS: usize = 20_000;
/// Lines that may be the field of a header.
const MOST_FIELDS: usize = 200_000;
/// A name of a field is not longer.
const LONGEST_NAME: usize = 80;

/// Whether reading this mail whole would take more than a letter may: parts without end, or mails
/// within mails, which might also lie in an encoded part where they are not counted. Encoding a
/// mail within a mail is forbidden (RFC 2046, 5.2.1), and digests are of lists.
pub(super) fn is_hostile(bytes: &[u8]) -> bool {
    is_crowded(bytes) || has_hidden(bytes)
}

fn is_crowded(bytes: &[u8]) -> bool {
    let (mut types, mut beginnings, mut fields) = (0, 0, 0);
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii_start();
        types += usize::from(is_type(line));
        beginnings += usize::from(line.starts_with(b"--"));
        fields += usize::from(line[..line.len().min(LONGEST_NAME)].contains(&b':'));
    }
    types > MOST_TYPES || beginnings > MOST_BEGINNINGS || fields > MOST_FIELDS
}

/// The library passes over blanks within the name of a field.
fn is_type(line: &[u8]) -> bool {
    let Some(end) = line.iter().position(|byte| *byte == b':') else {
        return false;
    };
    let letters = line[..end]
        .iter()
        .filter(|byte| !byte.is_ascii_whitespace());
    letters
        .map(u8::to_ascii_lowercase)
        .eq(b"content-type".iter().copied())
}

/// Reads the mail as if nothing in it were encoded, so that nothing is read within a part.
fn has_hidden(bytes: &[u8]) -> bool {
    let parser = MessageParser::new()
        .with_mime_headers()
        .ignore_header(HeaderName::ContentTransferEncoding);
    let whole = parser.parse(bytes);
    let mut waiting: Vec<&Message<'_>> = whole.iter().collect();
    while let Some(message) = waiting.pop() {
        for part in &message.parts {
            if hides(bytes, part) {
                return true;
            }
            if let PartType::Message(inner) = &part.body {
                waiting.push(inner);
            }
        }
    }
    false
}

fn hides(bytes: &[u8], part: &MessagePart<'_>) -> bool {
    let kind = part.content_type();
    let Some((main, sub)) = kind.and_then(|kind| Some((kind.ctype(), kind.subtype()?))) else {
        return false;
    };
    let is = |text: &str, other: &str| text.eq_ignore_ascii_case(other);
    let is_mail = is(main, "message") && (is(sub, "rfc822") || is(sub, "global"));
    let head = part.offset_header as usize..part.offset_body as usize;
    let head = bytes.get(head).unwrap_or_default().to_ascii_lowercase();
    let has = |text: &[u8]| head.windows(text.len()).any(|piece| piece == text);
    (is(main, "multipart") && is(sub, "digest"))
        || (is_mail && (has(b"base64") || has(b"quoted-printable")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mails within mails, so many deep.
    fn nested(levels: usize) -> String {
        let level = "Content-Type: message/rfc822\r\n\r\n";
        format!(
            "Subject: x\r\n{}From: a@b.example\r\n\r\nx\r\n",
            level.repeat(levels)
        )
    }

    #[test]
    fn letters_are_read_and_what_is_built_to_exhaust_is_not() {
        assert!(!is_hostile(nested(3).as_bytes()));
        let parts = |count: usize, part: &str| {
            let head = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
            format!("{head}{}--b--\r\n", part.repeat(count))
        };
        let attached = "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\
                        \r\niVBORw0=\r\n";
        assert!(!is_hostile(parts(100, attached).as_bytes()));
        assert!(is_hostile(parts(501, attached).as_bytes()));
        assert!(is_hostile(parts(20_001, "--b\n\n").as_bytes()));
        assert!(is_hostile("a:\n".repeat(200_001).as_bytes()));
        let deep = nested(100_000);
        assert!(is_hostile(deep.as_bytes()));
        let blanks = format!("Content -{}Type:", " ".repeat(90));
        assert!(is_hostile(
            deep.replace("Content-Type:", &blanks).as_bytes()
        ));
    }

    #[test]
    fn no_mail_hides_in_an_encoded_part_and_a_digest_is_no_letter() {
        for encoding in ["base64", "Quoted-Printable"] {
            let mail = format!(
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: \
                 message/rfc822\r\nContent-Transfer-Encoding: {encoding}\r\n\r\nxxxx\r\n--b--\r\n"
            );
            assert!(is_hostile(mail.as_bytes()), "{encoding}");
            let plain = mail.replace(encoding, "8bit");
            assert!(!is_hostile(plain.as_bytes()));
        }
        let digest = "Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\n\
                      Subject: x\r\n\r\nx\r\n--b--\r\n";
        assert!(is_hostile(digest.as_bytes()));
    }
}
