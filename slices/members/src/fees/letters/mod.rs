//! Letters that ask for fees: printed for all or one by one, sent, and the reminders.

mod address;
mod pages;
pub mod rules;
mod send;
pub mod store;

use ordit_kernel::{Id, Lang, Money};
use ordit_platform::{i18n::Translator, mail::MailKind, snapshot::Head, web::Routes};

pub use address::note as note_addresses;
pub use pages::{LetterView, letter_of, letters_page};
pub use rules::PLACES;

use super::{
    Fee,
    tariff::{Tariff, spaced},
};

/// The letter itself. Getting it twice would make people pay twice.
pub const LETTER: MailKind = MailKind {
    name: "members.fee_letter",
    is_secret: false,
    is_harmless: false,
};
/// A reminder of what is owed.
pub const REMINDER: MailKind = MailKind {
    name: "members.fee_reminder",
    is_secret: false,
    is_harmless: false,
};

/// The pages and what they do.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    send::routes(routes);
    address::routes(routes);
}

/// A letter in the language of the member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub fee: Id,
    pub organisation: Id,
    pub lang: Lang,
    pub number: String,
    pub subject: String,
    pub name: String,
    /// Markdown.
    pub text: String,
    /// What is asked for, how much, until when, to whom: words and values.
    pub facts: Vec<(String, String)>,
}

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Fee,
    Reminder,
}

/// Writes the letter of a fee. `l` speaks the language of the member; `network` is a name.
pub fn written(
    what: What,
    fee: &Fee,
    head: &Head,
    tariff: &Tariff,
    network: &str,
    l: &Translator,
) -> Written {
    let lang = l.lang();
    let name = head.title(lang).text.to_owned();
    let asked = match what {
        What::Fee => fee.amount,
        What::Reminder => fee.owed(),
    };
    let payee = match tariff.payee.as_str() {
        "" => network,
        payee => payee,
    };
    let due = tariff.due_on.map(|due| l.date(&due)).unwrap_or_default();
    let values = [
        name.clone(),
        fee.number.clone(),
        fee.year.to_string(),
        l.money(asked),
        due.clone(),
        network.to_owned(),
    ];
    let own = tariff.letters.get(&lang).filter(|_| what == What::Fee);
    let said = |key, name, value| l.t2(key, name, value, "year", fee.year.to_string());
    let (subject, usual) = match what {
        What::Fee => ("members-fee-letter-subject", "members-fee-letter-text"),
        What::Reminder => ("members-fee-reminder-subject", "members-fee-reminder-text"),
    };
    let subject = said(subject, "number", &*fee.number);
    let text = match own {
        Some(text) => rules::filled(text, &values),
        None => said(usual, "network", network),
    };
    let facts = facts(fee, tariff, payee, (asked, &due), l);
    Written {
        fee: fee.id,
        organisation: fee.organisation,
        lang,
        number: fee.number.clone(),
        subject,
        name,
        text,
        facts,
    }
}

/// What whoever pays has to know, line by line.
fn facts(
    fee: &Fee,
    tariff: &Tariff,
    payee: &str,
    (asked, due): (Money, &str),
    l: &Translator,
) -> Vec<(String, String)> {
    let fact = |key: &str, value: String| (l.t(key), value);
    let mut facts = vec![
        fact("members-fee-letter-number", fee.number.clone()),
        fact("members-fee-letter-amount", l.money(asked)),
    ];
    if !fee.share.is_whole() {
        let (parts, of) = (fee.share.parts, fee.share.of);
        let share = l.t2("members-fee-note-share", "parts", parts, "of", of);
        facts.push(fact("members-fee-letter-share", share));
    }
    if !due.is_empty() {
        facts.push(fact("members-fee-letter-due", due.to_owned()));
    }
    facts.push(fact("members-fee-letter-payee", payee.to_owned()));
    if !tariff.iban.is_empty() {
        facts.push(fact("members-fee-letter-iban", spaced(&tariff.iban)));
    }
    facts.push(fact("members-fee-letter-concept", fee.number.clone()));
    facts
}
