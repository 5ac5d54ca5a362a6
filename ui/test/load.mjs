//! Loads a TypeScript module of src/ for a test, through the bundler that builds it.
import { build } from "esbuild";

const ROOT = new URL("..", import.meta.url).pathname;

export async function load(path) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`src/${path}`],
    bundle: true,
    write: false,
    format: "esm",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
