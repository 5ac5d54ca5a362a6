//! Stories of messages: to exactly these, once, seen by whom they were written to and nobody else.

mod after;
mod attacks;
mod kept_store;
mod lists;

use std::collections::BTreeSet;

use kept_store::{mails, number};
use ordit_kernel::{Id, Reach, Role};
use ordit_platform::module::{CORE, Module};
use ordit_testkit::{Answer, TestApp, Visitor, story};

use crate::{
    mandates::{self, acts::Grant},
    people,
};

const MODULES: &[Module] = &[CORE, crate::MODULE];

/// A network with two councils of the Gironès and one elsewhere, a technician each, a councillor
/// in Salt, and a mailbox for answers. Beside it a network that has nothing to do with it.
pub(super) async fn world(app: &TestApp) -> Visitor<'_> {
    let all = app.coordinator().await;
    for (name, kind) in [("XMESS", "municipalities"), ("XPC", "hubs")] {
        let network = [("name", name), ("network_kind", kind)];
        all.post("/networks", &network).await.expect(303);
    }
    for town in ["Salt", "Girona", "Vic"] {
        let organisation = [
            ("name", format!("Ajuntament de {town}")),
            ("organisation_kind", "municipality".to_owned()),
            ("municipality", town.to_owned()),
            ("member_since", "2017".to_owned()),
        ];
        let organisation: Vec<(&str, &str)> = organisation
            .iter()
            .map(|(key, value)| (*key, value.as_str()))
            .collect();
        all.post("/n/xmess/organisations", &organisation)
            .await
            .expect(303);
    }
    app.catch_up().await;
    for (name, role, town) in [
        ("Ada Ribas", Role::Technician, "salt"),
        ("Berta Coll", Role::ElectedOfficer, "salt"),
        ("Carles Pi", Role::Technician, "girona"),
        ("Dolors Mas", Role::Technician, "vic"),
    ] {
        person(app, name, role, organisation(app, town)).await;
    }
    let settings = [("address", "xarxa@xmess.example"), ("delay", "5")];
    all.post("/n/xmess/messages/settings", &settings)
        .await
        .expect(303);
    all
}

pub(super) fn organisation(app: &TestApp, town: &str) -> Id {
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Viewer::visitor();
    let slug = format!("ajuntament-de-{town}");
    let head = snapshot.by_slug(&viewer, "organisation", &slug);
    head.expect("an organisation").id
}

/// Somebody with this role, whose address is their first name.
pub(super) async fn person(app: &TestApp, name: &str, role: Role, of: Id) -> Id {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let first: String = first.chars().filter(char::is_ascii_alphanumeric).collect();
    let address = format!("{first}@poble.example")
        .parse()
        .expect("an address");
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = write.id();
    people::ensure(&mut write, id, name, Some(&address))
        .await
        .expect("a person");
    let grant = Grant::now(id, role, Reach::Organisation(of));
    mandates::acts::grant(&mut write, &grant)
        .await
        .expect("a mandate");
    write.commit().await.expect("written");
    app.catch_up().await;
    id
}

/// Follows the form at this address: keeps it with these words, and gives the page of those who
/// get it.
pub(super) async fn drafted(
    visitor: &Visitor<'_>,
    new: &str,
    words: &[(&str, &str)],
) -> (String, Answer) {
    let form = visitor.get(new).await.expect(200);
    let action = form.attributes("main form.form", "action").remove(0);
    let hidden = |name: &str| {
        let found = form.attributes(&format!("form.form input[name={name}]"), "value");
        found.into_iter().next().unwrap_or_default()
    };
    let (from, query, follows) = (hidden("from"), hidden("query"), hidden("follows"));
    let mut fields = vec![
        ("version", "0"),
        ("from", from.as_str()),
        ("query", query.as_str()),
        ("follows", follows.as_str()),
        ("lang", "ca"),
        ("then", "recipients"),
    ];
    fields.extend(words);
    let kept = visitor.upload(&action, &fields, "", b"").await.expect(303);
    let next = kept.location().expect("where it goes on");
    (action, visitor.get(&next).await.expect(200))
}

/// Sends what a page of recipients shows.
pub(super) async fn sent(visitor: &Visitor<'_>, own: &str, page: &Answer) -> Answer {
    let seen = page.attributes("input[name=seen]", "value").remove(0);
    visitor
        .post(&format!("{own}/send"), &[("seen", seen.as_str())])
        .await
}

