//! What pages say of the life of a group: its changes, its proposals, where it came from.

use std::collections::BTreeMap;

use ordit_kernel::Id;
use ordit_platform::{i18n::Translator, permissions, snapshot::Snapshot, web::Visit};

use super::{ANSWERS, Change, Proposal};
use crate::groups::{self, ties::EDIT};

/// The quorums that can be asked for.
pub const QUORUMS: [i64; 4] = [50, 33, 67, 100];
/// The majorities.
pub const MAJORITIES: [i64; 3] = [50, 67, 100];

/// A change in words.
#[derive(Clone, Debug)]
pub struct ChangeLine {
    pub when: String,
    pub what: String,
    pub reason: String,
    pub words: String,
    pub decided_by: String,
    pub into: Option<Named>,
    pub is_met: bool,
}

/// An entry with the way to it.
#[derive(Clone, Debug)]
pub struct Named {
    pub name: String,
    pub href: String,
}

/// A proposal in words and figures.
#[derive(Clone, Debug)]
pub struct ProposalView {
    pub id: Id,
    pub what: String,
    pub reason: String,
    pub words: String,
    pub who: String,
    pub into: Option<Named>,
    pub closes: String,
    pub rule: String,
    pub outcome: Option<String>,
    /// Each answer with how many gave it.
    pub figures: Vec<(String, usize)>,
    pub answered: String,
    pub answers: Vec<AnswerLine>,
    /// What the organisation that is acted for answered, where it is asked.
    pub own: Option<String>,
    pub own_reason: String,
    pub is_due: bool,
    pub may_answer: bool,
    pub may_withdraw: bool,
}

/// What one organisation answered.
#[derive(Clone, Debug)]
pub struct AnswerLine {
    pub name: String,
    pub answer: String,
    pub reason: String,
}

/// An entry by name, for whoever sees it.
pub fn named(snapshot: &Snapshot, visit: &Visit, id: Id) -> Option<Named> {
    let head = snapshot.get(&visit.viewer, id)?;
    let href = match &*head.kind {
        groups::KIND => groups::path(&head.slug),
        "organisation" => ordit_members::organisation_path(&head.slug),
        _ => return None,
    };
    let name = head.title(visit.lang).text.to_owned();
    Some(Named { name, href })
}

/// A change, as its line says it.
pub fn change(snapshot: &Snapshot, visit: &Visit, change: &Change) -> ChangeLine {
    let l = &visit.l;
    let to = l.t(format!("groups-standing-{}", change.to));
    let what = match &change.from {
        Some(from) => l.t2(
            "groups-life-from-to",
            "from",
            l.t(format!("groups-standing-{from}")),
            "to",
            to,
        ),
        None => l.t1("groups-life-first", "to", to),
    };
    ChangeLine {
        when: l.date(&change.on),
        what,
        reason: reason(l, change.reason.as_deref()),
        words: change.words.clone().unwrap_or_default(),
        decided_by: l.t(format!("groups-decided-{}", change.decided_by)),
        into: change.into.and_then(|into| named(snapshot, visit, into)),
        is_met: change.reason.as_deref() == Some("objectives_met"),
    }
}

fn reason(l: &Translator, reason: Option<&str>) -> String {
    reason.map_or_else(String::new, |reason| l.t(format!("groups-reason-{reason}")))
}

/// A proposal, as the page shows it; who answered what is for those who are inside.
pub fn proposal(
    snapshot: &Snapshot,
    visit: &Visit,
    proposal: &Proposal,
    is_inside: bool,
) -> ProposalView {
    let (l, count) = (&visit.l, proposal.count());
    let name = |id: Id| {
        let head = snapshot.get(&visit.viewer, id);
        head.map_or_else(String::new, |head| head.title(visit.lang).text.to_owned())
    };
    let own = visit.acting.organisation;
    let own = proposal
        .answers
        .iter()
        .find(|one| Some(one.organisation) == own);
    let is_open = proposal.outcome.is_none();
    let answered = |code: &Option<String>| {
        let code = code.as_deref().unwrap_or("none");
        l.t(format!("groups-answer-{code}"))
    };
    let line = |one: &super::Answer| AnswerLine {
        name: name(one.organisation),
        answer: answered(&one.answer),
        reason: one.reason.clone().unwrap_or_default(),
    };
    let figures = [count.in_favour, count.against, count.abstained];
    let figures = ANSWERS.iter().zip(figures);
    ProposalView {
        id: proposal.id,
        what: l.t(format!("groups-move-{}", proposal.to)),
        reason: reason(l, Some(&proposal.reason)),
        words: proposal.words.clone(),
        who: proposal
            .organisation
            .map_or_else(|| l.t("groups-by-coordination"), name),
        into: proposal.into.and_then(|into| named(snapshot, visit, into)),
        closes: l.date(&proposal.closes_on),
        rule: rule(l, proposal),
        outcome: proposal
            .outcome
            .as_ref()
            .map(|outcome| l.t(format!("groups-outcome-{outcome}"))),
        figures: figures
            .map(|(code, count)| (l.t(format!("groups-answer-{code}")), count))
            .collect(),
        answered: l.t2(
            "groups-life-answered",
            "count",
            count.answered(),
            "asked",
            count.asked,
        ),
        answers: match is_inside {
            true => proposal.answers.iter().map(line).collect(),
            false => Vec::new(),
        },
        own: own.map(|one| one.answer.clone().unwrap_or_default()),
        own_reason: own.and_then(|one| one.reason.clone()).unwrap_or_default(),
        is_due: is_inside && proposal.is_due(visit.now),
        may_answer: is_open && is_inside && own.is_some() && !proposal.is_past(visit.now),
        may_withdraw: is_open && may_withdraw(snapshot, visit, proposal),
    }
}

fn rule(l: &Translator, proposal: &Proposal) -> String {
    let (quorum, majority) = (proposal.quorum_percent, proposal.majority_percent);
    let key = match majority {
        100 => "groups-life-rule-all",
        _ => "groups-life-rule",
    };
    l.t2(key, "quorum", quorum, "majority", majority)
}

/// Whoever acts for the organisation that proposes it; what the coordination of the network of the
/// group proposed, it alone takes back; what somebody proposed who has left, those who look after
/// the group.
pub fn may_withdraw(snapshot: &Snapshot, visit: &Visit, proposal: &Proposal) -> bool {
    let Some(head) = snapshot.get(&visit.viewer, proposal.group) else {
        return false;
    };
    let is_in = |own: Id| proposal.answers.iter().any(|one| one.organisation == own);
    match proposal.organisation {
        Some(own) if is_in(own) => visit.acting.acts_for(own),
        Some(_) => permissions::may_change(&EDIT, snapshot, &visit.acting, head),
        None => {
            let network = head.network;
            network.is_some_and(|network| visit.acting.coordinates(network))
        }
    }
}

/// Where a group came from: each forerunner once, with how and when.
pub fn forerunners(snapshot: &Snapshot, visit: &Visit, came: &[Change]) -> Vec<(Named, String)> {
    let mut seen = BTreeMap::new();
    for change in came {
        if let Some(from) = named(snapshot, visit, change.group) {
            let how = visit.l.t2(
                "groups-came-from",
                "to",
                visit.l.t(format!("groups-standing-{}", change.to)),
                "date",
                visit.l.date(&change.on),
            );
            seen.insert(change.group, (from, how));
        }
    }
    seen.into_values().collect()
}
