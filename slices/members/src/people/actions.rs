//! What the forms about people do: adding, changing, inviting.

use axum::{
    Form,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use ordit_kernel::{Id, Reach, UserError};
use ordit_platform::{
    import::Refusal,
    mail::EmailAddress,
    session,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    acts::{self, Inviting},
    form::{
        ADD, EDIT, Filled, Frame, at_field, ensure_manages, form_page, in_network, in_organisation,
        known, reach_in, understood,
    },
    list::WORK,
    noun::NOUN,
    path, slug, store,
};
use crate::{
    form::{Here, Typed},
    mandates::{
        Failed,
        acts::{Grant, grant},
    },
};

type Pairs = Vec<(String, String)>;

/// The actions.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/people", WORK, create_in_network);
    routes.post("/o/{id}/people", ADD, create_in_organisation);
    routes.post("/p/{id}/edit", EDIT, change);
    routes.post("/p/{id}/invite", EDIT, invite);
}

async fn create_in_network(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let (frame, typed) = (in_network(&visit, &here), Typed::sent(pairs));
    let filled = match understood(&site, frame.which, &typed) {
        Ok(filled) => filled,
        Err(refusals) => return form_page(&site, &visit, frame, &typed, &refusals),
    };
    match reach_in(&site, here.id, &filled.organisation).await? {
        Ok(reach) => create(&site, &visit, (frame, typed), &filled, reach).await,
        Err(refusals) => form_page(&site, &visit, frame, &typed, &refusals),
    }
}

async fn create_in_organisation(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let (frame, typed) = (in_organisation(&site, &visit, id)?, Typed::sent(pairs));
    match understood(&site, frame.which, &typed) {
        Ok(filled) => {
            let reach = Reach::Organisation(id);
            create(&site, &visit, (frame, typed), &filled, reach).await
        }
        Err(refusals) => form_page(&site, &visit, frame, &typed, &refusals),
    }
}

async fn create(
    site: &Site,
    visit: &Visit,
    (frame, typed): (Frame, Typed),
    filled: &Filled,
    reach: Reach,
) -> Result<Response, WebError> {
    match put(site, visit, filled, reach).await {
        Ok((slug, seq)) => redirect_after_write(path(&slug), seq)
            .with_notice(Notice::new("people-added").with("name", &filled.name))
            .answer(),
        Err(Failed::Refused(error)) => form_page(site, visit, frame, &typed, &at_field(error)),
        Err(Failed::Database(error)) => Err(error.into()),
    }
}

