//! The job that asks those who came, each by one mail.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    jobs::{Failure, JobKind, Pauses, Work},
    mail::{self, NewMail},
    session::token_hash,
};

use super::{guests, store};
use crate::registration::{
    self,
    letters::{Post, Told},
};

/// Its name, by which it is put.
pub const NAME: &str = "activities.evaluation_asking";
/// So many are asked in one write.
const MOST: i64 = 200;

/// Asks everybody who has a place or left an address, and was not asked yet.
pub const ASKING: JobKind = JobKind {
    name: NAME,
    label: "activities-eval-job",
    run: ask,
    max_attempts: 10,
    pauses: Pauses {
        first_seconds: 30,
        longest_seconds: 3_600,
    },
    every_seconds: None,
};

fn ask(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let activity = work.job.payload["activity"].as_str();
        let activity: Option<Id> = activity.and_then(|id| id.parse().ok());
        if let Some(activity) = activity {
            while ask_some(&work, activity).await? {}
            while ask_guests(&work, activity).await? {}
        }
        let write = work.db.write(&Acting::operator()).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

/// That somebody is asked and their mail are written together: nobody is asked twice after a
/// crash. Tells whether there was anybody.
async fn ask_some(work: &Work<'_>, activity: Id) -> Result<bool, Failure> {
    let post = Post::of_means(work.means);
    let mut write = work.db.write(&Acting::operator()).await?;
    let ids = store::to_ask(write.conn(), activity, MOST).await?;
    let whole = registration::store::whole(write.conn(), activity).await?;
    let Some(whole) = whole.filter(|_| !ids.is_empty()) else {
        return Ok(false);
    };
    let people = registration::store::of_ids(write.conn(), &ids).await?;
    let addresses = people.values().filter_map(|own| own.draft.address.as_ref());
    let keys: Vec<String> = addresses.map(|own| guests::key(activity, own)).collect();
    let mut sent = guests::store::take_over(&write, activity, &keys).await?;
    let letters = post.letters(&whole);
    let mut mails: Vec<NewMail> = Vec::new();
    for person in people.values() {
        let address = person.draft.address.as_ref();
        let known = address.and_then(|own| sent.remove(&guests::key(activity, own)));
        if let Some(hash) = known {
            store::invite(&write, activity, (person.id, &hash)).await?;
            continue;
        }
        let token = work.db.effects().secret();
        if store::invite(&write, activity, (person.id, &token_hash(&token))).await? {
            mails.extend(letters.written(person, Told::Evaluation, (None, &token))?);
        }
    }
    mail::put_all(&mut write, &mails).await?;
    write.commit().await?;
    Ok(true)
}

/// Asks those who left an address likewise, and forgets it in the same write.
async fn ask_guests(work: &Work<'_>, activity: Id) -> Result<bool, Failure> {
    let post = Post::of_means(work.means);
    let mut write = work.db.write(&Acting::operator()).await?;
    let all = guests::store::to_ask(write.conn(), activity, MOST).await?;
    let whole = registration::store::whole(write.conn(), activity).await?;
    let Some(whole) = whole.filter(|_| !all.is_empty()) else {
        return Ok(false);
    };
    let letters = post.letters(&whole);
    let mut mails: Vec<NewMail> = Vec::new();
    for guest in &all {
        let token = work.db.effects().secret();
        if guests::store::ask(&write, guest.id, &token_hash(&token)).await? {
            mails.push(letters.to_guest(&guest.address, guest.lang, &token)?);
        }
    }
    mail::put_all(&mut write, &mails).await?;
    write.commit().await?;
    Ok(true)
}
