//! An activity written anew from an earlier one: dates moved to a chosen day, results left out.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::form::{Mistake, Typed, editable, importer, mistakes};
use ordit_platform::{
    i18n::Translator,
    import::{Also, Current, GivenRow, Labels, Record, SaveError, Saved, parse},
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page_with_status,
        redirect_after_write,
    },
};

use super::{
    EDIT,
    form::This,
    noun::NOUN,
    of_group::where_called,
    owners::invitations::named::{Asking, Held, left_out},
    parts::{self, Part, Standing},
    path,
    questions::QUESTIONS,
    rules, store,
    wrong::{Wrong, error},
};
use crate::registration::settings;

/// The sentence about what is no date at all, which speaks of months and years too.
const NO_DATE: &str = "import-refused-date";

/// What of an activity its copy asks for, and where.
const ASKED: [(&str, &str); 5] = [
    ("name", "name"),
    ("starts_on", "day"),
    ("start_time", "day"),
    ("ends_on", "day"),
    ("end_time", "day"),
];

/// The question and what follows.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/copy", EDIT, ask);
    routes.post("/a/{id}/copy", EDIT, copy);
}

#[derive(Template)]
#[template(path = "activities/activity_copy.html")]
struct CopyPage {
    layout: Layout,
    l: Translator,
    this: This,
    title: String,
    name: String,
    day: String,
    key: String,
    wrong: Option<Wrong>,
}

impl CopyPage {
    fn error(&self, field: &str) -> Option<&str> {
        error(&self.wrong, field)
    }
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if let Some(there) = where_called(&site, &visit, &this) {
        return there.answer();
    }
    let name = this.text.clone();
    let typed = Typed::default().with("name", &name);
    let typed = typed.with("key", &site.effects.id().to_string());
    question(&site, &visit, this, &typed, None)
}

