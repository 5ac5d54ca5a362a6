//! What accepting an application writes in the register: through the door of every other entrance.

use std::sync::Arc;

use futures::future::BoxFuture;
use ordit_kernel::{Id, PartialDate, UserError, Viewer};
use ordit_platform::{
    db::Write,
    events::EventDraft,
    import::{Choice, GivenRow, Refusal, SaveError, Status},
    mail::{self, NewMail},
    web::{Site, Visit, WebError},
};
use serde_json::json;

use super::{
    Application, State,
    answer::Answer,
    people,
    rules::Wrong,
    store::{self, Step},
};
use crate::{
    form::{Here, importer},
    joining::{
        ANSWERED, MEMBERSHIP_CHANGED,
        decisions::{self, NewDecision},
        rules::joined,
        standing::{membership_values, stages_of},
    },
    organisations::{KIND, noun::NOUN},
};

/// The field of a new organisation, and what the application says of it.
const OWN_FIELDS: [&str; 4] = ["name", "organisation_kind", "municipality", "website"];

/// A row that waits for a yes.
pub struct Plan {
    pub row: GivenRow,
    pub organisation: Option<Id>,
}

/// What an application says of its organisation, as a row of the register.
pub fn own_values(application: &Application) -> Vec<(&'static str, String)> {
    let draft = &application.draft;
    let told = [
        &draft.name,
        &draft.organisation_kind,
        &draft.municipality,
        &draft.website,
    ];
    let mut values: Vec<(&'static str, String)> = OWN_FIELDS
        .into_iter()
        .zip(told.into_iter().cloned())
        .collect();
    values.push(("language", application.lang.code().to_owned()));
    values
}

/// What giving this state to this organisation would write, or why it cannot be.
///
/// # Errors
/// When the database cannot be reached.
pub async fn plan(
    site: &Site,
    visit: &Visit,
    here: &Here,
    application: &Application,
    (choice, state, on): (&str, &str, PartialDate),
) -> Result<Result<Plan, Vec<Wrong>>, WebError> {
    let because = |field: &str, error: UserError| Ok(Err(vec![(field.to_owned(), error)]));
    let organisation = match choice {
        "new" => None,
        id => match id.parse().ok().filter(|id| is_known(site, visit, *id)) {
            Some(id) => Some(id),
            None => return because("organisation", UserError::new("joining-error-which")),
        },
    };
    let (known, base_version) = match organisation {
        Some(id) => {
            let (stages, version) = stages_of(site, here.id, id).await?;
            (stages, Some(version))
        }
        None => (Vec::new(), None),
    };
    let applied_on = PartialDate::Day(application.received_at.day());
    let stages = match joined(&known, applied_on, state, on) {
        Ok(stages) => stages,
        Err(error) => return because("on", error),
    };
    let mut values = membership_values(&stages);
    if organisation.is_none() {
        values.extend(own_values(application));
        values.push(("source", here.text.clone()));
    }
    let row = GivenRow {
        id: organisation,
        base_version,
        values,
        choice: organisation.is_none().then_some(Choice::New),
    };
    let importer = importer(site);
    let look = importer.look_at_one(Some(here.id), &NOUN, row.clone());
    match look.await?.filter(|look| look.status == Status::Refused) {
        Some(look) => Ok(Err(look.refusals.into_iter().map(wrong).collect())),
        None => Ok(Ok(Plan { row, organisation })),
    }
}

fn is_known(site: &Site, visit: &Visit, id: Id) -> bool {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id);
    head.is_some_and(|head| &*head.kind == KIND)
}

/// A refusal of the register where the form of the answer shows it.
fn wrong(refusal: Refusal) -> Wrong {
    ("organisation".to_owned(), refusal.error)
}

/// Everything that is written together with the row.
pub struct Deed {
    pub application: Application,
    pub answer: Answer,
    pub state: &'static str,
    pub token_hash: String,
    pub mail: NewMail,
    /// Who answers.
    pub viewer: Viewer,
    /// The network says that everything in it is made up.
    pub is_invented: bool,
}

/// What becomes of writing more in the change of a row.
type Written<'w> = BoxFuture<'w, Result<(), SaveError>>;

/// What is written in the change of the row; refused, the row is not written either.
pub fn also(
    deed: Deed,
) -> impl for<'w> Fn(&'w mut Write, Id, Option<Id>) -> Written<'w> + Send + Sync {
    let deed = Arc::new(deed);
    move |write, entry, run| {
        let deed = Arc::clone(&deed);
        Box::pin(async move { deed.write(write, entry, run).await })
    }
}

impl Deed {
    async fn write(&self, write: &mut Write, entry: Id, run: Option<Id>) -> Result<(), SaveError> {
        let seen = &self.application;
        let step = Step {
            given_state: Some(self.state),
            answer: Some(&self.answer.words),
            organisation: Some(entry),
            run,
            ..Step::to(State::Accepted)
        };
        if !store::advance(write, seen, &step).await? {
            return Err(SaveError::Refused(vec![overtaken()]));
        }
        let decided = run.filter(|_| !self.answer.body.is_empty());
        if let Some(run) = decided {
            let decision = NewDecision {
                network: seen.network,
                run,
                state: self.state,
                decided_on: self.answer.on,
                body: &self.answer.body,
                members: &[entry],
            };
            decisions::store::put(write, &decision).await?;
        }
        let naming = people::Naming {
            organisation: entry,
            viewer: &self.viewer,
            is_invented: self.is_invented,
        };
        people::name(write, seen, &naming).await?;
        store::put_link(write, seen.id, &self.token_hash).await?;
        mail::put(write, &self.mail).await?;
        let told = |verb| EventDraft::new(verb, seen.network).network(seen.network);
        let data = json!({ "application": seen.id, "number": seen.number, "state": self.state });
        write.event(told(ANSWERED).other(entry).data(data));
        // Where somebody decided, whoever hears the run tells it, as of an assembly.
        if decided.is_none() {
            let data = json!({ "state": self.state });
            write.event(told(MEMBERSHIP_CHANGED).other(entry).data(data));
        }
        Ok(())
    }
}

/// Somebody else answered first.
pub fn overtaken() -> Refusal {
    Refusal {
        field: "version".to_owned(),
        value: String::new(),
        error: UserError::new("joining-answered-already"),
    }
}
