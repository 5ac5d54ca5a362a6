//! Pending cells and the server's answers to a saved cell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { Pending } = await load("worklist/pending.ts");
const { outcomeOf } = await load("worklist/save.ts");
const { resolveOption } = await load("worklist/sheet.ts");

const change = (value, field = "name") => ({ id: "a", version: "3", field, value });

test("a cell is pending once, with its last value", () => {
  const pending = new Pending();
  pending.put(change("one"), "saved");
  pending.put(change("two"), "saved");
  pending.put(change("Osona", "county"), "");
  assert.equal(pending.size, 2);
  assert.equal(pending.get("a", "name").value, "two");
  assert.deepEqual(pending.changes(), [change("two"), change("Osona", "county")]);
});

test("a value that is already saved is not pending", () => {
  const pending = new Pending();
  assert.equal(pending.put(change("saved"), "saved"), false);
  assert.equal(pending.put(change("new"), "saved"), true);
  assert.equal(pending.put(change("saved"), "saved"), false);
  assert.equal(pending.size, 0);
});

test("a discarded cell is forgotten", () => {
  const pending = new Pending();
  pending.put(change("new"), "saved");
  pending.remove("a", "name");
  assert.deepEqual([pending.size, pending.changes()], [0, []]);
});

test("a cell that would be refused waits apart until it says something else", () => {
  const pending = new Pending();
  pending.put(change("wrong"), "saved");
  pending.put(change("Osona", "county"), "");
  assert.equal(pending.refuse(change("older")), false);
  assert.equal(pending.refuse(change("wrong")), true);
  assert.deepEqual(pending.refused(), [change("wrong")]);
  assert.deepEqual(pending.changes(), [change("Osona", "county")]);
  pending.put(change("right"), "saved");
  assert.deepEqual([pending.size, pending.refused()], [2, []]);
});

test("the server's answers are told apart", () => {
  const saved = outcomeOf(200, { ok: true, version: 4, value: "x", display: "X" });
  assert.deepEqual(saved, { kind: "saved", version: "4", value: "x", display: "X" });
  const theirs = { message: "m", current_value: "y", current_version: 5, current_display: "Y" };
  const conflict = { kind: "conflict", message: "m", version: "5", value: "y", display: "Y" };
  assert.deepEqual(outcomeOf(409, theirs), conflict);
  const refused = { message: "m", suggestions: ["a", "b"] };
  assert.deepEqual(outcomeOf(422, refused), { kind: "refused", ...refused });
  const bare = { kind: "refused", message: "m", suggestions: [] };
  assert.deepEqual(outcomeOf(422, { message: "m" }), bare);
  assert.equal(outcomeOf(403, {}).kind, "unreachable");
});

test("a pasted label means its option", () => {
  const options = [{ value: "county_council", label: "Consell comarcal" }];
  assert.equal(resolveOption(" consell COMARCAL ", options), "county_council");
  assert.equal(resolveOption("county_council", options), "county_council");
  assert.equal(resolveOption("Mancomunitat", options), "Mancomunitat");
});
