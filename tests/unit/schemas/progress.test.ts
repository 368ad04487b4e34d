import { describe, expect, it } from "vitest";
import { EVIDENCE_MAX_BYTES } from "@/lib/domain/progress/evidence";
import { logProgressSchema } from "@/lib/schemas/progress";

const entry = (file?: File) => ({
  id: crypto.randomUUID(),
  indicatorId: crypto.randomUUID(),
  happenedOn: "2026-11-24",
  amount: "2,5",
  note: "Dua berkas selesai",
  ...(file ? { file } : {}),
});

describe("the file of an entry in the log", () => {
  it.each([
    ["left out", undefined],
    ["left empty, as a browser has it", new File([], "")],
    ["left empty, as the server reads it", new File([], "undefined")],
  ])("may be %s", (_, file) => {
    const parsed = logProgressSchema.parse(entry(file));
    expect(parsed.file).toBeUndefined();
  });

  it("is kept when it was chosen", () => {
    const photo = new File(["x"], "loket.jpg");
    expect(logProgressSchema.parse(entry(photo)).file).toBe(photo);
  });

  it.each([
    ["an empty one", new File([], "kosong.pdf"), "Berkas ini kosong. Pilih berkas lain."],
    [
      "one that is too large",
      new File([new Uint8Array(EVIDENCE_MAX_BYTES + 1)], "a.pdf"),
      "Berkas paling besar 10 MB.",
    ],
  ])("may not be %s", (_, file, message) => {
    const { error } = logProgressSchema.safeParse(entry(file));
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[["file"], message]]);
  });
});
