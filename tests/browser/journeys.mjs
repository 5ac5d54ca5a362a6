// What people do from one page to the next: { name, role, run(visitor) }, verbs in lib/visitor.mjs.
import { searchJourneys } from "./journeys/search.mjs";
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
  ...searchJourneys,
  ...worklistJourneys,
];
