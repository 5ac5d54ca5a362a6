// An empty instance of its own, and the address by which its first coordinator comes in.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../openid/instance.mjs";

const STARTED_WITHIN_MS = 60_000;
const FIRST = /http:\/\/\S+\/sign-in\/\S+/;

/** Starts the program; `first` is the one-time address that it prints. */
export async function startEmpty(binary, more = []) {
  const folder = await mkdtemp(join(tmpdir(), "ordit-beginning-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(binary, ["serve", "--data", folder, "--listen", `127.0.0.1:${port}`,
    "--public-url", origin, ...more]);
  let told = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => (told += chunk));
  }
  const stop = async () => {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null && child.kill()) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + STARTED_WITHIN_MS;
  while (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok || !FIRST.test(told)) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error(`the program does not answer:\n${told}`);
    }
    await pause(100);
  }
  return { origin, folder, first: told.match(FIRST)[0], stop, told: () => told };
}
