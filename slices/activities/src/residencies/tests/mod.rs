//! Stories of residencies: applying, places, who is missing, the journal, what others see.

mod stories;

use ordit_kernel::{Id, Reach, Role};
use ordit_testkit::{TestApp, Visitor, story};

use crate::{
    agenda::tests::set,
    world::{MODULES, World, activity_of_kind, world},
};

pub(super) struct Stay<'a> {
    pub world: World,
    pub alfa: Visitor<'a>,
    pub salt: Visitor<'a>,
    pub celra: Visitor<'a>,
    pub path: String,
}

/// A residency of Alfa with a call for three, hosted by nobody yet.
pub(super) async fn stay(app: &TestApp) -> Stay<'_> {
    let world = world(app).await;
    let id = activity_of_kind(
        app,
        world.alfa,
        "Estada a Irun",
        ("2027-05-06", "residency"),
    )
    .await;
    let alfa = app.coordinator_of(world.alfa).await;
    let path = format!("/a/{id}/residency");
    set(app, id, "activities", "capacity", "3").await;
    let call = [("call", "Una setmana amb qui ja ho fa"), ("version", "0")];
    alfa.post(&path, &call).await.expect(303);
    alfa.post(&path, &call).await.expect(422);
    let salt = acting(app, world.salt).await;
    let celra = acting(app, world.celra).await;
    Stay {
        world,
        alfa,
        salt,
        celra,
        path,
    }
}

pub(super) async fn acting(app: &TestApp, organisation: Id) -> Visitor<'_> {
    let reach = Reach::Organisation(organisation);
    app.someone(Role::Technician, reach).await
}

impl Stay<'_> {
    pub async fn apply(&self, who: &Visitor<'_>, names: &str, number: &str) -> u16 {
        let fields = [("names", names), ("number", number), ("motive", "")];
        let answer = who.post(&format!("{}/apply", self.path), &fields).await;
        answer.status.as_u16()
    }

    pub async fn accepting(&self) -> Vec<String> {
        let page = self.alfa.get(&self.path).await.expect(200);
        page.attributes("form[action$='/accept']", "action")
    }
}

story!(
    places_are_not_exceeded_by_two_who_are_accepted_at_once,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        assert_eq!(stay.apply(&stay.salt, "", "2").await, 303);
        assert_eq!(stay.apply(&stay.celra, "", "2").await, 303);
        let ways = stay.accepting().await;
        let (one, other) =
            tokio::join!(stay.alfa.post(&ways[0], &[]), stay.alfa.post(&ways[1], &[]));
        let mut told = [one.status.as_u16(), other.status.as_u16()];
        told.sort_unstable();
        assert_eq!(told, [303, 422]);
        // The hub from which nobody was accepted is missed, and only the network sees it.
        let page = stay.salt.get(&stay.path).await.expect(200);
        let missing = page.texts("#without");
        let is_one = missing[0].contains("Salt") ^ missing[0].contains("Celrà");
        assert!(is_one, "{missing:?}");
        assert!(page.texts("#balance dd")[0].contains("100 %"));
        let public = app.visitor().get(&stay.path).await.expect(200);
        assert!(public.texts("#without").is_empty());
        assert!(public.texts("#balance dd")[0].contains('2'));
        // Where somebody steps back there is room again.
        let back = stay.alfa.get(&stay.path).await.expect(200);
        let accepted = back.attributes("li:has(.good) form[action$='/decline']", "action");
        let accepted = accepted.first().expect("the accepted");
        stay.alfa.post(accepted, &[]).await.expect(303);
        let other = ways.iter().find(|way| {
            let part = way.trim_end_matches("/accept");
            !accepted.starts_with(part)
        });
        stay.alfa
            .post(other.expect("the other"), &[])
            .await
            .expect(303);
    }
);

