"use client";

import { useKioskQueue } from "./use-kiosk-queue";
import { WaitingNote } from "./waiting-note";

/** Sends what still waits on a device whose counter is no more: those answers were given, and count. */
export function KioskSender() {
  const { add: _, ...queue } = useKioskQueue();
  return <WaitingNote {...queue} />;
}
