//! A mail to one recipient as it travels: headers and parts by the standards, the same every time.

use std::time::{Duration, SystemTime};

use lettre::{
    Message,
    error::Error,
    message::{
        Attachment, Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};

use super::{EmailAddress, HeaderText, enclosures::Enclosed, store::Outgoing};

/// How the kind of a calendar ends that is more than published.
const INVITING: [&str; 2] = ["method=REQUEST", "method=CANCEL"];
/// What an invitation is called as a file, lest it be taken for two of them.
const FILED: &str = "application/ics";

/// The bytes of a mail, to be sent from this address.
///
/// # Errors
/// When a header that a slice gave is none.
pub(super) fn message(
    outgoing: &Outgoing,
    from: &EmailAddress,
    enclosed: Vec<Enclosed>,
) -> Result<Vec<u8>, Error> {
    let mut builder = Message::builder()
        .from(mailbox(outgoing.from_name.as_ref(), from))
        .to(mailbox(outgoing.name.as_ref(), &outgoing.address))
        .subject(outgoing.subject.as_str())
        .date(moment(outgoing))
        .message_id(Some(outgoing.message_id(from)));
    if let Some(address) = &outgoing.reply_to {
        builder = builder.reply_to(mailbox(None, address));
    }
    let language = (
        "Content-Language".to_owned(),
        outgoing.lang.code().to_owned(),
    );
    for (name, value) in [&language].into_iter().chain(&outgoing.headers) {
        let name = HeaderName::new_from_ascii(name.clone()).map_err(|_| Error::NonAsciiChars)?;
        builder = builder.raw_header(HeaderValue::new(name, value.clone()));
    }
    let text = SinglePart::plain(whole_breaks(&outgoing.text));
    // No randomness: parts are told apart by an id that stands nowhere in the texts.
    let boundary = outgoing.recipient.to_string();
    let alternatives = alternatives(outgoing, (&text, &enclosed), &boundary)?;
    let message = match (alternatives, enclosed.is_empty()) {
        (None, true) => builder.singlepart(text),
        (Some(alternatives), true) => builder.multipart(alternatives),
        (alternatives, false) => {
            let parts = MultiPart::mixed().boundary(format!("{boundary}-mixed"));
            let parts = match alternatives {
                Some(alternatives) => parts.multipart(alternatives),
                None => parts.singlepart(text),
            };
            builder.multipart(with_enclosed(parts, enclosed)?)
        }
    }?;
    Ok(message.formatted())
}

/// The text in the forms that mail programs choose from; none where there is one form only.
fn alternatives(
    outgoing: &Outgoing,
    (text, enclosed): (&SinglePart, &[Enclosed]),
    boundary: &str,
) -> Result<Option<MultiPart>, Error> {
    let html = outgoing.html.as_ref();
    let html = html.map(|html| SinglePart::html(whole_breaks(html)));
    let invitation = enclosed.iter().find(|own| is_invitation(own));
    let invitation = invitation.map(invited).transpose()?;
    if html.is_none() && invitation.is_none() {
        return Ok(None);
    }
    let parts = MultiPart::alternative().boundary(boundary);
    let parts = parts.singlepart(text.clone());
    let further = html.into_iter().chain(invitation);
    Ok(Some(further.fold(parts, MultiPart::singlepart)))
}

/// What calendars take over by themselves. Some mail programs look for that among the forms of the
/// text only, and others among the files: it goes as both.
fn is_invitation(enclosed: &Enclosed) -> bool {
    let kind = &enclosed.content_type;
    kind.starts_with("text/calendar") && INVITING.iter().any(|method| kind.ends_with(method))
}

fn invited(enclosed: &Enclosed) -> Result<SinglePart, Error> {
    let kind = ContentType::parse(&enclosed.content_type).map_err(|_| Error::NonAsciiChars)?;
    Ok(SinglePart::builder()
        .header(kind)
        .body(encoded(enclosed.bytes.clone())?))
}

/// As base64 always: what looks like text would get other line breaks on its way.
fn encoded(bytes: Vec<u8>) -> Result<Body, Error> {
    let body = Body::new_with_encoding(bytes, ContentTransferEncoding::Base64);
    body.map_err(|_| Error::NonAsciiChars)
}

fn with_enclosed(parts: MultiPart, enclosed: Vec<Enclosed>) -> Result<MultiPart, Error> {
    enclosed.into_iter().try_fold(parts, |parts, document| {
        let kind = match is_invitation(&document) {
            true => FILED,
            false => &document.content_type,
        };
        let kind = ContentType::parse(kind).map_err(|_| Error::NonAsciiChars)?;
        let body = encoded(document.bytes)?;
        Ok(parts.singlepart(Attachment::new(document.name).body(body, kind)))
    })
}

/// Servers differ in what they take half a line break for, so none is left.
fn whole_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn mailbox(name: Option<&HeaderText>, address: &EmailAddress) -> Mailbox {
    let name = name.map(|name| name.as_str().to_owned());
    Mailbox::new(name, address.inner().clone())
}

fn moment(outgoing: &Outgoing) -> SystemTime {
    let micros = u64::try_from(outgoing.created_at.0).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_micros(micros)
}

#[cfg(test)]
mod tests {
    use ordit_kernel::{Id, Instant, Lang};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{super::rules::State, *};

    fn outgoing(subject: &str, name: &str) -> Outgoing {
        let line = |text: &str| HeaderText::parse(text).expect("one line");
        let address = |text: &str| EmailAddress::parse(text).expect("an address");
        Outgoing {
            recipient: Id(Uuid::from_u128(7)),
            mail: Id(Uuid::from_u128(8)),
            state: State::Sending,
            is_secret: false,
            is_harmless: false,
            until: None,
            lang: Lang::Ca,
            from_name: Some(line(name)),
            reply_to: Some(address("xarxa@salt.example")),
            subject: line(subject),
            text: "Bon dia,\n.\nfins aviat. Ça va?\n".to_owned(),
            html: Some("<p>Bon dia</p>".to_owned()),
            headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
            created_at: Instant(1_795_341_600_000_000),
            address: address("ada@salt.example"),
            name: Some(line("Ada Ribas")),
            message_id: None,
            batch: None,
        }
    }

    fn written(subject: &str, name: &str) -> String {
        sent(&outgoing(subject, name))
    }

    fn sent(outgoing: &Outgoing) -> String {
        let from = EmailAddress::parse("ordit@xarxa.example").expect("an address");
        let bytes = message(outgoing, &from, Vec::new()).expect("a message");
        String::from_utf8(bytes).expect("ASCII")
    }

    /// The headers, unfolded.
    fn headers(message: &str) -> Vec<String> {
        let (head, _) = message.split_once("\r\n\r\n").expect("a head");
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        head.split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_mail_says_from_whom_to_whom_and_in_which_language() {
        let message = written("Reunió de juny", "Xarxa Alfa");
        let mut headers = headers(&message);
        headers.sort();
        let expected = [
            "Auto-Submitted: auto-generated",
            "Content-Language: ca",
            "Content-Type: multipart/alternative; \
             boundary=\"00000000-0000-0000-0000-000000000007\"",
            "Date: Sun, 22 Nov 2026 10:00:00 +0000",
            "From: \"Xarxa Alfa\" <ordit@xarxa.example>",
            "MIME-Version: 1.0",
            "Message-ID: <00000000-0000-0000-0000-000000000007@xarxa.example>",
            "Reply-To: xarxa@salt.example",
            "Subject: =?utf-8?b?UmV1bmnDsw==?= de juny",
            "To: \"Ada Ribas\" <ada@salt.example>",
        ];
        assert_eq!(headers, expected, "{message}");
        assert_eq!(
            message,
            written("Reunió de juny", "Xarxa Alfa"),
            "the same each time"
        );
    }

    #[test]
    fn what_is_enclosed_follows_the_text_under_its_own_name() {
        let from = EmailAddress::parse("ordit@xarxa.example").expect("an address");
        let enclosed = Enclosed {
            name: "Acta número 2.pdf".to_owned(),
            content_type: "application/pdf".to_owned(),
            bytes: b"%PDF-1.7\n%%EOF\n".to_vec(),
        };
        let bytes = message(&outgoing("Hola", "Alfa"), &from, vec![enclosed]).expect("a message");
        let text = String::from_utf8(bytes).expect("ASCII");
        assert!(text.contains("multipart/mixed"), "{text}");
        assert!(text.contains("multipart/alternative"), "{text}");
        assert!(text.contains("Content-Type: application/pdf"), "{text}");
        assert!(text.contains("Content-Disposition: attachment;"), "{text}");
        assert!(text.contains("JVBERi0xLjcKJSVFT0YK"), "{text}");
    }

    #[test]
    fn an_invitation_is_one_form_of_the_text_and_a_file_beside_it() {
        const CODED: &str = "QkVHSU46VkNBTEVOREFSDQo=";
        let from = EmailAddress::parse("ordit@xarxa.example").expect("an address");
        let enclosed = |method: &str| Enclosed {
            name: "jornada.ics".to_owned(),
            content_type: format!("text/calendar; charset=utf-8; method={method}"),
            bytes: b"BEGIN:VCALENDAR\r\n".to_vec(),
        };
        let sent = |method: &str, html: Option<&str>| {
            let outgoing = Outgoing {
                html: html.map(str::to_owned),
                ..outgoing("Hola", "Alfa")
            };
            let bytes = message(&outgoing, &from, vec![enclosed(method)]).expect("a message");
            String::from_utf8(bytes).expect("ASCII")
        };
        for method in ["REQUEST", "CANCEL"] {
            for html in [None, Some("<p>Hola</p>")] {
                let text = sent(method, html);
                let kind = format!("text/calendar; charset=utf-8; method={method}");
                assert_eq!(text.matches(&kind).count(), 1, "{text}");
                assert_eq!(text.matches("application/ics").count(), 1, "{text}");
                assert_eq!(text.matches(CODED).count(), 2, "{text}");
                assert!(text.find(&kind) < text.find("application/ics"), "{text}");
            }
        }
        let text = sent("PUBLISH", None);
        assert_eq!(text.matches(CODED).count(), 1, "{text}");
        assert!(!text.contains("multipart/alternative"), "{text}");
    }

    proptest! {
        #[test]
        fn no_subject_and_no_name_makes_a_header_of_its_own(
            subject in "[ -~àç\u{1F600}\\r\\n]{1,60}",
            name in "[ -~àç\"<>\\r\\n]{1,60}",
        ) {
            let is_line = |text: &str| HeaderText::parse(text).is_ok();
            let breaks = |text: &str| text.contains(['\r', '\n']);
            for text in [&subject, &name] {
                prop_assert!(!(is_line(text) && breaks(text)), "{:?}", text);
            }
            if !is_line(&subject) || !is_line(&name) {
                return Ok(());
            }
            let names: Vec<String> = headers(&written(&subject, &name))
                .iter()
                .map(|line| line.split(':').next().unwrap_or_default().to_owned())
                .collect();
            prop_assert_eq!(names.len(), 10, "{:?}", names);
            prop_assert!(names.iter().all(|name| name != "Bcc"));
        }

        #[test]
        fn no_text_holds_half_a_line_break_by_which_servers_are_led_astray(
            text in "[a.\\r\\nç]{0,40}",
            html in "[a.\\r\\n]{0,40}",
        ) {
            let outgoing = Outgoing { text, html: Some(html), ..outgoing("Hola", "Alfa") };
            let whole = sent(&outgoing);
            let rest = whole.replace("\r\n", "");
            prop_assert!(!rest.contains(['\r', '\n']), "{:?}", whole);
        }
    }
}
