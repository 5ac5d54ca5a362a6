//! Stories of alliances in versions: they come back, and only to the network that they belong to.

use ordit_kernel::Id;
use ordit_platform::{
    db::{execute, query},
    import::{Choice, GivenRow},
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, Visitor, story};
use uuid::Uuid;

const MODULES: &[Module] = &[CORE, crate::MODULE];

/// Two networks and a university that is an ally of the first.
async fn world(app: &TestApp) -> (Visitor<'_>, Id) {
    let all = app.coordinator().await;
    for (name, kind) in [("XMESS", "municipalities"), ("XPC", "hubs")] {
        let network = [("name", name), ("network_kind", kind)];
        all.post("/networks", &network).await.expect(303);
    }
    let network = app.network("xmess").await;
    let first = [("ally_kind", "university"), ("since", "2019")];
    let id = allied(app, network, None, &first).await;
    (app.coordinator_of(network).await, id)
}

/// A row of a network's allies.
async fn allied(app: &TestApp, network: Id, id: Option<Id>, values: &[(&'static str, &str)]) -> Id {
    let named = [("name", "Universitat de Girona")];
    let values = named.iter().chain(values);
    let row = GivenRow {
        values: values
            .map(|(key, value)| (*key, (*value).to_owned()))
            .collect(),
        choice: id.map(Choice::Same),
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

/// Kind and date of the alliance of an organisation with a network, and the date of its link.
async fn alliance(app: &TestApp, network: &str, id: Id) -> Option<(String, String, String)> {
    let sql = "SELECT a.ally_kind, a.since, l.since AS linked FROM allies a \
               JOIN entries n ON n.id = a.network_id \
               JOIN links l ON l.from_id = a.network_id AND l.to_id = a.organisation_id \
               WHERE l.relation = 'allied_with' AND n.slug = $1 AND a.organisation_id = $2";
    let values = [network.into(), Uuid::from(id).into()];
    let rows = query(app.db().read(), sql, values).await.expect("rows");
    let text = |column| {
        rows.first()
            .map(|row| row.try_get("", column).expect("text"))
    };
    Some((text("ally_kind")?, text("since")?, text("linked")?))
}

fn known(kind: &str, since: &str) -> Option<(String, String, String)> {
    Some((kind.to_owned(), since.to_owned(), since.to_owned()))
}

async fn restore(person: &Visitor<'_>, id: Id, version: &str) {
    let question = person
        .get(&format!("/o/{id}/restore?version={version}"))
        .await
        .expect(200);
    let base = question.attributes("input[name=base]", "value").remove(0);
    let answer = [("version", version), ("base", base.as_str())];
    person
        .post(&format!("/o/{id}/restore"), &answer)
        .await
        .expect(303);
}

/// What the slice's checks find.
async fn findings(app: &TestApp) -> Vec<String> {
    let mut findings = Vec::new();
    for check in crate::MODULE.checks {
        findings.extend((check.run)(app.db()).await.expect("an answer"));
    }
    findings
}

async fn events(app: &TestApp, id: Id) -> Vec<(String, Option<Uuid>)> {
    let sql = "SELECT verb, network_id FROM events WHERE entry_id = $1 ORDER BY seq";
    let rows = query(app.db().read(), sql, [Uuid::from(id).into()]).await;
    let event = |row: &ordit_platform::db::Row| {
        let network = row.try_get("", "network_id").expect("an id or none");
        (row.try_get("", "verb").expect("a verb"), network)
    };
    rows.expect("events").iter().map(event).collect()
}

story!(a_version_brings_the_alliance_back, MODULES, |app| {
    let (xmess, id) = world(&app).await;
    let network = app.network("xmess").await;
    let later = [
        ("ally_kind", "administration"),
        ("since", "2021-05"),
        ("note", "Conveni de pràctiques"),
    ];
    allied(&app, network, Some(id), &later).await;
    let page = xmess.get(&format!("/o/{id}/history")).await.expect(200);
    assert_eq!(
        page.texts("td.new ins"),
        [
            "Administració: maig del 2021",
            "Conveni de pràctiques",
            "Universitat: 2019"
        ]
    );
    assert_eq!(page.texts("td.old"), ["Universitat: 2019", ""]);
    restore(&xmess, id, "1").await;
    assert_eq!(
        alliance(&app, "xmess", id).await,
        known("university", "2019")
    );
    // One entry changed, so one event, in the network's name.
    let told = events(&app, id).await;
    let changed = (
        "members.organisation.changed".to_owned(),
        Some(Uuid::from(network)),
    );
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told.last(), Some(&changed));
    let page = app.visitor().get("/n/xmess/allies").await.expect(200);
    assert!(page.says("2019") && !page.says("2021"), "{}", page.text());
    assert_eq!(findings(&app).await, Vec::<String>::new());
});

story!(
    a_version_from_before_an_alliance_ends_it_unless_it_does_not_tell,
    MODULES,
    |app| {
        let (xmess, _) = world(&app).await;
        let network = app.network("xmess").await;
        let member = [
            ("name", "Ajuntament de Salt"),
            ("organisation_kind", "municipality"),
            ("member_since", "2017"),
        ];
        xmess
            .post("/n/xmess/organisations", &member)
            .await
            .expect(303);
        let list = xmess.get("/n/xmess/organisations").await.expect(200);
        let id = list.attributes("tr[data-id]", "data-id").remove(0);
        let id: Id = id.parse().expect("an id");
        let row = [
            ("name", "Ajuntament de Salt"),
            ("ally_kind", "administration"),
            ("since", "2020"),
        ];
        allied(&app, network, Some(id), &row).await;
        restore(&xmess, id, "1").await;
        assert_eq!(alliance(&app, "xmess", id).await, None);
        assert_eq!(findings(&app).await, Vec::<String>::new());
        restore(&xmess, id, "2").await;
        assert_eq!(
            alliance(&app, "xmess", id).await,
            known("administration", "2020")
        );

        // Versions of an earlier time said nothing of alliances.
        let sql = "SELECT sheet FROM entry_revisions WHERE entry_id = $1 AND version = 1";
        let entry = Uuid::from(id);
        let rows = query(app.db().read(), sql, [entry.into()])
            .await
            .expect("rows");
        let text: String = rows[0].try_get("", "sheet").expect("a sheet");
        let mut sheet: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let own = sheet["particulars"].as_object_mut().expect("particulars");
        assert!(own.remove("alliance").is_some(), "{text}");
        let write = app.db().write(&app.operator()).await.expect("a write");
        let sql = "UPDATE entry_revisions SET sheet = $1 WHERE entry_id = $2 AND version = 1";
        execute(write.conn(), sql, [sheet.to_string().into(), entry.into()])
            .await
            .expect("an old version");
        write.commit().await.expect("an old version");
        let other = [("member_since", "2018")];
        let form = format!("/n/xmess/organisations/{id}/edit");
        xmess.post(&form, &other).await.expect(303);
        restore(&xmess, id, "1").await;
        assert_eq!(
            alliance(&app, "xmess", id).await,
            known("administration", "2020")
        );
        let page = xmess.get(&form).await.expect(200);
        assert_eq!(
            page.attributes("input[name=member_since]", "value"),
            ["2017"]
        );
    }
);

story!(nobody_brings_back_the_alliance_of_another, MODULES, |app| {
    let (xmess, id) = world(&app).await;
    let (own, other) = (app.network("xmess").await, app.network("xpc").await);
    let theirs = [("ally_kind", "other"), ("since", "2022")];
    allied(&app, other, Some(id), &theirs).await;
    let ours = [("ally_kind", "university"), ("since", "2018")];
    allied(&app, own, Some(id), &ours).await;
    let xpc = app.coordinator_of(other).await;
    let question = xpc
        .get(&format!("/o/{id}/restore?version=2"))
        .await
        .expect(200);
    // What differs since is the other network's, and stays.
    assert_eq!(question.texts("td.old"), ["Universitat: 2018"]);
    assert!(question.attributes("input[name=base]", "value").is_empty());
    restore(&xmess, id, "1").await;
    assert_eq!(
        alliance(&app, "xmess", id).await,
        known("university", "2019")
    );
    assert_eq!(alliance(&app, "xpc", id).await, known("other", "2022"));
    let stranger = [("name", "Coòpolis"), ("network_kind", "hubs")];
    let all = app.coordinator().await;
    all.post("/networks", &stranger).await.expect(303);
    let stranger = app.coordinator_of(app.network("coopolis").await).await;
    stranger.get(&format!("/o/{id}/history")).await.expect(403);
});
