//! Stories of forms: adding, editing, two at once, versions, the archive, networks.

use ordit_platform::module::{CORE, Module};
use ordit_testkit::{Answer, TestApp, Visitor, story};

const MODULES: &[Module] = &[CORE, crate::MODULE];

const XMESS: &[(&str, &str)] = &[
    ("name", "XMESS"),
    ("network_kind", "municipalities"),
    ("language", "ca"),
];
const SALT: &[(&str, &str)] = &[
    ("name", "Ajuntament de Salt"),
    ("organisation_kind", "municipality"),
    ("municipality", "Salt"),
    ("membership_state", "member"),
    ("member_since", "maig de 2017"),
    ("themes", ""),
    ("themes", "agroecology"),
    ("language", "ca"),
    ("source", "XMESS"),
];

/// The coordinator of everything, with a network in which there is one organisation.
async fn coordinator(app: &TestApp) -> Visitor<'_> {
    let person = app.coordinator().await;
    person.post("/networks", XMESS).await.expect(303);
    person
        .post("/n/xmess/organisations", SALT)
        .await
        .expect(303);
    person
}

/// The form of the only organisation: where it is, and every field as a browser would send it.
async fn open(person: &Visitor<'_>) -> (String, Vec<(String, String)>) {
    let list = person.get("/n/xmess/organisations").await.expect(200);
    let id = list.attributes("tr[data-id]", "data-id").remove(0);
    let path = format!("/n/xmess/organisations/{id}/edit");
    let page = person.get(&path).await.expect(200);
    (path, fields(&page))
}

fn fields(page: &Answer) -> Vec<(String, String)> {
    let inputs = "form[data-guard] input:not([type=checkbox]):not([type=radio])";
    let names = page.attributes(inputs, "name");
    let values = page.attributes(inputs, "value");
    let mut fields: Vec<(String, String)> = names.into_iter().zip(values).collect();
    let chosen = page.attributes("form[data-guard] input[checked]", "value");
    fields.extend(chosen.into_iter().map(|value| ("themes".to_owned(), value)));
    for name in page.attributes("form[data-guard] select", "name") {
        let option = format!("select[name={name}] option[selected]");
        fields.extend(
            page.attributes(&option, "value")
                .pop()
                .map(|value| (name, value)),
        );
    }
    fields
}

async fn send(person: &Visitor<'_>, path: &str, fields: &[(String, String)]) -> Answer {
    let pairs: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    person.post(path, &pairs).await
}

fn with(fields: &[(String, String)], name: &str, text: &str) -> Vec<(String, String)> {
    let mut changed = fields.to_vec();
    changed.retain(|(own, _)| own != name);
    changed.push((name.to_owned(), text.to_owned()));
    changed
}

story!(
    what_is_added_can_be_edited_and_nothing_else_changes,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let (path, form) = open(&person).await;
        let same = send(&person, &path, &form).await.expect(303);
        assert_eq!(same.location().as_deref(), Some("/o/ajuntament-de-salt"));
        let edit = person.get(&path).await;
        assert_eq!(
            edit.attributes("input[name=version]", "value"),
            ["1"],
            "nothing was written"
        );
        assert_eq!(
            edit.attributes("input[name=member_since]", "value"),
            ["2017-05"]
        );

        send(&person, &path, &with(&form, "name", "Vila de Salt"))
            .await
            .expect(303);
        let page = app.visitor().get("/o/ajuntament-de-salt").await.expect(200);
        assert_eq!(page.texts("h1"), ["Vila de Salt"]);
    }
);

story!(
    a_refused_form_keeps_what_was_typed_and_says_what_is_wrong,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let (path, form) = open(&person).await;
        let wrong = with(
            &with(&form, "member_since", "fa temps"),
            "name",
            "Vila de Salt",
        );
        let page = send(&person, &path, &wrong).await.expect(422);
        assert_eq!(
            page.attributes("input[name=name]", "value"),
            ["Vila de Salt"]
        );
        assert_eq!(
            page.attributes("input[name=member_since]", "value"),
            ["fa temps"]
        );
        assert_eq!(page.texts("#member_since-error").len(), 1);
        assert_eq!(page.attributes("#errors a", "href"), ["#member_since"]);
    }
);

