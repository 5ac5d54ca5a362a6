//! How machines find a page: whether they list it, under which addresses, and how they preview it.

use ordit_kernel::{Id, Lang, Viewer};

use super::{Facts, Layout, Site, Visit};
use crate::{
    assets::asset,
    files,
    register::State,
    snapshot::{Head, Snapshot},
};

/// The kind of entry that may have a domain of its own.
const NETWORK: &str = "network";
/// Where the pages of networks are.
const NETWORKS: &str = "/n/";
/// What previews show of a page that has no picture of its own.
const PICTURE: &str = "ordit-preview.png";

/// What a page tells search engines and previews; a page without one is not for them.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Whether search engines may list it.
    pub is_listed: bool,
    /// Its one address in this language.
    pub canonical: String,
    /// The same in each language, and where readers of other languages are led.
    pub alternates: Vec<Alternate>,
    pub lang: Lang,
    /// The instance's public address, without a slash at the end.
    pub origin: String,
    pub site_name: String,
    pub picture: String,
    pub locale: &'static str,
    pub other_locales: Vec<&'static str>,
    pub facts: Option<Facts>,
}

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    /// A language code, or `x-default`.
    pub lang: &'static str,
    pub href: String,
}

/// An entry that machines may list for everyone: neither archived nor made up. Whether visitors
/// see it is asked of the snapshot.
pub fn is_listed(head: &Head) -> bool {
    head.state == State::Published && !head.is_invented()
}

/// The address of a page in each language, then for readers of any other.
///
/// `path` may have a query.
pub fn alternates(origin: &str, path: &str) -> Vec<Alternate> {
    let alternate = |(name, lang): (&'static str, Lang)| Alternate {
        lang: name,
        href: in_language(origin, path, lang),
    };
    let languages = Lang::ALL.into_iter().map(|lang| (lang.code(), lang));
    languages
        .chain([("x-default", Lang::default())])
        .map(alternate)
        .collect()
}

/// The address of a page in a language.
pub fn in_language(origin: &str, path: &str, lang: Lang) -> String {
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{origin}{path}{joint}lang={lang}")
}

/// Where the pages of a network are: on its own domain, if it has one.
pub fn origin_of(site: &Site, network: &Head) -> Option<String> {
    let domain = network.values("domain").next()?;
    let public = &site.settings.public_url;
    let port = public.port().map(|port| format!(":{port}"));
    let port = port.unwrap_or_default();
    Some(format!("{}://{domain}{port}", public.scheme()))
}

/// Origin and path under which a page is listed, whichever domain it was read on.
fn home(site: &Site, snapshot: &Snapshot, visit: &Visit) -> (String, String) {
    let public = || (site.settings.origin().to_owned(), visit.path.clone());
    let host = visit.host_network.as_ref();
    let own_page = host.filter(|_| visit.path == "/");
    let (slug, rest) = match own_page {
        Some(network) => (network.slug.as_str(), ""),
        None => match of_network(&visit.path) {
            Some(found) => found,
            None => return public(),
        },
    };
    let network = snapshot.by_slug(&Viewer::visitor(), NETWORK, slug);
    let Some(origin) = network.and_then(|network| origin_of(site, network)) else {
        return public();
    };
    match rest {
        "" => (origin, "/".to_owned()),
        _ => (origin, visit.path.clone()),
    }
}

impl Listing {
    /// A page of this instance in the language of this page, for links from outside.
    pub fn href(&self, path: &str) -> String {
        in_language(&self.origin, path, self.lang)
    }

    /// What an entry is called for good, whatever its page is called.
    pub fn lasting(&self, id: Id) -> String {
        format!("{}/e/{id}", self.origin)
    }

