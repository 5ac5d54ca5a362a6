//! The table as a grid of cells: where they are, what they hold, which one has the focus.
import type { Change } from "./pending";

export type Cell = HTMLTableCellElement;
export type Row = HTMLTableRowElement;

export interface Option {
  value: string;
  label: string;
}

/** Reads and moves over the cells with `data-field` of a work list. */
export class Sheet {
  readonly heads: Cell[];

  constructor(readonly table: HTMLTableElement) {
    this.heads = [...table.querySelectorAll<Cell>("thead [data-field]")];
    table.setAttribute("role", "grid");
    this.cells().forEach((cell) => {
      wrapText(cell);
      cell.tabIndex = -1;
      if (this.isEditable(cell)) cell.classList.add("editable");
      else cell.setAttribute("aria-readonly", "true");
    });
    this.makeReachable(this.cells()[0]);
  }

  rows(): Row[] {
    return [...this.table.querySelectorAll<Row>("tbody tr[data-id]")];
  }

  cells(): Cell[] {
    return [...this.table.querySelectorAll<Cell>("tbody tr[data-id] > [data-field]")];
  }

  at(row: number, column: number): Cell | undefined {
    return this.rows()[row]?.querySelectorAll<Cell>(":scope > [data-field]")[column];
  }

  find(id: string, field: string): Cell | undefined {
    return this.cells().find(
      (cell) => rowOf(cell).dataset.id === id && cell.dataset.field === field,
    );
  }

  positionOf(cell: Cell): { row: number; column: number } {
    const row = rowOf(cell);
    const cells = [...row.querySelectorAll<Cell>(":scope > [data-field]")];
    return { row: this.rows().indexOf(row), column: cells.indexOf(cell) };
  }

  headOf(cell: Cell): Cell | undefined {
    return this.heads.find((head) => head.dataset.field === cell.dataset.field);
  }

  isEditable(cell: Cell): boolean {
    return this.headOf(cell)?.dataset.editor !== undefined;
  }

  optionsOf(cell: Cell): Option[] {
    const source = document.querySelector(this.headOf(cell)?.dataset.optionsFrom ?? ":not(*)");
    const holder = source instanceof HTMLTemplateElement ? source.content : source;
    const options = holder?.querySelectorAll<HTMLOptionElement>("option") ?? [];
    return [...options].map(({ value, label }) => ({ value, label }));
  }

  /** The change that gives `cell` a value. */
  changeOf(cell: Cell, value: string): Change {
    const { id = "", version = "" } = rowOf(cell).dataset;
    return { id, version, field: cell.dataset.field ?? "", value };
  }

  /** How a value reads in `cell` before the server said it. */
  displayFor(cell: Cell, value: string): string {
    return this.optionsOf(cell).find((each) => each.value === value)?.label ?? value;
  }

  /** Focuses the cell so many rows down and columns right, stopping at the edge. */
  move(from: Cell, down: number, right: number): void {
    const { row, column } = this.positionOf(from);
    const to = { row: row + down, column: column + right };
    const last = { row: this.rows().length - 1, column: this.heads.length - 1 };
    this.focus(this.at(clamp(to.row, last.row), clamp(to.column, last.column)));
  }

  focus(cell: Cell | undefined): void {
    this.makeReachable(cell);
    cell?.focus();
    cell?.querySelector(".cell-note")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** One cell alone is reached by Tab; the arrows lead to the others. */
  makeReachable(cell: Cell | undefined): void {
    if (!cell) return;
    this.table.querySelectorAll<Cell>('tbody [tabindex="0"]').forEach((old) => (old.tabIndex = -1));
    cell.tabIndex = 0;
  }
}

export function rowOf(cell: Cell): Row {
  return cell.closest("tr") as Row;
}

export function valueOf(cell: Cell): string {
  return cell.dataset.value ?? displayOf(cell);
}

export function displayOf(cell: Cell): string {
  return holderOf(cell).textContent?.trim() ?? "";
}

/** Shows what was typed but is not saved; `showSaved` brings the saved text back. */
export function showTyped(cell: Cell, display: string): void {
  cell.dataset.saved ??= displayOf(cell);
  holderOf(cell).textContent = display;
}

export function showSaved(cell: Cell): void {
  if (cell.dataset.saved !== undefined) holderOf(cell).textContent = cell.dataset.saved;
  delete cell.dataset.saved;
}

export function store(cell: Cell, value: string, display: string): void {
  cell.dataset.value = value;
  holderOf(cell).textContent = display;
  delete cell.dataset.saved;
}

export function holderOf(cell: Cell): HTMLElement {
  return cell.querySelector<HTMLElement>(":scope > a, :scope > .cell-text") ?? cell;
}

/** The option a pasted or typed text means: its value, or its label in any case. */
export function resolveOption(text: string, options: Option[]): string {
  const wanted = text.trim().toLocaleLowerCase();
  const found = options.find(({ value, label }) =>
    [value, label].some((name) => name.trim().toLocaleLowerCase() === wanted),
  );
  return found?.value ?? text;
}

/** Gives the text of a cell its own element, so that an editor or a note can stand beside it. */
function wrapText(cell: Cell): void {
  if (holderOf(cell) !== cell) return;
  const text = document.createElement("span");
  text.className = "cell-text";
  text.append(...cell.childNodes);
  cell.append(text);
}

function clamp(wanted: number, last: number): number {
  return Math.max(0, Math.min(wanted, last));
}
