//! Stories of fees: made once however often, let go, seen by nobody else.

mod received;

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::module::{CORE, Module};
use ordit_testkit::{Answer, TestApp, Visitor, story};

use super::{
    making::{Made, Wanted, make},
    shown,
};

pub(super) const MODULES: &[Module] = &[CORE, crate::MODULE];
/// The clock of tests stands in this year.
const IBAN: &str = "ES91 2100 0418 4502 0005 1332";

/// A network with three councils (one of them joined in July) and a co-operative.
async fn coordinator(app: &TestApp) -> Visitor<'_> {
    let person = app.coordinator().await;
    let network = [
        ("name", "XMESS"),
        ("network_kind", "municipalities"),
        ("language", "ca"),
    ];
    person.post("/networks", &network).await.expect(303);
    let joined = format!("{}-07-01", year(app));
    for (name, kind, since) in [
        ("Ajuntament de Salt", "municipality", "2019"),
        ("Ajuntament de Vic", "municipality", "2020-03"),
        ("Ajuntament d'Olot", "municipality", joined.as_str()),
        ("Cooperativa Aurora", "cooperative", "2018"),
    ] {
        let town = name.rsplit([' ', '\'']).next().unwrap_or_default();
        let organisation = [
            ("name", name),
            ("organisation_kind", kind),
            (
                "municipality",
                if kind == "municipality" { town } else { "" },
            ),
            ("membership_state", "member"),
            ("member_since", since),
            ("language", "ca"),
        ];
        let path = "/n/xmess/organisations";
        person.post(path, &organisation).await.expect(303);
    }
    person
}

pub(super) fn year(app: &TestApp) -> i16 {
    app.site.effects.now().day().year()
}

/// Rules with two brackets; co-operatives have none.
async fn rules(app: &TestApp, person: &Visitor<'_>, amounts: [&str; 2]) -> Answer {
    let year = year(app).to_string();
    let due = format!("{year}-01-31");
    let prefix = format!("Q{year}-");
    let form = [
        ("year", year.as_str()),
        ("kind", "municipality"),
        ("from", ""),
        ("to", "35000"),
        ("amount", amounts[0]),
        ("kind", "municipality"),
        ("from", "35001"),
        ("to", ""),
        ("amount", amounts[1]),
        ("state", "member"),
        ("joining", "half"),
        ("due_on", due.as_str()),
        ("prefix", prefix.as_str()),
        ("first_number", "1"),
        ("payee", "Xarxa"),
        ("iban", IBAN),
    ];
    person.post("/n/xmess/fees/rules", &form).await
}

async fn confirm(app: &TestApp, person: &Visitor<'_>) -> Answer {
    let preview = person.get("/n/xmess/fees/make").await.expect(200);
    let seen = preview.attributes("input[name=seen]", "value");
    let year = year(app).to_string();
    let seen = seen.first().map_or("", String::as_str);
    let form = [("year", year.as_str()), ("seen", seen)];
    person.post_and_follow("/n/xmess/fees/make", &form).await
}

pub(super) async fn made(app: &TestApp) -> Visitor<'_> {
    let person = coordinator(app).await;
    rules(app, &person, ["150", "300,50"]).await.expect(303);
    confirm(app, &person).await.expect(200);
    person
}

