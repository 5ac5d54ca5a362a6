//! Stories of the desk: what waits for whom, and that nobody waits long for it.

use ordit_kernel::{Acting, Reach, Role};
use ordit_platform::{
    db::{counting, execute},
    import::{GivenRow, Origin},
    mail::{self, EmailAddress, HeaderText, MailKind, NewMail, Recipient},
    module::Desk,
};
use ordit_testkit::{Answer, TestApp, Visitor, story};

use crate::world::{ALL, member, network};

const LETTER: MailKind = MailKind {
    name: "story.letter",
    is_secret: false,
    is_harmless: false,
};

/// The names of the cards on a desk, in their order.
fn cards(desk: &Answer) -> Vec<String> {
    desk.attributes("article.ask", "data-card")
}

async fn desk(visitor: &Visitor<'_>) -> Answer {
    visitor.get("/desk").await.expect(200)
}

story!(whoever_just_came_in_is_told_what_to_do_first, ALL, |app| {
    let visitor = app.visitor().get("/desk").await;
    let led = visitor.location().expect("a way in");
    assert!(led.starts_with("/sign-in?next="), "{led}");
    let coordinator = app.coordinator().await;
    let first = desk(&coordinator).await;
    assert_eq!(first.attributes("#first a", "href"), ["/networks/new"]);
    let (_, nobody) = app.someone_with(&[]).await;
    assert!(desk(&nobody).await.says("Encara no tens cap encàrrec"));
    network(&app, "alfa", "Xarxa Alfa").await;
    let second = desk(&coordinator).await;
    assert!(second.texts("#first").is_empty());
    let nobody_there = ["members.nobody", "members.network.undescribed"];
    assert_eq!(cards(&second), nobody_there);
    let ways = second.attributes("article.ask a", "href");
    assert_eq!(ways, ["/n/alfa/import", "/n/alfa/edit"]);
});

story!(
    a_desk_asks_about_one_s_own_networks_and_leads_to_what_is_missing,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let beta = network(&app, "beta", "Xarxa Beta").await;
        member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        member(&app, beta, "Ajuntament de Salt", "Salt").await;
        app.catch_up().await;
        let coordinator = app.coordinator_of(alfa).await;
        let page = desk(&coordinator).await;
        assert!(page.says("Xarxa Alfa") && !page.says("Xarxa Beta"));
        assert_eq!(
            cards(&page),
            [
                "members.network.undescribed",
                "members.without_theme",
                "members.without_website"
            ]
        );
        assert!(page.says("No se sap en què treballa una entitat."));
        let way = &page.attributes("[data-card='members.without_theme'] a", "href")[0];
        assert_eq!(way, "/n/alfa/organisations?lacks=theme");
        let list = coordinator.get(way).await.expect(200);
        assert!(list.says("Sense temes") && list.says("Ajuntament d'Artés"));
        let placed = coordinator.get("/n/alfa/organisations?lacks=place").await;
        assert!(!placed.expect(200).says("Ajuntament d'Artés"));
        let directory = app.visitor().get("/directory?lacks=theme").await;
        assert!(
            !directory.expect(200).says("Sense temes"),
            "nobody is shamed"
        );
        let all = desk(&app.coordinator().await).await;
        let sections = all.texts("section h2 a");
        assert_eq!(sections, ["Xarxa Alfa", "Xarxa Beta"]);
    }
);

story!(
    whoever_acts_for_an_organisation_has_its_desk_and_no_other,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        app.catch_up().await;
        let reach = Reach::Organisation(artes);
        let technician = app.someone(Role::Technician, reach).await;
        let page = desk(&technician).await;
        assert_eq!(page.texts(".kicker"), ["Actues per Ajuntament d'Artés"]);
        assert_eq!(page.texts("#nothing h2"), ["No hi ha res pendent"]);
        assert!(cards(&page).is_empty());
        let (_, nobody) = app.someone_with(&[]).await;
        assert!(desk(&nobody).await.texts(".kicker").is_empty());
    }
);

/// A spreadsheet with a row that may be somebody, looked at and not decided on.
async fn doubtful_import(app: &TestApp, slug: &str) {
    let id = app.network(slug).await;
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    let values = vec![
        ("name", "Ajuntament d’Artes".to_owned()),
        ("organisation_kind", "municipality".to_owned()),
        ("municipality", "Artés".to_owned()),
    ];
    let row = GivenRow {
        id: None,
        base_version: None,
        values,
        choice: None,
    };
    let staged = importer
        .stage_records(&app.operator(), Some(id), noun, Origin::File, vec![row])
        .await;
    staged.expect("a look");
}

async fn change(app: &TestApp, sql: &str) {
    let write = app.db().write(&Acting::operator()).await.expect("a write");
    let changed = execute(write.conn(), sql, []).await.expect("a change");
    assert!(changed > 0, "{sql}");
    write.commit().await.expect("a commit");
}

story!(
    a_spreadsheet_that_nobody_decided_on_is_asked_about,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        let coordinator = app.coordinator_of(alfa).await;
        assert!(!cards(&desk(&coordinator).await).contains(&"imports.waiting".to_owned()));
        doubtful_import(&app, "alfa").await;
        change(&app, "UPDATE import_rows SET status = 'doubtful'").await;
        let page = desk(&coordinator).await;
        assert!(page.says("Una importació espera"));
        assert!(page.says("Una fila importada potser ja hi és"));
        let ways = page.attributes("[data-card^='imports.'] a", "href");
        assert_eq!(ways, ["/n/alfa/import#runs", "/n/alfa/import#runs"]);
        coordinator.get("/n/alfa/import").await.expect(200);
    }
);

