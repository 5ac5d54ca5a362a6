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
    /** Hands a mail to the office, as somebody's own program would. */
    send: (mail) => deliver(port, mail),
    close: () => new Promise((done) => {
      child.once("exit", done);
      if (child.exitCode !== null || !child.kill()) done();
    }),
  };
}

/** A mail of one part by SMTP (RFC 5321), spoken by Python's own client. */
function deliver(port, { from, to, subject, answers, text }) {
  const program = `
import json, smtplib, sys
from email.message import EmailMessage
told = json.load(sys.stdin)
mail = EmailMessage()
for name in ["From", "To", "Subject", "Message-ID", "In-Reply-To", "References"]:
    if told.get(name): mail[name] = told[name]
mail.set_content(told["text"])
with smtplib.SMTP("127.0.0.1", int(sys.argv[1])) as server: server.send_message(mail)
`;
  const child = spawn(PYTHON, ["-c", program, String(port)]);
  child.stdin.end(JSON.stringify({ From: from, To: to, Subject: subject, text,
    "Message-ID": `<${Date.now()}@answer.example>`, "In-Reply-To": answers, References: answers }));
  return new Promise((done, failed) => child.once("exit", (code) =>
    (code === 0 ? done() : failed(new Error(`the mail was not taken (${code})`)))));
}
