//! Searching while the index is behind, and for places that are misspelt.

use std::collections::BTreeSet;

use ordit_kernel::{Audience, Lang, Scope, Viewer};
use ordit_platform::{register::Sheet, search::Search};
use ordit_testkit::story;

use crate::{
    search::{asking, change, entry, found},
    world::ALL,
};

story!(
    what_was_hidden_since_the_index_last_heard_is_not_counted,
    ALL,
    |app| {
        let folder = app.folder.path().join("search");
        let search = Search::in_folder(app.db(), &app.site.snapshots, folder);
        let hidden = entry(&app, Lang::Ca, "Primera sola", |_| {}).await;
        let seen = entry(&app, Lang::Ca, "Segona sola", |_| {}).await;
        app.catch_up().await;
        search.catch_up().await.expect("an index");
        let visitor = Viewer::visitor();
        let asked = asking("sola");
        let both = search.find(&visitor, &asked).await.expect("an answer");
        assert_eq!(both.total, 2);
        let own = Audience::Scopes(BTreeSet::from([Scope::Group(hidden)]));
        change(&app, hidden, |sheet| sheet.audience = own).await;
        app.site.snapshots.catch_up().await.expect("the feed");
        let one = search.find(&visitor, &asked).await.expect("an answer");
        assert_eq!((one.total, one.hits[0].id), (1, seen));
        let ids = search.in_order(&visitor, ("sola", Lang::Ca), None, 10);
        assert_eq!(ids.await.expect("an answer"), [seen]);
    }
);

story!(a_place_that_is_misspelt_is_meant_all_the_same, ALL, |app| {
    let at =
        |code: &'static str| move |sheet: &mut Sheet| sheet.place.territory = Some(code.to_owned());
    let near = entry(&app, Lang::Ca, "Habitatge a Sallent", at("ine:08191")).await;
    entry(&app, Lang::Ca, "Forn de Manresa", at("ine:08113")).await;
    for words in [
        "habitatge manressa",
        "abitatge manresa",
        "habitatge a prop de Manressa",
    ] {
        let hits = found(&app, &asking(words)).await;
        assert_eq!(hits.hits.first().map(|hit| hit.id), Some(near), "{words}");
        let place = hits.near.map(|near| near.name);
        assert_eq!(place.as_deref(), Some("Manresa"), "{words}");
    }
    // What lies in the place itself needs no nearness.
    let within = entry(&app, Lang::Ca, "Habitatge nou", at("ine:08113")).await;
    let hits = found(&app, &asking("habitatge manressa")).await;
    assert_eq!((hits.total, hits.hits[0].id), (1, within));
    assert_eq!(hits.near, None);
});
