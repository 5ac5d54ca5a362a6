//! Buttons to go nearer, farther and back to everything; the map's own keys do the same.
import type { Map as MapView } from "maplibre-gl";
import type { Texts } from "./texts";

/** Puts the buttons on the map. */
export function addControls(map: MapView, texts: Texts, showAll: () => void): void {
  const buttons = document.createElement("div");
  buttons.className = "map-buttons";
  buttons.append(
    button("+", texts.of("ZoomIn"), () => map.zoomIn()),
    button("−", texts.of("ZoomOut"), () => map.zoomOut()),
    button("⤢", texts.of("All"), showAll),
  );
  map.getContainer().append(buttons);
}

function button(sign: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.ariaLabel = label;
  made.title = label;
  made.addEventListener("click", act);
  return made;
}
