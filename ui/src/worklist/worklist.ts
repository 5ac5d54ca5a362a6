//! A table edited like a spreadsheet: keys, saving cell by cell, pasting, undoing.
import { PendingBar } from "./bar";
import { type Step, clearNote, labelOf, openEditor, showNote } from "./editor";
import { lay, parseBlock } from "./paste";
import { Pending } from "./pending";
import { type Outcome, save } from "./save";
import { startSelection } from "./selection";
import * as sheets from "./sheet";
import { type Cell, Sheet } from "./sheet";
import { countTextsOf, textsOf } from "./texts";

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Makes `table[data-worklist]` a grid; its attributes are described in README.md. */
export function startWorklist(table: HTMLTableElement): void {
  if (table.getAttribute("role") === "grid") return;
  startSelection(table);
  new Worklist(table);
}

class Worklist {
  private readonly sheet: Sheet;
  private readonly pending = new Pending();
  private readonly bar: PendingBar;
  private readonly status = document.createElement("p");
  private readonly texts;
  private readonly countTexts;
  private readonly undos: (() => void)[] = [];
  /** One save after the other: each needs the version that the one before left. */
  private saving = Promise.resolve();

  constructor(private readonly table: HTMLTableElement) {
    this.texts = textsOf(table);
    this.countTexts = countTextsOf(table);
    this.sheet = new Sheet(table);
    this.status.className = "worklist-status";
    this.status.role = "status";
    const place = table.closest(".table-wrap") ?? table;
    place.after(this.status);
    this.bar = new PendingBar(table, this.status, this.pending, () =>
      this.discard(this.pendingCells()),
    );
    this.listen();
  }

  private listen(): void {
    this.on("keydown", (event, cell) => this.press(event, cell));
    this.on("paste", (event, cell) => this.paste(event, cell));
    this.on("copy", (event, cell) => copy(event, cell));
    this.on("focusin", (_, cell) => this.sheet.makeReachable(cell));
    let focusedAtPress: Element | null = null;
    this.on("pointerdown", () => (focusedAtPress = document.activeElement));
    this.on("click", (_, cell) => {
      if (focusedAtPress === cell) this.edit(cell);
    });
  }