/// Somebody new, or whoever has this address and is seen by whoever adds them; gives the last part
/// of their address and the number of the last event.
async fn put(
    site: &Site,
    visit: &Visit,
    filled: &Filled,
    reach: Reach,
) -> Result<(String, i64), Failed> {
    let Some(role) = filled.role else {
        return Err(Failed::because("people-refused-role"));
    };
    let mut write = site.db.write(&visit.acting).await?;
    let address = filled.contact.address.as_deref().map(EmailAddress::parse);
    let there = match address.transpose()? {
        Some(address) => store::at_address(write.conn(), &address).await?,
        None => None,
    };
    let snapshot = site.snapshots.current();
    let seen = there.filter(|id| snapshot.get(&visit.viewer, *id).is_some());
    let person = seen.unwrap_or_else(|| write.id());
    if seen.is_none() {
        let over = reach.organisation().or_else(|| reach.network());
        let over: Vec<Id> = over.into_iter().collect();
        let is_invented = !store::invented(write.conn(), &over).await?.is_empty();
        acts::create(
            &mut write,
            person,
            &filled.name,
            &filled.contact,
            is_invented,
        )
        .await?;
    }
    let new = Grant {
        begins: filled.begins,
        ends: filled.ends,
        post: filled.post.clone(),
        ..Grant::now(person, role, reach)
    };
    grant(&mut write, &new).await?;
    let known = store::sheet(write.conn(), person).await?;
    let slug = known.map_or_else(|| slug(&filled.name, person), |sheet| sheet.slug);
    Ok((slug, write.commit().await?))
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    headers: HeaderMap,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let (mut frame, opened) = known(&site, &visit, id).await?;
    let typed = opened.clone().overlaid_by(&Typed::sent(pairs));
    let refused = |frame, refusals: &[Refusal]| form_page(&site, &visit, frame, &typed, refusals);
    let mut filled = match understood(&site, frame.which, &typed) {
        Ok(filled) => filled,
        Err(refusals) => return refused(frame, &refusals),
    };
    let is_own = visit.acting.person == Some(id) && changes_address(&opened, &filled);
    if is_own && !session::is_recent(&site.db, &headers, visit.now).await? {
        let error = UserError::new("address-sign-in-first");
        return refused(frame, &at_field(error));
    }
    if is_own && filled.contact.address.is_none() {
        let error = UserError::new("people-refused-own-address");
        return refused(frame, &at_field(error));
    }
    let wanted = match is_own {
        true => wanted(&opened, &mut filled)?,
        false => None,
    };
    let seen: Option<i64> = typed.get("version").parse().ok();
    let mut write = site.db.write(&visit.acting).await?;
    acts::may_change(write.conn(), (write.acting(), write.now()), id).await?;
    let sheet = store::sheet(write.conn(), id)
        .await?
        .ok_or(WebError::NotFound)?;
    if seen != Some(sheet.version) {
        // Saved again, it is meant: the form now carries the version that is there.
        frame.meanwhile = differing(&visit, &opened, &typed);
        if !frame.meanwhile.is_empty() {
            return refused(frame, &[]);
        }
    }
    let slug = sheet.slug.clone();
    match acts::revise(&mut write, sheet, &filled.name, &filled.contact).await {
        Ok(_) => {}
        Err(Failed::Refused(error)) => return refused(frame, &at_field(error)),
        Err(Failed::Database(error)) => return Err(error.into()),
    }
    if let Some(address) = &wanted {
        session::propose_address(&mut write, id, address, visit.lang).await?;
    }
    let seq = write.commit().await?;
    let said = match (wanted, seq) {
        (Some(address), _) => Notice::new("people-address-wrote").with("address", address.as_str()),
        (None, 0) => Notice::new("members-work-saved-same"),
        (None, _) => Notice::new("members-work-saved"),
    };
    redirect_after_write(path(&slug), seq)
        .with_notice(said)
        .answer()
}

fn changes_address(opened: &Typed, filled: &Filled) -> bool {
    let now = Some(opened.get("address"));
    !acts::same_address(now, filled.contact.address.as_deref())
}

/// One's own new address, which counts once it is proved: until then the one that is there stays.
fn wanted(opened: &Typed, filled: &mut Filled) -> Result<Option<EmailAddress>, UserError> {
    let Some(address) = &filled.contact.address else {
        return Ok(None);
    };
    let address = EmailAddress::parse(address)?;
    let now = opened.get("address");
    filled.contact.address = (!now.is_empty()).then(|| now.to_owned());
    Ok(Some(address))
}

/// What is there now where something else was typed.
fn differing(visit: &Visit, now: &Typed, typed: &Typed) -> Vec<String> {
    let said = |key: &str| {
        let (now, mine) = (now.get(key), typed.get(key));
        let field = NOUN.field(key).filter(|_| now != mine)?;
        Some(format!("{}: {now}", visit.l.t(field.label)))
    };
    ["name", "address", "phone", "language"]
        .into_iter()
        .filter_map(said)
        .collect()
}

async fn invite(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    ensure_manages(&site, &visit, id).await?;
    let how = Inviting {
        words: &site.words,
        effects: &site.effects,
        origin: site.settings.origin(),
        lang: None,
    };
    let mut write = site.db.write(&visit.acting).await?;
    let sheet = store::sheet(write.conn(), id).await?;
    let sheet = sheet.ok_or_else(|| WebError::from(UserError::new("people-refused-unknown")))?;
    acts::invite(&mut write, how, id).await?;
    let seq = write.commit().await?;
    redirect_after_write(path(&sheet.slug), seq)
        .with_notice(Notice::new("people-invited").with("name", sheet.own_title()))
        .answer()
}
