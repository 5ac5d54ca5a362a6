//! Mails that came into the mailbox of the demo's invented network, as real ones are read.

use ordit_kernel::Acting;
use ordit_platform::{
    intake::{Arrived, Place, put},
    web::Site,
};

use super::network_id;

/// What stands in for a mailbox: nobody can read one in a demo.
const MAILBOX: &str = "demo";
const UID_VALIDITY: i64 = 1;

/// From somebody known, forwarded by a colleague, from nobody known, and from a program.
const MAILS: [&str; 4] = [
    include_str!("intake/known.eml"),
    include_str!("intake/forwarded.eml"),
    include_str!("intake/unknown.eml"),
    include_str!("intake/away.eml"),
];

/// Lets them wait to be looked at; once more changes nothing.
///
/// # Errors
/// When the network is not there, or the database refuses.
pub async fn invented_intake(site: &Site, network: &str) -> anyhow::Result<()> {
    let network = network_id(&site.db, network).await?;
    for (uid, mail) in (1..).zip(MAILS) {
        let place = Place {
            network,
            mailbox: MAILBOX,
            uid_validity: UID_VALIDITY,
            uid,
        };
        let mut arrived = Arrived::read(mail.replace('\n', "\r\n").into_bytes(), None).await;
        let mut write = site.db.write(&Acting::operator()).await?;
        put(&mut write, &place, &mut arrived).await?;
        write.commit().await?;
    }
    Ok(())
}
