"use client";

import { useLinkStatus } from "next/link";

/** Marks the link whose page is on its way; `PageSkeleton` shows itself by that mark. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <span hidden data-pending="" /> : null;
}
