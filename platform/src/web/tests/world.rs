//! A small instance over HTTP, with pages that do what real ones may.

use std::sync::Arc;

use askama::Template;
use axum::{
    Form, Json, Router,
    body::{Body, to_bytes},
    extract::{Multipart, Path, State},
    http::{Method, Request, Response, StatusCode, header},
    response::{Html, IntoResponse},
};
use ordit_kernel::{Id, Page, PageRequest, UserError};
use serde::Deserialize;
use tower::ServiceExt;

use crate::{
    db::{Db, DbSettings, migrate},
    effects::Effects,
    i18n::{Translator, Words},
    module::CORE,
    permissions::{Needs, Permission},
    search::Search,
    session,
    snapshot::Snapshots,
    web::{
        self, Layout, NavItem, Notice, Pager, READ, Routes, Settings, Shared, Shows, Site, Step,
        Visit, WebError, build, page, redirect_after_write, signing_key,
    },
};

const COORDINATE: Permission = Permission::new("sample.coordinate", Needs::CoordinatesAll);

#[derive(Template)]
#[template(
    source = "{% extends \"layout.html\" %}{% block content %}<h1>{{ layout.title }}</h1>\
              {% include \"pagination.html\" %}{% endblock %}",
    ext = "html"
)]
struct Sample {
    layout: Layout,
    l: Translator,
    pager: Pager,
}

async fn sample(State(site): State<Shared>, visit: Visit) -> Result<Response<Body>, WebError> {
    let list = Page::cut((0..90).collect(), PageRequest::new(2, 10));
    page(&Sample {
        layout: Layout::new(&site, &visit, "Sample <1>").listed(&site, &visit, &["county"]),
        l: visit.l.clone(),
        pager: Pager::new(&visit, &list),
    })
}

async fn faulty() -> Result<Response<Body>, WebError> {
    Err(anyhow::anyhow!("a secret detail").into())
}

async fn panicking() -> Result<Response<Body>, WebError> {
    panic!("a secret detail")
}

async fn act() -> Result<Response<Body>, WebError> {
    redirect_after_write("/sample", 0)
        .with_notice(Notice::new("session-signed-in"))
        .answer()
}

async fn refuse() -> Result<Response<Body>, WebError> {
    Err(UserError::new("web-error-cross-site").into())
}

async fn of_id(Path(_): Path<Id>) -> Result<Response<Body>, WebError> {
    redirect_after_write("/sample", 0).answer()
}

#[derive(Deserialize)]
struct Numbered {
    number: u32,
}

async fn numbered(Form(form): Form<Numbered>) -> Result<Response<Body>, WebError> {
    redirect_after_write(format!("/sample?page={}", form.number), 0).answer()
}

async fn upload(_: Multipart) -> Result<Response<Body>, WebError> {
    redirect_after_write("/sample", 0).answer()
}

/// A page that is never the same twice, so that one which is was kept.
async fn drawn(State(site): State<Shared>, visit: Visit) -> Response<Body> {
    let words = visit.notice.as_ref().map(|notice| &*notice.key);
    let drawn = format!(
        "{} {} {} {words:?} {}",
        visit.path,
        visit.query.encoded(),
        visit.lang,
        site.effects.secret()
    );
    Html(format!("<p>{drawn}</p>{}", "x".repeat(2_000))).into_response()
}

async fn drawn_of(state: State<Shared>, visit: Visit, Path(id): Path<Id>) -> Response<Body> {
    Shows::entries([id]).on(drawn(state, visit).await)
}

async fn drawn_json(State(site): State<Shared>) -> Response<Body> {
    Json(site.effects.secret()).into_response()
}

async fn drawn_public_json(state: State<Shared>) -> Response<Body> {
    Shows::everything().on(drawn_json(state).await)
}

async fn unkept(state: State<Shared>, visit: Visit) -> Response<Body> {
    ([("cache-control", "no-store")], drawn(state, visit).await).into_response()
}

fn mount(routes: &mut Routes) {
    routes.get("/drawn", READ, drawn);
    routes.get("/drawn/{id}", READ, drawn_of);
    routes.get("/drawn-json", READ, drawn_json);
    routes.get("/drawn-public-json", READ, drawn_public_json);
    routes.get("/unkept", READ, unkept);
    routes.get("/of/{id}", READ, of_id);
    routes.post("/numbered", READ, numbered);
    routes.post_upload("/upload", READ, 1_000, upload);
    routes.get("/sample", READ, sample);
    routes.get("/faulty", READ, faulty);
    routes.get("/panicking", READ, panicking);
    routes.post("/act", READ, act);
    routes.post("/refuse", READ, refuse);
    routes.get("/coordinate", COORDINATE, sample);
    routes.post("/coordinate", COORDINATE, act);
}

pub struct World {
    pub site: Shared,
    pub router: Router,
    _folder: tempfile::TempDir,
}

/// An instance with pages of its own.
pub async fn world(is_demo: bool) -> World {
    world_at("http://localhost:8080", is_demo).await
}

/// The same at another public address.
pub async fn world_at(address: &str, is_demo: bool) -> World {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let effects = Effects::system();
    let settings = DbSettings {
        is_durable: false,
        ..DbSettings::default()
    };
    let db = Db::connect(&url, &effects, &settings)
        .await
        .expect("a database");
    migrate(&db, CORE.migrations.to_vec())
        .await
        .expect("the tables");
    let snapshots = Snapshots::open(&db, Vec::new(), None)
        .await
        .expect("a snapshot");
    let site = Site {
        search: Search::in_memory(&db, &snapshots),
        snapshots,
        words: Arc::new(words()),
        settings: Settings {
            is_demo,
            page_cache_bytes: 1_000_000,
            ..Settings::new(address.parse().expect("a URL"))
        },
        signing_key: signing_key(&db).await.expect("a key"),
        nav: &[NavItem {
            href: "/sample",
            key: "web-error-directory",
        }],
        modules: &[],
        effects,
        db,
    };
    let mut routes = Routes::new();
    routes.module("web", web::routes);
    routes.module("session", session::routes);
    routes.module("sample", mount);
    let site = Arc::new(site);
    World {
        router: build(&site, routes),
        site,
        _folder: folder,
    }
}

fn words() -> Words {
    let files = web::LOCALES.into_iter().chain(session::LOCALES);
    Words::new(files).expect("the locale files are good Fluent")
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: header::HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The cookies that this answer sets, as the next request sends them.
    pub fn cookies(&self) -> String {
        let all = self.headers.get_all(header::SET_COOKIE).iter();
        let pairs = all.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
        pairs.collect::<Vec<_>>().join("; ")
    }
}

impl World {
    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "localhost");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).expect("a request");
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 1_000_000).await.expect("a body");
        let body = String::from_utf8_lossy(&body).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[]).await
    }

    pub async fn post(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::POST, path, headers).await
    }
}
