//! Somebody asks for other places, and is told what that changes for whoever has one.

use ordit_kernel::Id;
use sea_orm::DbErr;

use super::{
    Lane, State, book_store,
    counter::Counter,
    letters::Told,
    news::{facts, is_to_come},
    news_store,
    rules::{Act, Refusal, Step},
    store,
};

impl Counter<'_> {
    /// Has somebody ask for other places. Whoever has a place and now knows of another time or
    /// place is told, once, how it stands.
    ///
    /// # Errors
    /// When the database refuses or cannot be reached.
    pub async fn shift(&mut self, id: Id, lane: Lane) -> Result<Result<Vec<Step>, Refusal>, DbErr> {
        let mut seats = self.book.seats().iter();
        let before = seats.find(|seat| seat.id == id).map(|seat| seat.lane.mode);
        let last = book_store::next_number(self.write.conn(), self.whole.id()).await?;
        let steps = match self.act(Act::Move { id, lane, last }).await? {
            Ok(steps) => steps,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let facts = facts(&self.whole);
        let is_other = before.is_some_and(|before| facts.of(before) != facts.of(lane.mode));
        if is_other && is_to_come(&self.whole, self.write.now()) {
            let people = store::of_ids(self.write.conn(), &[id]).await?;
            let own = people.get(&id).filter(|own| own.state == State::Confirmed);
            if let Some(own) = own {
                self.tell(&[(own, Told::Way)]).await?;
            }
            news_store::note_facts(self.write, &[id], Some(&facts)).await?;
        }
        Ok(Ok(steps))
    }
}
