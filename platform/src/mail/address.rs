//! Addresses of mail, understood once: what is of this type can be put into a header.

use std::{fmt, str::FromStr};

use lettre::Address;
use ordit_kernel::UserError;
use url::Host;

/// RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3, less the brackets.
const LONGEST_LOCAL_BYTES: usize = 64;
const LONGEST_BYTES: usize = 254;

/// An address to which mail can be sent: in ASCII, of a named domain, its domain in small letters.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(Address);

impl EmailAddress {
    /// The address in this text; a domain with other letters than those of ASCII is spelt as DNS
    /// has it.
    ///
    /// # Errors
    /// A refusal in words when it is none, or not one that every server takes.
    pub fn parse(text: &str) -> Result<Self, UserError> {
        parsed(text.trim()).ok_or_else(|| UserError::new("mail-address-wrong"))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }

    /// What stands behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.domain()
    }

    /// By what two addresses are compared: those that differ in capital letters only are the same.
    pub fn folded(&self) -> String {
        self.as_str().to_ascii_lowercase()
    }

    pub(super) fn inner(&self) -> &Address {
        &self.0
    }
}

fn parsed(text: &str) -> Option<EmailAddress> {
    let (local, domain) = text.rsplit_once('@')?;
    // What needs quoting or SMTPUTF8 is refused somewhere on its way by one server or another.
    let is_plain = local.bytes().all(|byte| byte.is_ascii_graphic()) && !local.contains('"');
    if !is_plain || local.len() > LONGEST_LOCAL_BYTES {
        return None;
    }
    let Ok(Host::Domain(domain)) = Host::parse(domain) else {
        return None;
    };
    // A name without a dot is one of this machine, or half of what somebody meant to write.
    let is_whole = domain.contains('.') && !domain.ends_with('.');
    let address = Address::new(local, &domain).ok()?;
    (is_whole && local.len() + domain.len() < LONGEST_BYTES).then_some(EmailAddress(address))
}

impl FromStr for EmailAddress {
    type Err = UserError;

    fn from_str(text: &str) -> Result<Self, UserError> {
        Self::parse(text)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Logs are written with `Debug`, and an address is somebody's.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "EmailAddress(…@{})", self.domain())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_is_understood_once_and_compared_without_capitals() {
        for (text, written, folded) in [
            ("ada@salt.example", "ada@salt.example", "ada@salt.example"),
            (
                " Ada.Ribas+ESS@Salt.Example ",
                "Ada.Ribas+ESS@salt.example",
                "ada.ribas+ess@salt.example",
            ),
            (
                "ada@penedès.cat",
                "ada@xn--peneds-7ua.cat",
                "ada@xn--peneds-7ua.cat",
            ),
        ] {
            let address = EmailAddress::parse(text).expect("an address");
            assert_eq!(address.as_str(), written);
            assert_eq!(address.folded(), folded);
        }
    }

    #[test]
    fn what_some_server_would_refuse_is_refused_before() {
        let long = format!("{}@salt.example", "a".repeat(65));
        let longer = format!("a@{}.example", "salt.".repeat(60));
        for text in [
            "",
            "ada",
            "ada@",
            "@salt.example",
            "ada@salt",
            "ada@salt.example.",
            "ada@127.0.0.1",
            "ada@[127.0.0.1]",
            "\"ada ribas\"@salt.example",
            "ada ribas@salt.example",
            "Ada <ada@salt.example>",
            "ada@salt.example, b@salt.example",
            "àda@salt.example",
            "ada@sa_lt example",
            "ada..ribas@salt.example",
            &long,
            &longer,
        ] {
            let refused = EmailAddress::parse(text).expect_err(text);
            assert_eq!(refused.key, "mail-address-wrong");
        }
    }

    #[test]
    fn an_address_keeps_itself_out_of_logs() {
        let address = EmailAddress::parse("ada@salt.example").expect("an address");
        assert_eq!(format!("{address:?}"), "EmailAddress(…@salt.example)");
    }

    proptest! {
        #[test]
        fn no_address_holds_a_line_break_or_is_understood_differently_again(
            start in "[a-z\\r\\n<>, \"]{0,6}",
            end in "[a-z\\r\\n<>, .]{0,8}",
        ) {
            for text in [format!("{start}@{end}.cat"), format!("ada{start}@salt.cat{end}")] {
                if let Ok(address) = EmailAddress::parse(&text) {
                    prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                    prop_assert_eq!(EmailAddress::parse(address.as_str()), Ok(address));
                }
            }
        }

        #[test]
        fn anything_that_is_understood_is_one_word(text in "\\PC{0,20}@\\PC{0,20}") {
            if let Ok(address) = EmailAddress::parse(&text) {
                prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                prop_assert!(!address.as_str().contains(['<', '>', ',', '"']));
            }
        }
    }
}
