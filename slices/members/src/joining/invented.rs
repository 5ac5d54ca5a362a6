//! What the demo's invented network says of joining it, and an application that waits there.

use ordit_kernel::{Acting, Id, Lang};
use ordit_platform::{db::Db, events::EventDraft, mail::EmailAddress};
use sea_orm::DbErr;
use serde_json::json;

use super::{
    RECEIVED, SETTLED,
    applications::{
        Contact, Draft, Part,
        store::{insert, take_turn},
    },
    settings::{self, Paper, Settings},
};

/// Nobody reads what is written to these: the domain is one of examples.
const ADDRESS: &str = "tecnica@vallfosca-inventada.example";
const TEXT: &str = "Tot és inventat. Cal **l'acord de ple** (o un document equivalent) i dues \
                    persones de contacte. Fins a l'assemblea es participa amb veu i sense vot.";

/// Lets an invented network take applications, and one wait for its answer; once.
///
/// # Errors
/// When the database refuses or cannot be reached.
pub async fn invented_application(db: &Db, network: Id) -> Result<(), DbErr> {
    let settings = Settings {
        is_open: true,
        takes_associates: true,
        council_paper: Paper::Welcome,
        answered_by: "la presidència".to_owned(),
        texts: [(Lang::Ca, TEXT.to_owned())].into(),
        ..Settings::default()
    };
    let mut write = db.write(&Acting::operator()).await?;
    take_turn(&write).await?;
    if !settings::store::put(&write, network, &settings).await? {
        return Ok(());
    }
    let id = write.id();
    let how = (Lang::Ca.code(), "Exemple inventat.", "");
    let number = insert(&write, id, network, &draft()?, how).await?;
    write.event(EventDraft::new(SETTLED, network).network(network));
    let data = json!({ "application": id, "number": number, "state": "received" });
    let event = EventDraft::new(RECEIVED, network).network(network);
    write.event(event.data(data));
    write.commit().await.map(drop)
}

fn draft() -> Result<Draft, DbErr> {
    let address = EmailAddress::parse(ADDRESS);
    let address = address.map_err(|refused| DbErr::Type(refused.key))?;
    let contact = |part, name: &str, post: &str| Contact {
        part,
        name: name.to_owned(),
        post: post.to_owned(),
        address: (part == Part::Technical).then(|| address.clone()),
        phone: String::new(),
    };
    Ok(Draft {
        organisation: None,
        name: "Ajuntament inventat de Vallfosca de Dalt".to_owned(),
        organisation_kind: "municipality".to_owned(),
        municipality: "Sort".to_owned(),
        website: String::new(),
        asked_state: "member".to_owned(),
        words: "Tenim una cooperativa elèctrica i volem aprendre de qui ja hi és.".to_owned(),
        contacts: vec![
            contact(Part::Political, "Persona inventada Riera", "alcaldessa"),
            contact(
                Part::Technical,
                "Persona inventada Soler",
                "tècnica de promoció",
            ),
        ],
        address,
    })
}
