//! The fields of a registration, wherever somebody fills them in.

use ordit_kernel::Id;
use ordit_members::{directory::said::Said, form::Typed};
use ordit_platform::{i18n::Translator, web::Site};

use super::{owners, rules::Wrong};
use crate::registration::{
    Gender, Mode, Whole,
    rules::Book,
    settings::{Question, QuestionKind},
};

/// What the template of the fields is shown with.
pub struct Fields {
    pub typed: Typed,
    pub wrong: Vec<(String, String)>,
    pub modes: &'static [Mode],
    pub owners: Vec<(Id, Said)>,
    pub questions: Vec<Question>,
    pub genders: [Gender; 3],
    pub asks_gender: bool,
    pub asks_minors: bool,
    pub has_reserved: bool,
    /// The address and the organisation are asked; they are not changed later.
    pub is_new: bool,
    pub needs_address: bool,
    /// Where whoever asks for a place has to wait.
    pub full_modes: Vec<Mode>,
    pub full_owners: Vec<Id>,
}

impl Fields {
    /// The fields of an activity with what was typed.
    pub fn new(
        site: &Site,
        l: &Translator,
        (whole, questions): (&Whole, Vec<Question>),
        (typed, wrong): (Typed, Vec<Wrong>),
    ) -> Self {
        let wrong = wrong.into_iter();
        Self {
            typed,
            wrong: wrong
                .map(|(field, error)| (field, l.refusal(&error)))
                .collect(),
            modes: Mode::of_activity(&whole.activity.mode),
            owners: owners(site, whole, l.lang()),
            questions: questions
                .into_iter()
                .filter(|question| question.is_asked)
                .collect(),
            genders: Gender::ALL,
            asks_gender: whole.settings.asks_gender,
            asks_minors: whole.settings.asks_minors,
            has_reserved: whole.settings.reserved.is_some(),
            is_new: true,
            needs_address: true,
            full_modes: Vec::new(),
            full_owners: Vec::new(),
        }
    }

    /// The same, saying of which places there are none left.
    #[must_use]
    pub fn marked(self, book: &Book) -> Self {
        let modes = self.modes.iter().copied();
        let owners = self.owners.iter().map(|(id, _)| *id);
        Self {
            full_modes: modes.filter(|mode| book.of_mode(*mode).is_full()).collect(),
            full_owners: owners.filter(|id| book.of_owner(*id).is_full()).collect(),
            ..self
        }
    }

    /// Whether all places of a way of taking part are given away.
    pub fn is_mode_full(&self, mode: &Mode) -> bool {
        self.full_modes.contains(mode)
    }

    /// Likewise of an owner.
    pub fn is_owner_full(&self, owner: &Id) -> bool {
        self.full_owners.contains(owner)
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        wrong
            .find(|(own, _)| own == field)
            .map(|(_, text)| text.as_str())
    }

    /// The key of what is said of the address.
    pub fn address_hint(&self) -> &'static str {
        match self.needs_address {
            true => "activities-reg-address-hint",
            false => "activities-reg-address-hint-add",
        }
    }

    /// Whether a choice was made.
    pub fn is(&self, field: &str, value: &str) -> bool {
        self.typed.get(field) == value
    }

    /// Whether an owner was chosen.
    pub fn is_owner(&self, id: &Id) -> bool {
        self.is("owner", &id.to_string())
    }

    /// Whether anything is answered in free words, into which too much could be written.
    pub fn has_free_words(&self) -> bool {
        let mut questions = self.questions.iter();
        questions.any(|question| question.kind == QuestionKind::Text)
    }
}
