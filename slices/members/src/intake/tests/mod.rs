//! Stories of the intake: what is recognised, what a person makes of it, and who else sees nothing.

mod confirming;
mod kept_store;
mod put_aside;
mod shown;

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    intake::{Arrived, Place, put},
    mail::EmailAddress,
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, Visitor};

use crate::{
    contacts::tests::world,
    mandates::acts::{Grant, grant},
    people,
};

const MODULES: &[Module] = &[CORE, crate::MODULE];
const INTAKE: &str = "/n/xmess/intake";
/// A letter of somebody of the town council of Salt.
const LETTER: &str = "From: Ada Ribas <ada@salt.example>\r\nTo: intake@xmess.example\r\n\
     Subject: Re: Conveni\r\nDate: Mon, 2 Mar 2020 10:00:00 +0100\r\n\
     Message-ID: <1@salt.example>\r\n\r\nHola,\r\n\r\nhi som d'acord.\r\n";

/// The coordination of two networks, the town council of both, and Ada who acts for it.
async fn with_ada(app: &TestApp) -> (Visitor<'_>, Visitor<'_>, Id, Id) {
    let (xmess, xpc, salt) = world(app).await;
    let ada = somebody(app, "Ada Ribas", "ada@salt.example", salt).await;
    (xmess, xpc, salt, ada)
}

async fn somebody(app: &TestApp, name: &str, address: &str, organisation: Id) -> Id {
    let address = EmailAddress::parse(address).expect("an address");
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = write.id();
    let made = people::ensure(&mut write, id, name, Some(&address)).await;
    made.expect("a person");
    let reach = Reach::Organisation(organisation);
    let given = grant(&mut write, &Grant::now(id, Role::Technician, reach)).await;
    given.expect("a mandate");
    write.commit().await.expect("a commit");
    app.catch_up().await;
    id
}

/// A mail that came into the mailbox of XMESS as the so-manieth.
async fn received(app: &TestApp, uid: i64, mail: &str) -> Option<Id> {
    let place = Place {
        network: app.network("xmess").await,
        mailbox: "story",
        uid_validity: 1,
        uid,
    };
    let mut arrived = Arrived::read(mail.as_bytes().to_vec(), None).await;
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let id = put(&mut write, &place, &mut arrived).await.expect("put");
    write.commit().await.expect("a commit");
    app.catch_up().await;
    id
}

/// The page of a mail.
fn path(mail: Id) -> String {
    format!("{INTAKE}/{mail}")
}
