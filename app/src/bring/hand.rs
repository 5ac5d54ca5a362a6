//! Does in the demo what a person does: signs in and sends the forms of its pages.

use anyhow::{Context, bail};
use axum::{
    Router,
    body::Body,
    http::{Request, Response, header},
};
use tower::ServiceExt;
use url::form_urlencoded;

/// Somebody of the demo at work; nothing goes round what the pages allow.
pub struct Hand {
    router: Router,
    session: String,
}

impl Hand {
    /// Signs in as somebody of the demo.
    ///
    /// # Errors
    /// When nobody there has this address.
    pub async fn of(router: &Router, address: &str) -> anyhow::Result<Self> {
        let mut hand = Self {
            router: router.clone(),
            session: String::new(),
        };
        let entered = hand.post("/demo/sign-in", &[("address", address)]).await?;
        let cookies = entered.headers().get_all(header::SET_COOKIE).iter();
        let pairs: Vec<&str> = cookies
            .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
            .collect();
        hand.session = pairs.join("; ");
        Ok(hand)
    }

    /// Sends a form, and gives what came of it.
    ///
    /// # Errors
    /// When it was refused.
    pub async fn post(
        &self,
        path: &str,
        fields: &[(&str, &str)],
    ) -> anyhow::Result<Response<Body>> {
        let form: String = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = Request::post(path)
            .header(header::HOST, "localhost")
            .header(header::COOKIE, &self.session)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(form))?;
        let answer = self.router.clone().oneshot(request).await;
        let answer = answer.context("the demo does not answer itself")?;
        if !answer.status().is_redirection() {
            bail!(
                "the demo refused its own form at {path}: {}",
                answer.status()
            );
        }
        Ok(answer)
    }
}
