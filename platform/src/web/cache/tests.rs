//! Which pages are kept, for whom, and until when.

use axum::{
    body::Body,
    extract::Request,
    http::{Method, StatusCode},
    response::{Html, IntoResponse},
};
use ordit_kernel::{Acting, Id, Instant, Lang};

use super::{Asked, Key, PageCache};
use crate::{
    events::EventDraft,
    register::{self, Sheet},
    web::tests::world::{Answer, World, world},
};

const ENTRY_CREATED: &str = "sample.entry.created";
const ENTRY_CHANGED: &str = "sample.entry.changed";

impl World {
    async fn entry(&self) -> Id {
        let (db, effects) = (&self.site.db, &self.site.effects);
        let mut write = db.write(&Acting::operator()).await.expect("a write");
        let id = effects.id();
        let mut sheet = Sheet::new(id, "sample", Lang::Ca, effects.now());
        sheet.slug = id.to_string();
        register::create(&write, &sheet, None)
            .await
            .expect("an entry");
        write.event(EventDraft::new(ENTRY_CREATED, id));
        write.commit().await.expect("an entry that is kept");
        self.site.snapshots.catch_up().await.expect("the feed");
        id
    }

    async fn touch(&self, id: Id) {
        let mut write = self
            .site
            .db
            .write(&Acting::operator())
            .await
            .expect("a write");
        write.event(EventDraft::new(ENTRY_CHANGED, id));
        write.commit().await.expect("an event");
        self.site.snapshots.catch_up().await.expect("the feed");
    }

    async fn read(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, path, headers).await
    }

    /// Whether two requests get the same page, which no two renderings are.
    async fn is_shared(
        &self,
        one: (&str, &[(&str, &str)]),
        other: (&str, &[(&str, &str)]),
    ) -> bool {
        let first = self.read(one.0, one.1).await;
        let second = self.read(other.0, other.1).await;
        assert_eq!(
            (first.status, second.status),
            (StatusCode::OK, StatusCode::OK)
        );
        assert!(first.body.len() > 10, "{}", first.body);
        first.body == second.body
    }

    async fn is_kept(&self, path: &str, headers: &[(&str, &str)]) -> bool {
        self.is_shared((path, headers), (path, headers)).await
    }
}

#[tokio::test]
async fn a_page_is_kept_until_something_it_shows_is_touched() {
    let world = world(false).await;
    let (shown, other) = (world.entry().await, world.entry().await);
    let path = format!("/drawn/{shown}");
    let before = world.get(&path).await.body;
    let whole = world.get("/drawn").await.body;
    assert_eq!(world.get(&path).await.body, before);
    world.touch(other).await;
    assert_eq!(
        world.get(&path).await.body,
        before,
        "nothing it shows was touched"
    );
    assert_ne!(
        world.get("/drawn").await.body,
        whole,
        "it may show anything"
    );
    world.touch(shown).await;
    let after = world.get(&path).await.body;
    assert_ne!(after, before);
    assert_eq!(world.get(&path).await.body, after);
}

#[tokio::test]
async fn only_public_pages_are_kept() {
    let world = world(false).await;
    assert!(world.is_kept("/drawn", &[]).await);
    assert!(world.is_kept("/drawn-public-json", &[]).await);
    for own in ["/drawn-json", "/unkept"] {
        assert!(!world.is_kept(own, &[]).await, "{own}");
    }
    assert_eq!(
        world.get("/faulty").await.status,
        StatusCode::INTERNAL_SERVER_ERROR
    );
    let references = [
        world.get("/faulty").await.body,
        world.get("/faulty").await.body,
    ];
    assert_ne!(references[0], references[1], "an error is never kept");
}

#[tokio::test]
async fn who_is_signed_in_or_told_something_reads_a_page_of_their_own() {
    let world = world(true).await;
    let kind = ("content-type", "application/x-www-form-urlencoded");
    let entered = world.post("/demo/sign-in", &[kind]).await;
    let cookies = entered.cookies();
    let one = |name: &str| {
        let own = cookies.split("; ").find(|cookie| cookie.starts_with(name));
        own.expect("the cookie").to_owned()
    };
    let (session, notice) = (one("ordit_session"), one("ordit_notice"));
    let anybody = world.get("/drawn").await.body;
    for own in [&*session, &*notice] {
        let headers = [("cookie", own)];
        assert!(!world.is_kept("/drawn", &headers).await, "{own}");
        let read = world.read("/drawn", &headers).await.body;
        assert_ne!(read, anybody);
    }
    let told = world.read("/drawn", &[("cookie", &*notice)]).await;
    assert!(told.body.contains("session-signed-in"), "{}", told.body);
    assert_eq!(world.get("/drawn").await.body, anybody);
    let foreign = world
        .read(
            "/drawn",
            &[("cookie", "ordit_notice=key%3Dsession-signed-in")],
        )
        .await;
    assert_eq!(
        foreign.body, anybody,
        "a notice that we did not sign is none"
    );
}

