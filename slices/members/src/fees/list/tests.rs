//! What the database lists, cuts and sums of fees is what the fees themselves say.

use ordit_kernel::{Lang, Money, PageRequest, PartialDate, Viewer};
use ordit_platform::{db::counting, snapshot::SortKeys};
use ordit_testkit::story;

use super::{
    cut_store::{Statement, counted, in_order},
    filters::Asked,
};
use crate::fees::{
    Fee, State,
    store::of_year,
    tests::{MODULES, fee_of, made, year},
};

const ASKED: [(Option<State>, &str, &str); 8] = [
    (None, "", ""),
    (Some(State::Paid), "", ""),
    (Some(State::Part), "", ""),
    (Some(State::Unpaid), "", ""),
    (Some(State::Waived), "municipality", ""),
    (None, "cooperative", ""),
    (None, "", "idescat-comarca:20"),
    (Some(State::Part), "", "idescat-comarca:19"),
];

fn due(fee: &Fee) -> Money {
    match fee.state() {
        State::Waived | State::Cancelled => Money::ZERO,
        _ => fee.amount,
    }
}

story!(
    what_the_database_lists_cuts_and_sums_is_what_every_fee_says,
    MODULES,
    |app| {
        let person = made(&app).await;
        let network = app.network("xmess").await;
        for (name, amount) in [("Ajuntament d'Olot", "10"), ("Ajuntament de Salt", "500")] {
            let pay = format!("{}/payment", fee_of(&person, name).await);
            let cash = [("amount", amount), ("paid_on", "2026-03-01")];
            person.post(&pay, &cash).await.expect(303);
        }
        let settle = format!("{}/settle", fee_of(&person, "Ajuntament de Vic").await);
        let waived = [("standing", "waived"), ("reason", "Aiguats")];
        person.post(&settle, &waived).await.expect(303);
        let on = app.db().read();
        let all = of_year(on, network, year(&app)).await.expect("fees");
        let snapshot = app.site.snapshots.current();
        let mut seen = 0;
        let viewer = Viewer::visitor();
        let now = PartialDate::Day(app.site.effects.now().day());
        for address in ASKED {
            let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let asked = Asked {
                year: year(&app),
                state: address.0,
                kind: text(address.1),
                county: text(address.2),
            };
            let head = |fee: &Fee| snapshot.get(&viewer, fee.organisation).expect("a head");
            let fits = |fee: &&Fee| {
                let county = asked.county.as_ref();
                asked.state.is_none_or(|state| state == fee.state())
                    && asked.kind.as_ref().is_none_or(|kind| *kind == fee.kind)
                    && county.is_none_or(|county| head(fee).has("county", county))
            };
            let mut wanted: Vec<Fee> = all.iter().filter(fits).cloned().collect();
            wanted.sort_by_cached_key(|fee| {
                let name = head(fee).title(Lang::Ca).text.to_owned();
                SortKeys::of(&name).in_language(Lang::Ca).to_vec()
            });
            let statement = Statement::new((&viewer, Lang::Ca), network, &asked);
            let whole = in_order(on, &statement, None).await.expect("fees");
            assert_eq!(whole, wanted, "{address:?}");
            let page = Some(PageRequest::new(2, 2));
            let page = in_order(on, &statement, page).await.expect("a page");
            assert_eq!(
                page,
                wanted.iter().skip(2).take(2).cloned().collect::<Vec<_>>()
            );
            let counted = counted(on, &statement, now).await.expect("sums");
            let sums = counted.sums;
            assert_eq!(
                (counted.total, counted.members),
                (wanted.len(), wanted.len())
            );
            assert_eq!(sums.asked, wanted.iter().map(due).sum(), "{address:?}");
            assert_eq!(
                sums.paid,
                wanted.iter().map(|fee| fee.paid).sum(),
                "{address:?}"
            );
            assert_eq!(sums.owed, wanted.iter().map(Fee::owed).sum(), "{address:?}");
            let late = wanted.iter().filter(|fee| fee.is_late(now));
            assert_eq!(sums.late, late.count(), "{address:?}");
            seen += wanted.len();
        }
        assert!(seen > 2 * all.len(), "the filters leave some");
    }
);

story!(
    a_page_of_fees_costs_the_same_queries_however_it_is_filtered,
    MODULES,
    |app| {
        let person = made(&app).await;
        let path = "/n/xmess/fees";
        person.get(path).await.expect(200);
        let (all, made) = counting(person.get(path)).await;
        assert_eq!(all.expect(200).texts("tbody tr").len(), 3);
        let (one, again) = counting(person.get(&format!("{path}?state=unpaid&page=1"))).await;
        one.expect(200);
        assert_eq!(again, made);
        assert!(made <= 12, "{made} queries");
    }
);
