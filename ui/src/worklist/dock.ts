//! What stays in sight under the list: what happened last, and the cells that wait for a review.
import type { Change, Pending } from "./pending";
import { countTextsOf, textsOf } from "./texts";

interface Acts {
  discard(): void;
  /** What a cell is called, such as "Salt, Web". */
  nameOf(change: Change): string;
  goTo(change: Change): void;
}

/** Stands after the list; `update` after each change of what is pending. */
export class Dock {
  private readonly dock = document.createElement("div");
  private readonly said = line("worklist-status", "status");
  private readonly warned = line("worklist-alert", "alert");
  private readonly bar = document.createElement("form");
  private readonly count = line("", "status");
  private readonly refused = document.createElement("p");
  private readonly changes = document.createElement("input");
  private readonly review: HTMLButtonElement;
  private leaving = false;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly pending: Pending,
    private readonly acts: Acts,
  ) {
    this.review = button("submit", "btn small", textsOf(table)("review"));
    this.build();
    this.dock.className = "worklist-dock screen-only";
    this.dock.append(this.warned, this.said, this.bar);
    (table.closest(".table-wrap") ?? table).after(this.dock);
    addEventListener("pageshow", () => (this.leaving = false));
    addEventListener("beforeunload", (event) => {
      const waits = pending.size + pending.refused().length > 0;
      if (waits && !this.leaving && table.isConnected) event.preventDefault();
    });
  }

  /** Says what went well. */
  say(text: string): void {
    this.said.textContent = text;
    this.warned.textContent = "";
  }

  /** Says what did not, at once to whoever hears the page. */
  warn(text: string): void {
    this.warned.textContent = text;
    this.said.textContent = "";
  }

  update(): void {
    const refused = this.pending.refused();
    this.bar.hidden = this.pending.size + refused.length === 0;
    this.review.disabled = this.pending.size === 0;
    this.count.textContent = countTextsOf(this.table)("pending", this.pending.size);
    this.refused.hidden = refused.length === 0;
    this.refused.replaceChildren(
      countTextsOf(this.table)("refused", refused.length),
      ...refused.map((change) => {
        const lead = button("button", "link", this.acts.nameOf(change));
        lead.addEventListener("click", () => this.acts.goTo(change));
        return lead;
      }),
    );
  }

  private build(): void {
    const texts = textsOf(this.table);
    this.bar.className = "pending-bar";
    this.bar.method = "post";
    this.bar.action = this.table.dataset.previewUrl ?? "";
    this.bar.hidden = true;
    this.refused.className = "pending-refused";
    this.changes.type = "hidden";
    this.changes.name = "changes";
    const discard = button("button", "btn quiet small", texts("discard"));
    discard.addEventListener("click", () => this.acts.discard());
    this.bar.append(this.count, this.changes, this.review, discard, this.refused);
    this.bar.addEventListener("submit", () => {
      this.changes.value = JSON.stringify(this.pending.changes());
      this.leaving = true;
    });
  }
}

function line(classes: string, role: string): HTMLParagraphElement {
  const made = document.createElement("p");
  made.className = classes;
  made.role = role;
  return made;
}

function button(type: "submit" | "button", classes: string, label: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = type;
  made.className = classes;
  made.textContent = label;
  return made;
}
