//! Debian's dovecot on a port of this machine, without rights of root, with mailboxes of its own.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use ordit_platform::intake::Mailbox;
use tempfile::TempDir;

/// Everybody's password, as it stands in an address.
const ENCODED: &str = "hunter2%20%26%20m%C3%A9s";
/// Whose rights it has where the stories are told by root.
const NOBODY: &str = "65534";
const GLANCE: Duration = Duration::from_millis(20);
const MOST_GLANCES: usize = 1_000;

/// A server that runs until it is dropped.
pub struct ImapServer {
    port: u16,
    tls_port: u16,
    folder: TempDir,
    process: Child,
}

impl ImapServer {
    /// Starts it and waits until it answers.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["run", "mail"] {
            open_to_all(&folder.path().join(name));
        }
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).expect("rights");
        certificates(folder.path());
        let (port, tls_port) = (free_port(), free_port());
        let config = folder.path().join("dovecot.conf");
        fs::write(&config, settings(folder.path(), port, tls_port)).expect("settings");
        let mut command = match is_root() {
            true => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--"]);
                command.arg(program());
                command
            }
            false => Command::new(program()),
        };
        command.arg("-F").arg("-c").arg(&config);
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let process = process.expect("dovecot starts (scripts/setup.sh imap)");
        let server = Self {
            port,
            tls_port,
            folder,
            process,
        };
        server.answers().await;
        server
    }

    /// The mailbox of this user, for a network.
    pub fn mailbox(&self, network: &str, user: &str) -> Mailbox {
        self.mailbox_at(network, &self.address(user))
    }

    /// A mailbox at another address of it.
    pub fn mailbox_at(&self, network: &str, address: &str) -> Mailbox {
        Mailbox::parse(network, address, None).expect("a mailbox")
    }

    /// The address of this user's mailbox, as the command line takes it.
    pub fn address(&self, user: &str) -> String {
        format!("imap://{user}:{ENCODED}@127.0.0.1:{}", self.port)
    }

    /// The same, encrypted from the first byte.
    pub fn tls_address(&self, user: &str) -> String {
        format!("imaps://{user}:{ENCODED}@localhost:{}", self.tls_port)
    }

    /// The certificate of whoever vouches for it.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// Puts a mail into a user's inbox.
    pub fn deliver(&self, user: &str, mail: impl AsRef<[u8]>) {
        let home = self.maildir(user);
        let number = fs::read_dir(home.join("new")).expect("a folder").count()
            + fs::read_dir(home.join("cur")).expect("a folder").count();
        let name = format!("{:010}.story{number}.host", 1_000_000_000 + number);
        let kept = home.join("new").join(name);
        fs::write(&kept, mail).expect("a mail");
        fs::set_permissions(&kept, fs::Permissions::from_mode(0o666)).expect("rights");
    }

    /// Makes a folder beside a user's inbox.
    pub fn make_folder(&self, user: &str, name: &str) {
        let home = self.maildir(user).join(format!(".{name}"));
        for part in ["new", "cur", "tmp"] {
            open_to_all(&home.join(part));
        }
        fs::set_permissions(&home, fs::Permissions::from_mode(0o777)).expect("rights");
    }

    /// The mails of a user's folder (the inbox has no name) by the names of their files, which end
    /// in their marks.
    pub fn mails(&self, user: &str, folder: &str) -> Vec<String> {
        let home = match folder {
            "" => self.maildir(user),
            name => self.maildir(user).join(format!(".{name}")),
        };
        let mut names = Vec::new();
        for part in ["new", "cur"] {
            let found = fs::read_dir(home.join(part)).expect("a folder");
            let name = |one: fs::DirEntry| one.file_name().to_string_lossy().into_owned();
            names.extend(found.map(|one| name(one.expect("a file"))));
        }
        names.sort();
        names
    }

    /// Numbers the mails of a user anew, as after a move to another server.
    pub fn number_anew(&self, user: &str) {
        for part in fs::read_dir(self.maildir(user)).expect("a folder") {
            let part = part.expect("an entry");
            let name = part.file_name().to_string_lossy().into_owned();
            if name.starts_with("dovecot") {
                fs::remove_file(part.path()).expect("a file that goes");
            }
        }
    }

    fn maildir(&self, user: &str) -> PathBuf {
        let home = self.folder.path().join("mail").join(user);
        if !home.exists() {
            open_to_all(&home);
            for part in ["new", "cur", "tmp"] {
                open_to_all(&home.join(part));
            }
        }
        home
    }

    async fn answers(&self) {
        for _ in 0..MOST_GLANCES {
            let reached = tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await;
            if reached.is_ok() {
                return;
            }
            tokio::time::sleep(GLANCE).await;
        }
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        panic!("dovecot does not answer: {log}");
    }
}

