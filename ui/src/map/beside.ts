//! The list beside the map: it lights its places, and both follow one address.
import type { Map as MapView } from "maplibre-gl";
import { type Box, bboxOf, boxOf } from "./address";
import { Halo } from "./markers";

/** The end of an address that names a place on the map: `#zoom/latitude/longitude`. */
const SPOT = /^#[\d.]+\/-?[\d.]+\/-?[\d.]+/;

/** Goes with a move that a person asked for. */
export const MOVED = { isMoved: true };

/** What the list beside the map, or the page round it, says of everything that was found. */
export class Beside {
  constructor(
    private readonly map: MapView,
    private readonly box: HTMLElement,
  ) {}

  /** The box of everything that was found; none when nothing has a place. */
  bounds(): Box | undefined {
    const said = document.querySelector<HTMLElement>("[data-bounds]")?.dataset.bounds;
    return boxOf(said);
  }

  /** The place that the words named; none when they named none. */
  near(): string | undefined {
    return document.querySelector<HTMLElement>("[data-near]")?.dataset.near;
  }

  /** Lights the place of an entry that is pointed at or has the focus. */
  light(): void {
    const halo = new Halo(this.map);
    const onto = (event: Event) => {
      const row = (event.target as Element).closest?.<HTMLElement>("[data-point]");
      const [longitude, latitude] = (row?.dataset.point ?? "").split(",").map(Number);
      if (longitude === undefined || latitude === undefined) halo.hide();
      else halo.showAt(longitude, latitude);
    };
    document.addEventListener("pointerover", onto);
    document.addEventListener("focusin", onto);
    // A link from the list to its place on the map changes the end of the address only.
    addEventListener("hashchange", () => {
      if (SPOT.test(location.hash)) this.box.scrollIntoView({ block: "nearest" });
    });
  }

  /** Once someone moved the map, offers to search where it shows now. */
  offerArea(): void {
    const offer = () => {
      const form = document.querySelector<HTMLFormElement>("form[data-area]");
      const field = form?.querySelector<HTMLInputElement>("input[name=bbox]");
      if (!form || !field) return;
      const bounds = this.map.getBounds();
      field.value = bboxOf({
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      });
      form.hidden = false;
    };
    // Moves of a person come with an event of theirs, or say so.
    this.map.on("moveend", (event) => {
      if (("originalEvent" in event && event.originalEvent) || "isMoved" in event) offer();
    });
  }

  /** Calls back when the list was exchanged for that of another address. */
  onExchanged(exchanged: () => void): void {
    let search = location.search;
    let unfolded = false;
    const filters = () => document.querySelector<HTMLDetailsElement>("details.filters");
    document.body.addEventListener("htmx:beforeSwap", () => {
      unfolded = filters()?.open ?? false;
    });
    document.body.addEventListener("htmx:afterSettle", () => {
      if (location.search === search) return;
      search = location.search;
      const fold = filters();
      if (fold) fold.open = unfolded;
      if (document.activeElement === document.body) {
        document.querySelector<HTMLElement>("#atlas-count")?.focus({ preventScroll: true });
      }
      exchanged();
    });
  }
}
