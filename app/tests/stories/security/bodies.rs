//! No form takes an id of a neighbouring network, in whatever field it is sent.

use std::collections::{BTreeMap, BTreeSet};

use ordit_kernel::{Id, Viewer};
use ordit_platform::db::{Row, query};
use ordit_testkit::{Answer, TestApp, Visitor, story};
use scraper::{ElementRef, Html, Selector};
use uuid::Uuid;

use super::{filled, pages};
use crate::{
    found::hide,
    lively::{Lively, Named, ids, lively, slug_of},
    planted::{Column, columns_of},
    privacy::tables,
    world::ALL,
};

const OWN: Named<'static> = Named {
    name: "Ada Ribas Pou",
    address: "ada.ribas@salt.example",
    phone: "972 555 123",
};
/// Stands in everything that only the neighbour may see.
const OTHER: Named<'static> = Named {
    name: "Clandestina Mas Roca",
    address: "clandestina@vic.example",
    phone: "938 555 321",
};

/// A form as a page offers it, with everything in it chosen.
struct Form {
    action: String,
    is_post: bool,
    is_of_parts: bool,
    fields: Vec<(String, String)>,
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    within.select(&selector).collect()
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

fn forms(page: &Answer, path: &str) -> Vec<Form> {
    let html = Html::parse_document(&page.text());
    let mut found = Vec::new();
    for form in all(html.root_element(), "main form, header form") {
        let mut actions = vec![attribute(form, "action")];
        let buttons = all(form, "button[formaction]").into_iter();
        actions.extend(buttons.map(|button| attribute(button, "formaction")));
        for action in actions {
            found.push(Form {
                action: match action.as_str() {
                    "" => path.to_owned(),
                    _ => action,
                },
                is_post: attribute(form, "method").eq_ignore_ascii_case("post"),
                is_of_parts: attribute(form, "enctype").starts_with("multipart"),
                fields: fields(form),
            });
        }
    }
    found
}

fn fields(form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for input in all(form, "input[name]:not([type=file]), button[name]") {
        fields.push((attribute(input, "name"), attribute(input, "value")));
    }
    for area in all(form, "textarea[name]") {
        fields.push((attribute(area, "name"), area.text().collect()));
    }
    for select in all(form, "select[name]") {
        let options: Vec<String> = all(select, "option[value]")
            .into_iter()
            .map(|option| attribute(option, "value"))
            .collect();
        let told = options.iter().find(|value| id_in(value).is_some());
        let chosen = told.or(options.last()).cloned().unwrap_or_default();
        fields.push((attribute(select, "name"), chosen));
    }
    fields
}

/// The id that a value holds, alone or with a version behind it.
fn id_in(value: &str) -> Option<&str> {
    let starts = 0..value.len().saturating_sub(35);
    let mut parts = starts.filter_map(|start| value.get(start..start + 36));
    parts.find(|part| Uuid::parse_str(part).is_ok())
}

/// The address without its ids, so that a form is tried once.
fn shape(action: &str) -> String {
    let path = action.split('?').next().unwrap_or_default();
    match id_in(path) {
        Some(id) => shape(&path.replace(id, "*")),
        None => path.to_owned(),
    }
}

/// What stands in the database about these ids.
async fn touching(
    app: &TestApp,
    columns: &BTreeMap<String, Vec<Column>>,
    ids: &BTreeSet<Id>,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (table, columns) in columns {
        let rows = query(app.db().read(), &format!("SELECT * FROM {table}"), []).await;
        for row in rows.expect("rows") {
            let (text, is_theirs) = told(&row, columns, ids);
            if is_theirs {
                found.insert(format!("{table}: {text}"));
            }
        }
    }
    found
}

fn told(row: &Row, columns: &[Column], ids: &BTreeSet<Id>) -> (String, bool) {
    let (mut parts, mut is_theirs) = (Vec::new(), false);
    for column in columns {
        let name = column.name.as_str();
        parts.push(match column.kind.as_str() {
            "UUID" => {
                let id: Option<Uuid> = row.try_get("", name).expect("an id");
                // What somebody asked for and was refused is noted as it was asked for.
                is_theirs |= name != "given_id" && id.is_some_and(|id| ids.contains(&Id(id)));
                format!("{name}={id:?}")
            }
            "BIGINT" => format!("{name}={:?}", row.try_get::<Option<i64>>("", name).ok()),
            "BOOLEAN" => format!("{name}={:?}", row.try_get::<Option<bool>>("", name).ok()),
            _ => format!("{name}={:?}", row.try_get::<Option<String>>("", name).ok()),
        });
    }
    (parts.join(" "), is_theirs)
}

async fn sent(visitor: &Visitor<'_>, form: &Form, fields: &[(&str, &str)]) -> (u16, String) {
    let answer = match (form.is_post, form.is_of_parts) {
        (true, true) => visitor.upload(&form.action, fields, "", b"").await,
        (true, false) => visitor.post(&form.action, fields).await,
        (false, _) => {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .extend_pairs(fields)
                .finish();
            let path = shape_of_query(&form.action);
            visitor.get(&format!("{path}?{query}")).await
        }
    };
    let status = answer.status.as_u16();
    match answer.location().filter(|to| to.starts_with('/')) {
        Some(next) => (status, visitor.get(&next).await.text()),
        None => (status, answer.text()),
    }
}

fn shape_of_query(action: &str) -> &str {
    action.split('?').next().unwrap_or_default()
}

/// The pages of the own network, with every id of its own.
async fn offered(
    app: &TestApp,
    visitor: &Visitor<'_>,
    own: &Lively,
    all: &BTreeSet<Id>,
) -> Vec<Form> {
    let council = own.member.to_string();
    let person = slug_of(app, own.person).await;
    let member = slug_of(app, own.member).await;
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for route in pages(app) {
        let is_of_ids = ["{id}", "{run}", "{mail}", "{mandate}"]
            .iter()
            .any(|name| route.path.contains(name));
        let slug = match route.path.starts_with("/p/") {
            true => &person,
            false => &member,
        };
        let person = own.person.to_string();
        let mut given = vec![
            ("network", "alfa"),
            ("slug", slug.as_str()),
            ("number", "1"),
            ("organisation", council.as_str()),
        ];
        if route.path.contains("{mandate}") {
            given.push(("id", person.as_str()));
        }
        let rest: Vec<String> = match is_of_ids {
            true => all.iter().map(|id| id.to_string()).collect(),
            false => vec!["1".to_owned()],
        };
        for rest in rest {
            let path = filled(route, &given, &rest);
            let page = visitor.get(&path).await;
            for form in forms(&page, &path) {
                let mut fresh = |(name, value): &(String, String)| {
                    id_in(value).is_some() && seen.insert((shape(&form.action), name.clone()))
                };
                if form.fields.iter().filter(|field| fresh(field)).count() > 0 {
                    found.push(form);
                }
            }
        }
    }
    found
}

/// Sends a form with each of these ids in one of its fields; tells what went wrong.
async fn attacked(
    visitor: &Visitor<'_>,
    form: &Form,
    (place, id): (usize, &str),
    theirs: &BTreeSet<Id>,
) -> Vec<String> {
    let mut wrong = Vec::new();
    for theirs in theirs {
        let (name, own) = &form.fields[place];
        let value = own.replace(id, &theirs.to_string());
        let fields: Vec<(&str, &str)> = form
            .fields
            .iter()
            .enumerate()
            .map(|(at, (name, own))| match at == place {
                true => (name.as_str(), value.as_str()),
                false => (name.as_str(), own.as_str()),
            })
            .collect();
        let (status, text) = sent(visitor, form, &fields).await;
        let secrets = [OTHER.name, OTHER.address, OTHER.phone];
        if status >= 500 || secrets.iter().any(|secret| text.contains(secret)) {
            wrong.push(format!("{} {name}={value}: {status}", form.action));
        }
    }
    wrong
}

story!(no_form_takes_an_id_of_a_neighbour, ALL, |app| {
    let tables = tables();
    let own = lively(&app, "alfa", "Salt", &OWN).await;
    let before = ids(&app, &tables).await;
    let other = lively(&app, "beta", "Vic", &OTHER).await;
    hide(&app, other.member, other.network).await;
    app.catch_up().await;
    let snapshot = app.site.snapshots.current();
    let is_hidden = |id: &Id| snapshot.get(&Viewer::visitor(), *id).is_none();
    let after = ids(&app, &tables).await;
    let theirs = after.difference(&before).copied().filter(is_hidden);
    let theirs: BTreeSet<Id> = theirs.collect();
    let mut columns = BTreeMap::new();
    for table in &tables {
        columns.insert(table.clone(), columns_of(&app, table).await);
    }
    let coordinator = app.coordinator_of(own.network).await;
    let forms = offered(&app, &coordinator, &own, &before).await;
    let mut untouched = touching(&app, &columns, &theirs).await;
    let (mut tried, mut wrong) = (BTreeSet::new(), Vec::new());
    for form in &forms {
        for (place, (name, value)) in form.fields.iter().enumerate() {
            let Some(id) = id_in(value) else { continue };
            wrong.extend(attacked(&coordinator, form, (place, id), &theirs).await);
            let now = touching(&app, &columns, &theirs).await;
            let changed = now.symmetric_difference(&untouched);
            wrong.extend(changed.map(|row| format!("{} {name}: {row}", form.action)));
            untouched = now;
            tried.insert((shape(&form.action), name.clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(tried.len() >= 12, "{tried:#?}");
});
