//! Members: networks, organisations, their memberships and their allies.

mod allies;
mod cards;
mod checks;
pub mod circles;
pub mod contacts;
pub mod directory;
pub mod elections;
mod facts;
pub mod fees;
pub mod fields;
pub mod form;
pub mod history;
mod intake;
pub mod joining;
mod known;
pub mod mailboxes;
pub mod mandates;
mod memberships;
pub mod messages;
pub mod networks;
mod noteworthy;
mod organisations;
mod passages;
pub mod people;
pub mod places;
mod privacy;
pub mod rows_store;
pub mod schema_org;
mod tasks;
pub mod territory;
pub mod texts;
mod timeline;
mod vocabulary;
mod worklist;

use ordit_platform::{
    events::{Begins, Hearer},
    import::{Noun, put_away_waiting},
    module::{Leaving, Module, Relation},
    snapshot::{Kept, Kind},
    web::Routes,
};

pub use directory::still_map::StillMap;
pub use joining::applications::sent::Sent as SentForm;
pub use joining::{Rights, invented_application, rights};
pub use known::of_kind as known_of_kind;
pub use networks::{
    Card as NetworkCard, colour::accent_pair, pages::show as show_network, path as network_path,
    view::membership_line,
};
pub use organisations::noun::{filled, source as source_of, write_shared};
pub use organisations::pages::drawn as organisation_page;
pub use organisations::{
    Card as OrganisationCard, CardMembership, KIND as ORGANISATION_KIND, path as organisation_path,
};
pub use passages::signature::signature;
pub use places::{HOME as HOME_COUNTRY, SIZES, is_abroad, size as town_size, values_within};
pub use vocabulary::{NETWORK_KINDS, ORGANISATION_KINDS, SSE_FAMILIES};

/// Organisations as rows.
pub const ORGANISATION: Noun = organisations::noun::NOUN;
/// Networks as rows.
pub const NETWORK: Noun = networks::noun::NOUN;
/// Allies as rows.
pub const ALLY: Noun = allies::noun::NOUN;
/// Contacts as rows.
pub const CONTACT: Noun = contacts::noun::NOUN;

/// People as rows, one for each mandate.
pub const PERSON: Noun = people::noun::NOUN;

