//! One page of a network's people, and what is counted of all of them, by the database.

use ordit_kernel::{Id, Instant, Lang, PageRequest, Role};
use ordit_platform::{
    db::{Row, query},
    fold::fold,
    geo::Territories,
    register::key_column,
};
use sea_orm::{ConnectionTrait, DbErr, Value};
use uuid::Uuid;

use super::{Counted, Counts, DIMENSIONS, SORTS, Selection, area};
use crate::{mandates::Standing, messages, rows_store, worklist::selection::Mark};

/// What is asked for, as statements say it.
pub(super) struct Asked {
    /// The lines of the network, as a table named `lines`.
    with: String,
    /// What is chosen in each dimension, as a condition on `lines`.
    chosen: Vec<(&'static str, String)>,
    order: &'static str,
    values: Vec<Value>,
}

/// The mandates over the network, and over organisations that take part in it.
pub(super) const SEATS: &str = "seats AS (SELECT id FROM mandates WHERE network_id = $1 UNION \
                     SELECT m.id FROM memberships y \
                     JOIN mandates m ON m.organisation_id = y.organisation_id \
                     WHERE y.network_id = $1 AND y.is_current \
                     AND y.state NOT IN ('left', 'applied'))";

/// A line holds something in the network that is not over, or its person nothing anywhere.
pub(super) const IS_REACHED: &str = "CASE WHEN EXISTS (\
    SELECT 1 FROM mandates x WHERE x.person_id = m.person_id \
    AND (x.until IS NULL OR x.until > $2) AND (x.network_id = $1 OR EXISTS (\
    SELECT 1 FROM memberships y WHERE y.organisation_id = x.organisation_id \
    AND y.network_id = $1 AND y.is_current AND y.state NOT IN ('left', 'applied')))) \
    OR NOT EXISTS (SELECT 1 FROM mandates z WHERE z.person_id = m.person_id \
    AND (z.until IS NULL OR z.until > $2)) \
    THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END";

const STANDING: &str = "CASE WHEN m.until <= $2 THEN 'ended' WHEN m.since > $2 THEN 'to_come' \
                        WHEN m.in_functions THEN 'in_functions' ELSE 'in_force' END";

const ACCOUNT: &str = "CASE WHEN is_reached = 0 THEN NULL WHEN is_disabled IS NULL THEN 'none' \
                       WHEN is_disabled THEN 'disabled' WHEN signed_in_at IS NULL THEN 'invited' \
                       ELSE 'active' END";

impl Asked {
    /// What a selection asks for. Words may stand in a post, of which a network has few.
    pub(super) async fn new(
        on: &impl ConnectionTrait,
        selection: &Selection,
        network: Id,
        (now, lang): (Instant, Lang),
    ) -> Result<Self, DbErr> {
        let mut asked = Self {
            with: String::new(),
            chosen: Vec::new(),
            order: order(SORTS[selection.sort]),
            values: vec![Uuid::from(network).into(), now.0.into()],
        };
        asked.choose(selection);
        let words: Vec<String> = fold(&selection.words)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let posts = match words.is_empty() {
            true => Vec::new(),
            false => posts(on, network).await?,
        };
        let mut limits: Vec<String> = words.iter().map(|word| asked.says(word, &posts)).collect();
        if let Some(message) = selection.unanswered {
            let message = asked.mark(Uuid::from(message).into());
            limits.push(messages::silent(&message, "$1"));
        }
        asked.with = lines(lang, &limits);
        Ok(asked)
    }

