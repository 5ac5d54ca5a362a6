//! The page of a guide: what it says, who made it, what others may do with it, where it comes from.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, PartialDate};
use ordit_members::directory::said::{Prose, Said, SourceLink};
use ordit_platform::{
    i18n::Translator,
    markdown::Url,
    permissions::{may_change, may_look},
    register::State as Standing,
    snapshot::{Head, Snapshot},
    themes::theme,
    web::{Layout, READ, Routes, Shared, Site, Visit, WebError, page, redirect},
};

use super::{
    DERIVED_FROM, Guide, KIND, PRODUCED_BY, SUPERSEDES,
    form::{bodies, list_of},
    noun::NOUN,
    path,
    ties::{ARCHIVE, EDIT},
};

/// The public page.
pub fn routes(routes: &mut Routes) {
    routes.get("/library/{slug}", READ, show);
}

#[derive(Template)]
#[template(path = "library/guide_page.html")]
struct GuidePage {
    layout: Layout,
    l: Translator,
    id: Id,
    name: Said,
    kind: String,
    network: Option<(Said, String)>,
    is_invented: bool,
    is_archived: bool,
    is_draft: bool,
    /// Who sees a draft.
    keeper: Option<Said>,
    is_for_network: bool,
    summary: Option<Said>,
    body: Option<Prose>,
    link: Option<Url>,
    themes: Vec<String>,
    facts: Vec<(String, String)>,
    around: Around,
    may_edit: bool,
    may_archive: bool,
    source: Option<SourceLink>,
}

/// The entries around it that this reader sees, each with its page.
#[derive(Default)]
struct Around {
    authors: Vec<(Said, String)>,
    from: Vec<(Said, String)>,
    /// What it replaces.
    before: Vec<(Said, String)>,
    /// What replaces it.
    after: Vec<(Said, String)>,
    /// What came of it.
    onward: Vec<(Said, String)>,
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
    let on = site.db.read().into();
    let current = (NOUN.current)(on, None, &[head.id]).await?.remove(&head.id);
    let sheet = current.ok_or(WebError::NotFound)?.sheet;
    let guide: Guide = serde_json::from_value(sheet.particulars.clone())
        .map_err(|error| WebError::Internal(error.into()))?;
    let l = visit.l.clone();
    let summary = Said::some(head.summary(visit.lang));
    let network = head.network.and_then(|id| snapshot.get(&visit.viewer, id));
    let acting = &visit.acting;
    page(&GuidePage {
        layout: layout(&site, &visit, head, (network, summary.as_ref())),
        id: head.id,
        name: head.title(visit.lang).into(),
        kind: l.t(format!("library-kind-{}", guide.guide_kind)),
        network: network.map(|one| (one.title(visit.lang).into(), list_of(&one.slug))),
        is_invented: head.is_invented(),
        is_archived: head.state == Standing::Archived,
        is_draft: guide.standing == "draft",
        keeper: named(&snapshot, &visit, guide.kept_by.or(head.network)),
        is_for_network: guide.shown_to == "network",
        summary,
        body: Prose::of(&bodies(&sheet), visit.lang, sheet.lang),
        link: guide.link.as_deref().and_then(Url::parse),
        themes: head
            .themes()
            .filter_map(|code| Some(theme(code)?.label(visit.lang).to_owned()))
            .collect(),
        facts: facts(&l, &guide),
        around: around(&site, &snapshot, &visit, head.id),
        may_edit: may_change(&EDIT, &snapshot, acting, head),
        may_archive: may_look(&ARCHIVE, &snapshot, acting, head),
        source: SourceLink::of(&sheet.source, sheet.source_url.as_deref()),
        l,
    })
}

fn layout(
    site: &Site,
    visit: &Visit,
    head: &Head,
    (network, summary): (Option<&Head>, Option<&Said>),
) -> Layout {
    let title = head.title(visit.lang).text;
    let layout = Layout::new(site, visit, title).of_entry(site, visit, head);
    let layout = match summary {
        Some(summary) => layout.described(&summary.text),
        None => layout,
    };
    match network {
        Some(network) => layout.of_network(&network.slug),
        None => layout,
    }
}

fn named(snapshot: &Snapshot, visit: &Visit, id: Option<Id>) -> Option<Said> {
    let head = snapshot.get(&visit.viewer, id?)?;
    Some(head.title(visit.lang).into())
}

/// What is known of it in a word; what nobody said about a licence is said to be unknown.
fn facts(l: &Translator, guide: &Guide) -> Vec<(String, String)> {
    let made_on = guide.made_on.filter(|date| date.earliest().is_some());
    let made_on = made_on.map(|date: PartialDate| l.date(&date));
    let licence = match guide.licence.as_deref() {
        Some(code) => l.t(format!("library-licence-{code}")),
        None => l.t("library-licence-unsaid"),
    };
    let known = [
        ("library-field-edition", guide.edition.clone()),
        ("library-field-made", made_on),
        ("library-field-licence", Some(licence)),
    ];
    let known = known.into_iter();
    known
        .filter_map(|(key, value)| Some((l.t(key), value?)))
        .collect()
}

fn around(site: &Site, snapshot: &Snapshot, visit: &Visit, id: Id) -> Around {
    let mut around = Around::default();
    for (link, head) in snapshot.links(&visit.viewer, id) {
        let href = site.snapshots.path_of(head).unwrap_or_default();
        let other = (head.title(visit.lang).into(), href);
        match (link.relation.as_str(), link.from == id) {
            (PRODUCED_BY, true) => around.authors.push(other),
            (DERIVED_FROM, true) => around.from.push(other),
            (SUPERSEDES, true) => around.before.push(other),
            (SUPERSEDES, false) => around.after.push(other),
            (DERIVED_FROM, false) => around.onward.push(other),
            _ => {}
        }
    }
    let lists = [&mut around.authors, &mut around.after, &mut around.onward];
    for list in lists {
        list.sort_by_cached_key(|(name, _): &(Said, String)| {
            ordit_platform::fold::fold(&name.text)
        });
    }
    around
}
