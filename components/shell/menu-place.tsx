"use client";

import { useLayoutEffect, useSyncExternalStore } from "react";

/** Undefined: the page says nothing, and its address decides. */
type Place = string | null | undefined;

let place: Place;
const listeners = new Set<() => void>();

function say(next: Place): void {
  place = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Says to which line of the menu a page belongs whose address does not: the plan of a member of the team stands at
 * the same address as one's own. `null` belongs to none.
 */
export function MenuPlace({ href }: { readonly href: string | null }) {
  useLayoutEffect(() => {
    say(href);
    return () => say(undefined);
  }, [href]);
  return null;
}

/** What the present page says about its place in the menu. */
export const useMenuPlace = (): Place =>
  useSyncExternalStore(
    subscribe,
    () => place,
    () => undefined,
  );
