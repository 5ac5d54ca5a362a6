//! `{"items": […]}`: one object per entry, numbers as numbers and lists as lists.

use std::io::{BufWriter, Write};

use ordit_kernel::Id;
use serde_json::{Map, Value};

use crate::{
    import::{Field, ORDIT_ID, Parser, Record},
    sheets::SheetError,
};

pub(super) fn write<W: Write>(
    fields: &[&'static Field],
    out: W,
    rows: impl IntoIterator<Item = (Id, Record)>,
) -> Result<W, SheetError> {
    // Numbers and commas come one by one.
    let mut out = BufWriter::new(out);
    out.write_all(b"{\"items\":[")?;
    for (position, (id, record)) in rows.into_iter().enumerate() {
        let separator: &[u8] = if position == 0 { b"\n" } else { b",\n" };
        out.write_all(separator)?;
        serde_json::to_writer(&mut out, &item(fields, id, &record))
            .map_err(std::io::Error::from)?;
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