    fn mark(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    fn marks(&mut self, values: impl IntoIterator<Item = String>) -> String {
        let marks = values.into_iter().map(|value| self.mark(value.into()));
        marks.collect::<Vec<_>>().join(", ")
    }

    fn choose(&mut self, selection: &Selection) {
        for dimension in DIMENSIONS {
            let own: Vec<String> = selection.of(dimension).map(str::to_owned).collect();
            let condition = match dimension {
                // Who was something is found by asking for it.
                "standing" if own.is_empty() => {
                    format!("standing <> '{}'", Standing::Ended.code())
                }
                _ if own.is_empty() => continue,
                "county" | "ambit" => match towns(dimension, &own) {
                    towns if towns.is_empty() => "1 = 0".to_owned(),
                    towns => format!("territory IN ({})", self.marks(towns)),
                },
                _ => format!("{dimension} IN ({})", self.marks(own)),
            };
            self.chosen.push((dimension, condition));
        }
    }

    /// A word stands in the name, the post or the organisation's name.
    fn says(&mut self, word: &str, posts: &[(String, String)]) -> String {
        let like = self.mark(format!("%{word}%").into());
        let holding = posts.iter().filter(|(_, folded)| folded.contains(word));
        let holding: Vec<String> = holding.map(|(post, _)| post.clone()).collect();
        let posts = match holding.is_empty() {
            true => String::new(),
            false => format!(" OR s.post IN ({})", self.marks(holding)),
        };
        format!("(e.folded_name LIKE {like} OR oe.folded_name LIKE {like}{posts})")
    }

    /// What is chosen in all dimensions but this one.
    fn but(&self, dimension: &str) -> String {
        let others = self.chosen.iter().filter(|(own, _)| *own != dimension);
        let conditions = others.map(|(_, condition)| condition.as_str());
        let all: Vec<&str> = std::iter::once("1 = 1").chain(conditions).collect();
        all.join(" AND ")
    }
}

/// Of the lines in their order, the mandates; all of them where no page is asked for.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn in_order(
    on: &impl ConnectionTrait,
    asked: &Asked,
    page: Option<PageRequest>,
) -> Result<Vec<Id>, DbErr> {
    let mut values = asked.values.clone();
    let cut = rows_store::cut(&mut values, page);
    let sql = format!(
        "{} SELECT id FROM lines WHERE {} ORDER BY {}, id{cut}",
        asked.with,
        asked.but(""),
        asked.order
    );
    let rows = query(on, &sql, values).await?;
    rows.iter()
        .map(|row| row.try_get("", "id").map(Id))
        .collect()
}

/// What is counted of all lines, by one statement.
///
/// # Errors
/// When the database cannot be reached.
pub(super) async fn counted(on: &impl ConnectionTrait, asked: &Asked) -> Result<Counted, DbErr> {
    let all = asked.but("");
    let tail = Mark::tail_in_sql(on.get_database_backend(), "person_id");
    let mut parts = vec![
        format!("SELECT 'total' AS what, '' AS value, COUNT(*) AS number FROM lines WHERE {all}"),
        format!("SELECT 'people', '', COUNT(DISTINCT person_id) FROM lines WHERE {all}"),
        format!(
            "SELECT 'mark', '', CAST(COALESCE(SUM({tail}), 0) AS BIGINT) \
             FROM (SELECT DISTINCT person_id FROM lines WHERE {all}) AS own"
        ),
    ];
    parts.extend(DIMENSIONS.map(|dimension| {
        let column = match dimension {
            "county" | "ambit" => "territory",
            own => own,
        };
        format!(
            "SELECT '{dimension}', {column}, COUNT(*) FROM lines \
             WHERE {column} IS NOT NULL AND {} GROUP BY {column}",
            asked.but(dimension)
        )
    }));
    let sql = format!("{} {}", asked.with, parts.join(" UNION ALL "));
    let rows = query(on, &sql, asked.values.clone()).await?;
    read(&rows)
}

fn read(rows: &[Row]) -> Result<Counted, DbErr> {
    let mut tails = 0;
    let mut counted = Counted {
        counts: DIMENSIONS
            .map(|dimension| (dimension, Default::default()))
            .into(),
        ..Counted::default()
    };
    for row in rows {
        let (what, value): (String, String) = (row.try_get("", "what")?, row.try_get("", "value")?);
        let number: i64 = row.try_get("", "number")?;
        let count = usize::try_from(number).unwrap_or_default();
        match what.as_str() {
            "total" => counted.total = count,
            "people" => counted.people = count,
            "mark" => tails = number,
            dimension => add(&mut counted.counts, dimension, value, count),
        }
    }
    counted.mark = Mark::of_sums(counted.people, tails);
    Ok(counted)
}

fn add(counts: &mut Counts, dimension: &str, value: String, count: usize) {
    let value = match dimension {
        "county" | "ambit" => {
            let town = Territories::get().municipality(&value);
            town.map(|town| area(dimension, town).to_owned())
        }
        _ => Some(value),
    };
    let own = counts.iter_mut().find(|(own, _)| **own == dimension);
    if let (Some((_, own)), Some(value)) = (own, value) {
        *own.entry(value).or_default() += count;
    }
}

/// The statement of every line, before anything is chosen.
fn lines(lang: Lang, limits: &[String]) -> String {
    let key = key_column(lang);
    let roles: Vec<String> = (0..)
        .zip(Role::ALL)
        .map(|(rank, role): (usize, Role)| format!("WHEN '{}' THEN {rank}", role.code()))
        .collect();
    let codes = Role::ALL
        .map(|role| format!("'{}'", role.code()))
        .join(", ");
    let limits: String = limits.iter().map(|limit| format!(" AND {limit}")).collect();
    format!(
        "WITH {SEATS}, told AS (SELECT m.id, m.person_id, m.role, m.since, m.until, \
         CASE m.role {} END AS rank, {STANDING} AS standing, {IS_REACHED} AS is_reached, \
         e.{key} AS name_key, oe.{key} AS place_key, oe.territory, \
         ok.organisation_kind AS kind, om.state, p.address, a.is_disabled, a.signed_in_at \
         FROM seats JOIN mandates m ON m.id = seats.id \
         JOIN entries e ON e.id = m.person_id AND e.kind = 'person' AND e.state = 'published' \
         LEFT JOIN mandate_sheets s ON s.mandate_id = m.id \
         LEFT JOIN people p ON p.entry_id = m.person_id \
         LEFT JOIN sign_in_addresses a ON a.person_id = m.person_id \
         LEFT JOIN entries oe ON oe.id = m.organisation_id \
         LEFT JOIN organisations ok ON ok.entry_id = m.organisation_id \
         LEFT JOIN memberships om ON om.organisation_id = m.organisation_id \
         AND om.network_id = $1 AND om.is_current WHERE m.role IN ({codes}){limits}), \
         lines AS (SELECT id, person_id, role, rank, since, until, standing, \
         name_key, place_key, territory, kind, state, {ACCOUNT} AS account, \
         CASE WHEN is_reached = 0 OR address IS NULL THEN 'address' END AS lacks FROM told)",
        roles.join(" ")
    )
}

/// The posts of a network's people, each with how its words are compared.
async fn posts(on: &impl ConnectionTrait, network: Id) -> Result<Vec<(String, String)>, DbErr> {
    let sql = format!(
        "WITH {SEATS} SELECT DISTINCT s.post FROM seats \
         JOIN mandate_sheets s ON s.mandate_id = seats.id WHERE s.post IS NOT NULL"
    );
    let rows = query(on, &sql, [Uuid::from(network).into()]).await?;
    let read = |row: &Row| {
        let post: String = row.try_get("", "post")?;
        let folded = fold(&post);
        Ok((post, folded))
    };
    rows.iter().map(read).collect()
}

fn order(sort: &str) -> &'static str {
    match sort {
        "organisation" => "place_key IS NOT NULL, place_key, rank, name_key, since DESC",
        "role" => "rank, name_key, since DESC",
        "ends" => "until IS NULL, until, name_key, since DESC",
        _ => "name_key, rank, place_key IS NOT NULL, place_key, since DESC",
    }
}

/// The municipalities of these areas.
fn towns(dimension: &str, areas: &[String]) -> Vec<String> {
    let all = Territories::get().municipalities().iter();
    let own = all.filter(|town| areas.iter().any(|code| code == area(dimension, town)));
    own.map(|town| town.code.to_owned()).collect()
}
