//! What must hold of a funder before it is added.

use ordit_kernel::UserError;
use ordit_platform::markdown::Url;

/// A network shows at most this many.
pub const MOST_FUNDERS: usize = 20;

const LONGEST_NAME: usize = 120;
const LONGEST_URL: usize = 500;

/// A funder as it was typed, with what is wrong in a field of it.
///
/// # Errors
/// The field (`name` or `url`) and a sentence about it.
pub fn funder(name: &str, url: &str) -> Result<(), (&'static str, UserError)> {
    if name.is_empty() {
        return Err(("name", UserError::new("import-refused-required")));
    }
    at_most("name", name, LONGEST_NAME)?;
    at_most("url", url, LONGEST_URL)?;
    match url.is_empty() || Url::parse(url).is_some() {
        true => Ok(()),
        false => Err(("url", UserError::new("import-refused-url"))),
    }
}

/// Whether one more may be added to so many.
///
/// # Errors
/// A sentence when there are enough.
pub fn one_more(known: usize) -> Result<(), UserError> {
    match known < MOST_FUNDERS {
        true => Ok(()),
        false => Err(UserError::new("members-logos-error-many").with("most", MOST_FUNDERS)),
    }
}

fn at_most(
    field: &'static str,
    text: &str,
    longest: usize,
) -> Result<(), (&'static str, UserError)> {
    let length = text.chars().count();
    match length <= longest {
        true => Ok(()),
        false => {
            let refusal = UserError::new("import-refused-too-long");
            Err((
                field,
                refusal.with("length", length).with("longest", longest),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_funder_has_a_name_and_an_address_that_can_be_followed() {
        let wrong = |name: &str, url: &str| funder(name, url).map_err(|(field, _)| field);
        assert_eq!(wrong("Generalitat de Catalunya", ""), Ok(()));
        assert_eq!(wrong("Diputació", "https://www.diba.cat/"), Ok(()));
        assert_eq!(wrong("", "https://www.diba.cat/"), Err("name"));
        assert_eq!(wrong(&"x".repeat(121), ""), Err("name"));
        assert_eq!(wrong("Diputació", "javascript:alert(1)"), Err("url"));
        assert_eq!(wrong("Diputació", "diba"), Err("url"));
    }

    #[test]
    fn funders_are_not_added_without_end() {
        assert_eq!(one_more(MOST_FUNDERS - 1), Ok(()));
        assert!(one_more(MOST_FUNDERS).is_err());
    }
}
