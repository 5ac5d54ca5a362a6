//! What the fees of a year are to be: told by examples, and held for any members.

use ordit_kernel::{Id, Instant, Money};
use proptest::prelude::*;
use uuid::Uuid;

use super::rules::*;
use crate::fees::{
    Fee, Share, Standing,
    tariff::{Bracket, Joining, Tariff},
};

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn town(number: u128, inhabitants: Option<u32>, history: &[&str]) -> Participant {
    let stages = history.iter().map(|step| step.parse().expect("a stage"));
    Participant {
        id: id(number),
        kind: "municipality".to_owned(),
        inhabitants,
        stages: stages.collect(),
    }
}

fn tariff(joining: Joining, euros: [i64; 2]) -> Tariff {
    let bracket = |from, to, euros: i64| Bracket {
        kind: Some("municipality".to_owned()),
        people_from: Some(from),
        people_to: to,
        amount: Money(euros * 100),
    };
    Tariff {
        brackets: vec![
            bracket(0, Some(5_000), euros[0]),
            bracket(5_001, None, euros[1]),
        ],
        joining,
        ..Tariff::usual(2026)
    }
}

fn fee(number: u128, cents: i64, paid: i64) -> Fee {
    Fee {
        id: id(number + 1_000),
        network: id(0),
        organisation: id(number),
        year: 2026,
        ordinal: 1,
        number: "Q".to_owned(),
        amount: Money(cents),
        paid: Money(paid),
        standing: Standing::Due,
        reason: None,
        kind: "municipality".to_owned(),
        inhabitants: None,
        share: Share::WHOLE,
        due_on: None,
        suspends_vote: false,
        made_at: Instant(0),
        letter_at: None,
        reminders: 0,
        reminded_at: None,
    }
}

fn planned(
    tariff: &Tariff,
    participants: &[Participant],
    decisions: &[(u128, i64)],
    fees: &[Fee],
    before: &[Fee],
) -> Plan {
    let decisions = decisions
        .iter()
        .map(|(own, cents)| (id(*own), Money(*cents)));
    plan(&Known {
        tariff,
        participants,
        decisions: &decisions.collect(),
        fees,
        before,
        today: "2026-11-22".parse().expect("a day"),
    })
}

#[test]
fn each_member_is_asked_for_its_bracket_and_compared_with_last_year() {
    let members = [
        town(1, Some(900), &["member 2019"]),
        town(2, Some(90_000), &["member 2026-10"]),
        town(3, None, &["member 2019"]),
        town(4, Some(900), &["observer 2019"]),
        town(5, Some(900), &["member 2019", "left 2026-02"]),
    ];
    let before = [fee(1, 9_000, 0), fee(5, 9_000, 9_000), fee(7, 100, 100)];
    let plan = planned(
        &tariff(Joining::Month, [100, 300]),
        &members,
        &[],
        &[],
        &before,
    );
    let told: Vec<_> = plan
        .lines
        .iter()
        .map(|line| (line.amount, line.versus(), line.deed))
        .collect();
    let expected = [
        (Some(Money(10_000)), Some(Versus::More), Deed::Make),
        (Some(Money(7_500)), Some(Versus::New), Deed::Make),
        (None, None, Deed::PopulationUnknown),
    ];
    assert_eq!(told, expected);
    assert_eq!(plan.gone, [(id(5), Money(9_000)), (id(7), Money(100))]);
    let totals = plan.totals();
    assert_eq!((totals.made, totals.undecided), (2, 1));
    assert_eq!((totals.amount, totals.last), (Money(17_500), Money(18_100)));
}

#[test]
fn what_a_person_decided_comes_first_and_nothing_is_nothing() {
    let members = [
        town(1, None, &["member ?"]),
        town(2, None, &["member 2026"]),
        town(3, Some(1), &["member 2010"]),
    ];
    let tariff = tariff(Joining::Month, [100, 300]);
    let plan = planned(&tariff, &members, &[(1, 4_200), (3, 0)], &[], &[]);
    let deeds: Vec<Deed> = plan.lines.iter().map(|line| line.deed).collect();
    assert_eq!(deeds, [Deed::Make, Deed::PopulationUnknown, Deed::Nothing]);
    assert_eq!(plan.lines[0].amount, Some(Money(4_200)));
    assert!(plan.lines[1].is_month_unknown);
}

#[test]
fn what_is_paid_or_let_go_stays_as_it_is() {
    let members = [1, 2, 3, 4].map(|own| town(own, Some(900), &["member 2019"]));
    let waived = Fee {
        standing: Standing::Waived,
        ..fee(3, 9_000, 0)
    };
    let fees = [
        fee(1, 9_000, 0),
        fee(2, 9_000, 1),
        waived,
        fee(4, 10_000, 0),
    ];
    let tariff = tariff(Joining::Full, [100, 300]);
    let plan = planned(&tariff, &members, &[], &fees, &[]);
    let from = Money(9_000);
    let expected = [
        Deed::Change {
            fee: id(1_001),
            from,
        },
        Deed::Stay { from },
        Deed::Stay { from },
        Deed::Keep,
    ];
    assert!(plan.lines.iter().map(|line| line.deed).eq(expected));
    assert_eq!(plan.totals().amount, Money(38_000));
    let left = [town(1, Some(900), &["member 2019", "left 2026"])];
    let idle = planned(&tariff, &left, &[], &fees[..1], &[]);
    assert_eq!(idle.idle, [id(1_001)]);
}

proptest! {
    #[test]
    fn confirmed_once_a_plan_has_nothing_left_to_write(
        people in prop::collection::vec(prop::option::of(0_u32..20_000), 0..30),
        joining in 0_usize..4,
        euros in [0_i64..500, 0_i64..500],
    ) {
        let members: Vec<Participant> = (1_u128..).zip(&people).map(|(own, people)| {
            let month = own % 11 + 1;
            town(own, *people, &[format!("member 2026-{month:02}").as_str()])
        }).collect();
        let tariff = tariff(Joining::ALL[joining], euros);
        let first = planned(&tariff, &members, &[], &[], &[]);
        let made: Vec<Fee> = first.written().map(|line| {
            let number = line.organisation.0.as_u128();
            fee(number, line.amount.map_or(0, |amount| amount.0), 0)
        }).collect();
        let sum: Money = made.iter().map(|fee| fee.amount).sum();
        prop_assert_eq!(first.totals().amount, sum);
        let again = planned(&tariff, &members, &[], &made, &[]);
        prop_assert_eq!(again.written().count(), 0);
        prop_assert_eq!(again.totals().amount, sum);
        let undecided = people.iter().filter(|people| people.is_none()).count();
        prop_assert_eq!(again.totals().undecided, undecided);
    }
}
