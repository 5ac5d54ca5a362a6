//! Words of the page, which the server wrote on the map's element.

/** `data-text-…` of the map, each with `#` for a number. */
export class Texts {
  constructor(private readonly source: DOMStringMap) {}

  /** The word under a key, as `data-text-zoom-in` is under `ZoomIn`. */
  of(key: string): string {
    return this.source[`text${key}`] ?? "";
  }

  /** The word for a number; `none` where there is one for nothing. */
  count(key: string, count: number): string {
    const none = count === 0 ? this.of(`${key}None`) : "";
    const form = count === 1 ? "One" : "Other";
    return (none || this.of(key + form)).replace("#", this.number(count));
  }

  /** A number as it is written in the language of the page. */
  number(count: number): string {
    return count.toLocaleString(document.documentElement.lang || undefined);
  }
}
