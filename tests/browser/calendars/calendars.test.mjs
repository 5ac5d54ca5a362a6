// Calendars as people use them: four readers agree on every feed, vdirsyncer with khal subscribes,
// and feedparser reads the news.
// Usage: ORDIT=BINARY CALENDAR_TOOLS=FOLDER node --test calendars/   (tools.sh makes FOLDER)
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startEmpty } from "../beginning/instance.mjs";
import { startDemo } from "../lib/program.mjs";
import { readAll } from "./readers.mjs";

const run = promisify(execFile);
const TOOLS = process.env.CALENDAR_TOOLS;
const CASES = fileURLToPath(new URL("casos.ics", import.meta.url));
const NEWS = fileURLToPath(new URL("news.py", import.meta.url));
const SEEN_WITHIN_MS = 20_000;
/** What the file of cases holds, as every reader must tell it. */
const EXPECTED = [
  ["Cada setmana", "2028-03-17T09:00:00Z", "2028-03-17T10:30:00Z", false],
  ["Cada setmana", "2028-03-24T09:00:00Z", "2028-03-24T10:30:00Z", false],
  ["Cada setmana", "2028-03-31T08:00:00Z", "2028-03-31T09:30:00Z", false],
  ["Jornada: «aigua, terra; i pobles» d’una llargada que no cap en una línia sola de cap calendari",
    "2028-03-25T09:00:00Z", "2028-03-25T12:00:00Z", false],
  ["Nit del canvi d’hora", "2028-10-28T20:00:00Z", "2028-10-29T07:00:00Z", false],
  ["No es fa", "2028-04-01T17:00:00Z", null, true],
  ["Tres dies sencers", "2028-03-24", "2028-03-27", false],
];

let folder, demo, instance;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "ordit-calendars-"));
  demo = await startDemo(process.env.ORDIT);
  instance = await startEmpty(process.env.ORDIT);
});

after(async () => {
  await demo?.stop();
  await instance?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

test("a file of hard cases comes in, and goes out as it came", async () => {
  const bring = () => run(process.env.ORDIT, ["import", CASES, "--network", "casos",
    "--create-network", "Xarxa de casos", "--data", instance.folder]);
  await bring();
  const address = `${instance.origin}/n/casos/calendar.ics`;
  const text = await feedWith(address, EXPECTED.length);
  for (const [name, [events]] of await read([text])) {
    const told = events.map(({ summary, start, end, cancelled }) => [summary, start, end, cancelled]);
    assert.deepEqual(told.sort(), EXPECTED.toSorted(), name);
  }
  const again = await bring();
  assert.match(again.stdout.trim().split("\n").at(-1), /\b0$/, "a second time nothing is written");
});

test("every reader agrees on the feeds of the demo", async () => {
  const networks = (await entries("network")).map(({ slug }) => `/n/${slug}/calendar.ics`);
  const dated = ({ activity }) => activity.starts_on?.length === "2026-12-03".length;
  const one = (await entries("activity")).find(dated).slug;
  const addresses = [...networks, `/a/${one}/calendar.ics`, await own()];
  const texts = await Promise.all(addresses.map(async (path) => {
    const answer = await fetch(new URL(path, demo.address));
    assert.equal(answer.status, 200, path);
    return answer.text();
  }));
  const [[, first], ...others] = await read(texts);
  assert.ok(first.some((events) => events.length > 3), "some feed holds something");
  assert.equal(first[networks.length].length, 1, "an activity is one event");
  assert.ok(first.at(-1).length > 0, "the own calendar holds something");
  for (const [name, feeds] of others) {
    feeds.forEach((events, at) => assert.deepEqual(events, first[at], `${name}: ${addresses[at]}`));
  }
});

test("vdirsyncer subscribes to a network, and khal lists what it holds", async () => {
  const place = (name) => join(folder, name);
  await mkdir(place("calendar"));
  await writeFile(place("vdirsyncer.conf"), `[general]
status_path = "${place("status")}"
[pair ordit]
a = "own"
b = "network"
collections = null
conflict_resolution = "b wins"
[storage own]
type = "filesystem"
path = "${place("calendar")}"
fileext = ".ics"
[storage network]
type = "http"
url = "${instance.origin}/n/casos/calendar.ics"
`);
  const sync = (what) => run(`${TOOLS}/vdirsyncer/bin/vdirsyncer`,
    ["-c", place("vdirsyncer.conf"), what]);
  await sync("discover");
  await sync("sync");
  assert.equal((await readdir(place("calendar"))).length, EXPECTED.length);
  await writeFile(place("khal.conf"), `[calendars]
[[ordit]]
path = ${place("calendar")}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Madrid
default_timezone = Europe/Madrid
[sqlite]
path = ${place("khal.db")}
`);
  const { stdout } = await run(`${TOOLS}/khal/bin/khal`, ["-c", place("khal.conf"), "list",
    "--format", "{start} {title}", "2028-03-01", "60d"], { env: { ...process.env, HOME: folder } });
  for (const line of ["2028-03-17 10:00 Cada setmana", "2028-03-31 10:00 Cada setmana",
    "2028-03-24 Tres dies sencers"]) {
    assert.ok(stdout.includes(line), `${line}\n${stdout}`);
  }
});

test("feedparser reads the news of a network, and the same ones again", async () => {
  const news = async () => {
    const answer = await fetch(`${demo.address}/n/inventada/feed.atom?lang=ca`);
    assert.equal(answer.headers.get("content-type"), "application/atom+xml; charset=utf-8");
    const reading = run(`${TOOLS}/readers/bin/python`, [NEWS]);
    reading.child.stdin.end(await answer.text());
    return JSON.parse((await reading).stdout);
  };
  const [first, second] = [await news(), await news()];
  assert.equal(first.version, "atom10");
  assert.equal(first.is_broken, false);
  assert.ok(first.entries.length > 3 && first.entries.every(({ title, link }) => title && link));
  assert.equal(new Set(first.entries.map(({ id }) => id)).size, first.entries.length);
  assert.deepEqual(second, first);
});

/** Entries of the demo of this kind, as its API lists them. */
async function entries(kind) {
  const answer = await fetch(`${demo.address}/api/v1/entries?kind=${kind}&limit=100`);
  return (await answer.json()).items;
}

/** The address of a calendar of one's own, which the page shows once. */
async function own() {
  const send = (path, fields, cookie) => fetch(`${demo.address}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { "sec-fetch-site": "same-origin", origin: demo.address, ...cookie && { cookie } },
    body: new URLSearchParams(fields),
  });
  const page = await (await fetch(`${demo.address}/sign-in`)).text();
  const address = page.match(/name="address" value="([^"]+)"/)[1];
  const signedIn = await send("/demo/sign-in", { address });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
  const made = await (await send("/me/calendar", {}, cookie)).text();
  return new URL(made.match(/<code id="address">([^<]+)</)[1]).pathname;
}

async function feedWith(address, count) {
  const deadline = Date.now() + SEEN_WITHIN_MS;
  for (;;) {
    const text = await (await fetch(address)).text();
    if (text.split("BEGIN:VEVENT").length - 1 === count) return text;
    assert.ok(Date.now() < deadline, `not ${count} events:\n${text}`);
    await pause(100);
  }
}

async function read(texts) {
  const files = await Promise.all(texts.map(async (text, at) => {
    const path = join(folder, `${at}.ics`);
    await writeFile(path, text);
    return path;
  }));
  return readAll(TOOLS, files, texts);
}