story!(
    names_are_seen_by_who_keeps_it_and_by_their_own_organisation,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        assert_eq!(stay.apply(&stay.salt, "Ada Ribas\nPol Mas", "").await, 303);
        assert_eq!(stay.apply(&stay.salt, "", "").await, 422);
        let seen = |page: ordit_testkit::Answer| page.says("Ada Ribas");
        assert!(seen(stay.alfa.get(&stay.path).await.expect(200)));
        let own = stay.salt.get(&stay.path).await.expect(200);
        assert!(own.says("Ada Ribas"));
        assert!(!seen(stay.celra.get(&stay.path).await.expect(200)));
        assert!(!seen(app.visitor().get(&stay.path).await.expect(200)));
        let withdraw = own.attributes("form[action$='/withdraw']", "action");
        assert_eq!(withdraw.len(), 2);
        stay.celra.post(&withdraw[0], &[]).await.expect(404);
        stay.salt.post(&withdraw[0], &[]).await.expect(303);
        stay.salt.post(&withdraw[0], &[]).await.expect(422);
        let irun = acting(&app, stay.world.irun).await;
        assert_eq!(stay.apply(&irun, "X", "").await, 403);
        let call = [("call", "La meva"), ("version", "1")];
        stay.salt.post(&stay.path, &call).await.expect(403);
        let until = [("call", "Una"), ("call_until", "aviat"), ("version", "1")];
        let refused = stay.alfa.post(&stay.path, &until).await.expect(422);
        assert_eq!(refused.texts("#errors").len(), 1);
        let closed = [
            ("call", "Una"),
            ("call_until", "2020-01-01"),
            ("version", "1"),
        ];
        stay.alfa.post(&stay.path, &closed).await.expect(303);
        assert_eq!(stay.apply(&stay.salt, "Ona", "").await, 422);
    }
);

story!(
    who_is_there_writes_the_journal_and_the_network_reads_it,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        let own = [("names", "Ada Ribas"), ("self", "yes")];
        let apply = format!("{}/apply", stay.path);
        stay.salt.post(&apply, &own).await.expect(303);
        let notes = format!("{}/notes", stay.path);
        let page = [("text", "Hem visitat la cooperativa")];
        stay.salt.post(&notes, &page).await.expect(403);
        for way in stay.accepting().await {
            stay.alfa.post(&way, &[]).await.expect(303);
        }
        stay.salt.post(&notes, &page).await.expect(303);
        stay.salt.post(&notes, &[("text", " ")]).await.expect(422);
        stay.celra.post(&notes, &page).await.expect(403);
        let learnt = [("text", "Compartir el local"), ("note_kind", "learning")];
        stay.salt.post(&notes, &learnt).await.expect(303);
        let read = stay.celra.get(&stay.path).await.expect(200);
        assert!(read.says("Hem visitat la cooperativa") && read.says("Compartir el local"));
        let public = app.visitor().get(&stay.path).await.expect(200);
        assert!(!public.says("cooperativa") && !public.says("Compartir"));
        let own = stay.alfa.get(&stay.path).await.expect(200);
        let mark = own
            .attributes("form[action$='/library']", "action")
            .remove(0);
        stay.salt.post(&mark, &[]).await.expect(403);
        stay.alfa.post(&mark, &[]).await.expect(303);
        let read = stay.celra.get(&stay.path).await.expect(200);
        assert!(read.says("Per a la biblioteca"));
        // What one takes away can be put back, and is nobody else's to take away.
        let remove = own
            .attributes("form[action$='/remove']", "action")
            .remove(0);
        stay.celra.post(&remove, &[]).await.expect(404);
        stay.salt.post(&remove, &[]).await.expect(303);
        let read = stay.celra.get(&stay.path).await.expect(200);
        assert!(!read.says("Hem visitat la cooperativa"));
        let restore = remove.replace("/remove", "/restore");
        stay.salt.post(&restore, &[]).await.expect(303);
        let read = stay.celra.get(&stay.path).await.expect(200);
        assert!(read.says("Hem visitat la cooperativa"));
    }
);

