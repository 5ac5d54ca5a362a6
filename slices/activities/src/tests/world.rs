//! What the stories of this slice begin with: two networks, who takes part, an activity.

use ordit_kernel::{Id, Instant, Lang, PartialDate, Text};
use ordit_platform::{
    db::execute,
    events::EventDraft,
    import::GivenRow,
    module::{CORE, Module},
    register::{self, Sheet},
};
use ordit_testkit::TestApp;
use uuid::Uuid;

use crate::activities::KIND;

pub const MODULES: &[Module] = &[CORE, ordit_members::MODULE, crate::MODULE];

/// Two networks and a council of each.
pub struct World {
    pub alfa: Id,
    pub beta: Id,
    /// A member of Alfa.
    pub salt: Id,
    /// A member of Alfa.
    pub celra: Id,
    /// A member of Beta.
    pub irun: Id,
}

/// The world, in the register.
pub async fn world(app: &TestApp) -> World {
    let all = app.coordinator().await;
    for name in ["Alfa", "Beta"] {
        let network = [("name", name), ("network_kind", "municipalities")];
        all.post("/networks", &network).await.expect(303);
    }
    let (alfa, beta) = (app.network("alfa").await, app.network("beta").await);
    let salt = organisation(app, alfa, "Ajuntament de Salt", "ine:17155").await;
    let celra = organisation(app, alfa, "Ajuntament de Celrà", "ine:17049").await;
    let irun = organisation(app, beta, "Irungo Udala", "ine:20045").await;
    World {
        alfa,
        beta,
        salt,
        celra,
        irun,
    }
}

/// An organisation that takes part in a network.
pub async fn organisation(app: &TestApp, network: Id, name: &str, town: &str) -> Id {
    let values = [
        ("name", name),
        ("organisation_kind", "municipality"),
        ("municipality", town),
        ("membership_state", "member"),
    ];
    let row = GivenRow {
        values: values.map(|(key, value)| (key, value.to_owned())).to_vec(),
        ..GivenRow::default()
    };
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    let saved = importer
        .save_one(&app.operator(), Some(network), noun, row)
        .await
        .expect("an organisation");
    app.catch_up().await;
    saved.id
}

/// An announced, public day event of a network on a day from ten to one; for stories that are
/// not about how activities are written.
pub async fn activity(app: &TestApp, network: Id, title: &str, day: &str) -> Id {
    activity_of_kind(app, network, title, (day, "day_event")).await
}

/// The same of another kind.
pub async fn activity_of_kind(
    app: &TestApp,
    network: Id,
    title: &str,
    (day, kind): (&str, &str),
) -> Id {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = app.db().effects().id();
    let mut sheet = Sheet::new(id, KIND, Lang::Ca, write.now());
    sheet.network = Some(network);
    sheet.slug = format!("{}-{}", register::slugify(title), id.0.simple());
    sheet.texts.insert(
        Lang::Ca,
        Text {
            title: title.to_owned(),
            ..Text::default()
        },
    );
    register::create(&write, &sheet, None)
        .await
        .expect("an entry");
    let Ok(PartialDate::Day(date)) = day.parse() else {
        panic!("no day: {day}");
    };
    let begins = Instant::start_of(date).plus_seconds(10 * 3600);
    let sql = "INSERT INTO activities (entry_id, activity_kind, mode, standing, starts_on, \
               start_time, end_time, first_at, last_at, details) \
               VALUES ($1, $5, 'hybrid', 'announced', $2, '10:00', '13:00', $3, $4, '{}')";
    let last = begins.plus_seconds(3 * 3600);
    let values = [
        Uuid::from(id).into(),
        day.into(),
        begins.0.into(),
        last.0.into(),
        kind.into(),
    ];
    execute(write.conn(), sql, values)
        .await
        .expect("an activity");
    let sql = "INSERT INTO activity_owners (activity_id, owner_id, ordinal, owner_role) \
               VALUES ($1, $2, 0, 'organiser')";
    let values = [Uuid::from(id).into(), Uuid::from(network).into()];
    execute(write.conn(), sql, values).await.expect("its owner");
    write.event(EventDraft::new("activities.activity.created", id).network(network));
    write.commit().await.expect("a commit");
    app.catch_up().await;
    id
}

/// Shows an entry to these only, as its form would.
pub async fn hide(app: &TestApp, id: Id, scope: &str) {
    let sheets = register::load(app.db().read(), &[id]).await;
    let mut sheet = sheets.expect("a sheet").remove(0);
    let scope = ordit_kernel::Scope::from_key(scope).expect("a scope");
    sheet.audience = ordit_kernel::Audience::Scopes([scope].into());
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    register::update(&write, &sheet, None)
        .await
        .expect("an entry");
    write.event(EventDraft::new("activities.activity.changed", id));
    write.commit().await.expect("a commit");
    app.catch_up().await;
}

mod tests {
    use ordit_testkit::story;

    use super::*;

    story!(an_activity_is_in_memory_with_who_holds_it, MODULES, |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada d’energies", "2026-05-06").await;
        let snapshot = app.site.snapshots.current();
        let viewer = ordit_kernel::Viewer::visitor();
        let head = snapshot.get(&viewer, id).expect("it is there");
        assert!(head.has("owner", &world.alfa.to_string()));
        assert!(head.has("network", &world.alfa.to_string()));
    });
}
