//! Stories of the lists from which one writes besides those of people and members.

use ordit_kernel::{Id, Reach, Role};
use ordit_testkit::{Answer, story};

use super::{MODULES, WORDS, drafted, organisation, world};

/// Where those who are listed are written to.
fn ways(page: &Answer) -> Vec<String> {
    let hrefs = page.attributes(".toolbar .actions a", "href");
    let is_way = |href: &String| href.contains("/messages/new");
    hrefs.into_iter().filter(is_way).collect()
}

story!(
    who_is_found_in_the_directory_is_written_to_by_their_network_alone,
    MODULES,
    |app| {
        let all = world(&app).await;
        let xmess = app.coordinator_of(app.network("xmess").await).await;
        let xpc = app.coordinator_of(app.network("xpc").await).await;
        let list = "/directory?county=idescat-comarca:20";
        let page = xmess.get(list).await.expect(200);
        assert_eq!(ways(&page).len(), 1, "{}", page.text());
        let mut words = WORDS.to_vec();
        words.extend([("whom", "people"), ("role", "technician")]);
        let (_, page) = drafted(&xmess, &ways(&page)[0], &words).await;
        let rows = page.texts("tbody tr td:nth-child(2)");
        assert_eq!(rows, ["carles@poble.example", "ada@poble.example"]);
        // Of these nobody is in the other network.
        let page = xpc.get(list).await.expect(200);
        let (_, page) = drafted(&xpc, &ways(&page)[0], &words).await;
        assert!(page.texts("tbody tr").is_empty(), "{}", page.text());
        let theirs = format!("{list}&network=xpc");
        assert!(ways(&xmess.get(&theirs).await.expect(200)).is_empty());
        assert_eq!(
            ways(&all.get(&theirs).await.expect(200)).len(),
            0,
            "nobody is there"
        );
        let salt = Reach::Organisation(organisation(&app, "salt"));
        let member = app.someone(Role::Technician, salt).await;
        assert!(ways(&member.get(list).await.expect(200)).is_empty());
        assert!(ways(&app.visitor().get(list).await.expect(200)).is_empty());
        // What is found by words is not what the list of members finds by them.
        assert!(ways(&xmess.get("/directory?q=Salt").await.expect(200)).is_empty());
    }
);

story!(who_has_a_fee_is_written_to, MODULES, |app| {
    let all = world(&app).await;
    let year = app.site.effects.now().day().year().to_string();
    let due = format!("{year}-12-31");
    let rules = [
        ("year", year.as_str()),
        ("kind", "municipality"),
        ("from", ""),
        ("to", ""),
        ("amount", "100"),
        ("state", "member"),
        ("joining", "half"),
        ("due_on", due.as_str()),
        ("prefix", "Q-"),
        ("first_number", "1"),
        ("payee", "Xarxa"),
        ("iban", "ES91 2100 0418 4502 0005 1332"),
    ];
    all.post("/n/xmess/fees/rules", &rules).await.expect(303);
    let preview = all.get("/n/xmess/fees/make").await.expect(200);
    let seen = preview.attributes("input[name=seen]", "value").remove(0);
    let form = [("year", year.as_str()), ("seen", seen.as_str())];
    all.post("/n/xmess/fees/make", &form).await.expect(303);
    app.catch_up().await;
    let list = "/n/xmess/fees?state=unpaid&county=idescat-comarca:20";
    let page = all.get(list).await.expect(200);
    assert!(page.says("Escriu a aquestes 2"), "{}", page.text());
    let mut words = WORDS.to_vec();
    words.extend([("whom", "people"), ("role", "technician")]);
    let (own, page) = drafted(&all, &ways(&page)[0], &words).await;
    let rows = page.texts("tbody tr td:nth-child(2)");
    assert_eq!(rows, ["carles@poble.example", "ada@poble.example"]);
    assert!(page.says("Gironès"), "{}", page.text());
    // It is kept as a filter: whoever has paid meanwhile is written to no more.
    let fees = all.get(list).await.expect(200);
    let salt = fees.attributes("tbody th a", "href").remove(1);
    let id: Id = salt
        .rsplit('/')
        .next()
        .expect("an id")
        .parse()
        .expect("an id");
    let waived = [("standing", "waived"), ("reason", "Conveni")];
    all.post(&format!("/n/xmess/fees/{id}/settle"), &waived)
        .await
        .expect(303);
    let page = all.get(&format!("{own}/recipients")).await.expect(200);
    let rows = page.texts("tbody tr td:nth-child(2)");
    assert_eq!(rows, ["carles@poble.example"]);
});
