// An instance of its own that knows the provider, with one person invited.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { CLIENT, SECRET } from "./provider.mjs";

const STARTED_WITHIN_MS = 60_000;

/** A port that is free just now: the provider must know the address before the program runs. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts the program; `told()` is everything that it wrote to its log. */
export async function startInstance(binary, port, issuer, invited) {
  const folder = await mkdtemp(join(tmpdir(), "ordit-openid-"));
  const secret = join(folder, "secret");
  await writeFile(secret, `${SECRET}\n`);
  const origin = `http://localhost:${port}`;
  await promisify(execFile)(binary, ["user", "invite", invited, "--name", "Ada",
    "--data", folder, "--public-url", origin]);
  const child = spawn(binary, ["serve", "--data", folder, "--listen", `127.0.0.1:${port}`,
    "--public-url", origin, "--openid-issuer", issuer, "--openid-client", CLIENT,
    "--openid-secret-file", secret, "--openid-label", "la diputació de prova",
    "--outbound-allow", "127.0.0.1"], { env: { ...process.env, ORDIT_LOG: "debug" } });
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
  while (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error(`the program does not answer:\n${told}`);
    }
    await pause(100);
  }
  return { origin, stop, told: () => told };
}
