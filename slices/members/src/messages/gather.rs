//! Those who are meant by a choice, with how they are reached now.

use std::collections::{BTreeSet, HashMap, HashSet};

use ordit_kernel::Id;
use ordit_platform::{
    geo::Territories,
    mail::{EmailAddress, refused_before},
    snapshot::Head,
    web::{Query, Site, Visit, WebError},
};

use super::{
    Choice, Message, Source, Whom, refused_store,
    rules::{Candidate, Known, Resolved, resolved},
    sent_store,
};
use crate::{
    fees::list::{Asked, all},
    form::Here,
    mailboxes,
    mandates::Standing,
    people::{
        Account, Selection,
        selection::{Line, store::lines},
    },
    worklist::matching::Matching,
};

/// The key of what is ticked in a list, in the address that leads here.
pub const ID: &str = "id";

/// Who gets a message now, and who does not.
///
/// # Errors
/// When the database cannot be reached.
pub async fn resolve(
    site: &Site,
    visit: &Visit,
    here: &Here,
    message: &Message,
) -> Result<Resolved, WebError> {
    let candidates = candidates(site, visit, here, &message.choice).await?;
    let folded = candidates.iter().filter_map(|candidate| {
        let address = EmailAddress::parse(candidate.address.as_deref()?).ok()?;
        Some(address.folded())
    });
    let folded: BTreeSet<String> = folded.collect();
    let folded: Vec<String> = folded.into_iter().collect();
    let known = Known {
        refused: refused_before(site.db.read(), &folded).await?,
        wrong: refused_store::wrong(site.db.read(), here.id).await?,
    };
    Ok(resolved(candidates, &known, &message.by_hand))
}

/// Everybody who is meant, a line for each organisation for which they are.
async fn candidates(
    site: &Site,
    visit: &Visit,
    here: &Here,
    choice: &Choice,
) -> Result<Vec<Candidate>, WebError> {
    let query = Query::parse(&choice.query);
    match choice.from {
        Source::People => people(site, visit, here, &query).await,
        Source::Organisations => {
            let ids = listed(site, visit, here, &query);
            organisations(site, visit, here, (choice, ids)).await
        }
        Source::Fees => {
            let ids = with_fees(site, visit, here, query).await?;
            organisations(site, visit, here, (choice, ids)).await
        }
        Source::Message => silent(site, visit, here, choice).await,
    }
}

fn ticked(query: &Query) -> HashSet<Id> {
    query.all(ID).filter_map(|id| id.parse().ok()).collect()
}

async fn people(
    site: &Site,
    visit: &Visit,
    here: &Here,
    query: &Query,
) -> Result<Vec<Candidate>, WebError> {
    let selection = Selection::read(query);
    let at = (visit.now, visit.lang);
    let lines = selection.lines(site.db.read(), here.id, at).await?;
    let ticked = ticked(query);
    let is_meant = |line: &&Line| ticked.is_empty() || ticked.contains(&line.person);
    Ok(lines.iter().filter(is_meant).map(of_line).collect())
}

/// The organisations that the list of members leaves.
fn listed(site: &Site, visit: &Visit, here: &Here, query: &Query) -> Vec<Id> {
    let list = here.path("/organisations");
    let ticked = ticked(query);
    let asked = visit.asking(&list, query.without_key(ID).without_key("page"));
    let mut ids = Matching::of(site, &asked, here, &list).ids;
    ids.retain(|id| ticked.is_empty() || ticked.contains(id));
    ids
}

/// The organisations that the list of fees leaves, each once.
async fn with_fees(
    site: &Site,
    visit: &Visit,
    here: &Here,
    query: Query,
) -> Result<Vec<Id>, WebError> {
    let asked = Asked::read(&visit.asking(&here.path("/fees"), query));
    let snapshot = site.snapshots.current();
    let fees = all(site.db.read(), &snapshot, visit, here.id, &asked).await?;
    let mut ids: Vec<Id> = fees.iter().map(|(fee, _)| fee.organisation).collect();
    // They stand in the order of the names.
    ids.dedup();
    Ok(ids)
}

