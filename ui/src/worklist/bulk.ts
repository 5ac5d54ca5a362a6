//! The form for many rows: it suggests what the chosen field understands.

/** Narrows the suggestions of `form` to those of the field that is chosen. */
export function startBulk(form: HTMLFormElement): void {
  const select = form.querySelector<HTMLSelectElement>('select[name="field"]');
  const list = form.querySelector("datalist");
  if (!select || !list) return;
  const all = [...list.options];
  const narrow = () => {
    const field = select.selectedOptions[0]?.dataset.field;
    list.replaceChildren(...all.filter((option) => !field || option.dataset.of === field));
  };
  select.addEventListener("change", narrow);
  addEventListener("pageshow", narrow);
  narrow();
}
