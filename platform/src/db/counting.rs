//! How many queries a piece of work makes, for stories that hold pages to a number.

use std::cell::Cell;

tokio::task_local! {
    static MADE: Cell<usize>;
}

/// Does the work and tells how many queries it made. What it hands to other tasks is not counted.
pub async fn counting<T>(work: impl Future<Output = T>) -> (T, usize) {
    let counted = async {
        let done = work.await;
        (done, MADE.with(Cell::get))
    };
    MADE.scope(Cell::new(0), counted).await
}

/// Counts one query, where somebody counts.
pub(super) fn note() {
    // Outside of stories nobody does.
    MADE.try_with(|made| made.set(made.get() + 1)).ok();
}