const WORDS: [(&str, &str); 2] = [
    ("subject_ca", "Trobada de {municipi}"),
    ("body_ca", "Bon dia, {nom}: vine amb *{entitat}*."),
];

story!(
    the_technicians_of_a_county_are_written_to_and_nobody_else,
    MODULES,
    |app| {
        let all = world(&app).await;
        let list = "/n/xmess/people?role=technician&county=idescat-comarca:20&state=member";
        let page = all.get(list).await.expect(200);
        let ways = page.attributes(".worklist-tools a.btn.quiet", "href");
        let new = ways
            .iter()
            .find(|href| href.contains("messages/new"))
            .expect("a way");
        let (own, page) = drafted(&all, new, &WORDS).await;
        assert_eq!(
            number(&app, "mails").await,
            0,
            "nothing goes before it is sent"
        );
        let rows = page.texts("tbody tr td:nth-child(2)");
        assert_eq!(rows, ["ada@poble.example", "carles@poble.example"]);
        assert!(page.says("Trobada de Salt"), "{}", page.text());
        assert!(page.says("Bon dia, Ada Ribas: vine amb Ajuntament de Salt"));
        assert!(page.says("xarxa@xmess.example"));
        sent(&all, &own, &page).await.expect(303);

        let mails = mails(&app).await;
        let to: BTreeSet<&str> = mails.iter().map(|mail| mail.address.as_str()).collect();
        assert_eq!(
            to,
            BTreeSet::from(["ada@poble.example", "carles@poble.example"])
        );
        assert_eq!(mails.len(), 2);
        for mail in &mails {
            assert_eq!(mail.reply_to, "xarxa@xmess.example");
            let is_ada = mail.address.starts_with("ada");
            assert_eq!(mail.text.contains("Ada Ribas"), is_ada, "{}", mail.text);
            assert_eq!(mail.subject == "Trobada de Salt", is_ada);
            assert_eq!(mail.text.contains("Carles"), !is_ada);
        }
        let page = all.get(&own).await.expect(200);
        assert!(page.says("Atura els 2"), "{}", page.text());
    }
);

story!(
    a_message_is_sent_once_however_often_it_is_asked_for,
    MODULES,
    |app| {
        let all = world(&app).await;
        let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people", &WORDS).await;
        let seen = page.attributes("input[name=seen]", "value").remove(0);
        let form = [("seen", seen.as_str())];
        let path = format!("{own}/send");
        let sending = (0..6).map(|_| all.post(&path, &form));
        for answer in futures::future::join_all(sending).await {
            assert_eq!(answer.location(), Some(own.clone()), "{}", answer.text());
        }
        all.post(&path, &form).await.expect(303);
        assert_eq!(mails(&app).await.len(), 4);
        assert_eq!(number(&app, "message_recipients").await, 4);
        let told = kept_store::events(&app, "members.message.sent").await;
        assert_eq!(told.len(), 3, "one for each organisation");
    }
);

story!(whoever_changed_since_is_looked_at_again, MODULES, |app| {
    let all = world(&app).await;
    let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people", &WORDS).await;
    person(
        &app,
        "Enric Sol",
        Role::Technician,
        organisation(&app, "vic"),
    )
    .await;
    let refused = sent(&all, &own, &page).await.expect(422);
    assert!(
        refused.says("ha canviat des que ho vas mirar"),
        "{}",
        refused.text()
    );
    assert!(refused.says("enric@poble.example"));
    assert!(mails(&app).await.is_empty());
    sent(&all, &own, &refused).await.expect(303);
    assert_eq!(mails(&app).await.len(), 5);
});

story!(
    organisations_are_written_to_at_their_mailbox_or_by_role,
    MODULES,
    |app| {
        let all = world(&app).await;
        let salt = organisation(&app, "salt");
        let mailbox = [("address", "promocio@salt.example"), ("purpose", "")];
        all.post(&format!("/o/{salt}/mailbox"), &mailbox)
            .await
            .expect(303);
        let new = "/n/xmess/messages/new?from=organisations";
        let rows = |page: &Answer| page.texts("tbody tr td:nth-child(2)");
        let with = |whom: &'static str| {
            let mut words = WORDS.to_vec();
            words.extend([("whom", whom), ("role", "technician")]);
            words
        };
        let (_, page) = drafted(&all, new, &with("mailbox_else_people")).await;
        let expected = [
            "carles@poble.example",
            "promocio@salt.example",
            "dolors@poble.example",
        ];
        assert_eq!(rows(&page), expected);
        let (_, page) = drafted(&all, new, &with("people")).await;
        let expected = [
            "carles@poble.example",
            "ada@poble.example",
            "dolors@poble.example",
        ];
        assert_eq!(rows(&page), expected);
        let (own, page) = drafted(&all, new, &with("mailbox")).await;
        assert_eq!(rows(&page), ["promocio@salt.example"]);
        let without = all
            .get(&format!("{own}/recipients?shown=without"))
            .await
            .expect(200);
        assert_eq!(without.texts("tbody tr").len(), 2);
        assert!(without.says("no en sabem l’adreça"), "{}", without.text());
    }
);

