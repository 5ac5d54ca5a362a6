//! Stories of passkeys: adding one, signing in by it, removing it, and what nobody gets by lying.

mod device;

use ordit_app::MODULES;
use ordit_kernel::Id;
use ordit_platform::{db::query_one, events, session};
use ordit_testkit::{Answer, TestApp, Visitor, story};
use serde_json::Value;

use self::device::Device;
use super::{ADA, address, asked, enter, is_in, known, mails, work};

const HOUR_SECONDS: i64 = 3600;

/// Ada, signed in by mail, at her own browser.
async fn ada(app: &TestApp) -> (Id, Visitor<'_>) {
    let person = known(app, ADA).await;
    let visitor = app.visitor();
    let (code, _) = asked(app, &visitor).await;
    enter(&visitor, &code).await.expect(303);
    (person, visitor)
}

async fn options(visitor: &Visitor<'_>, path: &str) -> Value {
    let answer = visitor.post(path, &[]).await.expect(200);
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

async fn add(visitor: &Visitor<'_>, device: &mut Device, name: &str) -> Answer {
    let asked = options(visitor, "/me/passkeys/options").await;
    let credential = device.make(&asked);
    let fields = [("credential", credential.as_str()), ("name", name)];
    visitor.post("/me/passkeys", &fields).await
}

async fn send(visitor: &Visitor<'_>, credential: &str) -> Answer {
    let fields = [("credential", credential), ("next", "/about/data")];
    visitor.post("/sign-in/passkey", &fields).await
}

async fn sign_in(visitor: &Visitor<'_>, device: &mut Device) -> Answer {
    let asked = options(visitor, "/sign-in/passkey/options").await;
    send(visitor, &device.sign(&asked)).await
}

async fn first_key(visitor: &Visitor<'_>) -> String {
    let page = visitor.get("/me").await.expect(200);
    let links = page.attributes("a[href^='/me/passkeys/']", "href");
    links.into_iter().next().expect("a passkey")
}

async fn count(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS many FROM {table}");
    let row = query_one(app.db().read(), &sql, [])
        .await
        .expect("an answer");
    row.expect("a row").try_get("", "many").expect("a number")
}

story!(
    a_passkey_is_added_and_signs_in_without_a_mail,
    MODULES,
    |app| {
        let (person, own) = ada(&app).await;
        let asked = options(&own, "/me/passkeys/options").await;
        assert_eq!(asked["rp"]["id"], "ordit.test");
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(
            asked["authenticatorSelection"]["userVerification"],
            "required"
        );
        let mut phone = Device::new(1);
        let added = add(&own, &mut phone, "El  <b>mòbil</b>").await.expect(303);
        assert_eq!(added.location().as_deref(), Some("/me#passkeys"));
        let page = own.get("/me?lang=ca").await.expect(200);
        assert!(page.says("El <b>mòbil</b>") && page.says("Encara no s’ha fet servir"));
        work(&app).await;
        let told = mails(&app).await.pop().expect("a mail");
        assert!(
            told.contains("El <b>mòbil</b>") && told.contains("/me"),
            "{told}"
        );

        app.clock.advance(60);
        let other = app.visitor();
        let begun = sign_in(&other, &mut phone).await.expect(303);
        assert_eq!(begun.location().as_deref(), Some("/about/data"));
        assert!(is_in(&other).await);
        let page = other.get("/me?lang=ca").await.expect(200);
        assert!(page.says("amb una clau d’accés") && page.says("Darrer ús: 22 de novembre"));
        let feed = events::of_entry(app.db().read(), person, 9)
            .await
            .expect("events");
        assert_eq!(feed[1].verb, session::passkeys::ADDED);
        assert_eq!((feed[1].who, &feed[1].data), (Some(person), &Value::Null));
    }
);

story!(a_passkey_that_was_removed_signs_nobody_in, MODULES, |app| {
    let (_, own) = ada(&app).await;
    let (mut phone, mut computer) = (Device::new(1), Device::new(2));
    add(&own, &mut phone, "Mòbil").await.expect(303);
    app.clock.advance(1);
    add(&own, &mut computer, "").await.expect(303);
    let path = first_key(&own).await;
    let page = own.get(&path).await.expect(200);
    assert!(page.says("Mòbil") && page.says("Treu aquesta clau"));
    own.post(&path, &[("name", "Telèfon")]).await.expect(303);
    assert!(own.get(&path).await.expect(200).says("Telèfon"));

    let stranger = app.coordinator().await;
    stranger.get(&path).await.expect(404);
    stranger.post(&path, &[("name", "Meva")]).await.expect(404);
    stranger
        .post(&format!("{path}/remove"), &[])
        .await
        .expect(404);

    own.post(&format!("{path}/remove"), &[]).await.expect(303);
    own.get(&path).await.expect(404);
    own.post(&format!("{path}/remove"), &[]).await.expect(404);
    let visitor = app.visitor();
    let refused = sign_in(&visitor, &mut phone).await.expect(422);
    assert!(refused.says("ja no és al teu compte") && !is_in(&visitor).await);
    sign_in(&visitor, &mut computer).await.expect(303);
    let trail = own.get("/me?lang=ca").await.expect(200);
    assert!(trail.says("Clau d’accés treta: Telèfon"));
});

story!(
    what_was_signed_is_good_once_in_its_own_browser_and_soon,
    MODULES,
    |app| {
        let (_, own) = ada(&app).await;
        let mut phone = Device::new(1);
        add(&own, &mut phone, "").await.expect(303);

        let (visitor, thief) = (app.visitor(), app.visitor());
        let asked = options(&visitor, "/sign-in/passkey/options").await;
        let signed = phone.sign(&asked);
        send(&thief, &signed).await.expect(422);
        options(&thief, "/sign-in/passkey/options").await;
        send(&thief, &signed).await.expect(422);
        send(&visitor, &signed).await.expect(303);
        let again = app.visitor();
        send(&again, &signed).await.expect(422);
        send(&visitor, &signed).await.expect(422);

        app.clock.advance(60);
        let late = app.visitor();
        let asked = options(&late, "/sign-in/passkey/options").await;
        let signed = phone.sign(&asked);
        app.clock.advance(5 * 60);
        send(&late, &signed).await.expect(422);
        assert!(!is_in(&late).await && !is_in(&thief).await);
    }
);

story!(
    of_one_signature_sent_twice_at_once_one_signs_in,
    MODULES,
    |app| {
        let (_, own) = ada(&app).await;
        let mut phone = Device::new(1);
        add(&own, &mut phone, "").await.expect(303);
        let visitor = app.visitor();
        let asked = options(&visitor, "/sign-in/passkey/options").await;
        let signed = phone.sign(&asked);
        let both = tokio::join!(send(&visitor, &signed), send(&visitor, &signed));
        let mut statuses = [both.0.status.as_u16(), both.1.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
    }
);

story!(
    another_origin_another_person_and_a_copied_key_are_refused,
    MODULES,
    |app| {
        let (_, own) = ada(&app).await;
        let mut phone = Device::new(1);
        add(&own, &mut phone, "").await.expect(303);
        let visitor = app.visitor();
        let lies: [fn(&mut Device); 6] = [
            |device| device.origin = "https://ordit.test.evil.example".to_owned(),
            |device| device.origin = "http://ordit.test:8080".to_owned(),
            |device| device.party = "evil.example".to_owned(),
            |device| device.is_verified = false,
            |device| device.person = "AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            |device| device.id = vec![9; 32],
        ];
        let (origin, party) = (phone.origin.clone(), phone.party.clone());
        let (person, id) = (phone.person.clone(), phone.id.clone());
        for lie in lies {
            lie(&mut phone);
            sign_in(&visitor, &mut phone).await.expect(422);
            (phone.origin, phone.party) = (origin.clone(), party.clone());
            (phone.person, phone.id) = (person.clone(), id.clone());
            phone.is_verified = true;
            app.clock.advance(60);
        }
        sign_in(&visitor, &mut phone).await.expect(303);
        visitor.post("/sign-out", &[]).await.expect(303);
        // A copy of the key counts from where it was copied.
        phone.counter = 1;
        sign_in(&visitor, &mut phone).await.expect(422);
        for nonsense in ["", "{}", "null", "\u{0}", &"[".repeat(10_000)] {
            options(&visitor, "/sign-in/passkey/options").await;
            send(&visitor, nonsense).await.expect(422);
            app.clock.advance(60);
        }
        assert!(!is_in(&visitor).await);
    }
);

story!(
    a_key_is_added_by_whoever_signed_in_lately_and_for_themselves,
    MODULES,
    |app| {
        let (_, own) = ada(&app).await;
        let mut phone = Device::new(1);
        let asked = options(&own, "/me/passkeys/options").await;
        let made = phone.make(&asked);
        let fields = [("credential", made.as_str()), ("name", "Meva")];
        // What Ada was asked is no use to anybody else.
        let stranger = app.coordinator().await;
        stranger.post("/me/passkeys", &fields).await.expect(422);
        app.visitor()
            .post("/me/passkeys", &fields)
            .await
            .expect(401);
        assert_eq!(count(&app, "passkeys").await, 0);
        own.post("/me/passkeys", &fields).await.expect(303);
        own.post("/me/passkeys", &fields).await.expect(422);
        // The same key is nobody else's either.
        add(&stranger, &mut phone, "").await.expect(422);
        assert_eq!(count(&app, "passkeys").await, 1);
        // What signs in adds no key, and the other way round.
        let asked = options(&own, "/sign-in/passkey/options").await;
        let made = Device::new(3).make(&with_user(asked));
        let fields = [("credential", made.as_str())];
        own.post("/me/passkeys", &fields).await.expect(422);

        app.clock.advance(HOUR_SECONDS);
        let refused = own.post("/me/passkeys/options", &[]).await.expect(422);
        assert!(refused.says("torna a entrar"));
        let page = own.get("/me").await.expect(200);
        assert!(page.attributes("form[data-passkey]", "action").is_empty());
        let again = page.attributes("a[href^='/sign-in?again']", "href");
        own.get(&again[0]).await.expect(200);
    }
);

fn with_user(mut options: Value) -> Value {
    options["user"]["id"] = "AAAA".into();
    options
}

story!(whoever_is_disabled_gets_in_by_no_passkey, MODULES, |app| {
    let (person, own) = ada(&app).await;
    let mut phone = Device::new(1);
    add(&own, &mut phone, "").await.expect(303);
    let disabled = session::disable(app.db(), &address(ADA)).await;
    assert!(disabled.expect("an answer"));
    assert!(!is_in(&own).await);
    let visitor = app.visitor();
    sign_in(&visitor, &mut phone).await.expect(422);
    assert!(!is_in(&visitor).await);
    // Nor once the address is gone, whether it was disabled before or not.
    take_away(&app, person).await;
    sign_in(&visitor, &mut phone).await.expect(422);
    let (person, own) = ada(&app).await;
    let mut phone = Device::new(2);
    add(&own, &mut phone, "").await.expect(303);
    take_away(&app, person).await;
    assert!(!is_in(&own).await);
    sign_in(&visitor, &mut phone).await.expect(422);
});

async fn take_away(app: &TestApp, person: Id) {
    app.clock.advance(60);
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let taken = session::set_address(&mut write, person, None).await;
    assert!(taken.expect("an answer"));
    write.commit().await.expect("a commit");
}

story!(
    passkeys_are_offered_at_the_public_address_only,
    MODULES,
    |app| {
        let here = app.visitor().get("/sign-in?lang=en").await.expect(200);
        assert_eq!(here.attributes("form[data-passkey]", "hidden").len(), 1);
        assert_eq!(here.attributes("[data-needs-passkeys]", "hidden").len(), 1);
        let elsewhere = app.visitor().on("xmess.example");
        let page = elsewhere.get("/sign-in?lang=en").await.expect(200);
        assert!(page.attributes("form[data-passkey]", "action").is_empty());
        assert!(
            page.says("Passkeys work only at the public address of the program: http://ordit.test")
        );
        elsewhere
            .post("/sign-in/passkey/options", &[])
            .await
            .expect(404);
    }
);

story!(twenty_passkeys_are_enough, MODULES, |app| {
    let (_, own) = ada(&app).await;
    for number in 0..20 {
        let mut device = Device::new(number);
        add(&own, &mut device, "").await.expect(303);
    }
    let refused = own.post("/me/passkeys/options", &[]).await.expect(422);
    assert!(refused.says("Ja tens vint claus d’accés"));
});
