//! Letters to be printed: all that a list shows, a page each, or one.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, Lang};
use ordit_platform::{
    i18n::Translator,
    markdown::{Html, markdown},
    snapshot::Head,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page},
};

use super::{What, Written, written};
use crate::{
    fees::{
        Fee, KEEP, Standing,
        list::{Asked, all},
        shown::href,
        store,
        tariff::{self, Tariff},
    },
    form::Here,
};

/// So many letters stand on one page.
pub const MOST_LETTERS: usize = 500;

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/fees/letters", KEEP, show_all);
    routes.get("/n/{network}/fees/{id}/letter", KEEP, show_one);
}

#[derive(Template)]
#[template(path = "members/fee_letters.html")]
struct LettersPage {
    layout: Layout,
    l: Translator,
    back: String,
    letters: Vec<LetterView>,
    /// So many more would not stand on one page.
    left: usize,
}

/// A letter as it is printed.
#[derive(Clone, Debug)]
pub struct LetterView {
    pub lang: Lang,
    pub network: String,
    pub name: String,
    pub day: String,
    pub subject: String,
    pub text: Html,
    pub facts: Vec<(String, String)>,
}

async fn show_all(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let asked = Asked::read(&visit);
    let snapshot = site.snapshots.current();
    let mut fees = all(site.db.read(), &snapshot, &visit, here.id, &asked).await?;
    fees.retain(|(fee, _)| fee.standing == Standing::Due);
    let left = fees.len().saturating_sub(MOST_LETTERS);
    fees.truncate(MOST_LETTERS);
    let writer = Writer::new(&site, &visit, here.id, asked.year).await?;
    let letters = fees
        .iter()
        .map(|(fee, head)| writer.view(What::Fee, fee, head));
    let back = asked.query().to_href(&here.path("/fees"));
    letters_page(&site, &visit, &here.slug, back, letters.collect(), left)
}

async fn show_one(
    State(site): State<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let fee = store::fee(site.db.read(), here.id, id).await?;
    let fee = fee.ok_or(WebError::NotFound)?;
    let letter = letter_of(&site, &visit, &fee).await?;
    let back = href(&here, &format!("/{id}"), fee.year);
    letters_page(&site, &visit, &here.slug, back, vec![letter], 0)
}

/// The letter of a fee whose member the reader sees.
///
/// # Errors
/// [`WebError::NotFound`] when it does not.
pub async fn letter_of(site: &Site, visit: &Visit, fee: &Fee) -> Result<LetterView, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, fee.organisation);
    let head = head.ok_or(WebError::NotFound)?;
    let writer = Writer::new(site, visit, fee.network, fee.year).await?;
    Ok(writer.view(What::Fee, fee, head))
}

/// A page of letters, with the way back.
///
/// # Errors
/// When the page cannot be written.
pub fn letters_page(
    site: &Site,
    visit: &Visit,
    network: &str,
    back: String,
    letters: Vec<LetterView>,
    left: usize,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    page(&LettersPage {
        layout: Layout::new(site, visit, &l.t("members-fee-letters-title")).of_network(network),
        back,
        letters,
        left,
        l,
    })
}

/// Writes the letters of a network, each in the language of its member.
pub struct Writer<'a> {
    site: &'a Site,
    names: BTreeMap<Lang, String>,
    tariff: Tariff,
}

impl<'a> Writer<'a> {
    /// What a network says in its letters of a year.
    ///
    /// # Errors
    /// When the reader does not see the network, or the database cannot be reached.
    pub async fn new(
        site: &'a Site,
        visit: &Visit,
        network: Id,
        year: i16,
    ) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, network);
        let head = head.ok_or(WebError::NotFound)?;
        let name = |lang| (lang, head.title(lang).text.to_owned());
        let names = Lang::ALL.into_iter().map(name).collect();
        let tariff = tariff::store::tariff(site.db.read(), network, year).await?;
        Ok(Self {
            site,
            names,
            tariff: tariff.unwrap_or_else(|| Tariff::usual(year)),
        })
    }

    /// The letter of a fee of the year.
    pub fn written(&self, what: What, fee: &Fee, head: &Head) -> Written {
        let l = self.translator(head.lang);
        let network = self.network(head.lang);
        written(what, fee, head, &self.tariff, network, &l)
    }

    /// The same as it is printed.
    pub fn view(&self, what: What, fee: &Fee, head: &Head) -> LetterView {
        let letter = self.written(what, fee, head);
        LetterView {
            lang: letter.lang,
            network: self.network(letter.lang).to_owned(),
            day: self.translator(letter.lang).day(fee.made_at),
            name: letter.name,
            subject: letter.subject,
            text: markdown(&letter.text),
            facts: letter.facts,
        }
    }

    /// The name of the network.
    pub fn network(&self, lang: Lang) -> &str {
        self.names.get(&lang).map_or("", String::as_str)
    }

    /// The words of a language.
    pub fn translator(&self, lang: Lang) -> Translator {
        Translator::new(self.site.words.clone(), lang)
    }
}
