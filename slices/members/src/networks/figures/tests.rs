//! Stories of a network's figures: what nobody dated is said, and what was left is not kept.

use ordit_platform::module::{CORE, Module};
use ordit_testkit::{TestApp, story};

const MODULES: &[Module] = &[CORE, crate::MODULE];

async fn network(app: &TestApp, members: &[(&str, &[(&str, &str)])]) {
    let person = app.coordinator().await;
    let network = [
        ("name", "XMESS"),
        ("network_kind", "municipalities"),
        ("founded_on", "2018"),
        ("language", "ca"),
    ];
    person.post("/networks", &network).await.expect(303);
    for (name, history) in members {
        let mut council = vec![
            ("name", *name),
            ("organisation_kind", "municipality"),
            ("municipality", *name),
            ("language", "ca"),
        ];
        council.extend(*history);
        person
            .post("/n/xmess/organisations", &council)
            .await
            .expect(303);
    }
    app.catch_up().await;
}

story!(an_unknown_date_is_said_and_never_made_up, MODULES, |app| {
    let members: [(&str, &[(&str, &str)]); 3] = [
        ("Salt", &[("member_since", "2020-05-14")]),
        (
            "Vic",
            &[("membership_state", "member"), ("member_since", "?")],
        ),
        (
            "Flaçà",
            &[("member_since", "2019"), ("left_on", "2021-02-03")],
        ),
    ];
    network(&app, &members).await;
    let page = app
        .visitor()
        .get("/n/xmess/figures?lang=ca")
        .await
        .expect(200);
    assert!(
        page.says("D’alguns membres no en sabem la data"),
        "{}",
        page.text()
    );
    assert_eq!(page.texts(".figs .fig b")[0], "2");
    let sheet = app
        .visitor()
        .get("/n/xmess/figures/export")
        .await
        .expect(200)
        .text();
    let told: Vec<Vec<&str>> = sheet
        .lines()
        .skip(1)
        .map(|line| {
            line.split(';')
                .map(|cell| cell.trim_matches('"'))
                .take(3)
                .collect()
        })
        .collect();
    assert_eq!(told[0], ["2018", "0", "1"]);
    assert_eq!(told[1], ["2019", "1", "1"]);
    assert_eq!(told[2], ["2020", "2", "1"]);
    assert_eq!(told[3], ["2021", "1", "1"]);
    assert_eq!(
        told.last().map(|last| last[1..].to_vec()),
        Some(vec!["2", "0"])
    );
});

story!(
    a_network_without_members_has_figures_of_nothing,
    MODULES,
    |app| {
        network(&app, &[]).await;
        let page = app
            .visitor()
            .get("/n/xmess/figures?lang=en")
            .await
            .expect(200);
        assert_eq!(page.texts(".figs .fig b"), ["0", "0", "0", "not known"]);
        assert!(page.attributes("svg.spark", "viewBox").is_empty());
        app.visitor().get("/n/nowhere/figures").await.expect(404);
    }
);
