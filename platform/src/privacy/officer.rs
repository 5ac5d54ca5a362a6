//! What a council's data-protection officer asks: made from what is declared and configured.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::State, response::Response};

use super::{declared::Category, person::declared, retention::rules, told};
use crate::{
    i18n::Translator,
    mail::Way,
    module::Module,
    web::{Layout, READ, Routes, Shared, Site, Visit, WebError, page},
};

/// Who answers for what is kept about people, as whoever runs the instance says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsible {
    /// Who decides what is kept and why.
    pub name: Option<String>,
    /// How they are reached.
    pub contact: Option<String>,
    /// How their data-protection officer is reached.
    pub officer: Option<String>,
    /// Who keeps or carries data for them: who runs the server, the mail.
    pub processors: Vec<String>,
}

/// A measure of Annex II of the Royal Decree 311/2022 (ENS) for the basic category, and the tests
/// that show what the program does for it. Codes and Spanish names as in the table of the annex,
/// BOE-A-2022-7191 of 2022-05-04, compared with two transcriptions of it.
pub struct Measure {
    pub code: &'static str,
    /// The key of its name.
    pub key: &'static str,
    pub tests: &'static [&'static str],
}

impl Measure {
    /// The key of what is done for it.
    fn how(&self) -> String {
        self.key.replace("privacy-ens-", "privacy-ens-how-")
    }
}

/// Those to which the program itself contributes; all others are the organisation's own.
pub const MEASURES: &[Measure] = &[
    Measure {
        code: "op.acc.1",
        key: "privacy-ens-identification",
        tests: &[
            "only_a_verified_address_counts",
            "nobody_unknown_comes_in_and_no_account_is_made",
        ],
    },
    Measure {
        code: "op.acc.2",
        key: "privacy-ens-requirements",
        tests: &[
            "every_role_of_a_network_stays_in_its_network",
            "every_role_of_an_organisation_stays_in_its_networks",
        ],
    },
    Measure {
        code: "op.acc.4",
        key: "privacy-ens-rights",
        tests: &[
            "a_role_that_is_over_lets_in_nowhere",
            "whoever_is_disabled_is_out_at_once",
        ],
    },
    Measure {
        code: "op.acc.5",
        key: "privacy-ens-external",
        tests: &[
            "a_code_signs_in_once_in_its_own_browser",
            "five_wrong_tries_end_a_code",
        ],
    },
    Measure {
        code: "op.acc.6",
        key: "privacy-ens-internal",
        tests: &["another_origin_another_person_and_a_copied_key_are_refused"],
    },
    Measure {
        code: "op.exp.8",
        key: "privacy-ens-activity",
        tests: &[
            "events_of_sign_ins_hold_ids_and_codes_only",
            "a_colleague_sees_the_address_and_a_fellow_member_the_name",
            "whoever_is_shown_how_somebody_is_reached_is_logged",
        ],
    },
    Measure {
        code: "mp.com.2",
        key: "privacy-ens-confidentiality",
        tests: &[
            "browsers_are_told_to_come_back_encrypted_where_we_are",
            "nothing_is_said_unencrypted_where_encryption_is_asked_for",
        ],
    },
    Measure {
        code: "mp.info.1",
        key: "privacy-ens-personal",
        tests: &[
            "every_table_says_what_it_holds_about_people",
            "whoever_is_erased_stands_in_no_table",
            "every_rule_forgets_what_is_older_and_nothing_younger",
        ],
    },
    Measure {
        code: "mp.info.6",
        key: "privacy-ens-backups",
        tests: &["two_nodes_make_one_backup_between_them"],
    },
    Measure {
        code: "mp.s.2",
        key: "privacy-ens-web",
        tests: &[
            "script_that_was_stored_runs_on_no_page",
            "only_our_own_pages_act",
        ],
    },
];

/// The page for everybody and the one for officers.
pub fn routes(routes: &mut Routes) {
    routes.get("/privacy", READ, show);
    routes.get("/privacy/record", READ, record);
}

#[derive(Template)]
#[template(path = "privacy/public.html")]
struct PublicPage {
    layout: Layout,
    l: Translator,
    responsible: Responsible,
}

async fn show(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let l = &visit.l;
    page(&PublicPage {
        layout: Layout::new(&site, &visit, &l.t("privacy-public-title"))
            .described(&l.t("privacy-public-lead")),
        responsible: site.settings.responsible.clone(),
        l: l.clone(),
    })
}

#[derive(Template)]
#[template(path = "privacy/record.html")]
struct RecordPage {
    layout: Layout,
    l: Translator,
    origin: String,
    responsible: Responsible,
    categories: Vec<Line>,
    recipients: Vec<String>,
    rules: Vec<(String, i64)>,
    measures: &'static [Measure],
}

/// A category of what is kept, in words.
struct Line {
    what: String,
    purpose: String,
    basis: String,
    kept: String,
    tables: String,
}

async fn record(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let l = &visit.l;
    let rules = rules(site.modules);
    let rules = rules.map(|rule| (l.t(rule.label), site.settings.retention.days(rule)));
    page(&RecordPage {
        layout: Layout::new(&site, &visit, &l.t("privacy-record-title"))
            .described(&l.t("privacy-record-lead")),
        origin: site.settings.origin().to_owned(),
        responsible: site.settings.responsible.clone(),
        categories: categories(&site, l),
        recipients: recipients(&site, l),
        rules: rules.collect(),
        measures: MEASURES,
        l: l.clone(),
    })
}

fn categories(site: &Site, l: &Translator) -> Vec<Line> {
    let line = |category: &'static Category| Line {
        what: l.t(category.what),
        purpose: l.t(category.purpose),
        basis: l.t(format!("privacy-basis-{}", category.basis.code())),
        kept: told::kept(l, (&site.settings, site.modules), category.kept),
        tables: tables(site.modules, category),
    };
    let mut seen = BTreeSet::new();
    let all = declared(site.modules).map(|data| data.category);
    all.filter(|category| seen.insert(category.code))
        .map(line)
        .collect()
}

fn tables(modules: &'static [Module], category: &Category) -> String {
    let own = declared(modules).filter(|data| data.category.code == category.code);
    let names: BTreeSet<&str> = own.map(|data| data.table).collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// Whom data reach: what is configured, and the processors that are named.
fn recipients(site: &Site, l: &Translator) -> Vec<String> {
    let mut all = vec![l.t("privacy-recipient-networks")];
    all.push(match &site.settings.mail {
        Way::Server(server) => l.t1("privacy-recipient-mail", "server", server.to_string()),
        Way::Outbox | Way::Nowhere => l.t("privacy-recipient-no-mail"),
    });
    for provider in site.settings.openid.iter() {
        all.push(l.t1("privacy-recipient-account", "key", provider.key()));
    }
    if site.settings.nightly.is_some() {
        all.push(l.t("privacy-recipient-backups"));
    }
    all
}
