//! The background of the map as a MapLibre style: our own files, drawn in our own colours; pure.
import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Palette } from "./palette";

/** Addresses of the background's files, by the name that follows `data-file-`. */
export type Files = Record<string, string | undefined>;

/** From this zoom on the finest lines and names are worth their bytes. */
export const NEAR_ZOOM = 8;
/** And here also those of municipalities beyond Catalonia. */
export const NEARER_ZOOM = 9;

const FAR = ["land", "provinces", "borders", "counties", "names"];
const NEAR = ["municipalities", "towns"];
const NEARER = ["municipalitiesEs", "townsEs"];
const FONT = ["Atkinson Hyperlegible Next Variable"];

/** The files that a view of this zoom is drawn with. */
export function wantedAt(zoom: number): string[] {
  const near = zoom >= NEAR_ZOOM ? NEAR : [];
  return [...FAR, ...near, ...(zoom >= NEARER_ZOOM ? NEARER : [])];
}

/** The style with those files of which the address is known and which are wanted. */
export function backgroundOf(palette: Palette, files: Files, wanted: string[]): StyleSpecification {
  const isThere = (name: string) => wanted.includes(name) && files[name] !== undefined;
  const sources = [...FAR, ...NEAR, ...NEARER].filter(isThere).map((name) => {
    const source: SourceSpecification = { type: "geojson", data: files[name]!, tolerance: 0.3 };
    return [name, source] as const;
  });
  const layers = layersOf(palette).filter(
    (layer) => !("source" in layer) || isThere(String(layer.source)),
  );
  return { version: 8, sources: Object.fromEntries(sources), layers };
}

function layersOf(palette: Palette): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": palette.sea } },
    fill("land", palette.land),
    fill("provinces", palette.home),
    coast("provinces", palette.coast),
    fill("counties", palette.home),
    line("municipalitiesEs", palette.municipality, [9, 0.3, 12, 1], NEARER_ZOOM),
    line("municipalities", palette.municipality, [8, 0.3, 12, 1], NEAR_ZOOM),
    line("borders", palette.border, [4, 0.5, 9, 1.4], 5.5, "province"),
    line("counties", palette.county, [6, 0.4, 8, 0.9, 12, 1.8], 5.5),
    line("borders", palette.coast, [3, 0.5, 8, 1.4], 0, "country"),
    name("townsEs", palette, { minzoom: NEARER_ZOOM + 1 }),
    name("towns", palette, { minzoom: NEAR_ZOOM + 0.6 }),
    name("names", palette, { minzoom: 3.6, maxzoom: 6.4, kind: "province" }),
    name("names", palette, { minzoom: 6, maxzoom: 9.6, kind: "county" }),
  ];
}

function fill(source: string, color: string): LayerSpecification {
  // Without smoothing no seam shows between neighbours of one colour.
  const paint = { "fill-color": color, "fill-antialias": false };
  return { id: `${source}-fill`, type: "fill", source, paint };
}

function coast(source: string, color: string): LayerSpecification {
  const paint = { "line-color": color, "line-width": 0.5, "line-opacity": 0.6 };
  return { id: `${source}-coast`, type: "line", source, maxzoom: 6, paint };
}

function line(
  source: string,
  color: string,
  widths: number[],
  minzoom: number,
  kind?: string,
): LayerSpecification {
  return {
    id: [source, kind, "line"].filter(Boolean).join("-"),
    type: "line",
    source,
    minzoom,
    ...(kind ? { filter: ["==", ["get", "kind"], kind] } : {}),
    layout: { "line-join": "round" },
    paint: {
      "line-color": color,
      "line-width": ["interpolate", ["linear"], ["zoom"], ...widths] as never,
    },
  };
}

/** Names give way to larger towns' names, never to each other's letters. */
function name(
  source: string,
  palette: Palette,
  shown: { minzoom: number; maxzoom?: number; kind?: string },
): LayerSpecification {
  const isArea = shown.kind !== undefined;
  return {
    id: [source, shown.kind, "name"].filter(Boolean).join("-"),
    type: "symbol",
    source,
    minzoom: shown.minzoom,
    ...(shown.maxzoom ? { maxzoom: shown.maxzoom } : {}),
    ...(shown.kind ? { filter: ["==", ["get", "kind"], shown.kind] } : {}),
    layout: {
      "text-field": ["get", "name"],
      "text-font": FONT,
      "text-size": ["interpolate", ["linear"], ["zoom"], 6, isArea ? 11 : 10, 12, isArea ? 15 : 14],
      "text-max-width": 7,
      "text-padding": isArea ? 6 : 10,
      "text-letter-spacing": isArea ? 0.06 : 0,
      // A town's name stands under its point, where pins leave it free.
      "text-anchor": isArea ? "center" : "top",
      "text-offset": isArea ? [0, 0] : [0, 0.8],
      "symbol-sort-key": ["-", 0, ["coalesce", ["get", "inhabitants"], 0]],
    },
    paint: {
      "text-color": palette.name,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.4,
    },
  };
}
