// Holds the checks to their word: a good page passes them all, each fault of a bad one is named.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, openSessions } from "./lib/browser.mjs";
import { checkPages } from "./lib/matrix.mjs";
import { Report } from "./lib/report.mjs";
import { runJourneys } from "./lib/visitor.mjs";

const GOOD = `<!DOCTYPE html><html lang="ca"><head><meta charset="utf-8"><title>Bona</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"></head><body><a href="#main">Ves al contingut</a>
<main id="main"><h1>Bona pàgina</h1><form action="/demo/sign-in" method="post">
<label>Nom <input name="name"></label> <button>Entra</button></form></main></body></html>`;

const BAD = `<!DOCTYPE html><html lang="ca"><head><meta charset="utf-8"><title>Dolenta</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/wide.css"><link rel="icon" href="data:,"></head><body>
<main id="main"><h1>Mala pàgina</h1><a href="#nowhere">Enlloc</a><img src="/absent.png">
<p style="margin: 0">Estil</p><center>vell</center><p class="pale">Pàl·lid</p></main>
<script src="/loud.js"></script></body></html>`;

const FILES = {
  "/": ["text/html", GOOD],
  "/sign-in": ["text/html", GOOD],
  "/bad": ["text/html", BAD],
  "/wide.css": ["text/css", "main { width: 900px } .pale { color: #ddd; background: #fff }"],
  "/loud.js": ["text/javascript", "console.error('loud'); throw new Error('broken')"],
};

let server, browser, origin, out;

before(async () => {
  server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
  out = await mkdtemp(join(tmpdir(), "ordit-harness-"));
});

after(async () => {
  await browser?.close();
  server.close();
  await rm(out, { recursive: true, force: true });
});

test("a good page passes, signed in or not", async () => {
  const sessions = await openSessions(browser, origin);
  const report = new Listening();
  const pages = [
    { name: "good", role: "visitor", path: "/" },
    { name: "good-coordinator", role: "coordinator", path: "/" },
    { name: "absent", role: "visitor", path: "/absent", status: 404 },
  ];
  await checkPages({ browser, origin, pages, sessions, out, report });
  assert.deepEqual(report.problems, []);
  assert.equal(report.passed, 3 * 8);
});

test("every fault of a bad page is named", async () => {
  const report = new Listening();
  const pages = [
    { name: "bad", role: "visitor", path: "/bad" },
    { name: "lost", role: "visitor", path: "/bad", link: "main a[href^='/o/']" },
  ];
  await checkPages({ browser, origin, pages, sessions: {}, out, report });
  const told = report.problems.join("\n");
  for (const fault of [
    /\d+ px wide on a screen of 360/, /console: loud/, /script error: broken/,
    /status 404: .*absent\.png/, /Content Security Policy/, /axe image-alt/, /axe color-contrast/,
    /first Tab does not reach/, /line \d+: .*alt/, /line \d+: .*center/, /no main a.* on \/bad/,
  ]) assert.match(told, fault);
});

test("a journey passes by its steps and fails by a missing word", async () => {
  const report = new Listening();
  const journeys = [
    { name: "signs in", role: "visitor", async run(visitor) {
      await visitor.visit("/");
      await visitor.fill("Nom", "Mercè");
      await visitor.click("Entra");
      await visitor.reads("Bona pàgina");
    } },
    { name: "gets lost", role: "visitor", run: (visitor) => visitor.visit("/absent") },
  ];
  await runJourneys({ browser, origin, journeys, sessions: {}, report });
  assert.equal(report.passed, 1);
  assert.match(report.problems.join(), /\/absent answers 404/);
});

class Listening extends Report {
  problems = [];

  record(name, problems) {
    this.problems.push(...problems);
    this[problems.length === 0 ? "passed" : "failed"] += 1;
  }
}

function answer(request, response) {
  response.setHeader("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
  if (request.method === "POST") {
    response.writeHead(303, { Location: "/", "Set-Cookie": "session=one; HttpOnly" }).end();
    return;
  }
  const [type, body] = FILES[request.url] ?? ["text/html", GOOD];
  const status = FILES[request.url] ? 200 : 404;
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8` }).end(body);
}
