//! How often one address may try to sign in, in bounded memory.

use std::{collections::HashMap, net::IpAddr, sync::Mutex};

use axum::http::HeaderMap;
use ordit_kernel::Instant;

/// Tries per address in one window.
const TRIES: u32 = 10;
const WINDOW_SECONDS: i64 = 60;
/// More addresses than this at once is an attack; then those seen longest ago are forgotten.
const MOST_ADDRESSES: usize = 10_000;

/// Counts tries by address.
pub(super) struct RateLimit {
    most: u32,
    windows: Mutex<HashMap<IpAddr, Window>>,
}

impl Default for RateLimit {
    fn default() -> Self {
        Self::of(TRIES)
    }
}

#[derive(Clone, Copy)]
struct Window {
    began: Instant,
    tries: u32,
}

impl RateLimit {
    /// So many in one window.
    pub(super) fn of(most: u32) -> Self {
        let windows = Mutex::default();
        Self { most, windows }
    }

    /// Counts one more try and tells whether it is still within the limit.
    pub(super) fn allows(&self, address: IpAddr, now: Instant) -> bool {
        let mut windows = self
            .windows
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if windows.len() >= MOST_ADDRESSES {
            make_room(&mut windows, now);
        }
        let fresh = Window {
            began: now,
            tries: 0,
        };
        let window = windows.entry(network_of(address)).or_insert(fresh);
        if is_over(window, now) {
            *window = fresh;
        }
        window.tries = window.tries.saturating_add(1);
        window.tries <= self.most
    }
}

/// The client's address: the peer, or what a proxy that we trust says last.
pub(super) fn client_address(
    peer: Option<IpAddr>,
    headers: &HeaderMap,
    proxies: &[IpAddr],
) -> Option<IpAddr> {
    let peer = peer?;
    if !proxies.contains(&peer) {
        return Some(peer);
    }
    let forwarded = headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()?
        .to_str()
        .ok()?;
    let last = forwarded.rsplit(',').next()?.trim();
    Some(last.parse().unwrap_or(peer))
}

fn is_over(window: &Window, now: Instant) -> bool {
    now >= window.began.plus_seconds(WINDOW_SECONDS)
}

fn make_room(windows: &mut HashMap<IpAddr, Window>, now: Instant) {
    windows.retain(|_, window| !is_over(window, now));
    if windows.len() >= MOST_ADDRESSES {
        let mut starts: Vec<Instant> = windows.values().map(|window| window.began).collect();
        starts.sort_unstable();
        let middle = starts[starts.len() / 2];
        windows.retain(|_, window| window.began > middle);
    }
}

/// A home has a whole network of IPv6 addresses, so that counts as one.
pub fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(long) => {
            let mut parts = long.segments();
            parts[4..].fill(0);
            IpAddr::from(parts)
        }
        short => short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(number: u32) -> IpAddr {
        IpAddr::from(number.to_be_bytes())
    }

    #[test]
    fn ten_tries_a_minute_and_another_address_is_not_concerned() {
        let (limit, now) = (RateLimit::default(), Instant(0));
        let allowed = (0..15).filter(|_| limit.allows(address(1), now)).count();
        assert_eq!(allowed, 10);
        assert!(limit.allows(address(2), now));
        assert!(!limit.allows(address(1), now.plus_seconds(59)));
        assert!(limit.allows(address(1), now.plus_seconds(60)));
    }

    #[test]
    fn memory_stays_bounded() {
        let limit = RateLimit::default();
        for number in 0..30_000 {
            limit.allows(address(number), Instant(i64::from(number)));
        }
        let kept = limit.windows.lock().expect("no thread panicked").len();
        assert!(kept <= MOST_ADDRESSES, "{kept}");
    }

    #[test]
    fn addresses_of_one_home_count_as_one() {
        let limit = RateLimit::default();
        let home = |last: u16| IpAddr::from([0x2001, 0xdb8, 1, 2, 0, 0, 0, last]);
        assert_eq!(
            (0..20)
                .filter(|last| limit.allows(home(*last), Instant(0)))
                .count(),
            10
        );
    }

    #[test]
    fn only_a_known_proxy_speaks_for_others() {
        let (peer, client) = (address(1), address(2));
        let mut headers = HeaderMap::new();
        let text = format!("6.6.6.6, {client}");
        headers.insert("x-forwarded-for", text.parse().expect("a header"));
        assert_eq!(client_address(Some(peer), &headers, &[]), Some(peer));
        assert_eq!(client_address(Some(peer), &headers, &[peer]), Some(client));
        assert_eq!(client_address(None, &headers, &[peer]), None);
    }
}
