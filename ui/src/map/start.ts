//! The map itself: background, pins, card, and what it has to do with the list beside it.
import { Map as MapView, setWorkerUrl } from "maplibre-gl";
import { type Box, boxOf, clustersAddress, holds, tiled } from "./address";
import { backgroundOf, type Files, wantedAt } from "./background";
import { Beside, MOVED } from "./beside";
import { Card } from "./card";
import { addControls } from "./controls";
import { Asker, type Cluster } from "./found";
import { Markers } from "./markers";
import { paletteOf } from "./palette";
import { Texts } from "./texts";

const CATALONIA: Box = { west: 0.1, south: 40.5, east: 3.4, north: 42.9 };
const NEAREST_ZOOM = 13;
/** Further than this "everything" never goes near, so that one pin has something round it. */
const FITTED_ZOOM = 10.5;
const PADDING_PIXELS = 48;
/** A place that was named is soon there: who named it waits for it. */
const GONE_MS = 400;
/** Wide enough for the wheel to move the map and not the page. */
const WIDE = "(min-width: 60rem) and (hover: hover)";

/** Draws the map in its box, over the still picture. */
export function start(box: HTMLElement): void {
  const texts = new Texts(box.dataset);
  setWorkerUrl(new URL(box.dataset.worker ?? "", location.href).href);
  const surface = document.createElement("div");
  surface.className = "map-surface";
  box.append(surface);
  const map = new MapView(optionsOf(box, surface, texts));
  // Without a drawing surface the still picture stays as it was.
  map.once("load", () => (box.dataset.map = "drawn"));
  keepFlat(map);
  keepBackground(map, box);
  new Shown(map, box, texts).begin();
}

function optionsOf(box: HTMLElement, container: HTMLElement, texts: Texts) {
  const { west, south, east, north } = boxOf(shownBounds(box)) ?? CATALONIA;
  return {
    container,
    style: backgroundOf(paletteOf(box), filesOf(box), wantedAt(0)),
    bounds: [west, south, east, north] as [number, number, number, number],
    fitBoundsOptions: { padding: PADDING_PIXELS, maxZoom: FITTED_ZOOM },
    hash: true,
    minZoom: 1,
    maxZoom: NEAREST_ZOOM,
    attributionControl: false as const,
    cooperativeGestures: "embedded" in box.dataset || !matchMedia(WIDE).matches,
    dragRotate: false,
    pitchWithRotate: false,
    locale: {
      "Map.Title": texts.of("Map"),
      "CooperativeGesturesHandler.WindowsHelpText": texts.of("GestureCtrl"),
      "CooperativeGesturesHandler.MacHelpText": texts.of("GestureCmd"),
      "CooperativeGesturesHandler.MobileHelpText": texts.of("GestureTouch"),
    },
  };
}

/** The area that was asked for, else all that was found. */
function shownBounds(box: HTMLElement): string | undefined {
  const asked = new URLSearchParams(location.search).get("bbox");
  return asked ?? box.ownerDocument.querySelector<HTMLElement>("[data-bounds]")?.dataset.bounds;
}

function keepFlat(map: MapView): void {
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
}

function filesOf(box: HTMLElement): Files {
  const files = Object.entries(box.dataset).filter(([key]) => key.startsWith("file"));
  return Object.fromEntries(
    files.map(([key, value]) => [key.charAt(4).toLowerCase() + key.slice(5), value]),
  );
}

/** Colours follow the theme, and finer files come when someone goes near. */
function keepBackground(map: MapView, box: HTMLElement): void {
  const wanted = new Set(wantedAt(0));
  const draw = () => map.setStyle(backgroundOf(paletteOf(box), filesOf(box), [...wanted]));
  const nearer = () => {
    const before = wanted.size;
    wantedAt(map.getZoom()).forEach((name) => wanted.add(name));
    if (wanted.size > before) draw();
  };
  map.once("load", nearer);
  map.on("zoomend", nearer);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}

/** What is on the map, and how many of them in sight. */
class Shown {
  private clusters: Cluster[] = [];
  private near: string | undefined;
  private readonly asker = new Asker();
  private readonly markers: Markers;
  private readonly card: Card;
  private readonly beside: Beside;

  constructor(
    private readonly map: MapView,
    private readonly box: HTMLElement,
    private readonly texts: Texts,
  ) {
    this.markers = new Markers(map, texts, (cluster, button) => this.chosen(cluster, button));
    this.card = new Card(map, texts, "embedded" in box.dataset);
    this.beside = new Beside(map, box);
    this.near = this.beside.near();
  }

  begin(): void {
    this.map.on("moveend", () => void this.refresh());
    addControls(this.map, this.texts, () => this.showAll());
    this.beside.light();
    this.beside.offerArea();
    this.beside.onExchanged(() => void this.exchanged());
    void this.refresh();
  }

  private async refresh(isInsistent = false): Promise<void> {
    // Hardly ever nearer than the map is: then clusters that the server keeps apart would touch.
    const zoom = Math.floor(this.map.getZoom() + 0.2);
    const path = this.box.dataset.clusters ?? "";
    const address = clustersAddress(path, location.search, tiled(this.view(), zoom), zoom);
    try {
      const clusters = await this.asker.ask(address, isInsistent);
      if (clusters) this.clusters = clusters;
    } catch {
      this.say(this.texts.of("Failed"));
      return;
    }
    this.markers.show(this.clusters);
    this.say(this.texts.count("InView", this.countInSight()));
  }

  /** Another filter: a place that was named is gone to, and what was found is brought into sight
   * when none of it is. */
  private async exchanged(): Promise<void> {
    this.card.close();
    const asked = boxOf(new URLSearchParams(location.search).get("bbox"));
    const near = this.beside.near();
    const isElsewhere = near !== undefined && near !== this.near;
    this.near = near;
    if (isElsewhere) {
      this.box.scrollIntoView({ block: "nearest" });
      this.showAll({ duration: GONE_MS });
    }
    await this.refresh(true);
    if (!asked && !isElsewhere && this.countInSight() === 0) this.showAll();
  }

  private chosen(cluster: Cluster, button: HTMLElement): void {
    if (!cluster.bounds) return this.card.open(cluster, button);
    this.fit(cluster.bounds, NEAREST_ZOOM, MOVED);
  }

  private showAll(how = {}): void {
    const { west, south, east, north } = this.beside.bounds() ?? CATALONIA;
    this.fit([west, south, east, north], FITTED_ZOOM, how);
  }

  private fit(bounds: [number, number, number, number], maxZoom: number, how = {}): void {
    const animate = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map.fitBounds(bounds, { padding: PADDING_PIXELS, maxZoom, animate, ...how }, how);
  }

  private countInSight(): number {
    const view = this.view();
    const inSight = this.clusters.filter((own) => holds(view, own.longitude, own.latitude));
    return inSight.reduce((sum, own) => sum + own.count, 0);
  }

  private view(): Box {
    const bounds = this.map.getBounds();
    return {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    };
  }

  private say(text: string): void {
    const place = document.querySelector<HTMLElement>("[data-in-view]");
    if (place && place.textContent !== text) place.textContent = text;
  }
}
