//! A page as it is kept: compressed once, and answered to whoever asks in the form they take.

use std::io::{self, Read, Write};

use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{
            ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
            VARY,
        },
    },
    response::{IntoResponse, Response},
};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};

use super::Shows;
use crate::{
    snapshot::Snapshot,
    web::{WebError, stack::GZIP_LEVEL},
};

/// What of a request decides in which form a page is answered.
pub(super) struct Asked {
    pub(super) is_head: bool,
    takes_gzip: bool,
    known_tags: Option<HeaderValue>,
}

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        let headers = request.headers();
        Self {
            is_head: request.method() == Method::HEAD,
            takes_gzip: takes_gzip(headers),
            known_tags: headers.get(IF_NONE_MATCH).cloned(),
        }
    }

    fn knows(&self, tag: &str) -> bool {
        let known = self.known_tags.as_ref();
        known.is_some_and(|known| String::from_utf8_lossy(known.as_bytes()).contains(tag))
    }
}

/// A page, what it shows, and the last event it is known to know.
pub(super) struct Kept {
    shows: Shows,
    seq: i64,
    headers: HeaderMap,
    /// BLAKE3 of the uncompressed page, in quotation marks.
    tag: String,
    gzip: Bytes,
}

impl Kept {
    /// A page with its headers.
    pub(super) fn new(
        shows: Shows,
        seq: i64,
        mut headers: HeaderMap,
        page: &[u8],
    ) -> io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::new(GZIP_LEVEL.into()));
        gzip.write_all(page)?;
        let tag = format!("\"{}\"", blake3::hash(page));
        headers.remove(CONTENT_LENGTH);
        headers.append(VARY, HeaderValue::from(ACCEPT_ENCODING));
        // Weak, because it is the same for both forms of the page.
        if let Ok(weak) = HeaderValue::from_str(&format!("W/{tag}")) {
            headers.insert(ETAG, weak);
        }
        Ok(Self {
            shows,
            seq,
            headers,
            tag,
            // What a vector keeps to grow by would be half as much again.
            gzip: gzip.finish()?.into_boxed_slice().into(),
        })
    }

    /// Whether nothing that it shows was touched since it was made.
    pub(super) fn is_valid(&self, snapshot: &Snapshot) -> bool {
        !self.shows.is_touched_after(self.seq, snapshot)
    }

    /// About how many bytes of memory it takes.
    pub(super) fn weight(&self) -> usize {
        let headers = self.headers.iter();
        let headers: usize = headers
            .map(|(name, value)| name.as_str().len() + value.len() + size_of::<HeaderValue>())
            .sum();
        size_of::<Self>() + headers + self.tag.len() + self.shows.weight() + self.gzip.len()
    }

    /// The page as the request asks for it.
    pub(super) fn answer(&self, asked: &Asked) -> Response {
        let mut headers = self.headers.clone();
        if asked.knows(&self.tag) {
            headers.remove(CONTENT_TYPE);
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        let body = match asked.takes_gzip {
            true => {
                headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                self.gzip.clone()
            }
            false => match plain(&self.gzip) {
                Ok(page) => page.into(),
                Err(error) => return WebError::Internal(error.into()).into_response(),
            },
        };
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        let body = if asked.is_head { Bytes::new() } else { body };
        (headers, Body::from(body)).into_response()
    }
}

fn plain(gzip: &[u8]) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    GzDecoder::new(gzip).read_to_end(&mut page)?;
    Ok(page)
}

/// Whether the client names gzip among what it takes, and does not rule it out with `q=0`.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(ACCEPT_ENCODING).iter();
    let texts = lines.filter_map(|line| line.to_str().ok());
    let mut choices = texts.flat_map(|text| text.split(','));
    choices.any(|choice| {
        let mut parts = choice.split(';').map(str::trim);
        let is_gzip = parts
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let weight = parts.find_map(|part| part.strip_prefix("q="));
        is_gzip && weight.is_none_or(|weight| weight.parse::<f32>().is_ok_and(|q| q > 0.0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: Method, pairs: &[(&'static str, &str)]) -> Asked {
        let mut request = Request::builder().method(method);
        for (name, value) in pairs {
            request = request.header(*name, *value);
        }
        Asked::of(&request.body(Body::empty()).expect("a request"))
    }

    fn kept() -> Kept {
        let kind = (CONTENT_TYPE, HeaderValue::from_static("text/html"));
        let headers = HeaderMap::from_iter([kind]);
        Kept::new(Shows::everything(), 1, headers, &b"xarxa ".repeat(500)).expect("a page")
    }

    async fn body(answer: Response) -> Bytes {
        axum::body::to_bytes(answer.into_body(), usize::MAX)
            .await
            .expect("a body")
    }

    #[tokio::test]
    async fn a_client_gets_the_form_it_takes() {
        let kept = kept();
        let squeezed = kept.answer(&asked(Method::GET, &[("accept-encoding", "br, gzip")]));
        assert_eq!(squeezed.headers()[CONTENT_ENCODING], "gzip");
        assert_eq!(squeezed.headers()[VARY], "accept-encoding");
        let bytes = body(squeezed).await;
        assert!(bytes.len() < 200, "{}", bytes.len());
        assert_eq!(plain(&bytes).expect("gzip"), b"xarxa ".repeat(500));
        for refusing in ["identity", "gzip;q=0", "gzip; q=0.0, br", ""] {
            let whole = kept.answer(&asked(Method::GET, &[("accept-encoding", refusing)]));
            assert!(
                !whole.headers().contains_key(CONTENT_ENCODING),
                "{refusing}"
            );
            assert_eq!(whole.headers()[CONTENT_LENGTH], "3000");
            assert_eq!(body(whole).await.to_vec(), b"xarxa ".repeat(500));
        }
    }

    #[tokio::test]
    async fn a_head_has_no_body_and_a_known_page_is_not_sent_again() {
        let kept = kept();
        let head = kept.answer(&asked(Method::HEAD, &[]));
        assert_eq!(head.headers()[CONTENT_LENGTH], "3000");
        let tag = head.headers()[ETAG].to_str().expect("a tag").to_owned();
        assert!(body(head).await.is_empty());
        for known in [tag.clone(), format!("\"other\", {tag}")] {
            let again = kept.answer(&asked(Method::GET, &[("if-none-match", &known)]));
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
            assert_eq!(again.headers()[ETAG], tag.as_str());
            assert!(body(again).await.is_empty());
        }
        let other = kept.answer(&asked(Method::GET, &[("if-none-match", "W/\"other\"")]));
        assert_eq!(other.status(), StatusCode::OK);
    }
}
