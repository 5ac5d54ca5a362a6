//! Someone with a browser: asks for pages, sends forms, keeps cookies.

use std::{collections::BTreeMap, sync::Mutex};

use axum::{
    body::Body,
    http::{Request, header},
};
use ordit_platform::session::COOKIE;
use tower::ServiceExt;
use url::form_urlencoded;

use crate::{Answer, TestApp};

/// A visitor of an app.
pub struct Visitor<'a> {
    app: &'a TestApp,
    cookies: Mutex<BTreeMap<String, String>>,
    host: String,
}

/// Stands between the parts of a form with a file.
const BOUNDARY: &str = "ordit-part-of-a-form";

impl<'a> Visitor<'a> {
    pub(crate) fn new(app: &'a TestApp, token: Option<String>) -> Self {
        let cookies = token
            .map(|token| (COOKIE.to_owned(), token))
            .into_iter()
            .collect();
        Self {
            app,
            cookies: Mutex::new(cookies),
            host: "ordit.test".to_owned(),
        }
    }

    /// The same visitor on another domain.
    #[must_use]
    pub fn on(mut self, host: &str) -> Self {
        host.clone_into(&mut self.host);
        self
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form: String = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(form)).await
    }

    /// Sends a form with a file in the field `file`.
    pub async fn upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        name: &str,
        bytes: &[u8],
    ) -> Answer {
        let mut body = Vec::new();
        for (field, value) in fields {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.into_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; \
             filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        self.send(request, Body::from(body)).await
    }

    /// Sends any request with this visitor's cookies.
    ///
    /// # Panics
    /// When the app does not answer.
    pub async fn send(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        self.app.catch_up().await;
        let request = request
            .header(header::HOST, &self.host)
            .header(header::COOKIE, self.cookie_header())
            .header("sec-fetch-site", "same-origin")
            .body(body)
            .expect("a request");
        let response = self.app.router().oneshot(request).await.expect("an answer");
        let answer = Answer::read(response).await;
        self.keep_cookies(&answer);
        answer
    }

    /// Sends a form and looks at the page to which it leads.
    pub async fn post_and_follow(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        match answer.location() {
            Some(next) => self.get(&next).await,
            None => answer,
        }
    }

    fn cookie_header(&self) -> String {
        let cookies = self.cookies.lock().expect("cookies");
        let pairs: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn keep_cookies(&self, answer: &Answer) {
        let mut cookies = self.cookies.lock().expect("cookies");
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap_or_default();
            if let Some((name, rest)) = text.split_once('=') {
                let value = rest.split(';').next().unwrap_or_default();
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