impl Drop for ImapServer {
    fn drop(&mut self) {
        // Asked to end, it ends those whom it started too.
        let pid = self.process.id().to_string();
        drop(Command::new("kill").arg(pid).status());
        drop(self.process.wait());
    }
}

fn program() -> &'static str {
    let places = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"];
    let found = places.into_iter().find(|place| Path::new(place).exists());
    found.expect("dovecot is here (scripts/setup.sh imap)")
}

fn is_root() -> bool {
    said("id", &["-u"]) == "0"
}

fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.expect("a program of every system");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

fn open_to_all(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).expect("rights");
}

/// An authority of our own and a certificate from it for `localhost`.
fn certificates(folder: &Path) {
    let make = |arguments: &str| {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let mut command = Command::new("openssl");
        let made = command.args(arguments).current_dir(folder).output();
        let made = made.expect("openssl, which dovecot brings");
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
    };
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
    make(&format!(
        "req -x509 {key} -keyout ca.key -out ca.pem -days 3650 -subj /CN=Authority \
         -addext basicConstraints=critical,CA:TRUE"
    ));
    make(&format!(
        "req {key} -keyout own.key -out own.csr -subj /CN=localhost"
    ));
    fs::write(folder.join("own.ext"), "subjectAltName=DNS:localhost\n").expect("a file");
    make(
        "x509 -req -in own.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out own.pem -days 3650 \
         -extfile own.ext",
    );
    for name in ["own.key", "own.pem"] {
        let mode = fs::Permissions::from_mode(0o644);
        fs::set_permissions(folder.join(name), mode).expect("rights");
    }
}

fn settings(folder: &Path, port: u16, tls_port: u16) -> String {
    let folder = folder.display();
    let (user, group, uid, gid) = match is_root() {
        true => {
            let (user, group) = (said("id", &["-un", NOBODY]), said("id", &["-gn", NOBODY]));
            (user, group, NOBODY.to_owned(), NOBODY.to_owned())
        }
        false => (
            said("id", &["-un"]),
            said("id", &["-gn"]),
            said("id", &["-u"]),
            said("id", &["-g"]),
        ),
    };
    format!(
        "base_dir = {folder}/run\nstate_dir = {folder}/run\nlog_path = {folder}/log\n\
         protocols = imap\nlisten = 127.0.0.1\nssl = yes\ndisable_plaintext_auth = no\n\
         ssl_cert = <{folder}/own.pem\nssl_key = <{folder}/own.key\n\
         default_internal_user = {user}\ndefault_internal_group = {group}\n\
         default_login_user = {user}\nfirst_valid_uid = 0\nauth_failure_delay = 0\n\
         mail_location = maildir:{folder}/mail/%u\nmaildir_stat_dirs = yes\n\
         service imap-login {{\n chroot =\n inet_listener imap {{\n  port = {port}\n }}\n \
         inet_listener imaps {{\n  port = {tls_port}\n  ssl = yes\n }}\n}}\n\
         service anvil {{\n chroot =\n}}\n\
         passdb {{\n driver = static\n args = password={PASSWORD_IN_FILE}\n}}\n\
         userdb {{\n driver = static\n args = uid={uid} gid={gid} home={folder}/mail/%u\n}}\n"
    )
}

/// The same where a space would end it.
const PASSWORD_IN_FILE: &str = "{PLAIN.HEX}68756e746572322026206dc3a973";