story!(
    what_looks_like_something_known_is_asked_about,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let mut alike = SALT.to_vec();
        alike[0] = ("name", "Ajuntament de Sal");
        let page = person
            .post("/n/xmess/organisations", &alike)
            .await
            .expect(422);
        let choices = page.attributes("input[name=choice]", "value");
        assert_eq!((choices.len(), choices[1].as_str()), (2, "new"));
        alike.push(("choice", "new"));
        person
            .post("/n/xmess/organisations", &alike)
            .await
            .expect(303);
        let list = person.get("/n/xmess/organisations").await.expect(200);
        assert_eq!(list.attributes("tr[data-id]", "data-id").len(), 2);
    }
);

story!(two_who_edit_at_once_lose_nothing, MODULES, |app| {
    let person = coordinator(&app).await;
    let (path, form) = open(&person).await;
    send(&person, &path, &with(&form, "name", "Vila de Salt"))
        .await
        .expect(303);

    // Another field goes through without a question and keeps the other's name.
    let website = with(&form, "website", "https://viladesalt.cat/");
    send(&person, &path, &website).await.expect(303);
    let now = person.get(&path).await;
    assert_eq!(
        now.attributes("input[name=name]", "value"),
        ["Vila de Salt"]
    );
    assert_eq!(
        now.attributes("input[name=website]", "value"),
        ["https://viladesalt.cat/"]
    );

    // The same field is a choice; what else was written waits with it.
    let mine = with(&with(&form, "name", "Salt"), "neighbourhood", "Centre");
    let asked = send(&person, &path, &mine).await.expect(409);
    assert_eq!(
        asked.attributes("input[type=radio]", "value"),
        ["Salt", "Vila de Salt"]
    );
    let answer = with(&fields(&asked), "name", "Salt");
    send(&person, &path, &answer).await.expect(303);
    let now = person.get(&path).await;
    assert_eq!(now.attributes("input[name=name]", "value"), ["Salt"]);
    assert_eq!(
        now.attributes("input[name=neighbourhood]", "value"),
        ["Centre"]
    );
    assert_eq!(
        now.attributes("input[name=website]", "value"),
        ["https://viladesalt.cat/"]
    );
});

story!(a_version_comes_back_as_a_new_one, MODULES, |app| {
    let person = coordinator(&app).await;
    let (path, form) = open(&person).await;
    let renamed = with(
        &with(&form, "name", "Vila de Salt"),
        "municipality",
        "Girona",
    );
    send(&person, &path, &renamed).await.expect(303);
    let id = path.split('/').nth(4).expect("the id").to_owned();
    let history = person.get(&format!("/o/{id}/history")).await.expect(200);
    assert_eq!(history.texts("td.old del"), ["Ajuntament de Salt", "Salt"]);
    let question = person
        .get(&format!("/o/{id}/restore?version=1"))
        .await
        .expect(200);
    assert_eq!(question.texts("td.new"), ["Ajuntament de Salt", "Salt"]);

    person
        .post(
            &format!("/o/{id}/restore"),
            &[("version", "1"), ("base", "2")],
        )
        .await
        .expect(303);
    let now = person.get(&path).await;
    assert_eq!(
        now.attributes("input[name=name]", "value"),
        ["Ajuntament de Salt"]
    );
    assert_eq!(now.attributes("input[name=version]", "value"), ["3"]);
    assert_eq!(
        now.attributes("input[name=member_since]", "value"),
        ["2017-05"]
    );
    person
        .get(&format!("/o/{id}/restore?version=9"))
        .await
        .expect(404);
});

story!(
    what_is_archived_is_seen_by_the_coordination_alone,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let (path, form) = open(&person).await;
        let id = path.split('/').nth(4).expect("the id").to_owned();
        person.get(&format!("/o/{id}/archive")).await.expect(200);
        person
            .post(&format!("/o/{id}/archive"), &[])
            .await
            .expect(303);
        app.visitor().get("/o/ajuntament-de-salt").await.expect(404);
        person.get("/o/ajuntament-de-salt").await.expect(200);

        // A form that was open meanwhile touches nothing that was archived, and goes through.
        send(&person, &path, &with(&form, "neighbourhood", "Centre"))
            .await
            .expect(303);
        app.visitor().get("/o/ajuntament-de-salt").await.expect(404);

        person
            .post(&format!("/o/{id}/unarchive"), &[])
            .await
            .expect(303);
        app.visitor().get("/o/ajuntament-de-salt").await.expect(200);
        let history = person.get(&format!("/o/{id}/history")).await.expect(200);
        assert_eq!(history.texts("h2").len(), 4);
    }
);

