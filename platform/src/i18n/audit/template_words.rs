//! Words for people that stand in a template instead of a locale file.

/// Attributes that are read out or shown.
const SPOKEN: [&str; 7] = [
    "alt",
    "title",
    "placeholder",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "data-copied",
];
/// Attributes that hand words to a script.
const SPOKEN_PREFIX: &str = "data-text-";
/// The one name that is the same in every language.
const NAME: &str = "Ordit";

/// The words outside expressions, with their line.
pub(super) fn find(template: &str) -> Vec<(usize, String)> {
    let html = without_expressions(template);
    let mut found = Vec::new();
    let (mut rest, mut line) = (html.as_str(), 1);
    while !rest.is_empty() {
        let (text, tag, after) = next_tag(rest);
        let spoken = attributes(tag).filter(|(name, _)| is_spoken(tag, name));
        let pieces = std::iter::once(text).chain(spoken.map(|(_, value)| value));
        found.extend(pieces.filter(|piece| has_words(piece)).map(|piece| {
            (
                line + leading_lines(piece, text),
                piece.split_whitespace().collect::<Vec<_>>().join(" "),
            )
        }));
        line += newlines(text) + newlines(tag);
        rest = after;
    }
    found
}

/// Expressions, statements and comments of the template become a space and their line ends.
fn without_expressions(template: &str) -> String {
    let mut html = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = ["{{", "{%", "{#"]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min()
    {
        let close = match rest.as_bytes()[start + 1] {
            b'{' => "}}",
            b'%' => "%}",
            _ => "#}",
        };
        let inside = &rest[start + 2..];
        let end = inside.find(close).unwrap_or(inside.len());
        html.push_str(&rest[..start]);
        html.push(' ');
        html.extend(std::iter::repeat_n('\n', newlines(&inside[..end])));
        rest = inside.get(end + 2..).unwrap_or_default();
    }
    html + rest
}

/// Text, the tag or comment behind it, and what follows.
fn next_tag(html: &str) -> (&str, &str, &str) {
    let (text, rest) = html.split_at(html.find('<').unwrap_or(html.len()));
    let length = match rest.strip_prefix("<!--") {
        Some(comment) => comment.find("-->").map(|end| end + "<!---->".len()),
        None => tag_length(rest),
    };
    let (tag, after) = rest.split_at(length.unwrap_or(rest.len()));
    (text, tag, after)
}

fn tag_length(tag: &str) -> Option<usize> {
    let mut is_quoted = false;
    tag.find(|letter| {
        is_quoted ^= letter == '"';
        letter == '>' && !is_quoted
    })
    .map(|end| end + 1)
}

fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut pieces = tag.split('"');
    std::iter::from_fn(move || {
        let name = pieces.next()?.trim_end().strip_suffix('=')?;
        let name = name.rsplit(char::is_whitespace).next()?;
        Some((name, pieces.next()?))
    })
}

fn is_spoken(tag: &str, name: &str) -> bool {
    let is_description = tag.starts_with("<meta") && tag.contains("description");
    SPOKEN.contains(&name)
        || name.starts_with(SPOKEN_PREFIX)
        || (name == "content" && is_description)
}

/// Two letters in a row, entities and our own name apart.
fn has_words(piece: &str) -> bool {
    let bare = piece.replace(NAME, "");
    let mut parts = bare.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| {
        text + " " + part.split_once(';').map_or(part, |(_, after)| after)
    });
    text.split(|letter: char| !letter.is_alphabetic())
        .any(|word| word.chars().count() > 1)
}

fn leading_lines(piece: &str, text: &str) -> usize {
    match std::ptr::eq(piece, text) {
        true => newlines(&piece[..piece.len() - piece.trim_start().len()]),
        false => newlines(text),
    }
}

fn newlines(text: &str) -> usize {
    text.matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn words_are_found_in_text_and_in_what_is_read_out() {
        let template = "<h1 class=\"big\">{{ l.t(\"a-b\") }}</h1>\n\n<p>Hola\n món</p>\n\
                        <img src=\"logo.png\" alt=\"Un logo\"><input placeholder=\"{{ x }}\">\
                        <td data-text-saved=\"Desat\">";
        let found = find(template);
        let expected = [(3, "Hola món"), (5, "Un logo"), (5, "Desat")];
        let expected = expected.map(|(line, words)| (line, words.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn names_signs_comments_and_expressions_are_no_words() {
        let template = "<title>{{ title }} · Ordit</title>{# un comentari #}<!-- altre -->\
                        {% if a < b %}&nbsp;×&hellip;{% else %}1 / 2{% endif %}\
                        <a title=\"{{ l.t(\"x-y\") }}\" href=\"/directory\">…</a>";
        assert_eq!(find(template), []);
    }
}