async fn put_letter(app: &TestApp) {
    let to = EmailAddress::parse("ada@salt.example").expect("an address");
    let letter = NewMail {
        kind: LETTER,
        lang: ordit_kernel::Lang::Ca,
        from_name: None,
        reply_to: None,
        subject: HeaderText::parse("Assemblea").expect("one line"),
        text: "Molt bon dia.".to_owned(),
        html: None,
        headers: Vec::new(),
        recipients: vec![Recipient::at(to)],
        batch: None,
        until: None,
    };
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    mail::put(&mut write, &letter).await.expect("a mail");
    write.commit().await.expect("a commit");
}

story!(
    what_does_not_go_on_is_told_to_whoever_looks_after_the_instance,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let coordinator = app.coordinator().await;
        let of_instance = async || {
            let mut own = cards(&desk(&coordinator).await);
            own.retain(|card| card.starts_with("mail.") || card == "platform.background");
            own
        };
        assert!(of_instance().await.is_empty());
        put_letter(&app).await;
        change(&app, "UPDATE mail_recipients SET state = 'uncertain'").await;
        assert_eq!(of_instance().await, ["mail.uncertain"]);
        let now = app.site.effects.now().0;
        let refused = format!("UPDATE mail_recipients SET state = 'refused', tried_at = {now}");
        change(&app, &refused).await;
        assert_eq!(of_instance().await, ["mail.refused"]);
        app.clock.advance(8 * 24 * 3600);
        assert!(of_instance().await.is_empty(), "it is told for a week");
        let dead = format!("UPDATE jobs SET failure = 'x', dead_at = {now}");
        change(&app, &dead).await;
        assert_eq!(of_instance().await, ["platform.background"]);
        let page = desk(&app.coordinator_of(alfa).await).await;
        assert!(!page.says("feina de fons"), "others cannot mend it");
    }
);

/// How many queries a page makes, whatever the app does before it asks.
async fn queries(visitor: &Visitor<'_>, path: &str) -> usize {
    visitor.get(path).await.expect(200);
    let (page, count) = counting(visitor.get(path)).await;
    page.expect(200);
    count
}

story!(a_desk_makes_at_most_one_query_a_card, ALL, |app| {
    network(&app, "n-0", "Xarxa 0").await;
    let coordinator = app.coordinator().await;
    let plain = queries(&coordinator, "/about/data").await;
    let cards = || ALL.iter().flat_map(|module| module.cards);
    let acting = Acting::operator();
    let many = |desk: &Desk| cards().filter(|card| (card.who)(&acting, desk)).count();
    let one = Desk::Network {
        id: app.network("n-0").await,
        slug: "n-0".to_owned(),
    };
    let (own, all) = (many(&one), many(&Desk::Instance));
    assert!(own > 3 && all > 2, "{own} {all}");
    let first = queries(&coordinator, "/desk").await;
    assert!(first > plain, "queries are counted: {first} and {plain}");
    assert!(first <= plain + own + all, "{first} beside {plain}");
    for number in 1..10 {
        network(&app, &format!("n-{number}"), &format!("Xarxa {number}")).await;
    }
    let ten = queries(&coordinator, "/desk").await;
    assert!(ten <= plain + 8 * own + all, "{ten}: networks are paged");
    let page = desk(&coordinator).await;
    assert_eq!(
        page.attributes(".pages a[rel=next]", "href"),
        ["/desk?page=2"]
    );
    let rest = coordinator.get("/desk?page=2").await.expect(200);
    assert_eq!(rest.texts("section h2 a"), ["Xarxa 8", "Xarxa 9"]);
});

story!(
    signing_in_leads_to_the_desk_unless_one_was_on_the_way,
    ALL,
    |app| {
        for (next, led) in [("", "/desk"), ("/", "/desk"), ("/map", "/map")] {
            let begun = app.visitor().post("/demo/sign-in", &[("next", next)]).await;
            assert_eq!(begun.expect(303).location().as_deref(), Some(led), "{next}");
        }
        let coordinator = app.coordinator().await;
        let links = coordinator
            .get("/map")
            .await
            .attributes(".main-nav a", "href");
        assert_eq!(links.first().map(String::as_str), Some("/desk"));
        let visitor = app.visitor().get("/map").await;
        let links = visitor.attributes(".main-nav a", "href");
        assert!(!links.contains(&"/desk".to_owned()));
    }
);

#[test]
fn cards_have_names_of_their_own_and_words_for_their_questions() {
    let cards = || ALL.iter().flat_map(|module| module.cards);
    let mut names: Vec<&str> = cards().map(|card| card.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "two share a name");
    for card in cards() {
        let texts = ALL.iter().flat_map(|module| module.locales).flatten();
        let has = |key: &str, text: &str| {
            text.lines()
                .any(|line| line.starts_with(&format!("{key} =")))
        };
        for key in [card.question, card.action] {
            let known = texts.clone().filter(|(_, text)| has(key, text)).count();
            assert_eq!(known, 4, "{}: {key}", card.name);
        }
    }
}
