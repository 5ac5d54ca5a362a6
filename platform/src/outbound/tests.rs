//! The client beside a listener on this very machine, which nobody calls unless it is allowed.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use super::*;

/// Answers every call with these bytes, and counts the calls.
struct Listener {
    at: SocketAddr,
    heard: Arc<AtomicUsize>,
}

impl Listener {
    async fn new(answer: impl Fn(SocketAddr) -> Option<String> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let heard = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&heard);
        tokio::spawn(async move {
            let mut silent = Vec::new();
            while let Ok((mut stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let mut asked = [0; 4096];
                let _ = stream.read(&mut asked).await;
                match answer(at) {
                    Some(text) => drop(stream.write_all(text.as_bytes()).await),
                    None => silent.push(stream),
                }
            }
        });
        Self { at, heard }
    }

    async fn saying(body: &'static str) -> Self {
        Self::new(move |_| Some(answer("200 OK", "", body))).await
    }

    fn heard(&self) -> usize {
        self.heard.load(Ordering::SeqCst)
    }
}

fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
}

/// Says where names are, another place each time, and counts how often it was asked.
struct Shifting {
    places: Vec<SocketAddr>,
    asked: AtomicUsize,
}

impl Shifting {
    fn new(places: &[SocketAddr]) -> Arc<Self> {
        let (places, asked) = (places.to_vec(), AtomicUsize::new(0));
        Arc::new(Self { places, asked })
    }
}

impl Lookup for Shifting {
    fn addresses<'a>(&'a self, _: &'a str) -> LookupFuture<'a> {
        let turn = self.asked.fetch_add(1, Ordering::SeqCst);
        let place = self.places[turn % self.places.len()];
        Box::pin(async move { Ok(vec![place]) })
    }
}

const LIMITS: Limits = Limits {
    time: Duration::from_secs(10),
    body_bytes: 1000,
    redirects: 3,
};

fn allowing(hosts: &[&str]) -> Outbound {
    Outbound::new(hosts.iter().map(|host| (*host).to_owned()))
}

async fn get(outbound: &Outbound, address: &str, limits: &Limits) -> Result<String, OutboundError> {
    let request = Request::get(address).body(Vec::new()).expect("a request");
    let answer = outbound.send(request, limits).await?;
    Ok(String::from_utf8(answer.into_body()).expect("text"))
}

#[tokio::test]
async fn a_private_address_is_called_only_when_it_is_allowed() {
    let listener = Listener::saying("here").await;
    let address = format!("http://{}/", listener.at);
    let found = get(&allowing(&["127.0.0.1"]), &address, &LIMITS).await;
    assert_eq!(found.as_deref(), Ok("here"));
    let port = listener.at.port();
    for own in [
        format!("https://127.0.0.1:{port}/"),
        format!("https://127.1:{port}/"),
        format!("https://[::ffff:127.0.0.1]:{port}/"),
    ] {
        let refused = get(&Outbound::default(), &own, &LIMITS).await;
        assert_eq!(refused, Err(OutboundError::NotPublic), "{own}");
    }
    assert_eq!(listener.heard(), 1);
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_and_nobody_is_called() {
    let listener = Listener::saying("here").await;
    let lookup = Shifting::new(&[listener.at]);
    let outbound = Outbound::with_lookup([], lookup);
    let address = format!("https://outside.example:{}/", listener.at.port());
    let refused = get(&outbound, &address, &LIMITS).await;
    assert_eq!(refused, Err(OutboundError::NotPublic));
    let refused = get(&allowing(&[]), "https://localhost/", &LIMITS).await;
    assert_eq!(refused, Err(OutboundError::NotPublic));
    assert_eq!(listener.heard(), 0);
}

#[tokio::test]
async fn a_name_is_looked_up_once_and_that_is_where_the_call_goes() {
    let (first, second) = (
        Listener::saying("first").await,
        Listener::saying("second").await,
    );
    // Without a port of its own the address takes the one that was looked up.
    let lookup = Shifting::new(&[first.at, second.at]);
    let allowed = ["shifting.example".to_owned()];
    let outbound = Outbound::with_lookup(allowed, Arc::<Shifting>::clone(&lookup) as _);
    let found = get(&outbound, "http://shifting.example/", &LIMITS).await;
    assert_eq!(found.as_deref(), Ok("first"));
    assert_eq!(lookup.asked.load(Ordering::SeqCst), 1);
    assert_eq!((first.heard(), second.heard()), (1, 0));
}

#[tokio::test]
async fn a_redirect_is_checked_like_the_first_address() {
    let hidden = Listener::saying("hidden").await;
    let port = hidden.at.port();
    for inside in [
        format!("https://127.0.0.2:{port}/"),
        format!("https://localhost:{port}/"),
        "https://169.254.169.254/latest/meta-data/".to_owned(),
    ] {
        let leading = Listener::new(move |_| {
            Some(answer("302 Found", &format!("Location: {inside}\r\n"), ""))
        });
        let address = format!("http://{}/", leading.await.at);
        let refused = get(&allowing(&["127.0.0.1"]), &address, &LIMITS).await;
        assert_eq!(refused, Err(OutboundError::NotPublic));
    }
    assert_eq!(hidden.heard(), 0);
}

#[tokio::test]
async fn redirects_are_followed_so_often_and_not_for_what_is_sent() {
    let round = Listener::new(|at| {
        Some(answer(
            "307 Temporary Redirect",
            &format!("Location: http://{at}/x\r\n"),
            "",
        ))
    });
    let round = round.await;
    let outbound = allowing(&["127.0.0.1"]);
    let address = format!("http://{}/", round.at);
    let ended = get(&outbound, &address, &LIMITS).await;
    assert_eq!(ended, Err(OutboundError::Redirected));
    assert_eq!(round.heard(), 4);
    let sent = Request::post(&address)
        .body(b"secret".to_vec())
        .expect("a request");
    let answer = outbound.send(sent, &LIMITS).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(round.heard(), 5);
}

#[tokio::test]
async fn what_is_too_large_or_too_slow_is_given_up() {
    let large = Listener::new(|_| Some(answer("200 OK", "", &"x".repeat(1001)))).await;
    let outbound = allowing(&["127.0.0.1"]);
    let given_up = get(&outbound, &format!("http://{}/", large.at), &LIMITS).await;
    assert_eq!(given_up, Err(OutboundError::Large));
    let silent = Listener::new(|_| None).await;
    let brief = Limits {
        time: Duration::from_millis(50),
        ..LIMITS
    };
    let given_up = get(&outbound, &format!("http://{}/", silent.at), &brief).await;
    assert_eq!(given_up, Err(OutboundError::Slow));
    assert_eq!(silent.heard(), 1);
    let closed = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}/", closed.local_addr().expect("an address"));
    drop(closed);
    let nobody = get(&outbound, &address, &LIMITS).await;
    assert_eq!(nobody, Err(OutboundError::Unreachable));
}
