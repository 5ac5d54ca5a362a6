//! The page of the families at a table, and recognising one.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::{
    SSE_FAMILIES,
    directory::said::Said,
    form::{Here, Typed},
};
use ordit_platform::{
    i18n::Translator,
    permissions,
    web::{
        Layout, Notice, READ, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{
    Recognition, store,
    view::{Families, families},
};
use crate::groups::{
    KIND, path,
    store::{groups_of, members_of},
    ties::{EDIT, sees_inside},
};

const LONGEST: usize = 300;

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/families", READ, show);
    routes.post("/g/{id}/families", EDIT, recognise);
    routes.post("/g/{id}/families/{recognition}/withdraw", EDIT, withdraw);
}

#[derive(Template)]
#[template(path = "groups/group_families.html")]
struct FamiliesPage {
    layout: Layout,
    l: Translator,
    here: Here,
    id: Id,
    name: Said,
    back: String,
    families: Families,
    may_edit: bool,
    all: Vec<(&'static str, String)>,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
}

impl FamiliesPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let today = PartialDate::Day(visit.now.day()).to_string();
    let typed = Typed::default().with("decided_on", &today);
    families_page(&site, &visit, id, typed, None).await
}

async fn families_page(
    site: &Site,
    visit: &Visit,
    id: Id,
    typed: Typed,
    wrong: Option<(&'static str, UserError)>,
) -> Result<Response, WebError> {
    let on = site.db.read();
    let snapshot = site.snapshots.current();
    let head = snapshot
        .get(&visit.viewer, id)
        .filter(|head| &*head.kind == KIND && sees_inside(&visit.viewer, &visit.acting, head))
        .ok_or(WebError::NotFound)?;
    let network = head
        .network
        .and_then(|network| snapshot.get(&visit.viewer, network))
        .ok_or(WebError::NotFound)?;
    let group = groups_of(on, &[id]).await?.remove(&id);
    let group = group.ok_or(WebError::NotFound)?;
    let members = members_of(on, &[id]).await?.remove(&id);
    let members = members.unwrap_or_default();
    let families = families(on, visit, &snapshot, (head, &group), &members).await?;
    let l = visit.l.clone();
    let name = Said::from(head.title(visit.lang));
    let title = l.t1("groups-families-title", "name", &name.text);
    let label = |code: &&'static str| (*code, l.t(format!("members-family-{code}")));
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let page = FamiliesPage {
        layout: Layout::new(site, visit, &title).of_network(&network.slug),
        here: Here::find(site, visit, &network.slug)?,
        back: path(&head.slug),
        families: families.ok_or(WebError::NotFound)?,
        may_edit: permissions::may_change(&EDIT, &snapshot, &visit.acting, head),
        all: SSE_FAMILIES.iter().map(label).collect(),
        wrong: wrong.map(|(field, error)| (field, l.refusal(&error))),
        typed,
        id,
        name,
        l,
    };
    page_with_status(status, &page)
}

async fn recognise(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let typed = Typed::sent(pairs);
    let mut write = site.db.write(&visit.acting).await?;
    let refused = match read(&typed, write.id()) {
        Ok(new) => {
            if store::recognise(&mut write, id, &new).await? {
                let seq = write.commit().await?;
                return redirect_after_write(format!("/g/{id}/families"), seq)
                    .with_notice(Notice::new("groups-family-done"))
                    .answer();
            }
            ("family", UserError::new("groups-refusal-family-already"))
        }
        Err(refused) => refused,
    };
    drop(write);
    families_page(&site, &visit, id, typed, Some(refused)).await
}

fn read(typed: &Typed, id: Id) -> Result<Recognition, (&'static str, UserError)> {
    let refused = |field, key: &str| (field, UserError::new(key));
    let cut = |text: &str| text.trim().chars().take(LONGEST).collect::<String>();
    let family = typed.get("family");
    if !SSE_FAMILIES.contains(&family) {
        return Err(refused("family", "groups-refusal-family"));
    }
    let decided_by = cut(typed.get("decided_by"));
    if decided_by.is_empty() {
        return Err(refused("decided_by", "groups-refusal-decided-by"));
    }
    let on: Option<PartialDate> = typed.get("decided_on").trim().parse().ok();
    let known = on.filter(|on| on.earliest().is_some());
    let decided_on = known.ok_or_else(|| refused("decided_on", "groups-refusal-date"))?;
    Ok(Recognition {
        id,
        family: family.to_owned(),
        decided_by,
        decided_on,
        note: Some(cut(typed.get("note"))).filter(|note| !note.is_empty()),
        withdrawn_on: None,
    })
}

async fn withdraw(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, recognition)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let mut write = site.db.write(&visit.acting).await?;
    if !store::withdraw(&mut write, id, recognition).await? {
        return Err(UserError::new("groups-refusal-withdrawn").into());
    }
    let seq = write.commit().await?;
    redirect_after_write(format!("/g/{id}/families"), seq)
        .with_notice(Notice::new("groups-family-undone"))
        .answer()
}
