//! Going through suggestions with the keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { next, withWords } = await load("search/suggest.ts");

test("arrows go round through the suggestions and the box itself", () => {
  assert.deepEqual([-1, 0, 1].map((at) => next(at, 1, 2)), [0, 1, -1]);
  assert.deepEqual([-1, 0, 1].map((at) => next(at, -1, 2)), [1, -1, 0]);
  assert.equal(next(-1, 1, 0), -1);
});

test("what is typed goes beside what the page asks already", () => {
  assert.equal(withWords("/search/suggest", "l'hort"), "/search/suggest?q=l'hort");
  assert.equal(withWords("/search/suggest?on=map", "a b"), "/search/suggest?on=map&q=a%20b");
});