fn rows(list: &Answer) -> Vec<Vec<String>> {
    let cells = list.texts("tbody td");
    let names = list.texts("tbody th a");
    let rows = names.into_iter().zip(cells.chunks(6));
    rows.map(|(name, cells)| {
        let row = std::iter::once(name).chain(cells[..4].iter().cloned());
        row.collect()
    })
    .collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

async fn organisation(app: &TestApp, slug: &str) -> Id {
    app.catch_up().await;
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Viewer::visitor();
    let head = snapshot.by_slug(&viewer, "organisation", slug);
    head.expect("an organisation").id
}

pub(super) async fn fee_of(person: &Visitor<'_>, name: &str) -> String {
    let list = person.get("/n/xmess/fees").await.expect(200);
    let names = list.texts("tbody th a");
    let hrefs = list.attributes("tbody th a", "href");
    let place = names.iter().position(|own| own == name);
    hrefs[place.expect("a fee")].clone()
}

story!(
    the_fees_of_a_year_are_made_once_with_numbers_without_gaps,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let empty = person.get("/n/xmess/fees").await.expect(200);
        assert!(empty.texts("tbody tr").is_empty());
        rules(&app, &person, ["150", "x"]).await.expect(422);
        rules(&app, &person, ["150", "300,50"]).await.expect(303);

        let preview = person.get("/n/xmess/fees/make").await.expect(200);
        assert_eq!(
            preview.texts("tbody tr.doubtful th a"),
            ["Cooperativa Aurora"]
        );
        let amounts = preview.texts("tbody td:nth-child(4)");
        let amounts: Vec<String> = amounts.iter().map(|text| plain(text)).collect();
        assert_eq!(amounts, ["150,25 €", "150,00 €", "300,50 €", "–"]);
        confirm(&app, &person).await.expect(200);
        let first = rows(&person.get("/n/xmess/fees").await);
        let year = year(&app);
        let numbers: Vec<&str> = first.iter().map(|row| row[1].as_str()).collect();
        let expected = [1, 2, 3].map(|number| format!("Q{year}-{number:04}"));
        assert_eq!(numbers, expected);

        // Once more changes nothing, and a decision fills in what is missing.
        let before = app.site.snapshots.current().seq;
        confirm(&app, &person).await.expect(200);
        assert_eq!(app.site.snapshots.current().seq, before);
        let aurora = organisation(&app, "cooperativa-aurora").await;
        let (year, field) = (year.to_string(), format!("decide-{aurora}"));
        let form = [("year", year.as_str()), (field.as_str(), "40")];
        person
            .post("/n/xmess/fees/decisions", &form)
            .await
            .expect(303);
        confirm(&app, &person).await.expect(200);
        let second = rows(&person.get("/n/xmess/fees").await);
        assert_eq!(second.len(), 4);
        let last = second.iter().find(|row| row[0] == "Cooperativa Aurora");
        assert_eq!(last.expect("a fee")[1], format!("Q{year}-0004"));

        // Unpaid fees follow the rules, and say what they were.
        rules(&app, &person, ["160", "300,50"]).await.expect(303);
        let preview = person.get("/n/xmess/fees/make").await.expect(200);
        assert!(preview.says("ara 150,00 €"), "{}", preview.text());
        confirm(&app, &person).await.expect(200);
        let third = rows(&person.get("/n/xmess/fees").await);
        let amounts: Vec<String> = third.iter().map(|row| plain(&row[2])).collect();
        assert!(
            amounts.iter().any(|amount| amount == "160,00 €"),
            "{amounts:?}"
        );
        let numbers = |rows: &[Vec<String>]| -> Vec<String> {
            rows.iter().map(|row| row[1].clone()).collect()
        };
        assert_eq!(numbers(&third), numbers(&second));
    }
);

story!(
    what_was_looked_at_is_what_is_written_and_a_second_run_beside_writes_nothing,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        rules(&app, &person, ["150", "300"]).await.expect(303);
        let year_text = year(&app).to_string();
        let form = [("year", year_text.as_str()), ("seen", "0")];
        person.post("/n/xmess/fees/make", &form).await.expect(422);

        let snapshot = app.site.snapshots.current();
        let operator = app.operator();
        let viewer = operator.viewer(snapshot.networks().map(|head| head.id), []);
        let network = app.network("xmess").await;
        let snapshot = app.site.snapshots.current();
        let wanted = Wanted {
            snapshot: &snapshot,
            viewer: &viewer,
            lang: ordit_kernel::Lang::Ca,
            network,
            year: year(&app),
            today: ordit_kernel::PartialDate::Day(app.site.effects.now().day()),
        };
        let run = || make(app.db(), &operator, wanted, None);
        let (one, other) = tokio::join!(run(), run());
        let both = [one.expect("made"), other.expect("made")];
        let written = |made: &&Made| matches!(made, Made::Written { made: 3, .. });
        assert_eq!(both.iter().filter(written).count(), 1, "{both:?}");
        assert!(both.contains(&Made::Nothing), "{both:?}");
        assert_eq!(rows(&person.get("/n/xmess/fees").await).len(), 3);
    }
);

story!(
    a_fee_is_let_go_with_a_reason_and_asked_for_again,
    MODULES,
    |app| {
        let person = made(&app).await;
        let fee = fee_of(&person, "Ajuntament de Salt").await;
        let settle = format!("{fee}/settle");
        person
            .post(&settle, &[("standing", "waived")])
            .await
            .expect(422);
        let waived = [("standing", "waived"), ("reason", "Acord de l’assemblea")];
        person.post(&settle, &waived).await.expect(303);
        let list = person.get("/n/xmess/fees?state=waived").await.expect(200);
        assert_eq!(list.texts("tbody th a"), ["Ajuntament de Salt"]);
        assert!(list.says("Acord de l’assemblea"));
        rules(&app, &person, ["500", "500"]).await.expect(303);
        confirm(&app, &person).await.expect(200);
        let kept = person.get("/n/xmess/fees?state=waived").await.expect(200);
        assert!(
            plain(&kept.text()).contains("150,00 €"),
            "what was let go stays"
        );
        person
            .post(&settle, &[("standing", "due")])
            .await
            .expect(303);
        let list = person.get("/n/xmess/fees?state=waived").await.expect(200);
        assert!(list.texts("tbody tr").is_empty());
    }
);

