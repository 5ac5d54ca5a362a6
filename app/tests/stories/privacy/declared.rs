//! Every table says what it holds about people, column by column, or that it holds nothing.

use std::collections::{BTreeMap, BTreeSet};

use ordit_app::MODULES;
use ordit_platform::privacy::{MEASURES, PersonalData, declared, retention};
use ordit_testkit::{TestApp, story};

use super::tables;
use crate::{architecture::is_a_test, planted::columns_of, world::ALL};

/// What columns about people are called.
const TELLING: [&str; 9] = [
    "person",
    "address",
    "phone",
    "with_whom",
    "by_whom",
    "made_by",
    "granted_by",
    "browser",
    "client",
];
/// And those in which anybody may have written of them.
const FREE: [&str; 4] = ["note", "reason", "reply_to", "said"];

async fn columns(app: &TestApp, table: &str) -> BTreeSet<String> {
    let columns = columns_of(app, table).await.into_iter();
    columns.map(|column| column.name).collect()
}

fn told(data: &PersonalData) -> BTreeSet<String> {
    let columns = data.handed.iter().chain(data.withheld);
    columns.map(|column| (*column).to_owned()).collect()
}

story!(every_table_says_what_it_holds_about_people, ALL, |app| {
    let impersonal: BTreeSet<&str> = MODULES
        .iter()
        .flat_map(|module| module.impersonal)
        .copied()
        .collect();
    let mut personal: BTreeMap<&str, Vec<&PersonalData>> = BTreeMap::new();
    for data in declared(MODULES) {
        personal.entry(data.table).or_default().push(data);
    }
    for table in tables() {
        let columns = columns(&app, &table).await;
        assert!(!columns.is_empty(), "{table} is no table");
        match (
            personal.remove(table.as_str()),
            impersonal.contains(table.as_str()),
        ) {
            (None, false) => panic!("{table}: does it hold anything about people?"),
            (Some(_), true) => panic!("{table} says both"),
            (Some(all), false) => {
                for data in all {
                    assert_eq!(told(data), columns, "{table}: a column is not told");
                    let own = data.own.iter().map(|(column, _)| *column);
                    for column in own.chain(data.mentions.iter().copied()) {
                        assert!(columns.contains(column), "{table}.{column}");
                    }
                }
            }
            (None, true) => {
                for column in &columns {
                    let is_telling = TELLING.iter().any(|part| column.contains(part))
                        || FREE.contains(&column.as_str());
                    let name = format!("{table}.{column}");
                    assert!(!is_telling, "{name} may be about people");
                }
            }
        }
    }
    assert!(personal.is_empty(), "no such tables: {:?}", personal.keys());
});

story!(every_condition_of_a_declaration_is_understood, ALL, |app| {
    let person = app.site.effects.id();
    let moment = app.db().read();
    let subject = ordit_platform::privacy::subject(moment, MODULES, person).await;
    let mut subject = subject.expect("a subject");
    for addresses in [
        Vec::new(),
        vec!["a@b.example".to_owned(), "c@d.example".to_owned()],
    ] {
        subject.addresses = addresses;
        for data in declared(MODULES).filter(|data| !data.handed.is_empty()) {
            let gathered = ordit_platform::privacy::gather(moment, data, &subject).await;
            let gathered = gathered.unwrap_or_else(|error| panic!("{}: {error}", data.table));
            assert!(gathered.rows.is_empty(), "{} is nobody's", data.table);
        }
    }
});

#[test]
fn every_measure_is_shown_by_tests_and_every_term_has_its_rule() {
    for measure in MEASURES {
        assert!(!measure.tests.is_empty());
        for test in measure.tests {
            assert!(is_a_test(test), "{}: no test {test}", measure.code);
        }
    }
    let rules: BTreeSet<&str> = retention::rules(MODULES).map(|rule| rule.name).collect();
    for data in declared(MODULES) {
        if let ordit_platform::privacy::Kept::Rule(name) = data.category.kept {
            assert!(rules.contains(name), "{name}");
        }
    }
}
