//! A mail becomes a contact once, by a person, with the member that they chose.

use ordit_kernel::Acting;
use ordit_platform::{
    db::execute,
    mail::{self, HeaderText, MailKind, NewMail, Recipient},
};
use ordit_testkit::story;

use super::{
    kept_store::{count, data},
    *,
};
use crate::intake::ANSWERED;

/// A form as the page has filled it in.
fn filled<'a>(organisation: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let own = [
        ("kind", "members.contact"),
        ("organisation_id", organisation),
        ("organisation", ""),
        ("date", "2020-03-02"),
        ("subject", "Conveni"),
        ("with_whom", "Ada Ribas"),
        ("by_whom", ""),
        ("note", ""),
    ];
    let is_given = |key: &str| more.iter().any(|(own, _)| *own == key);
    let own = own.into_iter().filter(|(key, _)| !is_given(key));
    own.chain(more.iter().copied()).collect()
}

story!(
    a_mail_is_recognised_and_becomes_a_contact_only_when_a_person_confirms_it,
    MODULES,
    |app| {
        let (xmess, _, salt, _) = with_ada(&app).await;
        let mail = received(&app, 1, LETTER).await.expect("a mail");
        assert_eq!(count(&app, "contacts").await, 0, "nothing by itself");
        let desk = xmess.get(INTAKE).await.expect(200);
        assert!(desk.says("Per mirar (1)") && desk.says("Ajuntament de Salt"));
        let page = xmess.get(&path(mail)).await.expect(200);
        assert!(page.says("hi som d'acord.") && page.says("per l’adreça de qui escriu"));
        let chosen = page.attributes("#organisation_id option[selected]", "value");
        assert_eq!(chosen, [salt.to_string()]);
        assert_eq!(page.attributes("#subject", "value"), ["Conveni"]);
        assert_eq!(page.attributes("#with_whom", "value"), ["Ada Ribas"]);
        assert_eq!(page.attributes("#date", "value"), ["2020-03-02"]);
        let id = salt.to_string();
        let note = [("note", "Trucar-la")];
        let done = xmess
            .post_and_follow(&path(mail), &filled(&id, &note))
            .await;
        let done = done.expect(200);
        assert!(done.says("Conveni") && done.says("Apuntat com a contacte."));
        assert_eq!(count(&app, "contacts WHERE channel = 'mail'").await, 1);
        assert_eq!(
            count(&app, "contact_notes WHERE note = 'Trucar-la'").await,
            1
        );
        let again = xmess.post_and_follow(&path(mail), &filled(&id, &[])).await;
        assert!(again.expect(200).says("Algú altre ja havia mirat"));
        assert_eq!(count(&app, "contacts").await, 1);
        let list = xmess.get(&format!("{INTAKE}?state=confirmed")).await;
        assert!(list.expect(200).says("Se n’ha fet: un contacte"));
    }
);

story!(
    two_who_confirm_the_same_mail_at_once_make_one_contact,
    MODULES,
    |app| {
        let (xmess, _, salt, _) = with_ada(&app).await;
        let mail = received(&app, 1, LETTER).await.expect("a mail");
        let other = app.coordinator().await;
        let (id, way) = (salt.to_string(), path(mail));
        let (one, two) = (
            filled(&id, &[("subject", "Conveni A")]),
            filled(&id, &[("subject", "Conveni B")]),
        );
        let (one, two) = tokio::join!(xmess.post(&way, &one), other.post(&way, &two));
        let ways = [one.expect(303).location(), two.expect(303).location()];
        assert_eq!(count(&app, "contacts").await, 1);
        let settled = "events WHERE verb = 'intake.mail.settled'";
        assert_eq!(count(&app, settled).await, 1);
        let refused = ways.iter().flatten().filter(|way| way.ends_with("/intake"));
        assert_eq!(refused.count(), 1, "{ways:?}");
    }
);

