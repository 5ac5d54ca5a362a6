// The first day of a new coordination: an empty instance, a network, its members and people from
// spreadsheets, a colleague, an application, a mail to the technicians of a county, an answer.
// Usage: ORDIT=BINARY node --test beginning/
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "../lib/browser.mjs";
import { watch } from "../lib/watch.mjs";
import { freePort } from "../openid/instance.mjs";
import { startEmpty } from "./instance.mjs";
import { openMailbox } from "./imap.mjs";
import { openPost } from "./post.mjs";

const NETWORK = "/n/xarxa-nova-inventada";
const OWN_ADDRESS = "hola@xarxa-nova.example";
const COLLEAGUE = "marta@xarxa-nova.example";
// Bages: two of the invented councils stand there.
const COUNTY = "county=idescat-comarca%3A07";
const SUBJECT = "Jornada inventada";
const READ_WITHIN_MS = 150_000;
const PATIENCE_MS = 15_000;

let browser, instance, post, mailbox, folder, coordinator;
/** What a page complained about, whoever looked at it. */
const problems = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "ordit-post-"));
  const smtp = await freePort();
  post = await openPost(smtp, OWN_ADDRESS, join(folder, "Maildir"));
  mailbox = await openMailbox(folder, "hola");
  instance = await startEmpty(process.env.ORDIT, ["--smtp", `smtp://127.0.0.1:${smtp}`,
    "--mail-from", "ordit@xarxa-nova.example",
    "--intake", `xarxa-nova-inventada=${mailbox.address}`]);
  browser = await launch();
  coordinator = await somebody();
});

