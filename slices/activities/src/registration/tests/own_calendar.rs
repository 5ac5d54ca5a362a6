//! The story of a place that stands in one's own calendar.

use ordit_kernel::{Reach, Role};
use ordit_platform::db::execute;
use ordit_testkit::story;

use super::{open, register, slug};
use crate::world::MODULES;

story!(
    a_place_stands_in_ones_own_calendar_until_it_is_given_up,
    MODULES,
    |app| {
        let (world, id) = open(&app, 10).await;
        let slug = slug(&app, id).await;
        // Somebody of another network, who holds nothing of it.
        let mandates = [(Role::Technician, Reach::Organisation(world.irun))];
        let (person, visitor) = app.someone_with(&mandates).await;
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let sql = "INSERT INTO sign_in_addresses (folded_address, address, person_id, is_disabled, \
                   created_at) VALUES ('joan@irun.example', 'joan@irun.example', $1, FALSE, 0)";
        let values = [uuid::Uuid::from(person).into()];
        execute(write.conn(), sql, values)
            .await
            .expect("an address");
        write.event(ordit_platform::events::EventDraft::new(
            "activities.activity.changed",
            id,
        ));
        write.commit().await.expect("a commit");
        let made = visitor.post("/me/calendar", &[]).await.expect(200);
        let shown = made.texts("code").pop().expect("an address");
        let (_, path) = shown.split_once("/calendar/").expect("a path");
        let path = format!("/calendar/{path}");
        let uid = format!("UID:{id}@ordit.test");
        let anyone = app.visitor();
        assert!(!anyone.get(&path).await.expect(200).text().contains(&uid));
        let link = register(&app, &slug, "Joan", "joan@irun.example").await;
        let own = anyone.get(&path).await.expect(200).text();
        assert_eq!(own.matches(&uid).count(), 1, "{own}");
        let cancel = format!("{link}/cancel");
        anyone.post(&cancel, &[]).await.expect(303);
        assert!(!anyone.get(&path).await.expect(200).text().contains(&uid));
    }
);
