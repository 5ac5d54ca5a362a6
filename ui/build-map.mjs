//! Builds what only pages with a map load: MapLibre with its worker, its styles, the background.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Builds the map into `dist` and returns its part of the manifest; `named` reads hashed names. */
export async function buildMap(root, target, named) {
  const shared = {
    absWorkingDir: root,
    outdir: "dist",
    entryNames: "[name].[hash]",
    bundle: true,
    minify: true,
    metafile: true,
    legalComments: "none",
    target,
    logLevel: "warning",
  };
  const scripts = await build({
    ...shared,
    entryPoints: [
      { in: "src/map/map.ts", out: "map" },
      // A worker from our own origin: the policy allows no script made from text.
      { in: "maplibre-gl/dist/maplibre-gl-worker.mjs", out: "map-worker" },
    ],
    format: "esm",
    splitting: true,
    chunkNames: "map-[name].[hash]",
  });
  const styles = await build({ ...shared, entryPoints: [{ in: "css/map.css", out: "map" }] });
  const outputs = [scripts, styles].flatMap(({ metafile }) => Object.keys(metafile.outputs));
  return { ...Object.fromEntries(outputs.map(named)), ...(await background(root)) };
}

/** The background lies beside its source in the repository; here it only gets a changing name. */
async function background(root) {
  const folder = join(root, "..", "platform", "data", "basemap");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const copied = files.map(async (name) => {
    const content = await readFile(join(folder, name));
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 8).toUpperCase();
    const hashed = `basemap-${name.replace(".json", `.${hash}.json`)}`;
    await writeFile(join(root, "dist", hashed), content);
    return [`basemap-${name}`, hashed];
  });
  return Object.fromEntries(await Promise.all(copied));
}
