//! Tokens are secrets of their holders; the database knows only their hashes.

use sha2::{Digest, Sha256};

/// SHA-256 of a token in hexadecimal digits; a token is random, so that it needs no salt.
pub fn hash(token: &str) -> String {
    let digest = Sha256::digest(token.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
