//! `docs/permissions.md` is written from the table itself, and what rests with the archived rests.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
};

use axum::http::Method;
use ordit_app::{MODULES, NOUNS};
use ordit_kernel::{Acting, Id, Mandate, Reach, Role};
use ordit_members::mandates::rules::{Say, grantable};
use ordit_platform::{
    import::{GivenRow, ImportError, Origin},
    permissions::{Needs, Permission},
    web::{RouteInfo, Routes},
};
use ordit_testkit::story;
use uuid::Uuid;

use crate::{
    architecture::read,
    walk::{address, call, is_walked, walk},
    world::{ALL, repository},
};

const DOCUMENT: &str = "docs/permissions.md";
const HEAD: &str = "\
# Permissions

Who may do what to which entry in which state. Written by `make docs` from the program itself and held to it by a test
(`app/tests/stories/permissions.rs`): do not edit.

- A permission is declared as data beside its slice's routes (`platform/src/permissions/`); a route cannot be mounted
  without one. One function, `permissions::decide`, answers for pages, programs (`/api`, with or without a token), imports
  and the command line, which acts as the operator of the machine and may do everything.
- A visitor is asked to sign in before anything is said about what exists. A hidden entry and an absent one answer alike
  (404). What one sees within an open page is decided entry by entry, by its audience.
- Looking is open in every state in which the entry is seen. *Changed when* says in which states something may be changed;
  otherwise the answer is 409 and says that it is archived. Where an import or a form asks, the sentence stands at its row.
- *Coordinates the network*: a mandate of coordination or technical secretariat over it or over every network. *Takes part
  in the network*: coordinates it, holds a mandate in it, or acts for an organisation that takes part in it now (one that
  only applied does not yet).
- Further rules of single acts (states of applications, of fees, of mandates) are pure functions in `rules.rs` of their
  noun and refuse in words. Which mandate one may give is the last table here.

Walks of all routes by every role, in the own and in the neighbouring network: `walk.rs`, `walk_roles.rs` and `permissions.rs`
in `app/tests/stories`.
";

fn routes() -> Vec<RouteInfo> {
    let mut routes = Routes::new();
    for module in MODULES {
        routes.module(module.name, module.routes);
    }
    routes.infos().to_vec()
}

fn document() -> String {
    let mut text = HEAD.to_owned();
    table_of_permissions(&mut text);
    table_of_routes(&mut text);
    table_of_mandates(&mut text);
    text
}

fn table_of_permissions(text: &mut String) {
    text.push_str("\n## What there is\n\n");
    text.push_str("| permission | over | who may | changed when |\n|---|---|---|---|\n");
    let of_routes = routes().into_iter().map(|route| route.permission);
    let of_nouns = NOUNS.iter().map(|noun| noun.permission);
    let mut lines: BTreeMap<&str, String> = BTreeMap::new();
    for permission in of_routes.chain(of_nouns) {
        let Permission { name, needs, when } = permission;
        let when = match needs.subject() {
            "" => String::new(),
            _ => when.to_string(),
        };
        let line = format!("| {name} | {} | {needs} | {when} |", needs.subject());
        let known = lines.insert(name, line.clone());
        assert!(known.is_none_or(|known| known == line), "{name} twice");
    }
    for line in lines.values() {
        text.push_str(line);
        text.push('\n');
    }
}

fn table_of_routes(text: &mut String) {
    text.push_str("\n## Where it is asked\n\n| method | path | permission |\n|---|---|---|\n");
    let mut lines: Vec<(&str, String, &str)> = Vec::new();
    for route in routes() {
        lines.push((route.path, route.method.to_string(), route.permission.name));
    }
    for noun in NOUNS {
        lines.push((noun.name, "import".to_owned(), noun.permission.name));
    }
    lines.sort();
    for (path, method, name) in lines {
        writeln!(text, "| {method} | {path} | {name} |").expect("a line");
    }
}

const NETWORK: Id = Id(Uuid::from_u128(1));
const OTHER: Id = Id(Uuid::from_u128(2));
const COUNCIL: Id = Id(Uuid::from_u128(3));

fn someone(role: Role, reach: Reach) -> Acting {
    let mandate = Mandate {
        id: NETWORK,
        role,
        reach,
        is_in_functions: false,
    };
    Acting {
        person: Some(OTHER),
        mandates: vec![mandate],
        organisation: reach.organisation(),
        ..Acting::default()
    }
}

