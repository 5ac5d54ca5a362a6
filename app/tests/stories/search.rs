//! Finding: words in four languages, names first, filters with counts, and what is hidden stays so.

use std::collections::BTreeSet;

use ordit_kernel::{Acting, Audience, Id, Lang, Scope, Text, Viewer};
use ordit_platform::{
    events::EventDraft,
    register::{self, Saved, Sheet, State},
    search::{Chosen, Dimension, Hits, Piece, Search, SearchQuery},
};
use ordit_testkit::{TestApp, story};

use crate::world::{ALL, member, network};

/// Makes an entry with a text in one language.
pub async fn entry(app: &TestApp, lang: Lang, title: &str, change: impl FnOnce(&mut Sheet)) -> Id {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let id = write.id();
    let mut sheet = Sheet::new(id, "organisation", lang, write.now());
    sheet.slug = format!("entry-{id}");
    sheet.text_mut(lang).title = title.to_owned();
    change(&mut sheet);
    let created = register::create(&write, &sheet, None).await;
    created.expect("an entry");
    write.event(EventDraft::new("members.organisation.created", id));
    write.commit().await.expect("a commit");
    id
}

/// What is offered while somebody types: words and where they lead.
pub async fn offered(app: &TestApp, address: &str) -> Vec<(String, String)> {
    let path = format!("/search/suggest?{address}");
    let answer = app.visitor().get(&path).await.expect(200);
    let offers: serde_json::Value = serde_json::from_slice(&answer.bytes).expect("JSON");
    let offers = offers.as_array().expect("a list").iter();
    let text = |offer: &serde_json::Value, key: &str| offer[key].as_str().map(str::to_owned);
    offers
        .filter_map(|offer| Some((text(offer, "label")?, text(offer, "href")?)))
        .collect()
}

pub async fn change(app: &TestApp, id: Id, change: impl FnOnce(&mut Sheet)) {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let mut sheets = register::load(write.conn(), &[id]).await.expect("a sheet");
    let mut sheet = sheets.pop().expect("the entry");
    change(&mut sheet);
    let saved = register::update(&write, &sheet, None).await;
    assert!(matches!(saved, Ok(Saved::As(_))));
    write.event(EventDraft::new("members.organisation.changed", id));
    write.commit().await.expect("a commit");
}

pub fn asking(words: &str) -> SearchQuery {
    SearchQuery {
        words: words.to_owned(),
        limit: 20,
        ..SearchQuery::default()
    }
}

pub async fn found(app: &TestApp, query: &SearchQuery) -> Hits {
    app.catch_up().await;
    let found = app.site.search.find(&Viewer::visitor(), query).await;
    found.expect("an answer")
}

async fn ids(app: &TestApp, words: &str) -> Vec<Id> {
    let found = found(app, &asking(words)).await;
    assert_eq!(found.total, found.hits.len());
    found.hits.iter().map(|hit| hit.id).collect()
}

fn marked(pieces: &[Piece]) -> Vec<&str> {
    let matches = pieces.iter().filter(|piece| piece.is_match);
    matches.map(|piece| piece.text.as_str()).collect()
}

story!(
    other_forms_of_a_word_are_found_in_every_language,
    ALL,
    |app| {
        let ca = entry(&app, Lang::Ca, "Cooperatives d'habitatge del Bages", |_| {}).await;
        let es = entry(&app, Lang::Es, "Asociación de viviendas", |_| {}).await;
        let eu = entry(&app, Lang::Eu, "Energiaren kooperatiba", |_| {}).await;
        let en = entry(&app, Lang::En, "Housing communities", |_| {}).await;
        for (words, expected) in [
            ("cooperativa habitatges", ca),
            ("asociaciones vivienda", es),
            ("asociacion", es),
            ("energia kooperatibak", eu),
            ("community house", en),
            ("HÀBITATGE", ca),
        ] {
            assert_eq!(ids(&app, words).await, [expected], "{words}");
        }
        assert!(ids(&app, "cooperativa viviendas").await.is_empty());
    }
);

story!(
    names_come_first_and_passages_show_where_the_words_stand,
    ALL,
    |app| {
        let body = "Fem **hort** amb les escoles.\n\n<script>alert(1)</script>\n\nI res més.";
        let mentions = entry(&app, Lang::Ca, "Ateneu del barri", |sheet| {
            sheet.text_mut(Lang::Ca).body = body.to_owned();
        })
        .await;
        let named = entry(&app, Lang::Ca, "L'Hort", |_| {}).await;
        assert_eq!(ids(&app, "hort").await, [named, mentions]);
        let hits = found(&app, &asking("hort escola")).await;
        let passage = hits.hits[0].passage.as_ref().expect("a passage");
        assert_eq!(marked(&passage.pieces), ["hort", "escoles"]);
        let pieces = hits.marks.mark("L'Hort de l'escola", Lang::Ca);
        assert_eq!(marked(&pieces), ["Hort", "escola"]);
        assert_eq!(ids(&app, "\"amb les escoles\"").await, [mentions]);
        assert!(ids(&app, "\"escoles hort\"").await.is_empty());
    }
);

