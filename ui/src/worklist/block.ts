//! A block laid over the list: its cells wait, are checked at once, and go back as one.
import type { Dock } from "./dock";
import { clearNote, showNote } from "./notes";
import { type Placed, lay, parseBlock } from "./paste";
import type { Pending } from "./pending";
import { check } from "./save";
import * as sheets from "./sheet";
import type { Cell, Sheet } from "./sheet";
import { countTextsOf, textsOf } from "./texts";

/** More than this is no part of a list, and would stop the window. */
const LONGEST_CHARS = 1_000_000;

type Filling = [cell: Cell, value: string];

export class Block {
  private readonly texts;
  private readonly countTexts;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly sheet: Sheet,
    private readonly pending: Pending,
    private readonly dock: Dock,
    private readonly onUndoable: (undo: () => void) => void,
  ) {
    this.texts = textsOf(table);
    this.countTexts = countTextsOf(table);
  }

  /** Lays `text` from `cell` on; a single value is given back, to be saved as if typed. */
  paste(text: string, cell: Cell): string | undefined {
    if (text.length > LONGEST_CHARS) {
      this.dock.warn(this.texts("block-long"));
      return undefined;
    }
    const block = parseBlock(text);
    if (block.length === 1 && block[0]?.length === 1) return this.meaning(cell, block[0][0] ?? "");
    const { row, column } = this.sheet.positionOf(cell);
    const size = [this.sheet.rows().length, this.sheet.heads.length] as const;
    const { placed, below, beside } = lay(block, row, column, ...size);
    const there = placed.flatMap((one): [Cell, Placed][] => {
      const at = this.sheet.at(one.row, one.column);
      return at ? [[at, one]] : [];
    });
    const open = there.filter(([at]) => this.sheet.isEditable(at));
    const fixed = there.filter(([at, { text }]) => this.isLost(at, text)).map(([at]) => at);
    const before = open.map(([at]): [Cell, string | undefined] => [at, this.valueIn(at)]);
    this.onUndoable(() => this.bringBack(before));
    this.put(open.map(([at, { text }]) => [at, this.meaning(at, text)]));
    this.tellLeftOut(below, beside, fixed);
    return undefined;
  }

  holds(cell: Cell): boolean {
    return this.valueIn(cell) !== undefined;
  }

  valueIn(cell: Cell): string | undefined {
    const { id, field } = this.sheet.changeOf(cell, "");
    return this.pending.get(id, field)?.value;
  }

  /** Lets values wait in their cells and asks which of them would be refused. */
  put(fillings: Filling[]): void {
    fillings.forEach(([cell, value]) => this.keep(cell, value));
    this.dock.update();
    void this.check(fillings);
  }

  discard(cells: Cell[]): void {
    for (const cell of cells.filter((each) => this.holds(each))) {
      const { id, field } = this.sheet.changeOf(cell, "");
      this.pending.remove(id, field);
      clearNote(cell);
      cell.classList.remove("cell-pending");
      sheets.showSaved(cell);
    }
    this.dock.update();
  }

  discardAll(): void {
    this.discard(this.sheet.cells());
    this.dock.say("");
  }

  private keep(cell: Cell, value: string): void {
    clearNote(cell);
    delete cell.dataset.typed;
    const change = this.sheet.changeOf(cell, value);
    const waits = this.pending.put(change, sheets.valueOf(cell));
    cell.classList.toggle("cell-pending", waits);
    if (waits) sheets.showTyped(cell, this.sheet.displayFor(cell, value));
    else sheets.showSaved(cell);
  }

  private async check(fillings: Filling[]): Promise<void> {
    const changes = fillings
      .filter(([cell]) => this.holds(cell))
      .map(([cell, value]) => this.sheet.changeOf(cell, value));
    if (changes.length === 0) return;
    for (const [change, why] of await check(this.table.dataset.previewUrl ?? "", changes)) {
      const cell = this.sheet.find(change.id, change.field);
      if (!cell || !this.pending.refuse(change)) continue;
      const taking = (label: string) => ({ label, act: () => this.take(cell, label) });
      showNote(cell, why.message, why.suggestions.map(taking));
    }
    this.dock.update();
  }

  private take(cell: Cell, value: string): void {
    this.put([[cell, value]]);
    this.sheet.focus(cell);
  }

  /** One undo takes the whole block away; what waited in its cells before waits again. */
  private bringBack(before: [Cell, string | undefined][]): void {
    this.discard(before.map(([cell]) => cell));
    const waited = (filling: [Cell, string | undefined]): filling is Filling =>
      filling[1] !== undefined;
    this.put(before.filter(waited));
    this.dock.say(this.texts("undone"));
  }

  private tellLeftOut(below: number, beside: number, fixed: Cell[]): void {
    const columns = new Set(fixed.map((cell) => this.sheet.headOf(cell)?.textContent?.trim()));
    const names = ` ${[...columns].join(", ")}.`;
    const said = [
      below > 0 ? this.countTexts("below", below) : "",
      beside > 0 ? this.countTexts("beside", beside) : "",
      fixed.length > 0 ? this.countTexts("fixed", fixed.length) + names : "",
    ];
    const left = said.filter(Boolean).join(" ");
    if (left) this.dock.warn(left);
    else this.dock.say("");
  }

  /** Something else than what stands there was meant for a cell that cannot be edited. */
  private isLost(cell: Cell, text: string): boolean {
    const same = text.trim() === "" || text.trim() === sheets.displayOf(cell);
    return !this.sheet.isEditable(cell) && !same;
  }

  private meaning(cell: Cell, text: string): string {
    return sheets.resolveOption(text, this.sheet.optionsOf(cell));
  }
}
