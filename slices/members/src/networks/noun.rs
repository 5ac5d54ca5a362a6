//! Networks as rows of a spreadsheet or of a form.

use ordit_kernel::Lang;
use ordit_platform::{
    import::{
        Build, Built, Field, Noun, Parser, Record, Refusal, StagedRow, StagedTable, StagedWrite,
        Unique,
    },
    permissions::{Needs, Permission},
    register::{Sheet, slugify},
};
use uuid::Uuid;

use super::{KIND, Network, NetworkText, rules, store};
use crate::{
    fields::{self, LINE, LINES, field, known_as, required},
    organisations::noun::{filled, write_shared},
    texts,
    vocabulary::NETWORK_KINDS,
};

/// The noun.
pub const NOUN: Noun = Noun {
    name: "network",
    kind: KIND,
    label: "members-networks",
    file_names: &[
        "network", "networks", "xarxa", "xarxes", "red", "redes", "sarea", "sareak",
    ],
    fields: FIELDS,
    tables: TABLES,
    permission: Permission::new("members.network.import", Needs::CoordinatesAll),
    joining: &[],
    created: "members.network.created",
    changed: "members.network.changed",
    known: store::known,
    current: store::current,
    unique: Some(Unique {
        field: "domain",
        is_identity: false,
        taken: store::domains,
    }),
    guess: None,
    lookup: None,
    part: None,
    after: Some(store::after),
    foretell: None,
    dated: None,
    build,
};

const KINDS: Parser = Parser::Choice {
    codes: NETWORK_KINDS,
    prefix: "members-network-kind",
};

const FIELDS: &[Field] = &[
    fields::ORDIT_ID,
    known_as(
        field("slug", "members-field-slug", Parser::Line(80)),
        &["slug"],
    ),
    fields::NAME,
    field("short_name", "members-field-short-name", Parser::Line(40)),
    required(field("network_kind", "members-field-network-kind", KINDS)),
    field("carried_by", "members-field-carried-by", LINE),
    fields::MUNICIPALITY,
    fields::COUNTRY,
    field(
        "neighbourhoods",
        "members-field-neighbourhoods",
        Parser::List(40),
    ),
    fields::SUMMARY,
    field("purpose", "members-field-purpose", LINES),
    field("strategic_lines", "members-field-strategic-lines", LINES),
    field("agreement", "members-field-agreement", LINES),
    field("colour", "members-field-colour", Parser::Colour),
    fields::WEBSITE,
    field("domain", "members-field-domain", Parser::Line(200)),
    field(
        "stated_members",
        "members-field-stated-members",
        Parser::Count,
    ),
    field("stated_on", "members-field-stated-on", Parser::Date),
    field("founded_on", "members-field-founded-on", Parser::Date),
    fields::LANGUAGE,
    fields::NAME_CA,
    fields::NAME_ES,
    fields::NAME_EU,
    fields::NAME_EN,
    fields::SUMMARY_CA,
    fields::SUMMARY_ES,
    fields::SUMMARY_EU,
    fields::SUMMARY_EN,
    field("purpose_ca", "members-field-purpose-ca", LINES),
    field("purpose_es", "members-field-purpose-es", LINES),
    field("purpose_eu", "members-field-purpose-eu", LINES),
    field("purpose_en", "members-field-purpose-en", LINES),
    field(
        "strategic_lines_ca",
        "members-field-strategic-lines-ca",
        LINES,
    ),
    field(
        "strategic_lines_es",
        "members-field-strategic-lines-es",
        LINES,
    ),
    field(
        "strategic_lines_eu",
        "members-field-strategic-lines-eu",
        LINES,
    ),
    field(
        "strategic_lines_en",
        "members-field-strategic-lines-en",
        LINES,
    ),
    field("agreement_ca", "members-field-agreement-ca", LINES),
    field("agreement_es", "members-field-agreement-es", LINES),
    field("agreement_eu", "members-field-agreement-eu", LINES),
    field("agreement_en", "members-field-agreement-en", LINES),
    Field {
        is_networks_own: false,
        ..fields::SOURCE
    },
    Field {
        is_networks_own: false,
        ..fields::SOURCE_URL
    },
];

const TABLES: &[StagedTable] = &[
    StagedTable {
        name: "networks",
        columns: &[
            "entry_id",
            "network_kind",
            "short_name",
            "carried_by",
            "neighbourhoods",
            "colour",
            "website",
            "founded_on",
            "stated_members",
            "stated_on",
            "domain",
            "country",
        ],
        write: StagedWrite::Upsert { key: &["entry_id"] },
    },
    StagedTable {
        name: "network_texts",
        columns: &["entry_id", "lang", "strategic_lines", "agreement"],
        write: StagedWrite::Replace {
            owner: "entry_id",
            network: None,
            only: None,
        },
    },
];

/// The columns of the two longer texts: plain, then per language.
const LINES_FIELDS: (&str, [&str; 4]) = (
    "strategic_lines",
    [
        "strategic_lines_ca",
        "strategic_lines_es",
        "strategic_lines_eu",
        "strategic_lines_en",
    ],
);
const AGREEMENT_FIELDS: (&str, [&str; 4]) = (
    "agreement",
    [
        "agreement_ca",
        "agreement_es",
        "agreement_eu",
        "agreement_en",
    ],
);

