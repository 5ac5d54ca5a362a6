//! Cells that were pasted and wait to be reviewed: none of them is saved yet.

export interface Change {
  id: string;
  version: string;
  field: string;
  value: string;
}

/** The pending changes of one list, at most one per cell, in the order they came. */
export class Pending {
  private readonly changes = new Map<string, Change>();

  get size(): number {
    return this.changes.size;
  }

  get(id: string, field: string): Change | undefined {
    return this.changes.get(key(id, field));
  }

  /** Keeps `change`, or forgets a cell that is back at its saved value. True when pending. */
  put(change: Change, savedValue: string): boolean {
    const cell = key(change.id, change.field);
    if (change.value === savedValue) this.changes.delete(cell);
    else this.changes.set(cell, change);
    return this.changes.has(cell);
  }

  remove(id: string, field: string): void {
    this.changes.delete(key(id, field));
  }

  /** The body of field `changes` for the preview. */
  toJson(): string {
    return JSON.stringify([...this.changes.values()]);
  }
}

function key(id: string, field: string): string {
  return JSON.stringify([id, field]);
}
