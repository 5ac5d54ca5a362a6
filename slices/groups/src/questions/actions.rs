//! Asking, passing on, answering, concluding and opening again.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::{Mistake, Typed};
use ordit_platform::{
    themes::theme,
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect_after_write},
};

use super::{
    Draft, NATURES, STANCES,
    one::{Refused, Which, found, one_page},
    pages::list_page,
    store,
};
use crate::{
    circles::{LEAD, TAKE_PART},
    inside::{Inside, Reader},
};

type Pairs = Vec<(String, String)>;

const MOST_THEMES: usize = 5;

/// What the pages do.
pub fn routes(routes: &mut Routes) {
    routes.post("/g/{id}/questions", TAKE_PART, ask);
    routes.post("/g/{id}/questions/{question}/pass-on", LEAD, pass_on);
    routes.post("/g/{id}/questions/{question}/answer", TAKE_PART, answer);
    routes.post("/g/{id}/questions/{question}/conclude", LEAD, conclude);
    routes.post("/g/{id}/questions/{question}/reopen", LEAD, reopen);
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    inside.goes_on()?;
    let typed = Typed::sent(pairs);
    let draft = match read(&site, &visit, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => {
            let visit = visit.at(&inside.area("questions"));
            return list_page(&site, &visit, inside, Some((typed, mistakes))).await;
        }
    };
    let mut write = store::begin(&site.db, &inside, &visit.acting).await?;
    let question = typed.get("key").parse().unwrap_or_else(|_| write.id());
    store::ask(&mut write, &inside, question, &draft).await?;
    let seq = write.commit().await?;
    let said = match inside.is_sensitive {
        true => "groups-questions-said-waits",
        false => "groups-questions-said-asked",
    };
    redirect_after_write(inside.area("questions"), seq)
        .with_notice(Notice::new(said))
        .answer()
}

fn read(site: &Site, visit: &Visit, typed: &Typed) -> Result<Draft, Vec<Mistake>> {
    let mut reader = Reader::new(site, visit, typed);
    let nature = reader.one_of("nature", NATURES).unwrap_or_default();
    let (title, body) = (reader.said("title"), reader.lines("body"));
    let codes = typed.get("themes").split(';').filter_map(theme);
    let mut themes: Vec<String> = codes.map(|theme| theme.code.to_string()).collect();
    themes.sort_unstable();
    themes.dedup();
    themes.truncate(MOST_THEMES);
    let mistakes = reader.mistakes();
    match mistakes.is_empty() {
        true => Ok(Draft {
            nature: nature.to_owned(),
            title,
            body,
            themes,
        }),
        false => Err(mistakes),
    }
}

async fn pass_on(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, question)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let typed = Typed::sent(pairs);
    let draft = match read(&site, &visit, &typed) {
        Ok(draft) => draft,
        Err(mistakes) => {
            let refused = (Which::PassOn, typed, mistakes);
            return again(&site, &visit, inside, question, refused).await;
        }
    };
    let mut write = site.db.write(&visit.acting).await?;
    if !store::pass_on(&mut write, &inside, question, &draft).await? {
        return Err(WebError::NotFound);
    }
    let seq = write.commit().await?;
    back(&inside, question, seq, "groups-questions-said-passed-on")
}

async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, question)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    found(&site, &inside, question).await?;
    let typed = Typed::sent(pairs);
    let mut reader = Reader::new(&site, &visit, &typed);
    let body = reader.lines("body");
    if body.is_empty() {
        reader.wrong("body", &UserError::new("groups-inside-refusal-empty"));
    }
    let stance = reader.one_of("stance", STANCES).unwrap_or_default();
    let mistakes = reader.mistakes();
    if !mistakes.is_empty() {
        let refused = (Which::Answer, typed, mistakes);
        return again(&site, &visit, inside, question, refused).await;
    }
    let mut write = store::begin(&site.db, &inside, &visit.acting).await?;
    let own = typed.get("key").parse().unwrap_or_else(|_| write.id());
    if !store::answer(&mut write, &inside, question, (own, &body, stance)).await? {
        return Err(UserError::new("groups-questions-refusal-closed").into());
    }
    let seq = write.commit().await?;
    back(&inside, question, seq, "groups-questions-said-answered")
}

async fn conclude(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, question)): Path<(Id, Id)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let mut known = found(&site, &inside, question).await?;
    let typed = Typed::sent(pairs);
    let mut reader = Reader::new(&site, &visit, &typed);
    let (conclusion, dissent) = (reader.lines("conclusion"), reader.lines("dissent"));
    if conclusion.is_empty() {
        reader.wrong("conclusion", &UserError::new("groups-inside-refusal-empty"));
    }
    let mut mistakes = reader.mistakes();
    known.version = typed.get("version").parse().unwrap_or(known.version);
    if mistakes.is_empty() {
        let mut write = site.db.write(&visit.acting).await?;
        let said = Some((conclusion.as_str(), dissent.as_str()));
        if store::conclude(&mut write, &inside, &known, said).await? {
            let seq = write.commit().await?;
            return back(&inside, question, seq, "groups-questions-said-concluded");
        }
        mistakes.push(Mistake {
            field: "conclusion".to_owned(),
            text: visit.l.t("groups-inside-refusal-changed"),
        });
    }
    let refused = (Which::Conclude, typed, mistakes);
    again(&site, &visit, inside, question, refused).await
}

async fn reopen(
    State(site): State<Shared>,
    visit: Visit,
    Path((id, question)): Path<(Id, Id)>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    let known = found(&site, &inside, question).await?;
    let mut write = site.db.write(&visit.acting).await?;
    store::conclude(&mut write, &inside, &known, None).await?;
    let seq = write.commit().await?;
    back(&inside, question, seq, "groups-questions-said-reopened")
}

fn back(inside: &Inside, question: Id, seq: i64, said: &str) -> Result<Response, WebError> {
    redirect_after_write(inside.path(&format!("/questions/{question}")), seq)
        .with_notice(Notice::new(said))
        .answer()
}

async fn again(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    question: Id,
    (which, typed, mistakes): (Which, Typed, Vec<Mistake>),
) -> Result<Response, WebError> {
    let visit = visit.at(&inside.path(&format!("/questions/{question}")));
    let refused = Refused {
        which,
        typed,
        mistakes,
    };
    one_page(site, &visit, inside, question, Some(refused)).await
}
