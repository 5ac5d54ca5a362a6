//! The map of a page, if it has one and the browser can draw it; else the still picture stays.

const box = document.querySelector<HTMLElement>("[data-map]");

if (box && document.createElement("canvas").getContext("webgl2")) {
  // The page comes first: the map is large, and everything on it is also in the list.
  void import("./start").then(({ start }) => start(box));
}
