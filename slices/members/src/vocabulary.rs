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

/// What brings a network's members together.
pub const NETWORK_KINDS: &[&str] = &[
    "municipalities",
    "hubs",
    "city_strategy",
    "community_action",
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
