//! How long things are kept and who answers for it: `ordit.toml`, flags and environment.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, bail};
use clap::Args;
use ordit_platform::privacy::{Responsible, Retention, retention::rules};
use serde::Deserialize;

use crate::MODULES;

/// Ten thousand years of days would not fit into an instant.
const MOST_DAYS: i64 = 36_500;

/// How long things are kept; `[retention]` in `ordit.toml` says the same.
#[derive(Args, Debug, Default)]
pub struct RetentionArguments {
    /// Forget something after so many days, such as access_log=365; may be given more than once.
    #[arg(
        long = "retain",
        env = "ORDIT_RETAIN",
        value_delimiter = ',',
        value_name = "NAME=DAYS"
    )]
    retain: Vec<String>,
}

/// The part of `ordit.toml` that says who answers for what is kept about people.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ResponsiblePart {
    name: Option<String>,
    contact: Option<String>,
    officer: Option<String>,
    processors: Vec<String>,
}

impl ResponsiblePart {
    /// As the program knows it.
    pub fn known(self) -> Responsible {
        Responsible {
            name: self.name,
            contact: self.contact,
            officer: self.officer,
            processors: self.processors,
        }
    }
}

impl RetentionArguments {
    /// The days of the file, and over them those of the flags.
    ///
    /// # Errors
    /// When there is no such rule, or the days are none.
    pub fn over(&self, file: BTreeMap<String, i64>) -> anyhow::Result<Retention> {
        let mut days = file;
        for said in &self.retain {
            let (name, number) = said
                .split_once('=')
                .with_context(|| format!("--retain {said:?} is not NAME=DAYS"))?;
            let number = number.trim().parse();
            let number = number.with_context(|| format!("--retain {said:?} names no days"))?;
            days.insert(name.trim().to_owned(), number);
        }
        let known: BTreeSet<&str> = rules(MODULES).map(|rule| rule.name).collect();
        for (name, number) in &days {
            if !known.contains(name.as_str()) {
                let known: Vec<&str> = known.into_iter().collect();
                bail!("nothing is kept as {name:?}; there is {}", known.join(", "));
            }
            if !(1..=MOST_DAYS).contains(number) {
                bail!("{name} is kept for 1 to {MOST_DAYS} days, not {number}");
            }
        }
        Ok(Retention::new(days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(flags: &[&str], file: &[(&str, i64)]) -> anyhow::Result<Retention> {
        let arguments = RetentionArguments {
            retain: flags.iter().map(|flag| (*flag).to_owned()).collect(),
        };
        let file = file.iter().map(|(name, days)| ((*name).to_owned(), *days));
        arguments.over(file.collect())
    }

    #[test]
    fn flags_say_more_than_the_file_and_rules_more_than_nothing() {
        let said = over(&["mails=30"], &[("mails", 90), ("access_log", 10)]).expect("days");
        assert_eq!(said.days_of(MODULES, "mails"), Some(30));
        assert_eq!(said.days_of(MODULES, "access_log"), Some(10));
        assert_eq!(said.days_of(MODULES, "sign_ins"), Some(365));
        assert_eq!(said.days_of(MODULES, "nothing"), None);
    }

    #[test]
    fn what_is_not_known_or_no_number_of_days_is_refused_by_name() {
        let why = |flags: &[&str]| format!("{:#}", over(flags, &[]).expect_err("a refusal"));
        assert!(why(&["letters=3"]).contains("access_log"));
        assert!(why(&["mails"]).contains("NAME=DAYS"));
        assert!(why(&["mails=soon"]).contains("soon"));
        assert!(why(&["mails=0"]).contains("1 to"));
    }
}
