//! The forms about people: a new one with their first mandate, a known one, one more mandate.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate, Reach, Role, UserError};
use ordit_platform::{
    i18n::Translator,
    import::{Labels, Record, Refusal, parse},
    mail::EmailAddress,
    permissions::{Needs, Permission, Tie, Tied},
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{
    Contact, KIND, acts,
    list::WORK,
    noun::{NOUN, store::members},
    path, store,
};
use crate::{
    circles,
    form::{Group, GroupView, Here, Mistake, Typed, Viewing, mistakes},
    organisations::{self, noun::filled},
};

/// Adding somebody to an organisation.
pub const ADD: Permission = Permission::new(
    "members.person.add",
    Needs::EntryOf(Tied {
        kind: organisations::KIND,
        ties: &[
            Tie::ActsForIt,
            Tie::CoordinatesOneOf(circles::PARTS),
            Tie::CoordinatesAll,
        ],
    }),
);
/// Changing somebody, as far as each of their mandates is one's to decide on.
pub const EDIT: Permission = Permission::new(
    "members.person.edit",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[
            Tie::IsIt,
            Tie::ActsForOneOf(circles::OWN),
            Tie::CoordinatesOneOf(circles::REACHED),
            Tie::CoordinatesAll,
        ],
    }),
);

const WHO: Group = Group {
    title: "people-group-who",
    fields: &["name", "address", "phone", "language"],
    is_folded: false,
};
const MANDATE: Group = Group {
    title: "people-group-mandate",
    fields: &["role", "post", "from", "until"],
    is_folded: false,
};
const MANDATE_SOMEWHERE: Group = Group {
    title: "people-group-mandate",
    fields: &["organisation", "role", "post", "from", "until"],
    is_folded: false,
};

/// Which form it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Somebody new in a network or in one of its organisations.
    InNetwork,
    /// Somebody new in one organisation.
    InOrganisation,
    /// Somebody who is known.
    Known,
    /// One more mandate of somebody.
    Mandate,
}

impl Which {
    fn groups(self) -> &'static [Group] {
        match self {
            Self::InNetwork => &[WHO, MANDATE_SOMEWHERE],
            Self::InOrganisation => &[WHO, MANDATE],
            Self::Known => &[WHO],
            Self::Mandate => &[MANDATE_SOMEWHERE],
        }
    }

    /// The fields that it has.
    fn fields(self) -> impl Iterator<Item = &'static str> {
        self.groups().iter().flat_map(|group| group.fields).copied()
    }
}

/// Where a form leads, and what it says.
pub struct Frame {
    pub which: Which,
    pub title: String,
    pub action: String,
    pub back: String,
    /// The version that is edited.
    pub version: Option<i64>,
    /// What somebody else wrote meanwhile.
    pub meanwhile: Vec<String>,
}

#[derive(Template)]
#[template(path = "members/person_form.html")]
struct FormPage {
    layout: Layout,
    l: Translator,
    frame: Frame,
    groups: Vec<GroupView>,
    mistakes: Vec<Mistake>,
}

/// The pages of the forms.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/people/new", WORK, new_in_network);
    routes.get("/o/{id}/people/new", ADD, new_in_organisation);
    routes.get("/p/{id}/edit", EDIT, edit);
}

async fn new_in_network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let frame = in_network(&visit, &here);
    form_page(&site, &visit, frame, &Typed::default(), &[])
}

async fn new_in_organisation(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let frame = in_organisation(&site, &visit, id)?;
    form_page(&site, &visit, frame, &Typed::default(), &[])
}

async fn edit(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let (frame, typed) = known(&site, &visit, id).await?;
    form_page(&site, &visit, frame, &typed, &[])
}

/// The frame of somebody new in a network.
pub fn in_network(visit: &Visit, here: &Here) -> Frame {
    let path = here.path("/people");
    Frame {
        which: Which::InNetwork,
        title: visit.l.t1("people-new-title", "place", &here.text),
        action: path.clone(),
        back: path,
        version: None,
        meanwhile: Vec::new(),
    }
}

/// The frame of somebody new in an organisation.
///
/// # Errors
/// When it is hidden from whoever asks.
pub fn in_organisation(site: &Site, visit: &Visit, id: Id) -> Result<Frame, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    Ok(Frame {
        which: Which::InOrganisation,
        title: visit
            .l
            .t1("people-new-title", "place", head.title(visit.lang).text),
        action: format!("/o/{id}/people"),
        back: organisations::path(&head.slug),
        version: None,
        meanwhile: Vec::new(),
    })
}

/// The frame of a known person, with what is known. Reading it is reading how they are reached.
///
/// # Errors
/// When they are hidden from whoever asks, or not theirs to change.
pub async fn known(site: &Site, visit: &Visit, id: Id) -> Result<(Frame, Typed), WebError> {
    ensure_manages(site, visit, id).await?;
    let sheet = store::sheet(site.db.read(), id).await?;
    let sheet = sheet.ok_or(WebError::NotFound)?;
    store::note_access(site, visit, None, store::Looked::Person(id)).await?;
    let found = store::contacts(site.db.read(), &[id]).await?.remove(&id);
    let contact = found.unwrap_or_default();
    let record = Record::from([
        ("name", sheet.own_title().to_owned()),
        ("address", contact.address.unwrap_or_default()),
        ("phone", contact.phone.unwrap_or_default()),
        ("language", contact.lang.code().to_owned()),
    ]);
    let frame = Frame {
        which: Which::Known,
        title: visit.l.t1("people-edit-title", "name", sheet.own_title()),
        action: format!("/p/{id}/edit"),
        back: path(&sheet.slug),
        version: Some(sheet.version),
        meanwhile: Vec::new(),
    };
    Ok((frame, Typed::opened_on(&NOUN, &record, &visit.l)))
}

