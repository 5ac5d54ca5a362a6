//! When a row means an entry that is there, and when it may.

use ordit_kernel::Id;
use uuid::Uuid;

use crate::import::{
    Index, Known, Reason,
    matching::{Traits, Verdict},
};

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn index(known: &[(&str, Option<&str>, Option<&str>)]) -> Index {
    let known = (1..)
        .zip(known)
        .map(|(number, (title, territory, website))| Known {
            id: id(number),
            slug: format!("slug-{number}"),
            title: (*title).to_owned(),
            territory: territory.map(str::to_owned),
            website: website.map(str::to_owned),
        });
    Index::new(
        known.collect(),
        vec![("K1".to_owned(), id(1)), ("K9".to_owned(), id(9))],
    )
}

fn reason(index: &Index, traits: &Traits<'_>) -> Option<Reason> {
    match index.judge(traits) {
        Verdict::Doubtful(likenesses) => likenesses.first().map(|likeness| likeness.reason),
        _ => None,
    }
}

const ARTES: Option<&str> = Some("ine:08010");
const GIRONA: Option<&str> = Some("ine:17079");

#[test]
fn an_id_comes_before_a_key_and_a_key_before_a_name() {
    let index = index(&[("Forn", ARTES, None), ("Pont", ARTES, None)]);
    let named = Traits {
        name: "PONT",
        territory: ARTES,
        ..Traits::default()
    };
    assert_eq!(index.judge(&named), Verdict::Entry(id(2)));
    assert_eq!(
        index.judge(&Traits {
            key: "K1",
            ..named.clone()
        }),
        Verdict::Entry(id(1))
    );
    let slug = Traits {
        slug: "slug-1",
        ..named.clone()
    };
    assert_eq!(index.judge(&slug), Verdict::Entry(id(1)));
    let with_id = Traits {
        id: Some(id(2)),
        key: "K1",
        ..named.clone()
    };
    assert_eq!(index.judge(&with_id), Verdict::Entry(id(2)));
    assert_eq!(
        index.judge(&Traits {
            id: Some(id(7)),
            ..named.clone()
        }),
        Verdict::UnknownId
    );
    let forgotten = Traits {
        key: "K9",
        name: "Torre",
        ..Traits::default()
    };
    assert_eq!(
        index.judge(&forgotten),
        Verdict::New,
        "a key of what is no longer there"
    );
}

#[test]
fn names_that_a_person_would_ask_about_are_asked_about() {
    let index = index(&[
        ("Cooperativa Suara", GIRONA, None),
        ("Ajuntament de Girona", GIRONA, None),
        ("Ateneu Cooperatiu del Vallès Oriental", None, None),
        ("Escola 12", GIRONA, None),
        ("La Fàbrica", GIRONA, Some("https://www.fabrica.cat/")),
    ]);
    for (name, territory, expected) in [
        ("Coperativa Suara", GIRONA, Some(Reason::SimilarName)),
        ("Suara", GIRONA, Some(Reason::SimilarName)),
        ("Suara Cooperativa SCCL", GIRONA, Some(Reason::SimilarName)),
        ("Suara SCCL", GIRONA, Some(Reason::SimilarName)),
        ("Coop. Suara", GIRONA, Some(Reason::SimilarName)),
        ("Cooperativa Forn", GIRONA, None),
        ("Cooperativa", GIRONA, None),
        ("Cooperativa Suara", ARTES, Some(Reason::NameElsewhere)),
        ("Cooperativa Suara", None, Some(Reason::SameName)),
        ("Suara", ARTES, None),
        ("Diputació de Girona", GIRONA, None),
        ("Girona", GIRONA, None),
        ("Ateneu Cooperatiu del Vallès Occidental", None, None),
        ("Escola 13", GIRONA, None),
        ("Forn", GIRONA, None),
    ] {
        let traits = Traits {
            name,
            territory,
            ..Traits::default()
        };
        assert_eq!(reason(&index, &traits), expected, "{name} {territory:?}");
    }
    let website = Traits {
        name: "Coses",
        website: "http://fabrica.cat",
        ..Traits::default()
    };
    assert_eq!(reason(&index, &website), Some(Reason::SameWebsite));
}

#[test]
fn a_source_tells_apart_what_it_gives_a_key_each() {
    let index = index(&[
        ("Suara Cooperativa", None, Some("https://suara.cat/")),
        ("Forn de Salt", None, None),
    ]);
    let alike = Traits {
        name: "Suara Coperativa",
        website: "https://suara.cat/",
        ..Traits::default()
    };
    let keyed = |key: &'static str| Traits {
        key,
        ..alike.clone()
    };
    assert_eq!(reason(&index, &alike), Some(Reason::SameWebsite));
    assert_eq!(index.judge(&keyed("K1")), Verdict::Entry(id(1)));
    assert_eq!(index.judge(&keyed("K2")), Verdict::New);
    let unkeyed = Traits {
        key: "K2",
        name: "Forns de Salt",
        ..Traits::default()
    };
    assert_eq!(reason(&index, &unkeyed), Some(Reason::SimilarName));
}

#[test]
fn a_hundred_thousand_alike_are_compared_with_few() {
    let known = (0..100_000).map(|number| Known {
        id: id(number),
        slug: number.to_string(),
        title: format!("Associació veïnal {}", letters(number)),
        territory: None,
        website: None,
    });
    let index = Index::new(known.collect(), Vec::new());
    for number in 0..2_000 {
        let name = format!("Associacio veinal {}", letters(number));
        let traits = Traits {
            name: &name,
            ..Traits::default()
        };
        assert_eq!(index.judge(&traits), Verdict::Entry(id(number)));
    }
    let unlike = Traits {
        name: "Associació veïnal qqqqqqqq",
        ..Traits::default()
    };
    assert_eq!(index.judge(&unlike), Verdict::New);
}

fn letters(number: u128) -> String {
    let digits = format!("{number:06}");
    digits
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}
