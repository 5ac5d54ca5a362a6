//! What the database lists, cuts and counts is what a plain reading of every line says.

use std::cmp::Reverse;

use ordit_kernel::{Acting, Id, Lang, PageRequest, PartialDate, Reach, Role};
use ordit_platform::{
    db::{counting, execute},
    fold::fold,
    geo::Territories,
    register::fill_keys,
    snapshot::SortKeys,
    web::Query,
};
use ordit_testkit::{TestApp, story};
use sea_orm::Value;
use uuid::Uuid;

use super::{Counts, DIMENSIONS, Line, SORTS, Selection, area, store};
use crate::{
    mandates::{
        Standing,
        acts::{self, Grant},
    },
    people::tests::{MODULES, World, somebody, world},
    worklist::selection::Mark,
};

/// The values that a line has in a dimension.
fn values(dimension: &str, line: &Line) -> Vec<String> {
    let place = line.organisation.as_ref();
    match dimension {
        "role" => vec![line.role.code().to_owned()],
        "kind" => place.map(|place| place.kind.clone()).into_iter().collect(),
        "state" => place
            .and_then(|place| place.state.clone())
            .into_iter()
            .collect(),
        "county" | "ambit" => {
            let code = place.and_then(|place| place.territory.as_deref());
            let town = code.and_then(|code| Territories::get().municipality(code));
            town.map(|town| area(dimension, town).to_owned())
                .into_iter()
                .collect()
        }
        "standing" => vec![line.standing.code().to_owned()],
        "account" => {
            let code = line.account.map(|account| account.code().to_owned());
            code.into_iter().collect()
        }
        _ if line.address.is_none() => vec![super::ADDRESS.to_owned()],
        _ => Vec::new(),
    }
}

/// Whether the choices leave a line, whatever is chosen in one dimension.
fn leaves_but(selection: &Selection, line: &Line, dimension: &str) -> bool {
    let fits = |own: &&'static str| {
        let mut chosen = selection.of(own).peekable();
        match chosen.peek() {
            None => *own != "standing" || line.standing != Standing::Ended,
            Some(_) => {
                let values = values(own, line);
                chosen.any(|value| values.iter().any(|own| own == value))
            }
        }
    };
    let mut others = DIMENSIONS.iter().filter(|own| **own != dimension);
    let place = line.organisation.as_ref().map_or("", |place| &place.name);
    let post = line.post.as_deref().unwrap_or_default();
    let text = fold(&format!("{} {post} {place}", line.name));
    let words = fold(&selection.words);
    others.all(fits) && words.split_whitespace().all(|word| text.contains(word))
}

fn left(selection: &Selection, lines: &[Line], lang: Lang) -> Vec<Line> {
    let left = lines.iter().filter(|line| leaves_but(selection, line, ""));
    let mut left: Vec<Line> = left.cloned().collect();
    let key = |text: &str| SortKeys::of(text).in_language(lang).to_vec();
    left.sort_by_cached_key(|line| {
        let place = line.organisation.as_ref().map(|place| key(&place.name));
        let until = line.until.map_or(i64::MAX, |until| until.0);
        let (role, since) = (line.role, Reverse(line.since));
        let name = key(&line.name);
        let key = match SORTS[selection.sort] {
            "organisation" => (0, place.unwrap_or_default(), Some(role), name, since),
            "role" => (0, Vec::new(), Some(role), name, since),
            "ends" => (until, Vec::new(), None, name, since),
            _ => (0, name, Some(role), place.unwrap_or_default(), since),
        };
        (key, line.mandate)
    });
    left
}

fn counts(selection: &Selection, lines: &[Line]) -> Counts {
    let mut counts = Counts::new();
    for dimension in DIMENSIONS {
        let own = counts.entry(dimension).or_default();
        let fitting = lines
            .iter()
            .filter(|line| leaves_but(selection, line, dimension));
        for value in fitting.flat_map(|line| values(dimension, line)) {
            *own.entry(value).or_default() += 1;
        }
    }
    counts
}

