//! Stories of versions: memberships and logos come back, and only to whom they belong.

use ordit_platform::{
    db::execute,
    module::{CORE, Module},
};
use ordit_testkit::{Answer, TestApp, Visitor, story};
use uuid::Uuid;

const MODULES: &[Module] = &[CORE, crate::MODULE];

const PAGE: &str = "/o/ajuntament-de-salt";

/// Two networks and an organisation that XMESS made; gives the organisation's id.
async fn world(app: &TestApp) -> (Visitor<'_>, String) {
    let all = app.coordinator().await;
    for (name, kind) in [("XMESS", "municipalities"), ("XPC", "hubs")] {
        let network = [("name", name), ("network_kind", kind)];
        all.post("/networks", &network).await.expect(303);
    }
    let xmess = app.coordinator_of(app.network("xmess").await).await;
    let salt = [
        ("name", "Ajuntament de Salt"),
        ("organisation_kind", "municipality"),
        ("municipality", "Salt"),
        ("applied_on", "2016"),
        ("member_since", "2017-05"),
    ];
    xmess
        .post("/n/xmess/organisations", &salt)
        .await
        .expect(303);
    let list = xmess.get("/n/xmess/organisations").await.expect(200);
    let id = list.attributes("tr[data-id]", "data-id").remove(0);
    (xmess, id)
}

fn form(network: &str, id: &str) -> String {
    format!("/n/{network}/organisations/{id}/edit")
}

async fn value(person: &Visitor<'_>, network: &str, id: &str, field: &str) -> String {
    let page = person.get(&form(network, id)).await.expect(200);
    let inputs = page.attributes(&format!("input[name={field}]"), "value");
    let chosen = page.attributes(&format!("select[name={field}] option[selected]"), "value");
    inputs.into_iter().chain(chosen).collect()
}

/// Brings a version back through the question before it.
async fn restore(person: &Visitor<'_>, path: &str, version: &str) -> Answer {
    let question = person
        .get(&format!("{path}/restore?version={version}"))
        .await
        .expect(200);
    let base = question.attributes("input[name=base]", "value").remove(0);
    let answer = [("version", version), ("base", base.as_str())];
    person.post(&format!("{path}/restore"), &answer).await
}

story!(a_version_brings_the_membership_back_too, MODULES, |app| {
    let (xmess, id) = world(&app).await;
    let left = [
        ("membership_state", "left"),
        ("left_on", "2022"),
        ("neighbourhood", "Centre"),
    ];
    xmess.post(&form("xmess", &id), &left).await.expect(303);
    // Whoever left by mistake is brought back by the network that it left.
    let path = format!("/o/{id}");
    let history = xmess.get(&format!("{path}/history")).await.expect(200);
    let new = history.texts("td.new ins");
    assert_eq!(new[0], "Centre");
    assert_eq!(
        new[1..4],
        ["Sol·licitud: 2016", "Membre: maig del 2017", "Baixa: 2022"]
    );
    restore(&xmess, &path, "1").await.expect(303);
    assert_eq!(
        value(&xmess, "xmess", &id, "membership_state").await,
        "member"
    );
    assert_eq!(value(&xmess, "xmess", &id, "left_on").await, "");
    let now = xmess.get(&format!("{path}/history")).await.expect(200);
    assert_eq!(now.texts("section h2").len(), 3);
    let page = app.visitor().get(PAGE).await.expect(200);
    assert!(!page.says("Va deixar XMESS"), "{}", page.text());
});

story!(
    nobody_brings_back_what_is_another_networks,
    MODULES,
    |app| {
        let (xmess, id) = world(&app).await;
        let all = app.coordinator().await;
        let joined = [
            ("name", "Ajuntament de Salt"),
            ("choice", id.as_str()),
            ("organisation_kind", "municipality"),
            ("municipality", "Salt"),
            ("membership_state", "observer"),
            ("observer_since", "2020"),
        ];
        all.post("/n/xpc/organisations", &joined).await.expect(303);
        let xpc = app.coordinator_of(app.network("xpc").await).await;
        let member = [("membership_state", "member"), ("member_since", "2021")];
        xpc.post(&form("xpc", &id), &member).await.expect(303);
        let corrected = [("member_since", "2018-01")];
        xmess
            .post(&form("xmess", &id), &corrected)
            .await
            .expect(303);

        // XPC goes back to when it only observed; the date that XMESS corrected since stays.
        let path = format!("/o/{id}");
        let question = xpc
            .get(&format!("{path}/restore?version=2"))
            .await
            .expect(200);
        assert_eq!(question.texts("table").len(), 2, "{}", question.text());
        restore(&xpc, &path, "2").await.expect(303);
        assert_eq!(
            value(&xpc, "xpc", &id, "membership_state").await,
            "observer"
        );
        assert_eq!(value(&xmess, "xmess", &id, "member_since").await, "2018-01");

        // And the other way round.
        restore(&xmess, &path, "1").await.expect(303);
        assert_eq!(value(&xmess, "xmess", &id, "member_since").await, "2017-05");
        assert_eq!(
            value(&xpc, "xpc", &id, "membership_state").await,
            "observer"
        );
        assert_eq!(value(&xpc, "xpc", &id, "observer_since").await, "2020");
    }
);

