//! Boxes and views of the map as they stand in addresses; pure.

/** Degrees in WGS 84; west may lie below -180 where a map shows the globe more than once. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The side of the world in tiles beyond which nothing is told apart. */
const NEAREST_ZOOM = 22;
const LAST_LATITUDE = 85.051128;
/** Four decimals are eleven metres. */
const DECIMALS = 4;

/** `west,south,east,north`, as `bbox` stands in an address. */
export function bboxOf({ west, south, east, north }: Box): string {
  return [west, south, east, north].map((degrees) => +degrees.toFixed(DECIMALS)).join(",");
}

/** The box that such a text says; none when it says none. */
export function boxOf(text: string | null | undefined): Box | undefined {
  const [west, south, east, north, more] = (text ?? "").split(",").map(parsed);
  const sides = [west, south, east, north];
  if (more !== undefined || sides.some((side) => side === undefined || Number.isNaN(side))) {
    return undefined;
  }
  return { west: west!, south: south!, east: east!, north: north! };
}

/** The box widened to whole tiles of its zoom, so that a small move asks for nothing new. */
export function tiled(box: Box, zoom: number): Box {
  const tiles = 2 ** Math.min(Math.max(zoom, 0), NEAREST_ZOOM);
  const column = (longitude: number) => (longitude / 360 + 0.5) * tiles;
  const longitude = (column: number) => (column / tiles - 0.5) * 360;
  return {
    west: longitude(Math.floor(column(box.west))),
    south: latitudeAt(Math.min(Math.ceil(row(box.south) * tiles), tiles) / tiles),
    east: longitude(Math.ceil(column(box.east))),
    north: latitudeAt(Math.max(Math.floor(row(box.north) * tiles), 0) / tiles),
  };
}

/** The address of the clusters in a box, under the filters of the page's own address. */
export function clustersAddress(path: string, search: string, box: Box, zoom: number): string {
  const query = new URLSearchParams(search);
  for (const key of ["page", "sort", "bbox"]) query.delete(key);
  for (const [side, degrees] of Object.entries(box)) query.set(side, String(+degrees.toFixed(5)));
  query.set("zoom", String(zoom));
  return `${path}?${query}`;
}

/** Whether a point lies in a box, on whichever copy of the globe. */
export function holds(box: Box, longitude: number, latitude: number): boolean {
  if (latitude < box.south || latitude > box.north) return false;
  const turns = Math.ceil((box.west - longitude) / 360);
  return longitude + turns * 360 <= box.east;
}

function parsed(text: string): number {
  return text.trim() === "" ? NaN : Number(text);
}

/** From 0 in the north to 1 in the south, as on a square map of the world (Web Mercator). */
function row(latitude: number): number {
  const kept = Math.min(Math.max(latitude, -LAST_LATITUDE), LAST_LATITUDE);
  return 0.5 - Math.atanh(Math.sin((kept * Math.PI) / 180)) / (2 * Math.PI);
}

function latitudeAt(row: number): number {
  return (Math.atan(Math.sinh((0.5 - row) * 2 * Math.PI)) * 180) / Math.PI;
}
