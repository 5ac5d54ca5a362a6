//! A table edited like a spreadsheet: keys, saving cell by cell, undoing.
import { Block } from "./block";
import { startBulk } from "./bulk";
import { Dock } from "./dock";
import { type Step, labelOf, openEditor } from "./editor";
import { type Choice, clearNote, showNote } from "./notes";
import { type Change, Pending } from "./pending";
import { type Outcome, save } from "./save";
import { startSelection } from "./selection";
import * as sheets from "./sheet";
import { type Cell, Sheet } from "./sheet";
import { textsOf } from "./texts";

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
  document.querySelectorAll<HTMLFormElement>("form.bulk").forEach(startBulk);
  document.querySelectorAll<HTMLElement>("[data-with-worklist]").forEach((help) => {
    help.hidden = false;
  });
  new Worklist(table);
}

class Worklist {
  private readonly sheet: Sheet;
  private readonly dock: Dock;
  private readonly block: Block;
  private readonly texts;
  private readonly undos: (() => void)[] = [];
  /** One save after the other: each needs the version that the one before left. */
  private saving = Promise.resolve();
  /** A refused cell to come back to once what is being typed is done. */
  private returnTo: Cell | undefined;
  /** Where Tab began, so that Enter goes on under it. */
  private tabbedFrom: number | undefined;

  constructor(private readonly table: HTMLTableElement) {
    this.texts = textsOf(table);
    this.sheet = new Sheet(table);
    const pending = new Pending();
    this.dock = new Dock(table, pending, {
      discard: () => this.block.discardAll(),
      nameOf: (change) => this.nameOf(change),
      goTo: ({ id, field }) => this.sheet.focus(this.sheet.find(id, field)),
    });
    this.block = new Block(table, this.sheet, pending, this.dock, (undo) => this.undos.push(undo));
    this.listen();
  }

  private listen(): void {
    this.on("keydown", (event, cell) => this.press(event, cell));
    this.on("paste", (event, cell) => this.paste(event, cell));
    this.on("copy", (event, cell) => copy(event, cell));
    this.on("focusin", (_, cell) => this.sheet.makeReachable(cell));
    let focusedAtPress: Element | null = null;
    this.on("pointerdown", () => {
      focusedAtPress = document.activeElement;
      this.tabbedFrom = undefined;
    });
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
    if (key === "Tab") return this.tab(cell, event.shiftKey);
    if (step) {
      this.tabbedFrom = undefined;
      this.sheet.move(cell, ...step);
    } else if (key === "Enter" || key === "F2") this.edit(cell);
    else if (key === "Escape") this.restore(cell);
    else if (key === "Delete" || key === "Backspace") this.commit(cell, "");
    else if (key === " " && event.shiftKey) selectRow(cell);
    else if (key.length === 1) this.edit(cell, key);
    else return false;
    return true;
  }

  /** Along the row as in a spreadsheet; at its end, and into what a note offers, as anywhere. */
  private tab(cell: Cell, isBack: boolean): boolean {
    if (!isBack && cell.querySelector(".cell-note button")) return false;
    const { column } = this.sheet.positionOf(cell);
    const isAtEdge = column === (isBack ? 0 : this.sheet.heads.length - 1);
    if (isAtEdge) return false;
    this.go(cell, { down: 0, right: isBack ? -1 : 1 });
    return true;
  }

  private edit(cell: Cell, typed?: string): void {
    if (cell.querySelector(".editor")) return;
    const head = this.sheet.headOf(cell);
    if (!this.sheet.isEditable(cell)) {
      return this.dock.say(`${labelOf(cell, head)}: ${this.texts("fixed")}`);
    }
    const kind = head?.dataset.editor ?? "text";
    const typing = kind === "select" ? undefined : typed;
    openEditor(cell, {
      kind,
      initial: typing ?? this.current(cell),
      typed,
      label: labelOf(cell, head),
      options: this.sheet.optionsOf(cell),
      onCommit: (value, step) => this.commit(cell, value, step),
      onCancel: () => this.sheet.focus(this.takeReturn() ?? cell),
    });
  }

  private commit(cell: Cell, value: string, step?: Step): void {
    if (step) this.go(cell, step);
    const refused = cell.classList.contains("cell-refused");
    const same = value === this.current(cell) && !refused;
    if (same || !this.sheet.isEditable(cell)) return;
    if (this.block.holds(cell)) this.block.put([[cell, value]]);
    else if (value === sheets.valueOf(cell)) this.restore(cell);
    else this.save(cell, value);
  }

