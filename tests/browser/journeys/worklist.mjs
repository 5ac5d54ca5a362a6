// A secretary at the work list: keys, a refused cell, a pasted block, themes for many, undoing.

const LIST = "/n/inventada/organisations?lang=ca";
const BLOCK = "Associacions\tManlleu\nno existeix\tMieress\n";

export const worklistJourneys = [
  {
    name: "a cell is changed with the keyboard and changed back",
    role: "coordinator",
    async run(visitor) {
      const list = await open(visitor);
      await list.cell("website", 0).click();
      await list.keys("https://exemple.test/teixit");
      await list.saved(() => list.press("Tab"));
      equal(await list.focused(), "themes", "Tab leads to the right");
      await list.press("Enter", "Enter");
      equal(await list.focused(), "website", "Enter leads under the cell where Tab began");
      await list.saved(() => list.press("Control+z"));
      const undone = list.page.locator('[data-value=""]');
      await list.cell("website", 0).and(undone).waitFor();
    },
  },
  {
    name: "a refused cell keeps what was typed, says why and offers what was meant",
    role: "coordinator",
    refusedAt: /\/cells$/,
    async run(visitor) {
      const list = await open(visitor);
      const cell = list.cell("municipality", 1);
      const before = await cell.innerText();
      await cell.click();
      await list.keys("Mieress");
      await list.press("Enter");
      await list.page.locator(".worklist-alert", { hasText: "Mieres (Girona)" }).waitFor();
      equal(await list.focused(), "municipality", "the focus is back in the cell");
      const note = `#${await cell.getAttribute("aria-describedby")}`;
      await list.page.locator(note).filter({ visible: true }).waitFor();
      await list.press("F2");
      equal(await list.page.locator("input.editor").inputValue(), "Mieress", "typed text is kept");
      await list.press("Escape", "Escape");
      equal(await cell.innerText(), before, "Escape brings the earlier value back");

      await list.keys("Mieress");
      await list.press("Enter");
      await cell.getByRole("button", { name: "Mieres (Girona)" }).waitFor();
      await list.press("Tab");
      await list.saved(() => list.press("Enter"));
      await cell.getByText("Mieres", { exact: true }).waitFor();
      await list.saved(() => list.press("Control+z"));
      await cell.getByText(before, { exact: true }).waitFor();
    },
  },
  {
    name: "a block is pasted, told what is wrong in it, and taken away as one",
    role: "coordinator",
    async run(visitor) {
      const list = await open(visitor);
      const waiting = list.page.locator(".cell-pending");
      await list.paste(list.cell("sse_family", 2), BLOCK);
      const wrong = list.page.locator(".pending-refused button");
      await wrong.nth(1).waitFor();
      equal(await waiting.count(), 4, "all cells of the block wait");
      equal(await wrong.count(), 2, "two of them are not understood");
      await wrong.nth(1).click();
      await list.page.getByRole("button", { name: "Mieres (Girona)" }).click();
      await wrong.nth(1).waitFor({ state: "detached" });
      await list.press("Control+z");
      equal(await waiting.count(), 0, "one undo takes the block away");

      await list.paste(list.cell("sse_family", 2), BLOCK);
      await wrong.nth(1).waitFor();
      await list.page.locator(".pending-bar").getByText("Mira com quedaran les cel·les").click();
      await visitor.reads("Manlleu");
      await writeAndUndo(visitor);
    },
  },
  {
    name: "themes are added to many and taken back together",
    role: "coordinator",
    refusedAt: /\/bulk/,
    async run(visitor) {
      const list = await open(visitor);
      for (const row of [0, 2]) await list.box(row).check();
      await list.page.getByLabel("Camp", { exact: true }).selectOption("themes-add");
      const value = list.page.getByLabel("Valor", { exact: true });
      await value.fill("Participasió");
      await list.page.getByRole("button", { name: "Mira com quedarà" }).click();
      await list.page.locator("#bulk-error").waitFor();
      equal(await list.page.locator("tbody input:checked").count(), 2, "still chosen");
      equal(await value.inputValue(), "Participasió", "still filled in");
      await value.fill("Cultura; Turisme responsable");
      await list.page.getByRole("button", { name: "Mira com quedarà" }).click();
      await visitor.reads("Cultura");
      equal(await list.page.locator("del").count(), 2, "both rows say what was before");
      await writeAndUndo(visitor);
    },
  },
];

async function open(visitor) {
  await visitor.visit(LIST);
  await visitor.page.locator('table[role="grid"]').waitFor();
  const { page } = visitor;
  const row = (number) => page.locator("tbody tr").nth(number);
  return {
    page,
    cell: (field, number) => row(number).locator(`[data-field="${field}"]`),
    box: (number) => row(number).locator('input[name="id"]'),
    keys: (text) => page.keyboard.type(text),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    focused: () =>
      page.evaluate(() => document.activeElement.closest("[data-field]")?.dataset.field),
    saved: async (act) => {
      const [answer] = await Promise.all([
        page.waitForResponse((answer) => answer.url().endsWith("/cells")), act()]);
      if (!answer.ok()) throw new Error(`not saved: ${answer.status()}`);
    },
    paste: async (cell, text) => {
      await cell.focus();
      await cell.evaluate((element, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", pasted);
        const options = { clipboardData, bubbles: true, cancelable: true };
        element.dispatchEvent(new ClipboardEvent("paste", options));
      }, text);
    },
  };
}

/** Confirms what is looked at, and then takes it back. */
async function writeAndUndo(visitor) {
  const { page } = visitor;
  await page.getByRole("button", { name: /^Escriu/ }).first().click();
  await page.getByRole("button", { name: "Desfés", exact: true }).click();
  await page.getByRole("button", { name: /^Desfés ./ }).first().click();
  await page.locator(".notice.good", { hasText: /^Desfet/ }).waitFor();
}

function equal(given, expected, what) {
  if (given !== expected) throw new Error(`${what}: ${given} instead of ${expected}`);
}
