//! Stories of the forms of an ally: territories by name, interlocutors and papers put back.

use ordit_platform::db::{Row, query};
use ordit_testkit::story;

use super::*;

story!(
    territories_are_written_by_name_and_what_is_refused_stays_in_the_form,
    MODULES,
    |app| {
        let (person, [bages, ..]) = world(&app).await;
        let path = format!("/n/xmess/allies/{bages}");
        let page = person.get(&path).await.expect(200);
        let chosen = "input[name=territories][type=checkbox]";
        assert_eq!(page.attributes(chosen, "value"), [BAGES]);
        let typed = format!("{BAGES};Osona; Girona (municipi)");
        assert_eq!(save(&person, bages, &[("territories", &typed)]).await, 303);
        let page = person.get(&path).await.expect(200);
        let codes = [BAGES, "idescat-comarca:24", "ine:17079"];
        assert_eq!(page.attributes(chosen, "value"), codes);
        assert!(page.says("Girona (municipi)"), "{}", page.text());
        let seen = page.attributes("input[name=seen]", "value").remove(0);
        let wrong = [
            ("seen", seen.as_str()),
            ("territories", BAGES),
            ("territories", "Enlloc"),
            ("next_step", "Trucar-hi"),
        ];
        let page = person.post(&path, &wrong).await.expect(422);
        assert_eq!(page.attributes("#territories", "value"), ["Enlloc"]);
        assert_eq!(page.attributes("#next_step", "value"), ["Trucar-hi"]);
        assert_eq!(page.attributes("#errors a", "href"), ["#territories"]);

        let people = format!("{path}/interlocutors");
        let wrong = [
            ("name", "Anna Puig"),
            ("post", "gerència"),
            ("address", "anna"),
            ("territory", "Bages"),
        ];
        let page = person.post(&people, &wrong).await.expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#address"]);
        for (field, value) in wrong {
            assert_eq!(page.attributes(&format!("#{field}"), "value"), [value]);
        }
        assert_eq!(page.attributes(chosen, "value"), codes, "the rest as it is");
        let papers = format!("{path}/papers");
        for (name, bytes) in [("", &b""[..]), ("acord.svg", b"<svg/>")] {
            let page = person.upload(&papers, &[], name, bytes).await.expect(422);
            assert_eq!(page.attributes("#errors a", "href"), ["#file"]);
        }
    }
);

story!(
    whom_one_speaks_with_is_taken_away_and_put_back_and_every_look_is_noted,
    MODULES,
    |app| {
        let (person, [bages, federation, _]) = world(&app).await;
        for (id, name, territory) in [
            (bages, "Anna Puig", "Bages"),
            (federation, "Berta Riu", "Catalunya"),
        ] {
            let fields = [
                ("name", name),
                ("address", "x@y.example"),
                ("territory", territory),
            ];
            let path = format!("/n/xmess/allies/{id}/interlocutors");
            person.post(&path, &fields).await.expect(303);
        }
        let looks = async || {
            let sql = "SELECT what, number FROM access_log ORDER BY at, id";
            let rows = query(app.db().read(), sql, []).await.expect("rows");
            let look = |row: &Row| -> (String, i64) {
                let what = row.try_get("", "what").expect("a text");
                (what, row.try_get("", "number").expect("a number"))
            };
            rows.iter().map(look).collect::<Vec<_>>()
        };
        let path = format!("/n/xmess/allies/{bages}");
        let page = person.get(&path).await.expect(200);
        assert_eq!(looks().await, [("list".to_owned(), 1)]);
        // Who is to be spoken with in the Bages, of whatever ally, also as a file.
        let list = person.get("/n/xmess/allies/work?covers=Bages").await;
        assert!(list.says("Anna Puig") && list.says("Berta Riu"));
        let file = list.attributes("#speakers-csv", "href").remove(0);
        let file = person.get(&file).await.expect(200).text();
        assert!(
            file.contains("Anna Puig") && file.contains("Berta Riu"),
            "{file}"
        );
        let file = person
            .get("/n/xmess/allies/work/export?format=json&covers=Girona")
            .await;
        assert!(!file.says("Anna Puig") && file.says("Berta Riu"));
        let asked = [("list", 1), ("list", 2), ("file", 2), ("file", 1)];
        assert_eq!(
            looks().await,
            asked.map(|(what, number)| (what.to_owned(), number))
        );

        let part = page
            .attributes("#interlocutors input[name=part]", "value")
            .remove(0);
        let part = [("part", part.as_str())];
        let remove = format!("{path}/interlocutors/remove");
        person.post(&remove, &part).await.expect(303);
        let page = person.get(&path).await.expect(200);
        assert!(page.texts("#interlocutors b").is_empty());
        assert!(page.texts("#removed")[0].contains("Anna Puig"));
        let list = person.get("/n/xmess/allies/work?covers=Bages").await;
        assert!(!list.says("Anna Puig"));
        let beside = app.coordinator_of(app.network("xpc").await).await;
        let restore = format!("{path}/interlocutors/restore");
        beside.post(&restore, &part).await.expect(403);
        beside
            .post(&restore.replace("xmess", "xpc"), &part)
            .await
            .expect(404);
        person.post(&restore, &part).await.expect(303);
        let page = person.get(&path).await.expect(200);
        assert_eq!(page.texts("#interlocutors b").len(), 1);
        person.post(&remove, &part).await.expect(303);
        // After a month it is gone for good.
        let rule = crate::allies::work::RULE;
        let month = |days: i64| app.site.effects.now().plus_seconds(days * 24 * 3600);
        let gone = async |before| {
            let mut write = app.db().write(&app.operator()).await.expect("a write");
            let gone = (rule.forget)(&mut write, before, 10)
                .await
                .expect("forgotten");
            write.commit().await.expect("written");
            gone
        };
        assert_eq!(gone(month(-1)).await, 0);
        assert_eq!(gone(month(31)).await, 1);
        person.post(&restore, &part).await.expect(404);
    }
);
