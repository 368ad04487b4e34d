"use client";

import { useEffect } from "react";
import { paths } from "@/lib/paths";

/** What the page was made of: its own address, and the framework's files, whose names change with their content. */
function partsOfPage(): readonly string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const files = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_next/static/"),
  );
  return [location.pathname, ...new Set(files.map(({ pathname }) => pathname))];
}

/**
 * Lets the kiosk open again while the line is cut: a worker for /kios alone keeps the page and its files. A browser that
 * cannot, or a plain line other than the device itself, goes without: the open page works all the same.
 */
export function useKioskWorker(): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const keep = async () => {
      await navigator.serviceWorker.register(paths.kioskWorker, { scope: "/kios/" });
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage(partsOfPage());
    };
    keep().catch((error: unknown) => console.warn("kiosk works only while it is open", error));
  }, []);
}
