//! A device that holds passkeys, as the standard describes one, and may be made to lie.

use ring::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

/// One key, and what it says when it is asked.
pub struct Device {
    key: EcdsaKeyPair,
    random: SystemRandom,
    pub id: Vec<u8>,
    pub person: String,
    pub counter: u32,
    pub origin: String,
    pub party: String,
    /// Whether it made sure who holds it.
    pub is_verified: bool,
}

impl Device {
    pub fn new(id: u8) -> Self {
        let random = SystemRandom::new();
        let way = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let secret = EcdsaKeyPair::generate_pkcs8(way, &random).expect("a key");
        let key = EcdsaKeyPair::from_pkcs8(way, secret.as_ref(), &random).expect("the key");
        Self {
            key,
            random,
            id: vec![id; 32],
            person: String::new(),
            counter: 0,
            origin: "http://ordit.test".to_owned(),
            party: "ordit.test".to_owned(),
            is_verified: true,
        }
    }

    /// Answers to the options of adding a key.
    pub fn make(&mut self, options: &Value) -> String {
        self.person = options["user"]["id"].as_str().expect("a person").to_owned();
        let client = self.client("webauthn.create", options);
        let mut object = vec![0xa3];
        object.extend([0x63, b'f', b'm', b't', 0x64, b'n', b'o', b'n', b'e']);
        object.extend([0x67]);
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        let told = self.told(WITH_KEY);
        object.extend([0x58, u8::try_from(told.len()).expect("a short one")]);
        object.extend(told);
        let response = json!({
            "clientDataJSON": text(&client),
            "attestationObject": text(&object),
        });
        self.sent(&response)
    }

    /// Answers to the options of signing in.
    pub fn sign(&mut self, options: &Value) -> String {
        let client = self.client("webauthn.get", options);
        let told = self.told(0);
        let mut signed = told.clone();
        signed.extend(digest(&SHA256, &client).as_ref());
        let signature = self.key.sign(&self.random, &signed).expect("a signature");
        let response = json!({
            "clientDataJSON": text(&client),
            "authenticatorData": text(&told),
            "signature": text(signature.as_ref()),
            "userHandle": self.person,
        });
        self.sent(&response)
    }

    fn client(&self, what: &str, options: &Value) -> Vec<u8> {
        let (challenge, origin) = (&options["challenge"], &self.origin);
        json!({ "type": what, "challenge": challenge, "origin": origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn told(&mut self, more: u8) -> Vec<u8> {
        self.counter += 1;
        let mut told = digest(&SHA256, self.party.as_bytes()).as_ref().to_vec();
        let verified = if self.is_verified { VERIFIED } else { 0 };
        told.push(PRESENT | verified | more);
        told.extend(self.counter.to_be_bytes());
        if more & WITH_KEY != 0 {
            told.extend([0; 16]);
            told.extend([0, 32]);
            told.extend(&self.id);
            // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
            told.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
            let point = self.key.public_key().as_ref();
            told.extend(&point[1..33]);
            told.extend([0x22, 0x58, 0x20]);
            told.extend(&point[33..]);
        }
        told
    }

    fn sent(&self, response: &Value) -> String {
        let id = text(&self.id);
        json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "response": response,
            "clientExtensionResults": {},
        })
        .to_string()
    }
}

/// Base64url without padding.
fn text(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let mut bits = 0_u32;
        for index in 0..3 {
            bits = bits << 8 | u32::from(three.get(index).copied().unwrap_or(0));
        }
        for index in 0..=three.len() {
            let letter = bits >> (18 - 6 * index) & 63;
            text.push(char::from(LETTERS[letter as usize]));
        }
    }
    text
}
