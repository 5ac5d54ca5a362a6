//! The list that the directory shows, taken along as a spreadsheet or as JSON.

use axum::{extract::State, response::Response};
use ordit_kernel::{Id, UserError, Viewer};
use ordit_platform::{
    export::{self, Format, List},
    import::{Field, Noun, SOURCE_ID},
    web::{Shared, Site, Visit, WebError},
};

use super::{address::Choices, names::NetworkNames, pages::find};
use crate::organisations::noun::NOUN;

/// Sends exactly the organisations of the list with its filters. The columns of a membership are
/// there when one network was chosen, so that the file can be imported into it again.
pub async fn send(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let (ids, network) = {
        let snapshot = site.snapshots.current();
        let networks = NetworkNames::seen(&snapshot, &visit.viewer, visit.lang);
        let choices = Choices::read(&visit.query, &networks);
        let choices = choices.looked_up(&site, &visit).await;
        let found = find(&snapshot, &visit, &choices, &networks);
        let ids: Vec<Id> = found.heads.iter().map(|head| head.id).collect();
        let network = choices.only_network(&networks);
        (ids, network.map(|one| (one.id, one.slug.clone())))
    };
    let of = network.as_ref().map(|(id, slug)| (*id, slug.as_str()));
    file(&site, &visit, &NOUN, of, ids, format)
}

/// The format that the address asks for.
///
/// # Errors
/// When it is none that we write.
pub fn asked_format(visit: &Visit) -> Result<Format, WebError> {
    let format = visit.query.get("format").unwrap_or("csv");
    format
        .parse()
        .map_err(|_| UserError::new("members-public-export-unknown").into())
}

/// The answer that a browser saves as a file: these entries, in this order, with what the network
/// (its id and slug) knows of them where one is given.
///
/// # Errors
/// When the system gives no temporary file.
pub fn file(
    site: &Site,
    visit: &Visit,
    noun: &'static Noun,
    network: Option<(Id, &str)>,
    ids: Vec<Id>,
    format: Format,
) -> Result<Response, WebError> {
    let fields = fields(noun, network.is_some());
    let viewer = Some(visit.viewer.clone());
    taken_along(site, visit, (noun, fields), network, (ids, viewer), format)
}

/// The same without some of the columns of the network's own relation.
///
/// # Errors
/// When the system gives no temporary file.
pub fn file_without(
    site: &Site,
    visit: &Visit,
    (noun, left_out): (&'static Noun, &[&str]),
    network: (Id, &str),
    ids: Vec<Id>,
    format: Format,
) -> Result<Response, WebError> {
    let mut fields = fields(noun, true);
    fields.retain(|field| !left_out.contains(&field.key));
    let viewer = Some(visit.viewer.clone());
    let of = (noun, fields);
    taken_along(site, visit, of, Some(network), (ids, viewer), format)
}

/// The same for the coordination of a network, of what is its own and no audience sees.
///
/// # Errors
/// When the system gives no temporary file.
pub fn of_coordination(
    site: &Site,
    visit: &Visit,
    noun: &'static Noun,
    network: (Id, &str),
    ids: Vec<Id>,
    format: Format,
) -> Result<Response, WebError> {
    let fields = fields(noun, true);
    taken_along(
        site,
        visit,
        (noun, fields),
        Some(network),
        (ids, None),
        format,
    )
}

/// What this reader sees, with what the sources of the network call each of them.
///
/// # Errors
/// When the system gives no temporary file.
pub fn file_with_keys(
    site: &Site,
    visit: &Visit,
    noun: &'static Noun,
    network: (Id, &str),
    ids: Vec<Id>,
    format: Format,
) -> Result<Response, WebError> {
    let of = (noun, noun.fields.iter().collect());
    let viewer = Some(visit.viewer.clone());
    taken_along(site, visit, of, Some(network), (ids, viewer), format)
}

fn taken_along(
    site: &Site,
    visit: &Visit,
    (noun, fields): (&'static Noun, Vec<&'static Field>),
    network: Option<(Id, &str)>,
    (ids, viewer): (Vec<Id>, Option<Viewer>),
    format: Format,
) -> Result<Response, WebError> {
    let (id, slug) = network.unzip();
    let words = (&*site.words, visit.lang);
    let name = export::file_name(slug, noun, words, visit.now, format);
    let list = List {
        noun,
        network: id,
        fields,
        ids,
        viewer,
        format,
        is_map: false,
        lang: visit.lang,
        words: site.words.clone(),
    };
    export::send(&site.db, list, &name).map_err(|error| WebError::Internal(error.into()))
}

/// The columns of a noun, with or without those of a network's own relation to its entries.
fn fields(noun: &'static Noun, has_network: bool) -> Vec<&'static Field> {
    let is_shown =
        |field: &&Field| field.key != SOURCE_ID && (has_network || !field.is_networks_own);
    noun.fields.iter().filter(is_shown).collect()
}

#[cfg(test)]
mod tests {
    use ordit_kernel::{Instant, Lang};
    use ordit_platform::{fold::fold, i18n::Words};

    use super::*;
    use crate::{MODULE, allies, networks};

    #[test]
    fn the_importer_knows_by_its_name_what_an_export_holds() {
        let files = MODULE.locales.iter().copied().flatten();
        let words = Words::new(files).expect("good Fluent");
        for noun in [&NOUN, &allies::noun::NOUN, &networks::noun::NOUN] {
            for lang in Lang::ALL {
                let now = Instant(1_795_348_800_000_000);
                let words = (&words, lang);
                let name = export::file_name(Some("xmess"), noun, words, now, Format::Xlsx);
                let word = name.split('-').nth(1).expect("the noun");
                let is_known = noun.file_names.iter().any(|own| fold(own) == fold(word));
                assert!(is_known, "{name}");
                assert!(name.ends_with("-2026-11-22.xlsx"), "{name}");
            }
        }
    }
}
