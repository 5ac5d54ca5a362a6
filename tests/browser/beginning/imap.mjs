// Debian's dovecot on a port of this machine, without rights of root: the network's mailbox.
import { spawn } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../openid/instance.mjs";

const NOBODY = 65534;
const ANSWERS_WITHIN_MS = 20_000;
const PASSWORD = "inventada";

/** Starts it over a Maildir in this folder; `address` is what `ordit serve --intake` takes. */
export async function openMailbox(folder, user) {
  const port = await freePort();
  const uid = process.getuid() === 0 ? NOBODY : process.getuid();
  await mkdir(join(folder, "run"), { recursive: true });
  for (const path of [folder, join(folder, "run")]) await chmod(path, 0o777);
  const config = join(folder, "dovecot.conf");
  await writeFile(config, settings(folder, port, uid));
  const program = ["/usr/sbin/dovecot", "-F", "-c", config];
  const asNobody = ["setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--"];
  const [command, ...rest] = process.getuid() === 0 ? [...asNobody, ...program] : program;
  const child = spawn(command, rest.map(String), { stdio: "ignore" });
  const deadline = Date.now() + ANSWERS_WITHIN_MS;
  while (!(await answers(port))) {
    if (Date.now() > deadline) throw new Error(`dovecot does not answer, see ${folder}/log`);
    await pause(50);
  }
  return {
    address: `imap://${user}:${PASSWORD}@127.0.0.1:${port}`,
    close: () => new Promise((done) => {
      child.once("exit", done);
      if (child.exitCode !== null || !child.kill()) done();
    }),
  };
}

function answers(port) {
  return new Promise((told) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => { socket.destroy(); told(true); });
    socket.once("error", () => told(false));
  });
}

function settings(folder, port, uid) {
  const own = uid === NOBODY ? ["nobody", "nogroup"] : [process.env.USER, process.env.USER];
  return `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${own[0]}
default_internal_group = ${own[1]}
default_login_user = ${own[0]}
first_valid_uid = 0
mail_location = maildir:${folder}/Maildir
maildir_stat_dirs = yes
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${uid} home=${folder}
}
`;
}
