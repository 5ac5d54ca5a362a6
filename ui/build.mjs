//! Builds ui/dist: one stylesheet, one script, fonts, pictures and licences, named by content.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildMap } from "./build-map.mjs";

const ROOT = dirname(fileURLToPath(import.meta.url));
const DIST = join(ROOT, "dist");
const MODULES = join(ROOT, "node_modules");
const TARGET = ["chrome111", "firefox115", "safari16.4"];
const BUDGET_BYTES = {
  "styles and scripts": 60_000,
  "latin fonts": 80_000,
  "styles and scripts of the map": 460_000,
  "background of the map at first": 250_000,
};
/** What the map draws before anyone goes near. */
const FAR = /^basemap-(land|provinces|borders|counties|names)\.json$/;
const LICENSED = [
  "@fontsource-variable/atkinson-hyperlegible-next",
  "@fontsource-variable/bricolage-grotesque",
  "htmx.org",
  "maplibre-gl",
];

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
const manifest = {
  ...(await bundle()),
  ...(await buildMap(ROOT, TARGET, named)),
  ...(await licences()),
};
const sorted = Object.fromEntries(Object.entries(manifest).sort());
await writeFile(join(DIST, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
await holdBudget(sorted);

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: "css/ordit.css", out: "ordit" },
      { in: "src/ordit.ts", out: "ordit" },
      { in: "src/passkeys/passkeys.ts", out: "passkeys" },
      { in: "images/ordit.svg", out: "ordit" },
      { in: "images/ordit-preview.png", out: "ordit-preview" },
    ],
    outdir: "dist",
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    bundle: true,
    minify: true,
    metafile: true,
    format: "iife",
    legalComments: "none",
    target: TARGET,
    loader: { ".woff2": "file", ".svg": "copy", ".png": "copy" },
    plugins: [fontFiles()],
    logLevel: "warning",
  });
  return Object.fromEntries(Object.keys(metafile.outputs).map(named));
}

/** Leads `url("fonts:family-subset")` to the weight-axis file of the Fontsource package. */
function fontFiles() {
  const setup = (plugin) =>
    plugin.onResolve({ filter: /^fonts:/ }, ({ path }) => {
      const [, family, subset] = path.match(/^fonts:(.+?)-(latin.*)$/);
      const file = `${family}-${subset}-wght-normal.woff2`;
      return { path: join(MODULES, "@fontsource-variable", family, "files", file) };
    });
  return { name: "font-files", setup };
}

function named(output) {
  const hashed = basename(output);
  return [hashed.replace(/\.[0-9A-Z]{8}(?=\.[a-z0-9]+$)/, ""), hashed];
}

async function licences() {
  const texts = await Promise.all(
    LICENSED.map(async (name) => {
      const folder = join(MODULES, name);
      const file = (await readdir(folder)).find((file) => file.startsWith("LICENSE"));
      const licence = await readFile(join(folder, file), "utf8");
      return `${name}\n\n${licence}`;
    }),
  );
  const content = texts.join("\n\n");
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8).toUpperCase();
  const file = `licences.${hash}.txt`;
  await writeFile(join(DIST, file), content);
  return { "licences.txt": file };
}

/** What a first visit loads, against design section 5; a breach fails the build. */
async function holdBudget(manifest) {
  const used = Object.fromEntries(Object.keys(BUDGET_BYTES).map((part) => [part, 0]));
  for (const [name, file] of Object.entries(manifest)) {
    const content = await readFile(join(DIST, file));
    const part = partOf(name);
    if (!part) continue;
    const sent = part === "latin fonts" ? content : gzipSync(content, { level: 9 });
    used[part] += report(name, sent);
  }
  for (const [part, limit] of Object.entries(BUDGET_BYTES)) {
    console.log(`${part}: ${used[part]} of ${limit} bytes`);
    if (used[part] > limit) process.exitCode = 1;
  }
}

function partOf(name) {
  if (name.endsWith("-latin-wght-normal.woff2")) return "latin fonts";
  if (FAR.test(name)) return "background of the map at first";
  if (!/\.(css|js|svg)$/.test(name)) return undefined;
  return name.startsWith("map") ? "styles and scripts of the map" : "styles and scripts";
}

function report(name, content) {
  console.log(`${String(content.length).padStart(7)}  ${name}`);
  return content.length;
}
