//! What the columns of an outside form mean, and what becomes of its rows; pure.

use std::collections::{HashMap, HashSet};

use ordit_kernel::{Id, Lang, UserError};
use ordit_platform::{fold::fold, mail::EmailAddress};

use super::modes::{are_modes, comes};
use crate::registration::{
    Draft, Lane, Mode, State,
    counter::seat,
    public::rules::one_line,
    rules::{Act, Book},
};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Surname,
    Address,
    Organisation,
    Mode,
    /// An answer to what stands above it.
    Question,
    Nothing,
}

impl Column {
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Surname,
        Self::Address,
        Self::Organisation,
        Self::Mode,
        Self::Question,
        Self::Nothing,
    ];

    /// Its name in forms; its words are `activities-reg-sheet-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Surname => "surname",
            Self::Address => "address",
            Self::Organisation => "organisation",
            Self::Mode => "mode",
            Self::Question => "question",
            Self::Nothing => "nothing",
        }
    }

    /// The one with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }
}

/// By what the columns of usual forms begin, folded.
const SIGNS: &[(Column, &[&str])] = &[
    (
        Column::Address,
        &[
            "correu",
            "correo",
            "email",
            "e mail",
            "mail",
            "adreca electronica",
            "adreca de correu",
            "direccion de correo",
            "posta",
            "helbide elektronikoa",
        ],
    ),
    (
        Column::Surname,
        &["cognom", "apellido", "abizen", "surname", "last name"],
    ),
    (
        Column::Organisation,
        &[
            "organitzacio",
            "entitat",
            "ajuntament",
            "organizacion",
            "entidad",
            "ayuntamiento",
            "erakunde",
            "organisation",
            "organization",
            "empresa",
        ],
    ),
    (
        Column::Name,
        &["nom", "nombre", "izen", "name", "first name", "full name"],
    ),
    (
        Column::Mode,
        &["modalitat", "modalidad", "modalitate", "mode"],
    ),
    (
        Column::Nothing,
        &[
            "marca de temps",
            "marca temporal",
            "timestamp",
            "denbora marka",
            "id",
            "ip",
        ],
    ),
];
/// What the columns of a table hold, by their titles and what stands below; each but questions once.
pub fn guessed(table: &[Vec<String>]) -> Vec<Column> {
    let (titles, rows) = table
        .split_first()
        .map_or((&[][..], &[][..]), |(titles, rows)| {
            (titles.as_slice(), rows)
        });
    let mut found = HashSet::new();
    let guess = |(at, title): (usize, &String)| {
        let folded = fold(title);
        let begins = |sign: &&str| {
            folded == **sign
                || folded.starts_with(sign)
                    && (sign.len() > 3 || folded.starts_with(&format!("{sign} ")))
        };
        let mut signs = SIGNS.iter();
        let column = signs.find(|(_, signs)| signs.iter().any(&begins));
        let below = rows.iter().filter_map(|row| row.get(at));
        let column = match column.map(|(column, _)| *column) {
            None if are_modes(title, below) => Some(Column::Mode),
            column => column,
        };
        match column {
            _ if folded.is_empty() => Column::Nothing,
            Some(Column::Nothing) => Column::Nothing,
            Some(column) if found.insert(column.code()) => column,
            _ => Column::Question,
        }
    };
    titles.iter().enumerate().map(guess).collect()
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    New,
    /// Registered already; what was answered elsewhere is added.
    Known(Id),
    Refused(UserError),
}

/// A row as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub name: String,
    pub address: Option<EmailAddress>,
    pub organisation: String,
    pub mode: Mode,
    /// By the position of their column.
    pub answers: Vec<(usize, String)>,
    pub fate: Fate,
}

/// The rows below the titles; somebody is known by their address.
pub fn read(
    rows: &[Vec<String>],
    columns: &[Column],
    (modes, known): (&[Mode], &HashMap<String, Id>),
) -> Vec<Read> {
    let mut seen = HashSet::new();
    let is_filled = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
    let rows = rows.iter().filter(is_filled);
    rows.map(|row| {
        let (read, way) = one(row, columns, modes);
        let fate = match &read.address {
            None => Fate::Refused(UserError::new("activities-reg-sheet-error-address")),
            _ if read.name.is_empty() => Fate::Refused(UserError::new("activities-reg-error-name")),
            Some(address) if !seen.insert(address.folded()) => {
                Fate::Refused(UserError::new("activities-reg-sheet-error-twice"))
            }
            // Whoever is there already goes on coming as they do.
            Some(address) => match (known.get(&address.folded()), way) {
                (Some(id), _) => Fate::Known(*id),
                (None, Err(error)) => Fate::Refused(error),
                (None, Ok(())) => Fate::New,
            },
        };
        Read { fate, ..read }
    })
    .collect()
}

/// A row, and why its way of coming cannot be.
fn one(row: &[String], columns: &[Column], modes: &[Mode]) -> (Read, Result<(), UserError>) {
    let cell = |wanted: Column| {
        let at = columns.iter().position(|column| *column == wanted);
        let text = at.and_then(|at| row.get(at)).map(|text| one_line(text));
        text.unwrap_or_default()
    };
    let name = format!("{} {}", cell(Column::Name), cell(Column::Surname));
    let asked = columns.iter().zip(row).enumerate();
    let answers =
        asked.filter(|(_, (column, text))| **column == Column::Question && !text.trim().is_empty());
    let way = comes(&cell(Column::Mode), modes);
    let mode = way.as_ref().copied().unwrap_or(Mode::InPerson);
    let read = Read {
        name: name.trim().to_owned(),
        address: EmailAddress::parse(&cell(Column::Address)).ok(),
        organisation: cell(Column::Organisation),
        mode,
        answers: answers
            .map(|(at, (_, text))| (at, text.trim().to_owned()))
            .collect(),
        fate: Fate::New,
    };
    (read, way.map(drop))
}

