//! The story of a month: 67 councils change, and three are undone.

use ordit_platform::{db::counting, geo::Territories};
use ordit_testkit::story;

use super::*;

const TOWNS: usize = 64;
const COUNTIES: usize = 3;

/// 64 town councils and 3 county councils, each with somebody elected and a technician; every
/// tenth is reached by nobody.
async fn councils(app: &TestApp, network: Id) -> Vec<Id> {
    let towns = Territories::get().municipalities().iter();
    let mut towns = towns.filter(|town| town.county.is_some());
    let mut ids = Vec::new();
    for number in 0..TOWNS + COUNTIES {
        let town = towns.next().expect("a town");
        let code = town.code.trim_start_matches("ine:");
        let (name, kind) = match number < TOWNS {
            true => (format!("Ajuntament {number}"), "municipality"),
            false => (format!("Consell Comarcal {number}"), "county_council"),
        };
        let id = member(app, network, &name, kind, code).await;
        let address = |who: &str| match number % 10 {
            9 => String::new(),
            _ => format!("{who}{number}@ens.example"),
        };
        let (elected, staff) = (address("elegida"), address("tecnica"));
        holder(
            app,
            &format!("Elegida {number}"),
            &elected,
            Role::ElectedOfficer,
            id,
        )
        .await;
        holder(
            app,
            &format!("Tècnica {number}"),
            &staff,
            Role::Technician,
            id,
        )
        .await;
        ids.push(id);
    }
    ids
}

/// The links of all letters: those that were mailed, and those that were printed.
async fn all_links(
    app: &TestApp,
    person: &Visitor<'_>,
    round: &str,
    ids: &[Id],
) -> HashMap<Id, String> {
    let mut found = links(app).await;
    let page = person.get(&format!("{round}/letters")).await.expect(200);
    let form: Vec<(String, String)> = page
        .attributes("input[name=asking]", "value")
        .into_iter()
        .map(|value| ("asking".to_owned(), value))
        .collect();
    let page = post(person, &format!("{round}/letters"), &form)
        .await
        .expect(200);
    let letters = page.texts("article.letter");
    for (number, id) in ids
        .iter()
        .enumerate()
        .filter(|(number, _)| number % 10 == 9)
    {
        let name = format!(" {number} ");
        let own = letters
            .iter()
            .find(|letter| letter.replace(['\n', ':'], " ").contains(&name));
        found.insert(*id, link_in(own.expect("a letter")));
    }
    found
}

/// A page, and how often it asks the database once the snapshot is up to date.
async fn counted(person: &Visitor<'_>, path: &str) -> (Answer, usize) {
    person.get(path).await.expect(200);
    counting(person.get(path)).await
}

story!(
    sixty_seven_councils_change_in_a_month_and_three_are_undone,
    MODULES,
    |app| {
        let (xmess, _) = networks(&app).await;
        let ids = councils(&app, xmess).await;
        let person = app.coordinator_of(xmess).await;
        let look = format!("/n/xmess/elections/new?name=Municipals&on={ON}");
        let (page, looked) = counted(&person, &look).await;
        assert_eq!(
            page.expect(200)
                .attributes("#preview input[name=member]", "value")
                .len(),
            67
        );
        let round = started(&person, &ids).await;
        assert_eq!(in_functions(&app, "elected_officer").await, 67);
        assert_eq!(in_functions(&app, "technician").await, 0);
        assert_eq!(happened(&app, "members.election.asked").await, 67);
        assert_eq!(happened(&app, "members.mandate.put_in_functions").await, 67);
        let (page, listed) = counted(&person, &round).await;
        assert_eq!(
            page.expect(200)
                .attributes("input[name=asking]", "value")
                .len(),
            67
        );
        let links = all_links(&app, &person, &round, &ids).await;
        assert_eq!(links.len(), 67);

        // Three a day answer; once a week the secretariat accepts what there is.
        for (number, id) in ids.iter().enumerate() {
            let link = &links[id];
            match number % 4 {
                0 => answers(&app, link, &[("answer", "same")]).await.expect(303),
                _ => {
                    let address = format!("nova{number}@ens.example");
                    names(&app, link, &format!("Nova {number}"), &address)
                        .await
                        .expect(303)
                }
            };
            if number % 3 == 2 {
                app.clock.advance(DAY_SECONDS);
            }
            if number % 21 == 20 {
                let person = app.coordinator_of(xmess).await;
                let waiting = askings(&person, &format!("{round}?state=answered")).await;
                post(&person, &format!("{round}/accept"), &waiting)
                    .await
                    .expect(303);
            }
        }
        assert_eq!(happened(&app, "members.election.answered").await, 67);
        let person = app.coordinator_of(xmess).await;
        let waiting = askings(&person, &format!("{round}?state=answered")).await;
        assert_eq!(waiting.len(), 4, "67 less three times 21");
        // Three are undone: one waits to be looked at, two were accepted.
        let accepted = askings(&person, &format!("{round}?state=accepted")).await;
        let undone = [waiting[0].clone(), accepted[0].clone(), accepted[1].clone()];
        post(&person, &format!("{round}/undo"), &undone)
            .await
            .expect(303);
        post(&person, &format!("{round}/accept"), &waiting[1..])
            .await
            .expect(303);
        let states = |state: &str| {
            format!("SELECT COUNT(*) AS number FROM election_askings WHERE state = '{state}'")
        };
        assert_eq!(number(&app, &states("accepted")).await, 64);
        assert_eq!(number(&app, &states("undone")).await, 3);
        assert_eq!(in_functions(&app, "elected_officer").await, 0);

        let (mut new, mut old) = (0, 0);
        for (number, id) in ids.iter().enumerate() {
            let held = holders(&app, *id).await;
            assert_eq!(held.len(), 2, "{held:?}");
            assert!(
                held.contains(&format!("Tècnica {number} technician")),
                "{held:?}"
            );
            new += usize::from(held.contains(&format!("Nova {number} elected_officer")));
            old += usize::from(held.contains(&format!("Elegida {number} elected_officer")));
        }
        assert_eq!(new + old, 67);
        let same = ids.len().div_ceil(4);
        assert!((same..=same + 3).contains(&old), "{old} of {same}");
        let list = person.get("/n/xmess/elections").await.expect(200);
        assert_eq!(list.texts("tbody td.num"), ["64", "0", "64"]);
        let file = person
            .get(&format!("{round}/export?format=csv"))
            .await
            .expect(200);
        assert_eq!(String::from_utf8_lossy(&file.bytes).lines().count(), 68);

        // No page asks the database for each council.
        let (few, beside) = (app.coordinator().await, app.network("xpc").await);
        let one = council(&app, beside, "Salt").await;
        let look = format!("/n/xpc/elections/new?name=M&on={ON}");
        let (page, looked_at_one) = counted(&few, &look).await;
        page.expect(200);
        let answer = post(&few, "/n/xpc/elections", &round_of(&[one]))
            .await
            .expect(303);
        let path = answer.location().expect("a round");
        let path = path.split('?').next().unwrap_or_default().to_owned();
        let (page, listed_one) = counted(&few, &path).await;
        page.expect(200);
        assert_eq!((looked, listed), (looked_at_one, listed_one));
    }
);
