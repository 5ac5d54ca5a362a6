//! Reads lists that were pasted and what video calls hand over; pure.

use std::collections::BTreeSet;

use ordit_platform::fold::fold;

use super::{
    super::rules::{Line, folded, short},
    titles::{AFTER_NAMES, Title, numbered, title},
};

/// Of a pasted list no more is read.
pub const MOST_LINES: usize = 500;
/// So much of a line is told back.
const MOST_SAID: usize = 120;

/// A list that was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub lines: Vec<Line>,
    /// How many lines have no name, or are too many.
    pub left_out: usize,
}

/// The list begins with titles of which none tells where the names are: what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoNames(pub String);

/// Where in the lines the names and the organisations are.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Columns {
    /// What parts the cells of the titles.
    between: Option<char>,
    /// The cells which together are the name.
    name: Vec<usize>,
    organisation: Organisation,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Organisation {
    Nowhere,
    At(usize),
    /// The first thing after the name that may be one.
    Next,
}

impl Columns {
    /// Of a list without titles: the name first.
    fn untitled() -> Self {
        Self {
            between: None,
            name: vec![0],
            organisation: Organisation::Next,
        }
    }

    /// What a line of titles says, if it is one: the first line may have a single title that is
    /// known, any other needs two, lest somebody who is called `Participant` be taken for one.
    fn of(row: &str, is_first: bool) -> Option<Self> {
        let (between, cells) = own_cells(row);
        let titles: Vec<Option<Title>> = cells.iter().map(|cell| title(cell)).collect();
        let at = |wanted: Title| {
            let all = titles.iter().enumerate();
            all.filter_map(move |(at, title)| (*title == Some(wanted)).then_some(at))
        };
        let is_list = titles == [Some(Title::People)] && numbered(&cells[0]).is_none();
        let first = at(Title::Name).next().or(is_list.then_some(0))?;
        let is_alone = first == 0 && (is_first || cells.len() == 1);
        if !is_alone && titles.iter().flatten().count() < 2 {
            return None;
        }
        Some(Self {
            between,
            name: std::iter::once(first).chain(at(Title::Surname)).collect(),
            organisation: match at(Title::Organisation).next() {
                Some(at) => Organisation::At(at),
                None if cells.len() == 1 => Organisation::Next,
                None => Organisation::Nowhere,
            },
        })
    }

    /// The cells of a line: parted as the titles are, or as the line itself is.
    fn cells(&self, row: &str) -> Vec<String> {
        let alike = self.between.map(|between| cells(row, between));
        alike
            .filter(|cells| cells.len() > 1)
            .unwrap_or_else(|| own_cells(row).1)
    }

    fn line(&self, cells: &[String]) -> Line {
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let names: Vec<String> = self.name.iter().map(|at| person(cell(*at))).collect();
        let organisation = match self.organisation {
            Organisation::Nowhere => String::new(),
            Organisation::At(at) => without_addresses(cell(at)),
            Organisation::Next => {
                let mut rest = cells.iter().skip(1).map(|cell| without_addresses(cell));
                rest.find(|text| is_worded(text)).unwrap_or_default()
            }
        };
        Line {
            name: short(&names.join(" ")),
            organisation: short(&organisation),
        }
    }
}

/// Reads a pasted list, or what a video call hands over: a line each, with the name first, or
/// where a line of titles says. Nobody comes twice.
///
/// # Errors
/// When it begins with titles of which none tells where the names are.
pub fn read(text: &str) -> Result<Reading, NoNames> {
    let rows = rows(text);
    let mut columns = Columns::untitled();
    let (mut reading, mut seen) = (Reading::default(), BTreeSet::new());
    for (at, row) in people(&rows)?.iter().enumerate() {
        if let Some(found) = Columns::of(row, at == 0) {
            columns = found;
            continue;
        }
        let cells = columns.cells(row);
        if are_titles(&cells) {
            continue;
        }
        for line in each(&columns, cells) {
            if line.name.is_empty() || reading.lines.len() == MOST_LINES {
                reading.left_out += 1;
            } else if seen.insert(folded(&line.name, &line.organisation)) {
                reading.lines.push(line);
            }
        }
    }
    Ok(reading)
}

