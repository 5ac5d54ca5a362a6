//! Builds ui/dist: one stylesheet, one script, fonts, icon and licences, named by content.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ROOT = dirname(fileURLToPath(import.meta.url));
const DIST = join(ROOT, "dist");
const MODULES = join(ROOT, "node_modules");
const BUDGET_BYTES = { "styles and scripts": 60_000, "latin fonts": 80_000 };
const LICENSED = [
  "@fontsource-variable/atkinson-hyperlegible-next",
  "@fontsource-variable/bricolage-grotesque",
  "htmx.org",
];

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
const manifest = { ...(await bundle()), ...(await licences()) };
const sorted = Object.fromEntries(Object.entries(manifest).sort());
await writeFile(join(DIST, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
await holdBudget(sorted);

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: "css/ordit.css", out: "ordit" },
      { in: "src/ordit.ts", out: "ordit" },
      { in: "images/ordit.svg", out: "ordit" },
    ],
    outdir: "dist",
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    bundle: true,
    minify: true,
    metafile: true,
    format: "iife",
    legalComments: "none",
    target: ["chrome111", "firefox115", "safari16.4"],
    loader: { ".woff2": "file", ".svg": "copy" },
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
      const licence = await readFile(join(MODULES, name, "LICENSE"), "utf8");
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
  const used = { "styles and scripts": 0, "latin fonts": 0 };
  for (const [name, file] of Object.entries(manifest)) {
    const content = await readFile(join(DIST, file));
    if (/\.(css|js|svg)$/.test(name)) {
      used["styles and scripts"] += report(name, gzipSync(content, { level: 9 }));
    } else if (name.endsWith("-latin-wght-normal.woff2")) {
      used["latin fonts"] += report(name, content);
    }
  }
  for (const [part, limit] of Object.entries(BUDGET_BYTES)) {
    console.log(`${part}: ${used[part]} of ${limit} bytes`);
    if (used[part] > limit) process.exitCode = 1;
  }
}

function report(name, content) {
  console.log(`${String(content.length).padStart(7)}  ${name}`);
  return content.length;
}
