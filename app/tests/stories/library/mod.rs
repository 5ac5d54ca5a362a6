//! Stories of the library: what groups and residencies leave becomes drafts, and drafts are read.

mod kept;
mod leaving;

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{db::query, import::GivenRow};
use ordit_testkit::{Answer, TestApp, Visitor};

use crate::world::{member, network};

struct World<'a> {
    alfa: Id,
    /// Coordinates Alfa.
    all: Visitor<'a>,
    salt: Visitor<'a>,
    /// A member of Alfa beside it.
    celra: Visitor<'a>,
}

async fn world(app: &TestApp) -> World<'_> {
    let alfa = network(app, "alfa", "Xarxa Alfa").await;
    let salt = member(app, alfa, "Ajuntament de Salt", "Salt").await;
    let celra = member(app, alfa, "Ajuntament de Celrà", "Celrà").await;
    app.catch_up().await;
    World {
        alfa,
        all: app.coordinator_of(alfa).await,
        salt: acting(app, salt).await,
        celra: acting(app, celra).await,
    }
}

async fn acting(app: &TestApp, organisation: Id) -> Visitor<'_> {
    let reach = Reach::Organisation(organisation);
    app.someone(Role::Technician, reach).await
}

/// The id of the entry at an address, which somebody reads off its form.
async fn id_at(app: &TestApp, kind: &str, path: &str) -> Id {
    app.catch_up().await;
    let slug = path.rsplit('/').next().expect("a slug");
    let sql = "SELECT id FROM entries WHERE kind = $1 AND slug = $2";
    let rows = query(app.db().read(), sql, [kind.into(), slug.into()]).await;
    Id(rows.expect("rows")[0].try_get("", "id").expect("an id"))
}

/// What a form would send as it was opened.
fn opened(form: &Answer) -> Vec<(String, String)> {
    let names = form.attributes("form.form input[name]:not([type=checkbox])", "name");
    let values = form.attributes("form.form input[name]:not([type=checkbox])", "value");
    let mut sent: Vec<(String, String)> = names.into_iter().zip(values).collect();
    for name in ["summary", "body"] {
        let text = form.texts(&format!("#{name}")).remove(0);
        sent.push((name.to_owned(), text));
    }
    for name in ["guide_kind", "shown_to", "language", "licence"] {
        let chosen = form.attributes(&format!("#{name} option[selected]"), "value");
        sent.extend(chosen.into_iter().map(|value| (name.to_owned(), value)));
    }
    sent
}

async fn send(visitor: &Visitor<'_>, path: &str, form: &[(String, String)]) -> Answer {
    let pairs = form.iter();
    let pairs: Vec<(&str, &str)> = pairs.map(|(name, value)| (&**name, &**value)).collect();
    visitor.post(path, &pairs).await
}

async fn guides_there(app: &TestApp) -> usize {
    let rows = query(app.db().read(), "SELECT entry_id FROM guides", []).await;
    rows.expect("guides").len()
}

async fn row(app: &TestApp, noun: &str, network: Id, values: &[(&'static str, &str)]) -> Id {
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
        .await;
    app.catch_up().await;
    saved.expect("a row that is right").id
}
