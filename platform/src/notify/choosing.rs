//! Choosing how often to be written to: everywhere, and in the life of each network.

use std::collections::BTreeSet;

use askama::Template;
use axum::{Form, extract::State, response::Response};
use ordit_kernel::{Id, Lang, UserError};

use super::{
    Choice, OWN,
    choice_store::{self, Choices},
    pages::person,
    sight::Sight,
};
use crate::{
    i18n::Translator,
    web::{Layout, Notice, Routes, Shared, Site, Visit, WebError, page, redirect_after_write},
};

const CHOOSING: &str = "/me/notifications";
/// Whoever runs hundreds of networks chooses for so many of them; the rest follow the usual.
const MOST_NETWORKS: usize = 200;
/// Begins the name of the field of a network.
const FIELD: &str = "network-";

pub(super) fn routes(routes: &mut Routes) {
    routes.get(CHOOSING, OWN, show);
    routes.post(CHOOSING, OWN, save);
}

#[derive(Template)]
#[template(path = "notify/choosing.html")]
struct ChoosingPage {
    layout: Layout,
    l: Translator,
    usual: Vec<Offered>,
    networks: Vec<NetworkLine>,
    langs: Vec<(Lang, bool)>,
}

/// A choice, in words.
struct Offered {
    code: &'static str,
    label: String,
    is_chosen: bool,
}

/// What may be chosen for one network.
struct NetworkLine {
    id: Id,
    name: String,
    offered: Vec<Offered>,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let choices = choice_store::choices(&site.db, person(&visit)?).await?;
    let l = &visit.l;
    let usual = choices.usual.unwrap_or(Choice::Daily);
    let lang = choices.lang.unwrap_or(visit.lang);
    let networks = networks(&site, &visit, &choices);
    page(&ChoosingPage {
        layout: Layout::new(&site, &visit, &l.t("notify-choosing-title")),
        usual: Choice::ALL
            .map(|choice| offered(l, choice, usual == choice))
            .into(),
        networks: networks
            .into_iter()
            .map(|(id, name)| network_line(l, id, name, choices.by_network.get(&id)))
            .collect(),
        langs: Lang::ALL.map(|one| (one, one == lang)).into(),
        l: l.clone(),
    })
}

fn offered(l: &Translator, choice: Choice, is_chosen: bool) -> Offered {
    Offered {
        code: choice.code(),
        label: l.t(format!("notify-choice-{}", choice.code())),
        is_chosen,
    }
}

fn network_line(l: &Translator, id: Id, name: String, chosen: Option<&Choice>) -> NetworkLine {
    NetworkLine {
        id,
        name,
        offered: Choice::ALL
            .map(|choice| offered(l, choice, chosen == Some(&choice)))
            .into(),
    }
}

/// The networks in whose life this person may be told of something, with their names: those for
/// which something is chosen first, then in the order of the alphabet.
fn networks(site: &Site, visit: &Visit, choices: &Choices) -> Vec<(Id, String)> {
    let snapshot = site.snapshots.current();
    let acting = &visit.acting;
    let sight = Sight::of(&snapshot, acting);
    let mut own: BTreeSet<Id> = acting
        .organisations()
        .into_iter()
        .flat_map(|id| snapshot.taking_part(id))
        .collect();
    let reaches = acting
        .mandates
        .iter()
        .filter_map(|held| held.reach.network());
    own.extend(reaches);
    own.extend(choices.by_network.keys());
    if acting.coordinates_all() {
        own.extend(snapshot.networks().map(|head| head.id));
    }
    let mut heads: Vec<_> = own.into_iter().filter_map(|id| sight.head(id)).collect();
    let is_usual = |id: Id| !choices.by_network.contains_key(&id);
    heads.sort_by(|one, other| {
        let key = is_usual(one.id).cmp(&is_usual(other.id));
        key.then_with(|| one.sort_key(visit.lang).cmp(other.sort_key(visit.lang)))
    });
    heads.truncate(MOST_NETWORKS);
    let named = heads.into_iter();
    named
        .map(|head| (head.id, head.title(visit.lang).text.to_owned()))
        .collect()
}

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let person = person(&visit)?;
    let value = |name: &str| {
        let mut pairs = pairs.iter();
        pairs
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let usual = value("usual").and_then(Choice::from_code);
    let usual = usual.ok_or_else(|| WebError::refused(UserError::new("notify-refused")))?;
    let lang = value("lang").and_then(|code| code.parse().ok());
    let known = choice_store::choices(&site.db, person).await?;
    let by_network: Vec<(Id, Choice)> = networks(&site, &visit, &known)
        .into_iter()
        .filter_map(|(id, _)| {
            let code = value(&format!("{FIELD}{id}"))?;
            Some((id, Choice::from_code(code)?))
        })
        .collect();
    let mut write = site.db.write(&visit.acting).await?;
    let lang = lang.unwrap_or(visit.lang);
    choice_store::choose(&mut write, person, usual, &by_network, lang).await?;
    let seq = write.commit().await?;
    redirect_after_write(CHOOSING, seq)
        .with_notice(Notice::new("notify-chosen"))
        .answer()
}
