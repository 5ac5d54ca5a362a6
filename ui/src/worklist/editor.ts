//! The input that opens in a cell.
import { type Cell, type Option, displayOf, holderOf } from "./sheet";

/** How far the focus moves after an edit: rows down, columns right. */
export type Step = { down: number; right: number };

export interface Editing {
  kind: string;
  initial: string;
  /** The key that opened it, when that was a letter. */
  typed?: string | undefined;
  label: string;
  options: Option[];
  onCommit(value: string, step?: Step): void;
  onCancel(): void;
}

type Input = HTMLInputElement | HTMLSelectElement;

/** Opens an editor in `cell`; Enter, Tab and leaving commit, Escape cancels. */
export function openEditor(cell: Cell, editing: Editing): void {
  const input = inputFor(editing);
  describe(input, cell);
  let open = true;
  const close = (after: () => void) => {
    if (!open) return;
    open = false;
    input.remove();
    holderOf(cell).hidden = false;
    after();
  };
  input.addEventListener("blur", () => close(() => editing.onCommit(input.value)));
  input.addEventListener("keydown", (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    event.stopPropagation();
    if (event.key === "Escape") return close(editing.onCancel);
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    close(() => editing.onCommit(input.value, step));
  });
  holderOf(cell).hidden = true;
  cell.prepend(input);
  input.focus();
}

function inputFor({ kind, initial, typed, label, options }: Editing): Input {
  const input = kind === "select" ? selectOf(options, initial) : textOf(kind);
  input.value = initial;
  if (input instanceof HTMLSelectElement && typed) preselect(input, typed);
  input.className = "editor";
  input.ariaLabel = label;
  return input;
}

/** What is wrong with the cell is wrong with what opens in it. */
function describe(input: Input, cell: Cell): void {
  for (const name of ["aria-describedby", "aria-invalid"]) {
    const value = cell.getAttribute(name);
    if (value) input.setAttribute(name, value);
  }
}

function selectOf(options: Option[], initial: string): HTMLSelectElement {
  const select = document.createElement("select");
  const known = options.some(({ value }) => value === initial);
  const all = known ? options : [{ value: initial, label: initial }, ...options];
  select.append(...all.map(({ value, label }) => new Option(label, value)));
  return select;
}

/** Chooses the first option that begins with the letter. */
function preselect(select: HTMLSelectElement, letter: string): void {
  const begins = ({ label }: HTMLOptionElement) =>
    label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  const first = [...select.options].find(begins);
  if (first) select.value = first.value;
}

/** Dates are text too, as in forms and imports: `maig 2019` and `?` are dates here. */
function textOf(kind: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "text";
  if (kind === "number") input.inputMode = "decimal";
  return input;
}

function stepOf({ key, shiftKey }: KeyboardEvent): Step | undefined {
  const sense = shiftKey ? -1 : 1;
  if (key === "Enter") return { down: sense, right: 0 };
  if (key === "Tab") return { down: 0, right: sense };
  return undefined;
}

/** The name of the edited cell for a screen reader: its row's and its column's words. */
export function labelOf(cell: Cell, head: Cell | undefined): string {
  const name = cell.closest("tr")?.querySelector<Cell>("th[data-field]");
  const words = [name && name !== cell ? displayOf(name) : "", head?.textContent?.trim() ?? ""];
  return words.filter(Boolean).join(", ");
}
