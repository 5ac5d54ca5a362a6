//! Logos: a network's own, and those of whoever funds it.

pub mod actions;
pub mod pages;
mod rules;
mod sent;
pub mod store;

use ordit_kernel::Id;
use ordit_platform::{files, markdown::Url, web::FunderLogo};
use serde::{Deserialize, Serialize};

/// The logos of a network, as revisions keep them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logos {
    /// The file with its own.
    pub own: Option<Id>,
    pub funders: Vec<Funder>,
}

/// Who pays for a network, in the order in which they were added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funder {
    pub ordinal: i64,
    pub name: String,
    pub url: Option<String>,
    pub logo: Option<Id>,
}

impl Funder {
    /// As the foot of a page shows it.
    pub fn shown(&self) -> FunderLogo {
        FunderLogo {
            src: self.logo.map(files::href),
            name: self.name.clone(),
            href: self.url.as_deref().and_then(Url::parse),
        }
    }
}
