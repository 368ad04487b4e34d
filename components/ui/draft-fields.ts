import type { DraftEntry } from "@/components/ui/draft-storage";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const NEVER_KEPT = new Set(["password", "file", "hidden", "submit", "button", "reset", "image"]);

/**
 * A hidden field with `data-draft` belongs to what was written, such as the id of a row. What is marked `data-private`, such
 * as a NIK, is not left behind on a device.
 */
const isKept = ({ type, dataset }: HTMLInputElement): boolean =>
  !("private" in dataset) && (!NEVER_KEPT.has(type) || "draft" in dataset);

/** Controls with words or choices of a person; secrets, files and technical fields are left out. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && isKept(element)) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function contentOf(control: Control): string {
  return isTick(control) ? String(control.checked) : control.value;
}

/** The form's present content; fields of the same name are told apart by their order. */
export function readFields(form: HTMLFormElement): DraftEntry[] {
  const seen = new Map<string, number>();
  return controlsOf(form)
    .filter((control) => control.name)
    .map((control) => {
      const index = seen.get(control.name) ?? 0;
      seen.set(control.name, index + 1);
      return { name: control.name, index, value: contentOf(control) };
    });
}

// Through the prototype's setter and a bubbling event, so that React and Conform notice the change.
function write(control: Control, value: string): void {
  if (isTick(control)) {
    // A press checks and unchecks a box, but never unchecks a radio.
    if (control.type === "radio" && value === "false") control.checked = false;
    else if (control.checked !== (value === "true")) control.click();
    return;
  }
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Whether two states of a form say the same. */
export const sameEntries = (some: readonly DraftEntry[], others: readonly DraftEntry[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

/** Writes entries back where they differ. Returns the words that found no field. */
export function writeFields(form: HTMLFormElement, entries: readonly DraftEntry[]): readonly string[] {
  const controls = controlsOf(form);
  const homeless: string[] = [];
  for (const { name, index, value } of entries) {
    const control = controls.filter((candidate) => candidate.name === name)[index];
    if (!control) {
      if (value.trim() && value !== "true" && value !== "false") homeless.push(value);
    } else if (contentOf(control) !== value) write(control, value);
  }
  return homeless;
}
