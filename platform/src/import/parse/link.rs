//! Addresses of pages.

use url::Url;

/// Longer than any address that a person would keep.
const LONGEST: usize = 2_000;

/// An http or https address; `https://` is added to what looks like a host.
pub fn link(text: &str) -> Option<String> {
    if text.chars().any(char::is_whitespace) || text.len() > LONGEST {
        return None;
    }
    let url = if text.contains("://") {
        Url::parse(text)
    } else {
        bare(text)
    }
    .ok()?;
    let is_named = url.host_str().is_some_and(is_public_name);
    let is_page = ["http", "https"].contains(&url.scheme());
    (is_named && is_page && url.username().is_empty() && url.password().is_none())
        .then(|| String::from(url))
}

fn bare(text: &str) -> Result<Url, url::ParseError> {
    Url::parse(&format!("https://{}", text.trim_start_matches("//")))
}

fn is_public_name(host: &str) -> bool {
    let mut labels = host.trim_end_matches('.').split('.').rev();
    let last = labels.next().unwrap_or("");
    last.len() >= 2
        && last.starts_with(char::is_alphabetic)
        && labels.any(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn only_pages_are_addresses() {
        for (text, address) in [
            ("https://artes.cat/", Some("https://artes.cat/")),
            ("www.artes.cat", Some("https://www.artes.cat/")),
            (
                "artes.cat/ca/contacte?x=1",
                Some("https://artes.cat/ca/contacte?x=1"),
            ),
            ("HTTP://Artes.cat", Some("http://artes.cat/")),
            ("javascript:alert(1)", None),
            ("mailto:info@artes.cat", None),
            ("info@artes.cat", None),
            ("https://someone:secret@artes.cat", None),
            ("no en té", None),
            ("pendent", None),
            ("localhost:8080", None),
            ("http://127.0.0.1/", None),
        ] {
            assert_eq!(link(text).as_deref(), address, "{text}");
        }
    }
}
