//! Cells as people write them, in their canonical form.

use proptest::prelude::*;

use super::{thing::THING, world::words};
use crate::import::{Field, Labels, Parser, parse};

fn parsed(parser: Parser, text: &str) -> Result<String, String> {
    let labels = Labels::new(&THING, &words());
    let kind = THING.field("thing_kind").expect("a kind");
    parse(&Field { parser, ..*kind }, text, &labels).map_err(|error| error.key)
}

#[test]
fn dates_are_understood_as_people_write_them() {
    for (text, date) in [
        ("2017-05-17", "2017-05-17"),
        ("2017-05-17 00:00:00", "2017-05-17"),
        ("2017/05/17", "2017-05-17"),
        ("17/5/2017", "2017-05-17"),
        ("17-05-17", "2017-05-17"),
        ("17.5.2017", "2017-05-17"),
        ("3/2/99", "1999-02-03"),
        ("5/2017", "2017-05"),
        ("2017", "2017"),
        ("maig 2017", "2017-05"),
        ("Maig del 2017", "2017-05"),
        ("17 de maig de 2017", "2017-05-17"),
        ("1 d’octubre del 2019", "2019-10-01"),
        ("17 de mayo de 2017", "2017-05-17"),
        ("2017ko maiatza", "2017-05"),
        ("2017ko maiatzaren 17a", "2017-05-17"),
        ("17 May 2017", "2017-05-17"),
        ("May 3rd, 2017", "2017-05-03"),
        ("set. 2021", "2021-09"),
        ("desconegut", "?"),
        ("Desconocido", "?"),
        ("ezezaguna", "?"),
        ("unknown", "?"),
        ("?", "?"),
    ] {
        assert_eq!(parsed(Parser::Date, text).as_deref(), Ok(date), "{text}");
    }
    for text in ["30/2/2017", "2017-02-30", "31 de setembre de 2017"] {
        let refused = parsed(Parser::Date, text);
        assert_eq!(refused, Err("import-refused-no-day".to_owned()), "{text}");
    }
    for text in [
        "5/17/2017",
        "17",
        "maig",
        "ahir",
        "17 17 maig 2017",
        "2017-13",
    ] {
        assert_eq!(
            parsed(Parser::Date, text),
            Err("import-refused-date".to_owned()),
            "{text}"
        );
    }
}

#[test]
fn a_year_out_of_reach_is_told_with_the_years_that_are_not() {
    let labels = Labels::new(&THING, &words());
    let kind = THING.field("thing_kind").expect("a kind");
    let refused = |parser, text| {
        let error = parse(&Field { parser, ..*kind }, text, &labels).expect_err("refused");
        error.to_string()
    };
    for text in ["1/1/0999", "0017", "0999-01-01", "maig 0999", "2200"] {
        let told = refused(Parser::Date, text);
        assert_eq!(told, "import-refused-year from=1000 to=2199", "{text}");
    }
    let agenda = Parser::DateIn(1990, 2100);
    for text in ["1/1/0999", "31/12/1989", "2101"] {
        let told = refused(agenda, text);
        assert_eq!(told, "import-refused-year from=1990 to=2100", "{text}");
    }
    assert_eq!(refused(agenda, "31/2/0999"), "import-refused-no-day");
    assert_eq!(parsed(agenda, "31/12/2100").as_deref(), Ok("2100-12-31"));
    assert_eq!(parsed(agenda, "?").as_deref(), Ok("?"));
}

#[test]
fn choices_and_places_are_known_by_any_of_their_names() {
    let kinds = Parser::Choice {
        codes: &["small", "large"],
        prefix: "thing-kind",
    };
    for text in ["large", "GRAN", "Grande", "handia", " Large "] {
        assert_eq!(parsed(kinds, text).as_deref(), Ok("large"), "{text}");
    }
    assert_eq!(
        parsed(kinds, "enorme"),
        Err("import-refused-choice".to_owned())
    );
    for (text, code) in [
        ("Artés", "ine:08010"),
        ("8019", "ine:08019"),
        ("Zarautz", "ine:20079"),
    ] {
        assert_eq!(
            parsed(Parser::Municipality, text).as_deref(),
            Ok(code),
            "{text}"
        );
    }
    let refused = |text| parsed(Parser::Municipality, text).unwrap_err();
    assert_eq!(refused("Mieres"), "import-refused-place-several");
    assert_eq!(refused("Barcelonna"), "import-refused-place-close");
    assert_eq!(refused("Xyzzyx"), "import-refused-place");
}

