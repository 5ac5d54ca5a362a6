//! One mail handed over in one conversation, and how much is certain when it breaks off.

use std::{fmt, time::Duration};

use lettre::transport::smtp::{
    Error,
    authentication::DEFAULT_MECHANISMS,
    client::{AsyncSmtpConnection, TlsParameters},
    commands::{Data, Mail, Rcpt},
    extension::ClientId,
    response::Response,
};

use super::{
    EmailAddress,
    rules::Outcome,
    way::{Security, Server},
};

/// The mail goes out in pieces of this size, so that it is known whether the last one did.
const PIECE_BYTES: usize = 4096;
/// So long a server may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(5);

/// A conversation that is still open.
pub(super) struct Conversation(AsyncSmtpConnection);

/// Why there was no good answer.
enum Trouble {
    Smtp(Error),
    TooSlow,
}

impl Trouble {
    /// The code with which the server said no.
    fn code(&self) -> Option<i64> {
        match self {
            Self::Smtp(error) => error.status()?.to_string().parse().ok(),
            Self::TooSlow => None,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(error) => error.fmt(out),
            Self::TooSlow => out.write_str("no answer in time"),
        }
    }
}

/// Reaches the server; nothing else stands in the log when it cannot be reached.
pub(super) async fn open(server: &Server) -> Option<Conversation> {
    match within(server.patience.step, connect(server)).await {
        Ok(connection) => Some(Conversation(connection)),
        Err(trouble) => {
            tracing::warn!(%server, %trouble, "the mail server cannot be used");
            None
        }
    }
}

impl Conversation {
    /// Hands a mail over. What the server says of it may hold its words, so only codes are kept.
    pub(super) async fn hand_over(
        &mut self,
        server: &Server,
        to: &EmailAddress,
        mail: &[u8],
    ) -> Outcome {
        let step = server.patience.step;
        let from = Mail::new(Some(server.from.inner().clone()), Vec::new());
        // Whoever is refused as a sender is so for every recipient: that is the operator's matter.
        if let Err(trouble) = within(step, self.0.command(from)).await {
            tracing::warn!(%server, %trouble, "the mail server refuses the sender");
            return Outcome::Unreached;
        }
        let to = Rcpt::new(to.inner().clone(), Vec::new());
        if let Err(trouble) = within(step, self.0.command(to)).await {
            return answered(&trouble, Outcome::Unreached);
        }
        if let Err(trouble) = within(step, self.0.command(Data)).await {
            return answered(&trouble, Outcome::Unreached);
        }
        let mut pieces = mail.chunks(PIECE_BYTES);
        let sending = self.0.message_iter(pieces.by_ref());
        let ended = within(server.patience.taking_over, sending).await;
        // Behind the last piece comes the dot that makes the server take it over.
        let otherwise = match pieces.len() {
            0 => Outcome::Unanswered,
            _ => Outcome::Unreached,
        };
        match ended {
            Ok(response) => Outcome::TakenOver(code(&response)),
            Err(trouble) => answered(&trouble, otherwise),
        }
    }

    /// Says goodbye, as is polite; what was handed over does not depend on it.
    pub(super) async fn close(mut self) {
        drop(within(GOODBYE, self.0.quit()).await);
    }
}

async fn connect(server: &Server) -> Result<AsyncSmtpConnection, Error> {
    let hello = ClientId::Domain(server.from.domain().to_owned());
    let tls = || TlsParameters::new_rustls(server.host.clone());
    let wrapper = match server.security {
        Security::Tls => Some(tls()?),
        Security::StartTls | Security::Loopback => None,
    };
    let address = (server.host.as_str(), server.port);
    let mut connection =
        AsyncSmtpConnection::connect_tokio1(address, None, &hello, wrapper, None).await?;
    if server.security == Security::StartTls {
        connection.starttls(tls()?, &hello).await?;
    }
    if let Some(credentials) = &server.credentials {
        connection.auth(DEFAULT_MECHANISMS, credentials).await?;
    }
    Ok(connection)
}

/// What the server said, or else what its silence means.
fn answered(trouble: &Trouble, silence: Outcome) -> Outcome {
    match trouble.code() {
        Some(code) if code >= 500 => Outcome::Refused(code),
        Some(code) => Outcome::Later(code),
        None => silence,
    }
}

fn code(response: &Response) -> Option<i64> {
    response.code().to_string().parse().ok()
}

async fn within<T>(
    limit: Duration,
    step: impl Future<Output = Result<T, Error>>,
) -> Result<T, Trouble> {
    match tokio::time::timeout(limit, step).await {
        Ok(ended) => ended.map_err(Trouble::Smtp),
        Err(_) => Err(Trouble::TooSlow),
    }
}
