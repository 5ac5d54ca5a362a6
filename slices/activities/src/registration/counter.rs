//! The counter: the one place where registrations reach another state, and people are told.

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::Write,
    effects::Effects,
    events::EventDraft,
    jobs::{self, NewJob},
    mail::{self, MailFile, NewMail},
    session::token_hash,
};
use sea_orm::DbErr;
use serde_json::json;

use super::{
    CHANGED, Draft, Mode, Registration, State, Whole, book_store,
    letters::{Post, Told},
    news::facts,
    news_store,
    rules::{Act, Book, Refusal, Seat, Step},
    store::{self, How},
};

/// The name of the job that looks whether places came free.
pub const SETTLING: &str = "activities.registrations";
/// A link of a mail lasts half a year, or to the end of the activity when that is later.
const LINK_SECONDS: i64 = 182 * 24 * 3600;

/// What became of people who were let in.
pub struct Admitted {
    /// The positions of those who were there already.
    pub there: Vec<usize>,
    /// So many have to wait for a place.
    pub waiting: usize,
    /// So many wait for the approval of the organisers.
    pub pending: usize,
}

/// An activity whose places nobody else gives away meanwhile.
pub struct Counter<'a> {
    pub write: &'a mut Write,
    pub whole: Whole,
    pub book: Book,
    post: &'a Post,
    effects: &'a Effects,
}

