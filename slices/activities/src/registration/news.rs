//! News for those who are registered: it is at another time or elsewhere, off, or on after all.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, Instant};
use ordit_platform::{
    db::Write,
    jobs::{self, Failure, JobKind, NewJob, Pauses, Work},
    register,
    session::token_hash,
};
use sea_orm::DbErr;
use serde_json::json;

use super::{
    Mode, Registration, State, Whole,
    counter::Counter,
    letters::{Post, Told},
    news_store, store,
};

/// Whoever corrects an activity twice writes to people once.
pub const PAUSE_SECONDS: i64 = 10 * 60;
const TELLING: &str = "activities.registration_news";
/// So many are told in one write.
const MOST: usize = 100;
/// By this begins what is kept of somebody who was told that it is off.
const OFF: &str = "off ";

/// Tells those who are registered what changed.
pub const TELL: JobKind = JobKind {
    name: TELLING,
    label: "activities-reg-job-news",
    run: tell,
    max_attempts: 10,
    pauses: Pauses {
        first_seconds: 30,
        longest_seconds: 3600,
    },
    every_seconds: None,
};

/// What people are told of when and where it is, by how they take part: two of these differ when
/// somebody would come to the wrong place.
pub struct Facts {
    pub in_person: String,
    pub online: String,
    /// It does not take place.
    pub is_off: bool,
}

impl Facts {
    /// Those of whoever takes part in this way.
    pub fn of(&self, mode: Mode) -> &str {
        match mode {
            Mode::InPerson => &self.in_person,
            Mode::Online => &self.online,
        }
    }
}

/// What there is to be told of an activity.
pub fn facts(whole: &Whole) -> Facts {
    let (own, is_off) = (&whole.activity, whole.is_off());
    let mark = if is_off { OFF } else { "" };
    let of = |place: [Option<&str>; 2]| {
        let when = [own.starts_on, own.ends_on].map(|date| date.map(|date| date.to_string()));
        let all = json!([when, own.start_time, own.end_time, place, is_off]);
        format!("{mark}{}", token_hash(&all.to_string()))
    };
    Facts {
        in_person: of([own.venue.as_deref(), whole.sheet.place.territory.as_deref()]),
        online: of([own.online_url.as_deref(), None]),
        is_off,
    }
}

/// Has those who are registered told, if there is anything to be told by then.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_telling(write: &mut Write, activity: Id, at: Instant) -> Result<(), DbErr> {
    let new = NewJob {
        kind: TELLING,
        unique_key: &format!("{activity} {}", at.0),
        payload: json!({ "activity": activity }),
        run_at: at,
    };
    jobs::put(write, &new).await.map(drop)
}

fn tell(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let activity = work.job.payload["activity"].as_str();
        let activity: Option<Id> = activity.and_then(|id| id.parse().ok());
        if let Some(activity) = activity {
            while tell_some(&work, activity).await? {}
        }
        let write = work.db.write(&Acting::operator()).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

/// That somebody was told and their mail are written together: nobody is told twice after a crash.
/// Tells whether there was anybody.
async fn tell_some(work: &Work<'_>, activity: Id) -> Result<bool, Failure> {
    let post = Post::of_means(work.means);
    let mut write = work.db.write(&Acting::operator()).await?;
    let with = (&post, work.db.effects());
    let Some(mut counter) = Counter::open(&mut write, with, activity).await? else {
        return Ok(false);
    };
    let Some(told) = told(&counter.whole, counter.write.now()) else {
        return Ok(false);
    };
    let facts = facts(&counter.whole);
    let of = (activity, &facts);
    let ids = news_store::to_tell(counter.write.conn(), of, &State::LIVE, MOST).await?;
    if ids.is_empty() {
        return Ok(false);
    }
    let people = store::of_ids(counter.write.conn(), &ids).await?;
    let people: Vec<(&Registration, Told<'_>)> = ids
        .iter()
        .filter_map(|id| people.get(id))
        .map(|one| (one, told_to(one, told)))
        .collect();
    counter.tell(&people).await?;
    news_store::note_facts(counter.write, &ids, Some(&facts)).await?;
    write.commit().await?;
    Ok(true)
}

/// Whether there is something to come to.
pub fn is_to_come(whole: &Whole, now: Instant) -> bool {
    matches!(told(whole, now), Some(Told::Moved))
}

/// Whoever knows that it was called off is told first of all that it is on.
fn told_to(one: &Registration, told: Told<'static>) -> Told<'static> {
    let knows_off = one.told_facts.as_deref();
    match told {
        Told::Moved if knows_off.is_some_and(|facts| facts.starts_with(OFF)) => Told::OnAgain,
        told => told,
    }
}

/// What is told; nothing of what is over or not decided.
fn told(whole: &Whole, now: Instant) -> Option<Told<'static>> {
    let own = &whole.activity;
    let is_there = whole.sheet.state == register::State::Published;
    let is_over = own.last_at.is_some_and(|over| over <= now);
    match own.standing.as_str() {
        _ if is_over => None,
        _ if whole.is_off() => Some(Told::CalledOff),
        _ if !is_there => None,
        "planned" | "announced" => Some(Told::Moved),
        _ => None,
    }
}
