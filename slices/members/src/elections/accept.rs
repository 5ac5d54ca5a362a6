//! Accepting an answer: old mandates end, new ones begin, and others hear of it, in one change.

use ordit_kernel::{Id, Reach};
use ordit_platform::{
    db::{Turn, Write},
    events::EventDraft,
    web::{Site, Visit},
};
use serde_json::json;

use super::{
    Asking, CONFIRMED, Named, RENEWED, State, agree_store, answer_store, mandates_store,
    people::{Naming, person},
    store,
};
use crate::{
    mandates::{
        self, Failed, Held,
        acts::{Grant, alone, end_on, grant, put_in_functions},
    },
    people::{self, acts::Inviting},
};

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub struct Accepted {
    pub seq: i64,
    pub invited: usize,
}

/// Accepts an answer that is as it was seen.
///
/// # Errors
/// [`Failed::Refused`] with what keeps it from being accepted: nothing happened then; or the
/// database.
pub async fn accept(
    site: &Site,
    visit: &Visit,
    (asking, version): (Id, i64),
    invites: bool,
) -> Result<Accepted, Failed> {
    let mut write = site.db.write(&visit.acting).await?;
    write.take_turn(Turn::Election).await?;
    alone(&write).await?;
    let asking = store::find(write.conn(), asking).await?;
    let seen = asking.filter(|own| own.version == version && own.state == State::Answered);
    let Some(asking) = seen else {
        return Err(Failed::because("elections-error-changed"));
    };
    let mut invited = 0;
    let verb = match asking.is_same {
        true => {
            release(&mut write, &asking).await?;
            CONFIRMED
        }
        false => {
            let people = renew(&mut write, site, visit, &asking).await;
            let people = people.map_err(in_other_words)?;
            if invites {
                invited = invite(&mut write, site, people).await?;
            }
            RENEWED
        }
    };
    store::advance(&write, &asking, State::Accepted).await?;
    let event = EventDraft::new(verb, asking.organisation).network(asking.network);
    let data = json!({ "asking": asking.id, "round": asking.round });
    write.event(event.data(data));
    let seq = write.commit().await?;
    Ok(Accepted { seq, invited })
}

/// Whoever coordinates one of several networks of a council does not decide for it.
fn in_other_words(failed: Failed) -> Failed {
    let keys = ["mandates-refused-may-not", "mandates-refused-consent"];
    match failed {
        Failed::Refused(error) if keys.contains(&error.key.as_str()) => {
            Failed::because("elections-error-shared")
        }
        other => other,
    }
}

/// The same people go on.
async fn release(write: &mut Write, asking: &Asking) -> Result<(), Failed> {
    let kept = mandates_store::of(write.conn(), asking.id).await?;
    let kept: Vec<Id> = kept.into_iter().map(|(mandate, _)| mandate).collect();
    let free = mandates_store::free(write.conn(), asking.id, &kept).await?;
    put_in_functions(write, &free, false, None).await.map(drop)
}

/// Whoever is named anew gets a mandate, whoever is named again keeps theirs, all others of the
/// election end. Gives who is new.
async fn renew(
    write: &mut Write,
    site: &Site,
    visit: &Visit,
    asking: &Asking,
) -> Result<Vec<Id>, Failed> {
    let (now, organisation) = (write.now(), asking.organisation);
    let mut held = mandates::store::over(write.conn(), &[organisation]).await?;
    held.retain(|own| own.is_open(now));
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, organisation);
    let head = head.ok_or_else(|| Failed::because("elections-error-hidden"))?;
    let naming = Naming {
        organisation,
        viewer: &visit.viewer,
        lang: head.lang,
        held: &held,
    };
    let (mut going_on, mut new) = (Vec::new(), Vec::new());
    for named in answer_store::named(write.conn(), asking.id).await? {
        let person = person(write, &named, &naming).await?;
        let role = named.role();
        let again = held
            .iter()
            .find(|own| own.person == person && own.role == role);
        match again {
            Some(own) => {
                say_post(write, own, &named).await?;
                answer_store::known_as(write, (asking.id, named.part), person, None).await?;
                going_on.push(own.id);
            }
            None => new.push((named, person)),
        }
    }
    let agreed = agree_store::agreed(write.conn(), asking, now).await?;
    finish(write, asking, &going_on, &agreed).await?;
    let mut people = Vec::new();
    for (named, person) in new {
        let post = Some(named.post.clone()).filter(|post| !post.is_empty());
        let grant_of = Grant {
            begins: asking.begins,
            post,
            agreed: agreed.clone(),
            ..Grant::now(person, named.role(), Reach::Organisation(organisation))
        };
        let mandate = grant(write, &grant_of).await?;
        let of = (asking.id, named.part);
        answer_store::known_as(write, of, person, Some(mandate)).await?;
        people.push(person);
    }
    Ok(people)
}

/// Ends what the election concerns, but for what goes on, which is no longer only kept.
async fn finish(
    write: &mut Write,
    asking: &Asking,
    going_on: &[Id],
    agreed: &[Id],
) -> Result<(), Failed> {
    let now = write.now();
    let known = mandates_store::of(write.conn(), asking.id).await?;
    let ids: Vec<Id> = known.into_iter().map(|(mandate, _)| mandate).collect();
    for own in mandates::store::with_ids(write.conn(), &ids).await? {
        if own.is_open(now) && !going_on.contains(&own.id) {
            end_on(write, own.id, asking.begins, agreed).await?;
            mandates_store::set_ended(write, asking.id, own.id, true).await?;
        }
    }
    let free = mandates_store::free(write.conn(), asking.id, going_on).await?;
    put_in_functions(write, &free, false, None).await.map(drop)
}

async fn say_post(write: &Write, own: &Held, named: &Named) -> Result<(), Failed> {
    if !named.post.is_empty() && own.post.as_ref() != Some(&named.post) {
        mandates::store::say_post(write, own.id, &named.post).await?;
    }
    Ok(())
}

/// Invites who is new; whoever cannot be invited by this one is left to somebody else.
async fn invite(write: &mut Write, site: &Site, people: Vec<Id>) -> Result<usize, Failed> {
    let mut invited = 0;
    for person in people {
        let how = Inviting {
            words: &site.words,
            effects: &site.effects,
            origin: site.settings.origin(),
            lang: None,
        };
        match people::invite(write, how, person).await {
            Ok(()) => invited += 1,
            Err(Failed::Refused(_)) => {}
            Err(Failed::Database(error)) => return Err(error.into()),
        }
    }
    Ok(invited)
}
