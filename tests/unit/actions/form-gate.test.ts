import { describe, expect, it } from "vitest";
import { z } from "zod";
import { IDLE } from "@/lib/actions/action-state";
import { publicFormAction } from "@/lib/actions/form-action";
import { isFormSound, withoutNul } from "@/lib/actions/form-gate";
import { UNSOUND_FORM } from "@/lib/text/refusals";

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
const intent = (payload: unknown) => formOf([["__intent__", JSON.stringify({ type: "update", payload })]]);
const rows = (count: number, name: (index: number) => string) =>
  formOf(Array.from({ length: count }, (_, index) => [name(index), "x"] as const));

describe("isFormSound", () => {
  it.each([
    ["an empty form", formOf([])],
    ["the rows of a plan", rows(60, (index) => `results[${index % 20}].indicators[${index % 3}].targetLow`)],
    ["a long attendance list", rows(1500, (index) => `marks[${index}]`)],
    ["a button for a row", intent({ name: "results[0].indicators", index: 2, value: {} })],
    ["a button without a name", intent({ value: { a: 1 } })],
    ["an empty intent", formOf([["__intent__", ""]])],
    [
      "digits that are no place",
      formOf([
        ["u1", "4"],
        ["mark-2026", "x"],
      ]),
    ],
  ])("lets through %s", (_, form) => {
    expect(isFormSound(form)).toBe(true);
  });

  it.each([
    ["a place far away", formOf([["a[4294967294]", "x"]])],
    ["a place far away inside a row", formOf([["a[0].b[99999]", "x"]])],
    [
      "a place without brackets",
      formOf([
        ["a[0]", "x"],
        ["a.4294967294", "x"],
      ]),
    ],
    [
      "the length of a list",
      formOf([
        ["a[0]", "x"],
        ["a.length", "4294967295"],
      ]),
    ],
    ["many lists that are long together", rows(1000, (index) => `a${index}[900]`)],
    ["lists within lists", rows(100, (index) => `a[${index}]${"[9]".repeat(40)}`)],
    ["too many entries", rows(2001, () => "a")],
    ["a very long name", formOf([["a".repeat(201), "x"]])],
    ["a button that writes far away", intent({ name: "a", index: 4294967294, value: "x" })],
    ["a button whose name is far away", intent({ name: "a[4294967294]" })],
    ["a button that sets a length", intent({ name: "a.length", value: 4294967295 })],
    ["a broken intent", formOf([["__intent__", "{"]])],
    ["a broken state", formOf([["__state__", "{"]])],
  ])("refuses %s", (_, form) => {
    expect(isFormSound(form)).toBe(false);
  });

  it("refuses a file in the place of an intent", () => {
    const form = new FormData();
    form.append("__intent__", new File(["x"], "x"));
    expect(isFormSound(form)).toBe(false);
  });
});

describe("withoutNul", () => {
  it("takes out NUL and leaves everything else as it was sent, in its order, files too", async () => {
    const form = formOf([
      ["note", " satu\0dua\r\n 👩‍👩‍👧 "],
      ["day", "2026-01-02"],
      ["day", "2026-01-03"],
    ]);
    form.append("evidence", new File(["a\0b"], "bukti.txt"));
    const kept = withoutNul(form);
    expect([...kept].slice(0, 3)).toEqual([
      ["note", " satudua\r\n 👩‍👩‍👧 "],
      ["day", "2026-01-02"],
      ["day", "2026-01-03"],
    ]);
    expect(await (kept.get("evidence") as File).text()).toBe("a\0b");
  });
});

describe("a form action", () => {
  it("answers such a form with a sentence, without parsing it or asking who sends it", async () => {
    const action = publicFormAction(z.object({}), () => Promise.reject(new Error("never run")));
    const answer = await action(IDLE, formOf([["a[4294967294]", "x"]]));
    expect(answer).toEqual({ status: "failed", code: "REFUSED", message: UNSOUND_FORM });
  });
});
