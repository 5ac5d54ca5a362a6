//! Stories of those who try what is not theirs, and of words that would be headers.

use ordit_kernel::{Lang, Reach, Role};
use ordit_platform::mail::{self, HeaderText, MailKind, NewMail, Recipient};
use ordit_testkit::story;

use crate::people;

use super::{
    MODULES, WORDS, drafted,
    kept_store::{document, mails, number, only, set_state},
    organisation, sent, world,
};

story!(
    a_neighbouring_network_finds_no_message_under_any_address,
    MODULES,
    |app| {
        let all = world(&app).await;
        let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people", &WORDS).await;
        let id = only(&app).await;
        let xpc = app.network("xpc").await;
        let beside = app.coordinator_of(xpc).await;
        let member = app
            .someone(
                Role::Technician,
                Reach::Organisation(organisation(&app, "salt")),
            )
            .await;
        let seen = page.attributes("input[name=seen]", "value").remove(0);
        for rest in ["edit", "recipients", "export", "documents/1", ""] {
            let own = format!("{own}/{rest}");
            let own = own.trim_end_matches('/');
            beside.get(own).await.expect(403);
            member.get(own).await.expect(403);
            let theirs = own.replace("/n/xmess", "/n/xpc");
            beside.get(&theirs).await.expect(404);
        }
        let theirs = own.replace("/n/xmess", "/n/xpc");
        for (rest, form) in [
            ("send", vec![("seen", seen.as_str())]),
            ("test", vec![]),
            ("stop", vec![]),
            ("turn", vec![("to", "dropped")]),
            ("choices", vec![("did", "lacking")]),
            (
                "answered",
                vec![("organisation", "00000000-0000-0000-0000-000000000001")],
            ),
        ] {
            beside
                .post(&format!("{theirs}/{rest}"), &form)
                .await
                .expect(404);
            beside
                .post(&format!("{own}/{rest}"), &form)
                .await
                .expect(403);
        }
        let fields = [
            ("version", "1"),
            ("from", "people"),
            ("subject_ca", "Presa"),
        ];
        beside.upload(&theirs, &fields, "", b"").await.expect(404);
        for way in ["copy", "text", "follow"] {
            let new = format!("/n/xpc/messages/new?{way}={id}");
            beside.get(&new).await.expect(404);
        }
        let silent = beside
            .get(&format!("/n/xpc/people?unanswered={id}"))
            .await
            .expect(200);
        assert!(silent.texts("tbody th").is_empty());
        assert!(mails(&app).await.is_empty());
        sent(&all, &own, &page).await.expect(303);
        beside
            .post(&format!("{theirs}/stop"), &[])
            .await
            .expect(404);
        assert!(mails(&app).await.iter().all(|mail| mail.state == "waiting"));
    }
);

story!(
    no_subject_address_or_file_name_becomes_a_header,
    MODULES,
    |app| {
        let all = world(&app).await;
        let form = all
            .get("/n/xmess/messages/new?from=people")
            .await
            .expect(200);
        let action = form.attributes("main form.form", "action").remove(0);
        let fields = [
            ("version", "0"),
            ("from", "people"),
            ("subject_ca", "Hola\r\nBcc: x@y.example"),
            ("body_ca", "El text"),
        ];
        let refused = all.upload(&action, &fields, "", b"").await.expect(422);
        assert_eq!(
            refused.texts("#body_ca"),
            ["El text"],
            "what was typed stays"
        );
        assert!(!refused.texts(".error").is_empty());
        let settings = [
            ("address", "a@b.example\r\nBcc: x@y.example"),
            ("delay", "5"),
        ];
        all.post("/n/xmess/messages/settings", &settings)
            .await
            .expect(422);
        let fields = [
            ("version", "0"),
            ("from", "people"),
            ("subject_ca", "Hola"),
            ("body_ca", "El text"),
        ];
        let pdf = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        let refused = all
            .upload(&action, &fields, "acta\tBcc x.pdf", pdf)
            .await
            .expect(422);
        assert!(refused.says("signes que no es veuen"), "{}", refused.text());
        assert_eq!(refused.texts("#body_ca"), ["El text"], "and it is kept");
        let refused = all
            .upload(
                &action,
                &[
                    ("version", "1"),
                    ("subject_ca", "Hola"),
                    ("body_ca", "El text"),
                ],
                "x.exe",
                b"MZ",
            )
            .await;
        refused.expect(422);
    }
);

