//! Row selection of a work list: ranges with Shift, the whole page, all that match, a count.
import { countTextsOf } from "./texts";

/** Improves the checkboxes of `table` and the count in the bulk form they belong to. */
export function startSelection(table: HTMLTableElement): void {
  const boxes = [...table.querySelectorAll<HTMLInputElement>('tbody input[type="checkbox"]')];
  const page = table.querySelector<HTMLInputElement>("input[data-select-page]");
  const form = boxes[0]?.form;
  const all = form?.querySelector<HTMLInputElement>('input[name="all_matching"]');
  const output = form?.querySelector<HTMLOutputElement>("[data-selected]");

  const update = () => {
    const everything = all?.checked ?? false;
    const chosen = boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => {
      box.disabled = everything;
      box.closest("tr")?.classList.toggle("selected", box.checked || everything);
    });
    if (page) markPage(page, chosen, boxes.length, everything);
    const count = everything ? Number(all?.dataset.count) : chosen;
    if (output) output.value = count > 0 ? countTextsOf(output)("", count) : "";
  };

  selectRanges(boxes, update);
  if (page) {
    page.hidden = false;
    page.addEventListener("change", () => {
      boxes.forEach((box) => (box.checked = page.checked));
      update();
    });
  }
  all?.addEventListener("change", update);
  addEventListener("pageshow", update);
  update();
}

function selectRanges(boxes: HTMLInputElement[], update: () => void): void {
  let last: number | undefined;
  boxes.forEach((box, index) =>
    box.addEventListener("click", ({ shiftKey }) => {
      if (shiftKey && last !== undefined) {
        const [from, to] = [Math.min(last, index), Math.max(last, index)];
        boxes.slice(from, to + 1).forEach((other) => (other.checked = box.checked));
      }
      last = index;
      update();
    }),
  );
}

function markPage(page: HTMLInputElement, chosen: number, rows: number, everything: boolean): void {
  page.disabled = everything;
  page.checked = rows > 0 && chosen === rows;
  page.indeterminate = chosen > 0 && chosen < rows;
}
