import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { trackedComplaint } from "@/lib/queries/complaint/tracked-complaint";
import { closeComplaint, reopenComplaint, tellSolved } from "@/lib/services/complaint/close-complaint";
import { countMove } from "@/lib/services/complaint/count-complaint";
import { fileComplaint } from "@/lib/services/complaint/file-complaint";
import { openTracking } from "@/lib/services/complaint/open-tracking";
import { writeMessage } from "@/lib/services/complaint/write-message";
import { aComplaint, aReport, complaintOf } from "@/tests/factories/complaints";
import { contextOf } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const ctx = contextOf(ANONYMOUS);
const words = (text = "Lampunya masih padam, Pak.") => ({ id: crypto.randomUUID(), text });
/** Puts a complaint where its unit would have brought it. */
const put = (id: string, state: "ANSWERED" | "WAITING" | "CLOSED" | "REJECTED", data: object = {}) =>
  db().complaint.update({ where: { id }, data: { state, ...data } });

describe("code and PIN", () => {
  it("open the complaint, and nothing else does", async () => {
    const report = aReport();
    const { code, pin } = await fileComplaint(ctx, report);
    const { id } = await complaintOf(report.id);
    expect(await openTracking({ trackingCode: code, pin }, null)).toMatchObject({ complaintId: id });
    const wrong = pin === "000000" ? "000001" : "000000";
    await expectFailure(openTracking({ trackingCode: code, pin: wrong }, null), "REFUSED", [
      "TRACKING_UNKNOWN",
    ]);
    await expectFailure(openTracking({ trackingCode: "AAAABBBBCCCC", pin }, null), "REFUSED", [
      "TRACKING_UNKNOWN",
    ]);
  });

  it("stop after five wrong PINs, also for the right one, from whatever address", async () => {
    const { code, pin } = await fileComplaint(ctx, aReport());
    const wrong = pin === "000000" ? "000001" : "000000";
    const guesses = Array.from({ length: 8 }, (_, index) =>
      openTracking({ trackingCode: code, pin: wrong }, `198.51.100.${index}`),
    );
    const { done, codes } = await raced(guesses);
    expect(done).toBe(0);
    expect(codes.filter((failure) => failure === "REFUSED")).toHaveLength(5);
    expect(codes.filter((failure) => failure === "RATE_LIMITED")).toHaveLength(3);
    await expectFailure(openTracking({ trackingCode: code, pin }, null), "RATE_LIMITED");
  });
});

