//! A test mail, by which coordination sees whether mail leaves the instance.

use axum::{Form, extract::State, http::StatusCode, response::Response};
use ordit_kernel::UserError;
use serde::Deserialize;

use super::{
    EmailAddress, HeaderText, Letter, MailKind, NewMail, Part, Recipient,
    pages::{LISTS, Trial, list_page},
    put,
};
use crate::web::{Notice, Shared, Site, Visit, WebError, page_with_status, redirect};

const TRIAL: MailKind = MailKind {
    name: "platform.mail_test",
    is_secret: false,
    is_harmless: true,
};

/// The program itself writes.
const SENDER: &str = "Ordit";

#[derive(Deserialize)]
pub(super) struct TrialForm {
    #[serde(default)]
    address: String,
}

/// Puts a test mail to one address.
pub(super) async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Form(form): Form<TrialForm>,
) -> Result<Response, WebError> {
    let address = match EmailAddress::parse(&form.address) {
        Ok(address) => address,
        Err(refused) => return again(&site, &visit.at(LISTS), form.address, &refused).await,
    };
    let mut write = site.db.write(&visit.acting).await?;
    put(&mut write, &letter(&site, &visit, address)?).await?;
    write.commit().await?;
    redirect(LISTS)
        .with_notice(Notice::new("mail-test-put"))
        .answer()
}

async fn again(
    site: &Shared,
    visit: &Visit,
    address: String,
    refused: &UserError,
) -> Result<Response, WebError> {
    let problem = Some(visit.l.refusal(refused));
    let shown = list_page(site, visit, Trial { address, problem }).await?;
    page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

fn letter(site: &Site, visit: &Visit, address: EmailAddress) -> Result<NewMail, WebError> {
    let l = &visit.l;
    let subject = HeaderText::parse(&l.t("mail-test-subject"))?;
    let letter = Letter {
        l,
        subject: subject.as_str(),
        sender: SENDER,
        origin: site.settings.origin(),
        parts: vec![Part::Text(l.t("mail-test-text"))],
    };
    let (text, html) = (letter.text()?, letter.html()?);
    Ok(NewMail {
        kind: TRIAL,
        lang: visit.lang,
        from_name: Some(HeaderText::parse(SENDER)?),
        reply_to: None,
        subject,
        text,
        html: Some(html),
        headers: vec![("Auto-Submitted", HeaderText::parse("auto-generated")?)],
        recipients: vec![Recipient::at(address)],
        batch: None,
        until: None,
    })
}
