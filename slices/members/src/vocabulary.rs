//! The field's own lists of codes; their labels in four languages are `members-<list>-<code>`.

/// What an organisation is in the register (`domain.md`, glossary).
pub const ORGANISATION_KINDS: &[&str] = &[
    "municipality",
    "county_council",
    "hub",
    "cooperative",
    "representative_body",
    "community_project",
    "other",
];

/// Branches of the social and solidarity economy: AESCAT's list by legal form, and the community
/// economy that Barcelona's study of 2016 adds.
pub const SSE_FAMILIES: &[&str] = &[
    "cooperatives",
    "mutuals",
    "worker_owned_companies",
    "foundations",
    "associations",
    "insertion_companies",
    "special_work_centres",
    "fishers_guilds",
    "agrarian_transformation_companies",
    "community_economy",
];

/// Legal forms by their ESSGLOBAL codes: `legal-form` (L…) and `organisational-structure` (OS…).
pub const LEGAL_FORMS: &[&str] = &[
    "L1", "L2", "L3", "L4", "L5", "OS10", "OS20", "OS30", "OS40", "OS50", "OS60", "OS70", "OS80",
    "OS90", "OS100", "OS110", "OS115", "OS120", "OS130", "OS140", "OS150", "OS160", "OS170",
    "OS180", "OS190", "OS200", "OS210", "OS220", "OS230", "OS240",
];

/// What an organisation does, by ESSGLOBAL's codes: `activities-ica`.
pub const ACTIVITIES: &[&str] = &[
    "ICA10", "ICA20", "ICA30", "ICA40", "ICA50", "ICA60", "ICA70", "ICA80", "ICA90", "ICA100",
    "ICA110", "ICA120", "ICA130", "ICA140", "ICA150", "ICA160", "ICA170", "ICA180", "ICA190",
    "ICA200", "ICA210", "ICA220", "ICA230", "ICA240", "ICA250", "ICA260", "ICA270", "ICA280",
    "ICA290",
];

/// What brings a network's members together.
pub const NETWORK_KINDS: &[&str] = &[
    "municipalities",
    "hubs",
    "city_strategy",
    "community_action",
    "cooperatives",
];

/// The states of a membership in the order in which they usually follow one another.
pub const MEMBERSHIP_STATES: &[&str] =
    &["applied", "observer", "associate_member", "member", "left"];

/// What an ally is to a network.
pub const ALLY_KINDS: &[&str] = &[
    "network",
    "hub_programme",
    "administration",
    "federation",
    "university",
    "chamber",
    "professional_body",
    "other",
];

/// Pages elsewhere that an organisation may have, in the order in which they are shown.
pub const PAGE_KINDS: &[&str] = &["website", "pam_a_pam", "balanc_social"];

/// Languages of texts, as a column holds them.
pub const LANGUAGES: &[&str] = &["ca", "es", "eu", "en"];

/// The code of a choice and other words for it, in any language and number, as people write them
/// in their spreadsheets.
pub type ChoiceWords = &'static [(&'static str, &'static [&'static str])];

