//! Files of entries, kept in the database and seen by exactly those who see the entry.

mod document;
mod document_kind;
mod documents;
mod image;
mod serve;
mod store;

use std::fmt;

use ordit_kernel::{Lang, UserError};
use sea_orm::DbErr;

pub use document::{ArrivalError, Arrived, MAX_DOCUMENT_BYTES, MAX_DOCUMENT_FORM_BYTES, receive};
pub use document_kind::DocumentKind;
pub use documents::{delete_document, send_document};
pub(crate) use documents::{document_piece, whole};
pub use image::ImageKind;
pub use store::{delete, put_image};

use crate::{
    db::SqlMigration,
    snapshot::{Facet, Head},
    web::{READ, Routes, WebError},
};

/// The tables of files.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_000500_platform_files",
    sql: include_str!("files.sql"),
};

/// The tables of documents that people attach.
pub const DOCUMENTS_MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001900_platform_documents",
    sql: include_str!("documents.sql"),
};

/// What is said of files.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("files");

/// An entry carries its logo as a facet, so that no page has to ask the database for it.
const LOGO: &str = "logo";

/// Files by their id.
pub fn routes(routes: &mut Routes) {
    routes.get("/files/{id}", READ, serve::serve);
}

/// The address of a file with this id.
pub fn href(id: impl fmt::Display) -> String {
    format!("/files/{id}")
}

/// What an entry whose logo is the file with this id adds to its head.
pub fn logo_facet(id: impl fmt::Display) -> Facet {
    Facet::new(LOGO, &id.to_string())
}

/// The address of an entry's logo, if it has one.
pub fn logo_href(head: &Head) -> Option<String> {
    head.values(LOGO).next().map(href)
}

/// Why a file was not kept.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// In words, for whoever sent it.
    #[error("refused: {0}")]
    Refused(#[from] UserError),
    #[error("the database refuses: {0}")]
    Database(#[from] DbErr),
}

impl From<FileError> for WebError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Refused(refusal) => refusal.into(),
            FileError::Database(error) => error.into(),
        }
    }
}
