//! The list of fees taken along. Money received that is added to it in a spreadsheet comes back
//! in as payments: the number says which fee is meant.

use std::io::Cursor;

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Money;
use ordit_platform::{
    export::{Format, handed},
    sheets::{self, Cell, SheetError, SheetWriter},
    snapshot::Head,
    web::{Routes, Shared, Visit, WebError},
};
use serde_json::json;

use super::filters::{Asked, all};
use crate::{
    directory::{export::asked_format, rows::kind_label},
    fees::{Fee, KEEP, shown::state_text},
    form::Here,
};

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/export", KEEP, send);
}

const COLUMNS: [&str; 11] = [
    "year",
    "number",
    "member",
    "kind",
    "people",
    "amount",
    "paid",
    "owed",
    "state",
    "reason",
    "reminders",
];

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let asked = Asked::read(&visit);
    let snapshot = site.snapshots.current();
    let fees = all(site.db.read(), &snapshot, &visit, here.id, &asked).await?;
    let file = match format {
        Format::Json => json_file(&fees, &visit),
        Format::Csv => sheet(&fees, &visit, sheets::Format::Csv),
        Format::Xlsx => sheet(&fees, &visit, sheets::Format::Xlsx),
    };
    let file = file.map_err(|error| WebError::Internal(error.into()))?;
    let name = format!(
        "{}-{}-{}-{}.{}",
        here.slug,
        visit.l.t("members-fee-file-name"),
        asked.year,
        visit.now.day(),
        format.extension()
    );
    Ok(handed(&name, format.media_type(), file))
}

fn sheet(
    fees: &[(Fee, &Head)],
    visit: &Visit,
    format: sheets::Format,
) -> Result<Vec<u8>, SheetError> {
    let l = &visit.l;
    let header = COLUMNS.map(|column| l.t(format!("members-fee-column-{column}")));
    let title = l.t("members-fee-title");
    let mut writer = SheetWriter::new(format, &title, &header, Cursor::new(Vec::new()))?;
    for (fee, head) in fees {
        let people = fee
            .inhabitants
            .map(|people| Cell::from_number(people.into()));
        writer.write_row(&[
            Cell::from_number(fee.year.into()),
            Cell::from_text(&fee.number),
            Cell::from_text(head.title(visit.lang).text),
            Cell::from_text(&kind_label(&fee.kind, l)),
            people.unwrap_or_default(),
            euros(fee.amount),
            euros(fee.paid),
            euros(fee.owed()),
            Cell::from_text(&state_text(fee.state(), l)),
            Cell::from_text(fee.reason.as_deref().unwrap_or_default()),
            Cell::from_text(&fee.reminders.to_string()),
        ])?;
    }
    Ok(writer.finish()?.into_inner())
}

#[expect(clippy::cast_precision_loss, reason = "cents stay far below 2⁵³")]
fn euros(amount: Money) -> Cell {
    Cell::from_number(amount.0 as f64 / 100.0)
}

fn json_file(fees: &[(Fee, &Head)], visit: &Visit) -> Result<Vec<u8>, SheetError> {
    let item = |(fee, head): &(Fee, &Head)| {
        json!({
            "id": fee.id,
            "year": fee.year,
            "number": fee.number,
            "organisation": fee.organisation,
            "name": head.title(visit.lang).text,
            "organisation_kind": fee.kind,
            "inhabitants": fee.inhabitants,
            "amount_cents": fee.amount.0,
            "paid_cents": fee.paid.0,
            "owed_cents": fee.owed().0,
            "state": fee.state().code(),
            "reason": fee.reason,
            "reminders": fee.reminders,
        })
    };
    let items: Vec<serde_json::Value> = fees.iter().map(item).collect();
    let file = serde_json::to_vec(&json!({ "items": items }));
    Ok(file.map_err(std::io::Error::from)?)
}