story!(
    one_is_left_out_by_hand_and_one_without_what_the_text_says_is_told,
    MODULES,
    |app| {
        let all = world(&app).await;
        let words = [
            ("subject_ca", "Hola"),
            ("body_ca", "{càrrec} de {municipi} {cognoms}"),
        ];
        let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people", &words).await;
        assert!(page.says("{cognoms}"), "{}", page.text());
        assert!(
            page.attributes("input[name=seen]", "value").is_empty(),
            "it cannot be sent"
        );
        all.post(&format!("{own}/send"), &[("seen", "x")])
            .await
            .expect(422);
        let ada = page.attributes("input[name=target]", "value").remove(0);
        let out = [("target", ada.as_str()), ("did", "out")];
        let page = all
            .post_and_follow(&format!("{own}/choices"), &out)
            .await
            .expect(200);
        assert!(
            !page
                .texts("tbody tr td:nth-child(2)")
                .contains(&"ada@poble.example".to_owned())
        );
        let without = all.get(&format!("{own}/recipients?shown=without")).await;
        assert!(without.says("l’has exclosa"), "{}", without.text());
        let back = [("target", ada.as_str()), ("did", "in")];
        let page = all.post_and_follow(&format!("{own}/choices"), &back).await;
        assert!(
            page.texts("tbody tr td:nth-child(2)")
                .contains(&"ada@poble.example".to_owned())
        );

        // The coordinator of the network has no municipality.
        let xmess = app.network("xmess").await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let id = write.id();
        let address = "coord@xmess.example".parse().expect("an address");
        people::ensure(&mut write, id, "Cesc Coord", Some(&address))
            .await
            .expect("a person");
        let grant = Grant::now(id, Role::Coordination, Reach::Network(xmess));
        mandates::acts::grant(&mut write, &grant)
            .await
            .expect("a mandate");
        write.commit().await.expect("written");
        let words = [("subject_ca", "Hola"), ("body_ca", "Bon dia, {municipi}")];
        let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people", &words).await;
        assert!(page.says("De una persona no se sap") || page.says("D’una persona no se sap"));
        assert!(page.says("Cesc Coord"), "{}", page.text());
        let page = all
            .post_and_follow(&format!("{own}/choices"), &[("did", "lacking")])
            .await
            .expect(200);
        sent(&all, &own, &page).await.expect(303);
        assert_eq!(mails(&app).await.len(), 4);
    }
);

story!(
    each_reads_their_language_or_that_of_the_message_and_no_name_is_a_mark,
    MODULES,
    |app| {
        let all = world(&app).await;
        let vic = organisation(&app, "vic");
        person(
            &app,
            "*Xènia* [clic](https://evil.example)",
            Role::Expert,
            vic,
        )
        .await;
        let words = [
            ("subject_ca", "Hola"),
            (
                "body_ca",
                "Bon dia, {nom}: **vine** a [la web](https://xmess.example)",
            ),
            ("subject_es", "Buenas"),
            ("body_es", "Buenos días, {nombre}"),
        ];
        let (own, page) = drafted(&all, "/n/xmess/messages/new?from=people", &words).await;
        sent(&all, &own, &page).await.expect(303);
        let mails = mails(&app).await;
        assert!(
            mails
                .iter()
                .all(|mail| mail.lang == "ca" && mail.subject == "Hola")
        );
        let strange = mails
            .iter()
            .find(|mail| mail.text.contains("Xènia"))
            .expect("a mail");
        assert!(
            strange.html.contains("<strong>vine</strong>"),
            "{}",
            strange.html
        );
        assert!(strange.html.contains("https://xmess.example"));
        assert!(
            !strange.html.contains("href=\"https://evil.example"),
            "{}",
            strange.html
        );
        assert!(!strange.html.contains("<em>"), "{}", strange.html);
    }
);
