//! A form with an image, taken piece by piece and never kept beyond what is allowed.

use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError},
};
use ordit_platform::web::WebError;

/// A logo has at most this many bytes.
pub const MAX_LOGO_BYTES: usize = 1_000_000;
/// More is taken than a logo may have, so that one which is too large is told so in words.
pub const MAX_FORM_BYTES: usize = 25_000_000;

/// What was sent.
#[derive(Debug, Default)]
pub struct Sent {
    pub name: String,
    pub url: String,
    pub file: Option<Image>,
}

/// A file as its sender calls it.
#[derive(Debug)]
pub struct Image {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Sent {
    /// Reads the whole form; of each field no more is kept than shows that it is too long.
    ///
    /// # Errors
    /// When it is broken off or larger than a form may be.
    pub async fn read(mut form: Multipart) -> Result<Self, WebError> {
        let mut sent = Self::default();
        while let Some(field) = form.next_field().await.map_err(broken)? {
            let file = field.file_name().unwrap_or_default().to_owned();
            match field.name() {
                Some("name") => sent.name = text(field).await?,
                Some("url") => sent.url = text(field).await?,
                Some("file") if !file.is_empty() => {
                    let bytes = at_most(field).await?;
                    sent.file = Some(Image { name: file, bytes });
                }
                _ => {}
            }
        }
        Ok(sent)
    }
}

async fn text(field: Field<'_>) -> Result<String, WebError> {
    let bytes = at_most(field).await?;
    Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
}

async fn at_most(mut field: Field<'_>) -> Result<Vec<u8>, WebError> {
    let mut bytes = Vec::new();
    // The rest is read and dropped: a browser looks at the answer only after sending everything.
    while let Some(piece) = field.chunk().await.map_err(broken)? {
        if bytes.len() <= MAX_LOGO_BYTES {
            bytes.extend(piece);
        }
    }
    Ok(bytes)
}

fn broken(error: MultipartError) -> WebError {
    WebError::Status(error.status())
}
