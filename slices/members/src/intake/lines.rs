//! Mails that came in as pages show them: from whom, when, and which members it may be from.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_platform::{
    db::Db,
    intake::{IncomingMail, Sender, State},
    mail::{Answered, received_by},
    web::{Site, Visit},
};
use sea_orm::DbErr;

use super::{
    rules::{Candidate, Entry, Evidence, candidates},
    store,
};
use crate::{directory::said::Said, form::Here, organisations};

/// What is known about the senders of mails.
pub struct Known {
    book: Vec<Entry>,
    answered: HashMap<Id, Answered>,
}

/// A member from whom a mail may be, with its name.
pub struct Member {
    pub candidate: Candidate,
    pub name: Said,
    pub href: String,
}

/// A mail in a list.
pub struct Line {
    pub href: String,
    pub when: String,
    pub subject: String,
    pub from: String,
    pub members: Vec<Member>,
    /// What became of it, or why it was put aside.
    pub note: String,
}

impl Known {
    /// What is known about the senders of these mails of a network.
    pub async fn read(db: &Db, visit: &Visit, mails: &[IncomingMail]) -> Result<Self, DbErr> {
        let Some(network) = mails.first().map(|mail| mail.network) else {
            return Ok(Self {
                book: Vec::new(),
                answered: HashMap::new(),
            });
        };
        let recipients: Vec<Id> = mails.iter().filter_map(|mail| mail.answers).collect();
        Ok(Self {
            book: store::book(db.read(), network, visit.now).await?,
            answered: received_by(db.read(), &recipients).await?,
        })
    }

    /// The mail of ours that this one answers.
    pub fn answered(&self, mail: &IncomingMail) -> Option<&Answered> {
        self.answered.get(&mail.answers?)
    }

    /// The members from whom it may be, as far as this reader sees them.
    pub fn members(&self, site: &Site, visit: &Visit, mail: &IncomingMail) -> Vec<Member> {
        let answered = self.answered(mail);
        let evidence = Evidence {
            answered: answered.map(|mail| (mail.organisation, mail.person)),
            forwarded: mail
                .forwarded
                .as_ref()
                .map(|sender| sender.address.as_str()),
            from: &mail.from.address,
        };
        let snapshot = site.snapshots.current();
        let member = |candidate: Candidate| {
            let head = snapshot.get(&visit.viewer, candidate.organisation)?;
            Some(Member {
                candidate,
                name: head.title(visit.lang).into(),
                href: organisations::path(&head.slug),
            })
        };
        let found = candidates(&evidence, &self.book).into_iter();
        found.filter_map(member).collect()
    }
}

impl Line {
    /// A mail in words.
    pub fn new(
        site: &Site,
        visit: &Visit,
        here: &Here,
        mail: &IncomingMail,
        known: &Known,
    ) -> Self {
        Self {
            href: here.path(&format!("/intake/{}", mail.id)),
            when: visit.l.day(mail.written_at()),
            subject: subject(visit, mail),
            from: sender(visit, mail.writer()),
            members: known.members(site, visit, mail),
            note: note(site, visit, mail),
        }
    }
}

/// What a mail is called.
pub fn subject(visit: &Visit, mail: &IncomingMail) -> String {
    match mail.subject.as_str() {
        "" if mail.is_forgotten() => visit.l.t("drafts-forgotten"),
        "" => visit.l.t("drafts-no-subject"),
        subject => subject.to_owned(),
    }
}

/// Who sent a mail, as the mail says.
pub fn sender(visit: &Visit, sender: &Sender) -> String {
    match (&sender.name, sender.address.as_str()) {
        (_, "") => visit.l.t("drafts-no-sender"),
        (Some(name), address) => format!("{name} <{address}>"),
        (None, address) => address.to_owned(),
    }
}

/// Why it is where it is.
pub fn note(site: &Site, visit: &Visit, mail: &IncomingMail) -> String {
    match (mail.state, mail.reason) {
        (State::Draft, _) => String::new(),
        (State::Confirmed, _) => {
            let mut kinds = site.modules.iter().flat_map(|module| module.drafts);
            let kind = kinds.find(|kind| Some(kind.name) == mail.kind.as_deref());
            let what = kind.map_or_else(String::new, |kind| visit.l.t(kind.label));
            visit.l.t1("drafts-became", "what", what)
        }
        (State::PutAside, Some(reason)) => visit.l.t(format!("drafts-reason-{}", reason.code())),
        (State::PutAside, None) => visit.l.t("drafts-reason-person"),
    }
}
