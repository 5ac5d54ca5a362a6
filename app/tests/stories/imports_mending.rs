//! What a secretary sees of refused rows, guesses, prepared undos and earlier imports.

use ordit_testkit::story;

use crate::{
    imports::{actions, button, send},
    world::{ALL, member, network},
};

story!(
    a_refused_place_is_mended_by_pressing_the_one_that_was_meant,
    ALL,
    |app| {
        network(&app, "prova", "Xarxa de prova").await;
        let secretary = app.coordinator().await;
        let sheet = "Nom;Tipus;Municipi\nForn;Cooperativa;Vilanova la Geltru\n";
        let (_, page) = send(&app, &secretary, "a.csv", sheet.as_bytes()).await;
        let offers = page.attributes("button[name=offer]", "value");
        let offer = offers.first().expect("a place to press");
        assert_eq!(offer, "Vilanova i la Geltrú");
        let correct = actions(&page, "/correct").pop().expect("a form");
        let pressed = [
            ("field", "municipality"),
            ("text", "Vilanova la Geltru"),
            ("offer", offer),
        ];
        let page = secretary
            .post_and_follow(&correct, &pressed)
            .await
            .expect(200);
        assert!(page.says("Ara s’entén: és nova."), "{}", page.text());
        assert_eq!(
            button(&page).as_deref(),
            Some("Escriu una organització nova")
        );
    }
);

story!(
    all_reasons_stand_at_once_and_only_what_is_mended_is_called_so,
    ALL,
    |app| {
        network(&app, "prova", "Xarxa de prova").await;
        let secretary = app.coordinator().await;
        let sheet = "Nom;Tipus;Municipi;Membre des de\nForn;Botiga;Salt;2010\n\
                     Pont;Botiga;Salt;fa temps\nTorre;;Salt;ahir\n";
        let (_, page) = send(&app, &secretary, "a.csv", sheet.as_bytes()).await;
        let reasons = page.texts("#row-3 .error");
        assert_eq!(
            reasons.len(),
            2,
            "the date and the kind that lacks: {reasons:?}"
        );
        let correct = actions(&page, "/correct").first().cloned().expect("a form");
        let kind = [
            ("field", "organisation_kind"),
            ("text", "cooperative"),
            ("everywhere", "Botiga"),
        ];
        let page = secretary.post_and_follow(&correct, &kind).await.expect(200);
        assert!(
            page.says("Ara s’entén una fila.") && page.says("Una encara no s’entén."),
            "{}",
            page.text()
        );
    }
);

story!(
    a_kind_is_guessed_in_sight_and_chosen_otherwise,
    ALL,
    |app| {
        network(&app, "prova", "Xarxa de prova").await;
        let secretary = app.coordinator().await;
        let sheet = "Nom;Tipus;Municipi\nAjuntament de Salt;;Salt\nZarauzko Udala;;Zarautz\n\
                 Ateneu;Associació;Salt\nForn;Cooperativa;Salt\nConsell Comarcal del Bages;;\n";
        let (href, page) = send(&app, &secretary, "a.csv", sheet.as_bytes()).await;
        assert_eq!(
            button(&page).as_deref(),
            Some("Escriu 5 organitzacions noves"),
            "{}",
            page.text()
        );
        assert!(
            page.says("En 4 files noves hem endevinat"),
            "{}",
            page.text()
        );
        assert!(
            page.says("Tipus, endevinat per «Nom»: Ajuntament"),
            "{}",
            page.text()
        );
        assert!(
            page.says("endevinat per «Nom»: Consell comarcal"),
            "{}",
            page.text()
        );
        assert!(
            page.says("endevinat per «Tipus»: Associacions"),
            "{}",
            page.text()
        );
        let correct = actions(&page, "/rows/2/correct")
            .pop()
            .expect("another choice");
        let other = [("field", "organisation_kind"), ("text", "other")];
        let page = secretary
            .post_and_follow(&correct, &other)
            .await
            .expect(200);
        assert!(
            page.says("En 3 files noves hem endevinat"),
            "{}",
            page.text()
        );
        let done = secretary
            .post_and_follow(&format!("{href}/confirm"), &[])
            .await
            .expect(200);
        assert!(
            done.says("Escrit: 5 organitzacions noves."),
            "{}",
            done.text()
        );
    }
);

