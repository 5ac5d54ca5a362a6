//! Which member of the network a row of people names: by its id, its address, or its name; pure.

use std::collections::{HashMap, HashSet};

use ordit_kernel::{Id, UserError};
use ordit_platform::{
    db::Db,
    fold::fold,
    import::{Answer, LookedUp, Record, Refusal},
};

use super::store;

/// A member of a network as rows name it.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: Id,
    pub slug: String,
    pub title: String,
}

/// The members of a network by everything that names them.
#[derive(Debug, Default)]
pub struct Members {
    by_id: HashMap<Id, String>,
    /// By the last part of their address, and by their id.
    by_mark: HashMap<String, Id>,
    by_name: HashMap<String, Vec<Id>>,
    /// Those over which the network does not decide alone.
    shared: HashSet<Id>,
}

impl Members {
    /// These members.
    pub fn new(members: Vec<Member>) -> Self {
        let mut found = Self::default();
        for member in &members {
            let named = found.by_name.entry(fold(&member.title)).or_default();
            named.push(member.id);
        }
        for Member { id, slug, title } in members {
            // Two that are called alike are told apart by the last part of their address.
            let alike = found.by_name.get(&fold(&title)).map_or(0, Vec::len);
            let label = if alike == 1 { title } else { slug.clone() };
            found.by_id.insert(id, label);
            found.by_mark.insert(id.to_string(), id);
            found.by_mark.insert(slug, id);
        }
        found
    }

    /// With those over which the network does not decide alone.
    pub fn sharing(mut self, shared: HashSet<Id>) -> Self {
        self.shared = shared;
        self
    }

    /// Whether the network decides alone on mandates over this member.
    pub fn decides(&self, id: Id) -> bool {
        self.by_id.contains_key(&id) && !self.shared.contains(&id)
    }

    /// How a member is called so that it is known again.
    pub fn label(&self, id: Id) -> Option<&str> {
        self.by_id.get(&id).map(String::as_str)
    }

    /// The member with this name, address or id.
    ///
    /// # Errors
    /// When there is none, or there are several.
    pub fn find(&self, text: &str) -> Result<Id, UserError> {
        if let Some(id) = self.by_mark.get(text.trim()) {
            return Ok(*id);
        }
        match self.by_name.get(&fold(text)).map(Vec::as_slice) {
            Some([one]) => Ok(*one),
            Some(_) => Err(UserError::new("people-refused-organisation-several")),
            None => Err(UserError::new("people-refused-organisation-unknown")),
        }
    }

    /// What a row says of its organisation, with its id.
    fn complete(&self, row: &Record) -> LookedUp {
        let text = |field: &str| row.get(field).map_or("", |text| text.trim());
        let found = match (text("organisation_id"), text("organisation")) {
            ("", "") => return LookedUp::default(),
            ("", name) => self.find(name),
            (id, "") => self.find(id),
            // What was exported is known by its id, whatever it is called since.
            (id, name) => match (self.find(id), self.find(name)) {
                (Ok(one), Ok(other)) if one != other => {
                    Err(UserError::new("people-refused-organisation-both"))
                }
                (found, _) => found,
            },
        };
        let alone = found.and_then(|id| match self.decides(id) {
            true => Ok(id),
            false => Err(UserError::new("mandates-refused-consent")),
        });
        match alone {
            Ok(id) => LookedUp {
                values: Record::from([
                    ("organisation_id", id.to_string()),
                    (
                        "organisation",
                        self.label(id).unwrap_or_default().to_owned(),
                    ),
                ]),
                ..LookedUp::default()
            },
            Err(error) => LookedUp {
                refusals: vec![Refusal {
                    field: "organisation".to_owned(),
                    value: text("organisation").to_owned(),
                    error,
                }],
                ..LookedUp::default()
            },
        }
    }
}

/// Tells of each row which member of the network it names.
pub fn lookup(db: &Db, network: Option<Id>, rows: Vec<Record>) -> Answer<'_, Vec<LookedUp>> {
    Box::pin(async move {
        let members = store::members(db.read(), network).await?;
        Ok(rows.iter().map(|row| members.complete(row)).collect())
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn members() -> Members {
        let member = |number, slug: &str, title: &str| Member {
            id: Id(Uuid::from_u128(number)),
            slug: slug.to_owned(),
            title: title.to_owned(),
        };
        Members::new(vec![
            member(1, "salt", "Ajuntament de Salt"),
            member(2, "la-vall", "La Vall"),
            member(3, "la-vall-2", "La Vall"),
        ])
    }

    fn row(pairs: &[(&'static str, &str)]) -> Record {
        pairs
            .iter()
            .map(|(key, text)| (*key, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_member_is_known_by_name_by_address_and_by_id_and_two_alike_by_their_address() {
        let members = members();
        let one = Id(Uuid::from_u128(1));
        for text in ["ajuntament de SALT", "salt", &one.to_string()] {
            assert_eq!(members.find(text), Ok(one), "{text}");
        }
        let several = members.find("la vall").expect_err("two of them");
        assert_eq!(several.key, "people-refused-organisation-several");
        let label = members.label(Id(Uuid::from_u128(3)));
        assert_eq!(label, Some("la-vall-2"));
        assert_eq!(members.find("la-vall-2"), Ok(Id(Uuid::from_u128(3))));
        assert!(members.find("Girona").is_err());
    }

    #[test]
    fn what_was_exported_is_known_by_its_id_unless_its_name_is_another_s() {
        let members = members();
        let id = Id(Uuid::from_u128(1)).to_string();
        let renamed = row(&[("organisation_id", &id), ("organisation", "Vila de Salt")]);
        let found = members.complete(&renamed);
        assert_eq!(found.values["organisation"], "Ajuntament de Salt");
        let other = row(&[("organisation_id", &id), ("organisation", "la-vall")]);
        let refused = members.complete(&other).refusals.remove(0).error;
        assert_eq!(refused.key, "people-refused-organisation-both");
        assert!(members.complete(&row(&[("name", "Ada")])).values.is_empty());
    }
}
