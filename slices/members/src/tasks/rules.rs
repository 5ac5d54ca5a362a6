//! Which tasks a list shows and in which order, and who may be given one; pure.

use ordit_kernel::Id;

use super::{Colleague, Task};

/// What a list of tasks shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Mine,
    All,
    Overdue,
    /// Those that nobody was given.
    Nobodys,
    Done,
}

impl Shown {
    pub const ALL: [Self; 5] = [
        Self::Mine,
        Self::All,
        Self::Overdue,
        Self::Nobodys,
        Self::Done,
    ];

    /// Its name in addresses; the words are `tasks-shown-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::All => "all",
            Self::Overdue => "overdue",
            Self::Nobodys => "nobodys",
            Self::Done => "done",
        }
    }

    /// What this name means; all that are open where it means nothing.
    pub fn from_code(code: Option<&str>) -> Self {
        let all = Self::ALL.into_iter();
        let mut named = all.filter(|shown| Some(shown.code()) == code);
        named.next().unwrap_or(Self::All)
    }
}

/// Open, and its day is past.
pub fn is_overdue(task: &Task, today: &str) -> bool {
    // Days as they are written sort as they follow.
    let is_past = task.due_on.as_deref().is_some_and(|due| due < today);
    task.done_at.is_none() && is_past
}

/// What is due first comes first, what has no day last; what was done last comes first.
pub fn sort(tasks: &mut [Task]) {
    tasks.sort_by(|one, other| {
        let due = |task: &Task| (task.due_on.is_none(), task.due_on.clone());
        let done = other.done_at.cmp(&one.done_at);
        done.then_with(|| due(one).cmp(&due(other)))
            .then_with(|| one.id.cmp(&other.id))
    });
}

/// Why a handover cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Whoever is to get them coordinates nothing here.
    Stranger,
    Same,
    Nothing,
}

impl Refused {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stranger => "tasks-refusal-stranger",
            Self::Same => "tasks-refusal-same",
            Self::Nothing => "tasks-refusal-nothing",
        }
    }
}

/// The open tasks that go from one person, or from nobody, to a colleague.
///
/// # Errors
/// Why none go.
pub fn handed<'a>(
    tasks: &'a [Task],
    from: Option<Id>,
    to: Option<Id>,
    colleagues: &[Colleague],
) -> Result<Vec<&'a Task>, Refused> {
    let to = to.filter(|to| colleagues.iter().any(|one| one.id == *to));
    let to = to.ok_or(Refused::Stranger)?;
    if from == Some(to) {
        return Err(Refused::Same);
    }
    let open = tasks.iter().filter(|task| task.done_at.is_none());
    let found: Vec<&Task> = open.filter(|task| task.who == from).collect();
    match found.is_empty() {
        true => Err(Refused::Nothing),
        false => Ok(found),
    }
}

#[cfg(test)]
mod tests {
    use ordit_kernel::Instant;

    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn task(number: u128, due: Option<&str>, who: Option<Id>, done: Option<i64>) -> Task {
        Task {
            id: id(number),
            about: None,
            contact: None,
            what: String::new(),
            due_on: due.map(str::to_owned),
            who,
            made_at: Instant(0),
            done_at: done.map(Instant),
        }
    }

    #[test]
    fn a_list_is_known_by_its_name() {
        for shown in Shown::ALL {
            assert_eq!(Shown::from_code(Some(shown.code())), shown);
        }
        assert_eq!(Shown::from_code(Some("x")), Shown::All);
    }

    #[test]
    fn the_most_pressing_comes_first() {
        let mut tasks = [
            task(1, None, None, None),
            task(2, Some("2026-12-01"), None, None),
            task(3, Some("2026-11-01"), None, None),
        ];
        sort(&mut tasks);
        let order: Vec<u128> = tasks.iter().map(|task| task.id.0.as_u128()).collect();
        assert_eq!(order, [3, 2, 1]);
    }

    #[test]
    fn open_tasks_of_one_go_to_another_who_is_there() {
        let tasks = [
            task(1, None, Some(id(7)), None),
            task(2, None, Some(id(7)), Some(1)),
            task(3, None, Some(id(8)), None),
        ];
        let colleague = |number| Colleague {
            id: id(number),
            name: String::new(),
        };
        let colleagues = [colleague(7), colleague(8)];
        let ids = |from, to| {
            let found = handed(&tasks, from, Some(id(to)), &colleagues)?;
            Ok(found.iter().map(|task| task.id).collect::<Vec<_>>())
        };
        assert_eq!(ids(Some(id(7)), 8), Ok(vec![id(1)]));
        assert_eq!(ids(Some(id(7)), 7), Err(Refused::Same));
        assert_eq!(ids(Some(id(7)), 9), Err(Refused::Stranger));
        assert_eq!(ids(None, 8), Err(Refused::Nothing));
    }
}
