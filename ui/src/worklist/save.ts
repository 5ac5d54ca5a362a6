//! Saves one cell on the server and tells what became of it.
import type { Change } from "./pending";

interface Stored {
  version: string;
  value: string;
  display: string;
}

export type Outcome =
  | ({ kind: "saved" } & Stored)
  | ({ kind: "conflict"; message: string } & Stored)
  | { kind: "refused"; message: string }
  | { kind: "unreachable" };

/** Posts `change` as a form; a failure of the way there is an outcome, never an exception. */
export async function save(url: string, change: Change): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ ...change }),
    });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: "unreachable" };
  }
}

/** Reads the server's answer; see "Work list" in README.md. */
export function outcomeOf(status: number, answer: Record<string, unknown>): Outcome {
  const text = (name: string) => String(answer[name] ?? "");
  const stored = (prefix: string): Stored => ({
    version: text(`${prefix}version`),
    value: text(`${prefix}value`),
    display: text(`${prefix}display`),
  });
  if (status === 200) return { kind: "saved", ...stored("") };
  if (status === 409) return { kind: "conflict", message: text("message"), ...stored("current_") };
  if (status === 422) return { kind: "refused", message: text("message") };
  return { kind: "unreachable" };
}
