//! What happens in the demo's invented network in a year: forms that its invented people send.

use std::collections::BTreeMap;

use anyhow::{Context, bail};
use axum::{Router, http::header};
use jiff::Span;
use ordit_kernel::Viewer;
use ordit_platform::{
    db::query,
    instance::{mark, set_mark},
    snapshot::Filter,
    web::Site,
};
use serde::Deserialize;
use uuid::Uuid;

use super::hand::Hand;

/// How many of the forms are sent already.
const SENT: &str = "forms of the demo's year";
/// Where everybody of the invented network is reached, after the name that a form gives.
const DOMAINS: [&str; 2] = ["xarxa-inventada.example", "vilainventada.example"];

/// Forms of one page, sent by somebody: what all of them say, and what each does.
#[derive(Deserialize)]
struct Sheet {
    who: String,
    to: String,
    #[serde(default)]
    form: BTreeMap<String, String>,
    #[serde(default)]
    each: Vec<BTreeMap<String, String>>,
}

/// Where the form before led, and what one may choose there.
type Known<'a> = (&'a str, &'a [Uuid]);

/// One form to send.
struct Form {
    who: String,
    to: String,
    fields: BTreeMap<String, String>,
}

/// Sends the forms of a year, as its people would. What was sent before is not sent again; `forms`
/// is JSON as in `demo/year`.
///
/// # Errors
/// When the forms cannot be read, name what is not there, or are refused.
pub async fn invented_year(site: &Site, router: &Router, forms: &[u8]) -> anyhow::Result<()> {
    let sheets: Vec<Sheet> = serde_json::from_slice(forms).context("the forms of the year")?;
    let sent = mark(&site.db, SENT).await?;
    let sent: usize = sent.and_then(|sent| sent.parse().ok()).unwrap_or(0);
    let mut hands = BTreeMap::new();
    let mut back = String::new();
    let forms: Vec<Form> = sheets.into_iter().flat_map(Sheet::forms).collect();
    for (position, form) in forms.iter().enumerate().skip(sent) {
        site.snapshots.catch_up().await?;
        let form = form.known(site, &back).await?;
        if !hands.contains_key(&form.who) {
            let hand = hand(router, &form.who).await?;
            hands.insert(form.who.clone(), hand);
        }
        let hand = hands.get(&form.who).context("whoever sends it")?;
        back = send(hand, &form).await?;
        set_mark(&site.db, SENT, &(position + 1).to_string()).await?;
    }
    for hand in hands.values() {
        hand.post("/sign-out", &[]).await?;
    }
    Ok(())
}

async fn hand(router: &Router, who: &str) -> anyhow::Result<Hand> {
    for domain in DOMAINS {
        if let Ok(hand) = Hand::of(router, &format!("{who}@{domain}")).await {
            return Ok(hand);
        }
    }
    bail!("nobody in the demo is called {who}")
}

/// Sends it; where it leads.
async fn send(hand: &Hand, form: &Form) -> anyhow::Result<String> {
    let fields: Vec<(&str, &str)> = form
        .fields
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    let answer = hand.post(&form.to, &fields).await?;
    let to = answer.headers().get(header::LOCATION);
    let to = to.and_then(|to| to.to_str().ok()).unwrap_or_default();
    let end = to.find(['?', '#']).unwrap_or(to.len());
    Ok(to[..end].to_owned())
}

impl Sheet {
    fn forms(self) -> Vec<Form> {
        let one = |own: &BTreeMap<String, String>| Form {
            who: self.who.clone(),
            to: self.to.clone(),
            fields: self.form.iter().chain(own).map(pair).collect(),
        };
        match self.each.is_empty() {
            true => vec![one(&BTreeMap::new())],
            false => self.each.iter().map(one).collect(),
        }
    }
}

fn pair((key, value): (&String, &String)) -> (String, String) {
    (key.clone(), value.clone())
}

impl Form {
    /// The same with everything known that the forms before it made.
    async fn known(&self, site: &Site, back: &str) -> anyhow::Result<Self> {
        let options = options(site, back).await?;
        let mut fields = BTreeMap::new();
        for (key, value) in &self.fields {
            fields.insert(key.clone(), filled(site, value, (back, &options))?);
        }
        Ok(Self {
            who: self.who.clone(),
            to: filled(site, &self.to, (back, &options))?,
            fields,
        })
    }
}

/// A text in which what is known only now, such as `{group:slug}`, is filled in.
fn filled(site: &Site, text: &str, known: Known<'_>) -> anyhow::Result<String> {
    let Some((before, rest)) = text.split_once('{') else {
        return Ok(text.to_owned());
    };
    let (asked, rest) = rest.split_once('}').context("a brace that is not closed")?;
    let value = value(site, asked, known)?;
    Ok(format!("{before}{value}{}", filled(site, rest, known)?))
}

fn value(site: &Site, asked: &str, (back, options): Known<'_>) -> anyhow::Result<String> {
    let (kind, name) = asked.split_once(':').unwrap_or((asked, ""));
    let there = match kind {
        "back" => Some(back.to_owned()),
        "day" => Some(day(site, name.parse()?)?),
        "option" => options.get(name.parse::<usize>()?).map(Uuid::to_string),
        "activity" => activity(site, name),
        kind => site
            .snapshots
            .current()
            .by_slug(&Viewer::visitor(), kind, name)
            .map(|head| head.id.to_string()),
    };
    there.with_context(|| format!("the demo has no {kind} {name}"))
}

/// An activity by its address, which ends with what tells it from others of this name.
fn activity(site: &Site, name: &str) -> Option<String> {
    let filter = Filter {
        kind: "activity",
        ..Filter::default()
    };
    let snapshot = site.snapshots.current();
    let found = snapshot.find(&Viewer::visitor(), &filter);
    let is_it = |slug: &str| slug.rsplit_once('-').is_some_and(|(own, _)| own == name);
    let head = found.heads.iter().find(|head| is_it(&head.slug))?;
    Some(head.id.to_string())
}

/// So many days from today.
fn day(site: &Site, days: i64) -> anyhow::Result<String> {
    let today = site.effects.now().day();
    Ok(today.checked_add(Span::new().days(days))?.to_string())
}

/// What one may choose in the poll at this address.
async fn options(site: &Site, at: &str) -> anyhow::Result<Vec<Uuid>> {
    let poll = at.split("/polls/").nth(1);
    let poll = poll.and_then(|rest| rest.split('/').next());
    let Some(poll) = poll.and_then(|id| Uuid::parse_str(id).ok()) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT id FROM poll_options WHERE poll_id = $1 ORDER BY ordinal";
    let rows = query(site.db.read(), sql, [poll.into()]).await?;
    let ids = rows.iter().map(|row| row.try_get("", "id"));
    ids.collect::<Result<_, _>>().map_err(Into::into)
}
