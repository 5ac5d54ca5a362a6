//! Addresses as XML, in the words of sitemaps.org; pure.

use std::io;

use ordit_kernel::{Instant, Lang};
use ordit_platform::web::{alternates, in_language};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

const SITEMAPS: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
const URLS: &str = "urlset";
/// Whatever a sitemap says takes at most about this many bytes per page.
const BYTES_PER_PAGE: usize = 4_000;

/// A page that is told in each language.
#[derive(Clone, Debug)]
pub struct Listed {
    pub origin: String,
    pub path: String,
    pub changed_at: Option<Instant>,
}

type Xml = Writer<Vec<u8>>;

/// The list of parts at these addresses.
///
/// # Errors
/// Never: it is written to memory.
pub fn index(addresses: impl Iterator<Item = String>) -> io::Result<Vec<u8>> {
    let mut xml = document()?;
    let list = xml.create_element("sitemapindex").with_attribute(SITEMAPS);
    list.write_inner_content(|xml| {
        for address in addresses {
            let sitemap = xml.create_element("sitemap");
            sitemap.write_inner_content(|xml| text(xml, "loc", &address))?;
        }
        Ok(())
    })?;
    Ok(xml.into_inner())
}

/// A part that holds these pages.
///
/// # Errors
/// Likewise never.
pub fn whole(pages: &[Listed]) -> io::Result<Vec<u8>> {
    let parts = [beginning()?, urls(pages.iter().cloned())?, end()?];
    Ok(parts.concat())
}

/// How a part begins.
///
/// # Errors
/// Likewise never.
pub fn beginning() -> io::Result<Vec<u8>> {
    let mut xml = document()?;
    let start = BytesStart::new(URLS).with_attributes([SITEMAPS, XHTML]);
    xml.write_event(Event::Start(start))?;
    Ok(xml.into_inner())
}

/// Pages in the middle of a part.
///
/// # Errors
/// Likewise never.
pub fn urls(pages: impl Iterator<Item = Listed>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::with_capacity(BYTES_PER_PAGE));
    for page in pages {
        for lang in Lang::ALL {
            let url = xml.create_element("url");
            url.write_inner_content(|xml| address(xml, &page, lang))?;
        }
    }
    Ok(xml.into_inner())
}

/// How a part ends.
///
/// # Errors
/// Likewise never.
pub fn end() -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::End(BytesEnd::new(URLS)))?;
    Ok(xml.into_inner())
}

fn document() -> io::Result<Xml> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(xml)
}

fn address(xml: &mut Xml, page: &Listed, lang: Lang) -> io::Result<()> {
    text(xml, "loc", &in_language(&page.origin, &page.path, lang))?;
    if let Some(changed_at) = page.changed_at {
        text(xml, "lastmod", &format!("{:.0}", changed_at.timestamp()))?;
    }
    for alternate in alternates(&page.origin, &page.path) {
        let link = xml.create_element("xhtml:link");
        link.with_attribute(("rel", "alternate"))
            .with_attribute(("hreflang", alternate.lang))
            .with_attribute(("href", &*alternate.href))
            .write_empty()?;
    }
    Ok(())
}

fn text(xml: &mut Xml, name: &str, said: &str) -> io::Result<()> {
    let element = xml.create_element(name);
    element.write_text_content(BytesText::new(said)).map(|_| ())
}