/// Mailboxes and people of these organisations.
async fn organisations(
    site: &Site,
    visit: &Visit,
    here: &Here,
    (choice, ids): (&Choice, Vec<Id>),
) -> Result<Vec<Candidate>, WebError> {
    let mut boxes = match choice.whom {
        Whom::People => HashMap::new(),
        _ => mailboxes::of(site.db.read(), &ids).await?,
    };
    let mut people = match choice.whom {
        Whom::Mailbox => HashMap::new(),
        _ => by_organisation(lines(site.db.read(), here.id, visit.now).await?, choice),
    };
    let snapshot = site.snapshots.current();
    let mut candidates = Vec::new();
    for head in ids.iter().filter_map(|id| snapshot.get(&visit.viewer, *id)) {
        let own = boxes.remove(&head.id);
        let is_enough = own.is_some() && choice.whom == Whom::MailboxElsePeople;
        let its_people = people.remove(&head.id).filter(|_| !is_enough);
        // Nobody of it can be reached: that is told too.
        if own.is_some() || its_people.is_none() {
            candidates.push(of_mailbox(head, visit, own));
        }
        candidates.extend(its_people.into_iter().flatten());
    }
    Ok(candidates)
}

fn by_organisation(lines: Vec<Line>, choice: &Choice) -> HashMap<Id, Vec<Candidate>> {
    let mut found: HashMap<Id, Vec<Candidate>> = HashMap::new();
    for line in &lines {
        let has_role = choice.roles.is_empty() || choice.roles.contains(&line.role);
        let is_now = [Standing::InForce, Standing::InFunctions].contains(&line.standing);
        if let Some(place) = line.organisation.as_ref().filter(|_| has_role && is_now) {
            found.entry(place.id).or_default().push(of_line(line));
        }
    }
    found
}

/// Those who did not answer a message, as they are reached now; who is nothing here any more is
/// not written to.
async fn silent(
    site: &Site,
    visit: &Visit,
    here: &Here,
    choice: &Choice,
) -> Result<Vec<Candidate>, WebError> {
    let Some(message) = choice.follows else {
        return Ok(Vec::new());
    };
    let silent = sent_store::unanswered(site.db.read(), here.id, message).await?;
    let lines = lines(site.db.read(), here.id, visit.now).await?;
    let is_meant = |line: &&Line| {
        let place = line.organisation.as_ref();
        line.standing != Standing::Ended
            && place.is_some_and(|place| silent.contains(&(Some(line.person), place.id)))
    };
    let mut candidates: Vec<Candidate> = lines.iter().filter(is_meant).map(of_line).collect();
    let by_box: BTreeSet<Id> = silent
        .iter()
        .filter(|(person, _)| person.is_none())
        .map(|(_, organisation)| *organisation)
        .collect();
    let by_box: Vec<Id> = by_box.into_iter().collect();
    let mut boxes = mailboxes::of(site.db.read(), &by_box).await?;
    let snapshot = site.snapshots.current();
    for head in by_box
        .iter()
        .filter_map(|id| snapshot.get(&visit.viewer, *id))
    {
        let own = boxes.remove(&head.id);
        candidates.push(of_mailbox(head, visit, own));
    }
    candidates.sort_by(|one, other| one.organisation_name.cmp(&other.organisation_name));
    Ok(candidates)
}

fn of_line(line: &Line) -> Candidate {
    let place = line.organisation.as_ref();
    Candidate {
        target: line.person,
        person: Some(line.person),
        organisation: place.map(|place| place.id),
        name: line.name.clone(),
        organisation_name: place.map(|place| place.name.clone()).unwrap_or_default(),
        municipality: municipality(place.and_then(|place| place.territory.as_deref())),
        role: Some(line.role),
        address: line.address.clone(),
        lang: line.lang,
        is_disabled: line.account == Some(Account::Disabled),
    }
}

fn of_mailbox(head: &Head, visit: &Visit, address: Option<String>) -> Candidate {
    let name = head.title(visit.lang).text.to_owned();
    Candidate {
        target: head.id,
        person: None,
        organisation: Some(head.id),
        organisation_name: name.clone(),
        name,
        municipality: municipality(head.place.territory.as_deref()),
        role: None,
        address,
        lang: head.lang,
        is_disabled: false,
    }
}

fn municipality(code: Option<&str>) -> String {
    let town = code.and_then(|code| Territories::get().municipality(code));
    town.map(|town| town.name.to_owned()).unwrap_or_default()
}