  /** Where the focus goes from a cell; after Tab, Enter leads under the cell where it began. */
  private go(from: Cell, { down, right }: Step): void {
    const back = this.takeReturn();
    if (back && back !== from) return this.sheet.focus(back);
    const { column } = this.sheet.positionOf(from);
    if (right !== 0) this.tabbedFrom ??= column;
    const sideways = down !== 0 ? (this.tabbedFrom ?? column) - column : right;
    if (down !== 0) this.tabbedFrom = undefined;
    this.sheet.move(from, down, sideways);
  }

  /** Saves in the background: the work goes on, and a refusal shows in the cell. */
  private save(cell: Cell, value: string, undoing = false): void {
    clearNote(cell);
    cell.dataset.typed = value;
    cell.classList.add("cell-saving");
    sheets.showTyped(cell, this.sheet.displayFor(cell, value));
    this.dock.say(this.texts("saving"));
    this.saving = this.saving.then(async () => {
      const change = this.sheet.changeOf(cell, value);
      const outcome = await save(this.table.dataset.saveUrl ?? "", change);
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
    if (typedSince) {
      sheets.showTyped(cell, this.sheet.displayFor(cell, cell.dataset.typed ?? ""));
    } else delete cell.dataset.typed;
    this.dock.say(this.texts(undoing ? "undone" : "saved"));
    if (!undoing) this.undos.push(() => this.save(cell, before, true));
  }

  private refuse(cell: Cell, value: string, outcome: Exclude<Outcome, { kind: "saved" }>): void {
    const message = outcome.kind === "unreachable" ? this.texts("failed") : outcome.message;
    showNote(cell, message, this.choicesOf(cell, value, outcome));
    const name = labelOf(cell, this.sheet.headOf(cell));
    this.dock.warn(`${name}: ${message} ${this.texts("refused-hint")}`);
    this.comeBackTo(cell);
  }

  /** At once, unless something is being typed elsewhere: that is finished first. */
  private comeBackTo(cell: Cell): void {
    const isTyping = this.table.querySelector(".editor") !== null;
    const isInList = this.table.contains(document.activeElement);
    if (isTyping) this.returnTo = cell;
    else if (isInList || document.activeElement === document.body) this.sheet.focus(cell);
  }

  private takeReturn(): Cell | undefined {
    const cell = this.returnTo;
    this.returnTo = undefined;
    return cell;
  }

  private choicesOf(
    cell: Cell,
    value: string,
    outcome: Exclude<Outcome, { kind: "saved" }>,
  ): Choice[] {
    if (outcome.kind === "unreachable") {
      return [{ label: this.texts("retry"), act: () => this.retry(cell, value) }];
    }
    if (outcome.kind === "refused") {
      return outcome.suggestions.map((label) => ({ label, act: () => this.retry(cell, label) }));
    }
    const accept = () => {
      sheets.rowOf(cell).dataset.version = outcome.version;
      sheets.store(cell, outcome.value, outcome.display);
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

  private retry(cell: Cell, value: string): void {
    this.sheet.focus(cell);
    this.save(cell, value);
  }

  /** Leaves what was typed or pasted and shows what is saved. */
  private restore(cell: Cell): void {
    if (this.block.holds(cell)) return this.block.discard([cell]);
    if (this.returnTo === cell) this.returnTo = undefined;
    clearNote(cell);
    delete cell.dataset.typed;
    sheets.showSaved(cell);
    this.dock.say("");
  }

  private paste(event: ClipboardEvent, cell: Cell): void {
    event.preventDefault();
    const single = this.block.paste(event.clipboardData?.getData("text/plain") ?? "", cell);
    if (single !== undefined) this.commit(cell, single);
  }

  private undo(): boolean {
    const last = this.undos.pop();
    if (last) last();
    else this.dock.say(this.texts("nothing-to-undo"));
    return true;
  }

  private current(cell: Cell): string {
    return this.block.valueIn(cell) ?? cell.dataset.typed ?? sheets.valueOf(cell);
  }

  private nameOf({ id, field }: Change): string {
    const cell = this.sheet.find(id, field);
    return cell ? labelOf(cell, this.sheet.headOf(cell)) : "";
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
