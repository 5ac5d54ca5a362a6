//! Writing a guide, correcting it, publishing it and taking it back: one door with spreadsheets.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::form::{Here, Outcome, Typed, after, conflict_page, importer, save};
use ordit_platform::{
    import::{Choice, GivenRow, SaveError},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    form::{ASKED, Of, This, form_page, opened},
    noun::NOUN,
    origin::Origin,
    ties::{EDIT, WRITE},
};

type Pairs = Vec<(String, String)>;

/// What the form and the buttons do.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/library", WRITE, create);
    routes.post("/library/{id}/edit", EDIT, change);
    routes.post("/library/{id}/publish", EDIT, publish);
    routes.post("/library/{id}/draft", EDIT, take_back);
}

async fn create(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let whole = Typed::sent(pairs.clone());
    let named = (whole.get("from"), whole.get("part"));
    let origin = Origin::find(&site, &visit, named).await?;
    let typed = asked(pairs);
    let row = row(&visit, &typed, (whole.get("key"), origin.as_ref()));
    let saved = importer(&site)
        .save_one(&visit.acting, Some(here.id), &NOUN, row)
        .await;
    match saved {
        Ok(saved) => {
            let current = (NOUN.current)(site.db.read().into(), None, &[saved.id]).await?;
            let sheet = current.get(&saved.id).map(|current| &current.sheet);
            let slug = sheet.map_or("", |sheet| sheet.slug.as_str());
            redirect_after_write(super::path(slug), saved.seq)
                .with_notice(Notice::new("library-written"))
                .answer()
        }
        Err(SaveError::Refused(refusals)) => {
            let typed = opened(&site, &visit).overlaid_by(&typed);
            let typed = typed.with("key", whole.get("key"));
            let of = Of::New(&here, origin.as_ref());
            form_page(&site, &visit, &of, &typed, &refusals)
        }
        Err(error) => Err(failed(error)),
    }
}

/// The row of a new guide: a draft of whoever writes it, one however often its form is sent.
fn row(visit: &Visit, typed: &Typed, (key, origin): (&str, Option<&Origin>)) -> GivenRow {
    let mut values = typed.values(&NOUN);
    values.push(("standing", "draft".to_owned()));
    values.push(("kept_by", keeper(visit)));
    if let Ok(key) = key.parse::<Id>() {
        values.push(("source_id", format!("form {key}")));
    }
    if let Some(origin) = origin {
        values.push(("derived_from", origin.id.to_string()));
        values.extend(origin.part.map(|part| ("derived_part", part.to_string())));
    }
    GivenRow {
        values,
        // Whoever writes one was told what came of the same.
        choice: Some(Choice::New),
        ..GivenRow::default()
    }
}

/// The organisation that is acted for keeps the draft, else the network.
fn keeper(visit: &Visit) -> String {
    let own = visit.acting.organisation;
    let own = own.filter(|own| visit.acting.acts_for(*own));
    own.map(|own| own.to_string()).unwrap_or_default()
}

async fn change(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id).await?;
    let typed = asked(pairs);
    match save(&site, &visit, Some(this.here.id), &NOUN, &typed, id).await {
        Ok(Outcome::Saved(saved)) => after(saved.seq, saved.kept.is_empty(), &this.page()).answer(),
        Ok(Outcome::Clash(now, merged)) => {
            let form = (this.here.slug.as_str(), this.path("/edit"));
            conflict_page(&site, &visit, &NOUN, form, &now, &merged)
        }
        Err(SaveError::Refused(refusals)) => {
            let opened = Typed::opened_on(&NOUN, &this.record, &visit.l);
            let typed = opened.overlaid_by(&typed);
            form_page(&site, &visit, &Of::Known(&this), &typed, &refusals)
        }
        Err(error) => Err(failed(error)),
    }
}

async fn publish(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let values = vec![("standing", "published".to_owned())];
    stand(&site, &visit, id, values, "library-published").await
}

/// Whoever takes it back keeps it, or they would not see it any more.
async fn take_back(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let values = vec![
        ("standing", "draft".to_owned()),
        ("kept_by", keeper(&visit)),
    ];
    stand(&site, &visit, id, values, "library-taken-back").await
}

async fn stand(
    site: &Site,
    visit: &Visit,
    id: Id,
    values: Vec<(&'static str, String)>,
    said: &'static str,
) -> Result<Response, WebError> {
    let this = This::find(site, visit, id).await?;
    let row = GivenRow {
        id: Some(id),
        values,
        ..GivenRow::default()
    };
    let saved = importer(site)
        .save_one(&visit.acting, Some(this.here.id), &NOUN, row)
        .await
        .map_err(failed)?;
    redirect_after_write(this.page(), saved.seq)
        .with_notice(Notice::new(said))
        .answer()
}

/// What the form asks and nothing else: no form publishes, or says whose draft it is.
fn asked(pairs: Pairs) -> Typed {
    let is_asked = |name: &str| {
        let key = name.strip_prefix("was-").unwrap_or(name);
        key == "version" || ASKED.iter().any(|group| group.fields.contains(&key))
    };
    let pairs = pairs.into_iter().filter(|(name, _)| is_asked(name));
    Typed::sent(pairs.collect())
}

fn failed(error: SaveError) -> WebError {
    match error {
        SaveError::Database(error) => error.into(),
        error => WebError::Internal(error.into()),
    }
}
