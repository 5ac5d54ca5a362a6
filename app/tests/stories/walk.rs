//! The walk of all routes with all roles: nobody gets where they do not belong.

use axum::http::Method;
use ordit_kernel::{Acting, Id, Lang, Reach, Role};
use ordit_members::{
    mandates::{self, acts::Grant},
    people,
};
use ordit_platform::{
    import::{Choice, GivenRow, Origin, Status},
    permissions::Needs,
    snapshot::{Filter, Snapshot},
    web::RouteInfo,
};
use ordit_testkit::{Answer, TestApp, Visitor, story};

use crate::world::{ALL, member, network};

const ACTIVITY: &[(&str, &str)] = &[
    ("name", "Jornada de compra"),
    ("activity_kind", "day_event"),
    ("starts_on", "2027-05-06"),
];
const GROUP: &[(&str, &str)] = &[
    ("name", "Grup de compra"),
    ("group_kind", "working_group"),
    ("standing", "active"),
];

const GUIDE: &[(&str, &str)] = &[("name", "Guia de compra"), ("guide_kind", "guide")];

/// Two networks, a member of each, an activity, a group and a guide of each, and who calls.
pub struct Walk {
    pub own: Id,
    pub other: Id,
    pub own_member: Id,
    pub other_member: Id,
}

pub async fn walk(app: &TestApp) -> Walk {
    let own = network(app, "alfa", "Xarxa Alfa").await;
    let other = network(app, "beta", "Xarxa Beta").await;
    let own_member = member(app, own, "Ajuntament d'Artés", "Artés").await;
    let other_member = member(app, other, "Ajuntament de Salt", "Salt").await;
    technician(app, "Ada Ribas", own_member).await;
    technician(app, "Rut Pi", other_member).await;
    for network in [own, other] {
        brought(app, network, "activity", ACTIVITY).await;
        brought(app, network, "group", GROUP).await;
        brought(app, network, "guide", GUIDE).await;
    }
    app.catch_up().await;
    Walk {
        own,
        other,
        own_member,
        other_member,
    }
}

