//! Small helps on pages that work without them: menus, filters, copying, unsaved forms.

const COPIED_SHOWN_MS = 2000;

/** Prepares `part` of the page: what its attributes ask for. */
export function enhance(part: HTMLElement): void {
  part.querySelectorAll<HTMLButtonElement>("button[data-copy]").forEach(prepareCopy);
  part.querySelectorAll<HTMLFormElement>("form[data-guard]").forEach(guard);
  part.querySelectorAll<HTMLDetailsElement>("details.filters").forEach(openFilters);
  part.querySelector<HTMLElement>("#errors")?.focus();
}

/** Closes `details.menu` on Escape and on a click elsewhere, for the life of the page. */
export function closeMenusAway(page: Document): void {
  const open = () => page.querySelectorAll<HTMLDetailsElement>("details.menu[open]");
  page.addEventListener("click", ({ target }) => {
    open().forEach((menu) => (menu.open = menu.contains(target as Node)));
  });
  page.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    open().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  });
}

function prepareCopy(button: HTMLButtonElement): void {
  const source = document.querySelector<HTMLElement>(button.dataset.copy ?? "");
  if (!source || !navigator.clipboard) return;
  const label = button.textContent;
  button.hidden = false;
  button.ariaLive = "polite";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.innerText.trim());
    button.textContent = button.dataset.copied ?? label;
    setTimeout(() => (button.textContent = label), COPIED_SHOWN_MS);
  });
}

function guard(form: HTMLFormElement): void {
  const before = contentOf(form);
  let leaving = false;
  form.addEventListener("submit", () => (leaving = true));
  addEventListener("pageshow", () => (leaving = false));
  addEventListener("beforeunload", (event) => {
    if (!leaving && form.isConnected && contentOf(form) !== before) event.preventDefault();
  });
}

function contentOf(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)];
  return JSON.stringify(
    pairs.map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  );
}

/** Where CSS cannot show closed details at the side of a wide window. */
function openFilters(filters: HTMLDetailsElement): void {
  const byStyle = CSS.supports("selector(details::details-content)");
  if (!byStyle && matchMedia("(min-width: 60rem)").matches) filters.open = true;
}