story!(
    everybody_reads_the_days_and_a_day_event_is_no_residency,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        let id: Id = stay
            .path
            .split('/')
            .nth(2)
            .and_then(|id| id.parse().ok())
            .expect("an id");
        set(&app, id, "activities", "ends_on", "2027-05-08").await;
        let days = format!("{}/days", stay.path);
        let visited = stay.world.celra.to_string();
        let second = [
            ("day", "2027-05-07"),
            ("time", "9:30"),
            ("what", "Assemblea"),
        ];
        let first = [
            ("day", "2027-05-06"),
            ("what", "Rebuda"),
            ("visited", visited.as_str()),
        ];
        stay.alfa.post(&days, &second).await.expect(303);
        stay.alfa.post(&days, &first).await.expect(303);
        stay.alfa
            .post(&days, &[("day", "aviat"), ("what", "Visita")])
            .await
            .expect(422);
        let late = [("day", "2030-01-01"), ("what", "Comiat")];
        let refused = stay.alfa.post(&days, &late).await.expect(422);
        assert!(refused.says("l’últim (8 de maig"), "{}", refused.text());
        stay.salt.post(&days, &first).await.expect(403);
        let public = app.visitor().get(&stay.path).await.expect(200);
        assert_eq!(public.texts("#days h3").len(), 2);
        let steps = public.texts("#days li");
        assert!(
            steps[0].contains("Rebuda") && steps[0].contains("Celrà"),
            "{steps:?}"
        );
        assert!(
            steps[1].contains("9:30") && steps[1].contains("Assemblea"),
            "{steps:?}"
        );
        let other = crate::world::activity(&app, stay.world.alfa, "Jornada", "2027-05-06").await;
        app.visitor()
            .get(&format!("/a/{other}/residency"))
            .await
            .expect(404);
    }
);

story!(
    the_same_person_is_asked_for_once_however_often_the_form_is_sent,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        let apply = format!("{}/apply", stay.path);
        let page = stay.salt.get(&stay.path).await.expect(200);
        let key = page.attributes("#apply input[name=key]", "value").remove(0);
        let form = [("key", key.as_str()), ("names", "Ada Ribas\nPol Mas")];
        let (one, other) =
            tokio::join!(stay.salt.post(&apply, &form), stay.salt.post(&apply, &form));
        assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
        stay.salt.post(&apply, &form).await.expect(303);
        assert_eq!(stay.accepting().await.len(), 2);
        let double = [("names", "Ona Vidal\nOna Vidal")];
        stay.salt.post(&apply, &double).await.expect(422);
        assert_eq!(stay.accepting().await.len(), 2);
        let again = [("names", "Pol Mas\nOna Vidal")];
        let page = stay.salt.post(&apply, &again).await.expect(422);
        assert!(page.says("Ja heu demanat plaça"), "{}", page.text());
        let page = stay.celra.get(&stay.path).await.expect(200);
        let key = page.attributes("#apply input[name=key]", "value").remove(0);
        let many = [("key", key.as_str()), ("names", ""), ("number", "2")];
        stay.celra.post(&apply, &many).await.expect(303);
        stay.celra.post(&apply, &many).await.expect(303);
        assert_eq!(stay.accepting().await.len(), 3);
    }
);

story!(
    nobody_comes_to_a_residency_that_is_called_off_and_who_waits_is_seen_on_the_desk,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        assert_eq!(stay.apply(&stay.salt, "Ada Ribas", "").await, 303);
        assert_eq!(stay.apply(&stay.celra, "Pol Mas", "").await, 303);
        let ways = stay.accepting().await;
        let alfa = stay.world.alfa;
        let waiting = || crate::residencies::apply_store::waiting(app.db().read(), alfa);
        assert_eq!(waiting().await.expect("a number"), 2);
        stay.alfa.post(&ways[0], &[]).await.expect(303);
        assert_eq!(waiting().await.expect("a number"), 1);
        let off = stay.path.replace("/residency", "/cancel");
        stay.alfa
            .post(&off, &[("reason", "Covid")])
            .await
            .expect(303);
        app.catch_up().await;
        stay.alfa.post(&ways[1], &[]).await.expect(422);
        assert_eq!(stay.apply(&stay.salt, "Ona Vidal", "").await, 422);
        let page = stay.salt.get(&stay.path).await.expect(200);
        assert_eq!(
            (page.texts("#off").len(), page.texts("#apply").len()),
            (1, 0)
        );
        assert!(stay.accepting().await.is_empty());
        assert_eq!(waiting().await.expect("a number"), 0);
    }
);

story!(a_call_does_not_open_on_a_day_that_is_over, MODULES, |app| {
    let world = world(&app).await;
    let about = ("2027-05-06", "residency");
    let id = activity_of_kind(&app, world.alfa, "Estada", about).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let path = format!("/a/{id}/residency");
    let call = [
        ("call", "Vine"),
        ("call_until", "2020-01-01"),
        ("version", "0"),
    ];
    let page = alfa.post(&path, &call).await.expect(422);
    assert_eq!(page.attributes("#call_until", "value"), ["2020-01-01"]);
    assert!(page.says("ja han passat"), "{}", page.text());
});
