//! Where answers to a network's messages go, and for how long a message can be taken back.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::UserError;
use ordit_platform::{
    events::EventDraft,
    i18n::Translator,
    mail::EmailAddress,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{SETTLED, WRITE, path, settings_store as store};
use crate::{
    form::{Here, Typed},
    joining, mailboxes, networks,
};

/// How many minutes a message waits, as offered.
const DELAYS: [i64; 5] = [0, 2, 5, 15, 60];
/// As long as nobody set anything.
const USUAL_DELAY: i64 = 5;

/// What a network set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub reply_to: Option<EmailAddress>,
    /// So long a message waits before it goes, and can be taken back whole.
    pub delay_minutes: i64,
    /// 0 before it was set for the first time.
    pub version: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            reply_to: None,
            delay_minutes: USUAL_DELAY,
            version: 0,
        }
    }
}

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/messages/settings", WRITE, show);
    routes.post("/n/{network}/messages/settings", WRITE, save);
}

/// Where answers go: to the address that was set, else to that of joining, else to the mailbox of
/// the organisation that carries the network; nowhere where none of them is known.
///
/// # Errors
/// When the database cannot be reached.
pub async fn answers_go_to(
    site: &Site,
    visit: &Visit,
    here: &Here,
) -> Result<Option<EmailAddress>, WebError> {
    let on = site.db.read();
    if let Some(own) = store::find(on, here.id).await?.reply_to {
        return Ok(Some(own));
    }
    usual(site, visit, here).await
}

/// Where they go as long as nothing is set.
async fn usual(site: &Site, visit: &Visit, here: &Here) -> Result<Option<EmailAddress>, WebError> {
    let on = site.db.read();
    let joining = joining::settings::store::find(on, here.id).await?;
    if joining.address.is_some() {
        return Ok(joining.address);
    }
    let Some(name) = store::carried_by(on, here.id).await? else {
        return Ok(None);
    };
    let snapshot = site.snapshots.current();
    let Some(head) = networks::view::carrier_head(&snapshot, &visit.viewer, &name) else {
        return Ok(None);
    };
    let mailbox = mailboxes::of(on, &[head.id]).await?.remove(&head.id);
    Ok(mailbox.and_then(|text| EmailAddress::parse(&text).ok()))
}

#[derive(Template)]
#[template(path = "members/messages_settings.html")]
struct SettingsPage {
    layout: Layout,
    l: Translator,
    here: Here,
    version: i64,
    address: String,
    usual: Option<String>,
    delays: Vec<(i64, bool)>,
    wrong: Option<String>,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let settings = store::find(site.db.read(), here.id).await?;
    let address = settings.reply_to.as_ref().map(ToString::to_string);
    let typed = (settings, address.unwrap_or_default());
    shown(&site, &visit, here, typed, None).await
}

async fn shown(
    site: &Site,
    visit: &Visit,
    here: Here,
    (settings, address): (Settings, String),
    wrong: Option<UserError>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let usual = usual(site, visit, &here).await?;
    let form = SettingsPage {
        layout: Layout::new(site, visit, &l.t("messages-settings-title")).of_network(&here.slug),
        version: settings.version,
        usual: usual.map(|address| address.to_string()),
        delays: DELAYS
            .map(|delay| (delay, delay == settings.delay_minutes))
            .into(),
        wrong: wrong.map(|refusal| l.refusal(&refusal)),
        address,
        here,
        l,
    };
    page_with_status(status, &form)
}

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let typed = Typed::sent(pairs);
    let address = typed.get("address").trim_matches(' ').to_owned();
    let delay = typed.get("delay").parse().ok();
    let mut settings = Settings {
        reply_to: None,
        delay_minutes: delay
            .filter(|delay| DELAYS.contains(delay))
            .unwrap_or(USUAL_DELAY),
        version: typed.get("version").parse().unwrap_or(0),
    };
    match EmailAddress::parse(&address) {
        Ok(parsed) if !address.contains(char::is_control) => settings.reply_to = Some(parsed),
        _ if address.is_empty() => {}
        _ => {
            let refusal = UserError::new("mail-address-wrong");
            return shown(&site, &visit, here, (settings, address), Some(refusal)).await;
        }
    }
    let mut write = site.db.write(&visit.acting).await?;
    if !store::put(&write, here.id, &settings).await? {
        drop(write);
        settings.version = store::find(site.db.read(), here.id).await?.version;
        let refusal = UserError::new("messages-settings-changed");
        return shown(&site, &visit, here, (settings, address), Some(refusal)).await;
    }
    write.event(EventDraft::new(SETTLED, here.id).network(here.id));
    let seq = write.commit().await?;
    redirect_after_write(path(&here.slug, "/settings"), seq)
        .with_notice(Notice::new("messages-settings-saved"))
        .answer()
}