#[tokio::test]
async fn languages_and_addresses_are_kept_apart() {
    let world = world(false).await;
    let basque = [("accept-language", "eu")];
    let plain: (&str, &[(&str, &str)]) = ("/drawn", &[]);
    assert!(
        world
            .is_shared(plain, ("/drawn?", &[("accept-language", "ca")]))
            .await
    );
    for other in [
        ("/drawn", &basque[..]),
        ("/drawn", &[("cookie", "ordit_lang=en")]),
        ("/drawn?lang=es", &[]),
        ("/drawn?page=2", &[]),
    ] {
        assert!(!world.is_shared(plain, other).await, "{other:?}");
        assert!(world.is_shared(other, other).await, "{other:?}");
    }
    for _ in 0..2 {
        let chosen = world.get("/drawn?lang=es").await;
        assert_eq!(chosen.cookies(), "ordit_lang=es");
        assert_eq!(chosen.header("cache-control"), "no-cache");
        let vary: Vec<_> = chosen.headers.get_all("vary").iter().collect();
        assert!(
            vary.iter().any(|line| *line == "Accept-Language, Cookie"),
            "{vary:?}"
        );
        assert!(
            vary.iter().any(|line| *line == "accept-encoding"),
            "{vary:?}"
        );
        assert_eq!(vary.len(), 2, "{vary:?}");
    }
}

#[tokio::test]
async fn a_kept_page_answers_a_head_and_is_not_sent_to_who_knows_it() {
    let world = world(false).await;
    let head = world.ask(Method::HEAD, "/drawn", &[]).await;
    assert_eq!((head.status, &*head.body), (StatusCode::OK, ""));
    let page = world.get("/drawn").await;
    let head = world.ask(Method::HEAD, "/drawn", &[]).await;
    assert_eq!(head.body, "");
    assert_eq!(head.header("content-length"), page.body.len().to_string());
    let tag = page.header("etag");
    assert_eq!(head.header("etag"), tag);
    let again = world.read("/drawn", &[("if-none-match", tag)]).await;
    assert_eq!((again.status, &*again.body), (StatusCode::NOT_MODIFIED, ""));
    assert!(again.header("content-security-policy").contains("'none'"));
    world.touch(world.entry().await).await;
    let changed = world.read("/drawn", &[("if-none-match", tag)]).await;
    assert_eq!(changed.status, StatusCode::OK);
    assert_ne!(changed.body, page.body);
    let squeezed = world.read("/drawn", &[("accept-encoding", "gzip")]).await;
    assert_eq!(squeezed.header("content-encoding"), "gzip");
    assert_eq!(squeezed.header("etag"), changed.header("etag"));
}

#[tokio::test]
async fn memory_stays_bounded() {
    let world = world(false).await;
    let cache = PageCache::new(&world.site);
    let asked = Asked::of(&Request::new(Body::empty()));
    for number in 0..500 {
        let secrets = (0..150).map(|_| world.site.effects.secret());
        let page = Html(secrets.collect::<String>()).into_response();
        let key = Key {
            host_network: None,
            path: format!("/{number}"),
            query: String::new(),
            lang: Lang::Ca,
            day: Instant(0).day(),
        };
        let answer = cache.keep(key, 0, &asked, page).await;
        assert_eq!(answer.status(), StatusCode::OK);
    }
    let most = world.site.settings.page_cache_bytes as u64;
    let kept = cache.pages.weight();
    assert!(kept > most / 2 && kept <= most, "{kept} of {most} bytes");
}

#[tokio::test]
async fn hits_and_misses_are_counted() {
    let world = world(false).await;
    assert!(world.is_kept("/drawn", &[]).await);
    let metrics = world.get("/metrics").await.body;
    for outcome in ["hit", "miss"] {
        let line = format!("ordit_page_cache_total{{outcome=\"{outcome}\"}}");
        assert!(metrics.contains(&line), "{metrics}");
    }
}
