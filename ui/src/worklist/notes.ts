//! The note in a cell that says why a value was not taken, with buttons for what one can do.
import type { Cell } from "./sheet";

export interface Choice {
  label: string;
  act(): void;
}

let notes = 0;

/** Says `message` in the cell and ties it to the cell for whoever hears the page. */
export function showNote(cell: Cell, message: string, choices: Choice[]): void {
  clearNote(cell);
  const note = document.createElement("span");
  note.className = "cell-note";
  note.id = `cell-note-${++notes}`;
  note.append(message, ...choices.map(buttonFor));
  cell.append(note);
  cell.setAttribute("aria-describedby", note.id);
  cell.setAttribute("aria-invalid", "true");
  cell.classList.add("cell-refused");
}

export function clearNote(cell: Cell): void {
  cell.querySelector(".cell-note")?.remove();
  cell.removeAttribute("aria-describedby");
  cell.removeAttribute("aria-invalid");
  cell.classList.remove("cell-refused");
}

function buttonFor({ label, act }: Choice): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet small";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}
