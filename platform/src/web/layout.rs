//! What every page shows round its content.

use ordit_kernel::{Id, Lang};

use super::{Listing, NavItem, Query, Visit, gate::ACTING, site::Site};
use crate::{
    assets::asset, files, i18n::Translator, markdown::Url, register::State, snapshot::Head,
};

/// The head, header and footer of a page; templates extend `layout.html` with it.
#[derive(Clone, Debug)]
pub struct Layout {
    pub l: Translator,
    pub lang: Lang,
    pub title: String,
    pub description: String,
    /// The page's own address, as people copy it.
    pub address: String,
    /// What search engines and previews are told; nothing where the page is not for them.
    pub listing: Option<Listing>,
    pub languages: Vec<LangLink>,
    pub nav: Vec<NavLink>,
    /// The slug of the network whose accent the page carries.
    pub network: Option<String>,
    /// The network that stands in place of Ordit's mark on its own domain.
    pub host: Option<Name>,
    /// The address of its logo, if it has one.
    pub host_logo: Option<String>,
    pub is_signed_in: bool,
    /// How much of what they were told of the one who reads has not read yet.
    pub unread: usize,
    pub sign_in_href: String,
    pub coordinated: Vec<CoordinatedLink>,
    /// The organisation acted for, and the others that could be.
    pub acted_for: Option<Name>,
    /// What ends the address of a form that speaks for it, so that it speaks for no other; see
    /// [`super::gate`].
    pub acting: String,
    pub others: Vec<(Id, Name)>,
    /// Where choosing another leads back to.
    pub here: String,
    pub is_demo: bool,
    /// The page of the archived network in which nothing of this page can be changed.
    pub resting: Option<String>,
    pub notice: Option<String>,
    /// Whether the header has a box for searching; a page with a better one needs none.
    pub has_box: bool,
    pub funders: Vec<FunderLogo>,
    pub assets: Assets,
}

/// The same page in another language.
#[derive(Clone, Debug)]
pub struct LangLink {
    pub lang: Lang,
    pub href: String,
    pub is_current: bool,
}

/// A main way through the site.
#[derive(Clone, Debug)]
pub struct NavLink {
    pub href: &'static str,
    pub label: String,
    pub is_current: bool,
}

/// A name and the language it is in.
#[derive(Clone, Debug)]
pub struct Name {
    pub text: String,
    pub lang: Lang,
}

/// A network that the one who reads coordinates.
#[derive(Clone, Debug)]
pub struct CoordinatedLink {
    pub href: String,
    pub name: Name,
}

/// Who pays; shown large at the foot, by name where there is no logo.
#[derive(Clone, Debug)]
pub struct FunderLogo {
    pub src: Option<String>,
    pub name: String,
    pub href: Option<Url>,
}

/// What waits for whoever is signed in.
const DESK: NavItem = NavItem {
    href: "/desk",
    key: "web-desk",
};

/// So many characters of a description are shown anywhere.
const DESCRIPTION_CHARACTERS: usize = 300;

/// The stylesheet of network colours, which `app` makes from the snapshot.
const COLOURS: &str = "/networks.css";

/// Addresses of the files that every page loads.
#[derive(Clone, Debug)]
pub struct Assets {
    pub css: String,
    pub colours: &'static str,
    pub script: String,
    pub icon: String,
    pub fonts: [String; 2],
}

impl Layout {
    /// The layout of the page at this visit's address.
    pub fn new(site: &Site, visit: &Visit, title: &str) -> Self {
        let l = visit.l.clone();
        let origin = site.settings.origin();
        let host = visit.host_network.as_ref();
        let (mark, host_logo) = host
            .and_then(|network| mark(site, visit, network.id))
            .unzip();
        Self {
            lang: visit.lang,
            title: title.to_owned(),
            description: l.t("web-description"),
            address: format!("{origin}{}", in_language(visit, None)),
            listing: None,
            languages: languages(visit),
            nav: nav(site, visit),
            network: host.map(|network| network.slug.clone()),
            host: mark,
            host_logo: host_logo.flatten(),
            is_signed_in: visit.acting.is_signed_in(),
            unread: visit.unread,
            sign_in_href: sign_in_href(visit, origin),
            coordinated: coordinated(site, visit),
            acted_for: visit
                .acting
                .organisation
                .and_then(|id| own_name(site, visit, id)),
            acting: visit.acting.organisation.map_or_else(String::new, |own| {
                Query::default().with(ACTING, &own.to_string()).to_href("")
            }),
            others: others(site, visit),
            here: visit.href(),
            is_demo: site.settings.is_demo,
            resting: visit.resting.and_then(|id| path_of(site, visit, id)),
            notice: visit
                .notice
                .as_ref()
                .map(|notice| l.message(&notice.key, &notice.arguments)),
            has_box: true,
            funders: Vec::new(),
            assets: Assets::current(),
            l,
        }
    }

