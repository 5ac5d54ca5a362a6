//! Stories of the public pages: what anyone reads, finds and takes along.

use ordit_platform::module::{CORE, Module};
use ordit_testkit::{TestApp, Visitor, story};

const MODULES: &[Module] = &[CORE, crate::MODULE];

/// A network that says it has three members, of which two are written down, and an observer.
async fn network(app: &TestApp) -> Visitor<'_> {
    let person = app.coordinator().await;
    let network = [
        ("name", "XMESS"),
        ("network_kind", "municipalities"),
        ("summary", "Ajuntaments que fan xarxa."),
        ("stated_members", "3"),
        ("stated_on", "2024-10"),
        ("language", "ca"),
    ];
    person.post("/networks", &network).await.expect(303);
    for (name, state) in [("Salt", "member"), ("Vic", "member"), ("Irun", "observer")] {
        let council = [
            ("name", name),
            ("organisation_kind", "municipality"),
            ("municipality", name),
            ("membership_state", state),
            (
                "member_since",
                if state == "member" { "2017-05" } else { "" },
            ),
            ("themes", "agroecology"),
            ("language", "ca"),
        ];
        person
            .post("/n/xmess/organisations", &council)
            .await
            .expect(303);
    }
    app.visitor()
}

story!(
    a_list_is_filtered_by_its_address_and_each_filter_undone,
    MODULES,
    |app| {
        let visitor = network(&app).await;
        let all = visitor.get("/directory?lang=ca").await.expect(200);
        assert_eq!(all.texts("main h2 a"), ["Irun", "Salt", "Vic"]);
        let backwards = visitor
            .get("/directory?sort=name-backwards")
            .await
            .expect(200);
        assert_eq!(backwards.texts("main h2 a"), ["Vic", "Salt", "Irun"]);
        let chosen = visitor
            .get("/directory?network=xmess&state=member&county=idescat-comarca:20&lang=ca")
            .await
            .expect(200);
        assert_eq!(chosen.texts("main h2 a"), ["Salt"]);
        let chips = chosen.attributes("a.chip", "href");
        assert_eq!(chips.len(), 3);
        let wider = visitor.get(&chips[2]).await.expect(200);
        assert_eq!(wider.texts("main h2 a"), ["Salt", "Vic"]);
        let none = visitor.get("/directory?q=Zumaia&lang=ca").await.expect(200);
        assert!(none.says("Cap entitat no hi encaixa"));
    }
);

story!(
    a_network_counts_its_members_and_tells_the_others_apart,
    MODULES,
    |app| {
        let visitor = network(&app).await;
        let page = visitor.get("/n/xmess?lang=ca").await.expect(200);
        assert!(page.says("En coneixem 2 de 3 pel nom"));
        assert_eq!(page.texts(".figs b"), ["2", "1"]);
        assert!(page.says("Comarques sense cap membre") && page.says("Ripollès"));
        assert!(page.says("La xarxa no té publicat cap conveni"));
        let english = visitor.get("/n/xmess?lang=en").await.expect(200);
        assert_eq!(
            english.texts(".lead [lang=ca]"),
            ["Ajuntaments que fan xarxa."]
        );
        assert!(!page.text().contains("/n/xmess/import"));
    }
);

story!(
    an_organisation_tells_its_facts_and_its_life,
    MODULES,
    |app| {
        let visitor = network(&app).await;
        let page = visitor.get("/o/salt?lang=ca").await.expect(200);
        assert!(page.says("Gironès") && page.says("Agroecologia"));
        assert!(page.says("Va entrar a XMESS com a membre") && page.says("maig del 2017"));
        assert!(!page.text().contains("/history"));
        let known = app.coordinator().await.get("/o/salt").await.expect(200);
        assert!(known.text().contains("/edit") && known.text().contains("/history"));
        visitor.get("/o/nowhere").await.expect(404);
        visitor.get("/n/nowhere").await.expect(404);
        visitor.get("/n/xmess/allies").await.expect(200);
    }
);

story!(a_list_is_taken_along_with_its_filters, MODULES, |app| {
    let visitor = network(&app).await;
    let csv = visitor
        .get("/directory/export?format=csv&network=xmess&q=salt&lang=ca")
        .await;
    let text = csv.expect(200).text();
    assert_eq!(text.lines().count(), 2);
    assert!(text.contains("Ordit ID") && text.contains("Salt") && text.contains("Membre"));
    let json = visitor
        .get("/directory/export?format=json")
        .await
        .expect(200)
        .text();
    assert!(json.contains("\"name\":\"Irun\"") && !json.contains("membership_state"));
    visitor
        .get("/directory/export?format=pdf")
        .await
        .expect(422);
});
