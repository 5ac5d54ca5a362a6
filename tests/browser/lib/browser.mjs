// Debian's Chromium, one process for the whole run, and the session of each role.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/**
 * Chromium refuses its sandbox to root; the background services would look for the Internet. The
 * map is drawn for real, by a renderer that needs no graphics card.
 */
export function launch() {
  const drawing = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
  const args = [...drawing, "--disable-quic", "--disable-background-networking"];
  return chromium.launch({ executablePath: executable(), args, chromiumSandbox: !isRoot() });
}

/** What a visitor (nothing) and the coordinator, whom the demo's button signs in, carry along. */
export async function openSessions(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await Promise.all([
    page.waitForEvent("load"),
    page.locator('form[action^="/demo/sign-in"] button').first().click(),
  ]);
  const coordinator = await context.storageState();
  await context.close();
  if (coordinator.cookies.length === 0) throw new Error("the demo's button signed nobody in");
  return { visitor: undefined, coordinator };
}

function executable() {
  const folders = process.env.PATH.split(delimiter);
  const found = folders.map((folder) => join(folder, "chromium")).find(existsSync);
  return process.env.CHROMIUM || found;
}

function isRoot() {
  return process.getuid() === 0;
}
