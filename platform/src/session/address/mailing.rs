//! The jobs that write to an address that is proved, or that lets nobody in any more.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id};

use super::store;
use crate::{
    i18n::Translator,
    jobs::{Failure, JobKind, Pauses, Work},
    mail, notify,
    session::{
        letter::{self, About, To},
        person_at,
    },
};

const PAUSES: Pauses = Pauses {
    first_seconds: 5,
    longest_seconds: 60,
};

/// Tells an address that it lets nobody in any more.
pub const TELL: JobKind = JobKind {
    name: "platform.address_gone_mail",
    label: "address-kind-tell",
    run: tell,
    max_attempts: 5,
    pauses: PAUSES,
    every_seconds: None,
};

/// Mails the link that proves an address; to whoever has it already, that it was written.
pub const PROVE: JobKind = JobKind {
    name: "platform.address_proof_mail",
    label: "address-kind-prove",
    run: prove,
    max_attempts: 5,
    pauses: PAUSES,
    every_seconds: None,
};

const BROKEN: Failure = Failure::Because("jobs-failure-broken");

fn tell(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let (Some(person), Some(address)) = (
            read_id(&work, "person"),
            work.job.payload["address"].as_str(),
        ) else {
            return Err(BROKEN);
        };
        let address = store::parsed(address)?;
        let lang = notify::lang_of(work.db, person).await?;
        let l = Translator::new(work.means.words.clone(), lang);
        let now = work.db.effects().now();
        let to = To {
            address: &address,
            person,
            lang,
            until: now,
        };
        let about = About::Gone(l.moment(now));
        let origin = work.means.settings.origin();
        let new = letter::address(&l, origin, &to, &about).ok_or(BROKEN)?;
        let mut write = work.db.write(&Acting::operator()).await?;
        mail::put(&mut write, &new).await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

fn prove(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let id = read_id(&work, "change").ok_or(BROKEN)?;
        let Some(waiting) = store::waiting(work.db, id).await? else {
            return Ok(());
        };
        let owner = person_at(work.db, &waiting.address).await?;
        let owner = owner.filter(|owner| *owner != waiting.person);
        let lang = match owner {
            Some(owner) => notify::lang_of(work.db, owner).await?,
            None => waiting.lang,
        };
        let secret = work.db.effects().secret();
        let about = match owner {
            Some(_) => About::Wanted,
            None => About::New(format!("/me/address/{secret}")),
        };
        let to = To {
            address: &waiting.address,
            person: owner.unwrap_or(waiting.person),
            lang,
            until: waiting.until,
        };
        let l = Translator::new(work.means.words.clone(), lang);
        let origin = work.means.settings.origin();
        let new = letter::address(&l, origin, &to, &about).ok_or(BROKEN)?;
        let mut write = work.db.write(&Acting::operator()).await?;
        // Attempts that cross make one mail.
        if store::keep(&write, id, &secret).await? {
            mail::put(&mut write, &new).await?;
            if work.done(&write).await? {
                write.commit().await?;
            }
        }
        Ok(())
    })
}

fn read_id(work: &Work<'_>, field: &str) -> Option<Id> {
    work.job.payload[field].as_str()?.parse().ok()
}
