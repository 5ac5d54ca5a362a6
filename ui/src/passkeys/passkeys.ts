//! Adding a passkey and signing in by one; where browsers have none, nothing of it is seen.
import { answered, asked, type Options } from "./json";

if (window.PublicKeyCredential) {
  document.querySelectorAll<HTMLFormElement>("form[data-passkey]").forEach(prepare);
  document.querySelectorAll<HTMLElement>("[data-without-passkeys]").forEach((part) => {
    part.hidden = true;
  });
}

function prepare(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>("[data-needs-passkeys]");
  const problem = form.querySelector<HTMLElement>("[data-problem]");
  if (!button || !problem) return;
  form.hidden = false;
  button.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.hidden = true;
    button.disabled = true;
    perform(form)
      // Cancelled, too late, refused: the page says the same of all, and what to do.
      .catch(() => (problem.hidden = false))
      .finally(() => (button.disabled = false));
  });
}

/** Asks the server what to sign and the device to sign it, and sends the form with the answer. */
async function perform(form: HTMLFormElement): Promise<void> {
  const response = await fetch(form.dataset.options ?? "", { method: "POST" });
  if (!response.ok) throw new Error(`refused: ${response.status}`);
  const publicKey = asked((await response.json()) as Options) as unknown;
  const credential =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({
          publicKey: publicKey as PublicKeyCredentialCreationOptions,
        })
      : await navigator.credentials.get({
          publicKey: publicKey as PublicKeyCredentialRequestOptions,
        });
  if (!credential) throw new Error("nothing was chosen");
  const field = form.elements.namedItem("credential") as HTMLInputElement;
  field.value = answered(credential as PublicKeyCredential);
  form.submit();
}