story!(
    a_coordinator_works_in_the_own_network_alone,
    MODULES,
    |app| {
        let first = coordinator(&app).await;
        first
            .post("/networks", &[("name", "XPC"), ("network_kind", "hubs")])
            .await
            .expect(303);
        let (path, form) = open(&first).await;
        let id = path.split('/').nth(4).expect("the id").to_owned();
        let other = app.coordinator_of(app.network("xpc").await).await;
        for page in [
            path.as_str(),
            "/n/xmess/organisations/new",
            "/n/xmess/edit",
            "/networks/new",
        ] {
            other.get(page).await.expect(403);
        }
        send(&other, &path, &form).await.expect(403);
        other.get(&format!("/o/{id}/history")).await.expect(403);
        other
            .post(&format!("/o/{id}/archive"), &[])
            .await
            .expect(403);
        // The organisation was never in that network.
        other
            .get(&format!("/n/xpc/organisations/{id}/edit"))
            .await
            .expect(404);

        let own = app.coordinator_of(app.network("xmess").await).await;
        own.get(&path).await.expect(200);
        own.get(&format!("/o/{id}/history")).await.expect(200);
    }
);

story!(
    facts_that_other_networks_look_after_are_shown_and_not_asked,
    MODULES,
    |app| {
        let first = coordinator(&app).await;
        first
            .post("/networks", &[("name", "XPC"), ("network_kind", "hubs")])
            .await
            .expect(303);
        let mut left = SALT.to_vec();
        left.retain(|(name, _)| !["membership_state", "member_since"].contains(name));
        left.extend([("membership_state", "left"), ("left_on", "2020")]);
        first.post("/n/xpc/organisations", &left).await.expect(303);
        let (path, _) = open(&first).await;
        let other = app.coordinator_of(app.network("xpc").await).await;
        let form = other.get(&path.replace("xmess", "xpc")).await.expect(200);
        assert!(form.attributes("input[name=name]", "value").is_empty());
        assert_eq!(form.attributes("input[name=left_on]", "value"), ["2020"]);
        assert!(form.texts("dd").contains(&"Ajuntament de Salt".to_owned()));
    }
);

story!(
    a_network_says_who_it_is_and_takes_a_colour_that_can_be_read,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let taken = person.post("/networks", XMESS).await.expect(422);
        assert_eq!(taken.texts("#name-error").len(), 1);

        let form = fields(&person.get("/n/xmess/edit").await.expect(200));
        let pale = with(
            &with(&form, "colour", "#ffd400"),
            "purpose",
            "Municipis **plegats**.",
        );
        let page = send(&person, "/n/xmess/edit", &pale).await.expect(422);
        let instead = page.attributes("button[name=instead]", "value").remove(0);
        send(&person, "/n/xmess/edit", &with(&pale, "instead", &instead))
            .await
            .expect(303);
        let page = person.get("/n/xmess/edit").await.expect(200);
        assert_eq!(page.attributes("input[name=colour]", "value"), [instead]);
        assert_eq!(page.texts("#purpose"), ["Municipis **plegats**."]);

        let stale = with(&form, "short_name", "X");
        send(&person, "/n/xmess/edit", &stale).await.expect(303);
        let other = with(&form, "purpose", "Una altra cosa");
        send(&person, "/n/xmess/edit", &other).await.expect(409);
    }
);

story!(
    what_is_no_organisation_is_not_found_and_never_written,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let nobody = "00000000-0000-7000-8000-000000000000";
        person
            .get(&format!("/n/xmess/organisations/{nobody}/edit"))
            .await
            .expect(404);
        person
            .get(&format!("/o/{nobody}/history"))
            .await
            .expect(404);
        // "This one" can only be an organisation, not a network.
        let network = app.network("xmess").await.to_string();
        let mut pairs = SALT.to_vec();
        pairs[0] = ("name", "Ajuntament de Sal");
        pairs.push(("choice", &network));
        person
            .post("/n/xmess/organisations", &pairs)
            .await
            .expect(422);
    }
);
