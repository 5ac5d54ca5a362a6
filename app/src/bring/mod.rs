//! Bringing spreadsheets into a network: the same way for the command line and for the demo.

mod elections;
mod fees;
mod files;
mod guests;
mod hand;
mod intake;
mod joining;
mod tell;
mod year;

use std::path::Path;

use anyhow::{Context, bail};
use ordit_kernel::{Acting, Id, UserError};
use ordit_platform::{
    db::{Db, query_one},
    i18n::Translator,
    import::{GivenRow, ImportError, Importer, NewRun, Noun, Outcome, Report, SaveError},
};
use uuid::Uuid;

pub use elections::invented_elections;
pub use fees::invented_fees;
pub use files::spreadsheets;
pub use guests::invented_guests;
pub use intake::invented_intake;
pub use joining::invented_joining;
pub use tell::tell;
pub use year::invented_year;

/// What came of one spreadsheet.
pub struct Brought {
    pub file: String,
    pub report: Report,
    /// Nothing when it was only looked at.
    pub outcome: Option<Outcome>,
}

/// The network that rows are for.
#[derive(Clone, Copy)]
pub enum Target<'a> {
    /// The one at the end of this address.
    Known(&'a str),
    /// One that is not there yet; good for looking only.
    Imagined(Id),
}

/// How spreadsheets are brought in.
#[derive(Clone, Copy)]
pub struct How<'a> {
    pub network: Target<'a>,
    pub noun: Option<&'static Noun>,
    pub is_dry_run: bool,
    pub is_strict: bool,
    /// Lists at the terminal what a person has to decide or mend.
    pub tells: bool,
}

/// Brings one spreadsheet in; its report goes on to whoever asked.
///
/// # Errors
/// When the file cannot be understood at all, or its network is not there.
pub async fn bring(
    importer: &Importer,
    db: &Db,
    l: &Translator,
    how: How<'_>,
    file: &Path,
) -> anyhow::Result<Brought> {
    let acting = Acting::operator();
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let noun = how.noun.or_else(|| files::noun_of(importer, file));
    let network = match noun {
        Some(noun) if !noun.needs_network() => None,
        _ => Some(match how.network {
            Target::Known(slug) => network_id(db, slug).await?,
            Target::Imagined(id) => id,
        }),
    };
    let run = importer
        .start(&acting, &NewRun::of_file(&name, noun, network))
        .await?;
    let read = importer.read_path(&acting, run, file).await;
    read.map_err(|error| in_words(error, l))
        .with_context(|| name.clone())?;
    let report = importer
        .report(run)
        .await
        .map_err(|error| in_words(error, l))?;
    if let Some(error) = report.run.error.as_ref() {
        return Err(anyhow::anyhow!("{name}: {}", l.refusal(error)));
    }
    if how.tells {
        tell(importer, l, &report)
            .await
            .map_err(|error| in_words(error, l))?;
        tell::tell_who_is_told(importer, l, &report)
            .await
            .map_err(|error| in_words(error, l))?;
    }
    let is_refused = how.is_strict && tell::left_out(&report) > 0;
    if how.is_dry_run || is_refused {
        importer
            .discard(&acting, run)
            .await
            .map_err(|error| in_words(error, l))?;
        if is_refused {
            bail!("{name}: nothing is written, because of what is listed above");
        }
        return Ok(Brought {
            file: name,
            report,
            outcome: None,
        });
    }
    let outcome = importer
        .confirm(&acting, run)
        .await
        .map_err(|error| in_words(error, l))?;
    Ok(Brought {
        file: name,
        report,
        outcome: Some(outcome),
    })
}

/// Makes a network that has only a name yet.
///
/// # Errors
/// When the address is taken or the database refuses.
pub async fn create_network(
    importer: &Importer,
    l: &Translator,
    slug: &str,
    name: &str,
) -> anyhow::Result<Id> {
    let noun = importer
        .noun("network")
        .context("networks can be imported")?;
    let values = vec![
        ("slug", slug.to_owned()),
        ("name", name.to_owned()),
        ("network_kind", "municipalities".to_owned()),
    ];
    let row = GivenRow {
        id: None,
        base_version: None,
        values,
        choice: None,
    };
    let saved = importer
        .save_one(&Acting::operator(), None, noun, row)
        .await;
    let saved = saved.map_err(|error| match error {
        SaveError::Refused(refusals) => {
            let sentences = refusals.iter().map(|refusal| l.refusal(&refusal.error));
            anyhow::anyhow!("{}", sentences.collect::<Vec<_>>().join(" "))
        }
        SaveError::Doubtful(_) => anyhow::anyhow!("a network of this name is there already"),
        other => other.into(),
    })?;
    Ok(saved.id)
}

/// The network at the end of an address.
///
/// # Errors
/// When there is none.
pub async fn network_id(db: &Db, slug: &str) -> anyhow::Result<Id> {
    let sql = "SELECT id FROM entries WHERE kind = 'network' AND slug = $1";
    let row = query_one(db.read(), sql, [slug.into()]).await?;
    let row = row.with_context(|| {
        format!("there is no network “{slug}” (an import makes one with --create-network NAME)")
    })?;
    Ok(Id(row.try_get::<Uuid>("", "id")?))
}

/// The organisation with this slug.
///
/// # Errors
/// When there is none.
pub async fn organisation_id(db: &Db, slug: &str) -> anyhow::Result<Id> {
    let sql = "SELECT id FROM entries WHERE kind = 'organisation' AND slug = $1";
    let row = query_one(db.read(), sql, [slug.into()]).await?;
    let row = row.with_context(|| format!("there is no organisation “{slug}”"))?;
    Ok(Id(row.try_get::<Uuid>("", "id")?))
}

/// An error as a person at a terminal reads it.
pub fn in_words(error: ImportError, l: &Translator) -> anyhow::Error {
    let sentence = |error: &UserError| anyhow::anyhow!("{}", l.refusal(error));
    match &error {
        ImportError::Refused(refusal) => sentence(refusal),
        ImportError::Database(_) => error.into(),
    }
}
