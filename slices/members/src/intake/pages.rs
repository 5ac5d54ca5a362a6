//! The mails that came into a network's mailbox: a list, and each with the form it is settled by.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::Id;
use ordit_platform::{
    files,
    i18n::Translator,
    import::Refusal,
    intake::{self, Counts, IncomingMail, KEPT_DAYS, Kept},
    module::{DraftField, DraftKind, Drafting},
    web::{Layout, Pager, Routes, Shared, Site, Step, Visit, WebError, page, page_with_status},
};

use super::{
    WORK,
    lines::{Known, Line, Member, note, sender, subject},
};
use crate::{
    form::{Here, Mistake},
    people::store::{Looked, note_access},
};

const ROWS: usize = 50;

/// The list, a mail, and what was attached to it.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/intake", WORK, list);
    routes.get("/n/{network}/intake/{mail}", WORK, show);
    routes.get("/n/{network}/intake/{mail}/files/{position}", WORK, send);
}

#[derive(Template)]
#[template(path = "members/intake_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    here: Here,
    mailboxes: Vec<MailboxLine>,
    /// There is no mailbox, and there never was.
    has_none: bool,
    filters: Vec<Choice>,
    empty: String,
    total: usize,
    rows: Vec<Line>,
    pager: Pager,
}

/// A mailbox of the network, in words.
struct MailboxLine {
    address: Option<String>,
    read: String,
    failure: Option<String>,
}

struct Choice {
    label: String,
    href: String,
    is_chosen: bool,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let state = visit.query.get("state").and_then(intake::State::from_code);
    let state = state.unwrap_or(intake::State::Draft);
    let counts = intake::counts(site.db.read(), here.id).await?;
    let (total, request) = (of(&counts, state), Pager::asked(&visit.query, ROWS));
    let found = intake::list(site.db.read(), here.id, state, total, request).await?;
    let known = Known::read(&site.db, &visit, &found.items).await?;
    note_access(
        &site,
        &visit,
        Some(here.id),
        Looked::List(found.items.len()),
    )
    .await?;
    let line = |mail: &IncomingMail| Line::new(&site, &visit, &here, mail, &known);
    let mailboxes = mailboxes(&site, &visit, &here).await?;
    let title = visit.l.t("drafts-title");
    page(&ListPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        l: visit.l.clone(),
        has_none: mailboxes.is_empty() && counts == Counts::default(),
        mailboxes,
        filters: filters(&visit, &counts, state),
        rows: found.items.iter().map(line).collect(),
        pager: Pager::new(&visit, &found),
        empty: visit.l.t(format!("drafts-empty-{}", state.code())),
        total,
        here,
    })
}

const fn of(counts: &Counts, state: intake::State) -> usize {
    match state {
        intake::State::Draft => counts.drafts,
        intake::State::Confirmed => counts.confirmed,
        intake::State::PutAside => counts.put_aside,
    }
}

fn filters(visit: &Visit, counts: &Counts, chosen: intake::State) -> Vec<Choice> {
    let query = visit.query.without_key("page");
    let choice = |state: intake::State| Choice {
        label: visit.l.t1(
            format!("drafts-state-{}", state.code()),
            "count",
            of(counts, state),
        ),
        href: query.setting("state", state.code()).to_href(&visit.path),
        is_chosen: state == chosen,
    };
    intake::State::ALL.map(choice).into()
}

/// The mailboxes that the operator named for this network, and how reading them goes.
async fn mailboxes(site: &Site, visit: &Visit, here: &Here) -> Result<Vec<MailboxLine>, WebError> {
    let mut lines = Vec::new();
    let own = site.settings.intake.iter();
    for mailbox in own.filter(|mailbox| mailbox.network == here.slug) {
        let standing = intake::standing(site.db.read(), mailbox).await?;
        let l = &visit.l;
        lines.push(MailboxLine {
            address: mailbox.address.as_ref().map(ToString::to_string),
            read: match standing.read_at {
                Some(at) => l.t1("drafts-read-on", "date", l.day(at)),
                None => l.t("drafts-read-never"),
            },
            failure: standing.failure.map(|key| l.t(key)),
        });
    }
    Ok(lines)
}

#[derive(Template)]
#[template(path = "members/intake_mail.html")]
struct MailPage {
    layout: Layout,
    l: Translator,
    here: Here,
    /// The address of this mail, before that of its actions.
    own: String,
    is_draft: bool,
    is_put_aside: bool,
    forwarded: Option<String>,
    from: String,
    when: String,
    note: String,
    answered: Option<String>,
    members: Vec<Member>,
    text: String,
    is_shortened: bool,
    is_forgotten: bool,
    kept_days: i64,
    attachments: Vec<Attached>,
    kinds: Vec<Choice>,
    kind: &'static str,
    action: String,
    fields: Vec<DraftField>,
    mistakes: Vec<Mistake>,
}