story!(
    whoever_writes_meanwhile_is_not_overwritten,
    MODULES,
    |app| {
        let (xmess, id) = world(&app).await;
        let path = format!("/o/{id}");
        for name in ["Vila de Salt", "Salt"] {
            xmess
                .post(&form("xmess", &id), &[("name", name)])
                .await
                .expect(303);
        }
        // The question was opened when there were two versions.
        let late = [("version", "1"), ("base", "2")];
        let asked = xmess
            .post(&format!("{path}/restore"), &late)
            .await
            .expect(409);
        assert_eq!(asked.attributes("input[name=base]", "value"), ["3"]);
        assert_eq!(asked.texts("td.old"), ["Salt"]);
        assert_eq!(value(&xmess, "xmess", &id, "name").await, "Salt");
    }
);

story!(
    whoever_comes_back_keeps_the_first_membership,
    MODULES,
    |app| {
        let (xmess, id) = world(&app).await;
        let left = [("membership_state", "left"), ("left_on", "2019")];
        xmess.post(&form("xmess", &id), &left).await.expect(303);
        let all = app.coordinator().await;
        let back = [("membership_state", "member"), ("member_since", "2023")];
        all.post(&form("xmess", &id), &back).await.expect(303);
        let earlier = value(&xmess, "xmess", &id, "earlier_states").await;
        assert_eq!(earlier, "Sol·licitud 2016; Membre 2017-05");
        let page = app.visitor().get(PAGE).await.expect(200);
        let mut dates = page.texts(".timeline time");
        // What happened in the register today comes before.
        let states = dates.split_off(dates.len() - 4);
        assert_eq!(states, ["2023", "2019", "maig del 2017", "2016"]);
        // A state that never was is taken back in the form.
        let never = [
            ("earlier_states", ""),
            ("left_on", ""),
            ("member_since", "maig de 2017"),
        ];
        xmess.post(&form("xmess", &id), &never).await.expect(303);
        let page = app.visitor().get(PAGE).await.expect(200);
        assert!(!page.says("Va deixar XMESS"), "{}", page.text());
        // One that cannot be is refused where it stands.
        let late = [("earlier_states", "Observadora 2021")];
        let refused = xmess.post(&form("xmess", &id), &late).await.expect(422);
        assert_eq!(refused.texts("#earlier_states-error").len(), 1);
    }
);

story!(a_logo_comes_back_from_the_history, MODULES, |app| {
    let (xmess, _) = world(&app).await;
    let funder = [("name", "Diputació")];
    for (path, fields, file) in [
        ("/n/xmess/logos", &[][..], "un.gif"),
        ("/n/xmess/funders", &funder[..], "dos.gif"),
        ("/n/xmess/logos", &[][..], "tres.gif"),
    ] {
        xmess
            .upload(path, fields, file, b"GIF89a")
            .await
            .expect(303);
    }
    let show = async || app.visitor().get("/n/xmess").await.expect(200);
    let logo = |page: &Answer| page.attributes("img.emblem", "src");
    let third = logo(&show().await);
    xmess.post("/n/xmess/logos/remove", &[]).await.expect(303);
    xmess
        .post("/n/xmess/funders/remove", &[("ordinal", "1")])
        .await
        .expect(303);
    // A form that was opened before the logos leaves them as they are.
    let edited = [
        ("version", "1"),
        ("was-short_name", ""),
        ("short_name", "X"),
    ];
    xmess.post("/n/xmess/edit", &edited).await.expect(303);
    assert!(logo(&show().await).is_empty());

    let history = xmess.get("/n/xmess/history").await.expect(200);
    assert_eq!(history.texts("section h2").len(), 7);
    assert_eq!(history.attributes("td.new img", "alt").len(), 3);
    restore(&xmess, "/n/xmess", "4").await.expect(303);
    let page = show().await;
    assert_eq!(logo(&page), third);
    assert_eq!(page.attributes(".funders img", "alt"), ["Diputació"]);
    app.visitor().get(&third[0]).await.expect(200);
    let now = xmess.get("/n/xmess/edit").await.expect(200);
    assert_eq!(now.attributes("input[name=short_name]", "value"), [""]);
    let other = app.coordinator_of(app.network("xpc").await).await;
    other.get("/n/xmess/history").await.expect(403);
    other.get("/n/xmess/restore?version=1").await.expect(403);
});

