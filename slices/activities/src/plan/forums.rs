//! The forums of others in which a network took part: who spoke, which message, the recording.

use ordit_kernel::Id;
use ordit_platform::{
    markdown::Url,
    web::{Site, Visit, WebError},
};

use super::{store::details, year::Planned};
use crate::activities::view::{Line, line};

/// The kind of activity.
pub const KIND: &str = "forum";
/// So many are told; the table has the rest.
const SHOWN: usize = 50;

/// A forum in which the network took part.
pub struct Forum {
    pub line: Line,
    pub organiser: Option<String>,
    pub who_spoke: Option<String>,
    pub message: Option<String>,
    pub recording: Option<Url>,
}

/// The forums of a year that were not cancelled.
///
/// # Errors
/// When the database cannot be reached.
pub async fn forums(
    site: &Site,
    visit: &Visit,
    year: &[Planned<'_>],
) -> Result<Vec<Forum>, WebError> {
    let own = year
        .iter()
        .filter(|own| own.counts() && &*own.card.activity_kind == KIND);
    let own: Vec<&Planned<'_>> = own.take(SHOWN).collect();
    let ids: Vec<Id> = own.iter().map(|own| own.head.id).collect();
    let mut found = details(site.db.read(), &ids).await?;
    let forum = |own: &Planned<'_>| {
        let mut details = found.remove(&own.head.id)?;
        Some(Forum {
            line: line(own.head, visit)?,
            organiser: details.remove("organiser"),
            who_spoke: details.remove("who_spoke"),
            message: details.remove("message"),
            recording: details.remove("recording").as_deref().and_then(Url::parse),
        })
    };
    Ok(own.into_iter().filter_map(forum).collect())
}
