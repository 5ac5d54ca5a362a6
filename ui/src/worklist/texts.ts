//! The words of a work list, which its table brings in data-text-* attributes.

export type Texts = (name: string) => string;
export type CountTexts = (name: string, count: number) => string;

/** Reads `data-text-…` of `element`. */
export function textsOf(element: HTMLElement): Texts {
  return (name) => element.getAttribute(`data-text-${name}`) ?? "";
}

/** Chooses the `-one` or `-other` text and writes the number, as this page's language does. */
export function countTextsOf(element: HTMLElement): CountTexts {
  const language = document.documentElement.lang || "ca";
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const text = textsOf(element);
  return (name, count) => {
    const form = plural.select(count) === "one" ? "one" : "other";
    return text([name, form].filter(Boolean).join("-")).replace("#", number.format(count));
  };
}
