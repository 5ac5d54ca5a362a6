// What people do from one page to the next: { name, role, run(visitor) }, verbs in lib/visitor.mjs.

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
  {
    name: "a cell is changed with the keyboard and changed back",
    role: "coordinator",
    async run(visitor) {
      await visitor.visit("/n/inventada/organisations?lang=ca");
      const cell = visitor.page.locator("td[data-field=website]").first();
      await cell.click();
      await visitor.page.keyboard.press("Enter");
      await visitor.page.keyboard.type("https://exemple.test/teixit");
      const saved = visitor.page.waitForResponse((answer) => answer.url().endsWith("/cells"));
      await visitor.page.keyboard.press("Enter");
      if (!(await saved).ok()) throw new Error("the cell was not saved");
      const undone = visitor.page.waitForResponse((answer) => answer.url().endsWith("/cells"));
      await visitor.page.keyboard.press("Control+z");
      if (!(await undone).ok()) throw new Error("the change was not undone");
    },
  },
];