story!(
    fees_are_seen_by_the_coordination_and_by_that_member_only,
    MODULES,
    |app| {
        let person = made(&app).await;
        let salt = organisation(&app, "ajuntament-de-salt").await;
        let vic = organisation(&app, "ajuntament-de-vic").await;
        let own = app
            .someone(Role::Technician, Reach::Organisation(salt))
            .await;
        let other = app
            .someone(Role::Technician, Reach::Organisation(vic))
            .await;
        let page = format!("/o/{salt}/fees");
        let seen = own.get(&page).await.expect(200);
        assert!(plain(&seen.text()).contains("150,00 €"), "{}", seen.text());
        let letter = seen.attributes("a[href*=letter]", "href").remove(0);
        own.get(&letter).await.expect(200);
        other.get(&page).await.expect(403);
        other.get(&letter).await.expect(403);
        let of_vic = letter.replace(&salt.to_string(), &vic.to_string());
        other.get(&of_vic).await.expect(404);
        own.get("/n/xmess/fees").await.expect(403);
        let asked = app.visitor().get(&page).await.expect(303);
        assert!(
            asked
                .location()
                .is_some_and(|to| to.starts_with("/sign-in"))
        );
        person.get(&page).await.expect(200);

        let theirs = own.get("/o/ajuntament-de-salt").await.expect(200);
        assert!(
            !theirs
                .attributes(&format!("a[href='{page}']"), "href")
                .is_empty()
        );
        let number = format!("Q{}-", year(&app));
        for path in [
            "/o/ajuntament-de-salt",
            "/n/xmess",
            "/directory",
            "/n/xmess/cloth",
        ] {
            for visitor in [&app.visitor(), &other] {
                let text = visitor.get(path).await.text();
                assert!(!text.contains(&number) && !text.contains("/fees"), "{path}");
            }
        }
    }
);

story!(
    no_fee_is_reached_by_the_address_of_another_network,
    MODULES,
    |app| {
        let person = made(&app).await;
        let fee = fee_of(&person, "Ajuntament de Salt").await;
        let cash = [("amount", "10"), ("paid_on", "2026-03-01")];
        let pay = format!("{fee}/payment");
        person.post(&pay, &cash).await.expect(303);
        let page = person.get(&fee).await;
        let payment = page.attributes("input[name=payment]", "value").remove(0);
        let beta = [
            ("name", "Beta"),
            ("network_kind", "municipalities"),
            ("language", "ca"),
        ];
        person.post("/networks", &beta).await.expect(303);
        let other = app.coordinator_of(app.network("beta").await).await;
        let beside = fee.replace("/n/xmess/", "/n/beta/");
        other.get(&beside).await.expect(404);
        other.get(&format!("{beside}/letter")).await.expect(404);
        let pay = format!("{beside}/payment");
        other.post(&pay, &cash).await.expect(404);
        let waived = [("standing", "waived"), ("reason", "Prova")];
        let settle = format!("{beside}/settle");
        other.post(&settle, &waived).await.expect(404);
        let undo = [("payment", payment.as_str())];
        let path = "/n/beta/fees/payments/undo";
        other.post(path, &undo).await.expect(404);
        let salt = organisation(&app, "ajuntament-de-salt").await;
        other.get(&format!("/o/{salt}/fees")).await.expect(403);
        let year = year(&app).to_string();
        let field = format!("address-{salt}");
        let address = [("year", year.as_str()), (field.as_str(), "a@beta.example")];
        let path = "/n/beta/fees/addresses";
        other.post(path, &address).await.expect(404);
        let list = person.get("/n/xmess/fees?state=part").await.expect(200);
        assert_eq!(list.texts("tbody tr").len(), 1, "all stays as it was");
    }
);

#[test]
fn amounts_stand_in_fields_as_they_are_read() {
    let money = ordit_kernel::Money(125_050);
    assert_eq!(shown::plain(money, ordit_kernel::Lang::Ca), "1250,50");
    assert_eq!(shown::plain(money, ordit_kernel::Lang::En), "1250.50");
}
