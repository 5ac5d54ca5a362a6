//! Walks an XML part once, in constant memory, and refuses what would hurt who reads it later.

use std::{
    borrow::Cow,
    io::{self, BufReader, Read},
};

use quick_xml::{
    Error, Reader,
    events::{BytesStart, Event},
};

use super::{SheetError, meter::Meter};

/// No office program nests deeper.
const DEPTH: usize = 200;
/// Of text within one cell or one shared string.
const TEXT_BYTES: usize = 4_000_000;
const TEXT_HOLDERS: [&str; 4] = ["c", "si", "table-cell", "covered-table-cell"];

/// What is asked about the tags of a part, in their order; names come with their prefix.
pub(super) trait TagCheck {
    fn start(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), SheetError>;

    fn text(&mut self, _bytes: usize) {}

    fn end(&mut self, _name: &str) -> Result<(), SheetError> {
        Ok(())
    }
}

/// The first attribute of exactly this name, as written.
pub(super) fn attribute<'a>(
    tag: &'a BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'a, str>>, SheetError> {
    // Looking for duplicates would take the square of a number that a stranger chose.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| SheetError::Damaged)?;
        if attribute.key.as_ref() == name {
            return Ok(Some(attribute.value));
        }
    }
    Ok(None)
}

pub(super) fn without_prefix(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// Well formed, without document type, neither too deep nor too long, and content with `check`.
pub(super) fn scan(part: Meter<impl Read>, check: &mut dyn TagCheck) -> Result<(), SheetError> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut progress = Progress {
        depth: 0,
        text_bytes: 0,
        check,
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        reader.get_mut().get_mut().next_piece();
        let event = reader.read_event_into(&mut buffer).map_err(xml_error)?;
        if matches!(event, Event::Eof) {
            return progress.finish();
        }
        progress.take(&event)?;
    }
}

struct Progress<'a> {
    depth: usize,
    text_bytes: usize,
    check: &'a mut dyn TagCheck,
}

impl Progress<'_> {
    fn take(&mut self, event: &Event<'_>) -> Result<(), SheetError> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::Empty(tag) => {
                self.start(tag)?;
                self.end(tag.name().as_ref())?;
            }
            Event::End(tag) => self.end(tag.name().as_ref())?,
            Event::Text(text) => self.text(text.len()),
            Event::CData(text) => self.text(text.len()),
            Event::GeneralRef(entity) => self.text(entity.len()),
            Event::DocType(_) => return Err(SheetError::Hostile),
            _ => {}
        }
        match self.depth > DEPTH || self.text_bytes > TEXT_BYTES {
            true => Err(SheetError::Hostile),
            false => Ok(()),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        self.depth += 1;
        self.check.start(tag.name().as_ref(), tag)
    }

    fn text(&mut self, bytes: usize) {
        self.text_bytes += bytes;
        self.check.text(bytes);
    }

    /// The reader has seen to it that every end has its start.
    fn end(&mut self, name: &str) -> Result<(), SheetError> {
        self.depth -= 1;
        if TEXT_HOLDERS.contains(&without_prefix(name)) {
            self.text_bytes = 0;
        }
        self.check.end(name)
    }

    fn finish(self) -> Result<(), SheetError> {
        match self.depth {
            0 => Ok(()),
            _ => Err(SheetError::Damaged),
        }
    }
}

fn xml_error(error: Error) -> SheetError {
    match error {
        Error::Io(error) if error.kind() == io::ErrorKind::QuotaExceeded => SheetError::Hostile,
        _ => SheetError::Damaged,
    }
}
