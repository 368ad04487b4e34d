import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dropAllDrafts, dropDraftsOfOthers, loadDraft, saveDraft } from "@/components/ui/draft-storage";

const ENTRIES = [{ name: "note", index: 0, value: "Tujuh berkas selesai" }];

/** A device's storage, whose keys are its own properties as in a browser. */
function aStorage(): object {
  const kept: Record<string, string> = {};
  const hidden = (value: unknown) => ({ value, enumerable: false });
  return Object.defineProperties(kept, {
    getItem: hidden((key: string) => kept[key] ?? null),
    setItem: hidden((key: string, value: string) => {
      kept[key] = value;
    }),
    removeItem: hidden((key: string) => {
      delete kept[key];
    }),
  });
}

beforeEach(() => {
  vi.stubGlobal("localStorage", aStorage());
  localStorage.setItem("tema", "gelap");
  for (const key of ["skp:1:ani", "penilai-keliru:ani", "skp:1:budi", "skp:2:siani"]) {
    saveDraft(key, "1", ENTRIES);
  }
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("forgets what others wrote on this device, and keeps what is one's own", () => {
  dropDraftsOfOthers("ani");
  expect(Object.keys(localStorage)).toEqual([
    "tema",
    "bina:draft:skp:1:ani",
    "bina:draft:penilai-keliru:ani",
  ]);
  expect(loadDraft("skp:1:ani")?.entries).toEqual(ENTRIES);
});

it("forgets everybody's when someone signs out", () => {
  dropAllDrafts();
  expect(Object.keys(localStorage)).toEqual(["tema"]);
});

it("gives back nothing that is older than a week", () => {
  vi.useFakeTimers({ now: Date.now() + 8 * 24 * 60 * 60 * 1000 });
  expect(loadDraft("skp:1:ani")).toBeNull();
  expect(Object.keys(localStorage)).not.toContain("bina:draft:skp:1:ani");
});
