// Starts the built program on fresh demo data and waits until the demo is loaded.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LOADED_WITHIN_MS = 120_000;
const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/;

/** Returns the running demo's address and a function that ends it and removes its data. */
export async function startDemo(binary) {
  const folder = await mkdtemp(join(tmpdir(), "ordit-browser-"));
  const child = spawn(binary, ["demo", "--listen", "127.0.0.1:0", "--data", folder]);
  const stop = async () => {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null && child.kill()) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const deadline = Date.now() + LOADED_WITHIN_MS;
    const address = await printedAddress(child, deadline);
    await until(deadline, "the demo's data to load", () => isLoaded(address));
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedAddress(child, deadline) {
  return new Promise((found, failed) => {
    let printed = "";
    const timer = setTimeout(() => failed(new Error(`no address within time:\n${printed}`)),
      deadline - Date.now());
    const read = (chunk) => {
      printed += chunk;
      const address = printed.match(/^.*\n/gm)?.map((line) => line.match(ADDRESS)).find(Boolean);
      if (address) {
        clearTimeout(timer);
        found(address[0]);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`the program ended (${code}):\n${printed}`)));
  });
}

async function isLoaded(address) {
  const health = await fetch(`${address}/healthz`).catch(() => null);
  if (!health?.ok) return false;
  const { demo } = await health.json().catch(() => ({}));
  if (demo === "failed") throw new Error("the demo's data did not load");
  return demo ? demo === "loaded" : hasRows(address);
}

async function hasRows(address) {
  const directory = await fetch(`${address}/directory`);
  return directory.ok && /<main[\s\S]*<(tr|li|article)[\s>]/.test(await directory.text());
}

async function until(deadline, what, holds) {
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`);
    await pause(100);
  }
}