describe("what the reporter may do", () => {
  it("writes messages, each once", async () => {
    const { id } = await aComplaint();
    const message = words();
    expect(await writeMessage(ctx, id, message)).toEqual({ isRepeat: false });
    expect(await writeMessage(ctx, id, message)).toEqual({ isRepeat: true });
    const other = words();
    expect((await raced([0, 1, 2].map(() => writeMessage(ctx, id, other)))).done).toBe(3);
    expect(await db().complaintMessage.count({ where: { complaintId: id } })).toBe(2);
    const elsewhere = await aComplaint();
    await expectFailure(writeMessage(ctx, elsewhere.id, message), "NOT_FOUND");
    await expectFailure(writeMessage(ctx, crypto.randomUUID(), words()), "NOT_FOUND");
  });

  it("starts the clock again by replying to a question, without the days that passed", async () => {
    const { id } = await aComplaint();
    await put(id, "WAITING", { term: "ORDINARY", pausedOn: new Date("2026-06-17") });
    await writeMessage(contextOf(ANONYMOUS, "2026-06-22T03:00:00Z"), id, words());
    const row = await db().complaint.findUniqueOrThrow({ where: { id } });
    // 14 working days from Monday 15 June and the three of the pause.
    expect(row).toMatchObject({ state: "IN_PROGRESS", pausedDays: 3, pausedOn: null });
    expect(row.dueOn.toISOString().slice(0, 10)).toBe("2026-07-08");
  });

  it("writes no more when it is over", async () => {
    const { id } = await aComplaint();
    await put(id, "REJECTED");
    await expectFailure(writeMessage(ctx, id, words()), "REFUSED", ["COMPLAINT_IS_OVER"]);
  });

  it("closes what was answered, opens it again with a new term, and one of two at once is a conflict", async () => {
    const { id } = await aComplaint({}, "2026-05-04T03:00:00Z");
    const seen = async () => (await db().complaint.findUniqueOrThrow({ where: { id } })).version;
    await expectFailure(closeComplaint(ctx, id, { version: 1 }), "REFUSED", ["COMPLAINT_WRONG_STATE"]);
    await put(id, "ANSWERED", { term: "NORMATIVE", answeredOn: new Date("2026-06-12"), answerDays: 4 });
    const version = await seen();
    const { done, codes } = await raced([0, 1].map(() => closeComplaint(ctx, id, { version })));
    expect([done, codes.length]).toEqual([1, 1]);
    await expectFailure(reopenComplaint(ctx, id, { version, reason: "Masih padam juga." }), "CONFLICT");
    await reopenComplaint(ctx, id, { version: await seen(), reason: "Masih padam juga." });
    const reopened = await db().complaint.findUniqueOrThrow({ where: { id } });
    expect(reopened).toMatchObject({ state: "REOPENED", pausedDays: 0, escalation: 0 });
    expect(reopened.dueOn.toISOString().slice(0, 10)).toBe("2026-06-22");
    await expectFailure(closeComplaint(ctx, crypto.randomUUID(), { version: 1 }), "NOT_FOUND");
    await expectFailure(
      reopenComplaint(ctx, crypto.randomUUID(), { version: 1, reason: "Masih padam juga." }),
      "NOT_FOUND",
    );
  });

  it.each([
    ["closes", (id: string, version: number) => closeComplaint(ctx, id, { version })],
    [
      "opens again",
      (id: string, version: number) => reopenComplaint(ctx, id, { version, reason: "Masih padam juga." }),
    ],
    ["is asked", (id: string, version: number) => tellSolved(ctx, id, { version, solved: "yes" })],
  ] as const)("%s once of two presses at once, the other is a conflict", async (_, press) => {
    const { id } = await aComplaint();
    const day = new Date("2026-06-12");
    const { version } = await put(id, "ANSWERED", { term: "ORDINARY", answeredOn: day, askedSolvedOn: day });
    await countMove(db(), null, await db().complaint.findUniqueOrThrow({ where: { id } }));
    const both = await atTheWrite("complaint", [() => press(id, version), () => press(id, version)]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await db().complaint.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: version + 1 });
    expect(await db().auditEvent.count({ where: { subjectId: id } })).toBe(0);
  });

  it("opens again neither what is still worked on nor what was rejected", async () => {
    for (const [state, data] of [
      ["WAITING", { pausedOn: new Date("2026-06-12") }],
      ["REJECTED", {}],
    ] as const) {
      const { id } = await aComplaint();
      const { version } = await put(id, state, data);
      const call = reopenComplaint(ctx, id, { version, reason: "Masih padam juga." });
      await expectFailure(call, "REFUSED", ["COMPLAINT_WRONG_STATE"]);
    }
  });

  it("does not open again what was answered long ago", async () => {
    const { id } = await aComplaint();
    const { version } = await put(id, "CLOSED", { answeredOn: new Date("2026-01-12") });
    await expectFailure(reopenComplaint(ctx, id, { version, reason: "Masih padam juga." }), "REFUSED", [
      "COMPLAINT_REOPEN_TOO_LATE",
    ]);
  });

  it("says once whether it was solved, only when asked", async () => {
    const { id } = await aComplaint();
    await expectFailure(tellSolved(ctx, id, { version: 1, solved: "yes" }), "CONFLICT");
    const { version } = await put(id, "CLOSED", {
      answeredOn: new Date("2026-06-01"),
      askedSolvedOn: new Date("2026-06-15"),
    });
    expect((await trackedComplaint(id, "2026-06-15"))?.asksSolved).toBe(true);
    await tellSolved(ctx, id, { version, solved: "no" });
    expect(await trackedComplaint(id, "2026-06-15")).toMatchObject({ asksSolved: false, isSolved: false });
    await expectFailure(tellSolved(ctx, id, { version: version + 1, solved: "yes" }), "CONFLICT");
  });

  it("leaves no trail of the reporter", async () => {
    const { id } = await aComplaint();
    await writeMessage(ctx, id, words());
    expect(await db().auditEvent.count({ where: { actorKind: "anonymous" } })).toBe(0);
  });
});

describe("the reporter's page", () => {
  it("shows where it stands and no officer's notes", async () => {
    const { id } = await aComplaint({ villageCode: "17.01.05.1019", place: "Depan SDN 12" });
    await db().complaintEvent.create({
      data: {
        complaintId: id,
        at: new Date(),
        event: "assign",
        state: "ASSIGNED",
        party: "OFFICER",
        note: "Catatan antarpetugas",
      },
    });
    const page = await trackedComplaint(id, "2026-06-17");
    expect(page).toMatchObject({
      village: "Ibul, Kecamatan Kota Manna",
      kept: null,
      mayWrite: true,
      mayReopen: false,
      term: { days: 3, elapsed: 2, light: "AMBER", dueOn: "2026-06-18", isPaused: false },
    });
    expect(JSON.stringify(page)).not.toContain("antarpetugas");
    expect(await trackedComplaint(crypto.randomUUID(), "2026-06-17")).toBeNull();
  });

  it.each([
    [{ name: "Siti Contoh" }, "NAME"],
    [{ contact: "0812 0000 0000" }, "CONTACT"],
    [{ name: "Siti Contoh", contact: "0812 0000 0000" }, "BOTH"],
  ])("says of %o which of both is kept", async (told, kept) => {
    const { id } = await aComplaint(told);
    expect(await trackedComplaint(id, "2026-06-17")).toMatchObject({ kept });
  });

  it("names the last day for a reply", async () => {
    const { id } = await aComplaint();
    await put(id, "ANSWERED", { answeredOn: new Date("2026-06-15") });
    expect(await trackedComplaint(id, "2026-06-17")).toMatchObject({
      replyUntil: "2026-06-29",
      mayReopen: true,
      term: null,
    });
  });
});