fn question(
    site: &Site,
    visit: &Visit,
    this: This,
    typed: &Typed,
    wrong: Option<Wrong>,
) -> Result<Response, WebError> {
    let title = visit.l.t1("activities-copy-title", "name", &this.text);
    let status = match wrong {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let question = CopyPage {
        layout: this.layout(site, visit, &title),
        l: visit.l.clone(),
        this,
        title,
        name: typed.get("name").to_owned(),
        day: typed.get("day").to_owned(),
        key: typed.get("key").to_owned(),
        wrong,
    };
    page_with_status(status, &question)
}

async fn copy(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let this = This::find(&site, &visit, id)?;
    if let Some(there) = where_called(&site, &visit, &this) {
        return there.answer();
    }
    let typed = Typed::sent(pairs);
    let day = typed_day(&site, typed.get("day"))
        .and_then(|day| day.ok_or_else(|| UserError::new("activities-parts-error-day")));
    let day = match day {
        Ok(day) => day,
        Err(error) => {
            let wrong = Some(Wrong::at("day", visit.l.refusal(&error)));
            return question(&site, &visit, this, &typed, wrong);
        }
    };
    let current = this.current(&site).await?;
    let parts = copied(
        parts::store::of_activity(site.db.read(), id).await?,
        &current,
        day,
    );
    let mut values = sent(&visit, &current.record, day, &typed);
    // It is looked through before it is announced.
    values.push(("standing", "planned".to_owned()));
    let held = Held {
        home: this.network,
        owners: &[],
    };
    // Whoever held that one is asked about this one.
    let named = left_out(&site, &visit, held, &mut values).await?;
    let asking = named.unwrap_or_default().asking(&visit, held);
    let saved = written(&site, &visit, &this, (values, asking), parts).await;
    match made(&site, &visit, saved, "activities-copied").await? {
        Made::Written(answer) => Ok(answer),
        Made::Refused(mistake) => {
            let wrong = mistake.map(|mistake| Wrong::of(&this, mistake, &ASKED));
            question(&site, &visit, this, &typed, wrong)
        }
    }
}

/// What came of a form that makes an activity of another one.
pub(super) enum Made {
    Written(Response),
    /// Why not, at a field of activities.
    Refused(Option<Mistake>),
}

/// Leads to the activity that was made, with a notice.
pub(super) async fn made(
    site: &Site,
    visit: &Visit,
    saved: Result<Saved, SaveError>,
    notice: &'static str,
) -> Result<Made, WebError> {
    match saved {
        Ok(saved) => {
            let slug = store::slug_of(site.db.read(), saved.id).await?;
            let answer = redirect_after_write(path(&slug), saved.seq);
            let answer = answer.with_notice(Notice::new(notice)).answer()?;
            Ok(Made::Written(answer))
        }
        Err(SaveError::Refused(refusals)) => {
            let mistakes = mistakes(&visit.l, &NOUN, &refusals);
            Ok(Made::Refused(mistakes.into_iter().next()))
        }
        Err(SaveError::Database(error)) => Err(error.into()),
        Err(error) => Err(WebError::Internal(error.into())),
    }
}

/// The activity, its programme and who is asked to hold it, written together.
async fn written(
    site: &Site,
    visit: &Visit,
    this: &This,
    (values, asking): (Vec<(&'static str, String)>, Asking),
    parts: Vec<Part>,
) -> Result<Saved, SaveError> {
    let row = GivenRow {
        values,
        ..GivenRow::default()
    };
    let (network, from) = (this.network, this.id);
    let also: Also<'_> = &|write, id, run| {
        let (parts, asking) = (parts.clone(), asking.clone());
        Box::pin(async move {
            // The same form sent twice is one activity with one programme.
            if run.is_none() {
                return Ok(());
            }
            asking.of(write, id).await?;
            settings::store::take_along(write, from, id)
                .await
                .map_err(SaveError::Database)?;
            for part in parts {
                let part = Part {
                    id: write.id(),
                    ..part
                };
                parts::store::add(write, (id, network), &part)
                    .await
                    .map_err(SaveError::Database)?;
            }
            Ok(())
        })
    };
    importer(site)
        .save_one_also(&visit.acting, Some(network), &NOUN, row, Some(also))
        .await
}

/// A whole day as it was typed; none where nothing was.
///
/// # Errors
/// Where it is none, or no day of the calendar or of an agenda.
pub(super) fn typed_day(site: &Site, text: &str) -> Result<Option<Date>, UserError> {
    let wrong = || UserError::new("activities-parts-error-day");
    if text.trim().is_empty() {
        return Ok(None);
    }
    let field = NOUN.field("starts_on").ok_or_else(wrong)?;
    let read = parse(field, text, &Labels::new(&NOUN, &site.words));
    match read.map(|date| date.parse()) {
        Ok(Ok(PartialDate::Day(day))) => Ok(Some(day)),
        Err(error) if error.key != NO_DATE => Err(error),
        _ => Err(wrong()),
    }
}

/// What does not come along: what became of it, and what belongs to that one alone.
fn is_left_out(key: &str) -> bool {
    let result =
        |question: &super::questions::Question| question.is_result && question.field.key == key;
    let own = [
        "standing",
        "cancelled_because",
        "starts_on",
        "online_url",
        "source",
        "source_url",
        "series",
    ];
    own.contains(&key) || QUESTIONS.iter().any(result)
}

/// The values of an earlier activity on another day, under the name that a form says. The same
/// form sent twice makes one.
pub(super) fn sent(
    visit: &Visit,
    record: &Record,
    day: jiff::civil::Date,
    typed: &Typed,
) -> Vec<(&'static str, String)> {
    let mut values = values(record, day, |field, value| {
        NOUN.field(field)
            .map_or_else(String::new, |field| editable(&visit.l, field, value))
    });
    values.retain(|(key, _)| *key != "name");
    values.push(("name", typed.get("name").to_owned()));
    if let Ok(key) = typed.get("key").parse::<Id>() {
        values.push(("source_id", format!("form {key}")));
    }
    values
}

/// The values of the copy as a form would send them.
pub(super) fn values(
    record: &Record,
    day: Date,
    typed: impl Fn(&str, &str) -> String,
) -> Vec<(&'static str, String)> {
    let before = record.get("starts_on").and_then(|date| date.parse().ok());
    let before = before.and_then(PartialDate::earliest);
    let moved = |value: &str| {
        let date: Option<PartialDate> = value.parse().ok();
        let both = date.zip(before);
        both.map(|(date, before)| rules::moved(date, before, day).to_string())
    };
    let mut values: Vec<(&'static str, String)> = NOUN
        .record_fields()
        .filter(|field| !is_left_out(field.key))
        .filter_map(|field| {
            let value = record.get(field.key).filter(|value| !value.is_empty())?;
            let value = match field.key {
                "ends_on" => moved(value)?,
                _ => value.clone(),
            };
            Some((field.key, typed(field.key, &value)))
        })
        .collect();
    // What tells it from the others comes first.
    values.insert(0, ("starts_on", typed("starts_on", &day.to_string())));
    values
}

/// The programme as it was planned, on the new days; from what had no day yet, nobody knows on
/// which.
fn copied(parts: Vec<Part>, current: &Current, day: Date) -> Vec<Part> {
    let before = current.record.get("starts_on");
    let before = before.and_then(|date| match date.parse() {
        Ok(PartialDate::Day(before)) => Some(before),
        _ => None,
    });
    let planned = parts
        .into_iter()
        .filter(|part| part.standing != Standing::Added);
    planned
        .map(|part| Part {
            starts_on: part
                .starts_on
                .zip(before)
                .map(|(own, before)| rules::moved(own, before, day)),
            actual_start: None,
            actual_end: None,
            actual_note: None,
            standing: Standing::Planned,
            ..part
        })
        .collect()
}
