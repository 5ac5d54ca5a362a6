//! The job that writes the mail with a code and a link, if the address is known.

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, Instant, Lang};
use sea_orm::{DbErr, Value};
use uuid::Uuid;

use super::{code::code_hash, letter, token};
use crate::{
    db::{Db, Write, execute, query_one},
    effects::Effects,
    jobs::{Failure, JobKind, Pauses, Work},
    mail::{self, EmailAddress},
    notify,
};

/// Writes the mail to whoever asked to sign in.
pub const MAIL: JobKind = JobKind {
    name: "platform.sign_in_mail",
    label: "session-kind-mail",
    run: write_mail,
    max_attempts: 5,
    pauses: Pauses {
        first_seconds: 5,
        longest_seconds: 60,
    },
    every_seconds: None,
};

const BROKEN: Failure = Failure::Because("jobs-failure-broken");

/// A code that was asked for with a known address.
struct Asked {
    person: Id,
    address: EmailAddress,
    lang: Lang,
    expires_at: Instant,
}

fn write_mail(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let id = work.job.payload["asked"].as_str();
        let Some(Ok(id)) = id.map(str::parse::<Id>) else {
            return Err(BROKEN);
        };
        let Some(asked) = asked(work.db, id).await? else {
            return Ok(());
        };
        let (code, link) = (digits(work.db.effects()), work.db.effects().secret());
        let to = letter::To {
            address: &asked.address,
            person: asked.person,
            lang: asked.lang,
            until: asked.expires_at,
        };
        let new = letter::code(work.means, &to, &code, &link).ok_or(BROKEN)?;
        let mut write = work.db.write(&Acting::operator()).await?;
        // Attempts that cross make one mail.
        if keep(&write, id, (&code, &link)).await? {
            notify::remember_lang(&write, asked.person, asked.lang).await?;
            mail::put(&mut write, &new).await?;
            if work.done(&write).await? {
                write.commit().await?;
            }
        }
        Ok(())
    })
}

async fn asked(db: &Db, id: Id) -> Result<Option<Asked>, DbErr> {
    let sql = "SELECT c.lang, c.expires_at, a.address, a.person_id FROM sign_in_codes c \
               JOIN sign_in_addresses a ON a.folded_address = c.folded_address \
               WHERE c.id = $1 AND c.code_hash IS NULL AND c.expires_at > $2 \
               AND NOT a.is_disabled";
    let values: [Value; 2] = [Uuid::from(id).into(), db.effects().now().0.into()];
    let Some(row) = query_one(db.read(), sql, values).await? else {
        return Ok(None);
    };
    let address: String = row.try_get("", "address")?;
    let lang: String = row.try_get("", "lang")?;
    let address = EmailAddress::parse(&address);
    Ok(Some(Asked {
        person: Id(row.try_get("", "person_id")?),
        address: address.map_err(|refused| DbErr::Type(refused.key.to_owned()))?,
        lang: lang.parse().unwrap_or_default(),
        expires_at: Instant(row.try_get("", "expires_at")?),
    }))
}

async fn keep(write: &Write, id: Id, (code, link): (&str, &str)) -> Result<bool, DbErr> {
    let sql = "UPDATE sign_in_codes SET code_hash = $1, link_hash = $2 \
               WHERE id = $3 AND code_hash IS NULL";
    let values: [Value; 3] = [
        code_hash(id, code).into(),
        token::hash(link).into(),
        Uuid::from(id).into(),
    ];
    Ok(execute(write.conn(), sql, values).await? > 0)
}

/// Six digits.
fn digits(effects: &Effects) -> String {
    let mut bytes = [0; 8];
    effects.randomness.fill(&mut bytes);
    format!("{:06}", u64::from_be_bytes(bytes) % 1_000_000)
}
