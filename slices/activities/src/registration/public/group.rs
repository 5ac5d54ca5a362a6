//! An organisation registers several of its people at once, by whoever acts for it.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::{directory::said::Said, form::Typed};
use ordit_platform::{
    i18n::Translator,
    mail::EmailAddress,
    permissions::{Needs, Permission},
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{
    About, Fields,
    pages::consent,
    rules::{self, Asked, Wrong},
    with_id,
};
use crate::registration::{
    CameBy, Draft, Whole, book_store,
    counter::Counter,
    letters::Post,
    rules::Refusal,
    settings,
    store::{self, How},
};

/// Registering others in the name of the organisation that one acts for.
const REGISTER_GROUP: Permission = Permission::new("activities.register.group", Needs::SignedIn);
/// So many lines has the form; more are sent in a second one.
const LINES: usize = 8;

/// The form and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/registration/group", REGISTER_GROUP, show);
    routes.post("/a/{id}/registration/group", REGISTER_GROUP, register);
}

#[derive(Template)]
#[template(path = "activities/registration_group.html")]
struct GroupPage {
    layout: Layout,
    l: Translator,
    about: About,
    organisation: Said,
    is_open: bool,
    is_full: bool,
    fields: Fields,
    lines: Vec<usize>,
    most: Option<i64>,
    consent: String,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    group_page(&site, &visit, &whole, (Typed::default(), Vec::new())).await
}

/// The organisation that is acted for, with its name in its own language.
fn organisation(site: &Site, visit: &Visit) -> Result<(Id, Said), WebError> {
    let snapshot = site.snapshots.current();
    let id = visit.acting.organisation;
    let id = id.ok_or_else(|| UserError::new("activities-reg-error-acts-for"))?;
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    Ok((id, head.title(head.lang).into()))
}

async fn group_page(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    (typed, wrong): (Typed, Vec<Wrong>),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let (_, organisation) = organisation(site, visit)?;
    let questions = settings::store::questions(site.db.read(), whole.id()).await?;
    let book = book_store::book_of(site.db.read(), whole).await?;
    let title = l.t("activities-reg-group-title");
    let shown = GroupPage {
        layout: Layout::new(site, visit, &title),
        about: About::of(whole, &l),
        organisation,
        is_open: whole.is_open(visit.now),
        is_full: book.is_full(),
        fields: Fields::new(site, &l, (whole, questions), (typed, wrong)).marked(&book),
        lines: (1..=LINES).collect(),
        most: whole.settings.most_of_organisation,
        consent: consent(&l, whole),
        l,
    };
    page_with_status(status, &shown)
}

async fn register(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let (organisation, name) = organisation(&site, &visit)?;
    if !whole.is_open(visit.now) {
        return Err(UserError::new("activities-reg-error-closed").into());
    }
    let typed = Typed::sent(pairs);
    let questions = settings::store::questions(site.db.read(), whole.id()).await?;
    let asked = Asked {
        whole: &whole,
        questions: &questions,
        is_form: false,
        lang: visit.lang,
    };
    let drafts = match drafts(&typed, &asked, (organisation, &name.text)) {
        Ok(drafts) => drafts,
        Err(wrong) => return group_page(&site, &visit, &whole, (typed, wrong)).await,
    };
    let consent = consent(&visit.l, &whole);
    let how = How {
        key: None,
        by: CameBy::Organisation,
        consent: &consent,
        client: "",
    };
    let post = Post::of_site(&site);
    let mut write = site.db.write(&visit.acting).await?;
    let counter = Counter::open(&mut write, (&post, &site.effects), id).await?;
    let mut counter = counter.ok_or(WebError::NotFound)?;
    let (lines, drafts): (Vec<usize>, Vec<Draft>) = drafts.into_iter().unzip();
    let admitted = counter.admit(&drafts, &how, false).await?;
    let admitted = admitted.map_err(Refusal::told)?;
    // That others registered somebody is told to nobody; they are there, as was asked.
    let ours = store::registered_by(counter.write.conn(), id, organisation).await?;
    let is_ours = |position: &&usize| {
        let address = drafts[**position].address.as_ref();
        address.is_some_and(|address| ours.contains(&address.folded()))
    };
    let known = admitted.there.iter().filter(is_ours).map(|position| {
        let there = UserError::new("activities-reg-error-there");
        (format!("address-{}", lines[*position]), there)
    });
    let known: Vec<Wrong> = known.collect();
    if !known.is_empty() {
        drop(write);
        return group_page(&site, &visit, &whole, (typed, known)).await;
    }
    let key = match (admitted.waiting, admitted.pending) {
        (0, 0) => "activities-reg-group-done",
        (0, _) => "activities-reg-group-pending",
        _ => "activities-reg-group-waiting",
    };
    let notice = Notice::new(key).with("count", drafts.len());
    let notice = notice.with("waiting", admitted.waiting);
    let seq = write.commit().await?;
    redirect_after_write(format!("/a/{id}/registration/group"), seq)
        .with_notice(notice)
        .answer()
}

/// Everybody who was written down, each with the number of their line.
fn drafts(
    typed: &Typed,
    asked: &Asked<'_>,
    (organisation, name): (Id, &str),
) -> Result<Vec<(usize, Draft)>, Vec<Wrong>> {
    let (mut drafts, mut wrong) = (Vec::new(), Vec::new());
    let mut addresses = BTreeSet::new();
    for line in 1..=LINES {
        let of_line = |key: &str| typed.get(&format!("{key}-{line}")).to_owned();
        if of_line("name").is_empty() && of_line("address").is_empty() {
            continue;
        }
        let mut own = typed.clone().with("organisation", name);
        for key in ["name", "address", "mode"] {
            own = own.with(key, &of_line(key));
        }
        match rules::draft(&own, asked) {
            Ok(draft) => {
                let address = draft.address.as_ref().filter(|_| draft.is_own);
                let address = address.map(EmailAddress::folded);
                if address.is_some_and(|address| !addresses.insert(address)) {
                    let twice = UserError::new("activities-reg-error-twice");
                    wrong.push((format!("address-{line}"), twice));
                }
                let organisation = Some(organisation);
                drafts.push((
                    line,
                    Draft {
                        organisation,
                        ..draft
                    },
                ));
            }
            Err(errors) => wrong.extend(errors.into_iter().map(|(field, error)| match &*field {
                "name" | "address" | "mode" => (format!("{field}-{line}"), error),
                _ => (field, error),
            })),
        }
    }
    if drafts.is_empty() && wrong.is_empty() {
        let nobody = UserError::new("activities-reg-error-nobody");
        wrong.push(("name-1".to_owned(), nobody));
    }
    if wrong.is_empty() {
        Ok(drafts)
    } else {
        Err(wrong)
    }
}