story!(
    themes_that_two_people_change_come_together,
    MODULES,
    |app| {
        let (xmess, id) = world(&app).await;
        let path = form("xmess", &id);
        let start = [("themes", "care"), ("themes", "agroecology")];
        xmess.post(&path, &start).await.expect(303);
        let seen = [
            ("version", "2"),
            ("was-themes", "agroecology;care"),
            ("themes", ""),
        ];
        let one = [
            &seen[..],
            &[
                ("themes", "care"),
                ("themes", "agroecology"),
                ("themes", "education"),
            ],
        ];
        xmess.post(&path, &one.concat()).await.expect(303);
        let two = [&seen[..], &[("themes", "care")]].concat();
        xmess.post(&path, &two).await.expect(303);
        let page = xmess.get(&path).await.expect(200);
        let ticked = page.attributes("input[name=themes][checked]", "value");
        assert_eq!(ticked, ["care", "education"]);
    }
);

story!(who_changed_what_others_entered_is_told, MODULES, |app| {
    let (xmess, id) = world(&app).await;
    let all = app.coordinator().await;
    let joined = [
        ("name", "Ajuntament de Salt"),
        ("choice", id.as_str()),
        ("organisation_kind", "municipality"),
        ("municipality", "Salt"),
        ("membership_state", "observer"),
    ];
    all.post("/n/xpc/organisations", &joined).await.expect(303);
    let xpc = app.coordinator_of(app.network("xpc").await).await;
    let renamed = [("name", "Vila de Salt")];
    xpc.post(&form("xpc", &id), &renamed).await.expect(303);
    let page = app.visitor().get(PAGE).await.expect(200);
    assert!(
        page.says("XPC en va actualitzar les dades"),
        "{}",
        page.text()
    );
    assert!(
        page.says("XMESS la va afegir al directori"),
        "{}",
        page.text()
    );
    assert!(page.texts(".notice.info").is_empty());
    let own = xmess.get(PAGE).await.expect(200);
    assert_eq!(own.texts(".notice.info").len(), 1, "{}", own.text());
    // Whoever changed it since has seen it.
    xmess
        .post(&form("xmess", &id), &[("neighbourhood", "Centre")])
        .await
        .expect(303);
    assert!(xmess.get(PAGE).await.texts(".notice.info").is_empty());
});

story!(what_cannot_be_is_found_by_the_checks, MODULES, |app| {
    let (xmess, id) = world(&app).await;
    xmess
        .upload("/n/xmess/logos", &[], "un.gif", b"GIF89a")
        .await
        .expect(303);
    let findings = async || {
        let mut findings = Vec::new();
        for check in crate::MODULE.checks {
            let found = (check.run)(app.db()).await.expect("an answer");
            findings.extend(found.into_iter().map(|_| check.name));
        }
        findings
    };
    assert!(findings().await.is_empty());
    let id: Uuid = id.parse().expect("an id");
    let network = Uuid::from(app.network("xmess").await);
    let write = app.db().write(&app.operator()).await.expect("a write");
    for (sql, on) in [
        (
            "UPDATE memberships SET since = '2020' WHERE ordinal = 0 AND organisation_id = $1",
            id,
        ),
        (
            "UPDATE entries SET state = 'archived' WHERE id = $1",
            network,
        ),
        (
            "DELETE FROM file_chunks WHERE file_id IN (SELECT id FROM files WHERE entry_id = $1)",
            network,
        ),
        ("DELETE FROM files WHERE entry_id = $1", network),
        (
            "INSERT INTO allies (network_id, organisation_id, ally_kind) \
          SELECT network_id, organisation_id, 'other' FROM memberships \
          WHERE organisation_id = $1 AND is_current",
            id,
        ),
    ] {
        execute(write.conn(), sql, [on.into()])
            .await
            .expect("a change behind the rules");
    }
    write.commit().await.expect("what should not be");
    let expected = ["membership-history", "archived", "links", "logos"];
    assert_eq!(findings().await, expected);
});
