// The checks that every page template passes: two widths, two themes, keyboard, no scripts, HTML.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { checkHtml } from "./html.mjs";
import { watch } from "./watch.mjs";

const WIDTHS = [360, 1440];
const THEMES = ["light", "dark"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Checks all pages; `sessions` holds the browser state of each role, `out` takes the pictures. */
export async function checkPages({ browser, origin, pages, sessions, out, report }) {
  await mkdir(join(out, "screenshots"), { recursive: true });
  await mkdir(join(out, "html"), { recursive: true });
  const inContext = async (role, options, use) => {
    const context = await browser.newContext({ storageState: sessions[role], ...options });
    try {
      return await use(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const files = {};
  for (const page of pages) {
    await report.run(`${page.name} is found`, async () => {
      const url = await address(page, origin, (use) => inContext(page.role, {}, use));
      await checkPage({ page, url, origin, out, report, inContext });
      files[savedHtml(out, page)] = page.name;
      return [];
    });
  }
  await checkHtml(files, report);
}

async function checkPage({ page, url, origin, out, report, inContext }) {
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      const options = { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" };
      const picture = join(out, "screenshots", `${page.name}-${width}-${colorScheme}.png`);
      await report.run(`${page.name} ${width} ${colorScheme}`, () =>
        inContext(page.role, options, (tab) => looksRight(tab, { page, url, origin, picture })));
    }
  }
  await report.run(`${page.name} keyboard`, () =>
    inContext(page.role, {}, (tab) => startsWithSkipLink(tab, url)));
  await report.run(`${page.name} without scripts`, () =>
    inContext(page.role, { javaScriptEnabled: false }, (tab) =>
      worksWithoutScripts(tab, { page, url, file: savedHtml(out, page) })));
}

function savedHtml(out, page) {
  return join(out, "html", `${page.name}.html`);
}

/** A page is named by its path, or by a link found on another page when its path holds an id. */
async function address(page, origin, inTab) {
  const start = new URL(page.path, origin).href;
  if (!page.link) return start;
  return inTab(async (tab) => {
    await tab.goto(start);
    const links = await tab.locator(page.link).evaluateAll((found) => found.map((a) => a.href));
    if (links.length === 0) throw new Error(`no ${page.link} on ${page.path}`);
    return links[0];
  });
}

async function looksRight(tab, { page, url, origin, picture }) {
  const expected = page.status ?? 200;
  const problems = watch(tab, origin, expected);
  const response = await tab.goto(url, { waitUntil: "load" });
  if (response.status() !== expected) problems.push(`status ${response.status()}`);
  problems.push(...(await overflow(tab)), ...(await accessibility(tab)));
  await tab.screenshot({ path: picture, fullPage: true });
  return problems;
}

async function overflow(tab) {
  const [needed, given] = await tab.evaluate(() =>
    [document.scrollingElement.scrollWidth, window.innerWidth]);
  return needed > given ? [`${needed} px wide on a screen of ${given}`] : [];
}

async function accessibility(tab) {
  await tab.evaluate(AXE);
  const { violations } = await tab.evaluate((values) =>
    window.axe.run(document, { runOnly: { type: "tag", values }, preload: false }), RULES);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `axe ${id}: ${help} (${target.join(" ")})`));
}

async function startsWithSkipLink(tab, url) {
  await tab.goto(url);
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => {
    const link = document.activeElement;
    const target = /^#./.test(link.hash ?? "") && document.getElementById(link.hash.slice(1));
    return {
      leadsToMain: Boolean(target && target.closest("main")),
      isSeen: link.checkVisibility() && link.getBoundingClientRect().top >= 0,
    };
  });
  const problems = [];
  if (!first.leadsToMain) problems.push("the first Tab does not reach a link to the main part");
  if (!first.isSeen) problems.push("the skip link stays out of sight when it has the focus");
  return problems;
}

async function worksWithoutScripts(tab, { page, url, file }) {
  const response = await tab.goto(url);
  await writeFile(file, await response.body());
  const problems = [];
  if (response.status() !== (page.status ?? 200)) problems.push(`status ${response.status()}`);
  for (const part of ["main", "h1"]) {
    const count = await tab.locator(part).filter({ visible: true }).count();
    if (count !== 1) problems.push(`${count} visible ${part} instead of one`);
  }
  return problems;
}
