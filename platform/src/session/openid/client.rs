//! A provider as the library knows it: out of what the provider says of itself and what is
//! configured.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use openidconnect::{
    AdditionalClaims, AsyncHttpClient, AuthType, Client, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IdTokenFields, StandardErrorResponse,
    StandardTokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType,
        CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};

use super::Provider;
use crate::outbound::{Limits, Outbound, OutboundError};

/// The claims that are not of the standard, by name.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Claims(pub BTreeMap<String, serde_json::Value>);

impl AdditionalClaims for Claims {}

type Fields = IdTokenFields<
    Claims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

/// What comes for a code.
pub(super) type Tokens = StandardTokenResponse<Fields, CoreTokenType>;

/// The library's client of a provider whose own word we have.
pub(super) type ProviderClient = Client<
    Claims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Calls a provider for the library.
pub(super) struct Caller<'a> {
    pub outbound: &'a Outbound,
    pub limits: Limits,
}

impl<'c> AsyncHttpClient<'c> for Caller<'_> {
    type Error = OutboundError;
    type Future = BoxFuture<'c, Result<HttpResponse, OutboundError>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.outbound.send(request, &self.limits))
    }
}

/// The client of a provider; nothing when the instance's own address is none.
pub(super) fn client(
    provider: &Provider,
    metadata: CoreProviderMetadata,
    origin: &str,
) -> Option<ProviderClient> {
    let how = auth_type(&metadata);
    let (id, secret) = (provider.client_id.clone(), provider.client_secret.clone());
    let client = ProviderClient::from_provider_metadata(metadata, id, secret);
    let callback = provider.callback(origin)?;
    Some(client.set_auth_type(how).set_redirect_uri(callback))
}

/// Signatures that only the provider can make: not by a secret that we know too, nor none at all.
pub(super) fn own_signatures(metadata: &CoreProviderMetadata) -> Vec<CoreJwsSigningAlgorithm> {
    let all = metadata.id_token_signing_alg_values_supported().iter();
    let is_own = |algorithm: &&CoreJwsSigningAlgorithm| {
        !matches!(
            algorithm,
            CoreJwsSigningAlgorithm::HmacSha256
                | CoreJwsSigningAlgorithm::HmacSha384
                | CoreJwsSigningAlgorithm::HmacSha512
                | CoreJwsSigningAlgorithm::None
        )
    };
    all.filter(is_own).cloned().collect()
}

/// In a header as the standard wants it, unless the provider only takes the secret in the body.
fn auth_type(metadata: &CoreProviderMetadata) -> AuthType {
    let methods = metadata.token_endpoint_auth_methods_supported();
    let takes = |method| methods.is_some_and(|known| known.contains(&method));
    let takes_body = takes(CoreClientAuthMethod::ClientSecretPost);
    match takes_body && !takes(CoreClientAuthMethod::ClientSecretBasic) {
        true => AuthType::RequestBody,
        false => AuthType::BasicAuth,
    }
}
