//! The bar that counts pending cells and leads to their review or throws them away.
import type { Pending } from "./pending";
import { countTextsOf, textsOf } from "./texts";

/** Shows the bar after `place` while something is pending; `update` after each change. */
export class PendingBar {
  private readonly bar = document.createElement("form");
  private readonly count = document.createElement("p");
  private readonly changes = document.createElement("input");
  private leaving = false;

  constructor(
    private readonly table: HTMLTableElement,
    place: Element,
    private readonly pending: Pending,
    onDiscard: () => void,
  ) {
    this.build(onDiscard);
    place.after(this.bar);
    addEventListener("pageshow", () => (this.leaving = false));
    addEventListener("beforeunload", (event) => {
      if (pending.size > 0 && !this.leaving && table.isConnected) event.preventDefault();
    });
  }

  update(): void {
    this.bar.hidden = this.pending.size === 0;
    this.count.textContent = countTextsOf(this.table)("pending", this.pending.size);
  }

  private build(onDiscard: () => void): void {
    const texts = textsOf(this.table);
    this.bar.className = "pending-bar";
    this.bar.method = "post";
    this.bar.action = this.table.dataset.previewUrl ?? "";
    this.bar.hidden = true;
    this.count.role = "status";
    this.changes.type = "hidden";
    this.changes.name = "changes";
    const review = button("submit", "btn small", texts("review"));
    const discard = button("button", "btn quiet small", texts("discard"));
    discard.addEventListener("click", onDiscard);
    this.bar.append(this.count, this.changes, review, discard);
    this.bar.addEventListener("submit", () => {
      this.changes.value = this.pending.toJson();
      this.leaving = true;
    });
  }
}

function button(type: "submit" | "button", classes: string, label: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = type;
  made.className = classes;
  made.textContent = label;
  return made;
}
