//! The sheet of a person: what they are and were, how they are reached, what may be done.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    i18n::Translator,
    permissions::{self, Needs, Permission},
    register::State as EntryState,
    snapshot::Head,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page, redirect},
};

use super::{
    Account, Contact, KIND, path, rules,
    store::{self, Looked, note_access},
    view::{self, MandateView},
};
use crate::{
    directory::said::Said,
    mandates::{self, Held, actions::GRANT, acts::with_says},
    privacy::requests::ERASE,
};

/// Reading about people asks for being signed in; whom one sees is decided one by one.
pub const SEE: Permission = Permission::new("members.person.see", Needs::SignedIn);

/// The sheet.
pub fn routes(routes: &mut Routes) {
    routes.get("/p/{slug}", SEE, show);
}

#[derive(Template)]
#[template(path = "members/person_page.html")]
struct PersonPage {
    layout: Layout,
    l: Translator,
    name: Said,
    id: Id,
    mandates: Vec<MandateView>,
    contact: Option<ContactView>,
    actions: Option<Actions>,
    is_invented: bool,
    is_archived: bool,
}

/// How a person is reached, in words.
struct ContactView {
    address: Option<String>,
    phone: Option<String>,
    lang: String,
    account: String,
}

/// What whoever looks may do.
#[derive(Clone, Copy)]
struct Actions {
    may_edit: bool,
    may_invite: bool,
    may_grant: bool,
    may_erase: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.by_slug(&visit.viewer, KIND, &slug);
    let head = head.ok_or(WebError::NotFound)?;
    if *head.slug != slug {
        return redirect(path(&head.slug)).answer();
    }
    let known = Known::read(&site, &visit, head).await?;
    let mandates = known.mandates(&site, &visit).await?;
    let contact = known.contact(&site, &visit).await?;
    let name: Said = head.title(visit.lang).into();
    let l = visit.l.clone();
    page(&PersonPage {
        layout: Layout::new(&site, &visit, &name.text),
        name,
        id: head.id,
        mandates,
        actions: known.actions(&site, &visit).await?,
        contact,
        is_invented: head.is_invented(),
        is_archived: head.state == EntryState::Archived,
        l,
    })
}

/// A person with what decides on who sees and does what.
struct Known {
    id: Id,
    held: Vec<Held>,
    open: Vec<rules::Open>,
    over: Vec<rules::Open>,
    account: Account,
}

impl Known {
    async fn read(site: &Site, visit: &Visit, head: &Head) -> Result<Self, WebError> {
        let on = site.db.read();
        let held = mandates::store::of_people(on, &[head.id]).await?;
        let held = rules::ordered(held, visit.now);
        let decided = with_says(on, &held, visit.now)
            .await?
            .into_iter()
            .zip(&held);
        let (open, over): (Vec<_>, Vec<_>) = decided.partition(|(_, held)| held.is_open(visit.now));
        let plain = |of: Vec<(rules::Open, &Held)>| of.into_iter().map(|(one, _)| one).collect();
        Ok(Self {
            id: head.id,
            open: plain(open),
            over: plain(over),
            account: store::account(on, head.id).await?,
            held,
        })
    }

    async fn mandates(&self, site: &Site, visit: &Visit) -> Result<Vec<MandateView>, WebError> {
        let snapshot = site.snapshots.current();
        let on = site.db.read();
        let by_hand = mandates::store::ended_by_hand(on, &[self.id]).await?;
        let mut views = Vec::new();
        // The held are ordered as these are: those that are not over stand first.
        let decided = self.open.iter().chain(&self.over);
        for (held, (role, reach, say)) in self.held.iter().zip(decided) {
            let reading = (&visit.viewer, &visit.l);
            let Some(mut view) = view::mandate(held, &snapshot, reading, visit.now) else {
                continue;
            };
            let decides = mandates::rules::may_decide(&visit.acting, *role, *reach, say);
            let is_own = visit.acting.person == Some(self.id);
            let act = |what: &str| format!("/p/{}/mandates/{}/{what}", self.id, held.id);
            view.end = (view.is_open && (decides || is_own)).then(|| act("end"));
            let may_resume = !view.is_open && decides && by_hand.contains(&held.id);
            view.resume = may_resume.then(|| act("resume"));
            views.push(view);
        }
        Ok(views)
    }

    async fn contact(&self, site: &Site, visit: &Visit) -> Result<Option<ContactView>, WebError> {
        if !rules::sees_contact(&visit.acting, self.id, &self.open, &self.over) {
            return Ok(None);
        }
        note_access(site, visit, None, Looked::Person(self.id)).await?;
        let found = store::contacts(site.db.read(), &[self.id])
            .await?
            .remove(&self.id);
        let Contact {
            address,
            phone,
            lang,
        } = found.unwrap_or_default();
        let l = &visit.l;
        Ok(Some(ContactView {
            address,
            phone,
            lang: l.t(format!("members-language-{}", lang.code())),
            account: l.t(format!("people-account-{}", self.account.code())),
        }))
    }

    async fn actions(&self, site: &Site, visit: &Visit) -> Result<Option<Actions>, WebError> {
        let snapshot = site.snapshots.current();
        let may_edit = mandates::rules::may_manage(&visit.acting, self.id, &self.open)
            && rules::sees_contact(&visit.acting, self.id, &self.open, &self.over);
        let is_own = visit.acting.person == Some(self.id);
        let Some(head) = snapshot.get(&visit.viewer, self.id) else {
            return Ok(None);
        };
        let actions = Actions {
            may_edit,
            may_invite: may_edit && !is_own && self.account != Account::Active,
            may_grant: permissions::may_change(&GRANT, &snapshot, &visit.acting, head),
            may_erase: may_edit && permissions::may_change(&ERASE, &snapshot, &visit.acting, head),
        };
        let any = actions.may_edit || actions.may_invite || actions.may_grant;
        Ok(any.then_some(actions))
    }
}
