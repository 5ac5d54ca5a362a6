//! Blocks as spreadsheets put them on the clipboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { parseBlock, lay } = await load("worklist/paste.ts");

const blocks = {
  "one cell": ["Salt", [["Salt"]]],
  "an empty cell": ["", [[""]]],
  "rows and columns": ["a\tb\nc\td", [["a", "b"], ["c", "d"]]],
  "the break that Excel ends with": ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
  "the break that LibreOffice ends with": ["a\nb\n", [["a"], ["b"]]],
  "old Macintosh breaks": ["a\rb", [["a"], ["b"]]],
  "empty cells": ["\t\n\tb", [["", ""], ["", "b"]]],
  "an empty row inside": ["a\n\nb", [["a"], [""], ["b"]]],
  "a break inside quotes": ['"Plaça 1\nSalt"\tb', [["Plaça 1\nSalt", "b"]]],
  "a tab inside quotes": ['"a\tb"\tc', [["a\tb", "c"]]],
  "doubled quotes": ['"dit ""el Gros"""\tb', [['dit "el Gros"', "b"]]],
  "quotes inside plain text": ['Ateneu "La Base"\tb', [['Ateneu "La Base"', "b"]]],
  "a quote that never closes": ['"Ateneu\tb\nc', [['"Ateneu', "b"], ["c"]]],
  "text after a closing quote": ['"La Base" Ateneu\tb', [['"La Base" Ateneu', "b"]]],
  "an empty quoted cell": ['""\tb', [["", "b"]]],
};

for (const [name, [text, rows]] of Object.entries(blocks)) {
  test(`reads ${name}`, () => assert.deepEqual(parseBlock(text), rows));
}

test("a block is laid from the focused cell", () => {
  const { placed, below, beside } = lay([["a", "b"], ["c", "d"]], 1, 2, 5, 5);
  assert.deepEqual(placed.at(-1), { row: 2, column: 3, text: "d" });
  assert.deepEqual([placed.length, below, beside], [4, 0, 0]);
});

test("what falls outside is counted by side, except empty cells", () => {
  const { placed, below, beside } = lay([["a", "b", ""], ["c", "d", "e"]], 4, 3, 5, 5);
  assert.deepEqual(placed.map(({ text }) => text), ["a", "b"]);
  assert.deepEqual([below, beside], [3, 0]);
  const wide = lay([["a", "b", "c"], ["d"]], 3, 4, 5, 5);
  assert.deepEqual([wide.placed.length, wide.below, wide.beside], [2, 0, 2]);
});