async fn set(app: &TestApp, sql: &str, values: impl IntoIterator<Item = Value>) {
    let write = app.db().write(&Acting::operator()).await.expect("a write");
    execute(write.conn(), sql, values).await.expect("set");
    write.commit().await.expect("written");
}

/// Somebody with a post, and an end that may be over.
async fn in_post(app: &TestApp, own: (&str, Role, Reach), post: &str, until: Option<i64>) -> Id {
    let (name, role, reach) = own;
    let address = format!("{}@salt.example", fold(name).replace(' ', "."));
    let person = somebody(app, name, &address, Role::Expert, reach).await;
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let grant = Grant {
        begins: Some(PartialDate::Year(2021)),
        post: Some(post.to_owned()),
        ..Grant::now(person, role, reach)
    };
    let mandate = acts::grant(&mut write, &grant).await.expect("a mandate");
    let sql = "UPDATE mandates SET until = $1 WHERE id = $2 AND $1 > 0";
    let values = [until.unwrap_or_default().into(), Uuid::from(mandate).into()];
    execute(write.conn(), sql, values).await.expect("an end");
    write.commit().await.expect("written");
    app.catch_up().await;
    person
}

async fn many(app: &TestApp, world: &World) {
    let now = app.site.effects.now();
    let (salt, vic) = (
        Reach::Organisation(world.salt),
        Reach::Organisation(world.vic),
    );
    let (network, elsewhere) = (Reach::Network(world.alfa), Reach::Organisation(world.gijon));
    let past = now.plus_seconds(-5);
    for (name, role, reach, post, until) in [
        (
            "Zoe Àvila",
            Role::Technician,
            salt,
            "Tècnica d'Ocupació",
            None,
        ),
        (
            "Ètoile Ros",
            Role::ElectedOfficer,
            vic,
            "Regidora",
            Some(now.plus_seconds(90).0),
        ),
        ("Aina Mas", Role::Technician, vic, "Regidora", Some(past.0)),
        ("Año Nuevo", Role::Facilitator, network, "Secretaria", None),
        (
            "Anzola Pi",
            Role::Substitute,
            salt,
            "",
            Some(now.plus_seconds(9).0),
        ),
        ("Joan Fora", Role::Technician, elsewhere, "Regidora", None),
    ] {
        in_post(app, (name, role, reach), post, until).await;
    }
    // One who is nothing here any more and something elsewhere: only the name is told.
    let gone = in_post(app, ("Pau Lluny", Role::Technician, salt), "", Some(past.0)).await;
    let expert = "UPDATE mandates SET until = $1 WHERE person_id = $2 AND role = 'expert'";
    let values = [past.0.into(), Uuid::from(gone).into()];
    set(app, expert, values).await;
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let grant = Grant::now(gone, Role::Expert, elsewhere);
    acts::grant(&mut write, &grant).await.expect("a mandate");
    write.commit().await.expect("written");
    let sql = "UPDATE people SET address = NULL, folded_address = NULL \
               WHERE address = 'etoile.ros@salt.example'";
    set(app, sql, []).await;
    let sql = "UPDATE mandates SET in_functions = $1 WHERE role = 'substitute'";
    set(app, sql, [true.into()]).await;
}

const ASKED: [&str; 22] = [
    "",
    "sort=organisation",
    "sort=role",
    "sort=ends",
    "standing=ended",
    "standing=ended&standing=in_force&sort=ends",
    "standing=in_functions",
    "role=technician&role=nonsense",
    "role=technician&role=expert&kind=municipality",
    "q=regidora",
    "q=regidora+mas&standing=ended",
    "q=ocupacio",
    "q=salt",
    "q=nobody",
    "lacks=address",
    "lacks=address&standing=ended",
    "county=idescat-comarca:20",
    "ambit=idescat-ambit:02&county=idescat-comarca:24",
    "county=ine-prov:48",
    "state=member&account=none",
    "state=observer",
    "kind=hub",
];

