//! What is wrong with an address, as `application/problem+json` (RFC 9457).

use axum::{
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use ordit_members::directory::names::NetworkNames;
use ordit_platform::{i18n::Translator, search::SearchError, web::WebError};
use serde::Serialize;
use utoipa::ToSchema;

use super::parameters::{LONGEST_WORDS, MOST_ENTRIES, Parameter, Values};

/// Why there is no answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    status: u16,
    /// What is wrong and what would be right, in the reader's language.
    detail: String,
    /// The key in the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<String>,
    /// What may stand there, where it is a closed list.
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed: Option<Vec<String>>,
}

impl Problem {
    /// No such key.
    pub fn unknown(key: &str, known: &[Parameter], l: &Translator) -> Self {
        let allowed: Vec<String> = known.iter().map(|own| own.name.to_owned()).collect();
        let names = allowed.join(", ");
        let detail = l.t2("api-problem-unknown", "parameter", key, "allowed", names);
        Self::of(key, detail, Some(allowed), l)
    }

    /// A key that stands there too often.
    pub fn often(parameter: &Parameter, l: &Translator) -> Self {
        let (name, most) = (parameter.name, parameter.most());
        let detail = l.t2("api-problem-often", "parameter", name, "most", most);
        Self::of(name, detail, None, l)
    }

    /// A value that cannot stand behind its key.
    pub fn value(
        parameter: &Parameter,
        value: &str,
        networks: &NetworkNames,
        l: &Translator,
    ) -> Self {
        let allowed = parameter.choices(networks);
        let form = match &allowed {
            Some(values) => values.join(", "),
            None => form(&parameter.values, l),
        };
        let shown: String = value.chars().take(LONGEST_WORDS).collect();
        let (name, shown) = (parameter.name, shown.as_str());
        let values: [(&str, &dyn ordit_platform::i18n::Argument); 3] =
            [("parameter", &name), ("value", &shown), ("allowed", &form)];
        let detail = l.tn("api-problem-value", &values);
        Self::of(name, detail, allowed, l)
    }

    fn of(key: &str, detail: String, allowed: Option<Vec<String>>, l: &Translator) -> Self {
        Self {
            kind: "about:blank",
            title: l.t("api-problem-title"),
            status: StatusCode::BAD_REQUEST.as_u16(),
            detail,
            parameter: Some(key.to_owned()),
            allowed,
        }
    }
}

fn form(values: &Values, l: &Translator) -> String {
    match values {
        Values::Area => l.t("api-form-area"),
        Values::Number => l.t1("api-form-number", "most", MOST_ENTRIES),
        Values::Cursor => l.t("api-form-cursor"),
        Values::Words => l.t1("api-form-words", "most", LONGEST_WORDS),
        Values::Code => l.t("api-form-code"),
        Values::Network | Values::OneOf(_) => String::new(),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let kind = [(CONTENT_TYPE, "application/problem+json")];
        (StatusCode::BAD_REQUEST, kind, body).into_response()
    }
}

/// What a handler may end with instead of an answer.
pub enum Failure {
    Wrong(Box<Problem>),
    Other(WebError),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Wrong(Box::new(problem))
    }
}

impl From<WebError> for Failure {
    fn from(error: WebError) -> Self {
        Self::Other(error)
    }
}

impl From<SearchError> for Failure {
    fn from(error: SearchError) -> Self {
        Self::Other(match error {
            SearchError::Preparing => WebError::Status(StatusCode::SERVICE_UNAVAILABLE),
            error => WebError::Internal(error.into()),
        })
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Other(WebError::Internal(error.into()))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::Wrong(problem) => problem.into_response(),
            Self::Other(error) => error.into_response(),
        }
    }
}
