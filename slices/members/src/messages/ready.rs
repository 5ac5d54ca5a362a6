//! A draft before it goes: who gets it now, and why it cannot go as it is.

use ordit_kernel::{Id, UserError};
use ordit_platform::{
    mail::{EmailAddress, HeaderText},
    web::{Site, Visit, WebError},
};

use super::{
    MOST_RECIPIENTS, Message, Text,
    fields::Field,
    gather,
    rules::{Addressee, Resolved},
    settings,
    written::Writer,
};
use crate::form::Here;

/// Names that a sentence lists at most.
const NAMES: usize = 5;

/// A draft with everything that is decided on before it goes.
pub struct Ready {
    pub message: Message,
    pub resolved: Resolved,
    pub reply_to: Option<EmailAddress>,
    /// Why it cannot go as it is.
    pub problems: Vec<UserError>,
    /// Those who lack what the text says of them.
    pub lacking: Vec<(Id, Vec<Field>)>,
}

impl Ready {
    /// Reads a draft and who would get it now.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when the network has no such message; or the database.
    pub async fn read(
        site: &Site,
        visit: &Visit,
        here: &Here,
        message: Message,
    ) -> Result<Self, WebError> {
        let resolved = gather::resolve(site, visit, here, &message).await?;
        let reply_to = settings::answers_go_to(site, visit, here).await?;
        let mut ready = Self {
            problems: Vec::new(),
            lacking: Vec::new(),
            message,
            resolved,
            reply_to,
        };
        let writer = Writer::new(site, visit, here, &ready.message, ready.reply())?;
        let (problems, lacking) = (ready.problems(&writer), ready.lacking(&writer));
        (ready.problems, ready.lacking) = (problems, lacking);
        Ok(ready)
    }

    /// A mark of exactly this message to exactly these readers, answered to where it says.
    pub fn mark(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.message.version.to_le_bytes());
        hasher.update(self.reply().as_bytes()).update(&[0]);
        for to in &self.resolved.to {
            let whom = &to.as_whom;
            let role = whom.role.map_or("", ordit_kernel::Role::code);
            let said = [
                &to.address.folded(),
                &whom.name,
                &whom.organisation_name,
                &whom.municipality,
                role,
                whom.lang.code(),
            ];
            for text in said {
                hasher.update(text.as_bytes()).update(&[0]);
            }
        }
        hasher.finalize().to_hex().chars().take(32).collect()
    }

    /// Where answers go; empty where that is not known.
    pub fn reply(&self) -> &str {
        self.reply_to.as_ref().map_or("", EmailAddress::as_str)
    }

    /// What is missing in the text, and in what is known of its readers.
    fn problems(&self, writer: &Writer<'_>) -> Vec<UserError> {
        let mut problems = Vec::new();
        let mut texts = self.message.texts.values();
        if !texts.any(Text::is_whole) {
            problems.push(UserError::new("messages-error-nothing"));
        }
        for (lang, text) in &self.message.texts {
            if !text.is_whole() {
                let half = UserError::new("messages-error-half");
                problems.push(half.with("language", lang.own_name()));
            }
        }
        let unknown: Vec<String> = writer.unknown().into_iter().collect();
        if !unknown.is_empty() {
            let fields = format!("{{{}}}", unknown.join("}, {"));
            problems.push(UserError::new("messages-error-unknown").with("fields", fields));
        }
        if self.reply_to.is_none() {
            problems.push(UserError::new("messages-error-no-reply"));
        }
        match self.resolved.to.len() {
            0 => problems.push(UserError::new("messages-error-nobody")),
            count if count > MOST_RECIPIENTS => {
                let many = UserError::new("messages-error-too-many");
                problems.push(many.with("limit", MOST_RECIPIENTS));
            }
            _ => {}
        }
        let is_long = |to: &&Addressee| {
            let subject = writer.subject(&to.as_whom);
            !subject.is_empty() && HeaderText::parse(&subject).is_err()
        };
        let long: Vec<&Addressee> = self.resolved.to.iter().filter(is_long).collect();
        if !long.is_empty() {
            let refusal = UserError::new("messages-error-subject");
            problems.push(refusal.with("names", names(&long)));
        }
        problems
    }

    fn lacking(&self, writer: &Writer<'_>) -> Vec<(Id, Vec<Field>)> {
        let lacks = |to: &Addressee| {
            let lacking = writer.lacking(&to.as_whom);
            (!lacking.is_empty()).then_some((to.as_whom.target, lacking))
        };
        self.resolved.to.iter().filter_map(lacks).collect()
    }
}

/// The first names of these.
pub fn names(of: &[&Addressee]) -> String {
    let names: Vec<&str> = of.iter().take(NAMES).map(|to| &*to.as_whom.name).collect();
    let more = if of.len() > NAMES { "…" } else { "" };
    format!("{}{more}", names.join(", "))
}
