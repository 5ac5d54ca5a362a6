//! Which addresses are called: those that everybody can reach, and what the operator allows.

use std::{
    collections::BTreeSet,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use url::{Host, Url};

use super::OutboundError;

/// A host as it is compared.
pub(super) fn host(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    text.trim_matches(['[', ']']).to_ascii_lowercase()
}

/// Whether this address may be called at all; where a name leads is looked at when it is found.
pub(super) fn may_call(url: &Url, allowed: &BTreeSet<String>) -> Result<(), OutboundError> {
    let Some(found) = url.host() else {
        return Err(OutboundError::NoAddress);
    };
    let is_allowed = allowed.contains(&host(&found.to_string()));
    let is_encrypted = url.scheme() == "https" || (url.scheme() == "http" && is_allowed);
    if !is_encrypted || !url.username().is_empty() || url.password().is_some() {
        return Err(OutboundError::NoAddress);
    }
    let is_public = match found {
        Host::Domain(_) => true,
        Host::Ipv4(address) => is_public(address.into()),
        Host::Ipv6(address) => is_public(address.into()),
    };
    match is_public || is_allowed {
        true => Ok(()),
        false => Err(OutboundError::NotPublic),
    }
}

/// Whether an address is reached by everybody alike (the IANA registries of special addresses).
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(short) => is_public_short(short),
        IpAddr::V6(long) => is_public_long(long),
    }
}

fn is_public_short(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    !matches!(
        (first, second, third),
        (0 | 10 | 127 | 224..=255, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18..=19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    )
}

fn is_public_long(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    let [.., a, b] = parts;
    let inside = || {
        let [first, second] = a.to_be_bytes();
        let [third, fourth] = b.to_be_bytes();
        is_public_short(Ipv4Addr::new(first, second, third, fourth))
    };
    match parts {
        // An address of the fourth version in other clothes: mapped, or translated (RFC 6052).
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => inside(),
        // Protocols, documentation and tunnels.
        [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x2002, ..] => false,
        [0x3fff, 0..=0xfff, ..] => false,
        [first, ..] => (0x2000..=0x3fff).contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> bool {
        is_public(text.parse().expect("an address"))
    }

    #[test]
    fn what_only_some_can_reach_is_not_public() {
        for own in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.0.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "203.0.113.7",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!public(own), "{own}");
        }
    }

    #[test]
    fn what_everybody_can_reach_is() {
        for open in [
            "1.1.1.1",
            "100.63.0.1",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.169.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2a00:1450::1",
            "2606:4700::1",
            "2001:67c::1",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
        ] {
            assert!(public(open), "{open}");
        }
    }

    #[test]
    fn an_address_is_encrypted_and_carries_nobody() {
        let allowed = BTreeSet::from([host("Idp.Local."), host("[::1]"), host("127.0.0.1")]);
        let may = |text: &str| may_call(&Url::parse(text).expect("an address"), &allowed);
        for good in [
            "https://idp.example/x",
            "http://idp.local:4000/",
            "https://127.1/",
            "http://[::1]:80/",
        ] {
            assert_eq!(may(good), Ok(()), "{good}");
        }
        for bad in [
            "http://idp.example/",
            "ftp://idp.example/",
            "file:///etc/passwd",
            "data:text/plain,x",
            "https://user:word@idp.example/",
            "https://user@idp.local/",
        ] {
            assert_eq!(may(bad), Err(OutboundError::NoAddress), "{bad}");
        }
        for own in [
            "https://10.0.0.1/",
            "https://0x0a000001/",
            "https://167772161/",
            "https://[fd00::1]/",
            "https://[::ffff:10.0.0.1]/",
        ] {
            assert_eq!(may(own), Err(OutboundError::NotPublic), "{own}");
        }
    }
}
