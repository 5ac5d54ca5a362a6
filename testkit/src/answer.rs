//! What came back, and questions to ask of it.

use axum::{
    body::to_bytes,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use scraper::{Html, Selector};

/// An answer of the app.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub(crate) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX)
            .await
            .expect("a whole body")
            .to_vec();
        let answer = Self {
            status: parts.status,
            headers: parts.headers,
            bytes,
        };
        answer.has_all_its_words();
        answer
    }

    /// A key without words is shown in these brackets, and no page may show one.
    fn has_all_its_words(&self) {
        let kind = self.headers.get(header::CONTENT_TYPE);
        let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let text = if is_page { self.text() } else { String::new() };
        if let Some((_, key)) = text.split_once('⟦') {
            let key: String = key.chars().take_while(|letter| *letter != '⟧').collect();
            panic!("no words for {key}");
        }
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Whether the visible text holds this, whatever the white space.
    pub fn says(&self, words: &str) -> bool {
        let html = Html::parse_document(&self.text());
        squeeze(&html.root_element().text().collect::<String>()).contains(&squeeze(words))
    }

    /// The text of every element that a CSS selector finds.
    ///
    /// # Panics
    /// When the selector is none.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector)
            .map(|found| squeeze(&found.text().collect::<String>()))
            .collect()
    }

    /// An attribute of every element that a CSS selector finds.
    ///
    /// # Panics
    /// When the selector is none.
    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).expect("a selector");
        let found = html.select(&selector);
        found
            .filter_map(|found| found.value().attr(attribute).map(str::to_owned))
            .collect()
    }

    /// Where it leads.
    pub fn location(&self) -> Option<String> {
        let location = self.headers.get(header::LOCATION)?;
        Some(location.to_str().ok()?.to_owned())
    }

    /// The same answer, if its status is this one.
    ///
    /// # Panics
    /// When it is another; shows the page.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
