/** Suggestions under a search box, as a combobox; without them the box is a plain form. */

/** What the server offers. */
interface Offer {
  label: string;
  lang: string;
  hint: string;
  href: string;
}

/** Typing is waited out this long before anything is asked. */
const PAUSE_MS = 120;
let lists = 0;

/** Makes a link one that exchanges parts of the page. */
type Boosted = (link: HTMLAnchorElement) => void;

/** Gives the box of `form` suggestions from the address in `data-suggest`. */
export function startSuggest(form: HTMLFormElement, boosted: Boosted): void {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  const address = form.dataset.suggest;
  if (!input || !address || form.querySelector("[role=listbox]")) return;
  const list = emptyList(form.dataset.suggestLabel ?? "");
  input.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }
  const box = new Suggestions(input, list, address, boosted);
  input.addEventListener("input", () => box.ask());
  input.addEventListener("keydown", (event) => box.press(event));
  input.addEventListener("blur", () => box.close());
  // A press of the mouse would take the focus away before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => box.choose(target as Element));
}

class Suggestions {
  private asked: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private active = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLUListElement,
    private readonly address: string,
    private readonly boosted: Boosted,
  ) {}

  ask(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    const typed = this.input.value.trim();
    if (!typed) return this.close();
    this.timer = setTimeout(() => void this.fetch(typed), PAUSE_MS);
  }

  press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.list.children[this.active]);
    } else if (step && !this.list.hidden) {
      event.preventDefault();
      this.mark(next(this.active, step, this.list.children.length));
    }
  }

  choose(target: Element | undefined): void {
    const href = target?.closest<HTMLElement>("[data-href]")?.dataset.href;
    if (!href) return;
    this.close();
    if (!this.isExchanged(href)) return location.assign(href);
    // A link of the page itself, so that htmx exchanges what it would for any other.
    const link = document.createElement("a");
    link.href = href;
    link.hidden = true;
    this.input.after(link);
    this.boosted(link);
    this.input.blur();
    link.click();
  }

  /** Whether the page that is left is the one that is gone to, and exchanges its parts. */
  private isExchanged(href: string): boolean {
    const isHere = new URL(href, location.href).pathname === location.pathname;
    return isHere && this.input.closest("[data-hx-boost]") !== null;
  }

  close(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.show([]);
  }

  private async fetch(typed: string): Promise<void> {
    this.asked = new AbortController();
    const { signal } = this.asked;
    try {
      const answer = await fetch(withWords(this.address, typed), { signal });
      if (answer.ok) this.show((await answer.json()) as Offer[]);
    } catch {
      // Typed on, or offline: the form still works.
    }
  }

  private show(offers: Offer[]): void {
    this.list.replaceChildren(...offers.map((offer, at) => option(offer, `${this.list.id}-${at}`)));
    this.list.hidden = offers.length === 0;
    this.input.setAttribute("aria-expanded", String(offers.length > 0));
    this.mark(-1);
  }

  private mark(active: number): void {
    this.active = active;
    [...this.list.children].forEach((child, at) => {
      child.setAttribute("aria-selected", String(at === active));
    });
    const chosen = this.list.children[active];
    if (chosen) {
      this.input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }
}

/** The address with what was typed, beside what it asks already. */
export function withWords(address: string, typed: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}q=${encodeURIComponent(typed)}`;
}

/** The place after a step; before the first and after the last comes the box itself, -1. */
export function next(active: number, step: number, count: number): number {
  const places = count + 1;
  return ((active + 1 + step + places) % places) - 1;
}

function emptyList(label: string): HTMLUListElement {
  const list = document.createElement("ul");
  list.id = `suggestions-${(lists += 1)}`;
  list.className = "suggestions";
  list.role = "listbox";
  list.ariaLabel = label;
  list.hidden = true;
  return list;
}

function option(offer: Offer, id: string): HTMLLIElement {
  const item = document.createElement("li");
  item.id = id;
  item.role = "option";
  item.dataset.href = offer.href;
  const label = document.createElement("span");
  label.textContent = offer.label;
  label.lang = offer.lang;
  const hint = document.createElement("span");
  hint.className = "soft";
  hint.textContent = offer.hint;
  item.append(label, " ", hint);
  return item;
}
