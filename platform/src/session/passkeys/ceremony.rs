//! What browser and program sign and check, by the library that knows how.

use ordit_kernel::Id;
use uuid::Uuid;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Webauthn, WebauthnBuilder, WebauthnError,
};

use crate::web::Settings;

/// What a browser is handed, and what is kept to check its answer.
pub struct Asked {
    pub options: serde_json::Value,
    pub state: String,
}

/// Why an answer counts for nothing.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("what was sent is no answer to what was asked")]
    Unreadable(#[from] serde_json::Error),
    #[error("the answer does not hold: {0:?}")]
    Wrong(#[from] WebauthnError),
}

/// Who adds a key.
pub struct Owner<'a> {
    pub person: Id,
    pub name: &'a str,
    /// Those that are there already: no device makes a second one.
    pub known: Vec<CredentialID>,
}

/// A key that was made, as it is kept.
pub struct Made {
    pub credential_id: String,
    pub credential: String,
}

/// Asks a device for a new key, one that it finds by itself when somebody signs in.
pub fn ask_for_key(settings: &Settings, owner: Owner<'_>) -> Result<Asked, Refused> {
    let (person, name) = (Uuid::from(owner.person), owner.name);
    let party = relying_party(settings)?;
    let known = Some(owner.known);
    let (asked, state) = party.start_passkey_registration(person, name, name, known)?;
    let mut options = serde_json::to_value(asked)?["publicKey"].take();
    // The library leaves it to chance; signing in asks for no address, so it must be found.
    options["authenticatorSelection"]["residentKey"] = "required".into();
    options["authenticatorSelection"]["requireResidentKey"] = true.into();
    let state = serde_json::to_string(&state)?;
    Ok(Asked { options, state })
}

/// Checks what came back.
pub fn key(settings: &Settings, state: &str, answer: &str) -> Result<Made, Refused> {
    let state: PasskeyRegistration = serde_json::from_str(state)?;
    let answer: RegisterPublicKeyCredential = serde_json::from_str(answer)?;
    let passkey = relying_party(settings)?.finish_passkey_registration(&answer, &state)?;
    Ok(Made {
        credential_id: hex(passkey.cred_id()),
        credential: serde_json::to_string(&passkey)?,
    })
}

/// Asks for a signature with whichever key the person chooses.
pub fn ask_for_signature(settings: &Settings) -> Result<Asked, Refused> {
    let (asked, state) = relying_party(settings)?.start_discoverable_authentication()?;
    let options = serde_json::to_value(asked)?["publicKey"].take();
    let state = serde_json::to_string(&state)?;
    Ok(Asked { options, state })
}

/// A signature, read but not checked.
pub struct Signature(PublicKeyCredential);

impl Signature {
    /// Reads what a browser sent.
    pub fn read(answer: &str) -> Result<Self, Refused> {
        Ok(Self(serde_json::from_str(answer)?))
    }

    /// The key by which it claims to be made.
    pub fn credential_id(&self) -> String {
        hex(self.0.get_credential_id())
    }

    /// The person whom the device names beside it.
    pub fn person(&self) -> Option<Id> {
        let person = self.0.get_user_unique_id()?;
        Uuid::from_slice(person).ok().map(Id::from)
    }

    /// Checks it by the kept key; gives the key as it is to be kept from now on.
    pub fn check(&self, settings: &Settings, state: &str, kept: &str) -> Result<String, Refused> {
        let state: DiscoverableAuthentication = serde_json::from_str(state)?;
        let mut passkey: Passkey = serde_json::from_str(kept)?;
        let key = DiscoverableKey::from(&passkey);
        let party = relying_party(settings)?;
        let result = party.finish_discoverable_authentication_v2(&self.0, state, &key)?;
        passkey.update_credential(&result);
        Ok(serde_json::to_string(&passkey)?)
    }
}

/// The bytes of an id that is kept as text.
pub fn bytes(hex: &str) -> CredentialID {
    let digits = hex.as_bytes().chunks(2);
    let pairs = digits.filter_map(|pair| std::str::from_utf8(pair).ok());
    pairs
        .filter_map(|pair| u8::from_str_radix(pair, 16).ok())
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The program under its public name: nothing that was signed for another counts here.
fn relying_party(settings: &Settings) -> Result<Webauthn, WebauthnError> {
    let url = &settings.public_url;
    let name = url.domain().ok_or(WebauthnError::Configuration)?;
    WebauthnBuilder::new(name, url)?.rp_name("Ordit").build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_as_text_becomes_the_same_bytes() {
        let id = vec![0, 7, 255, 16];
        assert_eq!(bytes(&hex(&id)), id);
    }
}
