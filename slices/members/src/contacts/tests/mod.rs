//! Stories of contacts: who reads what, correcting and taking back, and lists that come in again.

mod kept_store;
mod lists;

use kept_store::{everything, notes, only, said_by_events, texts};
use ordit_kernel::{Id, Reach, Role};
use ordit_platform::module::{CORE, Module};
use ordit_testkit::{TestApp, Visitor, story};

const MODULES: &[Module] = &[CORE, crate::MODULE];
const SCRIPT: &str = "<script>alert('x')</script>";

/// Two networks, and a town council that takes part in both.
pub(crate) async fn world(app: &TestApp) -> (Visitor<'_>, Visitor<'_>, Id) {
    let all = app.coordinator().await;
    for (name, kind) in [("XMESS", "municipalities"), ("XPC", "hubs")] {
        let network = [("name", name), ("network_kind", kind)];
        all.post("/networks", &network).await.expect(303);
    }
    let salt = [
        ("name", "Ajuntament de Salt"),
        ("organisation_kind", "municipality"),
        ("municipality", "Salt"),
        ("member_since", "2017"),
    ];
    all.post("/n/xmess/organisations", &salt).await.expect(303);
    app.catch_up().await;
    let id = slug_id(app, "ajuntament-de-salt");
    let text = id.to_string();
    let joined = [("choice", text.as_str()), ("name", "Ajuntament de Salt")];
    let more = [
        ("organisation_kind", "municipality"),
        ("municipality", "Salt"),
    ];
    let joined: Vec<_> = joined.into_iter().chain(more).collect();
    all.post("/n/xpc/organisations", &joined).await.expect(303);
    let xmess = app.coordinator_of(app.network("xmess").await).await;
    let xpc = app.coordinator_of(app.network("xpc").await).await;
    (xmess, xpc, id)
}

fn slug_id(app: &TestApp, slug: &str) -> Id {
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Viewer::visitor();
    let head = snapshot.by_slug(&viewer, "organisation", slug);
    head.expect("the organisation").id
}

/// Notes a contact of XMESS with an organisation.
pub(crate) async fn note(person: &Visitor<'_>, id: Id, more: &[(&str, &str)]) -> String {
    let id = id.to_string();
    let own = [
        ("organisation_id", id.as_str()),
        ("date", "2020-03-01"),
        ("channel", "phone"),
        ("subject", "Conveni de padró"),
    ];
    let is_given = |key: &str| more.iter().any(|(own, _)| *own == key);
    let own = own.into_iter().filter(|(key, _)| !is_given(key));
    let fields: Vec<(&str, &str)> = own.chain(more.iter().copied()).collect();
    let answer = person.post("/n/xmess/contacts", &fields).await.expect(303);
    answer.location().expect("a way on")
}

story!(
    a_contact_s_fact_is_read_by_the_member_and_its_note_by_the_coordination_alone,
    MODULES,
    |app| {
        let (xmess, xpc, id) = world(&app).await;
        let form = format!("/n/xmess/contacts/new?organisation={id}");
        let page = xmess.get(&form).await.expect(200);
        assert!(
            page.says("la persona pot demanar de llegir"),
            "{}",
            page.text()
        );
        assert!(page.says("Els casos d’assetjament no s’escriuen mai aquí"));
        let noted = [("with_whom", "Núria Puig"), ("note", "Està molt enfadada")];
        let way = note(&xmess, id, &noted).await;
        assert_eq!(way, format!("/o/{id}/timeline?network=xmess"));
        let reach = Reach::Organisation(id);
        let technician = app.someone(Role::Technician, reach).await;
        for (reader, path) in [
            (&xmess, way.as_str()),
            (&technician, &format!("/o/{id}/timeline")),
        ] {
            let page = reader.get(path).await.expect(200);
            assert!(page.says("Conveni de padró"), "{}", page.text());
            assert!(page.says("Núria Puig"));
            assert!(!page.says("enfadada"), "{}", page.text());
        }
        let edit = format!("/n/xmess/contacts/{}/edit", only(&app).await);
        assert!(
            xmess
                .get(&edit)
                .await
                .expect(200)
                .says("Està molt enfadada")
        );
        technician.get(&edit).await.expect(403);
        technician.get("/n/xmess/contacts").await.expect(403);
        xpc.get(&edit).await.expect(403);
        let foreign = edit.replace("xmess", "xpc");
        xpc.get(&foreign).await.expect(404);
        xpc.post(&foreign, &[("subject", "Meu")]).await.expect(404);
        let neighbour = xpc.get(&format!("/o/{id}/timeline")).await.expect(200);
        assert!(!neighbour.says("Conveni de padró"), "{}", neighbour.text());
        let visitor = app.visitor().get("/o/ajuntament-de-salt").await.expect(200);
        assert!(!visitor.says("Conveni") && !visitor.says("Apunta"));
        for data in said_by_events(&app).await {
            assert_eq!(data, "null");
        }
    }
);

