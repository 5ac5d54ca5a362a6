//! Ways from a list to a message: the filters of the list, or what is ticked in it.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::web::{Query, Routes, Shared, Visit, WebError, redirect};

use super::{Choice, Source, WRITE, gather::ID, path};
use crate::{
    fees::list::Asked,
    form::Here,
    people::{Selection, view::Links as PeopleLinks},
    worklist::{matching::Matching, selection::Selected},
};

/// More than these are chosen by filters: they would not fit into an address.
const MOST_TICKED: usize = 200;
/// What in the address of a list or of a form says nothing of who is meant.
const ASIDE: [&str; 9] = [
    "from", "copy", "text", "follow", "saved", "page", "lang", "sort", "format",
];

/// The way of what is ticked.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/messages/choose", WRITE, choose);
}

/// Where those whom a list leaves are written to.
pub fn href(network: &str, from: Source, query: &Query) -> String {
    chosen(query)
        .with("from", from.code())
        .to_href(&path(network, "/new"))
}

/// Where those who are ticked in a list are written to.
pub fn ticked_href(network: &str, from: Source, query: &Query) -> String {
    chosen(query)
        .with("from", from.code())
        .to_href(&path(network, "/choose"))
}

/// What of an address says who is meant.
pub fn chosen(query: &Query) -> Query {
    ASIDE
        .iter()
        .fold(query.clone(), |query, key| query.without_key(key))
}

async fn choose(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let selected = Selected::read(&pairs);
    let from = visit.query.get("from").and_then(Source::from_code);
    let from = from.unwrap_or_default();
    let to = href(&here.slug, from, &visit.query);
    if selected.is_all {
        return redirect(to).answer();
    }
    if selected.ids.is_empty() {
        return Err(UserError::new("messages-error-nobody-ticked").into());
    }
    if selected.ids.len() > MOST_TICKED {
        return Err(UserError::new("messages-error-many-chosen").into());
    }
    let query = selected
        .ids
        .iter()
        .fold(chosen(&visit.query), |query, id: &Id| {
            query.with(ID, &id.to_string())
        });
    redirect(href(&here.slug, from, &query)).answer()
}

/// A choice in words: the list, and its filters as that list says them.
pub struct Said {
    /// Where it is chosen otherwise.
    pub href: String,
    pub filters: Vec<String>,
    /// How many are ticked; 0 where everybody is meant whom the filters leave.
    pub ticked: usize,
}

impl Said {
    /// The words for a choice.
    pub fn of(
        site: &ordit_platform::web::Site,
        visit: &Visit,
        here: &Here,
        choice: &Choice,
    ) -> Self {
        let query = Query::parse(&choice.query);
        let ticked = query.all(ID).count();
        let query = query.without_key(ID);
        let (list, filters): (String, Vec<String>) = match choice.from {
            Source::Organisations => {
                let list = here.path("/organisations");
                let asked = visit.asking(&list, query.clone());
                let chips = Matching::of(site, &asked, here, &list).chips;
                let labels = chips.into_iter().map(|chip| chip.label.text);
                (list, labels.collect())
            }
            Source::People => {
                let list = here.path("/people");
                let selection = Selection::read(&query);
                let links = PeopleLinks {
                    selection: &selection,
                    visit: &visit.asking(&list, query.clone()),
                    path: &list,
                };
                let chips = links.chips();
                let labels = chips.into_iter().map(|chip| chip.label.text);
                (list, labels.collect())
            }
            Source::Fees => {
                let list = here.path("/fees");
                let asked = Asked::read(&visit.asking(&list, query.clone()));
                (list, asked.labels(&visit.l))
            }
            Source::Message => (path(&here.slug, ""), Vec::new()),
        };
        let href = match (choice.from, choice.follows) {
            (Source::Message, Some(id)) => format!("{list}/{id}"),
            _ => query.to_href(&list),
        };
        Self {
            href,
            filters,
            ticked,
        }
    }
}
