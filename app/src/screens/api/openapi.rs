//! `GET /api/openapi.json`: the description of all this for programs (OpenAPI 3.1).

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use ordit_kernel::Viewer;
use ordit_members::directory::names::NetworkNames;
use ordit_platform::web::{Shared, Visit};
use utoipa::{
    OpenApi,
    openapi::{
        OpenApi as Description, Required,
        path::{Parameter as Described, ParameterBuilder, ParameterIn},
        schema::{ArrayBuilder, ObjectBuilder, Schema, SchemaFormat, Type},
        server::ServerBuilder,
    },
};

use super::{
    entries, entry,
    parameters::{
        AREA_PATTERN, CODE_PATTERN, CURSOR_PATTERN, LIST, LONGEST_WORDS, MOST_ENTRIES, MOST_VALUES,
        ONE, Parameter, Values,
    },
    reader::open,
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Ordit",
        version = "1",
        description = "What the networks of the social and solidarity economy show to everyone. \
                       Reading needs no key. Fields are only ever added.",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later"),
    ),
    paths(entries::list, entry::one, describe)
)]
struct Api;

/// This description.
#[utoipa::path(
    get,
    path = "/api/openapi.json",
    responses((status = 200, description = "OpenAPI 3.1", content_type = "application/json"))
)]
pub async fn describe(State(site): State<Shared>, visit: Visit) -> Response {
    let snapshot = site.snapshots.current();
    let networks = NetworkNames::seen(&snapshot, &Viewer::visitor(), visit.lang);
    let mut description = Api::openapi();
    let server = ServerBuilder::new().url(site.settings.origin()).build();
    description.servers = Some(vec![server]);
    put(&mut description, entries::PATH, LIST, &networks);
    put(&mut description, "/api/v1/entries/{id}", ONE, &networks);
    if let Some(item) = description.paths.paths.get_mut("/api/v1/entries/{id}")
        && let Some(operation) = &mut item.get
    {
        operation.parameters.get_or_insert_default().push(id());
    }
    let mut response = Json(description).into_response();
    open(response.headers_mut());
    response
}

/// Tells of an address what may stand in it.
fn put(
    description: &mut Description,
    path: &str,
    parameters: &[Parameter],
    networks: &NetworkNames,
) {
    let item = description.paths.paths.get_mut(path);
    if let Some(operation) = item.and_then(|item| item.get.as_mut()) {
        let described = parameters.iter().map(|own| described(own, networks));
        operation.parameters = Some(described.collect());
    }
}

fn described(parameter: &Parameter, networks: &NetworkNames) -> Described {
    let one = schema(parameter, networks);
    let schema: Schema = match parameter.may_repeat {
        true => ArrayBuilder::new()
            .items(one)
            .max_items(Some(MOST_VALUES))
            .into(),
        false => one.into(),
    };
    ParameterBuilder::new()
        .name(parameter.name)
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some(parameter.about))
        .schema(Some(schema))
        .build()
}

fn schema(parameter: &Parameter, networks: &NetworkNames) -> ObjectBuilder {
    let text = ObjectBuilder::new().schema_type(Type::String);
    match &parameter.values {
        Values::Network | Values::OneOf(_) => {
            let choices = parameter.choices(networks);
            text.enum_values(choices.filter(|choices| !choices.is_empty()))
        }
        Values::Code => text.pattern(Some(CODE_PATTERN)),
        Values::Area => text.pattern(Some(AREA_PATTERN)),
        Values::Cursor => text.pattern(Some(CURSOR_PATTERN)),
        Values::Words => text.max_length(Some(LONGEST_WORDS)),
        Values::Number => ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(1))
            .maximum(Some(MOST_ENTRIES)),
    }
}

fn id() -> Described {
    let uuid = SchemaFormat::Custom("uuid".to_owned());
    let schema = ObjectBuilder::new().schema_type(Type::String);
    ParameterBuilder::new()
        .name("id")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(schema.format(Some(uuid))))
        .build()
}
