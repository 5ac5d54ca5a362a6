//! Paper: the sheet that people sign, badges, and certificates of those who came, each in one print.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{directory::said::Said, networks::logos};
use ordit_platform::{
    files,
    i18n::Translator,
    web::{FunderLogo, Layout, Routes, Shared, Visit, WebError, page},
};

use super::{
    KEEP, Person,
    actions::session,
    lengths,
    pages::{Named, in_words, layout, named},
    path,
    rules::{ONLY, sessions, signs},
    store,
};
use crate::{
    activities::{Card, owners::rules as amounts, parts, store::activities_of, view::place},
    agenda::{rules::days, when},
};

/// Lines for those of whom nobody knew.
const EMPTY_LINES: usize = 12;
/// A sheet of paper holds so many of those who are known.
const MOST_PEOPLE: usize = 1_000;

/// The three papers.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/attendance/sheet", KEEP, sheet);
    routes.get("/a/{id}/attendance/badges", KEEP, badges);
    routes.get("/a/{id}/attendance/certificates", KEEP, certificates);
}

#[derive(Template)]
#[template(path = "activities/attendance_sheet.html")]
struct SheetPage {
    layout: Layout,
    l: Translator,
    here: Named,
    path: String,
    session: String,
    holders: Vec<Said>,
    place: Option<String>,
    logos: Vec<(String, String)>,
    funders: Vec<FunderLogo>,
    funding: String,
    is_closed: bool,
    people: Vec<Person>,
    empty: usize,
}

#[derive(Template)]
#[template(path = "activities/attendance_badges.html")]
struct BadgesPage {
    layout: Layout,
    l: Translator,
    here: Named,
    path: String,
    people: Vec<Person>,
}

#[derive(Template)]
#[template(path = "activities/attendance_certificates.html")]
struct CertificatesPage {
    layout: Layout,
    l: Translator,
    here: Named,
    path: String,
    holders: Vec<Said>,
    logos: Vec<(String, String)>,
    funders: Vec<FunderLogo>,
    funding: String,
    /// Whoever came, with at how many of the sessions, and the hours that makes.
    people: Vec<(Person, usize, Option<String>)>,
    sessions: usize,
    /// What it is called, where that is said.
    certificate: String,
    /// Of a training: how many hours, and who accredits it.
    hours: Option<String>,
    accredited_by: Option<String>,
    today: String,
}

/// What every paper begins with.
struct Paper {
    here: Named,
    card: Card,
    session: String,
    place: Option<String>,
    holders: Vec<Said>,
    logos: Vec<(String, String)>,
    funders: Vec<FunderLogo>,
}

async fn paper(site: &Shared, visit: &Visit, id: Id) -> Result<Paper, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let card: Card = head.particulars().ok_or(WebError::NotFound)?;
    let owners = head.values("owner").filter_map(|id| id.parse().ok());
    let owners: Vec<_> = owners
        .filter_map(|id| snapshot.get(&visit.viewer, id))
        .collect();
    let logo = |head: &&ordit_platform::snapshot::Head| {
        let name = head.title(visit.lang).text.to_owned();
        Some((files::logo_href(head)?, name))
    };
    let funders = match head.network {
        Some(network) => logos::store::funders(site.db.read(), network).await?,
        None => Vec::new(),
    };
    Ok(Paper {
        here: named(&snapshot, head, &card, visit),
        session: session(
            head,
            visit.query.get("session").unwrap_or_default(),
            visit.now,
        ),
        place: place(card.venue.as_deref(), head),
        holders: owners
            .iter()
            .map(|head| head.title(visit.lang).into())
            .collect(),
        logos: owners.iter().filter_map(logo).collect(),
        funders: funders.iter().map(logos::Funder::shown).collect(),
        card,
    })
}

/// The day of a session with its hours, as far as they are known of that day.
fn hours(l: &Translator, card: &Card, session: &str) -> String {
    let day = in_words(session, l);
    let Some((first, last)) = days(card).filter(|(first, last)| first != last) else {
        return match session {
            ONLY => day,
            _ => when(l, card),
        };
    };
    let (from, to) = (card.start_time.as_deref(), card.end_time.as_deref());
    match (from, to) {
        (Some(from), _) if session == first.to_string() => {
            l.t2("activities-agenda-when-from", "day", day, "from", from)
        }
        (_, Some(to)) if session == last.to_string() => {
            l.t2("activities-attendance-sheet-until", "day", day, "to", to)
        }
        _ => day,
    }
}

async fn sheet(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let paper = paper(&site, &visit, id).await?;
    let list = store::list(site.db.read(), id).await?;
    let from_afar = store::from_afar(site.db.read(), id).await?;
    let mut people = store::people(site.db.read(), id).await?;
    people.retain(|person| signs(person, &from_afar));
    people.truncate(MOST_PEOPLE);
    let title = visit.l.t("activities-attendance-sheet");
    page(&SheetPage {
        layout: layout(&site, &visit, &title, &paper.here),
        session: hours(&visit.l, &paper.card, &paper.session),
        holders: paper.holders,
        place: paper.place,
        path: path(id),
        logos: paper.logos,
        funders: paper.funders,
        funding: list.funding,
        is_closed: list.closed_at.is_some(),
        people,
        empty: EMPTY_LINES,
        here: paper.here,
        l: visit.l.clone(),
    })
}

async fn badges(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let paper = paper(&site, &visit, id).await?;
    let mut people = store::people(site.db.read(), id).await?;
    people.truncate(MOST_PEOPLE);
    let title = visit.l.t("activities-attendance-badges");
    page(&BadgesPage {
        layout: layout(&site, &visit, &title, &paper.here),
        path: path(id),
        people,
        here: paper.here,
        l: visit.l.clone(),
    })
}

async fn certificates(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let paper = paper(&site, &visit, id).await?;
    let list = store::list(site.db.read(), id).await?;
    let mut own = activities_of(site.db.read(), &[id]).await?;
    let mut details = own.remove(&id).map(|own| own.details).unwrap_or_default();
    let all = sessions(&paper.card);
    let programme = parts::store::of_activity(site.db.read(), id).await?;
    let only = all.first().filter(|_| all.len() == 1).map(String::as_str);
    let lengths = lengths::of_programme(&programme, only);
    let hours = details.remove("hours");
    let total = hours.as_deref().and_then(amounts::minutes);
    let people = store::people(site.db.read(), id).await?.into_iter();
    let came = people.filter_map(|person| {
        let marks = person.marks.iter().map(|(own, _)| own);
        let times: Vec<&String> = marks.filter(|own| all.contains(own)).collect();
        let done = total.filter(|_| times.len() < all.len());
        let done = done.and_then(|total| lengths::done(total, (&all, &times), &lengths));
        let times = times.len();
        (times > 0).then_some((person, times, done.map(lengths::in_hours)))
    });
    let title = visit.l.t("activities-attendance-certificates");
    page(&CertificatesPage {
        layout: layout(&site, &visit, &title, &paper.here),
        path: path(id),
        holders: paper.holders,
        logos: paper.logos,
        funders: paper.funders,
        funding: list.funding,
        people: came.take(MOST_PEOPLE).collect(),
        sessions: all.len(),
        certificate: match details.remove("certificate") {
            Some(own) if !own.is_empty() => own,
            _ => visit.l.t("activities-attendance-certificate"),
        },
        hours,
        accredited_by: details.remove("accredited_by"),
        today: visit.l.day(visit.now),
        here: paper.here,
        l: visit.l.clone(),
    })
}
