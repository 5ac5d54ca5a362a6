//! What is put aside, by a person or because nobody wrote it, and what is forgotten.

use ordit_platform::intake::{self, KEPT_DAYS, WAITS_DAYS, erase, gather};
use ordit_testkit::story;

use super::{kept_store::count, *};

story!(
    what_programs_and_lists_write_is_no_draft_and_says_so,
    MODULES,
    |app| {
        let (xmess, ..) = with_ada(&app).await;
        let headers = [
            ("Auto-Submitted: auto-replied", "la persona és fora"),
            ("Auto-Submitted: auto-generated", "L’ha enviat un programa"),
            ("List-Id: <xarxa.example>", "Ve d’una llista"),
        ];
        for (uid, (header, reason)) in (1..).zip(headers) {
            let mail = format!(
                "From: ada@salt.example\r\nSubject: Hola {uid}\r\n{header}\r\n\r\nHola {uid}\r\n"
            );
            let mail = received(&app, uid, &mail).await.expect("a mail");
            let page = xmess.get(&path(mail)).await.expect(200);
            assert!(page.says(reason), "{header}: {}", page.text());
            assert!(page.attributes("#subject", "value").is_empty(), "no form");
        }
        let list = xmess.get(INTAKE).await.expect(200);
        assert!(list.says("Per mirar (0)") && list.says("Apartats (3)"));
        assert!(list.says("No hi ha cap correu per mirar"));
    }
);

story!(
    a_mail_is_put_aside_and_taken_back_by_the_coordination,
    MODULES,
    |app| {
        let (xmess, ..) = with_ada(&app).await;
        let mail = received(&app, 1, LETTER).await.expect("a mail");
        let (aside, back) = (path(mail) + "/put-aside", path(mail) + "/take-back");
        let done = xmess.post_and_follow(&aside, &[]).await.expect(200);
        assert!(done.says("Apartats (1)") && done.says("Per mirar (0)"));
        let again = xmess.post_and_follow(&aside, &[]).await.expect(200);
        assert!(again.says("Algú altre ja havia mirat"));
        let taken = xmess.post_and_follow(&back, &[]).await.expect(200);
        assert!(taken.says("Torna a esperar"));
        assert!(!taken.attributes("#subject", "value").is_empty());
        assert_eq!(count(&app, "contacts").await, 0);
    }
);

story!(
    the_same_letter_comes_once_and_no_other_hides_behind_its_number,
    MODULES,
    |app| {
        with_ada(&app).await;
        assert!(received(&app, 1, LETTER).await.is_some());
        assert!(received(&app, 1, LETTER).await.is_none(), "the same place");
        assert!(received(&app, 7, LETTER).await.is_none(), "the same letter");
        let copy = LETTER.replace("To: intake", "Received: by x.example\r\nTo: intake");
        assert!(
            received(&app, 8, &copy).await.is_none(),
            "another copy of it"
        );
        let other = LETTER.replace("hi som", "no hi som");
        assert!(
            received(&app, 9, &other).await.is_some(),
            "only its Message-ID"
        );
    }
);

story!(
    what_was_settled_is_forgotten_in_time_and_all_of_somebody_when_they_ask,
    MODULES,
    |app| {
        let (xmess, ..) = with_ada(&app).await;
        let with_file = "From: nora@olot.example\r\nSubject: Acta\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n\r\nAdjunto l'acta.\r\n\
             --b\r\nContent-Type: application/pdf; name=\"acta.pdf\"\r\n\
             Content-Disposition: attachment; filename=\"acta.pdf\"\r\n\r\n%PDF-1.7 x\r\n--b--\r\n";
        let old = received(&app, 1, with_file).await.expect("a mail");
        let waiting = received(&app, 2, LETTER).await.expect("a mail");
        xmess
            .post(&(path(old) + "/put-aside"), &[])
            .await
            .expect(303);
        assert_eq!(count(&app, "documents").await, 1);
        app.clock.advance((KEPT_DAYS + 1) * 24 * 3600);
        let xmess = app.coordinator_of(app.network("xmess").await).await;
        let write = app.db().write(&app.operator()).await.expect("a write");
        assert_eq!(intake::forget_old(&write).await.expect("forgotten"), 1);
        write.commit().await.expect("a commit");
        assert_eq!(count(&app, "documents").await, 0);
        assert_eq!(count(&app, "document_chunks").await, 0);
        let page = xmess.get(&path(old)).await.expect(200);
        assert!(page.says("Correu oblidat") && !page.says("nora@olot.example"));
        assert!(
            xmess
                .get(&path(waiting))
                .await
                .expect(200)
                .says("hi som d'acord.")
        );

        // Where nobody ever looked at it, after a year.
        let later = received(&app, 3, &LETTER.replace("hi som", "hi érem")).await;
        app.clock.advance((WAITS_DAYS - KEPT_DAYS - 2) * 24 * 3600);
        for (days, gone) in [(0, 0), (2, 1)] {
            app.clock.advance(days * 24 * 3600);
            let write = app.db().write(&app.operator()).await.expect("a write");
            assert_eq!(intake::forget_old(&write).await.expect("forgotten"), gone);
            write.commit().await.expect("a commit");
        }
        let xmess = app.coordinator_of(app.network("xmess").await).await;
        let page = xmess.get(&path(waiting)).await.expect(200);
        assert!(page.says("Correu oblidat"), "{}", page.text());
        let waiting = later.expect("a mail");

        let ada = EmailAddress::parse("Ada@salt.example").expect("an address");
        let held = gather(app.db().read(), std::slice::from_ref(&ada)).await;
        let held: Vec<Id> = held.expect("mails").iter().map(|mail| mail.id).collect();
        assert_eq!(held, [waiting]);
        let write = app.db().write(&app.operator()).await.expect("a write");
        assert_eq!(erase(&write, &ada).await.expect("erased"), 1);
        write.commit().await.expect("a commit");
        assert_eq!(count(&app, "incoming_mails WHERE text <> ''").await, 0);
        let held = gather(app.db().read(), &[ada]).await.expect("mails");
        assert_eq!(held, []);
    }
);
