//! Sessions, one-time links and the mandates they carry.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use ordit_kernel::{Acting, Clock, Id, Instant, Randomness, Reach, Role};
use sea_orm::DbErr;

use super::{
    Browser, DAY_SECONDS, How, LinkState, acting, as_person, create_sign_in_link,
    devices::{self, Agent, MOST_SESSIONS, What},
    end, ensure_first_coordinator, forget_ended, grant_mandate, link_state, start, use_link,
};
use crate::{
    db::{Db, DbSettings, migrate},
    effects::Effects,
    module::CORE,
    privacy,
};

#[derive(Default)]
struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }
}

#[derive(Default)]
struct Counting(AtomicI64);

impl Randomness for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let number = self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        bytes.fill(7);
        bytes[..8].copy_from_slice(&number);
    }
}

struct World {
    db: Db,
    effects: Effects,
    clock: Arc<TestClock>,
    _folder: tempfile::TempDir,
}

impl World {
    async fn new() -> Self {
        let clock = Arc::new(TestClock::default());
        let effects = Effects {
            clock: Arc::<TestClock>::clone(&clock),
            randomness: Arc::<Counting>::default(),
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite://{}", folder.path().join("test.db").display());
        let settings = DbSettings {
            is_durable: false,
            ..DbSettings::default()
        };
        let db = Db::connect(&url, &effects, &settings)
            .await
            .expect("a database");
        migrate(&db, CORE.migrations.to_vec())
            .await
            .expect("the tables");
        Self {
            db,
            effects,
            clock,
            _folder: folder,
        }
    }

    fn pass(&self, seconds: i64) {
        self.clock
            .0
            .fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }

    async fn link(&self, person: Id) -> String {
        let path = create_sign_in_link(&self.db, &self.effects, person, 3600).await;
        path.expect("a link")
            .trim_start_matches("/sign-in/")
            .to_owned()
    }

    async fn person(&self, token: &str) -> Option<Id> {
        acting(&self.db, &self.effects, token)
            .await
            .expect("an answer")
            .person
    }

    async fn state(&self, token: &str) -> LinkState {
        link_state(&self.db, token, self.effects.now())
            .await
            .expect("an answer")
    }
}

async fn follow(world: &World, token: &str) -> Result<Option<String>, DbErr> {
    use_link(&world.db, token, &Browser::default()).await
}

#[tokio::test]
async fn of_two_at_once_one_signs_in() {
    let world = World::new().await;
    let token = world.link(world.effects.id()).await;
    let both = tokio::join!(follow(&world, &token), follow(&world, &token));
    let begun = [both.0.expect("an answer"), both.1.expect("an answer")];
    assert_eq!(begun.iter().flatten().count(), 1);
    assert_eq!(world.state(&token).await, LinkState::Used);
}

#[tokio::test]
async fn an_old_link_and_an_invented_one_do_nothing() {
    let world = World::new().await;
    let token = world.link(world.effects.id()).await;
    assert_eq!(world.state(&token).await, LinkState::Open);
    world.pass(3600);
    assert_eq!(world.state(&token).await, LinkState::Expired);
    assert_eq!(follow(&world, &token).await.expect("an answer"), None);
    assert_eq!(world.state("invented").await, LinkState::Unknown);
    assert_eq!(follow(&world, "invented").await.expect("an answer"), None);
}

#[tokio::test]
async fn who_came_in_by_one_link_needs_none_of_the_others() {
    let world = World::new().await;
    let person = world.effects.id();
    let (older, newer) = (world.link(person).await, world.link(person).await);
    let another = world.link(world.effects.id()).await;
    let begun = follow(&world, &newer).await.expect("an answer");
    assert!(begun.is_some());
    assert_eq!(follow(&world, &older).await.expect("an answer"), None);
    let begun = follow(&world, &another).await.expect("an answer");
    assert!(begun.is_some(), "of somebody else");
}

#[tokio::test]
async fn a_session_ends_when_idle_when_old_and_when_ended() {
    let world = World::new().await;
    let person = world.effects.id();
    let idle = start(&world.db, &world.effects, person)
        .await
        .expect("a session");
    world.pass(14 * DAY_SECONDS);
    assert_eq!(world.person(&idle).await, None);

    let used = start(&world.db, &world.effects, person)
        .await
        .expect("a session");
    for _ in 0..5 {
        world.pass(11 * DAY_SECONDS);
        assert_eq!(world.person(&used).await, Some(person));
    }
    world.pass(5 * DAY_SECONDS);
    assert_eq!(world.person(&used).await, None);

    let ended = start(&world.db, &world.effects, person)
        .await
        .expect("a session");
    assert_eq!(world.person(&ended).await, Some(person));
    end(&world.db, &ended).await.expect("it ends");
    assert_eq!(world.person(&ended).await, None);
    assert_eq!(world.person("").await, None);
}

#[tokio::test]
async fn the_first_coordinator_is_made_once_and_others_have_their_network() {
    let world = World::new().await;
    let first = ensure_first_coordinator(&world.db, &world.effects)
        .await
        .expect("a person");
    world.pass(60);
    let again = ensure_first_coordinator(&world.db, &world.effects)
        .await
        .expect("a person");
    assert_eq!(first, again);

    let (other, own, foreign) = (world.effects.id(), world.effects.id(), world.effects.id());
    grant_mandate(&world.db, other, Role::Coordination, Reach::Network(own))
        .await
        .expect("a mandate");
    let token = start(&world.db, &world.effects, other)
        .await
        .expect("a session");
    let acts = acting(&world.db, &world.effects, &token)
        .await
        .expect("an answer");
    assert!(acts.coordinates(own) && !acts.coordinates(foreign) && !acts.coordinates_all());

    let token = start(&world.db, &world.effects, first)
        .await
        .expect("a session");
    assert!(
        acting(&world.db, &world.effects, &token)
            .await
            .expect("an answer")
            .coordinates_all()
    );
}

#[tokio::test]
async fn of_too_many_sessions_the_one_unused_longest_ends() {
    let world = World::new().await;
    let person = world.effects.id();
    let mut tokens = Vec::new();
    for _ in 0..=MOST_SESSIONS {
        let token = start(&world.db, &world.effects, person).await;
        tokens.push(token.expect("a session"));
        world.pass(1);
    }
    assert_eq!(world.person(&tokens[0]).await, None);
    assert_eq!(world.person(&tokens[1]).await, Some(person));
    assert_eq!(world.person(&tokens[MOST_SESSIONS]).await, Some(person));
}

#[tokio::test]
async fn after_a_year_nobody_knows_with_what_somebody_signed_in() {
    let world = World::new().await;
    let person = world.effects.id();
    let browser = Browser {
        agent: Agent::read("Firefox/140.0 (X11; Linux)"),
        held: None,
    };
    let mut write = world.db.write(&as_person(person)).await.expect("a write");
    let who = (person, How::Code);
    let begun = devices::begin(&mut write, &world.effects, who, &browser).await;
    assert!(begun.expect("an answer").is_some());
    write.commit().await.expect("a commit");
    for (days, known) in [(364, Some("Firefox")), (2, None)] {
        world.pass(days * DAY_SECONDS);
        let write = world.db.write(&Acting::operator()).await.expect("a write");
        forget_ended(&write).await.expect("it forgets");
        write.commit().await.expect("a commit");
        let rule = privacy::RULES.iter().find(|rule| rule.name == "sign_ins");
        let rule = rule.expect("a rule");
        let mut write = world.db.write(&Acting::operator()).await.expect("a write");
        let before = write.now().plus_seconds(-rule.days * DAY_SECONDS);
        (rule.forget)(&mut write, before, 10)
            .await
            .expect("it forgets");
        write.commit().await.expect("a commit");
        let trail = devices::trail(&world.db, person, 20)
            .await
            .expect("a trail");
        assert_eq!(trail.len(), 1);
        assert_eq!(trail[0].what, What::Begun(Some(How::Code)));
        assert_eq!(trail[0].browser.as_deref(), known);
    }
}
