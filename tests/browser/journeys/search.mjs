// What people do with the box for searching: the keyboard, the suggestions, the filters.
export const searchJourneys = [
  {
    name: "a name is suggested while it is typed, and chosen with the keyboard",
    role: "visitor",
    async run({ page }) {
      await page.goto("/?lang=ca");
      const box = page.getByRole("combobox", { name: "Nom, tema o poble" });
      await box.pressSequentially("manr");
      const offers = page.getByRole("option");
      await offers.filter({ hasText: "Ajuntament de Manresa" }).waitFor();
      if ((await box.getAttribute("aria-expanded")) !== "true") throw new Error("not expanded");
      await box.press("Escape");
      if ((await offers.count()) !== 0) throw new Error("Escape closes the list");
      await box.pressSequentially("esa");
      await offers.filter({ hasText: "Ajuntament de Manresa" }).waitFor();
      const at = (await offers.allInnerTexts()).findIndex((text) => text.includes("Ajuntament"));
      for (let step = 0; step <= at; step += 1) await box.press("ArrowDown");
      await box.press("Enter");
      await page.waitForURL((url) => url.pathname === "/o/ajuntament-de-manresa");
    },
  },
  {
    name: "a question is answered, narrowed by a filter and widened again",
    role: "visitor",
    async run({ page }) {
      await page.goto("/search?lang=ca");
      await page.getByRole("combobox").fill("ajuntament");
      await page.getByRole("option").first().waitFor();
      await page.getByRole("combobox").press("Enter");
      await page.waitForURL((url) => url.searchParams.get("q") === "ajuntament");
      const count = async () => (await page.getByRole("status").first().innerText()).trim();
      const all = await count();
      const asked = new URL(page.url()).searchParams.size;
      const filters = page.locator("details.filters").getByRole("link");
      await filters.filter({ visible: true }).last().click();
      await page.waitForURL((url) => url.searchParams.size > asked);
      const few = await count();
      if (few === all) throw new Error("a filter narrows");
      await page.locator(".chips a").last().click();
      await page.waitForURL((url) => url.searchParams.size === asked);
      if ((await count()) !== all) throw new Error("a filter is taken back");
    },
  },
  {
    name: "a theme and the beginning of a place are suggested on the map, which goes there",
    role: "visitor",
    async run({ page }) {
      await page.goto("/map?lang=ca");
      await page.locator('[data-map="drawn"]').waitFor();
      await page.getByRole("combobox", { name: "Cerca" }).pressSequentially("habitatge manr");
      await page.getByRole("option").filter({ hasText: "Manresa i rodalia" }).click();
      await page.waitForURL((url) => url.searchParams.get("near") === "ine:08113");
      await page.waitForFunction(() => Number(location.hash.slice(1).split("/")[0]) > 8);
      await page.locator("#atlas-list h2").filter({ hasText: "Teulada Inventada" }).waitFor();
      await page.locator(".pin, .cluster").first().waitFor();
    },
  },
];
