//! Mails as programs of all kinds write them, damaged ones too.

use proptest::prelude::*;

use super::*;

async fn read(mail: &str) -> Arrived {
    let own = EmailAddress::parse("ordit@xarxa.example").expect("an address");
    Arrived::read(mail.as_bytes().to_vec(), Some(&own)).await
}

#[tokio::test]
async fn a_letter_says_who_when_and_what() {
    let mail = read(
        "From: =?utf-8?q?N=C3=BAria?= <Nuria@Salt.example>\r\nSubject: Re: =?utf-8?b?UmV1bmnDsw==?=\
         \r\nDate: Mon, 2 Mar 2020 10:00:00 +0100\r\nMessage-ID: <1@salt.example>\r\n\
         In-Reply-To: <a@x.example>\r\nReferences: <b@x.example> <a@x.example>\r\n\
         Content-Type: text/plain; charset=iso-8859-1\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\nQu=E8 tal?\r\n",
    )
    .await;
    assert_eq!(mail.from.name.as_deref(), Some("Núria"));
    assert_eq!(mail.from.address, "nuria@salt.example");
    assert_eq!(
        (mail.subject.as_str(), mail.text.as_str()),
        ("Re: Reunió", "Què tal?")
    );
    assert_eq!(mail.sent_at, Some(Instant(1_583_139_600_000_000)));
    assert_eq!(mail.references[0], "a@x.example");
    assert_eq!((mail.reason, &mail.bounce), (None, &None));
}

#[tokio::test]
async fn a_mail_forwarded_as_an_attachment_is_of_whoever_wrote_it() {
    let mail = read(
        "From: tecnica@xarxa.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nMireu.\r\n--b\r\n\
         Content-Type: message/rfc822\r\n\r\nFrom: Ada <ada@salt.example>\r\n\
         Subject: Acta\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n\
         --c\r\n\r\nHola!\r\n--c\r\nContent-Type: application/pdf\r\n\
         Content-Disposition: attachment; filename=acta.pdf\r\n\r\n%PDF-1.7\r\n--c--\r\n--b--\r\n",
    )
    .await;
    let forwarded = mail.forwarded.expect("somebody");
    assert_eq!(forwarded.address, "ada@salt.example");
    assert_eq!(mail.text, "Mireu.\n\nHola!");
    assert_eq!(mail.attachments.len(), 1);
    assert!(mail.attachments[0].kept.is_ok());
}

#[tokio::test]
async fn our_own_mail_and_reports_are_no_letters() {
    let own = read("From: Xarxa <ordit@xarxa.example>\r\nSubject: x\r\n\r\nx\r\n").await;
    assert_eq!(own.reason, Some(Reason::Own));
    let report = read(
        "From: MAILER-DAEMON@x.example\r\nContent-Type: multipart/report; \
         report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b\r\n\
         Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\n\
         Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\n\
         Content-Type: message/rfc822\r\n\r\nMessage-ID: <7@x.example>\r\nSubject: Hola\r\n\r\n\
         Hola\r\n--b--\r\n",
    )
    .await;
    assert_eq!(report.reason, Some(Reason::Report));
    let bounce = report.bounce.expect("a bounce");
    assert_eq!(
        (bounce.message_id.as_str(), bounce.is_final),
        ("7@x.example", true)
    );
    assert!(report.attachments.is_empty() && report.forwarded.is_none());
}

#[tokio::test]
async fn what_cannot_be_read_is_still_something() {
    assert_eq!(read("").await.reason, Some(Reason::Broken));
    let long = format!("From: a@b.example\r\n\r\n{}", "ç".repeat(30_000));
    let long = read(&long).await;
    assert!(long.is_shortened && long.text.chars().count() == 20_000);
    let head = b"From: a@b.example\r\nSubject: Gran\r\n\r\n".to_vec();
    let large = Arrived::too_large(head, 99_000_000).await;
    assert_eq!(
        (large.reason, large.bytes),
        (Some(Reason::TooLarge), 99_000_000)
    );
    assert_eq!(
        (large.from.address.as_str(), large.subject.as_str()),
        ("a@b.example", "Gran")
    );
}

#[tokio::test]
async fn a_mail_built_to_exhaust_its_reader_is_listed_by_its_headers() {
    let level = "Content-Type: message/rfc822\r\n\r\n";
    let head = "From: Eva <eva@far.example>\r\nSubject: Hola\r\n";
    let nested = format!(
        "{head}{}From: a@b.example\r\n\r\nx\r\n",
        level.repeat(300_000)
    );
    let within = base64(&format!("{}x\r\n", level.repeat(200_000)));
    let hidden = format!(
        "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: \
         message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n{within}\r\n--b--\r\n"
    );
    let parts = format!(
        "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{}--b--\r\n",
        "--b\n\n".repeat(1_000_000)
    );
    let fields = format!("{head}{}\r\nx", "a:\n".repeat(1_000_000));
    for mail in [nested, hidden, parts, fields] {
        let read = read(&mail).await;
        assert_eq!(read.reason, Some(Reason::Broken));
        assert_eq!(
            (read.from.address.as_str(), read.subject.as_str()),
            ("eva@far.example", "Hola")
        );
        assert_eq!((read.text.as_str(), read.attachments.len()), ("", 0));
        assert_eq!(read.bytes, mail.len() as u64);
    }
}

/// In lines, as mails have it.
fn base64(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut lines = String::new();
    for line in text.as_bytes().chunks(57) {
        for three in line.chunks(3) {
            let byte = |place: usize| u32::from(three.get(place).copied().unwrap_or(b' '));
            let whole = byte(0) << 16 | byte(1) << 8 | byte(2);
            let letter = |shift: u32| char::from(LETTERS[(whole >> shift & 63) as usize]);
            lines.extend([18, 12, 6, 0].map(letter));
        }
        lines.push_str("\r\n");
    }
    lines
}

proptest! {
    #[test]
    fn no_mail_however_damaged_stops_the_reading(
        head in "(From|Subject|Date|Content-Type|X): [ -~àç<>@\";=/]{0,40}\r\n",
        kind in "(multipart/(mixed|report|alternative)|message/rfc822|text/html|x/y)",
        body in "(--b\r\n|\r\n|[ -~\\x00-\\x1fàç]{0,20}|Content-Type: message/rfc822\r\n){0,12}",
    ) {
        let mail = format!("{head}Content-Type: {kind}; boundary=b\r\n\r\n{body}");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let arrived = runtime.block_on(read(&mail));
        prop_assert!(!arrived.text.contains('\0') && !arrived.subject.contains('\n'));
        prop_assert_eq!(arrived.bytes, mail.len() as u64);
    }
}
