//! Stories of the calendar files that say from whom they are and to whom they go.

use ordit_platform::{
    mail::{EmailAddress, Server, Way},
    web::Settings,
};
use ordit_testkit::story;

use super::{
    news::{last, later, says},
    *,
};
use crate::agenda::tests::set as put_text;

const CALL: &str = "https://meet.example/jornada";
const OTHER_WAY: &str = "Ara hi participes d’una altra manera: Jornada";
const ORGANISER: &str = "ORGANIZER;CN=Alfa:mailto:ordit@xarxa.example";

/// An instance that knows from which address its mails come; nothing is sent in these stories.
fn with_server(settings: Settings) -> Settings {
    let from = EmailAddress::parse("ordit@xarxa.example").expect("an address");
    let server = Server::parse("smtp://127.0.0.1:2525", from).expect("a server");
    Settings {
        mail: Way::from(server),
        ..settings
    }
}

/// Changes by the link how somebody takes part.
async fn come(visitor: &Visitor<'_>, link: &str, name: &str, mode: &str) {
    let fields = [("name", name), ("mode", mode), ("gender", "woman")];
    let path = format!("{link}/change");
    visitor.post(&path, &fields).await.expect(303);
}

story!(
    who_has_a_place_is_invited_in_their_calendar_and_told_once_how_they_come_now,
    MODULES,
    |app| {
        let app = app.with_settings(with_server);
        let (world, id) = open(&app, 5).await;
        put_text(&app, id, "activities", "venue", "Casa de Cultura").await;
        put_text(&app, id, "activities", "online_url", CALL).await;
        work(&app).await;
        let slug = slug(&app, id).await;
        let ada = "ada@salt.example";
        let uid = format!("UID:{id}@ordit.test");
        let own = register(&app, &slug, "Ada Puig", ada).await;
        let attendee = "ATTENDEE;CN=Ada Puig;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;\
                        ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:ada@salt.example";
        let invited = ["METHOD:REQUEST", &uid, "SEQUENCE:0", ORGANISER, attendee];
        let (_, file) = last(&app, ada).await;
        says(file.as_ref(), &invited);
        says(file.as_ref(), &["LOCATION:Casa de Cultura"]);
        assert!(!file.expect("a calendar").contains(CALL));

        // By the link, online: once, and a file that counts as newer and says where to come in.
        let visitor = app.visitor();
        for _ in 0..2 {
            come(&visitor, &own, "Ada Puig", "online").await;
        }
        assert_eq!(
            mails(&app, ada).await.len(),
            3,
            "once, however often it is saved"
        );
        let (subject, file) = last(&app, ada).await;
        assert_eq!(subject, OTHER_WAY);
        says(file.as_ref(), &["METHOD:REQUEST", "SEQUENCE:1", ORGANISER]);
        let file = file.expect("a calendar");
        assert!(file.contains(CALL) && !file.contains("LOCATION"), "{file}");
        let told = mails(&app, ada).await.pop().expect("a mail").1;
        assert!(told.contains("En línia") && told.contains(CALL), "{told}");
        // What is no other way of coming is nobody's news.
        come(&visitor, &own, "Ada Puig Serra", "online").await;
        later(&app).await;
        assert_eq!(mails(&app, ada).await.len(), 3);

        // The organisers move her back: she is told the same way.
        let person = app.coordinator_of(world.alfa).await;
        let who = only(&app).await;
        let moved = [
            ("registration", &*who),
            ("act", "move"),
            ("mode", "in_person"),
        ];
        let path = format!("/a/{id}/registrations/decide");
        person.post(&path, &moved).await.expect(303);
        let (subject, file) = last(&app, ada).await;
        assert_eq!(subject, OTHER_WAY);
        says(file.as_ref(), &["SEQUENCE:2", "LOCATION:Casa de Cultura"]);
        assert!(!file.expect("a calendar").contains(CALL));
        visitor
            .post(&format!("{own}/cancel"), &[])
            .await
            .expect(303);
        let gone = [
            "METHOD:CANCEL",
            "STATUS:CANCELLED",
            &uid,
            "SEQUENCE:3",
            ORGANISER,
        ];
        says(last(&app, ada).await.1.as_ref(), &gone);
    }
);

story!(
    where_both_ways_are_told_the_same_a_change_is_no_news,
    MODULES,
    |app| {
        let (_, id) = open(&app, 5).await;
        let slug = slug(&app, id).await;
        let own = register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        come(&app.visitor(), &own, "Ada Puig", "online").await;
        assert_eq!(mails(&app, "ada@salt.example").await.len(), 2);
    }
);

story!(
    who_waits_and_asks_to_come_online_waits_behind_and_learns_no_address,
    MODULES,
    |app| {
        let (world, id) = open(&app, 1).await;
        put_text(&app, id, "activities", "online_url", CALL).await;
        let slug = slug(&app, id).await;
        register(&app, &slug, "Ada Puig", "ada@salt.example").await;
        let bet = register(&app, &slug, "Bet Coll", "bet@irun.example").await;
        let visitor = app.visitor();
        let path = format!("/a/{slug}/register");
        for (name, address) in [
            ("Cal Roca", "cal@irun.example"),
            ("Dol Mas", "dol@irun.example"),
        ] {
            let fields = with(&with(ADA, "name", name), "address", address);
            let fields = with(&fields, "mode", "online");
            visitor.post(&path, &fields).await.expect(303);
            let link = link(&app, address).await;
            visitor
                .post(&format!("{link}/confirm"), &[])
                .await
                .expect(303);
        }
        let form = visitor.get(&format!("{bet}/change")).await.expect(200);
        assert!(form.says("passes al final de la cua"), "{}", form.text());
        come(&visitor, &bet, "Bet Coll", "online").await;
        let page = visitor.get(&bet).await.expect(200);
        assert_eq!(page.texts("#place"), ["3"]);
        assert!(!page.text().contains(CALL), "{}", page.text());
        let (_, text) = mails(&app, "bet@irun.example").await.pop().expect("a mail");
        assert!(!text.contains(CALL), "{text}");
        assert_eq!(last(&app, "bet@irun.example").await.1, None);
        // Whoever listens begins with what happens from now on.
        work(&app).await;
        // Two places come free: they go to those who waited online before.
        let sql = "UPDATE activities SET capacity = $1 WHERE entry_id = $2";
        set(&app, sql, 3, id).await;
        work(&app).await;
        let offered = ["confirmed", "offered", "offered", "waiting"];
        assert_eq!(states(&app).await, offered);
        let person = app.coordinator_of(world.alfa).await;
        let list = person
            .get(&format!("/a/{id}/registrations?state=waiting"))
            .await;
        assert!(list.expect(200).says("Bet Coll"));
    }
);

/// The only registration there is.
async fn only(app: &TestApp) -> String {
    let rows = query(app.db().read(), "SELECT id FROM registrations", []).await;
    let id: uuid::Uuid = rows.expect("an answer")[0]
        .try_get("", "id")
        .expect("an id");
    id.to_string()
}
