//! The page of an activity: what, when, where, by whom, how to take part.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Lang;
use ordit_members::{
    directory::{
        export,
        said::{Prose, Said, SourceLink},
    },
    form::Here,
};
use ordit_platform::{
    i18n::Translator,
    import::Current,
    permissions::{self, Needs, Permission},
    register::State as Standing,
    snapshot::{Head, Snapshot},
    web::{Layout, READ, Routes, Shared, Shows, Visit, WebError, page, redirect},
};

use super::{
    Activity, EDIT, KIND,
    archive::activity,
    form::This,
    noun::NOUN,
    path, store,
    view::{self, Answer, Answered, Holder},
};

const EXPORT: Permission = Permission::new("activities.activity.export", Needs::CoordinatesNetwork);

/// The public page, and the list as a file.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{slug}", READ, show);
    routes.get("/n/{network}/activities/export", EXPORT, send);
}

/// The activities whose home is a network, as a file that its importer reads back.
async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = export::asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let ids = store::at_home(site.db.read(), here.id).await?;
    export::of_coordination(&site, &visit, &NOUN, (here.id, &here.slug), ids, format)
}

#[derive(Template)]
#[template(path = "activities/activity_page.html")]
struct ActivityPage {
    layout: Layout,
    l: Translator,
    this: This,
    name: Said,
    kind: String,
    standing: String,
    standing_words: String,
    cancelled_because: Option<String>,
    is_invented: bool,
    is_archived: bool,
    may_edit: bool,
    summary: Option<Said>,
    description: Option<Prose>,
    when: String,
    mode: String,
    place: Option<String>,
    capacity: Option<i64>,
    themes: Vec<String>,
    /// What its kind has on a page beside this one.
    beside: Option<(String, String)>,
    holders: Vec<Holder>,
    answers: Vec<Answered>,
    source: Option<SourceLink>,
    /// An online activity whose link is not known yet; told to whoever holds it.
    lacks_link: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot
        .by_slug(&visit.viewer, KIND, &slug)
        .ok_or(WebError::NotFound)?;
    if *head.slug != slug {
        return redirect(path(&head.slug)).answer();
    }
    let this = This::of(&snapshot, &visit, head)?;
    let current = this.current(&site).await?;
    let own = activity(&current.sheet);
    let holders = view::holders(&snapshot, &visit, &own);
    let place = view::place(own.venue.as_deref(), head);
    let layout = this
        .layout(&site, &visit, &this.text)
        .of_entry(&site, &visit, head)
        .telling(&visit, |listing| {
            view::facts(head, &own, &holders, place.as_deref(), listing)
        });
    let shows = Shows::entries(std::iter::once(head.id).chain(super::owners_of(head)));
    let told = Told {
        layout,
        this,
        current: &current,
        own: &own,
        holders,
        place,
    };
    Ok(shows.on(page(&drawn(&snapshot, &visit, head, told))?))
}

struct Told<'a> {
    layout: Layout,
    this: This,
    current: &'a Current,
    own: &'a Activity,
    holders: Vec<Holder>,
    place: Option<String>,
}

fn drawn(snapshot: &Snapshot, visit: &Visit, head: &Head, told: Told<'_>) -> ActivityPage {
    let (l, own) = (&visit.l, told.own);
    let sheet = &told.current.sheet;
    let summary = Said::some(head.summary(visit.lang));
    let layout = match &summary {
        Some(summary) => told.layout.described(&summary.text),
        None => told.layout,
    };
    let may_edit = permissions::may_look(&EDIT, snapshot, &visit.acting, head);
    let is_announced = own.standing == "announced";
    let bodies = sheet.texts.iter();
    let bodies = bodies.map(|(lang, text)| (*lang, text.body.clone()));
    let bodies: std::collections::BTreeMap<Lang, String> =
        bodies.filter(|(_, body)| !body.is_empty()).collect();
    ActivityPage {
        layout,
        this: told.this,
        name: head.title(visit.lang).into(),
        kind: l.t(format!("activities-kind-{}", own.activity_kind)),
        standing_words: l.t(format!("activities-standing-{}", own.standing)),
        standing: own.standing.clone(),
        cancelled_because: own.details.get("cancelled_because").cloned(),
        is_invented: head.is_invented(),
        is_archived: head.state == Standing::Archived,
        lacks_link: may_edit && is_announced && own.mode != "in_person" && own.online_url.is_none(),
        may_edit,
        summary,
        description: Prose::of(&bodies, visit.lang, head.lang),
        when: view::when(
            (own.starts_on, own.start_time.as_deref()),
            (own.ends_on, own.end_time.as_deref()),
            l,
        ),
        mode: l.t(format!("activities-mode-{}", own.mode)),
        place: told.place,
        capacity: own.capacity,
        themes: view::theme_labels(head, l),
        beside: crate::about::beside(l, head.id, &own.activity_kind),
        holders: told.holders,
        answers: view::answers(own, head, l),
        source: SourceLink::of(&sheet.source, sheet.source_url.as_deref()),
        l: l.clone(),
    }
}