story!(nowhere_else_does_a_contact_show, MODULES, |app| {
    let (xmess, _, id) = world(&app).await;
    note(&xmess, id, &[("subject", "Paraulaestranya")]).await;
    let contact = only(&app).await;
    let member = app.someone(Role::Technician, Reach::Organisation(id)).await;
    app.catch_up().await;
    assert_eq!(texts(&app).await, 0);
    for reader in [&xmess, &member, &app.coordinator().await] {
        for path in ["/o/ajuntament-de-salt", "/n/xmess", "/directory"] {
            let page = reader.get(path).await.expect(200);
            assert!(!page.text().contains("Paraulaestranya"), "{path}");
        }
    }
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Acting::operator().viewer([], []);
    assert!(snapshot.get(&viewer, contact).is_none());
});

story!(
    what_was_typed_stays_when_a_contact_is_refused_and_script_stays_text,
    MODULES,
    |app| {
        let (xmess, _, id) = world(&app).await;
        let organisation = id.to_string();
        let typed = [
            ("organisation_id", organisation.as_str()),
            ("date", "2050-01-01"),
            ("channel", "visit"),
            ("subject", SCRIPT),
            ("with_whom", SCRIPT),
            ("by_whom", SCRIPT),
            ("note", SCRIPT),
            ("step_due", "demà passat no és cap dia"),
            ("step_what", SCRIPT),
        ];
        let page = xmess.post("/n/xmess/contacts", &typed).await.expect(422);
        assert_eq!(page.attributes("#step_what", "value"), [SCRIPT]);
        let typed: Vec<_> = typed
            .into_iter()
            .filter(|(key, _)| *key != "step_due")
            .collect();
        let page = xmess.post("/n/xmess/contacts", &typed).await.expect(422);
        assert_eq!(page.attributes("input[name=subject]", "value"), [SCRIPT]);
        assert_eq!(page.texts("textarea[name=note]"), [SCRIPT]);
        assert!(
            page.says("Aquesta data encara ha d’arribar"),
            "{}",
            page.text()
        );
        assert_eq!(page.texts("script"), [""]);
        let right = [
            ("subject", SCRIPT),
            ("with_whom", SCRIPT),
            ("by_whom", SCRIPT),
            ("note", SCRIPT),
            ("step_what", SCRIPT),
        ];
        let way = note(&xmess, id, &right).await;
        let contact = only(&app).await;
        for path in [
            way.as_str(),
            "/n/xmess/contacts",
            "/n/xmess/tasks",
            &format!("/n/xmess/contacts/{contact}/edit"),
            &format!("/n/xmess/contacts/{contact}/remove"),
            &format!("/n/xmess/contacts/{contact}/erase"),
        ] {
            let page = xmess.get(path).await.expect(200);
            assert_eq!(page.texts("script"), [""], "{path}");
            let is_told =
                page.says(SCRIPT) || page.attributes("input[name=subject]", "value") == [SCRIPT];
            assert!(is_told, "{path}: {}", page.text());
        }
    }
);

story!(two_who_correct_one_contact_lose_nothing, MODULES, |app| {
    let (xmess, _, id) = world(&app).await;
    note(&xmess, id, &[("note", "La nota")]).await;
    let edit = format!("/n/xmess/contacts/{}/edit", only(&app).await);
    let page = xmess.get(&edit).await.expect(200);
    let hidden = |name: &str| {
        page.attributes(&format!("input[name={name}]"), "value")
            .remove(0)
    };
    let (version, was) = (hidden("version"), hidden("was-subject"));
    let organisation = id.to_string();
    let sent = |subject: &'static str| {
        vec![
            ("version", version.as_str()),
            ("organisation_id", organisation.as_str()),
            ("was-organisation_id", organisation.as_str()),
            ("was-subject", was.as_str()),
            ("subject", subject),
        ]
    };
    xmess.post(&edit, &sent("Primer")).await.expect(303);
    let clash = xmess.post(&edit, &sent("Segon")).await.expect(409);
    assert!(
        clash.says("Primer") && clash.says("Segon"),
        "{}",
        clash.text()
    );
    let other = [
        ("version", version.as_str()),
        ("organisation_id", organisation.as_str()),
        ("was-organisation_id", organisation.as_str()),
        ("was-note", "La nota"),
        ("note", "Una altra nota"),
    ];
    xmess.post(&edit, &other).await.expect(303);
    let page = xmess.get(&edit).await.expect(200);
    assert_eq!(page.attributes("input[name=subject]", "value"), ["Primer"]);
    assert_eq!(page.texts("textarea[name=note]"), ["Una altra nota"]);
    assert_eq!(notes(&app).await, 2);
});