after(async () => {
  await browser?.close();
  await instance?.stop();
  await mailbox?.close();
  await post?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

test("the first coordinator comes in once, and makes a network", async () => {
  await coordinator.goto(instance.first);
  await press(coordinator, "Entra");
  await press(coordinator, "Crea la xarxa");
  await coordinator.getByLabel(/^Nom/).first().fill("Xarxa Nova Inventada");
  await coordinator.getByLabel(/^Tipus/).selectOption({ index: 1 });
  await press(coordinator, "Afegeix la xarxa");
  await reads(coordinator, "Desat.");
  assert.equal(new URL(coordinator.url()).pathname, NETWORK);
  const again = await fetch(instance.first);
  assert.equal(again.status, 410, "the address lets nobody in twice");
});

test("67 members and 200 people come from two spreadsheets", async () => {
  await bring("membres.xlsx", "Escriu 67 organitzacions noves");
  await bring("persones.xlsx", "Escriu 200 persones o mandats nous");
  await see(`${NETWORK}/people`);
  await reads(coordinator, /\b200\b/);
  await see("/directory?network=xarxa-nova-inventada&kind=county_council");
  await reads(coordinator, "Consell Comarcal del Pla Somiat");
});

test("a colleague is invited by mail and has the same desk", async () => {
  await see(`${NETWORK}/people/new`);
  await coordinator.getByLabel(/^Nom i cognoms/).fill("Marta Companya Inventada");
  await coordinator.getByLabel("Correu").fill(COLLEAGUE);
  await coordinator.getByLabel("Paper").selectOption({ label: "Secretaria tècnica" });
  await press(coordinator, "Desa");
  await press(coordinator, "Convida a entrar");
  await reads(coordinator, "ja surt");
  const { text } = await post.mail(COLLEAGUE, "");
  const colleague = await somebody();
  await colleague.goto(text.match(/http:\S+\/sign-in\/\S+/)[0]);
  await press(colleague, "Entra");
  await colleague.goto(`${instance.origin}/desk`);
  await reads(colleague, "Xarxa Nova Inventada");
});

test("an organisation applies with its resolution, and is answered", async () => {
  await see(`${NETWORK}/joining`);
  await coordinator.getByLabel("Rebem sol·licituds des de la web").check();
  await coordinator.getByLabel("Bústia de la xarxa").fill(OWN_ADDRESS);
  await press(coordinator, "Desa-ho");
  const councillor = await somebody();
  await councillor.goto(`${instance.origin}${NETWORK}/join`);
  await councillor.getByLabel("Nom de l’organització").fill("Ajuntament de Novellinventada");
  await press(councillor, "Cerca-la");
  await press(councillor, "No hi és: l’escric jo");
  await councillor.getByLabel("Tipus").selectOption({ label: "Ajuntament" });
  await councillor.getByLabel("Municipi").fill("Artés");
  for (const [place, name] of [[0, "Olga Regidora Inventada"], [1, "Pau Tècnic Inventat"]]) {
    await councillor.getByLabel("Nom i cognoms").nth(place).fill(name);
    await councillor.getByLabel("Correu electrònic").nth(place)
      .fill(`novell${place}@xarxa-nova.example`);
  }
  const buffer = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
  await councillor.getByLabel("Document", { exact: true }).setInputFiles({ name: "acord de ple.pdf",
    mimeType: "application/pdf", buffer });
  await councillor.getByLabel(/^Accepto que/).check();
  await press(councillor, "Envia la sol·licitud");
  await reads(councillor, "Sol·licitud rebuda");
  await see(`${NETWORK}/applications`);
  await press(coordinator, /Novellinventada/);
  await reads(coordinator, "acord de ple.pdf");
});

test("the technicians of one county are written to, once", async () => {
  await see(`${NETWORK}/messages/settings`);
  await coordinator.getByLabel("Adreça on van les respostes").fill(OWN_ADDRESS);
  await coordinator.getByLabel("Espera abans de sortir").selectOption({ index: 0 });
  await press(coordinator, /^Desa/);
  await see(`${NETWORK}/people?role=technician&${COUNTY}`);
  await press(coordinator, /^Escriu a aquest/);
  await coordinator.getByLabel("Assumpte").first().fill(`${SUBJECT} a {entitat}`);
  await coordinator.getByLabel("Cos del missatge").first().fill("Hola, {nom}.\n\nHi vindreu?");
  await coordinator.getByLabel(/^Demana resposta/).check();
  await press(coordinator, "Desa i mira qui el rep");
  await reads(coordinator, "Com es llegirà");
  await press(coordinator, "Envia a 2 adreces");
  await reads(coordinator, "El missatge surt cap a 2 adreces.");
  const mails = await post.all(SUBJECT, 2);
  const texts = mails.map(({ to, subject, reply_to: replyTo, text }) =>
    `${to} | ${subject} | ${replyTo} | ${text.split("\n")[0]}`);
  assert.deepEqual(texts.map((text) => text.trim()).sort(), [
    `persona002@xarxa-nova.example | ${SUBJECT} a Consell Comarcal del Pla Somiat | ` +
      `${OWN_ADDRESS} | Hola, Aina Ordidora Imaginada.`,
    `persona045@xarxa-nova.example | ${SUBJECT} a Ajuntament de Pratsomiat | ` +
      `${OWN_ADDRESS} | Hola, Biel Teler Fingida.`,
  ]);
});

test("the answer comes by mail, is recognised, and is a contact once somebody says so", async () => {
  const written = await post.mail("persona045@xarxa-nova.example", SUBJECT);
  await post.send({ from: "Biel Teler Fingida <persona045@xarxa-nova.example>", to: OWN_ADDRESS,
    subject: `Re: ${written.subject}`, answers: written.id, text: "Sí, hi vindrem totes tres." });
  const mail = coordinator.getByRole("link", { name: new RegExp(`^Re: ${SUBJECT}`) });
  const deadline = Date.now() + READ_WITHIN_MS;
  do {
    assert.ok(Date.now() < deadline, "the mailbox is read every two minutes");
    await coordinator.waitForTimeout(1_000);
    await see(`${NETWORK}/intake`);
  } while ((await mail.count()) === 0);
  await mail.click();
  await reads(coordinator, "Sí, hi vindrem totes tres.");
  await reads(coordinator, "Ajuntament de Pratsomiat");
  await press(coordinator, "Apunta");
  await reads(coordinator, "Apuntat com a contacte.");
  await see(`/directory?network=xarxa-nova-inventada&q=Pratsomiat`);
  await press(coordinator, "Ajuntament de Pratsomiat");
  await press(coordinator, /^Línia del temps/);
  await reads(coordinator, `${SUBJECT} a Ajuntament de Pratsomiat`);
  await see(`${NETWORK}/messages`);
  await press(coordinator, new RegExp(SUBJECT));
  await reads(coordinator, "1 de 2 organitzacions");
});

test("no page complained", () => {
  assert.deepEqual([...new Set(problems)], []);
});

/** A browser of its own, in Catalan. */
async function somebody() {
  const context = await browser.newContext({ locale: "ca-ES" });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const own = watch(page, instance.origin);
  page.on("close", () => problems.push(...own));
  page.on("load", () => problems.push(...own.splice(0)));
  return page;
}

async function see(path) {
  const answer = await coordinator.goto(`${instance.origin}${path}`);
  assert.ok(answer.ok(), `${path} answers ${answer.status()}`);
}

/** Waits until the text can be read on the page. */
async function reads(page, text) {
  await page.locator("main").getByText(text).filter({ visible: true }).first().waitFor();
}

/** Presses the button or follows the link of this name. */
async function press(page, name) {
  const exact = typeof name === "string";
  const main = page.locator("main");
  const button = main.getByRole("button", { name, exact });
  await button.or(main.getByRole("link", { name, exact })).first().click();
}

/** Sends a spreadsheet, looks at what would happen, and lets it happen. */
async function bring(file, button) {
  await see(`${NETWORK}/import`);
  await coordinator.getByLabel("Fitxer").setInputFiles(
    fileURLToPath(new URL(file, import.meta.url)));
  await press(coordinator, "Envia i mira què passaria");
  await press(coordinator, button);
  await reads(coordinator, /^Escrit: /);
}
