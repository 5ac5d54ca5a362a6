//! Words, numbers and dates in four languages.

use std::sync::Arc;

use jiff::civil;
use ordit_kernel::{Lang, Money, PartialDate, UserError};

use super::{Translator, Words, WordsError};

const SAMPLE: &str = "
sample-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
sample-year = any { $year }
";

fn translator(lang: Lang) -> Translator {
    let files = crate::web::LOCALES.into_iter().chain([(Lang::Ca, SAMPLE)]);
    let words = Words::new(files).expect("the locale files are good Fluent");
    Translator::new(Arc::new(words), lang)
}

#[test]
fn plurals_follow_the_number_and_strings_of_digits_do_too() {
    let l = translator(Lang::Ca);
    assert_eq!(l.t1("sample-members", "count", 1), "1 membre");
    assert_eq!(l.t1("sample-members", "count", 1148usize), "1.148 membres");
    let refusal = UserError::new("sample-members").with("count", 1);
    assert_eq!(l.refusal(&refusal), "1 membre");
    assert_eq!(
        l.refusal(&UserError::new("sample-year").with("year", 2017)),
        "any 2017"
    );
}

#[test]
fn a_missing_key_shows_itself() {
    let l = translator(Lang::Es);
    assert_eq!(l.t("sample-members"), "⟦sample-members⟧");
    assert!(!l.has("sample-members"));
}

#[test]
fn a_key_said_twice_is_refused() {
    let twice = Words::new([(Lang::Ca, SAMPLE), (Lang::Ca, SAMPLE)]);
    assert!(matches!(
        twice,
        Err(WordsError::Repeated { lang: Lang::Ca, .. })
    ));
    let broken = Words::new([(Lang::En, "sample = { $count ->")]);
    assert!(matches!(
        broken,
        Err(WordsError::Unreadable { lang: Lang::En, .. })
    ));
}

#[test]
fn dates_read_as_people_write_them() {
    let month = |lang, year, month| translator(lang).date(&PartialDate::Month(year, month));
    assert_eq!(month(Lang::Ca, 2017, 5), "maig del 2017");
    assert_eq!(month(Lang::Es, 2017, 5), "mayo de 2017");
    assert_eq!(month(Lang::Eu, 2017, 5), "2017ko maiatza");
    assert_eq!(month(Lang::En, 2017, 5), "May 2017");
    let day = PartialDate::Day(civil::date(2015, 10, 3));
    assert_eq!(translator(Lang::Ca).date(&day), "3 d’octubre del 2015");
    assert_eq!(translator(Lang::Es).date(&day), "3 de octubre de 2015");
    assert_eq!(translator(Lang::Eu).date(&day), "2015eko urriaren 3a");
    assert_eq!(translator(Lang::En).date(&day), "3 October 2015");
    assert_eq!(translator(Lang::Ca).date(&PartialDate::Year(2021)), "2021");
    assert_eq!(
        translator(Lang::En).date(&PartialDate::Unknown),
        "date unknown"
    );
}

#[test]
fn every_month_has_its_name_in_every_language() {
    for lang in Lang::ALL {
        let l = translator(lang);
        let names: std::collections::BTreeSet<String> = (1..=12)
            .map(|month| l.date(&PartialDate::Month(2024, month)))
            .collect();
        assert_eq!(names.len(), 12, "{lang}");
        let days: std::collections::BTreeSet<String> = (1..=12)
            .map(|month| l.date(&PartialDate::Day(civil::date(2024, month, 1))))
            .collect();
        assert_eq!(days.len(), 12, "{lang}");
    }
}

#[test]
fn numbers_have_the_separators_of_the_language() {
    let shown = |lang, number: f64| translator(lang).number(number);
    assert_eq!(shown(Lang::Ca, 7_853_000_000.0), "7.853.000.000");
    assert_eq!(shown(Lang::Es, 1148.0), "1148");
    assert_eq!(shown(Lang::Es, 11_480.5), "11.480,5");
    assert_eq!(shown(Lang::En, 1148.25), "1,148.25");
    assert_eq!(shown(Lang::Eu, -0.5), "−0,5");
    assert_eq!(translator(Lang::Ca).percent(0.444), "44 %");
    assert_eq!(translator(Lang::Eu).percent(0.444), "% 44");
}

#[test]
fn amounts_of_money_have_their_cents_and_their_sign() {
    let shown = |lang, cents| translator(lang).money(Money(cents));
    assert_eq!(shown(Lang::Ca, 125_050), "1.250,50\u{a0}€");
    assert_eq!(shown(Lang::Es, 125_050), "1250,50\u{a0}€");
    assert_eq!(shown(Lang::Eu, -5), "−0,05\u{a0}€");
    assert_eq!(shown(Lang::En, 125_050), "€1,250.50");
}
