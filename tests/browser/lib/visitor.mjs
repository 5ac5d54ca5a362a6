// A person at the browser, as journeys tell it: finds things by the names that people read.
import { watch } from "./watch.mjs";

const PATIENCE_MS = 10_000;

/**
 * Runs each journey in a fresh context; it fails when a step throws or the page complains. What a
 * journey expects to be refused (422) says `refusedAt`, a pattern of addresses.
 */
export async function runJourneys({ browser, origin, journeys, sessions, report }) {
  for (const { name, role, refusedAt, run } of journeys) {
    await report.run(`journey: ${name}`, async () => {
      const context = await browser.newContext({ storageState: sessions[role], baseURL: origin });
      context.setDefaultTimeout(PATIENCE_MS);
      try {
        const page = await context.newPage();
        const problems = watch(page, origin, 200, refusedAt);
        await run(new Visitor(page));
        return problems;
      } finally {
        await context.close();
      }
    });
  }
}

class Visitor {
  /** `page` is Playwright's own, for what the verbs below do not cover. */
  constructor(page) {
    this.page = page;
  }

  async visit(path) {
    const response = await this.page.goto(path);
    if (!response.ok()) throw new Error(`${path} answers ${response.status()}`);
  }

  /** Presses the button or follows the link of this name. */
  async click(name) {
    const button = this.page.getByRole("button", { name, exact: true });
    await button.or(this.page.getByRole("link", { name, exact: true })).first().click();
  }

  async fill(label, value) {
    await this.page.getByLabel(label).fill(value);
  }

  /** Hands files to the file field of this label; each is a path or {name, mimeType, buffer}. */
  async upload(label, ...files) {
    await this.page.getByLabel(label).setInputFiles(files);
  }

  /** Waits until the text can be read on the page. */
  async reads(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }
}
