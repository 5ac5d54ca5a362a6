//! The form of an activity, new or known.

use std::{collections::BTreeMap, sync::LazyLock};

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Lang};
use ordit_members::form::{Group, GroupView, Here, Mistake, Typed, Viewing, mistakes};
use ordit_platform::{
    i18n::Translator,
    import::{Current, Labels, Record, Refusal},
    snapshot::{Head, Snapshot},
    web::{Layout, Routes, Shared, Site, Visit, WebError, page, page_with_status},
};

use super::{
    CREATE, EDIT, KIND,
    noun::{self, NOUN},
    owners::invitations::named::NAMES,
    path,
    planned::{self, Hint, Plan},
    questions,
};
use crate::{
    plan::notes::{Note, notes},
    vocabulary::KINDS,
};

/// The pages of the form.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/activities/new", CREATE, new);
    routes.get("/a/{id}/edit", EDIT, edit);
}

/// What each kind asks besides, as a form groups it.
static ASKED: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let asked = KINDS.iter().map(|kind| (*kind, questions::of_kind(kind)));
    asked.collect()
});

const WHAT: Group = Group {
    title: "activities-group-what",
    fields: &["name", "activity_kind", "summary", "description", "themes"],
    is_folded: false,
};
const WHEN: Group = Group {
    title: "activities-group-when",
    fields: &["starts_on", "start_time", "ends_on", "end_time", "standing"],
    is_folded: false,
};
const WHERE: Group = Group {
    title: "activities-group-where",
    fields: &["mode", "municipality", "venue", "online_url"],
    is_folded: false,
};
const WHO: Group = Group {
    title: "activities-group-who",
    fields: &["co_organisers", "capacity", "audience"],
    is_folded: false,
};
/// What a group keeps to itself stays so, and is held by nobody else.
const WHO_OF_GROUP: Group = Group {
    fields: &["capacity"],
    ..WHO
};
const TEXTS: Group = Group {
    title: "activities-group-texts",
    fields: &[
        "language",
        "name_ca",
        "summary_ca",
        "description_ca",
        "name_es",
        "summary_es",
        "description_es",
        "name_eu",
        "summary_eu",
        "description_eu",
        "name_en",
        "summary_en",
        "description_en",
        "source",
        "source_url",
    ],
    is_folded: true,
};

/// The groups of the form of a kind.
fn groups(kind: &str, audience: &str) -> Vec<Group> {
    let asked = ASKED.get(kind).filter(|fields| !fields.is_empty());
    let asked = asked.map(|fields| Group {
        title: "activities-group-asked",
        fields,
        is_folded: false,
    });
    let first = [WHEN, WHERE, WHAT];
    let who = match audience {
        noun::GROUP => WHO_OF_GROUP,
        _ => WHO,
    };
    first.into_iter().chain(asked).chain([who, TEXTS]).collect()
}

/// The activity in the address of a page about it; its name in the language it is in.
pub struct This {
    pub id: Id,
    pub text: String,
    pub lang: Lang,
    /// Its page.
    pub page: String,
    /// The home network.
    pub network: Id,
    /// The slug of the home network, where whoever looks sees it.
    pub home: Option<String>,
}

impl This {
    /// The activity with this id.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when there is none that this visitor sees.
    pub fn find(site: &Site, visit: &Visit, id: Id) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot
            .get(&visit.viewer, id)
            .filter(|head| &*head.kind == KIND);
        Self::of(&snapshot, visit, head.ok_or(WebError::NotFound)?)
    }

    /// The activity with this head.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when it has no home.
    pub fn of(snapshot: &Snapshot, visit: &Visit, head: &Head) -> Result<Self, WebError> {
        let network = head.network.ok_or(WebError::NotFound)?;
        let title = head.title(visit.lang);
        let home = snapshot.get(&visit.viewer, network);
        Ok(Self {
            id: head.id,
            text: title.text.to_owned(),
            lang: title.lang,
            page: path(&head.slug),
            network,
            home: home.map(|home| home.slug.to_string()),
        })
    }

    /// The address of a page about it.
    pub fn path(&self, rest: &str) -> String {
        format!("/a/{}{rest}", self.id)
    }

    /// A page about it, in the colour of its home.
    pub fn layout(&self, site: &Site, visit: &Visit, title: &str) -> Layout {
        let layout = Layout::new(site, visit, title);
        match &self.home {
            Some(slug) => layout.of_network(slug),
            None => layout,
        }
    }

    /// The activity as it is now.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when there is none, or the database cannot be reached.
    pub async fn current(&self, site: &Site) -> Result<Current, WebError> {
        let on = site.db.read().into();
        let mut found = (NOUN.current)(on, Some(self.network), &[self.id]).await?;
        found.remove(&self.id).ok_or(WebError::NotFound)
    }
}

#[derive(Template)]
#[template(path = "activities/activity_kinds.html")]
struct KindsPage {
    layout: Layout,
    l: Translator,
    kinds: Vec<KindView>,
}

struct KindView {
    label: String,
    hint: String,
    href: String,
}

#[derive(Template)]
#[template(path = "activities/activity_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    title: String,
    action: String,
    back: String,
    groups: Vec<GroupView>,
    mistakes: Vec<Mistake>,
    /// The version that is edited, where there is one.
    version: Option<i64>,
    /// What makes a new one the same, however often the form is sent.
    key: String,
    /// What the network's own plan says of it.
    notes: Vec<Note>,
    /// What is planned near; none while too little is written to tell.
    hints: Option<Vec<Hint>>,
    /// The choice between this one and others of its series; none where there are no others.
    scopes: Vec<(&'static str, String, bool)>,
}

