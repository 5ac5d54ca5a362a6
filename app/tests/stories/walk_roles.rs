//! The walk of all routes by every role of an organisation and of a network, and by neighbours.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{permissions::Needs, web::RouteInfo};
use ordit_testkit::{TestApp, Visitor, story};

use crate::{
    walk::{Walk, address, call, is_closed, is_walked, walk},
    world::ALL,
};

/// Whom a route lets in, as the table of permissions says it in words.
fn is_let_in(needs: Needs, role: Role, reach: Reach) -> Option<bool> {
    let is_coordinator = role.coordinates() && reach.organisation().is_none();
    match needs {
        Needs::Anyone | Needs::Demo | Needs::SignedIn => Some(true),
        Needs::ActsForAny => Some(reach.organisation().is_some()),
        Needs::TakesPart => Some(true),
        Needs::CoordinatesAny | Needs::CoordinatesNetwork => Some(is_coordinator),
        Needs::CoordinatesAll => Some(false),
        // Each kind of entry says so itself; its own stories hold it.
        Needs::EntryOf(_) => is_coordinator.then_some(true),
    }
}

async fn status(visitor: &Visitor<'_>, route: &RouteInfo, path: &str) -> u16 {
    call(visitor, route, path).await.status.as_u16()
}

/// Walks all closed routes in the own network and in the neighbouring one.
async fn walked(app: &TestApp, world: &Walk, role: Role, reach: Reach) {
    let closed = |route: &&RouteInfo| is_walked(route) && is_closed(route);
    for route in app.routes.iter().filter(closed) {
        // Anew each time: what was walked may have signed out or chosen otherwise.
        let visitor = app.someone(role, reach).await;
        let own = address(app, route, "alfa", world.own_member);
        let beside = address(app, route, "beta", world.other_member);
        let needs = route.permission.needs;
        let (own_status, beside_status) = (
            status(&visitor, route, &own).await,
            status(&visitor, route, &beside).await,
        );
        let who = format!("{role:?} {reach:?}: {} {own}", route.method);
        assert!(own_status < 500 && beside_status < 500, "{who}");
        match is_let_in(needs, role, reach) {
            Some(true) => assert!(
                own_status != 401 && own_status != 403,
                "{who}: {own_status}"
            ),
            Some(false) => assert_eq!(own_status, 403, "{who}"),
            None => {}
        }
        let is_of_a_network = matches!(
            needs,
            Needs::TakesPart | Needs::CoordinatesNetwork | Needs::EntryOf(_)
        );
        if is_of_a_network {
            assert!(
                beside_status == 403 || beside_status == 404,
                "{who} beside: {beside_status}"
            );
        }
    }
}

story!(every_role_of_a_network_stays_in_its_network, ALL, |app| {
    let world = walk(&app).await;
    for role in Role::ALL {
        walked(&app, &world, role, Reach::Network(world.own)).await;
    }
});

story!(
    every_role_of_an_organisation_stays_in_its_networks,
    ALL,
    |app| {
        let world = walk(&app).await;
        for role in Role::ALL {
            walked(&app, &world, role, Reach::Organisation(world.own_member)).await;
        }
    }
);

story!(a_role_that_is_over_lets_in_nowhere, ALL, |app| {
    let world = walk(&app).await;
    let over: Id = world.own;
    let mandates = [(Role::Coordination, Reach::Network(over))];
    let (person, visitor) = app.someone_with(&mandates).await;
    visitor.get("/n/alfa/import").await.expect(200);
    let (role, reach) = mandates[0];
    let ended = ordit_platform::session::end_mandate(app.db(), person, role, reach).await;
    assert!(ended.expect("an answer"));
    let closed = |route: &&RouteInfo| is_walked(route) && is_closed(route);
    for route in app.routes.iter().filter(closed) {
        let path = address(&app, route, "alfa", world.own_member);
        let status = status(&visitor, route, &path).await;
        if !matches!(route.permission.needs, Needs::SignedIn) {
            assert!(
                status == 403 || status == 404,
                "{} {path}: {status}",
                route.method
            );
        }
    }
});
