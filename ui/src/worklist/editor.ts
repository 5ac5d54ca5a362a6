//! The input that opens in a cell, and the note that says why a value was not saved.
import { type Cell, type Option, displayOf, holderOf } from "./sheet";

/** How far the focus moves after an edit: rows down, columns right. */
export type Step = { down: number; right: number };

export interface Editing {
  kind: string;
  initial: string;
  label: string;
  options: Option[];
  onCommit(value: string, step?: Step): void;
  onCancel(): void;
}

export interface Choice {
  label: string;
  act(): void;
}

type Input = HTMLInputElement | HTMLSelectElement;

const FULL_DATE = /^(\d{4}-\d{2}-\d{2})?$/;

/** Opens an editor in `cell`; Enter, Tab and leaving commit, Escape cancels. */
export function openEditor(cell: Cell, editing: Editing): void {
  const input = inputFor(editing);
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

/** Says `message` in the cell, with buttons for what one can do. */
export function showNote(cell: Cell, message: string, choices: Choice[]): void {
  clearNote(cell);
  const note = document.createElement("span");
  note.className = "cell-note";
  note.append(message, ...choices.map(buttonFor));
  cell.append(note);
}

export function clearNote(cell: Cell): void {
  cell.querySelector(".cell-note")?.remove();
}

function inputFor({ kind, initial, label, options }: Editing): Input {
  const input = kind === "select" ? selectOf(options, initial) : textOf(kind, initial);
  input.value = initial;
  input.className = "editor";
  input.ariaLabel = label;
  return input;
}

function selectOf(options: Option[], initial: string): HTMLSelectElement {
  const select = document.createElement("select");
  const known = options.some(({ value }) => value === initial);
  const all = known ? options : [{ value: initial, label: initial }, ...options];
  select.append(...all.map(({ value, label }) => new Option(label, value)));
  return select;
}

/** A date known only by its year or month is written as text: a date input cannot hold it. */
function textOf(kind: string, initial: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = kind === "date" && FULL_DATE.test(initial) ? "date" : "text";
  if (kind === "number") input.inputMode = "decimal";
  return input;
}

function stepOf({ key, shiftKey }: KeyboardEvent): Step | undefined {
  const sense = shiftKey ? -1 : 1;
  if (key === "Enter") return { down: sense, right: 0 };
  if (key === "Tab") return { down: 0, right: sense };
  return undefined;
}

function buttonFor({ label, act }: Choice): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet small";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}

/** The name of the edited cell for a screen reader: its row's and its column's words. */
export function labelOf(cell: Cell, head: Cell | undefined): string {
  const name = cell.closest("tr")?.querySelector<Cell>("th[data-field]");
  const words = [name && name !== cell ? displayOf(name) : "", head?.textContent?.trim() ?? ""];
  return words.filter(Boolean).join(", ");
}
