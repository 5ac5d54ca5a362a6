//! Styles, scripts, fonts and pictures, embedded in the binary under names that change with them.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    extract::Path,
    http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::web::WebError;

#[derive(RustEmbed)]
#[folder = "../ui/dist"]
struct Dist;

/// The address of a file by the name that the manifest of `ui` gives it; the plain name when the
/// manifest has none, which then answers "not found" and shows in the log of requests.
pub fn asset(name: &str) -> String {
    let file = MANIFEST.get(name).map_or(name, String::as_str);
    format!("/assets/{file}")
}

/// `GET /assets/{*file}`: a file under its changing name, so that it may be kept for a year.
pub(crate) async fn serve(Path(file): Path<String>) -> Result<Response, WebError> {
    let embedded = Dist::get(&file).ok_or(WebError::NotFound)?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(content_type(&file))),
        (
            CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
    ];
    Ok((headers, embedded.data.into_owned()).into_response())
}

static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let manifest: Option<EmbeddedFile> = Dist::get("manifest.json");
    manifest
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_default()
});

fn content_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_and_the_script_are_inside_under_a_hashed_name() {
        for (name, kind) in [("ordit.css", "text/css"), ("ordit.js", "text/javascript")] {
            let address = asset(name);
            let file = address.strip_prefix("/assets/").unwrap_or_default();
            assert_ne!(file, name, "the manifest knows {name}");
            assert!(Dist::get(file).is_some(), "{file} is embedded");
            assert!(content_type(file).starts_with(kind), "{file}");
        }
    }
}
