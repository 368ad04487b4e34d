import { describe, expect, it } from "vitest";
import { commentMark, mailboxOf } from "@/lib/domain/forum/forum";
import {
  answerDueOn,
  decideAnswer,
  decideChange,
  decideOpening,
  decideTakePart,
  decideWithdrawal,
  phaseOf,
} from "@/lib/domain/forum/topic";

const june = { opensOn: "2026-06-01", closesOn: "2026-06-30", isWithdrawn: false };
const [before, first, last, after] = ["2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"] as const;
const ok = { ok: true, value: true };
const no = (...reasons: string[]) => ({ ok: false, reasons });

describe("a topic of the forum", () => {
  it("is open from its first day to its last, both included", () => {
    expect([before, first, last, after].map((day) => phaseOf(june, day))).toEqual([
      "COMING",
      "OPEN",
      "OPEN",
      "CLOSED",
    ]);
    expect(phaseOf({ ...june, isWithdrawn: true }, first)).toBe("WITHDRAWN");
  });

  it("is answered within five working days after its last one", () => {
    // A Tuesday; of the days after it Thursday is a holiday.
    expect(answerDueOn(last, (day) => day === "2026-07-02")).toBe("2026-07-08");
    expect(answerDueOn(last, () => false)).toBe("2026-07-07");
    // A Saturday: the first of the five is Monday.
    expect(answerDueOn("2026-06-27", () => false)).toBe("2026-07-03");
  });

  it("is taken part in while it is open, in its own way", () => {
    const topic = { ...june, mode: "STATEMENTS" } as const;
    expect(decideTakePart(topic, "STATEMENTS", last)).toEqual(ok);
    expect(decideTakePart(topic, "STATEMENTS", after)).toEqual(no("FORUM_NOT_OPEN"));
    expect(decideTakePart(topic, "COMMENTS", before)).toEqual(no("FORUM_WRONG_MODE", "FORUM_NOT_OPEN"));
  });

  it("opens today or later", () => {
    expect(decideOpening(first, first)).toEqual(ok);
    expect(decideOpening(before, first)).toEqual(no("FORUM_OPENS_IN_PAST"));
  });

  it("changes freely before it opens, then its last day alone, then nothing", () => {
    const change = { opensOn: first, closesOn: "2026-07-31", hasNewWords: true };
    const longer = { ...change, hasNewWords: false };
    expect(decideChange(june, change, before)).toEqual(ok);
    expect(decideChange(june, { ...change, opensOn: "2026-05-01" }, before)).toEqual(
      no("FORUM_OPENS_IN_PAST"),
    );
    expect(decideChange(june, change, first)).toEqual(no("FORUM_OPENED_ALREADY"));
    expect(decideChange(june, longer, last)).toEqual(ok);
    expect(decideChange(june, { ...longer, opensOn: "2026-06-02" }, last)).toEqual(
      no("FORUM_OPENED_ALREADY"),
    );
    expect(decideChange(june, { ...longer, closesOn: "2026-06-29" }, last)).toEqual(
      no("FORUM_OPENED_ALREADY"),
    );
    expect(decideChange(june, longer, after)).toEqual(no("FORUM_OVER"));
    expect(decideChange({ ...june, isWithdrawn: true }, longer, first)).toEqual(no("FORUM_OVER"));
  });

  it("is withdrawn until it is over, and answered once it is", () => {
    expect([before, last, after].map((day) => decideWithdrawal(june, day))).toEqual([
      ok,
      ok,
      no("FORUM_OVER"),
    ]);
    expect([before, last, after].map((day) => decideAnswer(june, day))).toEqual([
      no("FORUM_STILL_OPEN"),
      no("FORUM_STILL_OPEN"),
      ok,
    ]);
    const withdrawn = { ...june, isWithdrawn: true };
    expect(decideWithdrawal(withdrawn, first)).toEqual(no("FORUM_OVER"));
    expect(decideAnswer(withdrawn, after)).toEqual(no("FORUM_OVER"));
  });
});

describe("a mailbox", () => {
  it.each([
    ["Warga@Contoh.id ", "warga@contoh.id"],
    ["warga+forum@contoh.id", "warga@contoh.id"],
    ["warga+a+b@contoh.id", "warga@contoh.id"],
    ['"a@b"@contoh.id', '"a@b"@contoh.id'],
  ])("%s is %s", (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });

  it("is marked on each draft by itself", () => {
    const [one] = commentMark("one", "mailbox");
    expect([commentMark("other", "mailbox")[0], commentMark("one", "another")[0]]).not.toContain(one);
  });
});