/// The record that shows a network as it is.
pub fn record(sheet: &Sheet, network: &Network) -> Record {
    let mut record = Record::new();
    record.insert("ordit_id", sheet.id.to_string());
    record.insert("slug", sheet.slug.clone());
    for part in [&texts::NAME, &texts::SUMMARY, &texts::PURPOSE] {
        texts::into_record(part, sheet.lang, &sheet.texts, &mut record);
    }
    for (lang, text) in &network.texts {
        let column = |(plain, by_lang): (&'static str, [&'static str; 4])| {
            if *lang == sheet.lang {
                plain
            } else {
                by_lang[lang.index()]
            }
        };
        record.insert(column(LINES_FIELDS), text.strategic_lines.clone());
        record.insert(column(AGREEMENT_FIELDS), text.agreement.clone());
    }
    record.insert("language", sheet.lang.code().to_owned());
    record.insert("network_kind", network.network_kind.clone());
    record.insert("neighbourhoods", network.neighbourhoods.join(";"));
    record.insert("source", sheet.source.clone());
    let mut put = |field, value: Option<String>| {
        record.insert(field, value.unwrap_or_default());
    };
    put("municipality", sheet.place.territory.clone());
    put("source_url", sheet.source_url.clone());
    put("short_name", network.short_name.clone());
    put("carried_by", network.carried_by.clone());
    put("colour", network.colour.clone());
    put("website", network.website.clone());
    put("domain", network.domain.clone());
    put("country", network.country.clone());
    put(
        "stated_members",
        network.stated_members.map(|count| count.to_string()),
    );
    put("stated_on", network.stated_on.map(|date| date.to_string()));
    put(
        "founded_on",
        network.founded_on.map(|date| date.to_string()),
    );
    record
}

/// The values of a cell that holds several, separated by `;`.
pub fn list(text: Option<&str>) -> Vec<String> {
    let parts = text.unwrap_or_default().split(';').map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn build(build: Build<'_>) -> Result<Built, Vec<Refusal>> {
    let record = build.record;
    let refusals = rules::refusals(record, build.is_taken);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let mut sheet = build.current.map_or_else(
        || {
            let mut sheet = Sheet::new(build.id, KIND, Lang::Ca, build.now);
            let name = filled(record, "slug").or_else(|| filled(record, "name"));
            sheet.slug = (build.new_slug)(&slugify(&name.unwrap_or_default()));
            sheet
        },
        |current| current.sheet.clone(),
    );
    write_shared(record, &mut sheet);
    texts::from_record(&texts::PURPOSE, sheet.lang, record, &mut sheet.texts);
    sheet.source = filled(record, "source").unwrap_or_default();
    sheet.source_url = filled(record, "source_url");
    let mut network = network(record, sheet.lang);
    // No column holds the logos, so they stay as they are.
    let known: Option<Network> = serde_json::from_value(sheet.particulars).ok();
    network.logos = known.and_then(|known| known.logos);
    sheet.particulars = serde_json::to_value(&network).unwrap_or_default();
    let mut rows = vec![own_row(&sheet, &network)];
    rows.extend(
        network
            .texts
            .iter()
            .map(|(lang, text)| text_row(&sheet, *lang, text)),
    );
    Ok(Built { sheet, rows })
}

fn network(record: &Record, own: Lang) -> Network {
    let date = |field| filled(record, field).and_then(|text| text.parse().ok());
    let texts = Lang::ALL.into_iter().filter_map(|lang| {
        let text = |(plain, by_lang): (&str, [&str; 4])| {
            let field = if lang == own {
                plain
            } else {
                by_lang[lang.index()]
            };
            filled(record, field).unwrap_or_default()
        };
        let text = NetworkText {
            strategic_lines: text(LINES_FIELDS),
            agreement: text(AGREEMENT_FIELDS),
        };
        (text != NetworkText::default()).then_some((lang, text))
    });
    Network {
        network_kind: filled(record, "network_kind").unwrap_or_default(),
        short_name: filled(record, "short_name"),
        carried_by: filled(record, "carried_by"),
        neighbourhoods: list(record.get("neighbourhoods").map(String::as_str)),
        colour: filled(record, "colour"),
        website: filled(record, "website"),
        founded_on: date("founded_on"),
        stated_members: filled(record, "stated_members").and_then(|count| count.parse().ok()),
        stated_on: date("stated_on"),
        domain: filled(record, "domain").map(|domain| domain.to_lowercase()),
        country: filled(record, "country"),
        texts: texts.collect(),
        logos: None,
    }
}

fn own_row(sheet: &Sheet, network: &Network) -> StagedRow {
    let neighbourhoods =
        (!network.neighbourhoods.is_empty()).then(|| network.neighbourhoods.join(";"));
    let values = vec![
        Uuid::from(sheet.id).into(),
        network.network_kind.as_str().into(),
        network.short_name.clone().into(),
        network.carried_by.clone().into(),
        neighbourhoods.into(),
        network.colour.clone().into(),
        network.website.clone().into(),
        network.founded_on.map(|date| date.to_string()).into(),
        network.stated_members.into(),
        network.stated_on.map(|date| date.to_string()).into(),
        network.domain.clone().into(),
        network.country.clone().into(),
    ];
    StagedRow {
        table: "networks",
        values,
    }
}

fn text_row(sheet: &Sheet, lang: Lang, text: &NetworkText) -> StagedRow {
    let values = vec![
        Uuid::from(sheet.id).into(),
        lang.code().into(),
        text.strategic_lines.as_str().into(),
        text.agreement.as_str().into(),
    ];
    StagedRow {
        table: "network_texts",
        values,
    }
}