/// The slice.
pub const MODULE: Module = Module {
    name: "members",
    migrations: &[
        organisations::MIGRATION,
        organisations::PAGES_MIGRATION,
        networks::MIGRATION,
        allies::MIGRATION,
        organisations::ABROAD_MIGRATION,
        people::MIGRATION,
        mailboxes::MIGRATION,
        mandates::MIGRATION,
        joining::MIGRATION,
        fees::MIGRATION,
        contacts::MIGRATION,
        tasks::MIGRATION,
        privacy::MIGRATION,
        messages::MIGRATION,
        elections::MIGRATION,
        allies::work::MIGRATION,
        elections::AGREEMENTS_MIGRATION,
        allies::work::REMOVED_MIGRATION,
        tasks::ORDER_MIGRATION,
    ],
    routes,
    kinds: &[
        Kind {
            name: organisations::KIND,
            path: organisations::path,
            particulars: organisations::store::particulars,
            kept: networks::wholes::KEPT,
        },
        Kind {
            name: networks::KIND,
            path: networks::path,
            particulars: networks::store::particulars,
            kept: Kept::NOTHING,
        },
        Kind {
            name: people::KIND,
            path: people::path,
            particulars: people::store::particulars,
            kept: Kept::NOTHING,
        },
    ],
    verbs: &[
        "members.organisation.created",
        "members.organisation.changed",
        "members.organisation.archived",
        "members.organisation.restored",
        "members.network.created",
        "members.network.changed",
        "members.network.archived",
        "members.network.restored",
        "members.ally.created",
        "members.ally.changed",
        allies::work::CHANGED,
        people::CREATED,
        people::CHANGED,
        people::REACHED,
        people::INVITED,
        mandates::GRANTED,
        mandates::ENDED,
        mandates::RESUMED,
        mandates::PUT_IN_FUNCTIONS,
        mailboxes::CHANGED,
        fees::TARIFF_CHANGED,
        fees::MADE,
        fees::MADE_ALL,
        fees::CHANGED,
        fees::SENT,
        fees::REMINDED,
        fees::PAID,
        fees::PAYMENT_UNDONE,
        fees::SETTLED,
        fees::ADDRESS_CHANGED,
        joining::RECEIVED,
        joining::ANSWERED,
        joining::WITHDRAWN,
        joining::MEMBERSHIP_CHANGED,
        joining::LEAVE_ASKED,
        joining::LEAVE_ANSWERED,
        joining::SETTLED,
        contacts::NOTED,
        contacts::CORRECTED,
        contacts::REMOVED,
        contacts::RESTORED,
        contacts::ERASED,
        tasks::ADDED,
        tasks::ASSIGNED,
        tasks::DONE,
        tasks::REOPENED,
        tasks::HANDED_OVER,
        tasks::TAKEN_BACK,
        intake::ANSWERED,
        messages::DRAFTED,
        messages::SENT,
        messages::SENT_ALL,
        messages::STOPPED,
        messages::ANSWERED,
        messages::SETTLED,
        messages::MARKED,
        elections::STARTED,
        elections::TAKEN_BACK,
        elections::ASKED,
        elections::REMINDED,
        elections::ANSWERED,
        elections::AGREED,
        elections::UNDONE,
        elections::RENEWED,
        elections::CONFIRMED,
    ],
    hears: &[
        Hearer {
            name: "members.imports_of_archived_networks",
            label: "jobs-hearer-archived-imports",
            verbs: &["members.network.archived"],
            begins: Begins::WithTheFirst,
            hear: put_away_waiting,
        },
        noteworthy::HEARER,
        joining::HEARER,
        messages::HEARER,
    ],
    jobs: &[fees::payments::TIDYING],
    nouns: &[ORGANISATION, NETWORK, ALLY, CONTACT, PERSON],
    relations: &[Relation {
        name: allies::RELATION,
        from: networks::KIND,
        to: organisations::KIND,
    }],
    passages: &[passages::MEMBERSHIP],
    noteworthy: noteworthy::NOTEWORTHY,
    panels: territory::PANELS,
    cards: cards::CARDS,
    drafts: &[intake::CONTACT],
    leaves: &[
        Leaving::nothing(contacts::KIND),
        Leaving::nothing(people::KIND),
    ],
    personal_data: privacy::PERSONAL_DATA,
    impersonal: privacy::IMPERSONAL,
    retention: privacy::RULES,
    consents: privacy::PURPOSES,
    checks: checks::CHECKS,
    locales: &[
        ordit_platform::locales!("allies"),
        ordit_platform::locales!("contacts"),
        ordit_platform::locales!("elections"),
        ordit_platform::locales!("members"),
        ordit_platform::locales!("fees"),
        ordit_platform::locales!("drafts"),
        ordit_platform::locales!("joining"),
        ordit_platform::locales!("people"),
        ordit_platform::locales!("mandates"),
        ordit_platform::locales!("members_abroad"),
        ordit_platform::locales!("members_cloth"),
        ordit_platform::locales!("members_desk"),
        ordit_platform::locales!("members_figures"),
        ordit_platform::locales!("members_logos"),
        ordit_platform::locales!("members_notify"),
        ordit_platform::locales!("members_privacy"),
        ordit_platform::locales!("members_public"),
        ordit_platform::locales!("members_work"),
        ordit_platform::locales!("messages"),
        ordit_platform::locales!("messages_sent"),
        ordit_platform::locales!("tasks"),
        ordit_platform::locales!("timeline"),
    ],
};

fn routes(routes: &mut Routes) {
    directory::pages::routes(routes);
    organisations::pages::routes(routes);
    organisations::form::routes(routes);
    organisations::actions::routes(routes);
    organisations::history::routes(routes);
    organisations::archive::routes(routes);
    people::routes(routes);
    mailboxes::actions::routes(routes);
    messages::routes(routes);
    networks::pages::routes(routes);
    networks::form::routes(routes);
    networks::actions::routes(routes);
    networks::archive::routes(routes);
    networks::figures::pages::routes(routes);
    networks::history::routes(routes);
    networks::logos::pages::routes(routes);
    networks::logos::actions::routes(routes);
    passages::pages::routes(routes);
    allies::pages::routes(routes);
    allies::work::routes(routes);
    elections::routes(routes);
    joining::routes(routes);
    fees::routes(routes);
    contacts::routes(routes);
    privacy::routes(routes);
    tasks::routes(routes);
    intake::routes(routes);
    timeline::routes(routes);
    worklist::routes(routes);
}