/// Which roles somebody may give to somebody else, over what, computed by the rule.
fn table_of_mandates(text: &mut String) {
    text.push_str(
        "\n## Which mandate one may give and end\n\nFor somebody else; nobody raises themselves \
         (`grantable` in `slices/members/src/mandates/rules.rs`). *Spoken for*: somebody\nholds a \
         mandate as representative, elected officer or technician of it already; *shared*: it \
         takes part in another network too.\n\n| who gives | in the network | in an organisation \
         nobody speaks for | in one spoken for | in one spoken for and shared |\n\
         |---|---|---|---|---|\n",
    );
    for (words, reach) in [
        ("every network", Reach::Everything),
        ("the network", Reach::Network(NETWORK)),
        ("the organisation", Reach::Organisation(COUNCIL)),
    ] {
        for role in Role::ALL {
            if !ordit_members::mandates::rules::fits(role, reach) {
                continue;
            }
            let giver = someone(role, reach);
            let shared = vec![NETWORK, OTHER];
            let cells = [
                given(&giver, Reach::Network(NETWORK), Say::default()),
                given(&giver, Reach::Organisation(COUNCIL), say(&[NETWORK], false)),
                given(&giver, Reach::Organisation(COUNCIL), say(&[NETWORK], true)),
                given(&giver, Reach::Organisation(COUNCIL), say(&shared, true)),
            ];
            let cells = cells.join(" | ");
            writeln!(text, "| {} of {words} | {cells} |", role.code()).expect("a line");
        }
    }
}

fn say(networks: &[Id], is_spoken_for: bool) -> Say {
    Say {
        networks: networks.to_vec(),
        is_spoken_for,
    }
}

fn given(giver: &Acting, reach: Reach, say: Say) -> String {
    let may = |role: &Role| grantable(giver, COUNCIL, (*role, reach), &say).is_ok();
    let fitting: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| ordit_members::mandates::rules::fits(*role, reach))
        .collect();
    let roles: Vec<&str> = fitting
        .iter()
        .filter(|role| may(role))
        .map(|role| role.code())
        .collect();
    match roles.len() {
        0 => "none".to_owned(),
        all if all == fitting.len() => "every role".to_owned(),
        _ => roles.join(", "),
    }
}

#[test]
fn the_table_of_permissions_is_that_of_the_program() {
    let real = document();
    if std::env::var_os("ORDIT_WRITE_DOCS").is_some() {
        fs::write(repository().join(DOCUMENT), &real).expect("written");
    }
    let told = read(DOCUMENT);
    let lines: BTreeSet<&str> = told.lines().collect();
    let missing: Vec<&str> = real.lines().filter(|line| !lines.contains(line)).collect();
    assert!(
        told == real,
        "make docs writes {DOCUMENT} anew; it lacks {missing:#?}"
    );
}

/// In the walked network itself; an entry of it is not put away with it.
fn is_over_the_network(route: &RouteInfo) -> bool {
    matches!(
        route.permission.needs,
        Needs::CoordinatesNetwork | Needs::TakesPart
    )
}

story!(
    an_archived_network_is_looked_at_and_left_as_it_is,
    ALL,
    |app| {
        let world = walk(&app).await;
        let own = app.coordinator_of(world.own).await;
        own.post("/n/alfa/archive", &[]).await.expect(303);
        let (mut resting, mut open) = (0, 0);
        let over = |route: &&RouteInfo| is_walked(route) && is_over_the_network(route);
        for route in app.routes.iter().filter(over) {
            if route.path == "/n/{network}/unarchive" {
                continue;
            }
            let path = address(&app, route, "alfa", world.own_member);
            let status = call(&own, route, &path).await.status.as_u16();
            let rests = route.method != Method::GET && route.permission.rests_with_the_archived();
            match rests {
                true => {
                    assert_eq!(status, 409, "{} {path}", route.method);
                    resting += 1;
                }
                false => {
                    assert!(
                        status != 409 && status < 500,
                        "{} {path}: {status}",
                        route.method
                    );
                    open += 1;
                }
            }
        }
        assert!(resting > 20 && open > 20, "{resting} {open}");
        own.post("/n/alfa/unarchive", &[]).await.expect(303);
        let note = own.post("/n/alfa/contacts", &[]).await;
        assert_eq!(note.status.as_u16(), 422, "{}", note.text());
    }
);

story!(an_import_asks_the_same_as_its_pages, ALL, |app| {
    let world = walk(&app).await;
    let acting = |reach| Acting {
        person: Some(world.own),
        ..someone(Role::Coordination, reach)
    };
    let importer = app.importer();
    for noun in NOUNS.iter().copied() {
        let row = || GivenRow {
            values: vec![("name", "Vic".to_owned())],
            ..GivenRow::default()
        };
        let (beside, all) = (
            acting(Reach::Network(world.other)),
            acting(Reach::Everything),
        );
        let network = Some(world.own);
        let refused = importer
            .stage_records(&beside, network, noun, Origin::File, vec![row()])
            .await;
        assert!(
            matches!(refused, Err(ImportError::Refused(_))),
            "{}",
            noun.name
        );
        let staged = importer.stage_records(&all, network, noun, Origin::File, vec![row()]);
        let staged = staged.await.expect(noun.name);
        let refused = importer.confirm(&beside, staged).await;
        assert!(
            matches!(refused, Err(ImportError::Refused(_))),
            "{}",
            noun.name
        );
        importer.confirm(&all, staged).await.expect(noun.name);
    }
});
