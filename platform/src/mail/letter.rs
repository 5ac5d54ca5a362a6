//! A letter in the house look: the same parts as plain text and as HTML for mail programs.

use askama::Template;

use crate::{
    i18n::Translator,
    markdown::{Html, Url},
};

/// What a letter is made of, in its order.
#[derive(Clone, Debug)]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// What somebody wrote in Markdown, which reads as plain text too, and the same as HTML.
    Written { text: String, html: Html },
    /// What the next parts are about.
    Heading(String),
    /// One of several things, each with a way to it.
    Item { text: String, href: Url },
    /// A few signs to be copied by hand.
    Code(String),
    /// Where to go on.
    Link { label: String, href: Url },
}

/// A letter to be written in one language.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    pub l: &'a Translator,
    pub subject: &'a str,
    /// In whose name it is sent, such as a network's.
    pub sender: &'a str,
    /// Where the instance is, without a slash at the end.
    pub origin: &'a str,
    pub parts: Vec<Part>,
}

impl Letter<'_> {
    /// As plain text.
    ///
    /// # Errors
    /// When the template cannot be rendered.
    pub fn text(&self) -> Result<String, askama::Error> {
        PlainLetter { letter: self }.render()
    }

    /// As HTML: tables and attributes in place, since mail programs know no stylesheet.
    ///
    /// # Errors
    /// When the template cannot be rendered.
    pub fn html(&self) -> Result<String, askama::Error> {
        RichLetter { letter: self }.render()
    }
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct PlainLetter<'a> {
    letter: &'a Letter<'a>,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct RichLetter<'a> {
    letter: &'a Letter<'a>,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ordit_kernel::Lang;

    use super::*;
    use crate::i18n::Words;

    fn l() -> Translator {
        let words = Words::new(super::super::LOCALES).expect("words");
        Translator::new(Arc::new(words), Lang::Ca)
    }

    fn parts() -> Vec<Part> {
        let href = Url::parse("https://xarxa.example/a?b=1&c=2").expect("an address");
        vec![
            Part::Text("Bon dia, <b>Ada</b> & companyia".to_owned()),
            Part::Code("123456".to_owned()),
            Part::Link {
                label: "Entra".to_owned(),
                href,
            },
        ]
    }

    #[test]
    fn a_letter_is_plain_text_without_escapes_and_html_with_them() {
        let l = l();
        let letter = Letter {
            l: &l,
            subject: "Hola",
            sender: "Xarxa Alfa",
            origin: "https://xarxa.example",
            parts: parts(),
        };
        let text = letter.text().expect("text");
        assert!(
            text.starts_with("Bon dia, <b>Ada</b> & companyia\n\n    123456\n\n"),
            "{text}"
        );
        assert!(
            text.contains("Entra:\nhttps://xarxa.example/a?b=1&c=2\n\n"),
            "{text}"
        );
        assert!(
            text.contains("Xarxa Alfa") && !text.contains("\n\n\n"),
            "{text}"
        );
        let html = letter.html().expect("HTML");
        assert!(
            html.contains("&#60;b&#62;Ada&#60;/b&#62; &#38; companyia"),
            "{html}"
        );
        assert!(
            html.contains("href=\"https://xarxa.example/a?b=1&#38;c=2\""),
            "{html}"
        );
        assert!(
            html.contains("<html lang=\"ca\">") && !html.contains("<b>Ada"),
            "{html}"
        );
    }
}
