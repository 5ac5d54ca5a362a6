//! Asks the server to save one cell, or to look at many, and tells what became of them.
import type { Change } from "./pending";

interface Stored {
  version: string;
  value: string;
  display: string;
}

export interface Refused {
  message: string;
  /** Whole texts that the cell would understand. */
  suggestions: string[];
}

export type Outcome =
  | ({ kind: "saved" } & Stored)
  | ({ kind: "conflict"; message: string } & Stored)
  | ({ kind: "refused" } & Refused)
  | { kind: "unreachable" };

/** Posts `change` as a form; a failure of the way there is an outcome, never an exception. */
export async function save(url: string, change: Change): Promise<Outcome> {
  try {
    const response = await post(url, { ...change });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: "unreachable" };
  }
}

/** Which of the changes would be refused; none when nobody could be asked. */
export async function check(url: string, changes: Change[]): Promise<[Change, Refused][]> {
  try {
    const response = await post(url, { changes: JSON.stringify(changes), check: "true" });
    const { refused } = (await response.json()) as { refused?: Record<string, unknown>[] };
    return (refused ?? []).flatMap((answer) => {
      const change = changes.find(({ id, field }) => id === answer.id && field === answer.field);
      return change ? [[change, refusedOf(answer)]] : [];
    });
  } catch {
    return [];
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
  if (status === 422 && answer.message) return { kind: "refused", ...refusedOf(answer) };
  return { kind: "unreachable" };
}

function refusedOf({ message, suggestions }: Record<string, unknown>): Refused {
  const texts = Array.isArray(suggestions) ? suggestions.map(String) : [];
  return { message: String(message ?? ""), suggestions: texts };
}

function post(url: string, fields: Record<string, string>): Promise<Response> {
  const headers = { Accept: "application/json" };
  return fetch(url, { method: "POST", headers, body: new URLSearchParams(fields) });
}
