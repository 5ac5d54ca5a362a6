//! What kind of document a file is, by its content: a PDF, an image, or a text with its formatting.

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
};

use ordit_kernel::UserError;
use zip::ZipArchive;

use super::ImageKind;

/// The documents that people may attach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    Pdf,
    Image(ImageKind),
    Odt,
    Docx,
}

/// A PDF may begin with a little of something else (ISO 32000-1, annex H.3).
const PDF_START: usize = 1_024;
const ODT_TYPE: &str = "application/vnd.oasis.opendocument.text";
const DOCX_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// A text has a few dozen parts.
const PARTS: usize = 10_000;

impl DocumentKind {
    /// What a form tells a browser to offer.
    pub const ACCEPT: &'static str = "application/pdf,image/png,image/jpeg,image/webp,image/gif,\
                                      .pdf,.odt,.docx";

    /// The kind of this file.
    ///
    /// # Errors
    /// When the file cannot be read; the inner one is a sentence for whoever sent it:
    /// `files-error-no-document`, or `files-error-macros` for one that holds programs.
    pub fn of(file: &mut File) -> io::Result<Result<Self, UserError>> {
        let mut start = Vec::with_capacity(PDF_START);
        file.seek(SeekFrom::Start(0))?;
        file.by_ref()
            .take(PDF_START as u64)
            .read_to_end(&mut start)?;
        if start.windows(5).any(|five| five == b"%PDF-") {
            return Ok(Ok(Self::Pdf));
        }
        if let Ok(image) = ImageKind::of(&start) {
            return Ok(Ok(Self::Image(image)));
        }
        Ok(packed(file))
    }

    /// Its media type.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Image(kind) => kind.content_type(),
            Self::Odt => ODT_TYPE,
            Self::Docx => DOCX_TYPE,
        }
    }

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Image(kind) => kind.extension(),
            Self::Odt => "odt",
            Self::Docx => "docx",
        }
    }

    /// The kind with this media type.
    pub(super) fn from_content_type(text: &str) -> Option<Self> {
        let plain = [Self::Pdf, Self::Odt, Self::Docx].into_iter();
        plain
            .chain(ImageKind::ALL.map(Self::Image))
            .find(|kind| kind.content_type() == text)
    }
}

/// A text packed as a ZIP file; whatever cannot be looked into is none.
fn packed(file: &File) -> Result<DocumentKind, UserError> {
    let none = || UserError::new("files-error-no-document");
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| none())?;
    if archive.len() > PARTS {
        return Err(none());
    }
    let has = |archive: &ZipArchive<_>, name: &str| archive.index_for_name(name).is_some();
    if has(&archive, "word/vbaProject.bin") || has(&archive, "Basic/script-lc.xml") {
        return Err(UserError::new("files-error-macros"));
    }
    if has(&archive, "[Content_Types].xml") && has(&archive, "word/document.xml") {
        return Ok(DocumentKind::Docx);
    }
    let index = archive.index_for_name("mimetype").ok_or_else(none)?;
    let part = archive.by_index(index).map_err(|_| none())?;
    let mut told = String::new();
    part.take(100)
        .read_to_string(&mut told)
        .map_err(|_| none())?;
    match told.trim() {
        ODT_TYPE => Ok(DocumentKind::Odt),
        _ => Err(none()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn kind(bytes: &[u8]) -> Result<DocumentKind, String> {
        let mut file = tempfile::tempfile().expect("a file");
        file.write_all(bytes).expect("written");
        let kind = DocumentKind::of(&mut file).expect("readable");
        kind.map_err(|refusal| refusal.key)
    }

    fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer
                .start_file(*name, SimpleFileOptions::default())
                .expect("a part");
            writer.write_all(text.as_bytes()).expect("written");
        }
        writer.finish().expect("a file").into_inner()
    }

    #[test]
    fn a_document_is_known_by_its_content() {
        let odt = zipped(&[("mimetype", ODT_TYPE), ("content.xml", "<x/>")]);
        let docx = zipped(&[("[Content_Types].xml", "<x/>"), ("word/document.xml", "")]);
        for (bytes, known) in [
            (b"%PDF-1.7 ...".to_vec(), DocumentKind::Pdf),
            (b"\n\n%PDF-1.4".to_vec(), DocumentKind::Pdf),
            (
                b"\x89PNG\r\n\x1a\n....".to_vec(),
                DocumentKind::Image(ImageKind::Png),
            ),
            (odt, DocumentKind::Odt),
            (docx, DocumentKind::Docx),
        ] {
            assert_eq!(kind(&bytes), Ok(known));
            let again = DocumentKind::from_content_type(known.content_type());
            assert_eq!(again, Some(known));
        }
    }

    #[test]
    fn whatever_else_it_is_called_it_is_refused() {
        let sheet = "application/vnd.oasis.opendocument.spreadsheet";
        for bytes in [
            b"<!doctype html><script>alert(1)</script>".to_vec(),
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            b"MZ\x90\x00".to_vec(),
            b"PK\x03\x04broken".to_vec(),
            zipped(&[("mimetype", sheet)]),
            zipped(&[("a.txt", "a")]),
        ] {
            assert_eq!(kind(&bytes), Err("files-error-no-document".to_owned()));
        }
        let programs = zipped(&[
            ("[Content_Types].xml", "<x/>"),
            ("word/document.xml", ""),
            ("word/vbaProject.bin", ""),
        ]);
        assert_eq!(kind(&programs), Err("files-error-macros".to_owned()));
    }
}
