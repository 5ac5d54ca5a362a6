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
    module::{About, PanelView, Subject, panels},
    permissions::{self, Needs, Permission},
    register::State as Standing,
    snapshot::{Head, Snapshot},
    web::{Layout, READ, Routes, Shared, Shows, Site, Visit, WebError, page, redirect},
};

use super::{
    Activity, EDIT, KIND,
    archive::activity,
    bonds::{self, Bonds, Invited},
    form::This,
    noun::NOUN,
    parts::{self, view::DayView},
    path,
    planned::{self, Hint, Plan},
    series::Dates,
    store,
    view::{self, Answer, Answered, Holder},
};
use crate::registration;

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
    let of = (here.id, &*here.slug);
    export::file_with_keys(&site, &visit, &NOUN, of, ids, format)
}

#[derive(Template)]
#[template(path = "activities/activity_page.html")]
struct ActivityPage {
    layout: Layout,
    l: Translator,
    this: This,
    /// It can stand in a calendar.
    has_day: bool,
    name: Said,
    kind: String,
    standing: String,
    standing_words: String,
    cancelled_because: Option<String>,
    is_invented: bool,
    is_archived: bool,
    /// Where one registers, while one can.
    registration: Option<registration::Way>,
    may_edit: bool,
    may_repeat: bool,
    summary: Option<Said>,
    description: Option<Prose>,
    when: String,
    mode: String,
    place: Option<String>,
    capacity: Option<i64>,
    themes: Vec<String>,
    /// What its kind has on a page beside this one.
    beside: Option<(String, String)>,
    /// The other dates of its series, those around it, and how many there are in all.
    series: Option<Dates>,
    /// What goes together with it.
    bonds: Bonds,
    /// Where those are written to whom it is for.
    invited: Option<Invited>,
    holders: Vec<Holder>,
    answers: Vec<Answered>,
    days: Vec<DayView>,
    /// What is near, for whoever is signed in.
    hints: Vec<Hint>,
    source: Option<SourceLink>,
    /// What other slices add.
    panels: Vec<PanelView>,
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
    let bonds = bonds::bonds(&snapshot, &visit, head.id);
    let mut parts = parts::store::of_activity(site.db.read(), head.id).await?;
    parts.extend(bonds::shared_parts(&site, &bonds).await?);
    parts::rules::sort(&mut parts);
    let hints = near(&site, &visit, head, &current, &own).await?;
    let series = Dates::around(&site, &visit, head.id, own.series).await?;
    let layout = this
        .layout(&site, &visit, &this.text)
        .of_entry(&site, &visit, head)
        .telling(&visit, |listing| {
            view::facts(head, &own, &holders, place.as_deref(), listing)
        });
    let about = parts.iter().filter_map(|part| part.linked);
    let linked = snapshot.links(&visit.viewer, head.id);
    let shows = Shows::entries(
        std::iter::once(head.id)
            .chain(crate::circles::owners(head))
            .chain(bonds.ids())
            .chain(series.iter().flat_map(|series| series.ids.clone()))
            .chain(about)
            .chain(linked.into_iter().map(|(_, other)| other.id)),
    );
    let told = Told {
        layout,
        this,
        current: &current,
        registration: registration::way(site.db.read(), head, &own, visit.now).await?,
        own: &own,
        holders,
        place,
        days: parts::view::days(head.id, &parts, &snapshot, &visit),
        hints,
        series,
        bonds,
    };
    let panels = panels(Subject {
        site: &site,
        visit: &visit,
        about: About::Entry(head),
    });
    let panels = panels.await?;
    let own = drawn(&snapshot, &visit, head, told);
    Ok(shows.on(page(&ActivityPage { panels, ..own })?))
}

struct Told<'a> {
    layout: Layout,
    this: This,
    current: &'a Current,
    registration: Option<registration::Way>,
    own: &'a Activity,
    holders: Vec<Holder>,
    place: Option<String>,
    days: Vec<DayView>,
    hints: Vec<Hint>,
    series: Option<Dates>,
    bonds: Bonds,
}

/// What is planned near; visitors read pages that are kept, which would not hear of it.
async fn near(
    site: &Site,
    visit: &Visit,
    head: &Head,
    current: &Current,
    own: &Activity,
) -> Result<Vec<Hint>, WebError> {
    let stretch = own.first_at.zip(own.last_at);
    let Some(stretch) = stretch.filter(|_| visit.acting.is_signed_in()) else {
        return Ok(Vec::new());
    };
    let plan = Plan {
        stretch,
        themes: &current.sheet.themes,
        territory: current.sheet.place.territory.as_deref(),
        own: Some(head.id),
        series: own.series,
    };
    planned::hints(site, visit, &plan).await
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
    let invited = Invited::of(visit, &told.this, own);
    ActivityPage {
        layout,
        this: told.this,
        has_day: matches!(own.starts_on, Some(ordit_kernel::PartialDate::Day(_))),
        name: head.title(visit.lang).into(),
        kind: l.t(format!("activities-kind-{}", own.activity_kind)),
        standing_words: l.t(format!("activities-standing-{}", own.standing)),
        standing: own.standing.clone(),
        cancelled_because: own.details.get("cancelled_because").cloned(),
        is_invented: head.is_invented(),
        is_archived: head.state == Standing::Archived,
        registration: told.registration,
        panels: Vec::new(),
        lacks_link: may_edit && is_announced && own.mode != "in_person" && own.online_url.is_none(),
        may_edit,
        may_repeat: head
            .network
            .is_some_and(|home| visit.acting.coordinates(home)),
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
        invited,
        series: told.series,
        bonds: told.bonds,
        holders: told.holders,
        answers: view::answers(own, head, l),
        days: told.days,
        hints: told.hints,
        source: SourceLink::of(&sheet.source, sheet.source_url.as_deref()),
        l: l.clone(),
    }
}