/// What was attached, in words.
struct Attached {
    name: String,
    href: Option<String>,
    size: String,
    refusal: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, mail)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let mail = find(&site, &here, mail).await?;
    let kind = kind(&site, visit.query.get("kind").unwrap_or_default());
    let drafting = Drafting {
        site: &site,
        visit: &visit,
        mail: &mail,
        typed: None,
    };
    mail_page(drafting, here, kind, &[]).await
}

/// A mail of this network.
pub(super) async fn find(site: &Site, here: &Here, id: Id) -> Result<IncomingMail, WebError> {
    let found = intake::one(site.db.read(), here.id, id).await?;
    found.ok_or(WebError::NotFound)
}

/// Everything that a mail may become.
pub(super) fn kinds(site: &Site) -> impl Iterator<Item = &'static DraftKind> + use<> {
    site.modules.iter().flat_map(|module| module.drafts)
}

/// The kind with this name, else the first.
pub(super) fn kind(site: &Site, name: &str) -> &'static DraftKind {
    kinds(site)
        .find(|kind| kind.name == name)
        .unwrap_or(&super::CONTACT)
}

/// The page of a mail, with status 422 when its form was refused.
pub(super) async fn mail_page(
    drafting: Drafting<'_>,
    here: Here,
    kind: &'static DraftKind,
    refusals: &[Refusal],
) -> Result<Response, WebError> {
    let (site, visit, mail) = (drafting.site, drafting.visit, drafting.mail);
    let l = &visit.l;
    let known = Known::read(&site.db, visit, std::slice::from_ref(mail)).await?;
    let members = known.members(site, visit, mail);
    let looked = match members.first().and_then(|member| member.candidate.person) {
        Some(person) => Looked::Person(person),
        None => Looked::List(1),
    };
    note_access(site, visit, Some(here.id), looked).await?;
    let attachments = intake::attachments(site.db.read(), mail.id).await?;
    let own = here.path(&format!("/intake/{}", mail.id));
    let is_draft = mail.state == intake::State::Draft;
    let fields = match is_draft {
        true => (kind.fields)(drafting, refusals).await?,
        false => Vec::new(),
    };
    let status = match refusals.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let shown = MailPage {
        layout: Layout::new(site, visit, &subject(visit, mail)).of_network(&here.slug),
        is_draft,
        is_put_aside: mail.state == intake::State::PutAside,
        forwarded: mail.forwarded.as_ref().map(|one| sender(visit, one)),
        from: sender(visit, &mail.from),
        when: l.day(mail.written_at()),
        note: note(site, visit, mail),
        answered: known
            .answered(mail)
            .map(|answered| answered.subject.clone()),
        members,
        text: mail.text.clone(),
        is_shortened: mail.is_shortened,
        is_forgotten: mail.is_forgotten(),
        kept_days: KEPT_DAYS,
        attachments: attachments
            .iter()
            .map(|kept| attached(l, &own, kept))
            .collect(),
        kinds: kind_choices(site, l, &own, kind),
        kind: kind.name,
        action: l.t(kind.action),
        mistakes: mistakes(l, &fields, refusals),
        fields,
        own,
        l: l.clone(),
        here,
    };
    page_with_status(status, &shown)
}

fn attached(l: &Translator, own: &str, kept: &Kept) -> Attached {
    let kilobytes = usize::try_from((kept.bytes + 999) / 1_000).unwrap_or(0);
    Attached {
        name: kept.name.clone(),
        href: kept
            .document
            .map(|_| format!("{own}/files/{}", kept.position)),
        size: l.t1("drafts-kilobytes", "size", kilobytes),
        refusal: match kept.refusal {
            Some(_) => l.t("drafts-not-kept"),
            None => String::new(),
        },
    }
}

/// What else it may become; nothing where there is only one kind.
fn kind_choices(site: &Site, l: &Translator, own: &str, chosen: &DraftKind) -> Vec<Choice> {
    let choice = |kind: &DraftKind| Choice {
        label: l.t(kind.label),
        href: format!("{own}?kind={}", kind.name),
        is_chosen: kind.name == chosen.name,
    };
    let all: Vec<Choice> = kinds(site).map(choice).collect();
    match all.len() {
        0 | 1 => Vec::new(),
        _ => all,
    }
}

/// Everything that is wrong, with the field to go to.
fn mistakes(l: &Translator, fields: &[DraftField], refusals: &[Refusal]) -> Vec<Mistake> {
    let mistake = |refusal: &Refusal| {
        let field = fields.iter().find(|field| field.key == refusal.field);
        let reason = l.refusal(&refusal.error);
        Mistake {
            field: refusal.field.clone(),
            text: match field {
                Some(field) => format!("{}: {reason}", field.label),
                None => reason,
            },
        }
    };
    refusals.iter().map(mistake).collect()
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, mail, position)): Path<(String, Id, i64)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let mail = find(&site, &here, mail).await?;
    let all = intake::attachments(site.db.read(), mail.id).await?;
    let found = all.iter().find(|kept| kept.position == position);
    let document = found.and_then(|kept| kept.document);
    files::send_document(&site.db, document.ok_or(WebError::NotFound)?).await
}
