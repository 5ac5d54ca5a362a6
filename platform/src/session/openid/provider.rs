//! An identity provider as the operator configures it.

use std::collections::BTreeMap;

use openidconnect::{ClientId, ClientSecret, IssuerUrl, RedirectUrl};
use ordit_kernel::Lang;

const LONGEST_KEY: usize = 40;

/// What is configured of a provider, as it was written.
#[derive(Default)]
pub struct NewProvider {
    /// Stands in addresses: small letters, digits and hyphens.
    pub key: String,
    /// As the provider writes it, to the last slash.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    /// What follows "Sign in with", by language; the issuer's host where there is none.
    pub labels: BTreeMap<Lang, String>,
    /// Only addresses of these domains count; all do when there is none.
    pub mail_domains: Vec<String>,
    /// The claim that must be true for an address to count, in place of `email_verified`.
    pub verified_claim: Option<String>,
    /// Addresses of the mail domains count without any claim.
    pub is_mail_verified: bool,
    /// The organisation, by the last part of its address, whose mandates may come in this way.
    pub organisation: Option<String>,
}

/// A provider that can be used.
#[derive(Clone, Debug)]
pub struct Provider {
    pub(super) key: String,
    pub(super) issuer: IssuerUrl,
    pub(super) client_id: ClientId,
    pub(super) client_secret: Option<ClientSecret>,
    labels: BTreeMap<Lang, String>,
    pub(super) mail_domains: Vec<String>,
    pub(super) verified_claim: Option<String>,
    pub(super) is_mail_verified: bool,
    pub(super) organisation: Option<String>,
}

/// Why a configured provider cannot be used, for the operator.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProviderError {
    #[error("its key {0:?} is not of small letters, digits and hyphens")]
    Key(String),
    #[error("its issuer {0:?} is no address")]
    Issuer(String),
    #[error("it has no client id")]
    Client,
    #[error("addresses count without a claim only where mail domains are named")]
    Trust,
}

impl Provider {
    /// The provider, once it is sure that it can be used.
    ///
    /// # Errors
    /// When something in it cannot be right.
    pub fn new(new: NewProvider) -> Result<Self, ProviderError> {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_key = (1..=LONGEST_KEY).contains(&new.key.len()) && new.key.bytes().all(is_plain);
        if !is_key {
            return Err(ProviderError::Key(new.key));
        }
        let issuer = IssuerUrl::new(new.issuer.clone());
        let issuer = issuer.map_err(|_| ProviderError::Issuer(new.issuer))?;
        if new.client_id.trim().is_empty() {
            return Err(ProviderError::Client);
        }
        if new.is_mail_verified && new.mail_domains.is_empty() {
            return Err(ProviderError::Trust);
        }
        let domains = new.mail_domains.into_iter();
        Ok(Self {
            key: new.key,
            issuer,
            client_id: ClientId::new(new.client_id),
            client_secret: new.client_secret.map(ClientSecret::new),
            labels: new.labels,
            mail_domains: domains.map(|domain| domain.to_ascii_lowercase()).collect(),
            verified_claim: new.verified_claim,
            is_mail_verified: new.is_mail_verified,
            organisation: new.organisation,
        })
    }

    /// What it is called in addresses.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What it is called by people.
    pub(super) fn label(&self, lang: Lang) -> &str {
        let labels = [lang, Lang::default()];
        let mut labels = labels.iter().filter_map(|lang| self.labels.get(lang));
        let label = labels.next().or_else(|| self.labels.values().next());
        let host = || self.issuer.url().host_str().unwrap_or_default();
        label.map_or_else(host, String::as_str)
    }

    /// Where it sends people back to.
    pub(super) fn callback(&self, origin: &str) -> Option<RedirectUrl> {
        RedirectUrl::new(format!("{origin}{}/callback", self.path())).ok()
    }

    /// Where people set out for it.
    pub(super) fn path(&self) -> String {
        format!("/sign-in/openid/{}", self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn council() -> NewProvider {
        NewProvider {
            key: "council".to_owned(),
            issuer: "https://idp.example/realms/council".to_owned(),
            client_id: "ordit".to_owned(),
            client_secret: Some("the secret".to_owned()),
            ..NewProvider::default()
        }
    }

    #[test]
    fn it_is_named_in_the_readers_language_or_another_and_keeps_its_secret() {
        let provider = Provider::new(council()).expect("a provider");
        assert_eq!(provider.label(Lang::Eu), "idp.example");
        assert!(!format!("{provider:?}").contains("the secret"));
        let labels = [(Lang::Es, "la diputación"), (Lang::Ca, "la diputació")];
        let labels = labels.map(|(lang, label)| (lang, label.to_owned()));
        let labels = BTreeMap::from(labels);
        let named = NewProvider {
            labels,
            ..council()
        };
        let provider = Provider::new(named).expect("a provider");
        assert_eq!(provider.label(Lang::Es), "la diputación");
        assert_eq!(provider.label(Lang::En), "la diputació");
        let callback = provider
            .callback("https://xarxa.example")
            .expect("an address");
        let expected = "https://xarxa.example/sign-in/openid/council/callback";
        assert_eq!(callback.as_str(), expected);
    }

    #[test]
    fn what_cannot_be_right_is_refused() {
        for key in ["", "A", "a/b", "a b", &"a".repeat(41)] {
            let key = key.to_owned();
            let refused = Provider::new(NewProvider {
                key: key.clone(),
                ..council()
            });
            assert_eq!(refused.err(), Some(ProviderError::Key(key)));
        }
        let issuer = "idp.example".to_owned();
        let refused = Provider::new(NewProvider {
            issuer: issuer.clone(),
            ..council()
        });
        assert_eq!(refused.err(), Some(ProviderError::Issuer(issuer)));
        let refused = Provider::new(NewProvider {
            client_id: " ".to_owned(),
            ..council()
        });
        assert_eq!(refused.err(), Some(ProviderError::Client));
        let refused = Provider::new(NewProvider {
            is_mail_verified: true,
            ..council()
        });
        assert_eq!(refused.err(), Some(ProviderError::Trust));
    }
}
