//! Everybody at once: 500 for 25 places, and then 25 who leave together.

use std::collections::{BTreeMap, BTreeSet};

use futures::future::join_all;
use ordit_kernel::Lang;
use ordit_platform::{
    db::{Row, execute},
    mail::EmailAddress,
    session::token_hash,
};
use ordit_testkit::story;
use uuid::Uuid;

use super::*;
use crate::registration::{
    CameBy, Draft, Lane, Mode,
    store::{How, put, put_links},
};

const PEOPLE: usize = 500;

/// Three owners whose shares are all 25 places, 20 of them in person and 5 online.
async fn shared(app: &TestApp) -> (World, Id) {
    let (world, id) = open(app, 25).await;
    for (owner, places) in [(world.alfa, 10_i64), (world.beta, 9), (world.irun, 6)] {
        let write = app.db().write(&app.operator()).await.expect("a write");
        let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role, \
                   places) VALUES ($1, $2, $3, 'co_organiser', $3) \
                   ON CONFLICT (activity_id, owner_id) DO UPDATE SET places = $3";
        let values = [
            Uuid::from(id).into(),
            Uuid::from(owner).into(),
            places.into(),
        ];
        execute(write.conn(), sql, values).await.expect("an owner");
        write.commit().await.expect("a commit");
    }
    let modes = [("version", "1"), ("in_person", "20"), ("online", "5")];
    let mut fields = SETTINGS.to_vec();
    fields.retain(|(name, _)| *name != "version");
    fields.extend(modes);
    let person = app.coordinator_of(world.alfa).await;
    let path = format!("/a/{id}/registration/settings");
    person.post(&path, &fields).await.expect(303);
    (world, id)
}

/// Puts 500 people who have a link each, spread over every owner and mode.
async fn crowd(app: &TestApp, world: &World, id: Id) {
    let owners = [world.alfa, world.beta, world.irun];
    let write = app.db().write(&app.operator()).await.expect("a write");
    let how = How {
        key: None,
        by: CameBy::Form,
        consent: "",
        client: "",
    };
    let mut links = Vec::new();
    for number in 0..PEOPLE {
        let draft = Draft {
            name: format!("Persona {number}"),
            address: EmailAddress::parse(&format!("p{number}@salt.example")).ok(),
            is_own: true,
            organisation: None,
            organisation_name: String::new(),
            lane: Lane {
                owner: Some(owners[number % 3]),
                mode: Mode::ALL[number / 3 % 2],
                is_reserved: false,
            },
            gender: None,
            minors: 0,
            answers: Vec::new(),
            lang: Lang::Ca,
        };
        let put = put(&write, id, &draft, &how).await.expect("put");
        links.push((put.expect("new"), token_hash(&format!("token{number}"))));
    }
    let until = write.now().plus_seconds(100_000);
    put_links(&write, &links, until).await.expect("links");
    write.commit().await.expect("a commit");
}

/// Everybody: number, state and for which places.
async fn everybody(app: &TestApp) -> Vec<(i64, String, (Uuid, String), String)> {
    let sql = "SELECT queue, state, owner_id, mode, address FROM registrations ORDER BY queue";
    let rows = query(app.db().read(), sql, []).await.expect("an answer");
    let read = |row: &Row| {
        let lane = (
            row.try_get("", "owner_id").expect("an owner"),
            row.try_get("", "mode").expect("a mode"),
        );
        let state = row.try_get("", "state").expect("a state");
        let address = row.try_get("", "address").expect("an address");
        (
            row.try_get("", "queue").expect("a number"),
            state,
            lane,
            address,
        )
    };
    rows.iter().map(read).collect()
}

fn in_state(all: &[(i64, String, (Uuid, String), String)], state: &str) -> usize {
    all.iter().filter(|(_, own, ..)| own == state).count()
}

/// How many mails everybody got, by address.
async fn written(app: &TestApp) -> BTreeMap<String, i64> {
    let sql = "SELECT address, COUNT(*) AS number FROM mail_recipients GROUP BY address";
    let rows = query(app.db().read(), sql, []).await.expect("an answer");
    let read = |row: &Row| {
        let address = row.try_get("", "address").expect("an address");
        (address, row.try_get("", "number").expect("a number"))
    };
    rows.iter().map(read).collect()
}

story!(
    five_hundred_ask_at_once_for_twenty_five_places,
    MODULES,
    |app| {
        let (world, id) = shared(&app).await;
        crowd(&app, &world, id).await;
        let visitor = app.visitor();
        let paths: Vec<String> = (0..PEOPLE)
            .map(|number| format!("/registration/token{number}/confirm"))
            .collect();
        let answers = join_all(paths.iter().map(|path| visitor.post(path, &[]))).await;
        assert!(answers.iter().all(|answer| answer.status.as_u16() == 303));

        let all = everybody(&app).await;
        assert_eq!(
            (in_state(&all, "confirmed"), in_state(&all, "waiting")),
            (25, 475)
        );
        let numbers: Vec<i64> = all.iter().map(|(queue, ..)| *queue).collect();
        assert_eq!(numbers, (1..=500).collect::<Vec<i64>>());
        let mut shares: BTreeMap<String, usize> = BTreeMap::new();
        let mut lanes: BTreeMap<(Uuid, String), usize> = BTreeMap::new();
        for (_, _, lane, _) in all.iter().filter(|(_, state, ..)| state == "confirmed") {
            *shares.entry(lane.1.clone()).or_default() += 1;
            *shares.entry(lane.0.to_string()).or_default() += 1;
            *lanes.entry(lane.clone()).or_default() += 1;
        }
        let of = |name: String| shares.get(&name).copied();
        assert_eq!(
            (of("in_person".to_owned()), of("online".to_owned())),
            (Some(20), Some(5))
        );
        let owners = [world.alfa, world.beta, world.irun].map(|owner| of(owner.to_string()));
        assert_eq!(owners, [Some(10), Some(9), Some(6)]);
        let mails = written(&app).await;
        assert_eq!(mails.len(), PEOPLE);
        assert!(
            mails.values().all(|count| *count == 1),
            "nobody is told twice"
        );

        // Those who have a place leave at once; the link of the form still opens their page.
        let leaving: Vec<String> = all
            .iter()
            .filter(|(_, state, ..)| state == "confirmed")
            .map(|(.., address)| address.trim_start_matches('p').replace("@salt.example", ""))
            .map(|number| format!("/registration/token{number}/cancel"))
            .collect();
        let answers = join_all(leaving.iter().map(|path| visitor.post(path, &[]))).await;
        assert!(answers.iter().all(|answer| answer.status.as_u16() == 303));

        let now = everybody(&app).await;
        assert_eq!(
            ["cancelled", "offered", "waiting"].map(|state| in_state(&now, state)),
            [25, 25, 450]
        );
        let offered: BTreeSet<i64> = now
            .iter()
            .filter(|(_, state, ..)| state == "offered")
            .map(|(queue, ..)| *queue)
            .collect();
        let mut next: BTreeSet<i64> = BTreeSet::new();
        for (lane, count) in lanes {
            let waited = all
                .iter()
                .filter(|(_, state, own, _)| state == "waiting" && *own == lane);
            next.extend(waited.take(count).map(|(queue, ..)| *queue));
        }
        assert_eq!(offered, next, "in order, for the same owner and mode");
        let mails = written(&app).await;
        let twice = mails.values().filter(|count| **count == 2).count();
        assert_eq!((twice, mails.values().sum::<i64>()), (50, 550));
    }
);