story!(
    a_refused_form_keeps_what_was_typed_and_another_member_is_named,
    MODULES,
    |app| {
        let (xmess, _, salt, _) = with_ada(&app).await;
        let mail = received(&app, 1, LETTER).await.expect("a mail");
        let id = salt.to_string();
        let wrong = [("organisation", "Ningú"), ("subject", "El que sigui")];
        let refused = xmess
            .post(&path(mail), &filled(&id, &wrong))
            .await
            .expect(422);
        assert!(
            !refused
                .attributes("#organisation[aria-invalid]", "name")
                .is_empty()
        );
        assert_eq!(refused.attributes("#subject", "value"), ["El que sigui"]);
        let late = [("date", "2999-01-01")];
        let late = xmess
            .post(&path(mail), &filled(&id, &late))
            .await
            .expect(422);
        assert!(!late.attributes("#date[aria-invalid]", "name").is_empty());
        assert_eq!(count(&app, "contacts").await, 0);
        let olot = [
            ("name", "Ajuntament d'Olot"),
            ("organisation_kind", "municipality"),
            ("municipality", "Olot"),
            ("member_since", "2018"),
        ];
        xmess
            .post("/n/xmess/organisations", &olot)
            .await
            .expect(303);
        app.catch_up().await;
        let other = [("organisation", "Ajuntament d'Olot")];
        xmess
            .post(&path(mail), &filled(&id, &other))
            .await
            .expect(303);
        let sql = format!("contacts WHERE organisation_id <> '{salt}'");
        assert_eq!(count(&app, &sql).await, 1, "the name counts");
    }
);

story!(
    an_answer_to_a_mail_of_ours_is_known_by_what_it_answers_and_is_told,
    MODULES,
    |app| {
        let (xmess, _, salt, ada) = with_ada(&app).await;
        let batch = app.site.effects.id();
        let kind = MailKind {
            name: "story.letter",
            is_secret: false,
            is_harmless: false,
        };
        let to = Recipient {
            person: Some(ada),
            organisation: Some(salt),
            ..Recipient::at(EmailAddress::parse("ada@salt.example").expect("an address"))
        };
        let new = NewMail {
            kind,
            lang: ordit_kernel::Lang::Ca,
            from_name: None,
            reply_to: None,
            subject: HeaderText::parse("Qui ve dijous?").expect("one line"),
            text: "Bon dia".to_owned(),
            html: None,
            headers: Vec::new(),
            recipients: vec![to],
            batch: Some(batch),
            until: None,
        };
        let mut write = app.db().write(&Acting::operator()).await.expect("a write");
        mail::put(&mut write, &new).await.expect("a mail");
        // As it leaves by a server.
        let sql = "UPDATE mail_recipients SET state = 'sent', message_id = $1";
        let sent = "<{id}@xarxa.example>";
        let rows = ordit_platform::db::query(write.conn(), "SELECT id FROM mail_recipients", []);
        let id: uuid::Uuid = rows.await.expect("rows")[0]
            .try_get("", "id")
            .expect("an id");
        let sent = sent.replace("{id}", &id.to_string());
        execute(write.conn(), sql, [sent.clone().into()])
            .await
            .expect("sent");
        write.commit().await.expect("a commit");

        let answer = format!(
            "From: Privat <ada.privat@gmail.com>\r\nSubject: Re: Qui ve dijous?\r\n\
             Message-ID: <9@gmail.com>\r\nIn-Reply-To: {sent}\r\n\r\nHi vindrem dues.\r\n"
        );
        let mail = received(&app, 1, &answer).await.expect("a mail");
        let page = xmess.get(&path(mail)).await.expect(200);
        assert!(
            page.says("perquè respon a un correu nostre"),
            "{}",
            page.text()
        );
        assert!(page.says("Resposta a") && page.says("Qui ve dijous?"));
        let chosen = page.attributes("#organisation_id option[selected]", "value");
        assert_eq!(chosen, [salt.to_string()]);
        assert_eq!(page.attributes("#with_whom", "value"), ["Ada Ribas"]);
        assert!(
            data(&app, ANSWERED).await.is_none(),
            "not before a person confirms"
        );
        let id_text = salt.to_string();
        xmess
            .post(&path(mail), &filled(&id_text, &[]))
            .await
            .expect(303);
        let told = data(&app, ANSWERED).await.expect("an event");
        assert_eq!(told["recipient"], id.to_string());
        assert_eq!(told["batch"], batch.to_string());
        assert_eq!(told["organisation"], salt.to_string());
        // A made-up Message-ID answers nothing.
        let forged = answer
            .replace("xarxa.example>", "elsewhere.example>")
            .replace("<9@", "<8@");
        let forged = received(&app, 2, &forged).await.expect("a mail");
        assert!(
            !xmess
                .get(&path(forged))
                .await
                .expect(200)
                .says("Resposta a")
        );
    }
);