impl<'a> Counter<'a> {
    /// Waits for the turn of an activity and looks at it then; none when there is no such one.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn open(
        write: &'a mut Write,
        (post, effects): (&'a Post, &'a Effects),
        activity: Id,
    ) -> Result<Option<Self>, DbErr> {
        book_store::take_turn(write, activity).await?;
        let Some(whole) = store::whole(write.conn(), activity).await? else {
            return Ok(None);
        };
        let book = book_store::book_of(write.conn(), &whole).await?;
        Ok(Some(Self {
            write,
            whole,
            book,
            post,
            effects,
        }))
    }

    /// Lets something happen and tells everybody whom it concerns.
    ///
    /// # Errors
    /// When the database refuses or cannot be reached.
    pub async fn act(&mut self, act: Act) -> Result<Result<Vec<Step>, Refusal>, DbErr> {
        let moved = match &act {
            Act::Move { id, lane, .. } => Some((*id, *lane)),
            _ => None,
        };
        let steps = match self.book.act(act) {
            Ok(steps) => steps,
            Err(refusal) => return Ok(Err(refusal)),
        };
        if let Some((id, lane)) = moved {
            let number = self.book.number(id);
            book_store::put_lane(self.write, id, (lane, number)).await?;
            self.note(id, "moved");
        }
        self.carry_out(&steps, false).await?;
        Ok(Ok(steps))
    }

    /// Has somebody whose address is proved take a number and a place, or wait.
    ///
    /// # Errors
    /// When the database refuses or cannot be reached.
    pub async fn enter(&mut self, id: Id, draft: &Draft) -> Result<Result<(), Refusal>, DbErr> {
        let queue = book_store::next_number(self.write.conn(), self.whole.id()).await?;
        book_store::put_number(self.write, id, queue).await?;
        let seat = seat(id, queue, draft);
        let asks_approval = self.whole.settings.asks_approval;
        let entered = self.act(Act::Enter {
            seat,
            asks_approval,
        });
        Ok(entered.await?.map(drop))
    }

    /// Puts people who need not prove an address and lets them in, in this order. Where it is quiet
    /// they are not told. Refused where the activity does not take place.
    ///
    /// # Errors
    /// When the database refuses or cannot be reached.
    pub async fn admit(
        &mut self,
        drafts: &[Draft],
        how: &How<'_>,
        is_quiet: bool,
    ) -> Result<Result<Admitted, Refusal>, DbErr> {
        if self.whole.is_off() {
            return Ok(Err(Refusal::Off));
        }
        let activity = self.whole.id();
        let mut queue = book_store::next_number(self.write.conn(), activity).await?;
        let is_asked = how.by == super::CameBy::Organisation;
        let asks_approval = is_asked && self.whole.settings.asks_approval;
        let (mut steps, mut there) = (Vec::new(), Vec::new());
        for (position, draft) in drafts.iter().enumerate() {
            let Some(id) = store::put(self.write, activity, draft, how).await? else {
                there.push(position);
                continue;
            };
            book_store::put_number(self.write, id, queue).await?;
            let seat = seat(id, queue, draft);
            let act = Act::Enter {
                seat,
                asks_approval,
            };
            steps.extend(self.book.act(act).unwrap_or_default());
            queue += 1;
        }
        self.carry_out(&steps, is_quiet).await?;
        let came_to = |state| {
            let steps = steps.iter().filter(|step| step.from == State::Unverified);
            steps.filter(|step| step.to == state).count()
        };
        Ok(Ok(Admitted {
            there,
            waiting: came_to(State::Waiting),
            pending: came_to(State::Pending),
        }))
    }

    /// Ends the offers whose time is over, one by one, so that each place goes to whoever is next
    /// for it; then gives away what came free otherwise. While it is called off, everything waits.
    ///
    /// # Errors
    /// When the database refuses or cannot be reached.
    pub async fn settle(&mut self) -> Result<(), DbErr> {
        self.follow().await?;
        let now = self.write.now();
        let lapsed = book_store::lapsed(self.write.conn(), self.whole.id(), now).await?;
        let mut steps = Vec::new();
        for id in lapsed {
            steps.extend(self.book.act(Act::Lapse(id)).unwrap_or_default());
        }
        steps.extend(self.book.act(Act::Settle).unwrap_or_default());
        self.carry_out(&steps, false).await
    }

    /// Where one can come in one way only, since the activity changed, everybody does; and as they
    /// wanted to once there are both again.
    async fn follow(&mut self) -> Result<(), DbErr> {
        let id = self.whole.id();
        let moved = match Mode::of_activity(&self.whole.activity.mode) {
            [only] => book_store::put_way(self.write, id, *only).await?,
            _ => book_store::give_ways_back(self.write, id).await?,
        };
        if moved > 0 {
            self.book = book_store::book_of(self.write.conn(), &self.whole).await?;
        }
        Ok(())
    }

    /// Writes a mail with a link of its own to each of these.
    ///
    /// # Errors
    /// When the database refuses or cannot be reached.
    pub async fn tell(&mut self, told: &[(&Registration, Told<'_>)]) -> Result<(), DbErr> {
        let (mut mails, mut links): (Vec<NewMail>, Vec<_>) = (Vec::new(), Vec::new());
        let mut files: Vec<(Id, Option<MailFile>)> = Vec::new();
        let (letters, now) = (self.post.letters(&self.whole), self.write.now());
        for (registration, told) in told {
            if registration.draft.address.is_none() {
                continue;
            }
            let token = self.effects.secret();
            let place = self.book.place_in_queue(registration.id);
            if let Some(mail) = letters.written(registration, *told, (place, &token))? {
                mails.push(mail);
                files.push((registration.id, letters.calendar(registration, *told, now)));
            }
            links.push((registration.id, token_hash(&token)));
        }
        let over = self.whole.activity.last_at.unwrap_or_default();
        let until = self.write.now().plus_seconds(LINK_SECONDS).max(over);
        store::put_links(self.write, &links, until).await?;
        let ids = mail::put_from(self.write, &mails, now).await?;
        let files = ids.into_iter().zip(files);
        let (given, files): (Vec<Id>, Vec<(Id, MailFile)>) = files
            .filter_map(|(mail, (registration, file))| Some((registration, (mail, file?))))
            .unzip();
        mail::bring_along(self.write, &files).await?;
        news_store::count_calendars(self.write, &given).await
    }

    async fn carry_out(&mut self, steps: &[Step], is_quiet: bool) -> Result<(), DbErr> {
        if steps.is_empty() {
            return Ok(());
        }
        let (now, activity) = (self.write.now(), &self.whole.activity);
        let until = self.whole.settings.answer_until(now, activity);
        book_store::apply(self.write, steps, until).await?;
        let ids: Vec<Id> = steps.iter().map(|step| step.id).collect();
        let mut people = store::of_ids(self.write.conn(), &ids).await?;
        let told: Vec<Registration> = steps
            .iter()
            .filter(|step| !(is_quiet && step.from == State::Unverified))
            .filter_map(|step| people.remove(&step.id))
            .collect();
        let told: Vec<(&Registration, Told<'_>)> =
            told.iter().map(|one| (one, Told::State)).collect();
        self.tell(&told).await?;
        self.note_facts(steps).await?;
        for step in steps {
            self.note(step.id, step.to.code());
        }
        if steps.iter().any(|step| step.to == State::Offered) {
            put_settling(self.write, self.whole.id(), until.plus_seconds(1)).await?;
        }
        Ok(())
    }

    /// Keeps what whoever is registered now knows of when and where it is, told or not.
    async fn note_facts(&mut self, steps: &[Step]) -> Result<(), DbErr> {
        let (come, gone): (Vec<&Step>, Vec<&Step>) = steps
            .iter()
            .filter(|step| step.from.is_live() || step.to.is_live())
            .partition(|step| step.to.is_live());
        let ids = |steps: Vec<&Step>| steps.into_iter().map(|step| step.id).collect::<Vec<Id>>();
        news_store::note_facts(self.write, &ids(come), Some(&facts(&self.whole))).await?;
        news_store::note_facts(self.write, &ids(gone), None).await
    }

    fn note(&mut self, registration: Id, state: &str) {
        let data = json!({ "registration": registration, "state": state });
        let mut event = EventDraft::new(CHANGED, self.whole.id()).data(data);
        if let Some(network) = self.whole.sheet.network {
            event = event.network(network);
        }
        self.write.event(event);
    }
}

/// Somebody whose address is proved, before a place is looked for.
pub fn seat(id: Id, queue: i64, draft: &Draft) -> Seat {
    Seat {
        id,
        queue,
        state: State::Unverified,
        lane: draft.lane,
        party: store::party(&draft.organisation_name),
    }
}

/// Has it looked at an instant whether places came free.
///
/// # Errors
/// When the database cannot be reached.
pub async fn put_settling(write: &mut Write, activity: Id, at: Instant) -> Result<(), DbErr> {
    let new = NewJob {
        kind: SETTLING,
        unique_key: &format!("{activity} {}", at.0),
        payload: json!({ "activity": activity }),
        run_at: at,
    };
    jobs::put(write, &new).await.map(drop)
}
