//! Cells that were pasted and wait to be reviewed: none of them is saved yet.

export interface Change {
  id: string;
  version: string;
  field: string;
  value: string;
}

interface Waiting {
  change: Change;
  isRefused: boolean;
}

/** The pending changes of one list, at most one per cell, in the order they came. */
export class Pending {
  private readonly waiting = new Map<string, Waiting>();

  /** How many can be reviewed. */
  get size(): number {
    return this.changes().length;
  }

  get(id: string, field: string): Change | undefined {
    return this.waiting.get(key(id, field))?.change;
  }

  /** Keeps `change`, or forgets a cell that is back at its saved value. True when pending. */
  put(change: Change, savedValue: string): boolean {
    const cell = key(change.id, change.field);
    if (change.value === savedValue) this.waiting.delete(cell);
    else this.waiting.set(cell, { change, isRefused: false });
    return this.waiting.has(cell);
  }

  remove(id: string, field: string): void {
    this.waiting.delete(key(id, field));
  }

  /** Notes that the server would refuse a cell; false when it holds something else by now. */
  refuse({ id, field, value }: Change): boolean {
    const waiting = this.waiting.get(key(id, field));
    if (waiting?.change.value !== value) return false;
    waiting.isRefused = true;
    return true;
  }

  refused(): Change[] {
    return this.those(true);
  }

  changes(): Change[] {
    return this.those(false);
  }

  private those(isRefused: boolean): Change[] {
    const all = [...this.waiting.values()];
    return all.filter((one) => one.isRefused === isRefused).map(({ change }) => change);
  }
}

function key(id: string, field: string): string {
  return JSON.stringify([id, field]);
}
