//! Every colour pair that tokens.css declares keeps its ratio, in light and in dark.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("./css/tokens.css", import.meta.url), "utf8");
const [light, darkOnly] = css.split("@media screen and (prefers-color-scheme: dark)").map(coloursOf);
const themes = { light, dark: { ...light, ...darkOnly } };
const pairs = pairsOf(css);

test("tokens.css declares its pairs and both themes", () => {
  assert.ok(pairs.length > 20);
  assert.deepEqual(Object.keys(darkOnly).sort(), Object.keys(light).sort());
});

test("the ratio is that of WCAG 2.2", () => {
  assert.equal(ratio("#000000", "#ffffff"), 21);
  assert.equal(ratio("#777777", "#ffffff").toFixed(2), "4.48");
});

for (const [theme, colours] of Object.entries(themes)) {
  test(`contrast in ${theme}`, () => {
    const faint = pairs
      .map(([least, text, ground]) => ({
        least,
        text,
        ground,
        has: ratio(colours[text], colours[ground]),
      }))
      .filter(({ has, least }) => !(has >= least))
      .map(({ text, ground, has, least }) => `${text} on ${ground}: ${has.toFixed(2)} < ${least}`);
    assert.deepEqual(faint, []);
  });
}

function coloursOf(text) {
  return Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

function pairsOf(text) {
  return [...text.matchAll(/@contrast ([\d.]+): ([a-z -]+) on ([a-z -]+)/g)].flatMap(
    ([, least, texts, grounds]) =>
      words(texts).flatMap((ink) => words(grounds).map((ground) => [Number(least), ink, ground])),
  );
}

function words(list) {
  return list.trim().split(/\s+/);
}

function ratio(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of "relative luminance"). */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
