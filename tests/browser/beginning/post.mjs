// The post office of this machine, as the tests see it: which mails came, and one more to send.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";

const OFFICE = fileURLToPath(new URL("post_office.py", import.meta.url));
const PATIENCE_MS = 30_000;
// Debian's own Python has Debian's packages.
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/** Opens the office; what comes for `address` also lies in the Maildir. */
export async function openPost(port, address, maildir) {
  const child = spawn(PYTHON, [OFFICE, String(port), address, maildir]);
  const mails = [];
  let isOpen = false;
  let trouble = "";
  child.stderr.on("data", (chunk) => (trouble += chunk));
  createInterface({ input: child.stdout }).on("line", (line) => {
    const told = JSON.parse(line);
    if (told.open) isOpen = true;
    else mails.push(told);
  });
  const until = async (what, found) => {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = found();
      if (answer) return answer;
      if (Date.now() > deadline || child.exitCode !== null) {
        throw new Error(`waited too long for ${what}: ${JSON.stringify(mails)}\n${trouble}`);
      }
      await pause(100);
    }
  };
  await until("the post office", () => isOpen);
  return {
    mails,
    /** The first mail to this address whose subject holds these words. */
    mail: (to, words) => until(`a mail to ${to}`, () =>
      mails.find((mail) => mail.to.includes(to) && mail.subject.includes(words))),
    /** Every mail with this subject, once there are this many. */
    all: (words, count) => until(`${count} mails`, () => {
      const own = mails.filter((mail) => mail.subject.includes(words));
      return own.length >= count && own;
    }),
    close: () => new Promise((done) => {
      child.once("exit", done);
      if (child.exitCode !== null || !child.kill()) done();
    }),
  };
}