story!(
    an_undo_that_nobody_confirmed_says_so_wherever_it_is_met,
    ALL,
    |app| {
        let prova = network(&app, "prova", "Xarxa de prova").await;
        member(&app, prova, "Ajuntament de Girona", "Girona").await;
        let secretary = app.coordinator().await;
        let sheet = b"Nom;Tipus;Municipi\nForn;Cooperativa;Salt\n";
        let (href, _) = send(&app, &secretary, "a.csv", sheet).await;
        secretary
            .post(&format!("{href}/confirm"), &[])
            .await
            .expect(303);
        let undo = secretary
            .post_and_follow(&format!("{href}/undo"), &[])
            .await
            .expect(200);
        let prepared = "El desfer està preparat i encara no s’ha confirmat.";
        assert!(undo.says(prepared), "{}", undo.text());
        assert!(
            undo.texts("h1")[0].starts_with("Desfer «a.csv», "),
            "{}",
            undo.text()
        );
        let written = secretary.get(&href).await.expect(200);
        assert!(written.says(prepared), "{}", written.text());
        let list = secretary.get("/n/prova/import").await.expect(200);
        assert!(list.says("Preparat, sense confirmar"), "{}", list.text());
        assert!(!list.says("Canvi d’un formulari"), "{}", list.text());
        let edits = secretary
            .get("/n/prova/import?runs=edits")
            .await
            .expect(200);
        assert_eq!(edits.texts("tbody th"), ["Canvi d’un formulari"]);
        assert_eq!(actions(&edits, "/undo").len(), 1, "each with its undo");

        let leave = actions(&written, "/discard").pop().expect("a way out");
        let left = secretary.post_and_follow(&leave, &[]).await.expect(200);
        assert!(left.says("No s’ha desfet res."), "{}", left.text());
        assert_eq!(actions(&left, "/undo").len(), 1, "it can be begun again");
        secretary
            .post(&format!("{href}/undo"), &[])
            .await
            .expect(303);
        let written = secretary.get(&href).await.expect(200);
        let confirm = actions(&written, "/confirm").pop().expect("a button");
        let undone = secretary.post_and_follow(&confirm, &[]).await.expect(200);
        assert!(undone.says("Desfet: una fila."), "{}", undone.text());
        let list = secretary.get("/n/prova/import").await.expect(200);
        assert!(list.says("Desfeta"), "{}", list.text());
    }
);

story!(
    the_rules_of_a_network_hold_for_its_rows_as_for_its_form,
    ALL,
    |app| {
        network(&app, "prova", "Xarxa de prova").await;
        let all = app.coordinator().await;
        let own = [
            ("name", "Pròpia"),
            ("network_kind", "hubs"),
            ("domain", "propia.cat"),
        ];
        all.post("/networks", &own).await.expect(303);
        let sheet = "Nom;Tipus;Domini;Color\nUna;hubs;no és cap;#0b6b6b\n\
                     Dues;hubs;propia.cat;#ffd400\nTres;hubs;tres.cat;\nQuatre;hubs;TRES.cat;\n";
        let new = [("noun", "network")];
        let sent = all
            .upload("/n/prova/import", &new, "xarxes.csv", sheet.as_bytes())
            .await;
        let href = sent.expect(303).location().expect("a run");
        crate::imports::wait(&app, &href).await;
        let page = all.get(&format!("{href}?status=refused")).await.expect(200);
        assert_eq!(page.texts("#row-1 .error").len(), 1, "{}", page.text());
        assert_eq!(
            page.texts("#row-2 .error").len(),
            2,
            "domain and colour: {}",
            page.text()
        );
        assert_eq!(
            page.texts("#row-4 .error").len(),
            1,
            "row 3 has it: {}",
            page.text()
        );
        assert_eq!(button(&page).as_deref(), Some("Escriu una xarxa nova"));
        let quicker = [
            ("name", "Més de pressa"),
            ("network_kind", "hubs"),
            ("domain", "tres.cat"),
        ];
        all.post("/networks", &quicker).await.expect(303);
        let confirm = actions(&page, "/confirm").pop().expect("a button");
        let answer = all.post(&confirm, &[]).await;
        assert!(answer.text().contains("només pot tenir una entitat"));
        let page = all.get(&href).await.expect(200);
        assert!(actions(&page, "/confirm").pop().is_some(), "it still waits");
    }
);
