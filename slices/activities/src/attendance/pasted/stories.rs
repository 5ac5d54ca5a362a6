//! Stories of lists that are pasted: looked at first, then each marked once.

use ordit_testkit::story;

use super::path;
use crate::world::{MODULES, activity, world};

story!(
    a_pasted_list_is_looked_at_first_and_marks_each_once,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2026-11-22").await;
        let alfa = app.coordinator_of(world.alfa).await;
        let list = path(id);
        alfa.post(
            &format!("{list}/people"),
            &[
                ("name", "Maria Pla"),
                ("organisation", "Ajuntament de Salt"),
            ],
        )
        .await
        .expect(303);
        let text = "Name,Email,Duration\n\"Pla, Maria\",m@x.cat,90\nJon Etxe,,12\n";
        let typed = [("text", text), ("mode", "online")];
        let looked = alfa
            .post(&format!("{list}/paste"), &typed)
            .await
            .expect(200);
        assert!(
            looked.says("És Maria Pla, que ja hi era") && looked.says("Nova a la llista"),
            "{}",
            looked.text()
        );
        assert!(alfa.get(&list).await.says("de 1 a la llista"));
        let confirmed = [("text", text), ("mode", "online"), ("confirm", "1")];
        for _ in 0..2 {
            alfa.post(&format!("{list}/paste"), &confirmed)
                .await
                .expect(303);
        }
        let page = alfa.get(&list).await.expect(200);
        assert!(page.says("Han vingut 2 persones, de 2 a la llista"));
        // The address that came with the call is kept nowhere.
        assert!(!page.text().contains("m@x.cat"));
        // Titles among which none is of names are no people, not even when it is confirmed.
        let untold = [("text", "Email;Hora\nm@x.cat;10:00"), ("confirm", "1")];
        let refused = alfa
            .post(&format!("{list}/paste"), &untold)
            .await
            .expect(422);
        assert!(
            refused.says("La primera línia diu: «Email · Hora»"),
            "{}",
            refused.text()
        );
        assert!(refused.texts("#text").concat().contains("m@x.cat"));
        assert!(alfa.get(&list).await.says("de 2 a la llista"));
        let none = alfa
            .post(
                &format!("{list}/paste"),
                &[("text", " \n"), ("confirm", "1")],
            )
            .await
            .expect(200);
        assert!(none.says("No hi hem trobat cap nom."));
    }
);

story!(
    the_report_of_a_call_marks_its_people_and_nothing_else,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = activity(&app, world.alfa, "Jornada", "2026-11-22").await;
        let alfa = app.coordinator_of(world.alfa).await;
        let text = "1. Summary\nMeeting title\tJornada\nStart time\t10:00\n\n2. Participants\n\
                    Name\tFirst Join\tEmail\nNúria Àvila\t10:00\tnuria@x.example\n\
                    Jon Etxe (Guest)\t10:02\t\n\n3. In-Meeting Activities\n\
                    Name\tJoin Time\tEmail\nNúria Àvila\t10:00\tnuria@x.example\n";
        let paste = format!("{}/paste", path(id));
        let typed = [("text", text), ("mode", "online"), ("confirm", "1")];
        alfa.post(&paste, &typed).await.expect(303);
        let page = alfa.get(&path(id)).await.expect(200);
        assert!(
            page.says("Han vingut 2 persones, de 2 a la llista"),
            "{}",
            page.text()
        );
        assert!(page.says("Núria Àvila") && page.says("Jon Etxe"));
    }
);
