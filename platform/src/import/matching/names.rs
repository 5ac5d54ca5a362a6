//! When two names or addresses may mean the same.

/// Words are compared by their beginnings of this many letters, so that endings may differ.
const BEGINNING: usize = 5;
/// Articles, prepositions and conjunctions of three letters, which tell nothing apart; neither do
/// shorter words.
const LITTLE: [&str; 12] = [
    "del", "els", "les", "los", "las", "des", "per", "por", "eta", "and", "the", "for",
];
/// What a name says of its legal form, or leaves out: the same body is called either.
const FORMS: [&str; 18] = [
    "cooperativa",
    "coop",
    "sccl",
    "scoop",
    "sociedad",
    "societat",
    "associacio",
    "asociacion",
    "fundacio",
    "fundacion",
    "fundazioa",
    "kooperatiba",
    "koop",
    "elkartea",
    "elkarteko",
    "slu",
    "limited",
    "ltd",
];
const LEAST_SIMILARITY: f64 = 0.9;

/// The beginnings of the words that tell something apart.
pub fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ').filter(|word| tells(word)).map(|word| {
        let end = word
            .char_indices()
            .nth(BEGINNING)
            .map_or(word.len(), |(end, _)| end);
        &word[..end]
    })
}

/// Two folded names that differ in spelling, or of which one says less. Numbers tell apart; the
/// name of the place, which both may carry, does not join, and neither does a legal form. The place
/// is seldom asked for.
pub fn are_similar(left: &str, right: &str, place: impl FnOnce() -> String) -> bool {
    let left: Vec<&str> = left.split(' ').collect();
    let right: Vec<&str> = right.split(' ').collect();
    let beyond = |own: &[&str], other: &[&str]| -> Vec<String> {
        let rest = own.iter().filter(|word| names(word) || is_number(word));
        rest.filter(|word| !other.contains(word))
            .map(|word| (*word).to_owned())
            .collect()
    };
    let (more_left, more_right) = (beyond(&left, &right), beyond(&right, &left));
    if more_left
        .iter()
        .chain(&more_right)
        .any(|word| is_number(word))
    {
        return false;
    }
    if !more_left.is_empty() && !more_right.is_empty() {
        let likeness = strsim::jaro_winkler(&more_left.join(" "), &more_right.join(" "));
        return likeness >= LEAST_SIMILARITY;
    }
    let place = place();
    let in_place: Vec<&str> = place.split(' ').collect();
    let is_shared = |word: &&&str| names(word) && right.contains(word) && !in_place.contains(word);
    let shared = left.iter().filter(is_shared).count();
    shared > 0 && more_left.len() + more_right.len() <= shared
}

fn tells(word: &str) -> bool {
    word.len() > 2 && !LITTLE.contains(&word)
}

/// Tells one body apart from another, and not only what kind of body it is.
fn names(word: &str) -> bool {
    tells(word) && !FORMS.contains(&word)
}

fn is_number(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
}

/// The address without what two spellings of it differ in.
pub fn bare_address(website: &str) -> String {
    let address = website.split_once("://").map_or(website, |(_, rest)| rest);
    address
        .trim_start_matches("www.")
        .trim_end_matches('/')
        .to_lowercase()
}