/// How many of the new ones would wait, in the order of their rows.
pub fn would_wait(rows: &[Read], mut book: Book, lang: Lang) -> usize {
    let new = rows.iter().filter(|row| row.fate == Fate::New);
    let drafts = new.map(|row| draft(row, &HashMap::new(), lang));
    let mut count = 0;
    for (queue, draft) in (i64::MAX / 2..).zip(drafts) {
        let act = Act::Enter {
            seat: seat(Id(uuid::Uuid::nil()), queue, &draft),
            asks_approval: false,
        };
        let steps = book.act(act).unwrap_or_default();
        count += usize::from(steps.last().is_some_and(|own| own.to == State::Waiting));
    }
    count
}

/// Somebody new, with what they answered to the questions of these columns.
pub fn draft(read: &Read, questions: &HashMap<usize, Id>, lang: Lang) -> Draft {
    Draft {
        name: read.name.clone(),
        address: read.address.clone(),
        is_own: true,
        organisation: None,
        organisation_name: read.organisation.clone(),
        lane: Lane {
            owner: None,
            mode: read.mode,
            is_reserved: false,
        },
        gender: None,
        minors: 0,
        answers: answers(read, questions),
        lang,
    }
}

/// What a row answers, by question.
pub fn answers(read: &Read, questions: &HashMap<usize, Id>) -> Vec<(Id, String)> {
    let answers = read.answers.iter();
    answers
        .filter_map(|(at, text)| Some((*questions.get(at)?, text.clone())))
        .collect()
}

/// What a sheet says of somebody, completed by what they typed themselves.
pub fn completed(draft: &mut Draft, typed: Draft) {
    if draft.organisation_name.is_empty() {
        draft.organisation = typed.organisation;
        draft.organisation_name = typed.organisation_name;
    }
    draft.gender = draft.gender.or(typed.gender);
    draft.minors = draft.minors.max(typed.minors);
    let said: Vec<Id> = draft
        .answers
        .iter()
        .map(|(question, _)| *question)
        .collect();
    let own = typed.answers.into_iter();
    draft
        .answers
        .extend(own.filter(|(question, _)| !said.contains(question)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::rules::Quotas;

    fn texts(row: &[&str]) -> Vec<String> {
        row.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn the_columns_of_usual_forms_are_understood() {
        use Column::*;
        let google = [
            "Marca de temps",
            "Adreça electrònica",
            "Nom",
            "Cognoms",
            "Entitat",
            "Dieta?",
        ];
        let expected = [Nothing, Address, Name, Surname, Organisation, Question];
        assert_eq!(guessed(&[texts(&google)]), expected);
        let wordpress = [
            "ID",
            "Nombre y apellidos",
            "Correo electrónico",
            "Modalidad",
            "Correo 2",
            "",
        ];
        let expected = [Nothing, Name, Address, Mode, Question, Nothing];
        assert_eq!(guessed(&[texts(&wordpress)]), expected);
        assert_eq!(
            guessed(&[texts(&["Idioma", "Normativa?"])]),
            [Question, Question]
        );
    }

    #[test]
    fn a_row_is_new_known_or_refused_by_its_address() {
        let columns = [
            Column::Name,
            Column::Surname,
            Column::Address,
            Column::Mode,
            Column::Question,
        ];
        let rows = [
            texts(&["Ada", "Puig", "Ada@salt.example", "En línia", "cap"]),
            texts(&["Ada", "P.", "ada@salt.example", "", ""]),
            texts(&["Bet", "", "bet@salt.example", "aquí", ""]),
            texts(&["Cal", "", "cal", "", ""]),
            texts(&["", "", "dol@salt.example", "", ""]),
            texts(&["", "", "", "", ""]),
        ];
        let id = Id(uuid::Uuid::from_u128(1));
        let known = HashMap::from([("bet@salt.example".to_owned(), id)]);
        let read = read(&rows, &columns, (&Mode::ALL, &known));
        assert_eq!(read.len(), 5, "an empty row is none");
        assert_eq!((&*read[0].name, read[0].mode), ("Ada Puig", Mode::Online));
        assert_eq!(read[0].answers, [(4, "cap".to_owned())]);
        let fates: Vec<char> = read
            .iter()
            .map(|row| match row.fate {
                Fate::New => 'n',
                Fate::Known(known) if known == id => 'k',
                _ => 'r',
            })
            .collect();
        assert_eq!(fates, ['n', 'r', 'k', 'r', 'r']);

        // There is one place; who waits already comes before them.
        let quotas = Quotas {
            all: Some(1),
            ..Quotas::default()
        };
        let more = [texts(&["Eva", "", "eva@salt.example", "", ""])];
        let more = super::read(&more, &columns, (&Mode::ALL, &known));
        let all: Vec<Read> = read.into_iter().chain(more).collect();
        let waits = |quotas: Quotas| would_wait(&all, Book::new(quotas, Vec::new()), Lang::Ca);
        assert_eq!((waits(quotas), waits(Quotas::default())), (1, 0));
    }
}
