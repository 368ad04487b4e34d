"use client";

import { useEffect } from "react";
import { paths } from "@/lib/paths";

/** The framework's files among what was loaded, whose names change with their content. */
function filesOf(loaded: PerformanceEntryList): readonly string[] {
  return loaded
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_next/static/"))
    .map(({ pathname }) => pathname);
}

/**
 * Lets the kiosk open again while the line is cut: a worker for /kios alone keeps the page and its files. A browser that
 * cannot, or a plain line other than the device itself, goes without: the open page works all the same.
 */
export function useKioskWorker(): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    let observer: PerformanceObserver | null = null;
    const keep = async () => {
      await navigator.serviceWorker.register(paths.kioskWorker, { scope: "/kios/" });
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage([location.pathname]);
      // Also what comes later: a file that is missing would leave a page that answers to nothing.
      observer = new PerformanceObserver((list) => active?.postMessage(filesOf(list.getEntries())));
      observer.observe({ type: "resource", buffered: true });
    };
    keep().catch((error: unknown) => console.warn("kiosk works only while it is open", error));
    return () => observer?.disconnect();
  }, []);
}