/// Refuses whoever may not change a person.
///
/// # Errors
/// When they may not, or the person is hidden from them.
pub async fn ensure_manages(site: &Site, visit: &Visit, id: Id) -> Result<(), WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot
        .get(&visit.viewer, id)
        .filter(|head| &*head.kind == KIND);
    head.ok_or(WebError::NotFound)?;
    let by = (&visit.acting, visit.now);
    Ok(acts::may_change(site.db.read(), by, id).await?)
}

/// A form, with what is wrong with it.
///
/// # Errors
/// When the page cannot be written.
pub fn form_page(
    site: &Site,
    visit: &Visit,
    frame: Frame,
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
    let is_right = refusals.is_empty() && frame.meanwhile.is_empty();
    let status = match is_right {
        true => StatusCode::OK,
        false if refusals.is_empty() => StatusCode::CONFLICT,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let form = FormPage {
        layout: Layout::new(site, visit, &frame.title),
        l: l.clone(),
        groups: viewing.groups(frame.which.groups()),
        mistakes: mistakes(l, &NOUN, refusals),
        frame,
    };
    page_with_status(status, &form)
}

/// What a form says, understood.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub name: String,
    pub contact: Contact,
    pub role: Option<Role>,
    /// What it is over, where the form asks.
    pub organisation: String,
    pub post: Option<String>,
    pub begins: Option<PartialDate>,
    pub ends: Option<PartialDate>,
}

/// Understands a form.
///
/// # Errors
/// Everything that is not understood.
pub fn understood(site: &Site, which: Which, typed: &Typed) -> Result<Filled, Vec<Refusal>> {
    let labels = Labels::new(&NOUN, &site.words);
    let (mut record, mut refusals) = (Record::new(), Vec::new());
    for field in which.fields().filter_map(|key| NOUN.field(key)) {
        let text = typed.get(field.key);
        match parse(field, text, &labels) {
            Ok(value) => drop(record.insert(field.key, value)),
            Err(error) => refusals.push(refusal(field.key, text, error)),
        }
    }
    let lacks =
        |key: &'static str| which.fields().any(|own| own == key) && filled(&record, key).is_none();
    for key in ["name", "role"].into_iter().filter(|key| lacks(key)) {
        if !refusals.iter().any(|own: &Refusal| own.field == key) {
            refusals.push(refusal(key, "", UserError::new("import-refused-required")));
        }
    }
    if let Some(text) = filled(&record, "address")
        && let Err(error) = EmailAddress::parse(&text)
    {
        refusals.push(refusal("address", &text, error));
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let date = |key| filled(&record, key).and_then(|text| text.parse().ok());
    let lang = filled(&record, "language").and_then(|code| code.parse().ok());
    Ok(Filled {
        name: filled(&record, "name").unwrap_or_default(),
        contact: Contact {
            address: filled(&record, "address"),
            phone: filled(&record, "phone"),
            lang: lang.unwrap_or_default(),
        },
        role: filled(&record, "role").and_then(|code| Role::from_code(&code)),
        organisation: filled(&record, "organisation").unwrap_or_default(),
        post: filled(&record, "post"),
        begins: date("from"),
        ends: date("until"),
    })
}

/// What a text in a network's form names: one of its members, or with none the network itself.
///
/// # Errors
/// A refusal when it names none; or the database.
pub async fn reach_in(
    site: &Site,
    network: Id,
    text: &str,
) -> Result<Result<Reach, Vec<Refusal>>, WebError> {
    if text.trim().is_empty() {
        return Ok(Ok(Reach::Network(network)));
    }
    let members = members(site.db.read(), Some(network)).await?;
    let found = members.find(text).map(Reach::Organisation);
    Ok(found.map_err(|error| vec![refusal("organisation", text, error)]))
}

/// The field that a refused act is about.
pub fn at_field(error: UserError) -> Vec<Refusal> {
    const FIELDS: [(&str, &str); 8] = [
        ("address-sign-in-first", "address"),
        ("people-refused-disabled", "address"),
        ("people-refused-own-address", "address"),
        ("people-refused-name", "name"),
        ("people-refused-address-taken", "address"),
        ("mandates-refused-dates", "until"),
        ("mandates-refused-overlap", "from"),
        ("mail-address-wrong", "address"),
    ];
    let known = FIELDS.iter().find(|(key, _)| *key == error.key);
    let field = known.map_or("role", |(_, field)| field);
    vec![refusal(field, "", error)]
}

fn refusal(field: &str, value: &str, error: UserError) -> Refusal {
    Refusal {
        field: field.to_owned(),
        value: value.to_owned(),
        error,
    }
}
