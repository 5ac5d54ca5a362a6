//! Who may give and end which mandate, and which dates a mandate may have; pure.

use ordit_kernel::{Acting, Id, Instant, PartialDate, Reach, Role, UserError};

use super::Held;

/// Roles that a technician gives within their organisation.
const OF_TECHNICIANS: [Role; 3] = [Role::Technician, Role::Facilitator, Role::Expert];
/// Roles that a representative or elected officer gives there besides.
const OF_REPRESENTATIVES: [Role; 2] = [Role::Representative, Role::Substitute];
/// Roles in which somebody speaks for an organisation.
pub const SPEAKING: [Role; 3] = [Role::Representative, Role::ElectedOfficer, Role::Technician];

/// Who has a say in a mandate over an organisation, besides itself; over a network, that network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Say {
    /// Those in which the organisation takes part.
    pub networks: Vec<Id>,
    /// Somebody speaks for the organisation already.
    pub is_spoken_for: bool,
}

impl Say {
    /// The same, once these networks agreed: they need not be asked any more.
    #[must_use]
    pub fn agreed_by(mut self, networks: &[Id]) -> Self {
        self.networks.retain(|id| !networks.contains(id));
        self
    }
}

/// From when until when, as rights and in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub since: Instant,
    pub until: Option<Instant>,
}

/// Whether there is such a mandate: whoever runs networks does not do so through an organisation,
/// and over everything there is nothing but running it.
pub fn fits(role: Role, reach: Reach) -> bool {
    match reach {
        Reach::Everything => role.coordinates(),
        Reach::Network(_) => true,
        Reach::Organisation(_) => !role.coordinates(),
    }
}

/// Whether this one may give and end this role there. Over an organisation that somebody speaks
/// for, no network decides alone while there is another.
pub fn may_decide(acting: &Acting, role: Role, reach: Reach, say: &Say) -> bool {
    if acting.is_operator {
        return true;
    }
    let runs = match reach {
        Reach::Everything => held_over(acting, |own| own == Reach::Everything, role),
        Reach::Network(id) => held_over(acting, |own| covers(own, id), role),
        Reach::Organisation(_) => {
            let runs = |id: &Id| held_over(acting, |own| covers(own, *id), role);
            let mut networks = say.networks.iter();
            let is_enough = match say.is_spoken_for || say.networks.is_empty() {
                true => !say.networks.is_empty() && networks.all(runs),
                false => networks.any(runs),
            };
            is_enough || held_over(acting, |own| own == Reach::Everything, role)
        }
    };
    runs || reach
        .organisation()
        .is_some_and(|id| speaks_for(acting, id, role))
}

/// Whether this one may give this mandate to this person. Nobody raises themselves: only who runs
/// the network may give themselves a role in it, which is never more than they have, and only who
/// runs all of them one over an organisation.
///
/// # Errors
/// The sentence that says why not.
pub fn grantable(
    acting: &Acting,
    person: Id,
    (role, reach): (Role, Reach),
    say: &Say,
) -> Result<(), UserError> {
    if !fits(role, reach) {
        return Err(UserError::new("mandates-refused-fits"));
    }
    if !may_decide(acting, role, reach, say) {
        let is_one_of = say.networks.iter().any(|id| acting.coordinates(*id));
        return Err(UserError::new(match reach {
            Reach::Organisation(_) if is_one_of && !role.coordinates() => {
                "mandates-refused-consent"
            }
            _ => "mandates-refused-may-not",
        }));
    }
    let runs = match reach {
        Reach::Everything | Reach::Organisation(_) => acting.coordinates_all(),
        Reach::Network(id) => acting.coordinates(id),
    };
    match acting.person == Some(person) && !runs {
        true => Err(UserError::new("mandates-refused-oneself")),
        false => Ok(()),
    }
}

/// Whether this one may change who a person is and how they are reached: the person alone, and
/// whoever decides on each of their mandates. An address lets its owner in under all of them.
pub fn may_manage(acting: &Acting, person: Id, open: &[(Role, Reach, Say)]) -> bool {
    let decides = |(role, reach, say): &(Role, Reach, Say)| may_decide(acting, *role, *reach, say);
    acting.is_operator
        || acting.person == Some(person)
        || (!open.is_empty() && open.iter().all(decides))
}

/// Likewise; whoever holds nothing any more and has no account may be put right by any coordination
/// that sees them, and with one, by that of everything: the address lets its owner in again.
pub fn may_change(
    acting: &Acting,
    person: Id,
    open: &[(Role, Reach, Say)],
    has_account: bool,
) -> bool {
    let is_anybodys = acting.coordinates_all() || (!has_account && acting.coordinates_any());
    may_manage(acting, person, open) || (open.is_empty() && is_anybodys)
}

/// The rights of dates as they are known: from the first day that the beginning can mean, until
/// the end of the last day that the end can mean. Without a beginning they begin now.
///
/// # Errors
/// When it would end before it begins.
pub fn period(
    begins: Option<PartialDate>,
    ends: Option<PartialDate>,
    now: Instant,
) -> Result<Period, UserError> {
    let first = begins.and_then(PartialDate::earliest);
    let last = ends.and_then(PartialDate::latest);
    if let (Some(first), Some(last)) = (first, last)
        && first > last
    {
        return Err(UserError::new("mandates-refused-dates"));
    }
    let until = last.map(|day| day.tomorrow().map_or(now, Instant::start_of));
    // What is over already began at some time before, even where nobody knows when.
    let unknown = until.map_or(now, |until| until.min(now));
    Ok(Period {
        since: first.map_or(unknown, Instant::start_of),
        until,
    })
}

/// Two mandates of one person in the same role over the same thing cannot hold at once.
///
/// # Errors
/// When one of those held would.
pub fn apart<'a>(
    role: Role,
    reach: Reach,
    period: Period,
    others: impl IntoIterator<Item = &'a Held>,
) -> Result<(), UserError> {
    let begins_before = |until: Option<Instant>, since| until.is_none_or(|until| since < until);
    let meets = |held: &&Held| {
        (held.role, held.reach) == (role, reach)
            && begins_before(held.until, period.since)
            && begins_before(period.until, held.since)
    };
    match others.into_iter().find(meets) {
        Some(_) => Err(UserError::new("mandates-refused-overlap")),
        None => Ok(()),
    }
}

fn covers(own: Reach, network: Id) -> bool {
    own == Reach::Everything || own == Reach::Network(network)
}

/// Coordination gives every role, the technical secretariat every role but coordination.
fn held_over(acting: &Acting, is_over: impl Fn(Reach) -> bool, role: Role) -> bool {
    acting.mandates.iter().any(|held| {
        let gives = match held.role {
            Role::Coordination => true,
            Role::TechnicalSecretariat => role != Role::Coordination,
            _ => false,
        };
        gives && held.reach.organisation().is_none() && is_over(held.reach)
    })
}

/// Whether this one gives this role by speaking for the organisation.
fn speaks_for(acting: &Acting, organisation: Id, role: Role) -> bool {
    let gives = |held: &ordit_kernel::Mandate| {
        held.reach == Reach::Organisation(organisation) && speaker_gives(held.role, role)
    };
    acting.acts_for(organisation) && acting.mandates.iter().any(gives)
}

fn speaker_gives(speaker: Role, role: Role) -> bool {
    let is_technicians = OF_TECHNICIANS.contains(&role);
    match speaker {
        Role::Technician => is_technicians,
        Role::Representative | Role::ElectedOfficer => {
            is_technicians || OF_REPRESENTATIVES.contains(&role)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
