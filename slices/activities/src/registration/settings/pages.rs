//! The form on which the organisers say whether and how one registers.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::form::Typed;
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::{
    Question, QuestionKind, Settings,
    rules::{MOST_QUESTIONS, typed_moment},
    store,
};
use crate::registration::{
    Mode, ORGANISE, Whole,
    public::{About, network_slug, owners, with_id},
};

/// The form.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/registration/settings", ORGANISE, show);
}

/// The places that an owner gives, as the activity says.
struct Share {
    name: ordit_members::directory::said::Said,
    places: i64,
}

#[derive(Template)]
#[template(path = "activities/registration_settings.html")]
struct SettingsPage {
    layout: Layout,
    l: Translator,
    about: About,
    typed: Typed,
    wrong: Vec<(String, String)>,
    capacity: Option<i64>,
    shares: Vec<Share>,
    modes: &'static [Mode],
    kinds: [QuestionKind; 3],
    lines: Vec<usize>,
}

impl SettingsPage {
    fn error(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        wrong
            .find(|(own, _)| own == field)
            .map(|(_, text)| text.as_str())
    }

    fn is(&self, field: &str) -> bool {
        self.typed.get(field) == "yes"
    }

    fn line(&self, key: &str, line: &usize) -> &str {
        self.typed.get(&format!("{key}-{line}"))
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let whole = with_id(&site, &visit, id).await?;
    let questions = store::questions(site.db.read(), id).await?;
    let typed = typed_of(&whole.settings, &questions);
    // The activity says how many places are for other administrations before anybody registers.
    let planned = whole.activity.details.get("other_administrations");
    let typed = match planned.filter(|_| whole.settings.version == 0) {
        Some(places) => typed.with("reserved", places),
        None => typed,
    };
    settings_page(&site, &visit, &whole, (typed, Vec::new()))
}

/// The form, with status 422 when something in it is wrong.
///
/// # Errors
/// When the page cannot be written.
pub fn settings_page(
    site: &Shared,
    visit: &Visit,
    whole: &Whole,
    (typed, wrong): (Typed, Vec<(String, UserError)>),
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let layout = Layout::new(site, visit, &l.t("activities-reg-set-title"));
    let places = |id: Id| {
        let mut own = whole.activity.owners.iter();
        own.find(|owner| owner.id == id)
            .and_then(|owner| owner.places)
    };
    let shares = owners(site, whole, visit.lang).into_iter();
    let wrong = wrong.into_iter();
    let shown = SettingsPage {
        layout: match network_slug(site, whole) {
            Some(slug) => layout.of_network(&slug),
            None => layout,
        },
        about: About::of(whole, &l),
        typed,
        wrong: wrong
            .map(|(field, error)| (field, l.refusal(&error)))
            .collect(),
        capacity: whole.activity.capacity,
        shares: shares
            .filter_map(|(id, name)| {
                Some(Share {
                    name,
                    places: places(id)?,
                })
            })
            .collect(),
        modes: Mode::of_activity(&whole.activity.mode),
        kinds: QuestionKind::ALL,
        lines: (1..=MOST_QUESTIONS).collect(),
        l,
    };
    page_with_status(status, &shown)
}

/// What was said before, as the form is opened on it.
fn typed_of(settings: &Settings, questions: &[Question]) -> Typed {
    let yes = |is: bool| if is { "yes" } else { "" };
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let at = |at: Option<ordit_kernel::Instant>| at.map(typed_moment).unwrap_or_default();
    let mut typed = Typed::default()
        .with("version", &settings.version.to_string())
        .with("is_open", yes(settings.is_open))
        .with("opens_at", &at(settings.opens_at))
        .with("closes_at", &at(settings.closes_at))
        .with("asks_approval", yes(settings.asks_approval))
        .with("asks_gender", yes(settings.asks_gender))
        .with("asks_minors", yes(settings.asks_minors))
        .with("answer_hours", &settings.answer_hours.to_string())
        .with(
            "most_of_organisation",
            &number(settings.most_of_organisation),
        )
        .with("reserved", &number(settings.reserved))
        .with("instructions", &settings.instructions)
        .with("about_data", &settings.about_data);
    for (mode, places) in &settings.modes {
        typed = typed.with(mode.code(), &places.to_string());
    }
    let asked = questions.iter().filter(|question| question.is_asked);
    for (line, question) in (1..=MOST_QUESTIONS).zip(asked) {
        typed = typed
            .with(&format!("id-{line}"), &question.id.to_string())
            .with(&format!("question-{line}"), &question.label)
            .with(&format!("kind-{line}"), question.kind.code())
            .with(&format!("choices-{line}"), &question.choices.join("\n"))
            .with(&format!("required-{line}"), yes(question.is_required));
    }
    typed
}
