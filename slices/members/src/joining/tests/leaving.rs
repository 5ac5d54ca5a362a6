//! Stories of members that leave.

use ordit_kernel::{Reach, Role};
use ordit_testkit::story;

use super::*;

/// A member of XMESS.
pub(super) async fn member(app: &TestApp, person: &Visitor<'_>) -> Id {
    let salt = [
        ("name", "Ajuntament de Salt"),
        ("organisation_kind", "municipality"),
        ("municipality", "Salt"),
        ("membership_state", "member"),
        ("member_since", "2017-05"),
        ("language", "ca"),
    ];
    person
        .post("/n/xmess/organisations", &salt)
        .await
        .expect(303);
    stages(app, "ajuntament-de-salt").await.0
}

story!(
    who_represents_a_member_asks_to_leave_and_the_coordination_confirms,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let id = member(&app, &person).await;
        let mayor = app
            .someone(Role::ElectedOfficer, Reach::Organisation(id))
            .await;
        let technician = app.someone(Role::Technician, Reach::Organisation(id)).await;
        let page = mayor.get("/n/xmess/leave").await.expect(200);
        assert_eq!(
            page.texts("#remains").len(),
            1,
            "what remains is said before"
        );
        technician.get("/n/xmess/leave").await.expect(422);
        mayor.get("/n/xpc/leave").await.expect(403);
        let why = [("on", "2026-11-20"), ("words", "<b>Sense</b> equip")];
        mayor
            .upload("/n/xmess/leave", &why, "acord.pdf", PDF)
            .await
            .expect(303);
        mayor
            .upload("/n/xmess/leave", &why, "acord.pdf", PDF)
            .await
            .expect(422);
        assert_eq!(count(&app, "documents").await, 1);

        let list = person.get("/n/xmess/applications").await.expect(200);
        let asked = list.attributes("#leaving a", "href").remove(0);
        let page = person.get(&asked).await.expect(200);
        assert!(page.says("<b>Sense</b> equip"));
        let departure = page.attributes("input[name=departure]", "value").remove(0);
        let documents = page.attributes("main a[href*='/documents/']", "href");
        assert_eq!(person.get(&documents[0]).await.expect(200).bytes, PDF);
        let confirm = [("departure", departure.as_str()), ("answer", "confirm")];
        person
            .post(&format!("{asked}/answer"), &confirm)
            .await
            .expect(303);
        let (_, after) = stages(&app, "ajuntament-de-salt").await;
        assert_eq!(after, ["member 2017-05", "left 2026-11-20"]);
        person
            .post(&format!("{asked}/answer"), &confirm)
            .await
            .expect(422);
        mayor.get("/n/xmess/leave").await.expect(403);

        let undo = [("departure", departure.as_str())];
        person
            .post(&format!("{asked}/undo"), &undo)
            .await
            .expect(303);
        let (_, back) = stages(&app, "ajuntament-de-salt").await;
        assert_eq!(back, ["member 2017-05"]);
        let expected = [
            "members.departure.asked",
            "members.departure.answered confirmed",
            "members.departure.answered withdrawn",
        ];
        assert_eq!(told(&app, "members.departure").await, expected);
    }
);

story!(
    the_coordination_notes_that_a_member_left_and_a_neighbour_cannot,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let id = member(&app, &person).await;
        let path = format!("/n/xmess/organisations/{id}/membership");
        let leave = format!("{path}/leave");
        let neighbour = app.coordinator_of(app.network("xpc").await).await;
        neighbour.get(&path).await.expect(403);
        let own = path.replace("/n/xmess/", "/n/xpc/");
        neighbour.get(&own).await.expect(404);
        neighbour
            .upload(&format!("{own}/leave"), &[("on", "2026")], "", b"")
            .await
            .expect(404);
        for (on, field) in [("2016", "#on"), ("2031", "#on"), ("ahir", "#on")] {
            let page = person
                .upload(&leave, &[("on", on)], "", b"")
                .await
                .expect(422);
            assert_eq!(page.attributes("#errors a", "href"), [field], "{on}");
        }
        let fields = [("on", "octubre de 2026"), ("words", "Plega")];
        person.upload(&leave, &fields, "", b"").await.expect(303);
        let (_, after) = stages(&app, "ajuntament-de-salt").await;
        assert_eq!(after, ["member 2017-05", "left 2026-10"]);
        let page = person.get(&path).await.expect(200);
        assert!(page.says("Plega") && page.texts("#rights")[0].contains("Ni veu"));
    }
);

story!(a_member_that_stays_takes_it_back, MODULES, |app| {
    let person = coordinator(&app).await;
    let id = member(&app, &person).await;
    let chair = app
        .someone(Role::Representative, Reach::Organisation(id))
        .await;
    chair
        .upload("/n/xmess/leave", &[("on", "2027")], "", b"")
        .await
        .expect(303);
    let page = chair.get("/n/xmess/leave").await.expect(200);
    let departure = page.attributes("input[name=departure]", "value").remove(0);
    let stay = [("departure", departure.as_str())];
    chair
        .post("/n/xmess/leave/withdraw", &stay)
        .await
        .expect(303);
    chair
        .post("/n/xmess/leave/withdraw", &stay)
        .await
        .expect(422);
    let list = person.get("/n/xmess/applications").await.expect(200);
    assert!(list.attributes("#leaving a", "href").is_empty());
});
