// What people do from one page to the next: { name, role, run(visitor) }, verbs in lib/visitor.mjs.
import { mailJourneys } from "./journeys/mail.mjs";
import { passkeyJourneys } from "./journeys/passkeys.mjs";
import { searchJourneys } from "./journeys/search.mjs";
import { signInJourneys } from "./journeys/sign-in.mjs";
import { meetingJourneys } from "./journeys/trobada.mjs";
import { worklistJourneys } from "./journeys/worklist.mjs";

const SHEET = "Nom;Tipus;Municipi\nAjuntament de Vilaprova;Ajuntament;Artés\n;Ajuntament;Salt\n";

export const journeys = [
  {
    name: "a filter is taken and taken back",
    role: "visitor",
    async run(visitor) {
      await visitor.visit("/directory?lang=ca&network=xmess");
      const chips = visitor.page.locator(".chips a");
      if ((await chips.count()) !== 1) throw new Error("one chip for one filter");
      await chips.first().click();
      await visitor.page.waitForURL((url) => !url.search.includes("network="));
      if ((await chips.count()) !== 0) throw new Error("the filter is still there");
    },
  },
  {
    name: "the map is drawn, a cluster opens, and the list follows the filter and the area",
    role: "visitor",
    async run({ page }) {
      await page.goto("/map?lang=ca&network=xmess");
      await drawn(page);
      const before = await zoomOf(page);
      await page.locator(".cluster").first().click();
      await page.waitForFunction((zoom) => Number(location.hash.slice(1).split("/")[0]) > zoom,
        before);
      const canvas = page.locator("canvas");
      await canvas.focus();
      const address = page.url();
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((old) => location.href !== old, address);
      await page.getByRole("button", { name: "Cerca en aquesta zona" }).click();
      await page.waitForURL(/bbox=/);
      await page.locator(".chip", { hasText: "Zona del mapa" }).waitFor();
      const counted = page.waitForResponse((answer) =>
        /clusters\.json\?(?!.*network=)/.test(answer.url()));
      await page.locator(".chip", { hasText: "XMESS" }).click();
      await page.waitForURL((url) => !url.search.includes("network="));
      await counted;
      if ((await page.locator("canvas").count()) !== 1) throw new Error("the map began anew");
    },
  },
  {
    name: "a pin is reached with the keyboard, opens its card, and gives the focus back",
    role: "visitor",
    async run({ page }) {
      await page.goto("/map?lang=ca&q=Artés#12/41.8/1.95");
      await drawn(page);
      const pin = page.locator(".pin").first();
      await pin.focus();
      await page.keyboard.press("Enter");
      const card = page.getByRole("dialog");
      await card.getByRole("link").first().waitFor();
      const inside = await card.evaluate((own) => own.contains(document.activeElement));
      if (!inside) throw new Error("the focus did not go to the card");
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
      const isBack = await pin.evaluate((own) => own === document.activeElement);
      if (!isBack) throw new Error("the focus did not come back to the pin");
    },
  },
  {
    name: "a spreadsheet goes through the look beforehand, in, and out again",
    role: "coordinator",
    async run(visitor) {
      await visitor.visit("/n/inventada/import?lang=ca");
      const buffer = Buffer.from(SHEET);
      await visitor.upload("Fitxer", { name: "organitzacions.csv", mimeType: "text/csv", buffer });
      await visitor.click("Envia i mira què passaria");
      const confirm = visitor.page.getByRole("button", { name: /^Escriu/ }).first();
      await confirm.click();
      await visitor.reads("Fet");
      await visitor.visit("/directory?lang=ca&network=inventada&q=Vilaprova");
      await visitor.reads("Ajuntament de Vilaprova");
    },
  },
  ...mailJourneys,
  ...passkeyJourneys,
  ...searchJourneys,
  ...signInJourneys,
  ...meetingJourneys,
  ...worklistJourneys,
];

/** The map is there, and with it what stands on it. */
async function drawn(page) {
  await page.locator('[data-map="drawn"] :is(.cluster, .pin)').first().waitFor();
}

async function zoomOf(page) {
  await page.waitForFunction(() => location.hash.includes("/"));
  return Number(new URL(page.url()).hash.slice(1).split("/")[0]);
}
