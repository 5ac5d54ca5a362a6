//! Stories of the timeline: whose part is whose, filters, what is missing, the file, the queries.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::counting,
    events::EventDraft,
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, story};

use super::rules::service_of;
use crate::contacts::tests::{note, world};

const MODULES: &[Module] = &[CORE, crate::MODULE];

/// Something that another slice notes of an organisation.
async fn happened(app: &TestApp, verb: &'static str, network: Option<Id>, of: Id) {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let entry = write.id();
    write.event(EventDraft::new(verb, entry).network(network).other(of));
    write.commit().await.expect("an event");
    app.catch_up().await;
}

story!(each_sees_its_part_of_a_timeline, MODULES, |app| {
    let (xmess, xpc, id) = world(&app).await;
    note(&xmess, id, &[("subject", "Cosa de XMESS")]).await;
    let own = app.network("xpc").await;
    happened(&app, "members.fee.paid", Some(own), id).await;
    happened(&app, "members.mandate.granted", None, id).await;
    let path = format!("/o/{id}/timeline");
    let technician = app.someone(Role::Technician, Reach::Organisation(id)).await;
    let all = technician.get(&path).await.expect(200);
    for told in [
        "Cosa de XMESS",
        "Es paga la quota",
        "Comença un mandat",
        "Entra com a membre",
    ] {
        assert!(all.says(told), "{told}: {}", all.text());
    }
    let (page, other) = (
        xmess.get(&path).await.expect(200),
        xpc.get(&path).await.expect(200),
    );
    assert!(page.says("Cosa de XMESS") && !page.says("Es paga la quota"));
    assert!(other.says("Es paga la quota") && !other.says("Cosa de XMESS"));
    assert!(page.says("Comença un mandat") && other.says("Comença un mandat"));
    // Another network's part and another network that is not there answer alike.
    xmess.get(&format!("{path}?network=xpc")).await.expect(404);
    xmess.get(&format!("{path}?network=cap")).await.expect(404);
    xmess
        .get(&format!("{path}/export?format=csv&network=xpc"))
        .await
        .expect(404);
    let part = technician
        .get(&format!("{path}?network=xpc"))
        .await
        .expect(200);
    assert!(part.says("Es paga la quota") && !part.says("Cosa de XMESS"));
    app.visitor().get(&path).await.expect(303);
    let all = app.coordinator().await;
    let stranger = [("name", "Altra"), ("network_kind", "hubs")];
    all.post("/networks", &stranger).await.expect(303);
    let stranger = app.coordinator_of(app.network("altra").await).await;
    stranger.get(&path).await.expect(403);
    let reach = Reach::Network(app.network("xmess").await);
    app.someone(Role::Facilitator, reach)
        .await
        .get(&path)
        .await
        .expect(403);
});

story!(
    a_timeline_is_filtered_and_says_what_a_member_has_not_had,
    MODULES,
    |app| {
        let (xmess, _, id) = world(&app).await;
        note(&xmess, id, &[("subject", "Trucada de març")]).await;
        let visit = [
            ("subject", "Visita de fa temps"),
            ("channel", "visit"),
            ("date", "2018-05"),
        ];
        note(&xmess, id, &visit).await;
        let path = format!("/o/{id}/timeline");
        let page = xmess.get(&format!("{path}?year=2018")).await.expect(200);
        assert!(page.says("Visita de fa temps") && !page.says("Trucada de març"));
        let page = xmess
            .get(&format!("{path}?service=membership"))
            .await
            .expect(200);
        assert!(page.says("Entra com a membre") && !page.says("Trucada de març"));
        let page = xmess.get(&path).await.expect(200);
        let times = page.texts("ol.timeline time");
        assert_eq!(times.last().map(String::as_str), Some("2017"), "{times:?}");
        let rows = page.texts("table.data tbody tr");
        let row = |label: &str| {
            let mut of = rows.iter().filter(|row| row.starts_with(label));
            of.next().cloned().expect("a row")
        };
        assert!(row("Visita").contains("maig del 2018"), "{}", row("Visita"));
        assert!(row("En línia").contains("Mai"), "{}", row("En línia"));
        assert!(row("Missatges").contains("Mai"), "{}", row("Missatges"));
        assert!(!row("Contactes").contains("Mai"), "{}", row("Contactes"));
    }
);

story!(a_timeline_is_taken_along_without_notes, MODULES, |app| {
    let (xmess, _, id) = world(&app).await;
    let noted = [
        ("subject", "=1+1 Conveni"),
        ("note", "Secreta"),
        ("by_whom", "Marta"),
    ];
    note(&xmess, id, &noted).await;
    let file = |format: &str| format!("/o/{id}/timeline/export?format={format}&service=contact");
    let csv = xmess.get(&file("csv")).await.expect(200).text();
    assert!(csv.contains("Conveni") && csv.contains("Marta"), "{csv}");
    assert!(!csv.contains("Secreta"), "{csv}");
    let json = xmess.get(&file("json")).await.expect(200).text();
    let told: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(told["items"][0]["service"], "contact");
    assert_eq!(told["items"][0]["on"], "2020-03-01");
    assert_eq!(told["items"].as_array().map(Vec::len), Some(1));
    let xlsx = xmess.get(&file("xlsx")).await.expect(200);
    assert!(xlsx.text().starts_with("PK"));
    xmess.get(&file("pdf")).await.expect(422);
});

story!(a_timeline_takes_two_queries, MODULES, |app| {
    let (xmess, _, id) = world(&app).await;
    for subject in ["U", "Dos", "Tres"] {
        note(&xmess, id, &[("subject", subject)]).await;
    }
    let path = format!("/o/{id}/timeline");
    let made = async |path: &str| {
        let (page, made) = counting(xmess.get(path)).await;
        page.expect(200);
        made
    };
    made(&path).await;
    // The list of organisations asks for nothing but who acts.
    let (plain, own) = (made("/directory").await, made(&path).await);
    assert_eq!(own, plain + 2);
});

#[test]
fn every_verb_that_a_timeline_tells_has_its_sentence() {
    let words: Vec<&str> = crate::MODULE
        .locales
        .iter()
        .flatten()
        .map(|(_, text)| *text)
        .collect();
    for verb in crate::MODULE.verbs {
        if service_of(verb, false).is_none() {
            continue;
        }
        let key = format!("timeline-verb-{} =", verb.replace('.', "-"));
        let told = words.iter().filter(|text| text.contains(&key)).count();
        assert_eq!(told, 4, "{verb}: {key}");
    }
}