    /// The page of a visit; of its query only these keys belong to what the page is.
    pub(super) fn new(site: &Site, visit: &Visit, keys: &[&str]) -> Self {
        let snapshot = site.snapshots.current();
        let (origin, path) = home(site, &snapshot, visit);
        let path = visit.query.only(keys).to_href(&path);
        let others = Lang::ALL.into_iter().filter(|lang| *lang != visit.lang);
        let picture = asset(PICTURE);
        Self {
            is_listed: true,
            canonical: in_language(&origin, &path, visit.lang),
            alternates: alternates(&origin, &path),
            lang: visit.lang,
            origin: site.settings.origin().to_owned(),
            site_name: "Ordit".to_owned(),
            picture: format!("{}{picture}", site.settings.origin()),
            locale: locale(visit.lang),
            other_locales: others.map(locale).collect(),
            facts: None,
        }
    }
}

impl Layout {
    /// For everyone, under one address per language. Of the query only these keys belong to what
    /// the page is; whatever else stands there makes it no other page.
    #[must_use]
    pub fn listed(mut self, site: &Site, visit: &Visit, keys: &[&str]) -> Self {
        let mut listing = Listing::new(site, visit, keys);
        if let Some(host) = &self.host {
            listing.site_name.clone_from(&host.text);
        }
        self.listing = Some(listing);
        self
    }

    /// For everyone who is led here, with a preview, and in no search engine.
    #[must_use]
    pub fn unlisted(self, site: &Site, visit: &Visit) -> Self {
        let keys: Vec<&str> = visit.query.pairs().map(|(key, _)| key).collect();
        let mut layout = self.listed(site, visit, &keys);
        if let Some(listing) = &mut layout.listing {
            listing.is_listed = false;
        }
        layout
    }

    /// The page of an entry, in search engines as far as these may list it.
    #[must_use]
    pub fn of_entry(self, site: &Site, visit: &Visit, head: &Head) -> Self {
        let mut layout = self.listed(site, visit, &[]);
        if let Some(listing) = &mut layout.listing {
            listing.is_listed = is_listed(head);
            if let Some(logo) = files::logo_href(head) {
                listing.picture = format!("{}{logo}", site.settings.origin());
            }
        }
        layout
    }

    /// With what the page says as facts. Nothing is told to machines that not everyone may read,
    /// so a page for somebody signed in has none.
    #[must_use]
    pub fn telling(mut self, visit: &Visit, facts: impl FnOnce(&Listing) -> Facts) -> Self {
        let listing = self.listing.as_mut();
        if let Some(listing) = listing.filter(|own| own.is_listed && !visit.acting.is_signed_in()) {
            listing.facts = Some(facts(listing));
        }
        self
    }
}

/// The part of a network's own pages: its address, and what comes after.
fn of_network(path: &str) -> Option<(&str, &str)> {
    let rest = path.strip_prefix(NETWORKS)?;
    Some(rest.split_once('/').unwrap_or((rest, "")))
}

/// As Open Graph names languages.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Ca => "ca_ES",
        Lang::Es => "es_ES",
        Lang::Eu => "eu_ES",
        Lang::En => "en_GB",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_an_address_in_each_language_and_one_for_all_others() {
        let found = alternates("https://ordit.example", "/directory?page=2");
        let hrefs: Vec<(&str, &str)> = found
            .iter()
            .map(|alternate| (alternate.lang, alternate.href.as_str()))
            .collect();
        let start = "https://ordit.example/directory?page=2&lang=";
        let [ca, es, eu, en] = ["ca", "es", "eu", "en"].map(|lang| format!("{start}{lang}"));
        let expected = [
            ("ca", ca.as_str()),
            ("es", &es),
            ("eu", &eu),
            ("en", &en),
            ("x-default", &ca),
        ];
        assert_eq!(hrefs, expected);
    }

    #[test]
    fn pages_of_a_network_are_told_by_their_address() {
        assert_eq!(of_network("/n/xmess"), Some(("xmess", "")));
        assert_eq!(of_network("/n/xmess/allies"), Some(("xmess", "allies")));
        assert_eq!(of_network("/networks/new"), None);
    }
}
