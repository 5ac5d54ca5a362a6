//! Errors that a person can read and act on, as a key of the locale files with its arguments.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A refusal in words: what happened, where, what to do; never a technical detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserError {
    pub key: String,
    pub arguments: Vec<(String, String)>,
}

impl UserError {
    /// The sentence with this key.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            arguments: Vec::new(),
        }
    }

    /// The same sentence with one more argument filled in.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.arguments.push((name.to_owned(), value.to_string()));
        self
    }
}

impl fmt::Display for UserError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.key)?;
        self.arguments
            .iter()
            .try_for_each(|(name, value)| write!(out, " {name}={value}"))
    }
}

impl std::error::Error for UserError {}
