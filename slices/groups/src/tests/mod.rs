//! Stories of groups: how they begin, who is in them, how they go on and end.

mod asking;
mod life;
mod quiet;
mod seen;
mod sheets;

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    import::GivenRow,
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, Visitor};

pub const MODULES: &[Module] = &[CORE, ordit_members::MODULE, crate::MODULE];

/// Two networks with members of each, who coordinate nothing.
pub struct World {
    pub alfa: Id,
    /// Members of Alfa.
    pub salt: Id,
    pub celra: Id,
    pub olot: Id,
    /// A member of Beta.
    pub irun: Id,
}

pub async fn world(app: &TestApp) -> World {
    let all = app.coordinator().await;
    for name in ["Alfa", "Beta"] {
        let network = [("name", name), ("network_kind", "municipalities")];
        all.post("/networks", &network).await.expect(303);
    }
    let (alfa, beta) = (app.network("alfa").await, app.network("beta").await);
    World {
        alfa,
        salt: organisation(app, alfa, "Ajuntament de Salt", "ine:17155").await,
        celra: organisation(app, alfa, "Ajuntament de Celrà", "ine:17049").await,
        olot: organisation(app, alfa, "Ajuntament d’Olot", "ine:17114").await,
        irun: organisation(app, beta, "Irungo Udala", "ine:20045").await,
    }
}

async fn organisation(app: &TestApp, network: Id, name: &str, town: &str) -> Id {
    let values = [
        ("name", name),
        ("organisation_kind", "municipality"),
        ("municipality", town),
        ("sse_family", "cooperatives"),
        ("themes", "energy"),
        ("membership_state", "member"),
    ];
    row(app, "organisation", network, &values).await
}

/// A row, as a spreadsheet of this network has it.
pub async fn row(app: &TestApp, noun: &str, network: Id, values: &[(&'static str, &str)]) -> Id {
    let values = values.iter();
    let row = GivenRow {
        values: values
            .map(|(key, value)| (*key, (*value).to_owned()))
            .collect(),
        ..GivenRow::default()
    };
    let importer = app.importer();
    let noun = importer.noun(noun).expect("the noun");
    let saved = importer
        .save_one(&app.operator(), Some(network), noun, row)
        .await
        .expect("a row that is right");
    app.catch_up().await;
    saved.id
}

/// Whoever acts for an organisation.
pub async fn of(app: &TestApp, organisation: Id) -> Visitor<'_> {
    let reach = Reach::Organisation(organisation);
    app.someone(Role::Technician, reach).await
}

/// A group that Salt proposed and coordinates and that the network began.
pub async fn begun<'a>(app: &'a TestApp, world: &World, name: &str) -> (Id, Visitor<'a>) {
    let salt = of(app, world.salt).await;
    let form = [
        ("name", name),
        ("group_kind", "working_group"),
        ("is_open", "yes"),
        ("language", "ca"),
    ];
    let sent = salt.post("/n/alfa/groups", &form).await.expect(303);
    let id = id_at(app, &sent.location().expect("a page")).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let begin = format!("/g/{id}/life/begin");
    alfa.post(&begin, &[]).await.expect(303);
    app.catch_up().await;
    (id, salt)
}

/// The group at an address.
pub async fn id_at(app: &TestApp, path: &str) -> Id {
    app.catch_up().await;
    let slug = path.rsplit('/').next().expect("a slug");
    let snapshot = app.site.snapshots.current();
    let viewer = ordit_kernel::Viewer::visitor();
    let head = snapshot.by_slug(&viewer, "group", slug);
    head.expect("a group").id
}

/// Lets an organisation into a group.
pub async fn let_in(coordinator: &Visitor<'_>, group: Id, organisation: Id, role: &str) {
    let organisation = organisation.to_string();
    let form = [("organisation", organisation.as_str()), ("role", role)];
    let path = format!("/g/{group}/members");
    coordinator.post(&path, &form).await.expect(303);
}
