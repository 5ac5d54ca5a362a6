//! htmx within our content security policy: nothing evaluated, injected, cached or sent elsewhere.
import htmx from "htmx.org";

/** Configures htmx and calls `onPart` with the body and with every part swapped in later. */
export function startHtmx(onPart: (part: HTMLElement) => void): void {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    includeIndicatorStyles: false,
    selfRequestsOnly: true,
    // Without `style`: setting it as an attribute is what the policy forbids.
    attributesToSettle: ["class", "width", "height"],
    responseHandling: [
      { code: "204", swap: false },
      { code: "[23]..", swap: true },
      { code: "422", swap: true },
      { code: "[45]..", swap: false, error: true },
    ],
  });
  htmx.onLoad((part) => onPart(part as HTMLElement));
}

/** Lets a link that came later exchange parts of the page, as those that were there from the start. */
export function boosted(link: HTMLAnchorElement): void {
  htmx.process(link);
}
