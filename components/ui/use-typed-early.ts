"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";

interface Early {
  readonly text: string;
  readonly isTyped: boolean;
}

function putBack(field: HTMLTextAreaElement, { text }: Early): void {
  // What was typed since then is newer.
  if (field.value !== field.defaultValue || field.value === text) return;
  const { selectionStart, selectionEnd } = field;
  field.value = text;
  if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
}

/** Reads the field as React is about to take it over, and puts its text back as soon as React has. */
function holdOn(id: string): Early | undefined {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return undefined;
  const { value, defaultValue, selectionStart, selectionEnd } = field;
  const early = { text: value, isTyped: value !== defaultValue };
  // A field that was written to keeps its text and caret when React sets its default; an untouched one loses its caret.
  field.value = value;
  if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
  queueMicrotask(() => putBack(field, early));
  return early;
}

/**
 * Keeps what somebody typed before the page's scripts arrived. React gives a prefilled textarea its first text back, and
 * its caret a new place, when it takes the page over: on a slow network the first sentences would be gone. Inputs and
 * selects keep theirs by themselves.
 *
 * @param id of the textarea
 * @returns a ref for the textarea
 */
export function useTypedEarly(id: string): RefObject<HTMLTextAreaElement | null> {
  const element = useRef<HTMLTextAreaElement>(null);
  const isHydrated = useHydrated();
  const [early] = useState(() => (isHydrated || typeof document === "undefined" ? undefined : holdOn(id)));

  useEffect(() => {
    const field = element.current;
    if (!field || !early?.isTyped) return;
    putBack(field, early);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, [early]);

  return element;
}