story!(a_contact_is_taken_away_and_comes_back, MODULES, |app| {
    let (xmess, _, id) = world(&app).await;
    let way = note(&xmess, id, &[]).await;
    let own = format!("/n/xmess/contacts/{}", only(&app).await);
    let question = xmess.get(&format!("{own}/remove")).await.expect(200);
    assert!(question.says("Conveni de padró"));
    let answer = xmess.post(&format!("{own}/remove"), &[]).await.expect(303);
    let undo = answer.location().expect("where it is undone");
    assert_eq!(
        xmess.get(&undo).await.texts("form.actions button"),
        ["Torna’l a posar"]
    );
    xmess.get(&format!("{own}/edit")).await.expect(404);
    assert!(!xmess.get(&way).await.says("Conveni de padró"));
    assert!(
        !xmess
            .get("/n/xmess/contacts")
            .await
            .says("Conveni de padró")
    );
    xmess.post(&format!("{own}/restore"), &[]).await.expect(303);
    assert!(xmess.get(&way).await.says("Conveni de padró"));
});

story!(
    what_never_should_have_been_written_is_erased,
    MODULES,
    |app| {
        let (xmess, _, id) = world(&app).await;
        let secret = [
            ("subject", "Secretíssim u"),
            ("note", "Secretíssim dos"),
            ("step_what", "Secretíssim tres"),
        ];
        let way = note(&xmess, id, &secret).await;
        let own = format!("/n/xmess/contacts/{}", only(&app).await);
        let changed = [
            ("subject", "Secretíssim quatre"),
            ("note", "Secretíssim cinc"),
        ];
        xmess
            .post(&format!("{own}/edit"), &changed)
            .await
            .expect(303);
        assert!(everything(&app).await.contains("Secretíssim"));
        let question = xmess.get(&format!("{own}/erase")).await.expect(200);
        assert!(question.says("No es pot desfer"));
        xmess.post(&format!("{own}/erase"), &[]).await.expect(303);
        let kept = everything(&app).await;
        assert!(!kept.contains("Secretíssim"), "{kept}");
        assert!(!kept.to_lowercase().contains("secret"), "{kept}");
        let page = xmess.get(&way).await.expect(200);
        assert!(page.says("S’ha esborrat un contacte"), "{}", page.text());
        xmess.get(&format!("{own}/edit")).await.expect(404);
        xmess.post(&format!("{own}/restore"), &[]).await.expect(404);
        for check in crate::MODULE.checks {
            let found = (check.run)(app.db()).await.expect("an answer");
            assert_eq!(found, Vec::<String>::new(), "{}", check.name);
        }
    }
);

story!(
    a_row_of_a_spreadsheet_is_pasted_and_a_form_sent_twice_is_one,
    MODULES,
    |app| {
        let (xmess, _, id) = world(&app).await;
        let page = xmess.get("/o/ajuntament-de-salt").await.expect(200);
        let key = page.attributes("input[name=key]", "value").remove(0);
        let line = [
            ("key", key.as_str()),
            (
                "subject",
                "1/3/2020\tVisita\tObra del mercat\tPere\tcal trucar",
            ),
        ];
        note(&xmess, id, &line).await;
        note(&xmess, id, &line).await;
        let edit = format!("/n/xmess/contacts/{}/edit", only(&app).await);
        let page = xmess.get(&edit).await.expect(200);
        let value = |name: &str| {
            page.attributes(&format!("input[name={name}]"), "value")
                .remove(0)
        };
        assert_eq!(value("subject"), "Obra del mercat");
        assert_eq!(value("with_whom"), "Pere");
        assert_eq!(value("date"), "2020-03-01");
        assert_eq!(page.texts("textarea[name=note]"), ["cal trucar"]);
        let chosen = page.attributes("select[name=channel] option[selected]", "value");
        assert_eq!(chosen, ["visit"]);
    }
);
