//! A canonical value as a person types it, and as a person reads it.

use ordit_kernel::{Lang, PartialDate};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    import::{Field, Parser, steps},
    themes::theme,
};

/// The text that stands in an input or a cell, and that reads back as the same value.
pub fn editable(l: &Translator, field: &Field, value: &str) -> String {
    match field.parser {
        _ if value.is_empty() => String::new(),
        Parser::DatedChoices { prefix, .. } => steps(value, labels(l, prefix), str::to_owned),
        Parser::Municipality => municipality(value),
        Parser::Themes => themes(value, l.lang(), "; "),
        Parser::List(_) => value.replace(';', "; "),
        _ => value.to_owned(),
    }
}

/// The value in words.
pub fn shown(l: &Translator, field: &Field, value: &str) -> String {
    match field.parser {
        _ if value.is_empty() => String::new(),
        Parser::Choice { prefix, .. } => l.t(format!("{prefix}-{value}")),
        Parser::DatedChoices { prefix, .. } => {
            steps(value, labels(l, prefix), |since| date(l, since))
        }
        Parser::Date | Parser::DateIn(..) => date(l, value),
        Parser::Municipality => place_name(value).to_owned(),
        Parser::Themes => themes(value, l.lang(), ", "),
        Parser::List(_) => value.replace(';', ", "),
        _ => value.to_owned(),
    }
}

fn labels(l: &Translator, prefix: &str) -> impl Fn(&str) -> String {
    move |code| l.t(format!("{prefix}-{code}"))
}

fn date(l: &Translator, value: &str) -> String {
    value
        .parse()
        .map_or_else(|_| value.to_owned(), |date: PartialDate| l.date(&date))
}

fn place_name(code: &str) -> &str {
    Territories::get().name_of(code).unwrap_or(code)
}

/// Some names are shared; there only the code says which is meant.
fn municipality(code: &str) -> String {
    let name = place_name(code);
    let meant = Territories::get().recognise(name, None).one();
    let is_clear = meant.is_some_and(|municipality| municipality.code == code);
    let text = if is_clear {
        name
    } else {
        code.strip_prefix("ine:").unwrap_or(code)
    };
    text.to_owned()
}

fn themes(codes: &str, lang: Lang, between: &str) -> String {
    let codes = codes.split(';').filter(|code| !code.is_empty());
    let labels = codes.map(|code| theme(code).map_or(code, |theme| theme.label(lang)));
    labels.collect::<Vec<&str>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_municipality_is_written_so_that_it_is_recognised_again() {
        let territories = Territories::get();
        for municipality in territories.municipalities() {
            let text = super::municipality(&municipality.code);
            let read = territories
                .recognise(&text, None)
                .one()
                .map(|found| &found.code);
            assert_eq!(read, Some(&municipality.code), "{text}");
        }
    }
}
