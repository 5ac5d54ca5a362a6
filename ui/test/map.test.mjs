//! Boxes, addresses and sizes of the map.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { bboxOf, boxOf, clustersAddress, holds, tiled } = await load("map/address.ts");
const { Asker, keyOf, sizeOf } = await load("map/found.ts");
const { backgroundOf, wantedAt } = await load("map/background.ts");

const box = { west: 1.5, south: 41.2, east: 2.5, north: 42.1 };

test("a box reads back what it writes", () => {
  assert.deepEqual(boxOf(bboxOf(box)), box);
  assert.equal(bboxOf({ ...box, west: 1.500049 }), "1.5,41.2,2.5,42.1");
  for (const wrong of ["", "1,2,3", "1,2,3,4,5", "a,2,3,4", "1,,3,4", null, undefined]) {
    assert.equal(boxOf(wrong), undefined, String(wrong));
  }
});

test("a box is widened to tiles, so that a small move asks for nothing new", () => {
  const wide = tiled(box, 8);
  assert.ok(wide.west <= box.west && wide.east >= box.east);
  assert.ok(wide.south <= box.south && wide.north >= box.north);
  assert.ok(wide.east - wide.west < 1 + 2 * (360 / 256));
  const moved = { west: 1.51, south: 41.21, east: 2.51, north: 42.11 };
  assert.deepEqual(tiled(moved, 8), wide);
  const again = tiled(wide, 8);
  for (const side of Object.keys(wide)) assert.ok(Math.abs(again[side] - wide[side]) < 2, side);
  const world = tiled({ west: -200, south: -90, east: 200, north: 90 }, 0);
  assert.ok(world.south < -85 && world.north > 85 && world.west <= -200);
});

test("clusters are asked for with the filters of the page and nothing else of it", () => {
  const search = "?network=xmess&kind=hub&page=3&sort=latest&bbox=1,2,3,4";
  const address = new URL(clustersAddress("/map/clusters.json", search, box, 8), "https://x.test");
  assert.equal(address.pathname, "/map/clusters.json");
  assert.deepEqual(Object.fromEntries(address.searchParams), {
    network: "xmess",
    kind: "hub",
    west: "1.5",
    south: "41.2",
    east: "2.5",
    north: "42.1",
    zoom: "8",
  });
});

test("a point is in sight on whichever copy of the globe", () => {
  assert.ok(holds(box, 2, 41.5));
  assert.ok(!holds(box, 2, 43) && !holds(box, 3, 41.5) && !holds(box, 1, 41.5));
  const turned = { ...box, west: box.west + 360, east: box.east + 360 };
  assert.ok(holds(turned, 2, 41.5));
  assert.ok(holds({ west: 170, south: 0, east: 190, north: 1 }, -175, 0.5));
});

test("a cluster stays the same as long as it holds the same", () => {
  const cluster = { longitude: 2, latitude: 41, count: 2, entries: [{ id: "a" }] };
  assert.equal(keyOf(cluster), keyOf({ ...cluster }));
  assert.notEqual(keyOf(cluster), keyOf({ ...cluster, count: 3 }));
  assert.notEqual(keyOf(cluster), keyOf({ ...cluster, entries: [{ id: "b" }] }));
  assert.deepEqual([1, 4, 5, 30, 99, 100, 7387].map(sizeOf), [1, 1, 2, 3, 3, 4, 4]);
});

test("what was asked already is not asked again, and an older answer gives way", async () => {
  const asked = [];
  globalThis.fetch = (address, { signal }) => {
    asked.push(address);
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted")));
      if (address !== "/slow") resolve(Response.json({ clusters: [{ count: asked.length }] }));
    });
  };
  const asker = new Asker();
  const slow = asker.ask("/slow", false);
  const quick = asker.ask("/quick", false);
  assert.equal(await slow, undefined);
  assert.deepEqual(await quick, [{ count: 2 }]);
  assert.equal(await asker.ask("/quick", false), undefined);
  assert.deepEqual(await asker.ask("/quick", true), [{ count: 3 }]);
  assert.deepEqual(asked, ["/slow", "/quick", "/quick"]);
});

test("finer files come when someone goes near, and what is not there is not drawn", () => {
  const files = Object.fromEntries(wantedAt(14).map((name) => [name, `/${name}.json`]));
  assert.ok(wantedAt(3).length < wantedAt(8).length && wantedAt(8).length < wantedAt(9).length);
  const palette = new Proxy({}, { get: () => "#000000" });
  const far = backgroundOf(palette, files, wantedAt(3));
  const near = backgroundOf(palette, files, wantedAt(14));
  assert.deepEqual(Object.keys(far.sources).sort(), wantedAt(3).sort());
  assert.ok(near.layers.length > far.layers.length);
  for (const style of [far, near, backgroundOf(palette, {}, wantedAt(14))]) {
    const ids = style.layers.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    style.layers.forEach(({ source }) => assert.ok(!source || source in style.sources, source));
  }
});
