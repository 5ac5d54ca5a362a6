//! Servers in processes of their own: the program as people start it, and the constant page.

use std::{
    io::{BufRead, BufReader, Read},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, ensure};

use crate::{
    connection::Connection,
    load::{Target, get},
    measure::{seconds, start},
};

/// A server that does not answer rightly after this many seconds never will.
const PATIENCE_SECONDS: f64 = 1_800.0;
/// How often one looks whether it does.
const GLANCE: Duration = Duration::from_millis(1);

/// A running server; it ends with this value.
pub struct Process {
    child: Child,
    address: SocketAddr,
    /// What it says must be taken, or it stops saying it.
    said: BufReader<ChildStdout>,
}

impl Process {
    /// `ordit serve` on a folder, with nothing but what anybody may say on its command line.
    ///
    /// # Errors
    /// When the program is not there.
    pub fn serve(program: &Path, data: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new(program);
        command.arg("serve").arg("--data").arg(data);
        // While it starts it would tell of every question that came too early.
        command.env("ORDIT_LOG", "off");
        Self::start(command)
    }

    /// One of this program's own servers, on a folder where it needs one.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn own(name: &str, data: Option<&Path>) -> anyhow::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(name);
        if let Some(data) = data {
            command.arg("--data").arg(data);
        }
        Self::start(command)
    }

    fn start(mut command: Command) -> anyhow::Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        command.arg("--listen").arg(address.to_string());
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let said = child.stdout.take().context("no output")?;
        Ok(Self {
            child,
            address,
            said: BufReader::new(said),
        })
    }

    /// Where loads go.
    pub fn target(&self) -> Target {
        Target {
            address: self.address,
            process: self.child.id(),
        }
    }

    /// The path of the one-time address by which the coordination signs in.
    ///
    /// # Errors
    /// When it was not told.
    pub fn sign_in_path(&mut self) -> anyhow::Result<String> {
        for line in self.said.by_ref().lines().take(2) {
            if let Some((_, path)) = line?.split_once("/sign-in/") {
                return Ok(format!("/sign-in/{}", path.trim()));
            }
        }
        anyhow::bail!("the server told no address to sign in")
    }

    /// Waits for the right answer to a path; gives the seconds since `began`.
    ///
    /// # Errors
    /// When it does not come, or the server ended.
    pub async fn until(
        &mut self,
        path: &str,
        is_right: impl Fn(&[u8]) -> bool,
    ) -> anyhow::Result<f64> {
        let (began, request) = (start(), get(path, ""));
        while seconds(began) < PATIENCE_SECONDS {
            if let Ok(mut connection) = Connection::open(self.address).await {
                let answer = connection.ask(&request).await;
                if answer.is_ok_and(|answer| answer.status == 200 && is_right(answer.body)) {
                    return Ok(seconds(began));
                }
            }
            ensure!(self.child.try_wait()?.is_none(), "the server ended");
            tokio::time::sleep(GLANCE).await;
        }
        anyhow::bail!("no right answer to {path}")
    }

    /// Tells it to stop as an operator does, and waits until it has put everything away.
    ///
    /// # Errors
    /// When it does not end well.
    pub fn stop(mut self) -> anyhow::Result<()> {
        let process = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &process]).status()?;
        let status = self.child.wait()?;
        ensure!(status.success(), "the server ended with {status}");
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It has ended already, or shall.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program beside this one.
///
/// # Errors
/// When it is not there.
pub fn program() -> anyhow::Result<PathBuf> {
    let program = std::env::current_exe()?.with_file_name("ordit");
    ensure!(
        program.exists(),
        "{} is not built: make release",
        program.display()
    );
    Ok(program)
}