story!(
    typing_errors_are_forgiven_only_when_nothing_else_fits,
    ALL,
    |app| {
        let hidden = |sheet: &mut Sheet| {
            sheet.audience = Audience::Scopes(BTreeSet::from([Scope::Group(sheet.id)]));
        };
        entry(&app, Lang::Ca, "Habitatgue secret", hidden).await;
        let open = entry(&app, Lang::Ca, "Habitatge obert", |_| {}).await;
        let hits = found(&app, &asking("habitatgge obert")).await;
        assert_eq!(hits.corrected.as_deref(), Some("habitatge obert"));
        assert_eq!(hits.hits[0].id, open);
        assert_eq!(found(&app, &asking("habitatge")).await.corrected, None);
        // Neither the hidden word nor anything like it is told.
        let secret = found(&app, &asking("secrt")).await;
        assert_eq!((secret.total, secret.corrected), (0, None));
        for nonsense in [
            "",
            "\"",
            "+-*/(){}[]^~:\\",
            "AND OR NOT",
            "a:b",
            "zzzzzzzzzzzz",
        ] {
            let hits = found(&app, &asking(nonsense)).await;
            assert_eq!(hits.corrected, None, "{nonsense}");
        }
    }
);

story!(filters_count_only_what_is_seen_and_fits, ALL, |app| {
    let one = network(&app, "una", "Xarxa una").await;
    let other = network(&app, "altra", "Xarxa altra").await;
    member(&app, one, "Ajuntament de Manresa", "Manresa").await;
    member(&app, one, "Ajuntament d'Olot", "Olot").await;
    member(&app, other, "Ajuntament de Berga", "Berga").await;
    let query = SearchQuery {
        counted: vec![Dimension::Network, Dimension::Territory, Dimension::Noun],
        ..asking("ajuntament")
    };
    let count = |hits: &Hits, dimension, value: &str| {
        let counts = hits.counts.get(&dimension).expect("a counted dimension");
        let found = counts.iter().find(|count| count.value == value);
        found.map_or(0, |count| count.count)
    };
    let all = found(&app, &query).await;
    assert_eq!(all.total, 3);
    assert_eq!(count(&all, Dimension::Network, &one.to_string()), 2);
    assert_eq!(count(&all, Dimension::Noun, "organisation"), 3);
    assert_eq!(count(&all, Dimension::Territory, "idescat-comarca:07"), 1);
    let narrowed = SearchQuery {
        chosen: Chosen::from([(Dimension::Network, vec![one.to_string()])]),
        ..query
    };
    let few = found(&app, &narrowed).await;
    assert_eq!(few.total, 2);
    // As if its own dimension were free.
    assert_eq!(count(&few, Dimension::Network, &other.to_string()), 1);
    assert_eq!(count(&few, Dimension::Territory, "idescat-comarca:14"), 0);
    assert_eq!(
        ids(&app, "Bages ajuntament").await.len(),
        1,
        "by its county"
    );
});

story!(a_theme_is_found_in_every_language, ALL, |app| {
    let themed = entry(&app, Lang::Ca, "La Borda", |sheet| {
        sheet.themes = vec!["cooperative-housing".to_owned()];
    })
    .await;
    assert_eq!(ids(&app, "vivienda cooperativa").await, [themed]);
    assert_eq!(ids(&app, "cooperative housing").await, [themed]);
});

story!(
    what_changes_is_found_anew_and_no_longer_as_it_was,
    ALL,
    |app| {
        let id = entry(&app, Lang::Ca, "Abans", |_| {}).await;
        assert_eq!(ids(&app, "abans").await, [id]);
        change(&app, id, |sheet| {
            let text = Text {
                title: "Després".to_owned(),
                ..Text::default()
            };
            sheet.texts.insert(Lang::Ca, text);
        })
        .await;
        assert!(ids(&app, "abans").await.is_empty());
        assert_eq!(ids(&app, "despres").await, [id]);
        change(&app, id, |sheet| {
            sheet.state = State::Archived;
            sheet.audience = Audience::Scopes(BTreeSet::from([Scope::Network(id)]));
        })
        .await;
        assert!(ids(&app, "despres").await.is_empty());
        let coordinating = Viewer {
            signed_in: true,
            scopes: BTreeSet::from([Scope::Network(id)]),
        };
        let query = asking("despres");
        let found = app.site.search.find(&coordinating, &query).await;
        assert_eq!(found.expect("an answer").total, 1);
        let differences = app.site.search.differences().await;
        assert!(differences.expect("a comparison").is_empty());
    }
);

