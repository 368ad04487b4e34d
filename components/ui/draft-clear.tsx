"use client";

import { useEffect } from "react";
import { dropDraft } from "@/components/ui/draft-storage";

/** For the page that says that a form has arrived: forgets what `DraftKeeper` kept for it. */
export function DraftClear({ storageKey }: { readonly storageKey: string }) {
  useEffect(() => dropDraft(storageKey), [storageKey]);
  return null;
}
