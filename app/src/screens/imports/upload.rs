//! Takes a file in pieces and begins the run that reads it.

use axum::{
    extract::{
        Multipart, Path, State,
        multipart::{Field, MultipartError},
    },
    response::Response,
};
use ordit_kernel::{Acting, Id, UserError};
use ordit_platform::{
    import::{ImportError, Importer, NETWORK_ARCHIVED, NewRun, Noun},
    web::{Shared, Visit, WebError, redirect},
};

use super::{Network, background, importer, start};

/// More than a file may have, so that one which is too large is told so in words.
pub const MAX_BYTES: usize = 64_000_000;
const LONGEST_NAME: usize = 120;

pub async fn take(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
    mut form: Multipart,
) -> Result<Response, WebError> {
    let network = Network::find(&site, &visit, &slug)?;
    if network.is_archived {
        // A browser reads the answer only once everything it sends was taken.
        while let Ok(Some(mut field)) = form.next_field().await {
            while let Ok(Some(_)) = field.chunk().await {}
        }
        let problem = UserError::new(NETWORK_ARCHIVED);
        return start::refuse(&site, &visit, network, &problem).await;
    }
    let nouns = start::offered(&visit, network.id);
    // A task of its own tidies up behind itself even when the connection breaks.
    let taking = store(
        importer(&site),
        visit.acting.clone(),
        network.id,
        nouns,
        form,
    );
    match tokio::spawn(taking).await.map_err(anyhow::Error::from)? {
        Ok(run) => redirect(network.run_href(run)).answer(),
        Err(ImportError::Refused(problem)) => start::refuse(&site, &visit, network, &problem).await,
        Err(ImportError::Database(error)) => Err(error.into()),
    }
}

async fn store(
    importer: Importer,
    acting: Acting,
    network: Id,
    nouns: Vec<&'static Noun>,
    mut form: Multipart,
) -> Result<Id, ImportError> {
    // Unless it is said what they are, the name of the sheet or of the file says it.
    let mut noun = None;
    while let Some(field) = form.next_field().await.map_err(cut_off)? {
        match field.name() {
            Some("noun") => {
                let name = field.text().await.map_err(cut_off)?;
                noun = nouns.iter().copied().find(|noun| noun.name == name);
            }
            Some("file") => {
                let run = receive(&importer, &acting, network, noun, field).await?;
                background::read(importer, acting, run);
                return Ok(run);
            }
            _ => {}
        }
    }
    Err(UserError::new("imports-error-no-file").into())
}

async fn receive(
    importer: &Importer,
    acting: &Acting,
    network: Id,
    noun: Option<&'static Noun>,
    mut field: Field<'_>,
) -> Result<Id, ImportError> {
    let name = own_name(field.file_name().unwrap_or_default());
    if name.is_empty() {
        return Err(UserError::new("imports-error-no-file").into());
    }
    let run = importer
        .start(acting, &NewRun::of_file(&name, noun, Some(network)))
        .await?;
    if let Err(error) = importer.store_file(acting, run, &mut field).await {
        // A browser reads the answer only once everything it sends was taken.
        while let Ok(Some(_)) = field.chunk().await {}
        importer.discard(acting, run).await?;
        return Err(error);
    }
    Ok(run)
}

/// Some browsers send a whole path.
pub fn own_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    name.chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_NAME)
        .collect()
}

fn cut_off(_: MultipartError) -> ImportError {
    UserError::new("import-error-upload").into()
}

#[cfg(test)]
mod tests {
    use super::own_name;

    #[test]
    fn a_file_keeps_its_name_and_not_its_folder() {
        assert_eq!(
            own_name("C:\\Documents\\Xarxa\\membres 2026.xlsx"),
            "membres 2026.xlsx"
        );
        assert_eq!(own_name("../../etc/passwd"), "passwd");
        assert_eq!(own_name(" a\u{0}b\n.csv "), "ab.csv");
        assert_eq!(own_name(""), "");
        assert_eq!(own_name(&"x".repeat(500)).len(), super::LONGEST_NAME);
    }
}
