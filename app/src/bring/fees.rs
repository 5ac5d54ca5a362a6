//! The fees of the demo's invented network: rules, making and payments, by the doors of everybody.

use anyhow::{Context, anyhow};
use ordit_kernel::{Acting, Id, Lang, PartialDate, Viewer};
use ordit_members::fees::{
    Fee, letters,
    making::{Wanted, make},
    payments, store,
    tariff::{self, Typed, TypedRow},
};
use ordit_platform::{mail::EmailAddress, web::Site};

use super::network_id;

/// An IBAN that no bank gave: its country, bank and account are those of examples.
const IBAN: &str = "ES91 2100 0418 4502 0005 1332";
/// Every so many members owes this year's fee, and last year's.
const OWING: [i64; 2] = [4, 19];
/// Every so many paid a half only.
const HALVES: i64 = 7;

/// Makes and pays the fees of last year and of this one in a network whose every fact is invented.
/// `brackets` is a sheet: kind, from, to, amount last year, amount this year. Once more changes
/// nothing.
///
/// # Errors
/// When the sheet cannot be read, or the database refuses.
pub async fn invented_fees(site: &Site, network: &str, brackets: &[u8]) -> anyhow::Result<()> {
    site.snapshots.catch_up().await?;
    let rows = payments::read("trams.csv", brackets).map_err(|error| anyhow!("{error}"))?;
    let id = network_id(&site.db, network).await?;
    let snapshot = site.snapshots.current();
    let is_invented = snapshot
        .networks()
        .any(|head| head.id == id && head.is_invented());
    if !is_invented {
        return Err(anyhow!("fees are invented in an invented network only"));
    }
    let acting = Acting::operator();
    let viewer = acting.viewer(snapshot.networks().map(|head| head.id), []);
    let today = PartialDate::Day(site.effects.now().day());
    let this_year = site.effects.now().day().year();
    for (column, year) in [(3, this_year - 1), (4, this_year)] {
        let typed = typed(&rows, column, year);
        let rules = typed.tariff(year, &[]);
        let rules = rules.map_err(|mistakes| anyhow!("{mistakes:?}"))?;
        tariff::put(&site.db, &acting, id, &rules).await?;
        let wanted = Wanted {
            snapshot: &snapshot,
            viewer: &viewer,
            lang: Lang::Ca,
            network: id,
            year,
            today,
        };
        make(&site.db, &acting, wanted, None).await?;
    }
    let fees = store::of_network(site.db.read(), id).await?;
    letters::note_addresses(&site.db, &acting, id, &addresses(&fees)?).await?;
    pay(site, &acting, &viewer, id, &fees, this_year).await
}

/// Where every other member wants its letters: mailboxes of a domain that nobody can have.
fn addresses(fees: &[Fee]) -> anyhow::Result<Vec<(Id, Option<EmailAddress>)>> {
    let every_other = fees.iter().filter(|fee| fee.ordinal % 2 == 0);
    every_other
        .map(|fee| {
            let address = format!("{}@inventada.example", fee.number.to_lowercase());
            let address = EmailAddress::parse(&address);
            let address = address.map_err(|refused| anyhow!("{refused}"))?;
            Ok((fee.organisation, Some(address)))
        })
        .collect()
}

/// The form of a year as somebody fills it in.
fn typed(rows: &[Vec<String>], column: usize, year: i16) -> Typed {
    let cell = |row: &Vec<String>, place: usize| row.get(place).cloned().unwrap_or_default();
    let row = |row: &Vec<String>| TypedRow {
        kind: cell(row, 0),
        from: cell(row, 1),
        to: cell(row, 2),
        amount: cell(row, column),
    };
    Typed {
        rows: rows.iter().skip(1).map(row).collect(),
        states: vec!["member".to_owned(), "associate_member".to_owned()],
        joining: "half".to_owned(),
        due_on: format!("{year}-06-30"),
        prefix: format!("Q{year}-"),
        first_number: "1".to_owned(),
        payee: "Xarxa inventada".to_owned(),
        iban: IBAN.to_owned(),
        ..Typed::default()
    }
}

/// Sends a sheet of a bank in which most of them paid, and notes what is certain of it.
async fn pay(
    site: &Site,
    acting: &Acting,
    viewer: &Viewer,
    network: Id,
    fees: &[Fee],
    this_year: i16,
) -> anyhow::Result<()> {
    let header = ["Data", "Concepte", "Ordenant", "Import"].map(str::to_owned);
    let lines = fees.iter().filter_map(|fee| line(fee, this_year));
    let rows: Vec<Vec<String>> = std::iter::once(header.into()).chain(lines).collect();
    let name = format!("banc-{this_year}.csv");
    let (statement, _) = payments::keep_statement(&site.db, acting, network, &name, &rows).await?;
    payments::note_certain(site, acting, viewer, network, statement)
        .await
        .map(drop)
        .context("the bank's sheet of the demo")
}

/// What the bank says of a fee; none of one that is owed.
fn line(fee: &Fee, this_year: i16) -> Option<Vec<String>> {
    let is_this_year = fee.year == this_year;
    let every = OWING[usize::from(!is_this_year)];
    if fee.ordinal % every == 0 {
        return None;
    }
    let is_half = is_this_year && fee.ordinal % HALVES == 0;
    let paid = if is_half {
        fee.amount.share(1, 2)
    } else {
        fee.amount
    };
    let day = format!("{}-03-{:02}", fee.year, fee.ordinal % 27 + 1);
    let amount = format!("{},{:02}", paid.0 / 100, paid.0 % 100);
    let cells = [day, format!("Quota {}", fee.number), String::new(), amount];
    Some(cells.into())
}