story!(
    what_the_database_lists_cuts_and_counts_is_what_every_line_says,
    MODULES,
    |app| {
        let world = world(&app).await;
        many(&app, &world).await;
        let now = app.site.effects.now();
        let on = app.db().read();
        let all = store::lines(on, world.alfa, now).await.expect("lines");
        assert!(all.len() >= 12, "{all:?}");
        let mut most = 0;
        for (address, lang) in ASKED
            .iter()
            .flat_map(|own| [(own, Lang::Ca), (own, Lang::Es)])
        {
            let selection = Selection::read(&Query::parse(address));
            let wanted = left(&selection, &all, lang);
            let lines = selection.lines(on, world.alfa, (now, lang)).await;
            assert_eq!(lines.expect("lines"), wanted, "{address}");
            let page = PageRequest::new(2, 3);
            let shown = selection.page(on, world.alfa, (now, lang), page).await;
            let shown = shown.expect("a page");
            let cut: Vec<Line> = wanted.iter().skip(3).take(3).cloned().collect();
            assert_eq!(shown.page.items, cut, "{address}");
            assert_eq!(shown.counted.counts, counts(&selection, &all), "{address}");
            let mut people: Vec<Id> = wanted.iter().map(|line| line.person).collect();
            people.sort_unstable();
            people.dedup();
            let told = (
                shown.counted.total,
                shown.counted.people,
                shown.counted.mark,
            );
            assert_eq!(
                told,
                (wanted.len(), people.len(), Mark::of(&people)),
                "{address}"
            );
            most = most.max(people.len());
        }
        assert!(most > 4, "the filters leave somebody");
    }
);

story!(
    names_written_before_there_was_an_order_are_given_their_place,
    MODULES,
    |app| {
        let world = world(&app).await;
        many(&app, &world).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let names = alfa
            .get("/n/alfa/people")
            .await
            .expect(200)
            .texts("tbody th");
        let sql = "UPDATE entries SET catalan_key = NULL, spanish_key = NULL";
        set(&app, sql, []).await;
        fill_keys(app.db()).await.expect("filled");
        let again = alfa
            .get("/n/alfa/people")
            .await
            .expect(200)
            .texts("tbody th");
        assert_eq!(names, again);
        let place = |name: &str| names.iter().position(|own| own == name);
        assert!(
            place("Año Nuevo") < place("Anzola Pi"),
            "the Catalan alphabet: {names:?}"
        );
        assert!(place("Anzola Pi") < place("Ètoile Ros"), "{names:?}");
        let spanish = alfa.get("/n/alfa/people?lang=es").await.expect(200);
        let names = spanish.texts("tbody th");
        let place = |name: &str| names.iter().position(|own| own == name);
        assert!(place("Anzola Pi") < place("Año Nuevo"), "{names:?}");
    }
);

story!(
    a_page_of_people_costs_the_same_queries_however_many_there_are,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let salt = Reach::Organisation(world.salt);
        in_post(&app, ("Aina Mas", Role::Technician, salt), "Regidora", None).await;
        let path = "/n/alfa/people?q=regidora";
        alfa.get(path).await.expect(200);
        let (few, made) = counting(alfa.get(path)).await;
        assert_eq!(few.expect(200).texts("tbody tr").len(), 1);
        for number in 0..60 {
            let name = format!("Persona {number:03}");
            let address = format!("p{number}@salt.example");
            somebody(&app, &name, &address, Role::Expert, salt).await;
        }
        let (many, again) = counting(alfa.get("/n/alfa/people?q=salt&page=2")).await;
        let rows = many.expect(200).texts("tbody th");
        assert_eq!(rows.len(), 12, "62 mandates, 50 on a page");
        assert_eq!(rows.last().map(String::as_str), Some("Persona 059"));
        assert!(again <= made, "{again} queries instead of {made}");
        assert!(made <= 20, "{made} queries");
    }
);