story!(two_who_write_one_draft_lose_nothing, MODULES, |app| {
    let all = world(&app).await;
    let (own, _) = drafted(&all, "/n/xmess/messages/new?from=people", &WORDS).await;
    let with = |version: &'static str, subject: &'static str| {
        [
            ("version", version),
            ("from", "people"),
            ("subject_ca", subject),
            ("body_ca", "x"),
        ]
    };
    all.upload(&own, &with("1", "Primer"), "", b"")
        .await
        .expect(303);
    let clash = all
        .upload(&own, &with("1", "Segon"), "", b"")
        .await
        .expect(409);
    assert_eq!(clash.attributes("#subject_ca", "value"), ["Segon"]);
    assert!(clash.says("Primer"), "{}", clash.text());
    let version = clash.attributes("input[name=version]", "value").remove(0);
    assert_eq!(version, "2");
    all.upload(&own, &with("2", "Segon"), "", b"")
        .await
        .expect(303);
});

story!(
    a_document_goes_along_and_is_read_by_whom_it_was_sent_to,
    MODULES,
    |app| {
        let all = world(&app).await;
        let (own, _) = drafted(&all, "/n/xmess/messages/new?from=people&q=Ada", &WORDS).await;
        let pdf = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        let mut fields = vec![("version", "1"), ("from", "people"), ("query", "q=Ada")];
        fields.extend(WORDS);
        all.upload(&own, &fields, "Acta.pdf", pdf).await.expect(303);
        let page = all.get(&format!("{own}/recipients")).await.expect(200);
        assert!(page.says("Acta.pdf"), "{}", page.text());
        sent(&all, &own, &page).await.expect(303);
        app.clock.advance(301);
        let id = only(&app).await;
        let salt = organisation(&app, "salt");
        let member = app
            .someone(Role::Technician, Reach::Organisation(salt))
            .await;
        let path = format!("/messages/{id}/documents/1");
        let file = member.get(&path).await.expect(200);
        assert_eq!(file.text().as_bytes(), pdf);
        let vic = organisation(&app, "vic");
        let other = app
            .someone(Role::Technician, Reach::Organisation(vic))
            .await;
        other.get(&path).await.expect(404);
    }
);

story!(
    what_a_test_brings_along_stays_until_it_has_gone,
    MODULES,
    |app| {
        let all = world(&app).await;
        let (own, _) = drafted(&all, "/n/xmess/messages/new?from=people&q=Ada", &WORDS).await;
        let pdf = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        let with = |version: &'static str| {
            let mut fields = vec![("version", version), ("from", "people"), ("query", "q=Ada")];
            fields.extend(WORDS);
            fields
        };
        all.upload(&own, &with("1"), "Acta.pdf", pdf)
            .await
            .expect(303);
        let document = document(&app).await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let batch = write.id();
        let test = NewMail {
            batch: Some(batch),
            ..letter("coord@xmess.example")
        };
        mail::put(&mut write, &test).await.expect("a mail");
        mail::enclose(&write, batch, &[document])
            .await
            .expect("enclosed");
        write.commit().await.expect("written");
        all.upload(&own, &with("2"), "", b"").await.expect(303);
        assert_eq!(number(&app, "documents").await, 1, "it is on its way");
        all.upload(&own, &with("3"), "Acta.pdf", pdf)
            .await
            .expect(303);
        set_state(&app, "coord@xmess.example", "sent").await;
        all.upload(&own, &with("4"), "", b"").await.expect(303);
        assert_eq!(number(&app, "documents").await, 1, "the other one is gone");
    }
);

story!(
    a_test_goes_to_whoever_writes_and_not_for_ever,
    MODULES,
    |app| {
        let all = world(&app).await;
        let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people&q=Ada", &WORDS).await;
        let test = format!("{own}/test");
        assert!(page.says("posa la teva adreça"), "{}", page.text());
        all.post(&test, &[]).await.expect(422);
        let reach = Reach::Network(app.network("xmess").await);
        let (id, writer) = app.someone_with(&[(Role::Coordination, reach)]).await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let address = "cesc@xmess.example".parse().expect("an address");
        people::ensure(&mut write, id, "Cesc Coord", Some(&address))
            .await
            .expect("a person");
        write.commit().await.expect("written");
        for _ in 0..20 {
            writer.post(&test, &[]).await.expect(303);
        }
        let refused = writer.post(&test, &[]).await.expect(422);
        assert!(
            refused.says("Avui ja t’has enviat 20 proves"),
            "{}",
            refused.text()
        );
        let mails = mails(&app).await;
        assert_eq!(mails.len(), 20);
        assert_eq!(mails[0].address, "cesc@xmess.example");
        assert_eq!(mails[0].subject, "[Prova] Trobada de Salt");
        assert_eq!(
            number(&app, "message_recipients").await,
            0,
            "Ada got nothing"
        );
    }
);

fn letter(to: &str) -> NewMail {
    NewMail {
        kind: MailKind {
            name: "story.test",
            is_secret: false,
            is_harmless: true,
        },
        lang: Lang::Ca,
        from_name: None,
        reply_to: None,
        subject: HeaderText::parse("Prova").expect("one line"),
        text: "Prova".to_owned(),
        html: None,
        headers: Vec::new(),
        recipients: vec![Recipient::at(to.parse().expect("an address"))],
        batch: None,
        until: None,
    }
}
