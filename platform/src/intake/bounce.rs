//! What a server reports of a mail that it could not deliver (RFC 3464), as a kept library reads it.

use mail_parser::{HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::rules::line;

/// Reports on more recipients than this are none of ours: each gets a mail of their own.
const MOST_RECIPIENTS: usize = 20;
/// A reason is kept in so many characters.
const LONGEST_REASON: usize = 300;

/// A report about one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// The Message-ID of the mail that is reported on.
    pub message_id: String,
    /// It will not be delivered; else somebody still tries, or it arrived.
    pub is_final: bool,
    /// The status and what the server said.
    pub reason: String,
}

/// Whether a mail is a report of a server.
pub(super) fn is_report(message: &Message<'_>) -> bool {
    let kind = message.content_type();
    kind.is_some_and(|kind| kind.ctype() == "multipart" && kind.subtype() == Some("report"))
}

/// What a report says; none where it does not name the mail, or is of another kind.
pub(super) fn bounce(message: &Message<'_>) -> Option<Bounce> {
    let mut parts = message.parts.iter();
    let status = parts.find(|part| is_of(part, "message", "delivery-status"))?;
    let message_id = message.parts.iter().find_map(returned)?;
    let mut found = Bounce {
        message_id,
        is_final: false,
        reason: String::new(),
    };
    let groups = groups(&ended(status.contents()));
    for group in groups
        .iter()
        .filter(|group| group.action.is_some() || group.status.is_some())
    {
        // Who gave up after days of trying says `failed` with a status of 4: the action decides.
        let is_final = match group.action.as_deref() {
            Some(action) => action.eq_ignore_ascii_case("failed"),
            None => group
                .status
                .as_ref()
                .is_some_and(|status| status.starts_with('5')),
        };
        if is_final || found.reason.is_empty() {
            found.reason = group.reason();
        }
        found.is_final |= is_final;
    }
    Some(found)
}

/// What is said of one recipient.
#[derive(Debug, Default)]
struct Group {
    action: Option<String>,
    status: Option<String>,
    diagnostic: Option<String>,
}

impl Group {
    fn reason(&self) -> String {
        let said = [self.status.as_deref(), self.diagnostic.as_deref()];
        let said: Vec<&str> = said.into_iter().flatten().collect();
        line(&said.join(" "), LONGEST_REASON)
    }
}

/// The groups of fields, each of which reads as the headers of a mail do.
fn groups(mut rest: &[u8]) -> Vec<Group> {
    let mut groups = Vec::new();
    while groups.len() <= MOST_RECIPIENTS {
        let start = rest.iter().position(|byte| !byte.is_ascii_whitespace());
        let Some(start) = start else { break };
        rest = &rest[start..];
        let Some(read) = MessageParser::default().parse_headers(rest) else {
            break;
        };
        let field = |name: &'static str| {
            let value = read.header(HeaderName::from(name))?.as_text()?;
            Some(line(value, LONGEST_REASON))
        };
        groups.push(Group {
            action: field("Action"),
            status: field("Status"),
            diagnostic: field("Diagnostic-Code"),
        });
        let end = read
            .headers()
            .last()
            .map_or(0, |header| header.offset_end as usize);
        if end == 0 || end > rest.len() {
            break;
        }
        rest = &rest[end..];
    }
    groups
}

/// Headers end in an empty line, which a part that holds nothing else may lack.
fn ended(headers: &[u8]) -> Vec<u8> {
    [headers, b"\r\n\r\n"].concat()
}

/// The Message-ID of the mail that comes back, whole or with its headers alone.
fn returned(part: &MessagePart<'_>) -> Option<String> {
    if let PartType::Message(inner) = &part.body {
        return inner
            .parts
            .first()
            .and_then(|_| inner.message_id())
            .map(str::to_owned);
    }
    let is_head = is_of(part, "text", "rfc822-headers") || is_of(part, "message", "rfc822-headers");
    let contents = ended(part.contents());
    let read = is_head.then(|| MessageParser::default().parse_headers(&contents));
    read??.message_id().map(str::to_owned)
}

fn is_of(part: &MessagePart<'_>, main: &str, sub: &str) -> bool {
    let kind = part.content_type();
    kind.is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case(main)
            && kind
                .subtype()
                .is_some_and(|one| one.eq_ignore_ascii_case(sub))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RETURNED: &str = "Content-Type: message/rfc822\r\n\r\n\
        Message-ID: <7@xarxa.example>\r\nSubject: Hola\r\n\r\nBon dia\r\n";
    const HEADERS: &str = "Content-Type: text/rfc822-headers\r\n\r\n\
        Subject: Hola\r\nMessage-ID: <7@xarxa.example>\r\n";

    fn report(status: &str, returned: &str) -> Option<Bounce> {
        let text = format!(
            "From: MAILER-DAEMON@mail.example\r\nSubject: Undelivered\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mail.example\r\nArrival-Date: Mon, 2 Mar 2026 10:00:00 +0100\
             \r\n\r\nFinal-Recipient: rfc822; ada@salt.example\r\n{status}\r\n\
             --b\r\n{returned}--b--\r\n"
        );
        let message = MessageParser::default()
            .parse(text.as_bytes())
            .expect("a mail");
        assert!(is_report(&message));
        bounce(&message)
    }

    #[test]
    fn a_report_names_the_mail_and_the_reason() {
        let failed = "Action: failed\r\nStatus: 5.1.1\r\n\
                      Diagnostic-Code: smtp; 550 5.1.1 no such\r\n  user here\r\n";
        for returned in [RETURNED, HEADERS] {
            let found = report(failed, returned).expect("a bounce");
            assert_eq!(found.message_id, "7@xarxa.example");
            assert!(found.is_final);
            assert_eq!(found.reason, "5.1.1 smtp; 550 5.1.1 no such user here");
        }
    }

    #[test]
    fn who_still_tries_or_delivered_has_not_failed() {
        for (status, is_final) in [
            ("Action: delayed\r\nStatus: 4.4.1\r\n", false),
            ("Action: delivered\r\nStatus: 2.0.0\r\n", false),
            ("Status: 4.2.2\r\n", false),
            ("Status: 5.2.1\r\n", true),
            ("Action: failed\r\nStatus: 4.4.7\r\n", true),
        ] {
            let found = report(status, RETURNED).expect("a report");
            assert_eq!(found.is_final, is_final, "{status}");
        }
        assert_eq!(
            report(
                "Action: failed\r\n",
                "Content-Type: text/plain\r\n\r\nx\r\n"
            ),
            None
        );
    }
}
