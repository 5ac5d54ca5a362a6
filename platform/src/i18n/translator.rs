//! The reader's language at hand in handlers and templates.

use std::{fmt, sync::Arc};

use fluent_bundle::{FluentArgs, FluentValue, types::FluentNumber};
use ordit_kernel::{Instant, Lang, Money, PartialDate, UserError};

use super::{Words, date, number};

/// Words, numbers and dates in one language; cheap to clone. Templates call it `l`.
#[derive(Clone)]
pub struct Translator {
    words: Arc<Words>,
    lang: Lang,
}

impl Translator {
    /// The words of one language.
    pub fn new(words: Arc<Words>, lang: Lang) -> Self {
        Self { words, lang }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there are words under this key.
    pub fn has(&self, key: impl AsRef<str>) -> bool {
        self.words.has(self.lang, key.as_ref())
    }

    /// The words under this key.
    pub fn t(&self, key: impl AsRef<str>) -> String {
        self.format(key.as_ref(), &FluentArgs::new())
    }

    /// The words under this key with one argument.
    pub fn t1(&self, key: impl AsRef<str>, name: &str, value: impl Argument) -> String {
        self.format(key.as_ref(), &arguments([(name, &value as &dyn Argument)]))
    }

    /// The words under this key with two arguments.
    pub fn t2(
        &self,
        key: impl AsRef<str>,
        name: &str,
        value: impl Argument,
        other_name: &str,
        other_value: impl Argument,
    ) -> String {
        let both = [(name, &value as &dyn Argument), (other_name, &other_value)];
        self.format(key.as_ref(), &arguments(both))
    }

    /// The words under this key with any number of arguments.
    pub fn tn(&self, key: impl AsRef<str>, values: &[(&str, &dyn Argument)]) -> String {
        self.format(key.as_ref(), &arguments(values.iter().copied()))
    }

    /// A refusal in words. Whole numbers among its arguments choose the plural and are shown as
    /// they were written, so that a year or a cell's content is never regrouped.
    pub fn refusal(&self, error: &UserError) -> String {
        self.message(&error.key, &error.arguments)
    }

    /// Words whose arguments come as text, as in [`UserError`].
    pub fn message(&self, key: &str, values: &[(String, String)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(name.as_str(), number_or_text(value));
        }
        self.format(key, &arguments)
    }

    /// A number with the language's separators, at most three decimals.
    pub fn number(&self, value: impl Argument) -> String {
        number::format(self.lang, value.as_number())
    }

    /// A share between 0 and 1 as a whole percentage.
    pub fn percent(&self, share: impl Argument) -> String {
        let number = number::format(self.lang, (share.as_number() * 100.0).round());
        self.t1("web-percent", "number", number)
    }

    /// An amount of money with its cents.
    pub fn money(&self, amount: impl std::borrow::Borrow<Money>) -> String {
        number::money(self.lang, *amount.borrow())
    }

    /// A date of the register, of which a part may be unknown.
    pub fn date(&self, date: &PartialDate) -> String {
        date::format(self, *date)
    }

    /// The calendar day of an instant.
    pub fn day(&self, instant: impl std::borrow::Borrow<Instant>) -> String {
        date::format(self, PartialDate::Day(instant.borrow().day()))
    }

    /// The day and the time of day, where the networks are.
    pub fn moment(&self, instant: Instant) -> String {
        let (day, time) = (self.day(instant), instant.time_of_day());
        self.t2("web-moment", "day", day, "time", time)
    }

    pub(super) fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        self.words.format(self.lang, key, arguments)
    }
}

impl fmt::Debug for Translator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Translator({})", self.lang)
    }
}

/// What can stand in a text: words or a number (which chooses the plural).
pub trait Argument {
    /// The value as Fluent takes it.
    fn fluent(&self) -> FluentValue<'_>;

    /// The value as a number; what is no number counts as zero.
    fn as_number(&self) -> f64 {
        match self.fluent() {
            FluentValue::Number(number) => number.value,
            _ => 0.0,
        }
    }
}

impl Argument for str {
    fn fluent(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}

impl Argument for String {
    fn fluent(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_str())
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn fluent(&self) -> FluentValue<'_> {
        (**self).fluent()
    }
}

macro_rules! numbers {
    ($($number:ty)+) => { $(
        impl Argument for $number {
            fn fluent(&self) -> FluentValue<'_> {
                FluentValue::from(self)
            }
        }
    )+ };
}

numbers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64);

pub(super) fn arguments<'a>(
    values: impl IntoIterator<Item = (&'a str, &'a dyn Argument)>,
) -> FluentArgs<'a> {
    values
        .into_iter()
        .map(|(name, value)| (name, value.fluent()))
        .collect()
}

fn number_or_text(text: &str) -> FluentValue<'_> {
    let whole = text
        .parse::<i64>()
        .ok()
        .filter(|number| number.to_string() == text);
    match whole {
        Some(whole) => {
            let mut number = FluentNumber::from(whole);
            number.options.use_grouping = false;
            FluentValue::Number(number)
        }
        None => FluentValue::from(text),
    }
}