    /// With a description for search engines and previews, which show its beginning.
    #[must_use]
    pub fn described(mut self, description: &str) -> Self {
        self.description = beginning(description);
        self
    }

    /// In the accent of a network.
    #[must_use]
    pub fn of_network(mut self, slug: &str) -> Self {
        self.network = Some(slug.to_owned());
        self
    }

    /// Without the header's box for searching.
    #[must_use]
    pub fn without_box(mut self) -> Self {
        self.has_box = false;
        self
    }

    /// With the logos of those who pay.
    #[must_use]
    pub fn funded_by(mut self, funders: Vec<FunderLogo>) -> Self {
        self.funders = funders;
        self
    }
}

impl Assets {
    fn current() -> Self {
        Self {
            css: asset("ordit.css"),
            colours: COLOURS,
            script: asset("ordit.js"),
            icon: asset("ordit.svg"),
            fonts: [
                asset("atkinson-hyperlegible-next-latin-wght-normal.woff2"),
                asset("bricolage-grotesque-latin-wght-normal.woff2"),
            ],
        }
    }
}

/// In one line, cut between two words.
fn beginning(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut kept = words.next().unwrap_or_default().to_owned();
    for word in words {
        if kept.chars().count() + word.chars().count() >= DESCRIPTION_CHARACTERS {
            return kept + " …";
        }
        kept = kept + " " + word;
    }
    kept
}

fn in_language(visit: &Visit, lang: Option<Lang>) -> String {
    let query = match lang {
        Some(lang) => visit.query.setting("lang", lang.code()),
        None => visit.query.without_key("lang"),
    };
    query.to_href(&visit.path)
}

fn languages(visit: &Visit) -> Vec<LangLink> {
    let link = |lang| LangLink {
        lang,
        href: in_language(visit, Some(lang)),
        is_current: lang == visit.lang,
    };
    Lang::ALL.map(link).into()
}

fn nav(site: &Site, visit: &Visit) -> Vec<NavLink> {
    let link = |item: &NavItem| NavLink {
        href: item.href,
        label: visit.l.t(item.key),
        is_current: item.href == visit.path,
    };
    let desk = visit.acting.is_signed_in().then_some(&DESK);
    desk.into_iter().chain(site.nav).map(link).collect()
}

fn mark(site: &Site, visit: &Visit, network: Id) -> Option<(Name, Option<String>)> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, network)?;
    Some((name(head, visit.lang), files::logo_href(head)))
}

fn name(head: &Head, lang: Lang) -> Name {
    let title = head.title(lang);
    Name {
        text: title.text.to_owned(),
        lang: title.lang,
    }
}

/// Signing in happens at the public address, whatever domain a page was read on.
fn sign_in_href(visit: &Visit, origin: &str) -> String {
    let origin = if visit.host_network.is_some() {
        origin
    } else {
        ""
    };
    let next = super::Query::default().with("next", &in_language(visit, None));
    format!("{origin}{}", next.to_href("/sign-in"))
}

fn coordinated(site: &Site, visit: &Visit) -> Vec<CoordinatedLink> {
    if !visit.acting.coordinates_any() {
        return Vec::new();
    }
    let snapshot = site.snapshots.current();
    let link = |head: &Head| {
        let href = site.snapshots.path_of(head)?;
        Some(CoordinatedLink {
            href,
            name: name(head, visit.lang),
        })
    };
    let own = snapshot
        .networks()
        .filter(|head| head.state != State::Archived && visit.acting.coordinates(head.id));
    own.filter(|head| snapshot.get(&visit.viewer, head.id).is_some())
        .filter_map(link)
        .collect()
}

fn path_of(site: &Site, visit: &Visit, entry: Id) -> Option<String> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, entry)?;
    site.snapshots.path_of(head)
}

/// The organisations for which the one who reads could act instead.
fn others(site: &Site, visit: &Visit) -> Vec<(Id, Name)> {
    let own = visit.acting.organisations().into_iter();
    own.filter(|id| visit.acting.organisation != Some(*id))
        .filter_map(|id| Some((id, own_name(site, visit, id)?)))
        .collect()
}

/// One's own organisation has a name for oneself, whoever else sees it.
fn own_name(site: &Site, visit: &Visit, organisation: Id) -> Option<Name> {
    let snapshot = site.snapshots.current();
    let head = snapshot.head(organisation)?;
    Some(name(head, visit.lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_one_line_that_ends_between_two_words() {
        assert_eq!(
            beginning(" Una  xarxa\n\nde pobles "),
            "Una xarxa de pobles"
        );
        let long = beginning(&"terra ".repeat(100));
        assert!(long.ends_with("terra …"), "{long}");
        assert!(long.chars().count() <= DESCRIPTION_CHARACTERS + 2);
        assert_eq!(beginning(""), "");
    }
}
