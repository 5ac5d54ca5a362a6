//! The page of a link: one form, one button, no account; what is said can be changed until the end.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Acting, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    session::token_hash,
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{
    ANSWER, Answer, Evaluation,
    rules::{self, MOST_USEFUL, RECOMMEND, Wrong},
    store,
};
use crate::registration::{
    self, Whole,
    public::{About, network_slug},
};

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    routes.get("/evaluation/{token}", ANSWER, show);
    routes.post("/evaluation/{token}", ANSWER, answer);
}

/// What a link asks about.
struct Asked {
    whole: Whole,
    evaluation: Evaluation,
    mode: String,
    /// The answer stands under it; only the link leads there.
    key: String,
}

async fn found(site: &Site, token: &str) -> Result<Asked, WebError> {
    let on = site.db.read();
    let link = store::of_link(on, &token_hash(token)).await?;
    let (activity, mode) = link.ok_or(WebError::NotFound)?;
    let whole = registration::store::whole(on, activity).await?;
    let evaluation = store::find(on, activity).await?;
    Ok(Asked {
        whole: whole.ok_or(WebError::NotFound)?,
        evaluation: evaluation.ok_or(WebError::NotFound)?,
        mode,
        key: token_hash(&format!("answer {token}")),
    })
}

#[derive(Template)]
#[template(path = "activities/evaluation_answer.html")]
struct AnswerPage {
    layout: Layout,
    l: Translator,
    about: About,
    path: String,
    own_question: String,
    typed: Typed,
    wrong: Vec<(String, String)>,
    is_closed: bool,
    /// Something was answered before.
    is_answered: bool,
    numbers: Vec<i64>,
    recommend: [&'static str; 3],
}

impl AnswerPage {
    fn error(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        let found = wrong.find(|(own, _)| own == field);
        found.map(|(_, text)| text.as_str())
    }

    fn is(&self, field: &str, value: &str) -> bool {
        self.typed.get(field) == value
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let asked = found(&site, &token).await?;
    answer_page(&site, &visit, (&asked, &token), None).await
}

async fn answer_page(
    site: &Shared,
    visit: &Visit,
    (asked, token): (&Asked, &str),
    refused: Option<(Typed, Vec<Wrong>)>,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let before = store::answer_of(site.db.read(), &asked.key).await?;
    let is_answered = before.is_some();
    let (status, typed, wrong) = match refused {
        Some((typed, wrong)) => (StatusCode::UNPROCESSABLE_ENTITY, typed, wrong),
        None => (StatusCode::OK, typed_of(before), Vec::new()),
    };
    let path = format!("/evaluation/{token}");
    let layout = Layout::new(site, &visit.at(&path), &l.t("activities-eval-answer-title"));
    let wrong = wrong.into_iter();
    let shown = AnswerPage {
        layout: match network_slug(site, &asked.whole) {
            Some(slug) => layout.of_network(&slug),
            None => layout,
        },
        about: About::of(&asked.whole, &l),
        path,
        own_question: asked.evaluation.own_question.clone(),
        typed,
        wrong: wrong
            .map(|(field, error)| (field, l.refusal(&error)))
            .collect(),
        is_closed: asked.evaluation.closed_at.is_some(),
        is_answered,
        numbers: (1..=MOST_USEFUL).collect(),
        recommend: RECOMMEND,
        l,
    };
    let shown = page_with_status(status, &shown)?;
    // The address is the key: it is kept by nobody and told to nobody.
    let headers = [
        (CACHE_CONTROL.as_str(), "no-store"),
        ("x-robots-tag", "noindex"),
    ];
    Ok((headers, shown).into_response())
}

fn typed_of(answer: Option<Answer>) -> Typed {
    let Some(answer) = answer else {
        return Typed::default();
    };
    Typed::default()
        .with("useful", &answer.useful.to_string())
        .with("recommend", &answer.recommend)
        .with("takes", &answer.takes)
        .with("changes", &answer.changes)
        .with("own_answer", &answer.own_answer)
}

async fn answer(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let asked = found(&site, &token).await?;
    let typed = Typed::sent(pairs);
    let answer = match rules::answer(&typed) {
        Ok(answer) => answer,
        Err(wrong) => {
            let refused = Some((typed, wrong));
            return answer_page(&site, &visit, (&asked, &token), refused).await;
        }
    };
    // Whoever happens to be signed in does not answer by name.
    let mut write = site.db.write(&Acting::visitor()).await?;
    let under = (asked.key.as_str(), asked.mode.as_str());
    if !store::answer(&mut write, asked.whole.id(), under, &answer).await? {
        return Err(UserError::new("activities-eval-error-closed").into());
    }
    redirect_after_write(format!("/evaluation/{token}"), write.commit().await?)
        .with_notice(Notice::new("activities-eval-answered"))
        .answer()
}
