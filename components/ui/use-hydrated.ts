"use client";

import { useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/** False in the HTML from the server and without JavaScript, true once React has taken over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
