//! What a run's network says of itself, as far as it decides on rows.

use ordit_kernel::{Id, UserError};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{NAME, Noun, Record, Refusal};
use crate::{
    db::query,
    register::{INVENTED, State},
};

/// The field that says where the facts of an entry come from.
const SOURCE: &str = "source";

/// The sentence about a network that is put away.
pub const NETWORK_ARCHIVED: &str = "import-refused-network-archived";

/// The network of a run; of none, nothing holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct RunNetwork {
    /// Everything in it is made up.
    pub is_invented: bool,
    /// It is put away, until it is brought back.
    pub is_archived: bool,
}

impl RunNetwork {
    /// The network as it is now.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(on: &impl ConnectionTrait, id: Option<Id>) -> Result<Self, DbErr> {
        let Some(id) = id else {
            return Ok(Self::default());
        };
        let sql = "SELECT source, state FROM entries WHERE id = $1";
        let rows = query(on, sql, [Uuid::from(id).into()]).await?;
        let Some(row) = rows.first() else {
            return Ok(Self::default());
        };
        let (source, state): (String, String) =
            (row.try_get("", "source")?, row.try_get("", "state")?);
        Ok(Self {
            is_invented: source == INVENTED,
            is_archived: state == State::Archived.code(),
        })
    }

    /// Whatever a row says of where its facts come from: what is written into a network that is
    /// made up is made up.
    pub fn claim(self, values: &mut Record) {
        if self.is_invented
            && let Some(source) = values.get_mut(SOURCE)
        {
            INVENTED.clone_into(source);
        }
    }

    /// Nobody joins a network that is put away, leaves it or is changed in its name, as the
    /// noun's permission says.
    pub fn refusal(self, noun: &Noun, record: &Record) -> Option<Refusal> {
        (self.is_archived && noun.permission.rests_with_the_archived()).then(|| Refusal {
            field: NAME.to_owned(),
            value: record.get(NAME).cloned().unwrap_or_default(),
            error: UserError::new(NETWORK_ARCHIVED),
        })
    }
}
