//! What an application must say, and what it says in order; pure.

use ordit_kernel::{Id, UserError};
use ordit_platform::mail::EmailAddress;

use super::{Contact, Draft, Part};
use crate::{
    form::Typed,
    joining::settings::{Paper, Settings},
    vocabulary::ORGANISATION_KINDS,
};

const LONGEST_LINE: usize = 200;
const LONGEST_WORDS: usize = 4_000;
/// The states that one may ask for; the first is what is meant.
pub const ASKED: [&str; 2] = ["member", "associate_member"];

/// Something that is wrong, with the field where it stands.
pub type Wrong = (String, UserError);

/// What was typed as an application, or everything that is wrong with it.
///
/// # Errors
/// A sentence for each field that keeps it from being one.
pub fn draft(typed: &Typed, organisation: Option<Id>) -> Result<Draft, Vec<Wrong>> {
    let mut wrong = Vec::new();
    if organisation.is_none() {
        wrong.extend(missing(typed, "name", "joining-error-name"));
        let kind = typed.get("organisation_kind");
        if !ORGANISATION_KINDS.contains(&kind) {
            wrong.push(because("organisation_kind", "joining-error-kind"));
        }
    }
    let asked = Some(typed.get("asked_state")).filter(|state| !state.is_empty());
    let asked_state = asked.unwrap_or(ASKED[0]);
    if !ASKED.contains(&asked_state) {
        wrong.push(because("asked_state", "joining-error-asked"));
    }
    if typed.get("consent") != "yes" {
        wrong.push(because("consent", "joining-error-consent"));
    }
    wrong.extend(too_long(typed));
    let (contacts, more) = contacts(typed);
    wrong.extend(more);
    let technical = contacts.iter().find(|one| one.part == Part::Technical);
    let address = technical.and_then(|one| one.address.clone());
    match address {
        Some(address) if wrong.is_empty() => Ok(Draft {
            organisation,
            name: typed.get("name").to_owned(),
            organisation_kind: typed.get("organisation_kind").to_owned(),
            municipality: typed.get("municipality").to_owned(),
            website: typed.get("website").to_owned(),
            asked_state: asked_state.to_owned(),
            words: typed.get("words").to_owned(),
            contacts,
            address,
        }),
        _ => Err(wrong),
    }
}

/// What is wrong with an application where this network takes it.
pub fn against(settings: &Settings, draft: &Draft, has_document: bool) -> Vec<Wrong> {
    let is_associate = draft.asked_state != ASKED[0];
    let asked = (is_associate && !settings.takes_associates)
        .then(|| because("asked_state", "joining-error-asked"));
    let is_lacking = settings.paper(&draft.organisation_kind) == Paper::Required && !has_document;
    let paper = is_lacking.then(|| because("file", "joining-error-paper"));
    asked.into_iter().chain(paper).collect()
}

fn contacts(typed: &Typed) -> (Vec<Contact>, Vec<Wrong>) {
    let (mut contacts, mut wrong) = (Vec::new(), Vec::new());
    for part in Part::ALL {
        let key = |what: &str| format!("{}_{what}", part.code());
        let text = |what: &str| typed.get(&key(what)).to_owned();
        let is_needed = part == Part::Technical;
        let is_told = ["name", "post", "address", "phone"]
            .iter()
            .any(|what| !text(what).is_empty());
        if !is_told && !is_needed {
            continue;
        }
        wrong.extend(missing(typed, &key("name"), "joining-error-contact"));
        let address = match (EmailAddress::parse(&text("address")), is_needed) {
            (Ok(address), _) => Some(address),
            (Err(_), false) if text("address").is_empty() => None,
            (Err(refusal), _) => {
                wrong.push((key("address"), refusal));
                None
            }
        };
        contacts.push(Contact {
            part,
            name: text("name"),
            post: text("post"),
            address,
            phone: text("phone"),
        });
    }
    (contacts, wrong)
}

fn too_long(typed: &Typed) -> Vec<Wrong> {
    let contact = |part: Part| {
        ["name", "post", "address", "phone"].map(|what| format!("{}_{what}", part.code()))
    };
    let own = ["name", "municipality", "website"].map(str::to_owned);
    let lines = own
        .into_iter()
        .chain(Part::ALL.into_iter().flat_map(contact));
    lines
        .map(|key| (key, LONGEST_LINE))
        .chain([("words".to_owned(), LONGEST_WORDS)])
        .filter(|(key, most)| typed.get(key).chars().count() > *most)
        .map(|(key, most)| (key, UserError::new("joining-error-long").with("most", most)))
        .collect()
}

fn missing(typed: &Typed, key: &str, why: &str) -> Option<Wrong> {
    typed.get(key).is_empty().then(|| because(key, why))
}

fn because(field: &str, why: &str) -> Wrong {
    (field.to_owned(), UserError::new(why))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(changes: &[(&str, &str)]) -> Typed {
        let right = [
            ("name", "Ajuntament de Vic"),
            ("organisation_kind", "municipality"),
            ("technical_name", "Ada"),
            ("technical_address", "ada@vic.example"),
            ("consent", "yes"),
        ];
        let pairs = right
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        let typed = Typed::sent(pairs.collect());
        changes
            .iter()
            .fold(typed, |typed, (key, text)| typed.with(key, text))
    }

    fn wrong(changes: &[(&str, &str)]) -> Vec<String> {
        let wrong = draft(&typed(changes), None).err().unwrap_or_default();
        wrong.into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn a_name_a_kind_somebody_to_write_to_and_consent_are_enough() {
        let draft = draft(&typed(&[]), None).expect("right");
        assert_eq!(draft.asked_state, "member");
        assert_eq!(draft.address.as_str(), "ada@vic.example");
        assert_eq!(draft.contacts.len(), 1);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let long = "x".repeat(LONGEST_LINE + 1);
        let changes = [
            ("name", ""),
            ("organisation_kind", "castle"),
            ("technical_address", "ada"),
            ("political_post", &*long),
            ("consent", ""),
        ];
        let expected = [
            "name",
            "organisation_kind",
            "consent",
            "political_post",
            "political_name",
            "technical_address",
        ];
        assert_eq!(wrong(&changes), expected);
        assert_eq!(wrong(&[("asked_state", "king")]), ["asked_state"]);
    }

    #[test]
    fn an_organisation_of_the_register_needs_no_name() {
        let id = Some(Id(uuid::Uuid::nil()));
        let nameless = typed(&[("name", ""), ("organisation_kind", "")]);
        assert!(draft(&nameless, id).is_ok());
    }

    #[test]
    fn the_network_says_what_is_brought_along_and_by_whom() {
        let settings = Settings {
            council_paper: Paper::Required,
            ..Settings::default()
        };
        let of = |changes: &[(&str, &str)], has_document| {
            let draft = draft(&typed(changes), None).expect("right");
            let wrong = against(&settings, &draft, has_document).into_iter();
            wrong.map(|(field, _)| field).collect::<Vec<_>>()
        };
        assert_eq!(of(&[], false), ["file"]);
        assert!(of(&[], true).is_empty());
        assert!(of(&[("organisation_kind", "hub")], false).is_empty());
        let associate = [("asked_state", "associate_member")];
        assert_eq!(of(&associate, true), ["asked_state"]);
    }
}
