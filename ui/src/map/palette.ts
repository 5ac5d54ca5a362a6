//! The colours of the map: ink on paper, taken from the tokens of the page as they are now.

/** Colours as CSS says them. */
export interface Palette {
  sea: string;
  land: string;
  home: string;
  coast: string;
  border: string;
  county: string;
  municipality: string;
  name: string;
  halo: string;
}

const TOKENS: Record<keyof Palette, string> = {
  sea: "--map-sea",
  land: "--map-land",
  home: "--map-home",
  coast: "--map-coast",
  border: "--map-border",
  county: "--map-county",
  municipality: "--map-municipality",
  name: "--map-name",
  halo: "--map-home",
};

/** The palette of an element, in the theme in which it stands. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const entries = Object.entries(TOKENS).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim(),
  ]);
  return Object.fromEntries(entries) as Palette;
}
