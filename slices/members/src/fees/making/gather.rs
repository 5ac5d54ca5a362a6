//! What the fees of a year are made of: who is in the network, the rules, what is there.

use std::collections::HashMap;

use ordit_kernel::{Id, Lang, Money, PartialDate, Viewer};
use ordit_platform::{
    geo::Area,
    register::State,
    snapshot::{Head, Snapshot},
};
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::{Known, Participant, Plan, plan};
use crate::{
    fees::{
        Fee, store,
        tariff::{self, Tariff, rules::PEOPLED},
    },
    territory::municipality,
};

/// Whose fees, of which year, as who sees them.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    pub snapshot: &'a Snapshot,
    pub viewer: &'a Viewer,
    /// Numbers follow the alphabet of this language.
    pub lang: Lang,
    pub network: Id,
    pub year: i16,
    pub today: PartialDate,
}

/// A year's plan, and what it was made of.
pub struct Gathered {
    pub tariff: Tariff,
    pub plan: Plan,
    pub fees: Vec<Fee>,
    pub decisions: HashMap<Id, Money>,
}

/// Makes the plan of a year; none while the year has no rules.
///
/// # Errors
/// When the database cannot be reached.
pub async fn gather(
    on: &impl ConnectionTrait,
    wanted: Wanted<'_>,
) -> Result<Option<Gathered>, DbErr> {
    let (network, year) = (wanted.network, wanted.year);
    let Some(tariff) = tariff::store::tariff(on, network, year).await? else {
        return Ok(None);
    };
    let histories = store::histories(on, network).await?;
    let decisions = store::decisions(on, network, year).await?;
    let fees = store::of_year(on, network, year).await?;
    let before = store::of_year(on, network, year - 1).await?;
    let mut participants: Vec<(&Head, Participant)> = histories
        .into_iter()
        .filter_map(|(id, stages)| {
            let head = wanted.snapshot.get(wanted.viewer, id)?;
            let participant = Participant {
                id,
                kind: head.values("kind").next()?.to_owned(),
                inhabitants: inhabitants(head),
                stages,
            };
            (head.state == State::Published).then_some((head, participant))
        })
        .collect();
    participants.sort_by(|(one, _), (other, _)| {
        let key = |head: &Head| (head.sort_key(wanted.lang).to_vec(), head.id);
        key(one).cmp(&key(other))
    });
    let participants: Vec<Participant> = participants.into_iter().map(|(_, own)| own).collect();
    let plan = plan(&Known {
        tariff: &tariff,
        participants: &participants,
        decisions: &decisions,
        fees: &fees,
        before: &before,
        today: wanted.today,
    });
    Ok(Some(Gathered {
        tariff,
        plan,
        fees,
        decisions,
    }))
}

/// How many people a council is there for; of a county, everybody in it. Other kinds have none.
fn inhabitants(head: &Head) -> Option<u32> {
    let kind = head
        .values("kind")
        .next()
        .filter(|kind| PEOPLED.contains(kind))?;
    let town = municipality(head)?;
    match kind {
        "county_council" => Area::of(town.county_or_province().0)?.population(),
        _ => town.population,
    }
    .map(|population| population.inhabitants)
}
