//! What kind of image a file is, by its content: what a name or a browser says is no proof.

use ordit_kernel::UserError;

/// The images that a page may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageKind {
    Png,
    Jpeg,
    WebP,
    Gif,
}

/// How far an SVG's first element is looked for, in bytes.
const SVG_START: usize = 1_000;

impl ImageKind {
    /// Every kind there is.
    pub const ALL: [Self; 4] = [Self::Png, Self::Jpeg, Self::WebP, Self::Gif];

    /// The kind of these bytes.
    ///
    /// # Errors
    /// A sentence for whoever sent them: `files-error-svg` or `files-error-no-image`.
    pub fn of(bytes: &[u8]) -> Result<Self, UserError> {
        let found = Self::ALL.into_iter().find(|kind| kind.begins(bytes));
        found.ok_or_else(|| match is_svg(bytes) {
            true => UserError::new("files-error-svg"),
            false => UserError::new("files-error-no-image"),
        })
    }

    /// The kind with this media type.
    pub fn from_content_type(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.content_type() == text)
    }

    /// Its media type.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
            Self::Gif => "image/gif",
        }
    }

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
            Self::Gif => "gif",
        }
    }

    fn begins(self, bytes: &[u8]) -> bool {
        match self {
            Self::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            Self::Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
            Self::WebP => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
            Self::Gif => bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a"),
        }
    }
}

/// An SVG can hold scripts, so it is told apart only to say what to send instead.
fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(SVG_START)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let is_xml = ["<svg", "<?xml", "<!--", "<!doctype svg"]
        .iter()
        .any(|begin| start.starts_with(begin));
    is_xml && start.contains("<svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_known_by_how_it_begins() {
        let known: [(&[u8], ImageKind); 5] = [
            (b"\x89PNG\r\n\x1a\n....", ImageKind::Png),
            (b"\xff\xd8\xff\xe0..JFIF", ImageKind::Jpeg),
            (b"RIFF\x24\x00\x00\x00WEBPVP8 ", ImageKind::WebP),
            (b"GIF89a....", ImageKind::Gif),
            (b"GIF87a....", ImageKind::Gif),
        ];
        for (bytes, kind) in known {
            assert_eq!(ImageKind::of(bytes), Ok(kind));
            assert_eq!(
                ImageKind::from_content_type(kind.content_type()),
                Some(kind)
            );
        }
    }

    #[test]
    fn everything_else_is_refused_and_an_svg_with_its_own_words() {
        let key = |bytes: &[u8]| ImageKind::of(bytes).map_err(|refusal| refusal.key);
        let foreign: [&[u8]; 6] = [
            b"",
            b"<!doctype html><script>alert(1)</script><svg></svg>",
            b"\x89PNG",
            b"RIFF\x24\x00\x00\x00WAVEfmt ",
            b"GIF90a",
            b"%PDF-1.7",
        ];
        for bytes in foreign {
            assert_eq!(key(bytes), Err("files-error-no-image".to_owned()));
        }
        let drawings: [&[u8]; 3] = [
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<SVG/>",
            b"\n <!-- made by hand --><svg/>",
        ];
        for bytes in drawings {
            assert_eq!(key(bytes), Err("files-error-svg".to_owned()));
        }
    }
}
