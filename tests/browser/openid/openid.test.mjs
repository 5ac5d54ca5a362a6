// Signing in with an account from elsewhere: a real provider, a real browser, the real program.
// Usage: ORDIT=BINARY node --test openid/
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { freePort, startInstance } from "./instance.mjs";
import { SECRET, startProvider } from "./provider.mjs";

const ADA = "ada@salt.example";
const CHANGED = "ada.new@salt.example";
const BUTTON = "Entra amb la diputació de prova";
const PATIENCE_MS = 30_000;

let browser, instance, provider;
/** The addresses by which browsers came back, with what nobody else may know. */
const seen = [];

before(async () => {
  const port = await freePort();
  const callback = `http://localhost:${port}/sign-in/openid/account/callback`;
  provider = await startProvider(callback);
  instance = await startInstance(process.env.ORDIT, port, provider.issuer, ADA);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await instance?.stop();
  await provider?.stop();
});

test("whoever was invited signs in and goes on where they were", async () => {
  const page = await fresh();
  await toProvider(page, "/about/data");
  await signInThere(page, "neighbour");
  await page.getByText("Ja has entrat.").waitFor();
  assert.equal(new URL(page.url()).pathname, "/about/data");
  await page.goto("/sign-in");
  assert.notEqual(new URL(page.url()).pathname, "/sign-in", "whoever is in needs no sign-in");
});

test("the way works without scripts", async () => {
  const page = await fresh({ javaScriptEnabled: false });
  await toProvider(page, "/");
  await signInThere(page, "neighbour");
  await page.getByText("Ja has entrat.").waitFor();
});

test("another address at the same account is still the same person", async () => {
  provider.account.email = CHANGED;
  try {
    const page = await fresh();
    await toProvider(page, "/");
    await signInThere(page, "neighbour");
    await page.getByText("Ja has entrat.").waitFor();
    const stranger = await fresh();
    await toProvider(stranger, "/");
    await signInThere(stranger, "stranger");
    await stranger.getByText("Amb aquest compte no s’hi pot entrar").first().waitFor();
  } finally {
    provider.account.email = ADA;
  }
});

test("whoever says no there is told so here", async () => {
  const page = await fresh();
  await toProvider(page, "/");
  await page.getByRole("link", { name: /cancel/i }).click();
  await page.getByText("No s’ha pogut entrar amb aquest compte").first().waitFor();
  assert.equal((await page.context().cookies()).some(isSession), false);
});

test("a way back is good once", async () => {
  const page = await fresh();
  await toProvider(page, "/");
  const way = wayBack(page);
  await signInThere(page, "neighbour");
  await page.getByText("Ja has entrat.").waitFor();
  const address = await way;
  const again = await page.goto(address);
  assert.equal(again.status(), 400, "the browser took nothing along any more");
  const other = await fresh();
  const stolen = await other.goto(address);
  assert.equal(stolen.status(), 400);
  assert.equal((await other.context().cookies()).some(isSession), false);
});

test("a way back that its browser still knows is used up as well", async () => {
  const page = await fresh();
  await toProvider(page, "/");
  const kept = (await page.context().cookies()).filter(({ name }) => name === "ordit_openid");
  const way = wayBack(page);
  await signInThere(page, "neighbour");
  await page.getByText("Ja has entrat.").waitFor();
  await page.context().clearCookies();
  await page.context().addCookies(kept);
  const again = await page.goto(await way);
  assert.equal(again.status(), 410);
  await page.getByText("Aquesta entrada ja s’ha fet servir").first().waitFor();
  assert.equal((await page.context().cookies()).some(isSession), false);
});

test("a token made out to another is not believed", async () => {
  provider.lie.audience = "another";
  try {
    const page = await fresh();
    await toProvider(page, "/");
    await signInThere(page, "neighbour");
    await page.getByText("No ens podem refiar de la resposta").first().waitFor();
    assert.equal((await page.context().cookies()).some(isSession), false);
    assert.match(instance.told(), /Audience/);
  } finally {
    provider.lie.audience = undefined;
  }
});

test("nothing of it stands in the log", () => {
  assert.equal(seen.length >= 2, true);
  const parts = seen.flatMap((address) => [...new URL(address).searchParams.values()]);
  const own = parts.filter((value) => value !== provider.issuer);
  for (const secret of [SECRET, "code_verifier", "id_token", CHANGED, ...own]) {
    assert.equal(instance.told().includes(secret), false, secret);
  }
});

/** A new browser, as of somebody else. */
async function fresh(options = {}) {
  const context = await browser.newContext({ baseURL: instance.origin, locale: "ca", ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  // The provider's own pages would fetch fonts from elsewhere.
  await context.route(isElsewhere, (route) => route.abort());
  return context.newPage();
}

async function toProvider(page, next) {
  await page.goto(`/sign-in?lang=ca&next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: BUTTON, exact: true }).click();
  await page.waitForURL((url) => url.origin === provider.issuer);
}

async function signInThere(page, login) {
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

/** The address by which the browser comes back, with its code. */
async function wayBack(page) {
  const request = await page.waitForRequest((asked) => asked.url().includes("/callback?"));
  seen.push(request.url());
  return request.url();
}

function isElsewhere(url) {
  return !["localhost", "127.0.0.1"].includes(url.hostname);
}

function isSession({ name, value }) {
  return name === "ordit_session" && value !== "";
}