#[test]
fn choices_with_dates_are_steps_in_the_order_given() {
    let steps = Parser::DatedChoices {
        codes: &["small", "large"],
        prefix: "thing-kind",
    };
    let read = parsed(steps, "Gran maig de 2010; small 17/5/2012 ;; Grande");
    assert_eq!(
        read.as_deref(),
        Ok("large 2010-05;small 2012-05-17;large ?")
    );
    for (text, key) in [
        ("2010; small", "import-refused-choice"),
        ("large fa temps", "import-refused-date"),
    ] {
        assert_eq!(parsed(steps, text), Err(key.to_owned()), "{text}");
    }
}

#[test]
fn text_is_tidied_and_never_cut() {
    assert_eq!(
        parsed(Parser::Line(10), " Forn \n de  pa ").as_deref(),
        Ok("Forn de pa")
    );
    assert_eq!(
        parsed(Parser::Line(9), "Forn de pa"),
        Err("import-refused-too-long".to_owned())
    );
    assert_eq!(
        parsed(Parser::Line(9), "Cafe\u{301}").as_deref(),
        Ok("Café")
    );
    let refused = Err("import-refused-control-characters".to_owned());
    assert_eq!(parsed(Parser::Line(9), "a\u{7}b"), refused);
    assert_eq!(
        parsed(Parser::Lines(9), "a \r\n\r\nb\n").as_deref(),
        Ok("a\n\nb")
    );
    assert_eq!(parsed(Parser::List(20), "a; b ;;a").as_deref(), Ok("a;b"));
    assert_eq!(parsed(Parser::Colour, "A43C28").as_deref(), Ok("#a43c28"));
    assert_eq!(parsed(Parser::Colour, "#fa0").as_deref(), Ok("#ffaa00"));
    assert_eq!(
        parsed(Parser::Colour, "vermell"),
        Err("import-refused-colour".to_owned())
    );
    let themes = parsed(Parser::Themes, "Finances ètiques, care");
    assert_eq!(themes.as_deref(), Ok("care;ethical-finance"));
    assert_eq!(
        parsed(Parser::Themes, "astrologia"),
        Err("import-refused-theme".to_owned())
    );
}

#[test]
fn what_a_formula_failed_to_say_is_no_value() {
    let refused = Err("import-refused-formula".to_owned());
    let failed = "#DIV/0! #N/A #NAME? #REF! #VALUE! #¡DIV/0! #¿NOMBRE? #¡VALOR! #N/D Err:502";
    for text in failed.split(' ') {
        assert_eq!(parsed(Parser::Line(20), text), refused, "{text}");
        assert_eq!(parsed(Parser::Url, text), refused, "{text}");
    }
    for text in [
        "#ESSBCN2030",
        "#SomComunitat!",
        "#N/A?!",
        "#!",
        "Err: 502",
        "#A43C28",
    ] {
        assert_eq!(parsed(Parser::Line(20), text).as_deref(), Ok(text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_canonical_stays_as_it_is(
        text in "\\PC{0,30}|[0-9./ -]{1,10}|[a-z]{2,9}\\.(cat|eus)"
    ) {
        let labels = Labels::new(&THING, &words());
        let kind = THING.field("thing_kind").expect("a kind");
        for parser in [
            Parser::Line(40), Parser::Lines(40), Parser::List(40), Parser::Date, Parser::Count,
            Parser::Url, Parser::Colour, Parser::Municipality, Parser::Themes, Parser::Id,
            Parser::DatedChoices { codes: &["small", "large"], prefix: "thing-kind" },
        ] {
            let field = Field { parser, ..*kind };
            if let Ok(canonical) = parse(&field, &text, &labels) {
                prop_assert_eq!(parse(&field, &canonical, &labels), Ok(canonical));
            }
        }
    }
}
