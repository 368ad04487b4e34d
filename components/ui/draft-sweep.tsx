"use client";

import { useEffect } from "react";
import { dropDraftsOfOthers } from "@/components/ui/draft-storage";

/**
 * For the frame around every page of somebody signed in: forgets what others left on this device who did not sign out, or
 * did before the scripts arrived.
 */
export function DraftSweep({ ownerId }: { readonly ownerId: string }) {
  useEffect(() => dropDraftsOfOthers(ownerId), [ownerId]);
  return null;
}
