//! By what a person is known: their names, addresses and telephones, wherever they are declared.

use std::collections::BTreeSet;

use ordit_kernel::Id;
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::declared::{Own, PersonalData, Subject};
use crate::{
    db::{placeholders, query, query_one},
    fold::fold,
    mail::EmailAddress,
    module::Module,
};

/// Shorter names are parts of other words.
const SHORTEST_NAME: usize = 6;
const SHORTEST_SIGN: usize = 6;

/// Everything that is declared about people, in the order of the modules.
pub fn declared(
    modules: &'static [Module],
) -> impl DoubleEndedIterator<Item = &'static PersonalData> {
    let groups = modules.iter().flat_map(|module| module.personal_data);
    groups.flat_map(|group| group.iter())
}

/// What a person is known by now.
///
/// # Errors
/// When the database cannot be reached.
pub async fn subject(
    on: &impl ConnectionTrait,
    modules: &'static [Module],
    person: Id,
) -> Result<Subject, DbErr> {
    let known = Subject::unknown(person);
    let (mut addresses, mut signs) = (BTreeSet::new(), BTreeSet::new());
    let mut earlier = BTreeSet::new();
    for data in declared(modules) {
        for (column, own) in data.own {
            for text in values(on, data, column, &known).await? {
                match own {
                    Own::Address | Own::EarlierAddress => {
                        let Ok(address) = EmailAddress::parse(&text) else {
                            continue;
                        };
                        match own {
                            Own::Address => addresses.insert(address.folded()),
                            _ => earlier.insert(address.folded()),
                        };
                        signs.insert(text);
                    }
                    Own::Name if is_telling(&text) => {
                        if !is_shared(on, &text, person).await? {
                            signs.insert(text);
                        }
                    }
                    Own::Sign if text.chars().count() >= SHORTEST_SIGN => {
                        signs.insert(text);
                    }
                    Own::Name | Own::Sign => {}
                }
            }
        }
    }
    signs.extend(addresses.iter().chain(&earlier).cloned());
    // Banks write in capitals, searches without.
    let cased = |sign: &String| [sign.to_lowercase(), sign.to_uppercase()];
    let in_case: Vec<String> = signs.iter().flat_map(cased).collect();
    signs.extend(in_case);
    let in_html: Vec<String> = signs.iter().map(|sign| escaped(sign)).collect();
    signs.extend(in_html);
    let mut signs: Vec<String> = signs.into_iter().collect();
    // What another one is a part of is taken later.
    signs.sort_by_key(|sign| std::cmp::Reverse(sign.len()));
    Ok(Subject {
        person,
        addresses: addresses.into_iter().collect(),
        earlier: earlier.into_iter().collect(),
        signs,
    })
}

/// A condition with its values, which begin to count at `from`.
pub(super) fn condition(template: &str, subject: &Subject, from: usize) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = Vec::new();
    let mut sql = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        sql.push_str(before);
        let (word, after) = after.split_once('}').unwrap_or((after, ""));
        let at = from + values.len();
        match word {
            "person" => values.push(Uuid::from(subject.person).into()),
            "mention" => values.push(format!("%{}%", subject.person).into()),
            _ if subject.addresses.is_empty() => values.push(None::<String>.into()),
            _ => values.extend(subject.addresses.iter().map(|one| one.as_str().into())),
        }
        sql.push_str(&placeholders(at, from + values.len() - at));
        rest = after;
    }
    sql.push_str(rest);
    (sql, values)
}

async fn values(
    on: &impl ConnectionTrait,
    data: &PersonalData,
    column: &str,
    subject: &Subject,
) -> Result<Vec<String>, DbErr> {
    let (condition, values) = condition(data.rows, subject, 1);
    let sql = format!(
        "SELECT DISTINCT {column} AS text FROM {} WHERE ({condition}) AND {column} IS NOT NULL",
        data.table
    );
    let rows = query(on, &sql, values).await?;
    let texts = rows.iter().map(|row| row.try_get("", "text"));
    let texts: Vec<String> = texts.collect::<Result<_, _>>()?;
    let texts = texts.into_iter().map(|text| text.trim().to_owned());
    Ok(texts.filter(|text| !text.is_empty()).collect())
}

/// As it stands in the HTML of a mail, which templates wrote.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '<' | '>' | '"' | '\'' => out.push_str(&format!("&#{};", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out
}

/// A name of one word might mean anything.
fn is_telling(name: &str) -> bool {
    name.contains(' ') && name.chars().count() >= SHORTEST_NAME
}

/// What is written of a name may be about somebody else who has it too.
async fn is_shared(on: &impl ConnectionTrait, name: &str, person: Id) -> Result<bool, DbErr> {
    let sql = "SELECT 1 AS one FROM entries WHERE folded_name = $1 AND id <> $2";
    let values: [Value; 2] = [fold(name).into(), Uuid::from(person).into()];
    Ok(query_one(on, sql, values).await?.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSON: Id = Id(Uuid::from_u128(1));

    #[test]
    fn conditions_name_their_values_in_order() {
        let subject = Subject {
            addresses: vec!["a@b.cat".to_owned(), "c@d.cat".to_owned()],
            ..Subject::unknown(PERSON)
        };
        let template = "person_id = {person} OR address IN ({addresses}) OR x = {person}";
        let (sql, values) = condition(template, &subject, 3);
        assert_eq!(sql, "person_id = $3 OR address IN ($4, $5) OR x = $6");
        assert_eq!(values.len(), 4);
        let nobody = Subject::unknown(PERSON);
        let (sql, values) = condition("address IN ({addresses})", &nobody, 1);
        assert_eq!((sql.as_str(), values.len()), ("address IN ($1)", 1));
    }

    #[test]
    fn what_stands_in_a_mail_is_looked_for_as_templates_write_it() {
        assert_eq!(escaped("Núria d'Olot"), "Núria d&#39;Olot");
        assert_eq!(escaped("Ada Ribas"), "Ada Ribas");
    }

    #[test]
    fn a_name_of_one_word_is_looked_for_nowhere() {
        assert!(is_telling("Ada Ribas"));
        assert!(!is_telling("Ada") && !is_telling("Al Bo"));
    }
}
