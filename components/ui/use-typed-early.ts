"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";

function writtenIn(id: string): string | undefined {
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element.value : undefined;
}

/**
 * Keeps what somebody typed before the page's scripts arrived. React gives a prefilled textarea its first text back when
 * it takes the page over, so on a slow network the first sentences would be gone; what stood there is read just before
 * and written again just after, with an `input` event for whoever listens. Inputs and selects keep theirs by themselves.
 *
 * @param id of the textarea
 * @returns a ref for the textarea
 */
export function useTypedEarly(id: string): RefObject<HTMLTextAreaElement | null> {
  const element = useRef<HTMLTextAreaElement>(null);
  const isHydrated = useHydrated();
  const [typed] = useState(() => (isHydrated || typeof document === "undefined" ? undefined : writtenIn(id)));

  useLayoutEffect(() => {
    const field = element.current;
    if (!field || typed === undefined || typed === field.value) return;
    const caret = field.selectionStart;
    field.value = typed;
    if (document.activeElement === field) field.setSelectionRange(caret, caret);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, [typed]);

  return element;
}
