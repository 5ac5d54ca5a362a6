// Hands the saved pages to the Nu HTML checker, all in one run of Java.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { promisify } from "node:util";

const JAR = fileURLToPath(new URL("../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

/** `files` maps the path of a saved page to its name; errors and warnings count, remarks do not. */
export async function checkHtml(files, report) {
  const paths = Object.keys(files);
  if (paths.length === 0) return;
  const { stderr } = await promisify(execFile)("java",
    ["-jar", JAR, "--format", "json", "--exit-zero-always", ...paths],
    { maxBuffer: 64 * 1024 * 1024 });
  const { messages } = JSON.parse(stderr);
  const faults = messages.filter(({ type, subType }) => type !== "info" || subType === "warning");
  for (const path of paths) {
    const own = faults.filter(({ url }) => url && fileURLToPath(url) === resolve(path));
    report.record(`${files[path]} HTML`, own.map(({ lastLine, message }) =>
      `line ${lastLine}: ${message}`));
  }
  const rest = faults.filter(({ url }) => !url);
  if (rest.length > 0) report.record("HTML checker", rest.map(({ message }) => message));
}
