// Opens the demo in Chromium and checks a sample of every page template, then the journeys.
// Usage: node run.mjs BINARY [--only NAME]   (NAME: a page of pages.json or a journey)
import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { journeys } from "./journeys.mjs";
import { launch, openSessions } from "./lib/browser.mjs";
import { checkPages } from "./lib/matrix.mjs";
import { startDemo } from "./lib/program.mjs";
import { Report } from "./lib/report.mjs";
import { runJourneys } from "./lib/visitor.mjs";

const OUT = fileURLToPath(new URL("../../target", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" } },
});
if (positionals.length !== 1) {
  console.error("usage: node run.mjs BINARY [--only NAME]");
  process.exit(2);
}
main(positionals[0], values.only).catch((error) => console.error(error.message)).then(
  (passed) => process.exit(passed ? 0 : 1));

async function main(binary, only) {
  const pages = JSON.parse(await readFile(new URL("pages.json", import.meta.url), "utf8"));
  const wanted = (list) => list.filter(({ name }) => !only || name === only);
  for (const folder of ["screenshots", "html"]) {
    await rm(join(OUT, folder), { recursive: true, force: true });
  }
  const report = new Report();
  const demo = await startDemo(binary);
  const browser = await launch();
  try {
    const origin = demo.address;
    const sessions = await openSessions(browser, origin);
    await checkPages({ browser, origin, pages: wanted(pages), sessions, out: OUT, report });
    await runJourneys({ browser, origin, journeys: wanted(journeys), sessions, report });
  } finally {
    await browser.close();
    await demo.stop();
  }
  return report.close();
}