story!(
    an_index_goes_on_where_it_was_left_and_is_made_anew_when_broken,
    ALL,
    |app| {
        let folder = app.folder.path().join("search");
        let open = || Search::in_folder(app.db(), &app.site.snapshots, folder.clone());
        let names = |folder: &std::path::Path| -> BTreeSet<String> {
            let files = std::fs::read_dir(folder).expect("the index");
            let names = files.map(|file| file.expect("a file").file_name());
            let names = names.map(|name| name.to_string_lossy().into_owned());
            names.filter(|name| name.ends_with(".store")).collect()
        };
        let first = entry(&app, Lang::Ca, "Primera", |_| {}).await;
        app.catch_up().await;
        let search = open();
        assert!(
            search
                .find(&Viewer::visitor(), &asking("primera"))
                .await
                .is_err(),
            "preparing"
        );
        search.catch_up().await.expect("an index");
        let written = names(&folder);
        drop(search);
        let second = entry(&app, Lang::Ca, "Segona", |_| {}).await;
        app.catch_up().await;
        let search = open();
        search.catch_up().await.expect("an index");
        assert!(
            names(&folder).is_superset(&written),
            "what was written is kept"
        );
        for (words, id) in [("primera", first), ("segona", second)] {
            let found = search.find(&Viewer::visitor(), &asking(words)).await;
            assert_eq!(found.expect("an answer").hits[0].id, id);
        }
        drop(search);
        for name in names(&folder) {
            std::fs::write(folder.join(name), b"broken").expect("a broken file");
        }
        let search = open();
        search.catch_up().await.expect("a new index");
        assert!(search.differences().await.expect("a comparison").is_empty());
        assert_eq!(search.reindex().await.expect("an index"), 2);
    }
);

story!(
    the_page_shows_what_is_found_with_its_words_marked,
    ALL,
    |app| {
        let one = network(&app, "una", "Xarxa una").await;
        member(&app, one, "Cooperativa d'habitatge Castellot", "Manresa").await;
        member(&app, one, "Cooperativa d'habitatge La Balma", "Barcelona").await;
        member(&app, one, "Ajuntament de Berga", "Berga").await;
        let visitor = app.visitor();
        let page = visitor
            .get("/search?q=cooperatives+d%27habitatges")
            .await
            .expect(200);
        assert_eq!(page.texts("main h2 a").len(), 2);
        assert_eq!(
            page.texts("main h2 mark"),
            ["Cooperativa", "habitatge", "Cooperativa", "habitatge"]
        );
        assert!(page.says("2 resultats"));
        let near = visitor
            .get("/search?q=cooperatives+d%27habitatge+a+prop+de+Manresa")
            .await;
        let titles = near.expect(200).texts("main h2 a");
        assert_eq!(
            titles,
            [
                "Cooperativa d'habitatge Castellot",
                "Cooperativa d'habitatge La Balma"
            ]
        );
        let missing = visitor
            .get("/search?q=cooperativa+habitatge+Olot")
            .await
            .expect(200);
        assert!(missing.says("aquí mateix no hi ha res"));
        let corrected = visitor
            .get("/search?q=ajuntamment+berga&lang=en")
            .await
            .expect(200);
        assert!(corrected.says("Nothing has “ajuntamment berga”"));
        assert_eq!(corrected.texts("main h2 a"), ["Ajuntament de Berga"]);
        let filtered = visitor
            .get("/search?q=cooperativa&territory=ine:08113")
            .await
            .expect(200);
        assert_eq!(
            filtered.texts("main h2 a"),
            ["Cooperativa d'habitatge Castellot"]
        );
        let hostile = visitor
            .get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")
            .await
            .expect(200);
        assert!(!hostile.text().contains("<script>alert"));
        assert!(
            app.visitor()
                .get("/search")
                .await
                .expect(200)
                .says("Per exemple")
        );
    }
);

story!(suggestions_name_what_is_seen_and_nothing_else, ALL, |app| {
    let one = network(&app, "una", "Xarxa una").await;
    member(&app, one, "Ajuntament de Manresa", "Manresa").await;
    entry(&app, Lang::Ca, "Ajuntament amagat", |sheet| {
        sheet.audience = Audience::SignedIn;
    })
    .await;
    let offered = async |typed: &str| offered(&app, &format!("q={typed}")).await;
    let labels = |offers: &[(String, String)]| -> Vec<String> {
        offers.iter().map(|(label, _)| label.clone()).collect()
    };
    assert_eq!(labels(&offered("ajunt").await), ["Ajuntament de Manresa"]);
    let places = offered("manr").await;
    assert_eq!(labels(&places), ["Manresa", "Ajuntament de Manresa"]);
    assert_eq!(places[0].1, "/territory/ine:08113");
    assert_eq!(
        labels(&offered("ajuntament+de+m").await),
        ["Ajuntament de Manresa"]
    );
    assert!(offered("olot").await.is_empty(), "nobody is there");
    assert!(offered("").await.is_empty());
});

story!(
    a_page_that_no_list_reaches_is_empty_and_costs_nothing,
    ALL,
    |app| {
        let id = entry(&app, Lang::Ca, "Forn Artesà", |_| ()).await;
        assert_eq!(ids(&app, "forn").await, [id]);
        for number in [2, 100_000_000, usize::MAX] {
            let path = format!("/search?q=forn&page={number}");
            let page = app.visitor().get(&path).await.expect(200);
            assert!(!page.says("Forn Artesà"), "{path}: {}", page.text());
        }
        let far = SearchQuery {
            offset: usize::MAX,
            ..asking("forn")
        };
        let far = found(&app, &far).await;
        assert_eq!((far.total, far.hits.len()), (1, 0));
    }
);
