//! Whose certificates are believed: those of Mozilla's list, as for mail and PostgreSQL.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::CertificateDer};

use super::OutboundError;

pub(super) fn config() -> Result<ClientConfig, OutboundError> {
    believing(&[])
}

/// The same, where others are believed besides.
///
/// # Errors
/// When one of them is no certificate of an authority.
pub(crate) fn believing(others: &[CertificateDer<'static>]) -> Result<ClientConfig, OutboundError> {
    let mut roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    for other in others {
        let added = roots.add(other.clone());
        added.map_err(|_| OutboundError::Unreachable)?;
    }
    let provider = Arc::new(ring::default_provider());
    let versions =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let versions = versions.map_err(|error| {
        tracing::error!(%error, "no encryption to call others with");
        OutboundError::Unreachable
    })?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}
