//! What stories about the work of groups begin with: a network, its members, a group of some.

use ordit_kernel::{Id, Lang, Reach, Role, Text};
use ordit_platform::{
    db::execute,
    events::EventDraft,
    import::GivenRow,
    module::{CORE, Module},
    register::{self, Sheet},
};
use ordit_testkit::{TestApp, Visitor};
use uuid::Uuid;

use crate::groups::KIND;

pub const MODULES: &[Module] = &[
    CORE,
    ordit_members::MODULE,
    ordit_activities::MODULE,
    crate::MODULE,
    super::drawn::DRAWN,
];

/// A network, three of its members, and a group of the first two.
pub struct World {
    pub network: Id,
    /// Coordinates the group.
    pub salt: Id,
    /// Is in the group.
    pub celra: Id,
    /// Is not.
    pub artes: Id,
    pub group: Id,
}

/// The world, in the register.
pub async fn world(app: &TestApp) -> World {
    world_with(app, false).await
}

/// The same, of which the group is sensitive.
pub async fn sensitive_world(app: &TestApp) -> World {
    world_with(app, true).await
}

async fn world_with(app: &TestApp, is_sensitive: bool) -> World {
    let all = app.coordinator().await;
    let network = [("name", "Alfa"), ("network_kind", "municipalities")];
    all.post("/networks", &network).await.expect(303);
    let network = app.network("alfa").await;
    let salt = organisation(app, network, "Ajuntament de Salt", "ine:17155").await;
    let celra = organisation(app, network, "Ajuntament de Celrà", "ine:17049").await;
    let artes = organisation(app, network, "Ajuntament d’Artés", "ine:08010").await;
    let members = [(salt, "coordinator"), (celra, "member")];
    let group = group(app, network, ("Grup d’habitatge", is_sensitive), &members).await;
    World {
        network,
        salt,
        celra,
        artes,
        group,
    }
}

impl World {
    /// Somebody who acts for an organisation.
    pub async fn someone<'a>(&self, app: &'a TestApp, organisation: Id) -> Visitor<'a> {
        app.someone(Role::Technician, Reach::Organisation(organisation))
            .await
    }

    /// The address of a page of the group.
    pub fn at(&self, rest: &str) -> String {
        format!("/g/{}{rest}", self.group)
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

/// An active group of a network, with who is in it in which role.
pub async fn group(
    app: &TestApp,
    network: Id,
    (title, is_sensitive): (&str, bool),
    members: &[(Id, &str)],
) -> Id {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = write.id();
    let mut sheet = Sheet::new(id, KIND, Lang::Ca, write.now());
    sheet.network = Some(network);
    sheet.slug = register::slugify(title);
    sheet.themes = vec!["cooperative-housing".to_owned()];
    let text = Text {
        title: title.to_owned(),
        ..Text::default()
    };
    sheet.texts.insert(Lang::Ca, text);
    let created = register::create(&write, &sheet, None).await;
    created.expect("an entry");
    let sql = "INSERT INTO network_groups (entry_id, group_kind, standing, is_sensitive, is_open, \
               withheld) VALUES ($1, 'working_group', 'active', $2, $3, '{}')";
    let values = [Uuid::from(id).into(), is_sensitive.into(), true.into()];
    let made = execute(write.conn(), sql, values).await;
    made.expect("a group");
    for (organisation, role) in members {
        let sql = "INSERT INTO group_members (id, group_id, organisation_id, member_role, standing) \
                   VALUES ($1, $2, $3, $4, 'in')";
        let values = [
            Uuid::from(write.id()).into(),
            Uuid::from(id).into(),
            Uuid::from(*organisation).into(),
            (*role).into(),
        ];
        let made = execute(write.conn(), sql, values).await;
        made.expect("a member");
    }
    write.event(EventDraft::new("groups.group.created", id).network(network));
    write.commit().await.expect("a commit");
    app.catch_up().await;
    id
}