  /** Events on a cell itself, not on a link, an input or a button within. */
  private on<Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name], cell: Cell) => void,
  ): void {
    this.table.tBodies[0]?.addEventListener(name, (event) => {
      const target = event.target as HTMLElement;
      const cell = target.closest<Cell>("[data-field]");
      if (cell && !target.closest("a, input, select, button")) act(event, cell);
    });
  }

  private press(event: KeyboardEvent, cell: Cell): void {
    if (event.altKey) return;
    if (this.act(event, cell)) event.preventDefault();
  }

  private act(event: KeyboardEvent, cell: Cell): boolean {
    const { key } = event;
    const step = STEPS[key];
    if (event.ctrlKey || event.metaKey) return key.toLowerCase() === "z" && this.undo();
    if (step) this.sheet.move(cell, ...step);
    else if (key === "Enter" || key === "F2") this.edit(cell);
    else if (key === "Escape") this.restore(cell);
    else if (key === "Delete" || key === "Backspace") this.commit(cell, "");
    else if (key === " " && event.shiftKey) selectRow(cell);
    else if (key.length === 1) this.edit(cell, key);
    else return false;
    return true;
  }

  private edit(cell: Cell, typed?: string): void {
    if (!this.sheet.isEditable(cell) || cell.querySelector(".editor")) return;
    const head = this.sheet.headOf(cell);
    const kind = head?.dataset.editor ?? "text";
    const typing = kind === "select" ? undefined : typed;
    openEditor(cell, {
      kind,
      initial: typing ?? this.current(cell),
      typed,
      label: labelOf(cell, head),
      options: this.sheet.optionsOf(cell),
      onCommit: (value, step) => this.commit(cell, value, step),
      onCancel: () => this.sheet.focus(cell),
    });
  }

  private commit(cell: Cell, value: string, step?: Step): void {
    if (step) this.sheet.move(cell, step.down, step.right);
    const refused = cell.classList.contains("cell-refused");
    const same = value === this.current(cell) && !refused;
    if (same || !this.sheet.isEditable(cell)) return;
    if (this.pendingOf(cell)) this.keepPending(cell, value);
    else if (value === sheets.valueOf(cell)) this.restore(cell);
    else this.save(cell, value);
  }

  /** Saves in the background: the work goes on, and a refusal shows in the cell. */
  private save(cell: Cell, value: string, undoing = false): void {
    clearNote(cell);
    cell.dataset.typed = value;
    cell.classList.remove("cell-refused");
    cell.classList.add("cell-saving");
    sheets.showTyped(cell, this.displayFor(cell, value));
    this.status.textContent = this.texts("saving");
    this.saving = this.saving.then(async () => {
      const outcome = await save(this.table.dataset.saveUrl ?? "", this.changeOf(cell, value));
      cell.classList.remove("cell-saving");
      if (outcome.kind === "saved") this.keepSaved(cell, value, outcome, undoing);
      else this.refuse(cell, value, outcome);
    });
  }

  private keepSaved(
    cell: Cell,
    typed: string,
    { value, version, display }: Outcome & { kind: "saved" },
    undoing: boolean,
  ): void {
    const before = sheets.valueOf(cell);
    sheets.rowOf(cell).dataset.version = version;
    const typedSince = cell.dataset.typed !== typed;
    sheets.store(cell, value, display);
    cell.removeAttribute("aria-invalid");
    if (typedSince) sheets.showTyped(cell, this.displayFor(cell, cell.dataset.typed ?? ""));
    else delete cell.dataset.typed;
    this.status.textContent = this.texts(undoing ? "undone" : "saved");
    if (!undoing) this.undos.push(() => this.save(cell, before, true));
  }

  private refuse(cell: Cell, value: string, outcome: Exclude<Outcome, { kind: "saved" }>): void {
    const message = outcome.kind === "unreachable" ? this.texts("failed") : outcome.message;
    cell.classList.add("cell-refused");
    cell.setAttribute("aria-invalid", "true");
    const choices = outcome.kind === "conflict" ? this.choicesOf(cell, value, outcome) : [];
    showNote(cell, message, choices);
    this.status.textContent = message;
  }

  private choicesOf(cell: Cell, value: string, theirs: Outcome & { kind: "conflict" }) {
    const accept = () => {
      sheets.rowOf(cell).dataset.version = theirs.version;
      sheets.store(cell, theirs.value, theirs.display);
      this.restore(cell);
      this.sheet.focus(cell);
    };
    const overwrite = () => {
      accept();
      this.save(cell, value);
    };
    return [
      { label: this.texts("overwrite"), act: overwrite },
      { label: this.texts("take"), act: accept },
    ];
  }

  /** Leaves what was typed or pasted and shows what is saved. */
  private restore(cell: Cell): void {
    if (this.pendingOf(cell)) return this.discard([cell]);
    clearNote(cell);
    delete cell.dataset.typed;
    cell.classList.remove("cell-refused");
    cell.removeAttribute("aria-invalid");
    sheets.showSaved(cell);
  }

  private paste(event: ClipboardEvent, cell: Cell): void {
    event.preventDefault();
    const block = parseBlock(event.clipboardData?.getData("text/plain") ?? "");
    if (block.length === 1 && block[0]?.length === 1) {
      return this.commit(cell, this.meaning(cell, block[0][0] ?? ""));
    }
    const { row, column } = this.sheet.positionOf(cell);
    const size = [this.sheet.rows().length, this.sheet.heads.length] as const;
    const { placed, clipped } = lay(block, row, column, ...size);
    const left = placed.filter(
      ({ row, column, text }) => !this.place(this.sheet.at(row, column), text),
    );
    const filled = placed
      .map(({ row, column }) => this.sheet.at(row, column))
      .filter((at) => at !== undefined);
    this.undos.push(() => this.discard(filled));
    const lost = clipped + left.length;
    this.status.textContent = lost > 0 ? this.countTexts("clipped", lost) : "";
  }

  /** False when `text` would change a cell that cannot be edited. */
  private place(cell: Cell | undefined, text: string): boolean {
    if (!cell) return true;
    if (!this.sheet.isEditable(cell)) return text === "" || text.trim() === sheets.displayOf(cell);
    this.keepPending(cell, this.meaning(cell, text));
    return true;
  }

  private keepPending(cell: Cell, value: string): void {
    this.restoreRefused(cell);
    const waits = this.pending.put(this.changeOf(cell, value), sheets.valueOf(cell));
    cell.classList.toggle("cell-pending", waits);
    if (waits) sheets.showTyped(cell, this.displayFor(cell, value));
    else sheets.showSaved(cell);
    this.bar.update();
  }

  private restoreRefused(cell: Cell): void {
    if (cell.classList.contains("cell-refused")) this.restore(cell);
  }

  private discard(cells: Cell[]): void {
    for (const cell of cells.filter((each) => this.pendingOf(each))) {
      const { id, field } = this.changeOf(cell, "");
      this.pending.remove(id, field);
      cell.classList.remove("cell-pending");
      sheets.showSaved(cell);
    }
    this.bar.update();
  }

  private undo(): boolean {
    const last = this.undos.pop();
    if (last) last();
    else this.status.textContent = this.texts("nothing-to-undo");
    return true;
  }

  private pendingCells(): Cell[] {
    return [...this.table.querySelectorAll<Cell>(".cell-pending")];
  }

  private pendingOf(cell: Cell) {
    const { id, field } = this.changeOf(cell, "");
    return this.pending.get(id, field);
  }

  private current(cell: Cell): string {
    return this.pendingOf(cell)?.value ?? cell.dataset.typed ?? sheets.valueOf(cell);
  }

  private changeOf(cell: Cell, value: string) {
    const { id = "", version = "" } = sheets.rowOf(cell).dataset;
    return { id, version, field: cell.dataset.field ?? "", value };
  }

  private meaning(cell: Cell, text: string): string {
    return sheets.resolveOption(text, this.sheet.optionsOf(cell));
  }

  private displayFor(cell: Cell, value: string): string {
    const option = this.sheet.optionsOf(cell).find((each) => each.value === value);
    return option?.label ?? value;
  }
}

function copy(event: ClipboardEvent, cell: Cell): void {
  if (getSelection()?.isCollapsed === false) return;
  event.clipboardData?.setData("text/plain", sheets.displayOf(cell));
  event.preventDefault();
}

function selectRow(cell: Cell): void {
  sheets.rowOf(cell).querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
}