/// A row that is brought into a network.
async fn brought(app: &TestApp, network: Id, noun: &str, values: &[(&'static str, &str)]) {
    let row = GivenRow {
        values: values
            .iter()
            .map(|(key, value)| (*key, (*value).to_owned()))
            .collect(),
        ..GivenRow::default()
    };
    let importer = app.importer();
    let noun = importer.noun(noun).expect("the noun");
    let saved = importer
        .save_one(&app.operator(), Some(network), noun, row)
        .await;
    saved.expect("a row");
}

/// Where entries have pages of their own.
const ENTRIES: [&str; 5] = ["/o/", "/p/", "/a/", "/g/", "/library/"];

/// The address of a route in one of the two networks.
pub fn address(app: &TestApp, route: &RouteInfo, slug: &str, entry: Id) -> String {
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Viewer::visitor();
    let organisation = snapshot
        .get(&viewer, entry)
        .map(|head| head.slug.to_string());
    let other = match route.path.split('/').nth(1) {
        Some("p") => person_of(&snapshot, entry),
        Some("a") => home_entry(&snapshot, "activity", slug),
        Some("g") => home_entry(&snapshot, "group", slug),
        Some("library") => home_entry(&snapshot, "guide", slug),
        _ => None,
    };
    let entry = other.as_ref().map_or(entry, |(id, _)| *id);
    let of_entry = other.map(|(_, slug)| slug).or(organisation);
    let slug_of = of_entry.filter(|_| ENTRIES.iter().any(|start| route.path.starts_with(start)));
    let known = route
        .path
        .replace("{network}", slug)
        .replace("{slug}", slug_of.as_deref().unwrap_or(slug))
        .replace("{id}", &entry.to_string())
        .replace("{code}", "ine:08113")
        .replace("{position}", "1")
        .replace("{version}", "1")
        .replace("{token}", "none")
        .replace("{secret}", "none")
        .replace("{*file}", "none");
    with_ids(known, entry)
}

/// What else a path names is something within the entry, known by an id.
fn with_ids(path: String, entry: Id) -> String {
    match (path.find('{'), path.find('}')) {
        (Some(from), Some(to)) => {
            let path = format!("{}{entry}{}", &path[..from], &path[to + 1..]);
            with_ids(path, entry)
        }
        _ => path,
    }
}

/// An activity, a group or a guide of a network.
fn home_entry(snapshot: &Snapshot, kind: &'static str, network: &str) -> Option<(Id, String)> {
    let everything = Acting::operator().viewer(snapshot.networks().map(|head| head.id), []);
    let home = snapshot.by_slug(&everything, "network", network)?.id;
    let filter = Filter {
        kind,
        scope: vec![("network".to_owned(), home.to_string())],
        ..Filter::default()
    };
    let found = snapshot.find(&everything, &filter).heads;
    found.first().map(|head| (head.id, head.slug.to_string()))
}

/// Somebody with a mandate over an organisation, whoever looks.
fn person_of(snapshot: &Snapshot, organisation: Id) -> Option<(Id, String)> {
    let everything = Acting::operator().viewer(snapshot.networks().map(|head| head.id), []);
    let filter = Filter {
        kind: "person",
        scope: vec![("organisation".to_owned(), organisation.to_string())],
        ..Filter::default()
    };
    let found = snapshot.find(&everything, &filter).heads;
    found.first().map(|head| (head.id, head.slug.to_string()))
}

/// A person who is a technician of an organisation.
async fn technician(app: &TestApp, name: &str, organisation: Id) {
    let (role, over) = (Role::Technician, Reach::Organisation(organisation));
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = write.id();
    people::ensure(&mut write, id, name, None)
        .await
        .expect("a person");
    let granted = mandates::acts::grant(&mut write, &Grant::now(id, role, over)).await;
    granted.expect("a mandate");
    write.commit().await.expect("written");
}

pub async fn call(visitor: &Visitor<'_>, route: &RouteInfo, path: &str) -> Answer {
    match route.method {
        Method::GET => visitor.get(path).await,
        _ => visitor.post(path, &[]).await,
    }
}

pub fn is_closed(route: &RouteInfo) -> bool {
    !matches!(route.permission.needs, Needs::Anyone | Needs::Demo)
}

/// What the walk leaves out: signing out ends the session that the walk needs.
pub fn is_walked(route: &RouteInfo) -> bool {
    !route.path.starts_with("/sign-") && route.path != "/demo/sign-in"
}

story!(
    a_visitor_reads_what_is_open_and_is_asked_to_sign_in_elsewhere,
    ALL,
    |app| {
        let world = walk(&app).await;
        for route in app.routes.iter().filter(|route| is_walked(route)) {
            let path = address(&app, route, "alfa", world.own_member);
            let answer = call(&app.visitor(), route, &path).await;
            let status = answer.status.as_u16();
            if is_closed(route) {
                let led = answer
                    .location()
                    .is_some_and(|to| to.starts_with("/sign-in"));
                assert!(led || status == 401, "{} {path}: {status}", route.method);
            } else {
                assert!(
                    status < 500 && status != 401 && status != 403,
                    "{path}: {status}"
                );
            }
        }
    }
);

story!(the_first_coordinator_is_let_in_everywhere, ALL, |app| {
    let world = walk(&app).await;
    let coordinator = app.coordinator().await;
    for route in app.routes.iter().filter(|route| is_walked(route)) {
        for (slug, entry) in [("alfa", world.own_member), ("beta", world.other_member)] {
            let path = address(&app, route, slug, entry);
            let status = call(&coordinator, route, &path).await.status.as_u16();
            // Whoever coordinates everything acts for no organisation by that.
            if matches!(route.permission.needs, Needs::ActsForAny) {
                assert_eq!(status, 403, "{} {path}", route.method);
                continue;
            }
            let is_let_in = status < 500 && status != 401 && status != 403;
            assert!(is_let_in, "{} {path}: {status}", route.method);
        }
    }
});

story!(
    the_coordinator_of_one_network_is_refused_in_another,
    ALL,
    |app| {
        let world = walk(&app).await;
        assert_ne!(world.own, world.other);
        let coordinator = app.coordinator_of(world.own).await;
        for route in app
            .routes
            .iter()
            .filter(|route| is_walked(route) && is_closed(route))
        {
            let own = address(&app, route, "alfa", world.own_member);
            let other = address(&app, route, "beta", world.other_member);
            let (own, other_status) = (
                call(&coordinator, route, &own).await.status.as_u16(),
                call(&coordinator, route, &other).await.status.as_u16(),
            );
            match route.permission.needs {
                Needs::CoordinatesAll => assert_eq!(own, 403, "{}", route.path),
                Needs::CoordinatesAny | Needs::SignedIn => {
                    assert!(own != 401 && own != 403, "{}", route.path);
                }
                Needs::ActsForAny => assert_eq!(own, 403, "{}", route.path),
                _ => {
                    assert!(
                        own < 500 && own != 401 && own != 403,
                        "{}: {own}",
                        route.path
                    );
                    // Whoever is hidden from a neighbour is not there for them.
                    let expected = match route.path.starts_with("/p/") {
                        true => 404,
                        false => 403,
                    };
                    assert_eq!(other_status, expected, "{} {other}", route.method);
                }
            }
        }
    }
);

story!(every_page_speaks_four_languages, ALL, |app| {
    let world = walk(&app).await;
    let coordinator = app.coordinator().await;
    for route in app
        .routes
        .iter()
        .filter(|route| route.method == Method::GET && is_walked(route))
    {
        for lang in Lang::ALL {
            let path = address(&app, route, "alfa", world.own_member);
            let answer = coordinator.get(&format!("{path}?lang={lang}")).await;
            let is_page = answer.headers.get("content-type").is_some_and(|kind| {
                kind.to_str()
                    .is_ok_and(|kind| kind.starts_with("text/html"))
            });
            if is_page {
                assert_eq!(answer.attributes("html", "lang"), [lang.code()], "{path}");
                assert!(
                    !answer.text().contains('⟦'),
                    "{path} in {lang}: {}",
                    answer.text()
                );
            }
        }
    }
});

story!(
    an_import_cannot_mean_an_entry_of_another_kind_or_one_that_is_hidden,
    ALL,
    |app| {
        let world = walk(&app).await;
        let importer = app.importer();
        let noun = importer.noun("organisation").expect("the noun");
        let archive = format!("/o/{}/archive", world.other_member);
        app.coordinator()
            .await
            .post(&archive, &[])
            .await
            .expect(303);
        for (id, choice) in [
            (Some(world.other), None),
            (None, Some(Choice::Same(world.other))),
            (None, Some(Choice::Same(world.other_member))),
        ] {
            let values = vec![
                ("name", "Una entitat nova".to_owned()),
                ("organisation_kind", "other".to_owned()),
            ];
            let row = GivenRow {
                id,
                base_version: None,
                values,
                choice,
            };
            let (acting, own) = (app.operator(), Some(world.own));
            let run = importer
                .stage_records(&acting, own, noun, Origin::File, vec![row])
                .await;
            let report = importer
                .report(run.expect("a look"))
                .await
                .expect("a report");
            let counts = &report.counts;
            assert_eq!(report.count(Status::Refused), 1, "{choice:?} {counts:?}");
        }
    }
);

story!(
    a_member_of_two_networks_is_archived_by_neither_alone,
    ALL,
    |app| {
        let world = walk(&app).await;
        let shared = member(&app, world.other, "Ajuntament d'Artés", "Artés").await;
        assert_eq!(shared, world.own_member, "the same organisation in both");
        let archive = format!("/o/{shared}/archive");
        app.coordinator_of(world.own)
            .await
            .post(&archive, &[])
            .await
            .expect(403);
        app.coordinator()
            .await
            .post(&archive, &[])
            .await
            .expect(303);
    }
);
