//! The form by which a mail becomes a contact: filled in from the mail, with what is wrong.

use ordit_platform::{
    i18n::Translator,
    import::Refusal,
    intake::plain_subject,
    module::{DraftField, Drafting},
};
use sea_orm::DbErr;

use super::{
    lines::{Known, Member},
    rules::only,
};
use crate::{contacts::noun::NOUN, tasks};

/// The fields of a contact that are typed as they are.
pub const OWN: &[&str] = &["date", "subject", "with_whom", "by_whom", "note"];

/// The fields, in their order.
pub async fn fields(
    drafting: Drafting<'_>,
    refusals: &[Refusal],
) -> Result<Vec<DraftField>, DbErr> {
    let (site, visit, mail) = (drafting.site, drafting.visit, drafting.mail);
    let known = Known::read(&site.db, visit, std::slice::from_ref(mail)).await?;
    let members = known.members(site, visit, mail);
    let colleagues = tasks::store::colleagues(site.db.read(), mail.network, visit.now).await?;
    let own = colleagues
        .iter()
        .find(|one| Some(one.id) == visit.acting.person);
    let filled = |key: &str| match key {
        "date" => mail.written_at().day().to_string(),
        "subject" => plain_subject(&mail.subject).to_owned(),
        "with_whom" => with_whom(drafting, &members),
        "by_whom" => own.map(|own| own.name.clone()).unwrap_or_default(),
        _ => String::new(),
    };
    let mut fields = Vec::new();
    if !members.is_empty() {
        fields.push(chosen(drafting, &members));
    }
    fields.push(named(drafting, &members));
    for key in OWN {
        let value = match drafting.typed(key) {
            Some(typed) => typed.to_owned(),
            None => filled(key),
        };
        fields.push(field(&visit.l, key, value));
    }
    for field in &mut fields {
        let refusal = refusals.iter().find(|refusal| refusal.field == field.key);
        field.error = refusal.map(|refusal| visit.l.refusal(&refusal.error));
    }
    Ok(fields)
}

fn field(l: &Translator, key: &'static str, value: String) -> DraftField {
    let label = NOUN.field(key).map(|field| l.t(field.label));
    let hint = match key {
        "note" => Some(l.t("contacts-hint-note")),
        "subject" => Some(l.t("contacts-hint-fact")),
        _ => None,
    };
    DraftField {
        key,
        label: label.unwrap_or_default(),
        hint,
        value,
        is_long: key == "note",
        ..DraftField::default()
    }
}

/// The recognised members to choose from; one is chosen already where it can be no other.
fn chosen(drafting: Drafting<'_>, members: &[Member]) -> DraftField {
    let l = &drafting.visit.l;
    let option = |member: &Member| {
        let how = l.t(format!("drafts-how-{}", member.candidate.how.code()));
        let label = format!("{} · {how}", member.name.text);
        (member.candidate.organisation.to_string(), label)
    };
    let all: Vec<_> = members.iter().map(|member| member.candidate).collect();
    let own = only(&all).map(|one| one.organisation.to_string());
    let value = match drafting.typed("organisation_id") {
        Some(typed) => typed.to_owned(),
        None => own.unwrap_or_default(),
    };
    let hint = match members.len() {
        1 => "drafts-recognised-one",
        _ => "drafts-recognised-several",
    };
    DraftField {
        key: "organisation_id",
        label: l.t("drafts-field-member"),
        hint: Some(l.t(hint)),
        value,
        options: members.iter().map(option).collect(),
        ..DraftField::default()
    }
}

/// Another one, by its name.
fn named(drafting: Drafting<'_>, members: &[Member]) -> DraftField {
    let l = &drafting.visit.l;
    let label = match members.is_empty() {
        true => "contacts-field-organisation",
        false => "drafts-field-other",
    };
    DraftField {
        key: "organisation",
        label: l.t(label),
        hint: members.is_empty().then(|| l.t("drafts-recognised-none")),
        value: drafting
            .typed("organisation")
            .unwrap_or_default()
            .to_owned(),
        ..DraftField::default()
    }
}

/// The one who wrote: as the register calls them, else as the mail does.
fn with_whom(drafting: Drafting<'_>, members: &[Member]) -> String {
    let (site, visit) = (drafting.site, drafting.visit);
    let person = match members {
        [one] => one.candidate.person,
        _ => None,
    };
    let snapshot = site.snapshots.current();
    let known = person.and_then(|id| snapshot.get(&visit.viewer, id));
    let name = known.map(|head| head.title(visit.lang).text.to_owned());
    let written = || drafting.mail.writer().name.clone();
    name.or_else(written).unwrap_or_default()
}
