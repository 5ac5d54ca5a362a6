//! Pins and clusters over the map: real buttons, so that keys and screen readers reach them.
import { type Map as MapView, Marker } from "maplibre-gl";
import { type Cluster, keyOf, sizeOf } from "./found";
import type { Texts } from "./texts";

/** Half of what a finger needs. */
const EDGE_PIXELS = 16;

/** What happens when someone chooses a cluster or a pin. */
export type Chosen = (cluster: Cluster, button: HTMLElement) => void;

/** The pins on a map, of which those that stay are kept as they are. */
export class Markers {
  private shown = new Map<string, Marker>();

  constructor(
    private readonly map: MapView,
    private readonly texts: Texts,
    private readonly chosen: Chosen,
  ) {}

  /** Shows these and no others; keys reach only those that lie open. */
  show(clusters: Cluster[]): void {
    const next = new Map<string, Marker>();
    for (const cluster of clusters) {
      const key = keyOf(cluster);
      const marker = this.shown.get(key) ?? this.added(cluster);
      marker.getElement().tabIndex = this.liesOpen(cluster) ? 0 : -1;
      next.set(key, marker);
    }
    this.shown.forEach((marker, key) => next.has(key) || marker.remove());
    this.shown = next;
  }

  /** Wholly on the map, and not under the map's own buttons. */
  private liesOpen({ longitude, latitude }: Cluster): boolean {
    const { x, y } = this.map.project([longitude, latitude]);
    const box = this.map.getContainer();
    const isInside =
      x > EDGE_PIXELS &&
      y > EDGE_PIXELS &&
      x < box.clientWidth - EDGE_PIXELS &&
      y < box.clientHeight - EDGE_PIXELS;
    const over = box.querySelector<HTMLElement>(".map-buttons");
    const isUnder =
      over !== null &&
      x > over.offsetLeft - EDGE_PIXELS &&
      y < over.offsetTop + over.offsetHeight + EDGE_PIXELS;
    return isInside && !isUnder;
  }

  private added(cluster: Cluster): Marker {
    const element = this.buttonOf(cluster);
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      this.chosen(cluster, element);
    });
    const marker = new Marker({ element, anchor: "center" });
    return marker.setLngLat([cluster.longitude, cluster.latitude]).addTo(this.map);
  }

  private buttonOf(cluster: Cluster): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    const [only] = cluster.entries;
    if (cluster.count === 1 && only) {
      button.className = "pin";
      button.ariaLabel = `${only.name}, ${only.kind}`;
      button.dataset.name = only.name;
      if (only.networks.length === 1) button.dataset.network = only.networks[0]!.slug;
      return button;
    }
    button.className = "cluster";
    button.dataset.size = String(sizeOf(cluster.count));
    button.textContent = this.texts.number(cluster.count);
    button.ariaLabel = this.labelOf(cluster);
    return button;
  }

  private labelOf(cluster: Cluster): string {
    const count = this.texts.count("Count", cluster.count);
    const [first] = cluster.entries;
    return first?.place ? `${count}, ${first.place}` : `${count}. ${this.texts.of("Nearer")}`;
  }
}

/** A ring round the place of an entry of the list, while someone looks at it there. */
export class Halo {
  private readonly marker: Marker;

  constructor(private readonly map: MapView) {
    const element = document.createElement("span");
    element.className = "halo";
    this.marker = new Marker({ element, anchor: "center" });
  }

  showAt(longitude: number, latitude: number): void {
    this.marker.setLngLat([longitude, latitude]).addTo(this.map);
  }

  hide(): void {
    this.marker.remove();
  }
}
