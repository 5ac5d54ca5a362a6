//! Which address somebody proved to have at a provider.

use crate::mail::EmailAddress;

use super::Provider;

/// What a provider says of somebody's address.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told<'a> {
    pub email: Option<&'a str>,
    /// The claim that the provider is asked for is there and true.
    pub is_verified: bool,
}

/// The address, when the provider vouches for it and may.
pub(super) fn proven(provider: &Provider, told: &Told<'_>) -> Option<EmailAddress> {
    if !told.is_verified && !provider.is_mail_verified {
        return None;
    }
    let address = EmailAddress::parse(told.email?).ok()?;
    let domains = &provider.mail_domains;
    let is_of = |domain: &String| domain == address.domain();
    (domains.is_empty() || domains.iter().any(is_of)).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::{super::NewProvider, *};

    fn provider(mail_domains: &[&str], is_mail_verified: bool) -> Provider {
        let new = NewProvider {
            key: "council".to_owned(),
            issuer: "https://idp.example".to_owned(),
            client_id: "ordit".to_owned(),
            mail_domains: mail_domains
                .iter()
                .map(|&domain| domain.to_owned())
                .collect(),
            is_mail_verified,
            ..NewProvider::default()
        };
        Provider::new(new).expect("a provider")
    }

    fn told(email: &str, is_verified: bool) -> Told<'_> {
        let email = Some(email);
        Told { email, is_verified }
    }

    #[test]
    fn only_a_verified_address_counts() {
        let anyone = provider(&[], false);
        let proven = |email, is_verified| proven(&anyone, &told(email, is_verified));
        let ada = EmailAddress::parse("Ada@salt.example").expect("an address");
        assert_eq!(proven("Ada@salt.example", true), Some(ada));
        assert_eq!(proven("ada@salt.example", false), None);
        assert_eq!(proven("ada", true), None);
        assert_eq!(super::proven(&anyone, &Told::default()), None);
    }

    #[test]
    fn a_council_vouches_for_its_own_domain_only() {
        let council = provider(&["Salt.example"], false);
        let trusted = provider(&["salt.example"], true);
        for other in [
            "ada@other.example",
            "ada@x.salt.example",
            "ada@xsalt.example",
        ] {
            assert_eq!(proven(&council, &told(other, true)), None, "{other}");
            assert_eq!(proven(&trusted, &told(other, false)), None, "{other}");
        }
        assert!(proven(&council, &told("ada@SALT.example", true)).is_some());
        assert!(proven(&council, &told("ada@salt.example", false)).is_none());
        assert!(proven(&trusted, &told("ada@salt.example", false)).is_some());
    }
}
