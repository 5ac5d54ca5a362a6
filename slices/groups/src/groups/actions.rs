//! Proposing, beginning and correcting a group: one door with spreadsheets.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::{Here, Outcome, Typed, after, conflict_page, importer, save};
use ordit_platform::{
    import::{Also, Choice, GivenRow, Refusal, SaveError},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    decided,
    form::{ASKED, Home, form_page, home_of, opened},
    list::PROPOSE,
    noun::NOUN,
    path, shut_store,
    ties::EDIT,
};
use crate::members;

type Pairs = Vec<(String, String)>;

/// What the form does.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/groups", PROPOSE, create);
    routes.post("/g/{id}/edit", EDIT, change);
}

async fn create(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let coordinates = visit.acting.coordinates(here.id);
    let typed = sent(pairs);
    let mut values = typed.values(&NOUN);
    values.push((
        "standing",
        if coordinates { "active" } else { "proposed" }.to_owned(),
    ));
    let row = GivenRow {
        values,
        // Whoever proposes a group has looked whether it is there.
        choice: Some(Choice::New),
        ..GivenRow::default()
    };
    // An organisation that proposes a group looks after it, until others do.
    let own = visit.acting.organisation.filter(|_| !coordinates);
    let also: Also<'_> = &|write, group, run| {
        let own = own.filter(|_| run.is_some());
        Box::pin(async move {
            if let Some(own) = own {
                members::store::begin(write, group, own).await?;
            }
            Ok(())
        })
    };
    let saved = importer(&site)
        .save_one_also(&visit.acting, Some(here.id), &NOUN, row, Some(also))
        .await;
    match saved {
        Ok(saved) => {
            let home = home_of(&site, &visit, saved.id).await?;
            let said_of = |key| home.current.as_ref()?.record.get(key).cloned();
            let is_sensitive = said_of("is_sensitive").as_deref() == Some("yes");
            let slug = home.current.map(|current| current.sheet.slug);
            let said = match (coordinates, is_sensitive) {
                (true, _) => "groups-added",
                (false, true) => "groups-proposed-sensitive",
                (false, false) => "groups-proposed",
            };
            redirect_after_write(path(&slug.unwrap_or_default()), saved.seq)
                .with_notice(Notice::new(said))
                .answer()
        }
        Err(SaveError::Refused(refusals)) => {
            let home = Home {
                here,
                current: None,
            };
            let typed = opened(&visit).overlaid_by(&typed);
            form_page(&site, &visit, home, &typed, &refusals)
        }
        Err(error) => Err(failed(error)),
    }
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let home = home_of(&site, &visit, id).await?;
    let typed = sent(pairs);
    let opens = typed.get(decided::SENSITIVE) == "no";
    if opens && shut_store::is_shut(site.db.read(), id).await? {
        return refused(&site, &visit, home, (&typed, &[decided::opening()]));
    }
    match save(&site, &visit, Some(home.here.id), &NOUN, &typed, id).await {
        Ok(Outcome::Saved(saved)) => {
            let to = slug_of(&site, &visit, id).await?;
            after(saved.seq, saved.kept.is_empty(), &path(&to)).answer()
        }
        Ok(Outcome::Clash(now, merged)) => {
            let form = (home.here.slug.as_str(), format!("/g/{id}/edit"));
            conflict_page(&site, &visit, &NOUN, form, &now, &merged)
        }
        Err(SaveError::Refused(refusals)) => refused(&site, &visit, home, (&typed, &refusals)),
        Err(error) => Err(failed(error)),
    }
}

/// The form of a group that is there, as it was typed, with what is wrong.
fn refused(
    site: &Site,
    visit: &Visit,
    home: Home,
    (typed, refusals): (&Typed, &[Refusal]),
) -> Result<Response, WebError> {
    let record = home.current.as_ref().map(|current| current.record.clone());
    let opened = Typed::opened_on(&NOUN, &record.unwrap_or_default(), &visit.l);
    form_page(site, visit, home, &opened.overlaid_by(typed), refusals)
}

async fn slug_of(site: &Site, visit: &Visit, id: Id) -> Result<String, WebError> {
    let home = home_of(site, visit, id).await?;
    Ok(home.current.map(|one| one.sheet.slug).unwrap_or_default())
}

/// What the form asks and nothing else: no form moves a group in its life.
fn sent(pairs: Pairs) -> Typed {
    let is_asked = |name: &str| {
        let key = name.strip_prefix("was-").unwrap_or(name);
        key == "version" || ASKED.iter().any(|group| group.fields.contains(&key))
    };
    Typed::sent(
        pairs
            .into_iter()
            .filter(|(name, _)| is_asked(name))
            .collect(),
    )
}

fn failed(error: SaveError) -> WebError {
    match error {
        SaveError::Database(error) => error.into(),
        error => WebError::Internal(error.into()),
    }
}
