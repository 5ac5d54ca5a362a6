//! The calendar file that a mail about a place brings along.

use ordit_kernel::Instant;
use ordit_platform::{i18n::Translator, mail::MailFile};

use super::{
    Mode, Registration, State,
    letters::{Letters, Told},
};
use crate::calendar::{Parties, Placed, of_place};

/// What a calendar learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum News {
    Stands,
    IsOff,
}

impl Letters<'_> {
    /// The file with which a calendar learns what somebody is told; none where that is nothing
    /// for a calendar, or no day is known.
    pub fn calendar(&self, to: &Registration, told: Told<'_>, now: Instant) -> Option<MailFile> {
        let news = news(to, told)?;
        let l = Translator::new(self.post.words().clone(), to.draft.lang);
        let is_online = to.draft.lane.mode == Mode::Online;
        let call = self.whole.activity.online_url.as_deref();
        let sender = self.sender(l.lang());
        let placed = Placed {
            whole: self.whole,
            // What is taken over later must count as later, whatever came by whichever mail.
            sequence: self.whole.activity.sequence.saturating_add(to.calendars),
            is_off: news == News::IsOff,
            is_online,
            call: call.filter(|_| is_online && news == News::Stands),
            parties: self.parties(to, &sender),
            now,
        };
        let (kind, text) = of_place(&self.post.telling(&l), &placed)?;
        let name = format!("{}.ics", self.whole.sheet.slug);
        MailFile::new(&name, kind, text)
    }

    /// Between whom it goes; none where nobody knows from which address mails come.
    fn parties<'a>(&'a self, to: &'a Registration, sender: &'a str) -> Option<Parties<'a>> {
        let (from, address) = (self.post.from()?, to.draft.address.as_ref()?);
        Some(Parties {
            organiser: (sender, from),
            attendee: (&to.draft.name, address),
        })
    }
}

/// Who has a place is told that it stands; who had one and knows of it, that it does not.
fn news(to: &Registration, told: Told<'_>) -> Option<News> {
    let is_confirmed = to.state == State::Confirmed;
    let has_file = to.calendars > 0 && to.told_facts.is_some();
    match told {
        Told::State | Told::Moved | Told::OnAgain | Told::Way if is_confirmed => Some(News::Stands),
        Told::State => (has_file && !to.state.is_live()).then_some(News::IsOff),
        Told::CalledOff => (has_file && is_confirmed).then_some(News::IsOff),
        _ => None,
    }
}