/// What people call the kinds of organisations, beside their labels.
pub const ORGANISATION_KIND_WORDS: ChoiceWords = &[
    (
        "municipality",
        &[
            "ajuntaments",
            "ayuntamientos",
            "municipi",
            "municipis",
            "municipio",
            "municipios",
            "udal",
            "udalak",
            "city council",
            "local council",
            "municipality",
            "council",
        ],
    ),
    (
        "county_council",
        &[
            "consells comarcals",
            "consejos comarcales",
            "consell comarcal",
            "county councils",
        ],
    ),
    (
        "hub",
        &[
            "pol",
            "pols cooperatius",
            "pols",
            "polo",
            "polos cooperativos",
            "poloa",
            "co-operative hubs",
            "cooperative hub",
            "cooperative hubs",
        ],
    ),
    (
        "cooperative",
        &[
            "cooperatives",
            "cooperativas",
            "kooperatibak",
            "cooperative",
            "co-operatives",
            "coop",
        ],
    ),
    (
        "representative_body",
        &[
            "entitats representatives",
            "entidades representativas",
            "representative bodies",
            "federació",
            "federacions",
            "federación",
            "federaciones",
            "federazioa",
            "federation",
            "confederació",
            "confederación",
            "konfederazioa",
            "confederation",
        ],
    ),
    (
        "community_project",
        &[
            "projectes comunitaris",
            "proyectos comunitarios",
            "proiektu komunitarioak",
            "community projects",
            "iniciativa comunitària",
            "iniciativa comunitaria",
        ],
    ),
    (
        "other",
        &[
            "altre",
            "altra",
            "una altra",
            "otro",
            "otra",
            "otros",
            "bestea",
            "others",
            "associació",
            "associacions",
            "asociación",
            "asociaciones",
            "elkartea",
            "elkarteak",
            "association",
            "associations",
            "fundació",
            "fundacions",
            "fundación",
            "fundaciones",
            "fundazioa",
            "fundazioak",
            "foundation",
            "foundations",
            "mutualitat",
            "mutualidad",
            "mutualitatea",
            "mutual",
            "societat laboral",
            "sociedad laboral",
            "lan-sozietatea",
            "worker-owned company",
            "empresa d’inserció",
            "empresa de inserción",
            "gizarteratze-enpresa",
            "insertion company",
            "centre especial de treball",
            "centro especial de empleo",
            "enplegu-zentro berezia",
            "special work centre",
            "confraria de pescadors",
            "cofradía de pescadores",
            "arrantzaleen kofradia",
            "societat agrària de transformació",
            "sociedad agraria de transformación",
        ],
    ),
];

/// What people call one of a family, beside the family's label.
pub const SSE_FAMILY_WORDS: ChoiceWords = &[
    (
        "cooperatives",
        &[
            "cooperativa",
            "kooperatiba",
            "co-operative",
            "cooperative",
            "cooperatives",
            "coop",
        ],
    ),
    (
        "mutuals",
        &[
            "mutualitat",
            "mútua",
            "mutualidad",
            "mutua",
            "mutualitatea",
            "mutual",
        ],
    ),
    (
        "worker_owned_companies",
        &[
            "societat laboral",
            "sociedad laboral",
            "lan-sozietatea",
            "worker-owned company",
        ],
    ),
    (
        "foundations",
        &["fundació", "fundación", "fundazioa", "foundation"],
    ),
    (
        "associations",
        &[
            "associació",
            "asociación",
            "elkartea",
            "elkarte",
            "association",
        ],
    ),
    (
        "insertion_companies",
        &[
            "empresa d’inserció",
            "empresa de inserción",
            "gizarteratze-enpresa",
            "insertion company",
        ],
    ),
    (
        "special_work_centres",
        &[
            "centre especial de treball",
            "centro especial de empleo",
            "enplegu-zentro berezia",
            "special work centre",
            "special employment centre",
        ],
    ),
    (
        "fishers_guilds",
        &[
            "confraria de pescadors",
            "confraries de pescadors",
            "cofradía de pescadores",
            "cofradías de pescadores",
            "arrantzaleen kofradia",
            "fishers’ guild",
        ],
    ),
    (
        "agrarian_transformation_companies",
        &[
            "societat agrària de transformació",
            "sociedad agraria de transformación",
            "nekazaritzako eraldaketa-sozietatea",
            "agrarian transformation company",
        ],
    ),
    (
        "community_economy",
        &["projecte comunitari", "proyecto comunitario"],
    ),
];

/// How the names of public bodies begin, or end in Basque, with the kind that they tell.
pub const KINDS_BY_BEGINNING: &[(&str, &str)] = &[
    ("ajuntament", "municipality"),
    ("ayuntamiento", "municipality"),
    ("consell comarcal", "county_council"),
    ("consejo comarcal", "county_council"),
];
/// See [`KINDS_BY_BEGINNING`].
pub const KINDS_BY_END: &[(&str, &str)] = &[("udala", "municipality")];
