//! `{"items": […]}`: one object per entry, numbers as numbers and lists as lists; or the same as
//! features of a map (GeoJSON, RFC 7946).

use std::io::{BufWriter, Write};

use ordit_kernel::Id;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    geo::Territories,
    import::{Field, ORDIT_ID, Parser, Record},
    sheets::SheetError,
};

pub(super) fn write<W: Write>(
    fields: &[&'static Field],
    out: W,
    rows: impl IntoIterator<Item = (Id, Record)>,
) -> Result<W, SheetError> {
    let items = rows
        .into_iter()
        .map(|(id, record)| item(fields, id, &record));
    listed(b"{\"items\":[", out, items)
}

pub(super) fn write_map<W: Write>(
    fields: &[&'static Field],
    out: W,
    rows: impl IntoIterator<Item = (Id, Record)>,
) -> Result<W, SheetError> {
    let features = rows.into_iter().map(|(id, record)| {
        let geometry = point(fields, &record).map(
            |[longitude, latitude]| json!({"type": "Point", "coordinates": [longitude, latitude]}),
        );
        json!({
            "type": "Feature",
            "id": id.to_string(),
            "geometry": geometry,
            "properties": item(fields, id, &record),
        })
    });
    listed(
        b"{\"type\":\"FeatureCollection\",\"features\":[",
        out,
        features,
    )
}

/// Longitude and latitude, as they were written or of the municipality.
fn point(fields: &[&'static Field], record: &Record) -> Option<[f64; 2]> {
    let said = |wanted: fn(&Parser) -> bool| {
        let field = fields.iter().find(|field| wanted(&field.parser))?;
        record.get(field.key).filter(|text| !text.is_empty())
    };
    let degrees = |text: Option<&String>| text?.parse().ok();
    let latitude = degrees(said(|parser| matches!(parser, Parser::Degrees(90))));
    let longitude = degrees(said(|parser| matches!(parser, Parser::Degrees(180))));
    longitude
        .zip(latitude)
        .map(|(longitude, latitude)| [longitude, latitude])
        .or_else(|| {
            let code = said(|parser| matches!(parser, Parser::Municipality))?;
            let point = Territories::get().municipality(code)?.point;
            Some([point.longitude, point.latitude])
        })
}

fn listed<W: Write>(
    beginning: &[u8],
    out: W,
    items: impl Iterator<Item = impl Serialize>,
) -> Result<W, SheetError> {
    // Numbers and commas come one by one.
    let mut out = BufWriter::new(out);
    out.write_all(beginning)?;
    for (position, item) in items.enumerate() {
        let separator: &[u8] = if position == 0 { b"\n" } else { b",\n" };
        out.write_all(separator)?;
        serde_json::to_writer(&mut out, &item).map_err(std::io::Error::from)?;
    }
    out.write_all(b"\n]}\n")?;
    let out = out
        .into_inner()
        .map_err(std::io::IntoInnerError::into_error);
    Ok(out?)
}

fn item(fields: &[&'static Field], id: Id, record: &Record) -> Map<String, Value> {
    let own_id = (ORDIT_ID.to_owned(), Value::from(id.to_string()));
    let values = fields.iter().map(|field| {
        let text = record.get(field.key).map_or("", String::as_str);
        (field.key.to_owned(), value(field, text))
    });
    std::iter::once(own_id).chain(values).collect()
}

fn value(field: &Field, text: &str) -> Value {
    match field.parser {
        Parser::Themes | Parser::List(_) | Parser::DatedChoices { .. } => {
            text.split(';').filter(|part| !part.is_empty()).collect()
        }
        _ if text.is_empty() => Value::Null,
        Parser::Count => text
            .parse::<u64>()
            .map_or_else(|_| text.into(), Value::from),
        Parser::Degrees(_) => text
            .parse::<f64>()
            .map_or_else(|_| text.into(), Value::from),
        _ => text.into(),
    }
}
