//! Numbers with the separators of each language (Unicode CLDR 47, `numbers/symbols`).

use fluent_bundle::{FluentValue, memoizer::MemoizerKind};
use ordit_kernel::{Lang, Money};

/// A number as people of this language write it, at most three digits after the comma.
pub fn format(lang: Lang, value: f64) -> String {
    let rounded = (value * 1000.0).round() / 1000.0;
    let plain = format!("{}", rounded.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let style = Style::of(lang);
    let sign = if rounded < 0.0 { "−" } else { "" };
    let mut text = format!("{sign}{}", style.grouped(whole));
    if !fraction.is_empty() {
        text.push(style.decimal);
        text.push_str(fraction);
    }
    text
}

/// Euros with their cents as people of this language write them.
pub fn money(lang: Lang, amount: Money) -> String {
    let style = Style::of(lang);
    let (euros, cents) = (amount.0.unsigned_abs() / 100, amount.0.unsigned_abs() % 100);
    let whole = style.grouped(&euros.to_string());
    let sign = if amount.0 < 0 { "−" } else { "" };
    let number = format!("{whole}{}{cents:02}", style.decimal);
    match lang {
        Lang::En => format!("{sign}€{number}"),
        Lang::Ca | Lang::Es | Lang::Eu => format!("{sign}{number}\u{a0}€"),
    }
}

/// What Fluent calls for the values inside a text; a function pointer holds no language.
pub(super) fn formatter<M: MemoizerKind>(lang: Lang) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match lang {
        Lang::Ca => |value, _| inside(Lang::Ca, value),
        Lang::Es => |value, _| inside(Lang::Es, value),
        Lang::Eu => |value, _| inside(Lang::Eu, value),
        Lang::En => |value, _| inside(Lang::En, value),
    }
}

fn inside(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            Some(format(lang, number.value))
        }
        _ => None,
    }
}

struct Style {
    group: char,
    decimal: char,
    /// How many digits a number needs before its thousands are set apart.
    digits: usize,
}

impl Style {
    fn of(lang: Lang) -> Self {
        match lang {
            Lang::Ca | Lang::Eu => Self {
                group: '.',
                decimal: ',',
                digits: 4,
            },
            Lang::Es => Self {
                group: '.',
                decimal: ',',
                digits: 5,
            },
            Lang::En => Self {
                group: ',',
                decimal: '.',
                digits: 4,
            },
        }
    }

    fn grouped(&self, whole: &str) -> String {
        if whole.len() < self.digits {
            return whole.to_owned();
        }
        let mut text = String::with_capacity(whole.len() * 4 / 3);
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                text.push(self.group);
            }
            text.push(digit);
        }
        text
    }
}
