import { describe, expect, it } from "vitest";
import { followUpLines, remedyDaysText, remedyLetter } from "@/lib/text/remedy";

const days = { plannedOn: "2026-06-01", dueOn: "2026-07-01", startedOn: null, endedOn: null } as const;

describe("the words of a remedy", () => {
  it.each([
    ["PLANNED", {}, "Direncanakan 1 Juni 2026, ditargetkan selesai 1 Juli 2026."],
    [
      "UNDER_WAY",
      { startedOn: "2026-06-05" },
      "Direncanakan 1 Juni 2026, mulai 5 Juni 2026, ditargetkan selesai 1 Juli 2026.",
    ],
    [
      "DONE",
      { startedOn: "2026-06-05", endedOn: "2026-06-30" },
      "Direncanakan 1 Juni 2026, mulai 5 Juni 2026, selesai 30 Juni 2026.",
    ],
    ["GIVEN_UP", { endedOn: "2026-06-30" }, "Direncanakan 1 Juni 2026, dihentikan 30 Juni 2026."],
  ] as const)("%s: its days", (state, given, text) => {
    expect(remedyDaysText({ ...days, state, ...given })).toBe(text);
  });

  it.each([
    [-7, "tinggal 7 hari lagi, 1 Juli 2026"],
    [0, "hari ini, 1 Juli 2026"],
    [14, "sudah lewat 14 hari, sejak 1 Juli 2026"],
  ])("day %i in the letter", (day, said) => {
    const facts = {
      name: "Rahmawati",
      serviceName: "KTP-el",
      dueOn: "2026-07-01",
      day,
      link: "https://contoh.go.id",
    };
    expect(remedyLetter(facts).text).toContain(said);
  });

  it("list what is done about the lowest elements first, and leave a line empty where nothing is", () => {
    const done = {
      id: "a",
      serviceName: "KTP-el",
      element: "u1",
      deed: "Menempel persyaratan",
      ownerPosition: null,
      dueOn: "2026-07-01",
      state: "DONE",
      endedOn: "2026-06-30",
    } as const;
    const line = { key: "a", element: "u1", time: "30 Juni 2026 (selesai)", owner: null };
    const empty = { key: "u3", element: "u3", deed: null, time: null, owner: null };
    expect(followUpLines(["u3"], [done], { withService: false })).toEqual([
      empty,
      { ...line, deed: "Menempel persyaratan" },
    ]);
    expect(followUpLines(["u1"], [done], { withService: true })).toEqual([
      { ...line, deed: "KTP-el: Menempel persyaratan" },
    ]);
  });
});
