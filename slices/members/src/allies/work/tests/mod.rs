//! Stories of the work on allies: moved on, taken back, found by territory, hidden from others.

mod parts;
mod sheets;

use ordit_kernel::Id;
use ordit_platform::{
    import::GivenRow,
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, Visitor, story};

const MODULES: &[Module] = &[CORE, crate::MODULE];
const BAGES: &str = "idescat-comarca:07";
const CATALONIA: &str = "ine-region:09";

/// Two networks; the first has three allies, two of them with a territory.
async fn world(app: &TestApp) -> (Visitor<'_>, [Id; 3]) {
    let all = app.coordinator().await;
    for name in ["XMESS", "XPC"] {
        let network = [("name", name), ("network_kind", "municipalities")];
        all.post("/networks", &network).await.expect(303);
    }
    let network = app.network("xmess").await;
    let first = ally(
        app,
        network,
        "Ateneu del Bages",
        &[("territories", "Bages")],
    )
    .await;
    let second = [("territories", CATALONIA), ("state", "agreed")];
    let second = ally(app, network, "Federació", &second).await;
    let third = ally(app, network, "Universitat", &[]).await;
    (app.coordinator_of(network).await, [first, second, third])
}

async fn ally(app: &TestApp, network: Id, name: &str, more: &[(&'static str, &str)]) -> Id {
    let start = [("name", name), ("ally_kind", "federation")];
    let values = start.iter().chain(more);
    let row = GivenRow {
        values: values
            .map(|(key, value)| (*key, (*value).to_owned()))
            .collect(),
        ..GivenRow::default()
    };
    let importer = app.importer();
    let noun = importer.noun("ally").expect("the noun");
    let saved = importer
        .save_one(&app.operator(), Some(network), noun, row)
        .await
        .expect("an ally");
    app.catch_up().await;
    saved.id
}

/// What is sent to change an ally as it is now.
async fn save(person: &Visitor<'_>, id: Id, more: &[(&str, &str)]) -> u16 {
    let path = format!("/n/xmess/allies/{id}");
    let page = person.get(&path).await.expect(200);
    let seen = page.attributes("input[name=seen]", "value").remove(0);
    let mut fields = vec![("seen", seen.as_str())];
    fields.extend(more);
    person.post(&path, &fields).await.status.as_u16()
}

/// The allies that a list shows.
async fn listed(person: &Visitor<'_>, query: &str) -> Vec<String> {
    let page = person.get(&format!("/n/xmess/allies/work{query}")).await;
    page.expect(200).texts("tbody th a")
}

story!(an_ally_moves_on_is_late_and_is_taken_back, MODULES, |app| {
    let (person, [bages, ..]) = world(&app).await;
    let list = person.get("/n/xmess/allies/work").await.expect(200);
    let seen = list
        .attributes("tr:first-child input[name=seen]", "value")
        .remove(0);
    let path = format!("/n/xmess/allies/{bages}/state");
    let form = [("seen", seen.as_str()), ("state", "talking")];
    let page = person.post_and_follow(&path, &form).await.expect(200);
    assert_eq!(
        listed(&person, "?state=talking").await,
        ["Ateneu del Bages"]
    );
    person.post(&path, &form).await.expect(422);
    let undo = page.attributes("form[action$='/undo']", "action").remove(0);
    let change = page.attributes("input[name=change]", "value").remove(0);
    person.post(&undo, &[("change", &change)]).await.expect(303);
    assert!(listed(&person, "?state=talking").await.is_empty());
    person.post(&undo, &[("change", &change)]).await.expect(422);

    let owner = person.get(&format!("/n/xmess/allies/{bages}")).await;
    let owner = owner
        .attributes("#owner option", "value")
        .pop()
        .expect("somebody");
    let step = [
        ("state", "talking"),
        ("next_step", "Signar el conveni"),
        ("next_on", "2026-11-20"),
        ("owner", owner.as_str()),
        ("territories", "idescat-comarca:07; ine:17079"),
    ];
    assert_eq!(save(&person, bages, &step).await, 303);
    assert_eq!(save(&person, bages, &[("state", "friend")]).await, 422);
    assert_eq!(listed(&person, "?late=yes").await, ["Ateneu del Bages"]);
    let mine = format!("?owner={owner}&kind=federation");
    assert_eq!(listed(&person, &mine).await, ["Ateneu del Bages"]);
    let desk = crate::allies::work::store::dated(app.db().read(), app.network("xmess").await);
    assert_eq!(desk.await.expect("rows").len(), 1);
    // What stands in the list comes back from a sheet as it is.
    let file = person
        .get("/n/xmess/allies/export?format=csv")
        .await
        .expect(200);
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    assert!(
        text.contains("Signar el conveni") && text.contains("2026-11-20"),
        "{text}"
    );
});

story!(
    allies_are_found_by_the_territory_for_which_they_stand,
    MODULES,
    |app| {
        let (person, [bages, federation, university]) = world(&app).await;
        let both = ["Ateneu del Bages", "Federació"];
        for place in ["Manresa", "ine:08113", BAGES] {
            assert_eq!(
                listed(&person, &format!("?covers={place}")).await,
                both,
                "{place}"
            );
        }
        assert_eq!(listed(&person, "?covers=ine:17079").await, ["Federació"]);
        assert_eq!(
            listed(&person, "?covers=ine:20045").await,
            Vec::<String>::new()
        );
        for (id, name, territory) in [
            (federation, "Anna Tothom", ""),
            (federation, "Berta Bages", BAGES),
            (university, "Carla Girona", "ine:17079"),
        ] {
            let fields = [
                ("name", name),
                ("territory", territory),
                ("address", "x@y.example"),
            ];
            let path = format!("/n/xmess/allies/{id}/interlocutors");
            person.post(&path, &fields).await.expect(303);
        }
        let page = person
            .get("/n/xmess/allies/work?covers=Manresa")
            .await
            .expect(200);
        assert!(
            page.says("Berta Bages") && !page.says("Anna Tothom"),
            "{}",
            page.text()
        );
        let page = person
            .get("/n/xmess/allies/work?covers=ine:17079")
            .await
            .expect(200);
        assert!(
            page.says("Carla Girona") && page.says("Anna Tothom"),
            "{}",
            page.text()
        );
        let path = format!("/n/xmess/allies/{bages}/interlocutors");
        person
            .post(&path, &[("name", ""), ("post", "")])
            .await
            .expect(422);
    }
);

story!(
    what_is_done_about_allies_is_seen_by_the_coordination_alone,
    MODULES,
    |app| {
        let (person, [bages, ..]) = world(&app).await;
        let step = [
            ("state", "talking"),
            ("next_step", "Parlar-ne amb la gerència"),
        ];
        assert_eq!(save(&person, bages, &step).await, 303);
        let papers = format!("/n/xmess/allies/{bages}/papers");
        person
            .upload(&papers, &[], "conveni.pdf", b"%PDF-1.7 conveni")
            .await
            .expect(303);
        let page = person
            .get(&format!("/n/xmess/allies/{bages}"))
            .await
            .expect(200);
        let paper = page.attributes("#papers a", "href").remove(0);
        person.get(&paper).await.expect(200);
        let beside = app.coordinator_of(app.network("xpc").await).await;
        for path in [
            "/n/xmess/allies/work".to_owned(),
            format!("/n/xmess/allies/{bages}"),
            paper.clone(),
        ] {
            beside.get(&path).await.expect(403);
            beside
                .get(&path.replace("xmess", "xpc"))
                .await
                .status
                .is_success()
                .then(|| {
                    assert_eq!(path, "/n/xmess/allies/work", "an ally of another network");
                });
        }
        let visitor = app.visitor();
        for path in [
            "/n/xmess/allies",
            "/n/xmess/allies/export?format=csv",
            "/o/ateneu-del-bages",
        ] {
            let page = visitor.get(path).await.expect(200);
            let text = String::from_utf8_lossy(&page.bytes).into_owned();
            assert!(text.contains("Ateneu del Bages"), "{path}");
            assert!(
                !text.contains("gerència") && !text.contains("En converses"),
                "{path}"
            );
        }
        let part = page
            .attributes("#papers input[name=part]", "value")
            .remove(0);
        let part = [("part", part.as_str())];
        person
            .post(&format!("{papers}/remove"), &part)
            .await
            .expect(303);
        person.get(&paper).await.expect(404);
        let back = paper.replace("xmess", "xpc");
        beside.get(&back).await.expect(404);
        person
            .post(&format!("{papers}/restore"), &part)
            .await
            .expect(303);
        person.get(&paper).await.expect(200);
        person
            .post(&format!("{papers}/restore"), &part)
            .await
            .expect(404);
    }
);