/// The people of a row: one, or all to whom a message went.
fn each(columns: &Columns, cells: Vec<String>) -> Vec<Line> {
    let is_addressed = |cell: &String| cell.split_whitespace().any(is_address);
    let are_addressed = cells.iter().all(is_addressed);
    if columns.between.is_none() && cells.len() > 1 && are_addressed {
        let each = cells.into_iter().map(|cell| columns.line(&[cell]));
        return each.collect();
    }
    vec![columns.line(&cells)]
}

/// The lines that say anything.
fn rows(text: &str) -> Vec<&str> {
    let text = text.trim_start_matches('\u{feff}');
    let says = |row: &&str| row.chars().any(char::is_alphanumeric);
    text.lines()
        .map(|row| row.trim_matches(' '))
        .filter(says)
        .collect()
}

/// The part that holds people: without what a call says of itself before them and after.
fn people<'a>(rows: &'a [&'a str]) -> Result<&'a [&'a str], NoNames> {
    let is_block = |at: usize| is_numbered(rows[at]);
    let is_header = |at: &usize| {
        let row = rows.get(*at);
        row.is_some_and(|row| Columns::of(row, *at == 0).is_some())
    };
    if let Some(at) = (0..rows.len()).find(|at| is_block(*at) && is_header(&(at + 1))) {
        let end = (at + 1..rows.len()).find(|at| is_block(*at));
        return Ok(&rows[at + 1..end.unwrap_or(rows.len())]);
    }
    let Some(first) = rows.first().filter(|row| begins_with_titles(row)) else {
        return Ok(rows);
    };
    match (0..rows.len()).find(is_header) {
        Some(at) => Ok(&rows[at..]),
        None => Err(NoNames(said(first))),
    }
}

/// A heading such as `2. Participants`.
fn is_numbered(row: &str) -> bool {
    let (_, cells) = own_cells(row);
    let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    matches!((filled.next(), filled.next()), (Some(only), None) if numbered(only).is_some())
}

/// Whether a line cannot be a person: its first cell or two others are titles.
fn begins_with_titles(row: &str) -> bool {
    let (_, cells) = own_cells(row);
    let is_title = |cell: &String| title(cell).is_some();
    cells.first().is_some_and(is_title) || cells.iter().filter(|cell| is_title(cell)).count() > 1
}

fn are_titles(cells: &[String]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    filled.all(|cell| title(cell).is_some())
}

fn said(row: &str) -> String {
    let cells = own_cells(row).1.into_iter().map(|cell| short(&cell));
    let text = cells.collect::<Vec<_>>().join(" · ");
    text.chars().take(MOST_SAID).collect()
}

/// A name without the sign of the list before it, what a program adds after it, or an address.
fn person(cell: &str) -> String {
    let bare = cell.trim().trim_matches('\u{feff}');
    let bare = bare
        .strip_prefix(['-', '–', '—', '*', '•', '·'])
        .unwrap_or(bare);
    let plain = without_addresses(numbered(bare).unwrap_or(bare));
    let bracketed = plain
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    match bracketed {
        Some((name, after)) if AFTER_NAMES.contains(&fold(after).as_str()) => {
            name.trim().to_owned()
        }
        _ => plain,
    }
}

/// The words of a text that are no mail address.
fn without_addresses(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !is_address(word));
    words.collect::<Vec<_>>().join(" ")
}

/// `<joan@x.example>`, but not `22@Barcelona`.
fn is_address(word: &str) -> bool {
    let sides = word.split_once('@');
    sides.is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
}

/// Rather words than a time or a number.
fn is_worded(text: &str) -> bool {
    let count = |is: fn(char) -> bool| text.chars().filter(|letter| is(*letter)).count();
    count(char::is_alphabetic) > count(char::is_numeric)
}

/// The cells of a line, parted by whatever parts it.
fn own_cells(row: &str) -> (Option<char>, Vec<String>) {
    let parted = ['\t', ';', ','].map(|between| (Some(between), cells(row, between)));
    let mut parted = parted.into_iter();
    let found = parted.find(|(_, cells)| cells.len() > 1);
    found.unwrap_or_else(|| (None, cells(row, '\t')))
}

/// Quotation marks hold a cell together, as far as each has its other.
fn cells(row: &str, between: char) -> Vec<String> {
    let is_quoting = row.matches('"').count().is_multiple_of(2);
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    for letter in row.chars() {
        match letter {
            '"' if is_quoting => is_quoted = !is_quoted,
            _ if letter == between && !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    cells.push(cell);
    cells
}