async fn new(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let kind = visit.query.get("kind");
    let Some(kind) = kind.filter(|kind| KINDS.contains(kind)) else {
        return kinds_page(&site, &visit, &here);
    };
    let typed = opened(&visit).with("activity_kind", kind);
    let typed = match visit.query.get("on") {
        Some(day) => typed.with("starts_on", day),
        None => typed,
    };
    form_page(&site, &visit, &Of::Network(here), &typed, &[]).await
}

fn kinds_page(site: &Site, visit: &Visit, here: &Here) -> Result<Response, WebError> {
    let title = visit.l.t("activities-new-title");
    let own = here.path("/activities/new");
    let view = |kind: &&str| KindView {
        label: visit.l.t(format!("activities-kind-{kind}")),
        hint: visit.l.t(format!("activities-kind-hint-{kind}")),
        href: visit.query.setting("kind", kind).to_href(&own),
    };
    page(&KindsPage {
        layout: Layout::new(site, visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        kinds: KINDS.iter().map(view).collect(),
    })
}

/// An empty form.
pub fn opened(visit: &Visit) -> Typed {
    Typed::opened_on(&NOUN, &Record::new(), &visit.l)
        .with("language", visit.lang.code())
        .with("mode", "in_person")
        .with("audience", "public")
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    let current = this.current(&site).await?;
    let series = current.record.get("series").map_or("", String::as_str);
    let typed = Typed::opened_on(&NOUN, &current.record, &visit.l).with("series", series);
    let of = Of::Known(this, current.sheet.version);
    form_page(&site, &visit, &of, &typed, &[]).await
}

/// Whose form it is.
pub enum Of {
    /// A new one in this network.
    Network(Here),
    /// A known one, with the version that was read.
    Known(This, i64),
}

/// The form, with status 422 when something in it is wrong.
///
/// # Errors
/// When the database cannot be reached.
pub async fn form_page(
    site: &Site,
    visit: &Visit,
    of: &Of,
    typed: &Typed,
    refusals: &[Refusal],
) -> Result<Response, WebError> {
    let l = &visit.l;
    let viewing = Viewing {
        l,
        noun: &NOUN,
        typed,
        refusals,
        may_change: true,
    };
    let title = match of {
        Of::Network(_) => l.t("activities-new-title"),
        Of::Known(this, _) => l.t1("activities-edit-title", "name", &this.text),
    };
    let (layout, action, back, version) = match of {
        Of::Network(here) => (
            Layout::new(site, visit, &title).of_network(&here.slug),
            here.path("/activities/new"),
            here.path(""),
            None,
        ),
        Of::Known(this, version) => (
            this.layout(site, visit, &title),
            this.path("/edit"),
            this.page.clone(),
            Some(*version),
        ),
    };
    let (network, own) = match of {
        Of::Network(here) => (here.id, None),
        Of::Known(this, _) => (this.network, Some(this.id)),
    };
    let mut groups = viewing.groups(&groups(typed.get("activity_kind"), typed.get("audience")));
    say_who_is_asked(l, &mut groups);
    let (record, _) = typed.canonical(&NOUN, &Labels::new(&NOUN, &site.words));
    let key = Some(typed.get("key")).filter(|key| !key.is_empty());
    let form = FormPage {
        layout,
        action,
        back,
        version,
        groups,
        mistakes: mistakes(l, &NOUN, refusals),
        scopes: scopes(visit, of, typed),
        hints: near(site, visit, &record, (own, typed.get("series"))).await?,
        notes: notes(site, visit, (network, own), &record).await?,
        key: key.map_or_else(|| site.effects.id().to_string(), str::to_owned),
        l: l.clone(),
        title,
    };
    let status = match refusals.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with_status(status, &form)
}

/// Whoever is named as holding it too, and is not theirs to write for, is invited first.
fn say_who_is_asked(l: &Translator, groups: &mut [GroupView]) {
    let mut fields = groups.iter_mut().flat_map(|group| &mut group.fields);
    if let Some(field) = fields.find(|field| field.key == NAMES) {
        let invited = l.t("activities-invitations-hint");
        field.hint = Some(match field.hint.take() {
            Some(hint) => format!("{hint} {invited}"),
            None => invited,
        });
    }
}

/// What is planned near what a form says so far.
async fn near(
    site: &Site,
    visit: &Visit,
    record: &Record,
    (own, series): (Option<Id>, &str),
) -> Result<Option<Vec<Hint>>, WebError> {
    let Ok(Some(stretch)) = noun::when(record).stretch() else {
        return Ok(None);
    };
    let filled = |key: &str| record.get(key).filter(|text| !text.is_empty());
    let themes = filled("themes").map_or("", String::as_str);
    let themes: Vec<String> = themes
        .split(';')
        .filter(|theme| !theme.is_empty())
        .map(str::to_owned)
        .collect();
    let territory = filled("municipality").map(String::as_str);
    if themes.is_empty() && territory.is_none() {
        return Ok(None);
    }
    let plan = Plan {
        stretch,
        themes: &themes,
        territory,
        own,
        series: series.parse().ok(),
    };
    planned::hints(site, visit, &plan).await.map(Some)
}

/// One, the following, or all of a series; only its home changes several at once.
fn scopes(visit: &Visit, of: &Of, typed: &Typed) -> Vec<(&'static str, String, bool)> {
    let is_one = match of {
        Of::Known(this, _) => visit.acting.coordinates(this.network),
        Of::Network(_) => false,
    };
    if !is_one || typed.get("series").is_empty() {
        return Vec::new();
    }
    let chosen = Some(typed.get("scope")).filter(|scope| !scope.is_empty());
    let scope = |code: &'static str| {
        let label = visit.l.t(format!("activities-scope-{code}"));
        (code, label, chosen.unwrap_or("one") == code)
    };
    ["one", "following", "all"].map(scope).into()
}
