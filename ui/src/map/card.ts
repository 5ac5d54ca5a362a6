//! The card that a pin opens: who is here, of which network, and the way to its page.
import { type Map as MapView, Popup } from "maplibre-gl";
import type { Cluster, Entry } from "./found";
import type { Texts } from "./texts";

/** At most one card is open, and closing it leads back to where it was opened. */
export class Card {
  private popup?: Popup;
  private opener?: HTMLElement;

  constructor(
    private readonly map: MapView,
    private readonly texts: Texts,
    /** Links of a map on another site lead out of its frame. */
    private readonly isEmbedded: boolean,
  ) {}

  open(cluster: Cluster, opener: HTMLElement): void {
    this.close();
    this.opener = opener;
    opener.ariaExpanded = "true";
    const content = this.contentOf(cluster);
    this.popup = new Popup({ closeButton: false, maxWidth: "20rem", offset: 14 })
      .setLngLat([cluster.longitude, cluster.latitude])
      .setDOMContent(content)
      .addTo(this.map);
    this.popup.on("close", () => (opener.ariaExpanded = null));
    content.querySelector<HTMLElement>("h2 a")?.focus({ preventScroll: true });
  }

  close(): void {
    this.popup?.remove();
    delete this.popup;
  }

  private contentOf(cluster: Cluster): HTMLElement {
    const card = element("div", "map-card");
    card.role = "dialog";
    card.ariaLabel = this.texts.count("Count", cluster.count);
    card.append(this.closeButton());
    const rest = cluster.count - cluster.entries.length;
    if (cluster.count > 1) {
      const [first] = cluster.entries;
      const said = [this.texts.count("Count", cluster.count), first && this.placeOf(first)];
      card.append(dotted(said));
    }
    card.append(...cluster.entries.map((entry) => this.entryOf(entry, cluster.count === 1)));
    if (rest > 0 && cluster.all) {
      const all = this.link(cluster.all, this.texts.count("Rest", rest));
      card.append(wrapped("p", all));
    }
    card.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.close();
      this.opener?.focus();
    });
    return card;
  }

  private entryOf(entry: Entry, isOnly: boolean): HTMLElement {
    const part = element("div", "map-entry");
    const link = this.link(entry.href, entry.name);
    if (entry.lang) link.lang = entry.lang;
    part.append(wrapped("h2", link));
    part.append(dotted([entry.kind, isOnly && this.placeOf(entry)]));
    const tags = entry.networks.map(({ slug, name }) => {
      const tag = element("span", "tag accent", name);
      tag.dataset.network = slug;
      return tag;
    });
    if (tags.length > 0) part.append(wrapped("p", ...tags));
    return part;
  }

  /** Where an entry is, leading to the page of its municipality. */
  private placeOf({ place, territory }: Entry): string | HTMLElement {
    return territory ? this.link(territory, place) : place;
  }

  private closeButton(): HTMLButtonElement {
    const button = element("button", "map-close", "×");
    button.type = "button";
    button.ariaLabel = this.texts.of("Close");
    button.addEventListener("click", () => {
      this.close();
      this.opener?.focus();
    });
    return button;
  }

  private link(href: string, text: string): HTMLAnchorElement {
    const link = element("a", "", text);
    link.href = href;
    if (this.isEmbedded) {
      link.target = "_blank";
      link.rel = "noopener";
    }
    return link;
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** What is there, one after the other. */
function dotted(parts: (string | HTMLElement | false | undefined)[]): HTMLElement {
  const made = element("p", "soft");
  const there = parts.flatMap((part) => part || []);
  there.forEach((part, index) => made.append(...(index > 0 ? [" · ", part] : [part])));
  return made;
}

function wrapped(name: "p" | "h2", ...parts: HTMLElement[]): HTMLElement {
  const made = document.createElement(name);
  parts.forEach((part, index) => made.append(...(index > 0 ? [" ", part] : [part])));
  return made;
}
