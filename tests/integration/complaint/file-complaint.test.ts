import { describe, expect, it } from "vitest";
import { decrypt } from "@/lib/auth/cipher";
import { verifyPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { REPORTER_PURPOSE } from "@/lib/domain/complaint/complaint";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { fileComplaint } from "@/lib/services/complaint/file-complaint";
import { limitComplaints } from "@/lib/services/complaint/limit-complaints";
import { dayOf } from "@/lib/time";
import { aReport, complaintOf, RECEIVED_AT } from "@/tests/factories/complaints";
import { aUnit, contextOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const ctx = contextOf(ANONYMOUS, RECEIVED_AT);
const FILE = { key: "0".repeat(64), name: "lampiran-1.jpg", mediaType: "image/jpeg", size: 9, sha256: "ab" };

describe("filing a complaint", () => {
  it("answers a code and a PIN; only the PIN's hash is kept, and three working days run", async () => {
    const report = aReport();
    const filed = await fileComplaint(ctx, report, [FILE]);
    expect(filed.code).toMatch(/^[A-HJ-NP-Z2-9]{12}$/);
    expect(filed.pin).toMatch(/^\d{6}$/);
    const stored = await complaintOf(report.id);
    expect(stored).toMatchObject({ code: filed.code, state: "RECEIVED", reporterCipher: null, version: 1 });
    expect(JSON.stringify(stored)).not.toContain(filed.pin);
    expect(await verifyPassword(stored.pinHash, filed.pin)).toBe(true);
    // 15 June 2026 is a Monday.
    expect(dayOf(stored.dueOn)).toBe("2026-06-18");
    const attached = await db().complaintAttachment.findMany({
      where: { complaintId: stored.id },
      include: { file: true },
    });
    expect(attached.map(({ file }) => [file.key, file.createdById])).toEqual([[FILE.key, null]]);
  });

  it("leaves the days of HR's calendar out of the term", async () => {
    await db().holiday.create({ data: { date: new Date("2026-07-08"), name: "Cuti bersama" } });
    const report = aReport();
    await fileComplaint(contextOf(ANONYMOUS, "2026-07-06T03:00:00Z"), report);
    expect(dayOf((await complaintOf(report.id)).dueOn)).toBe("2026-07-10");
  });

  it("takes the same form once, whatever the network repeats, and answers the same code and PIN", async () => {
    const report = aReport();
    const first = await fileComplaint(ctx, report);
    const again = await fileComplaint(contextOf(ANONYMOUS, "2026-06-15T03:00:09Z"), report);
    expect(again).toEqual({ ...first, isRepeat: true });
    const sent = [0, 1, 2, 3].map(() => fileComplaint(ctx, report));
    expect((await raced(sent)).done).toBe(4);
    expect(await db().complaint.count({ where: { code: first.code } })).toBe(1);
  });

  it("counts parallel sends of one new form once", async () => {
    const report = aReport();
    expect((await raced([0, 1, 2, 3].map(() => fileComplaint(ctx, report, [FILE])))).done).toBe(4);
    const { id, receivedAt } = await complaintOf(report.id);
    expect(await db().complaintEvent.count({ where: { complaintId: id } })).toBe(1);
    expect(await db().complaintAttachment.count({ where: { complaintId: id } })).toBe(1);
    const counted = await db().complaintTotal.aggregate({ _sum: { n: true } });
    expect(counted._sum.n).toBe(await db().complaint.count());
    expect(receivedAt.toISOString()).toBe(ctx.now.toISOString());
  });

  it("is a conflict when the same form comes with other content", async () => {
    const report = aReport();
    await fileComplaint(ctx, report);
    await expectFailure(fileComplaint(ctx, { ...report, title: "Judul yang sama sekali lain" }), "CONFLICT");
    await expectFailure(fileComplaint(ctx, report, [FILE]), "CONFLICT");
  });

  it("refuses a unit that is closed or not there", async () => {
    const unit = await aUnit();
    await db().workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
    await expectFailure(fileComplaint(ctx, aReport({ unitId: unit.id })), "REFUSED", ["UNIT_CLOSED"]);
    await expectFailure(fileComplaint(ctx, aReport({ unitId: crypto.randomUUID() })), "REFUSED", [
      "UNIT_CLOSED",
    ]);
  });

  it("encrypts the name and contact of who gives them", async () => {
    const report = aReport({ name: "Sitti Rahmawati", contact: "0812 0000 1111" });
    await fileComplaint(ctx, report);
    const { reporterCipher } = await complaintOf(report.id);
    expect(reporterCipher).not.toContain("Sitti");
    expect(JSON.parse(decrypt(reporterCipher ?? "", REPORTER_PURPOSE))).toEqual({
      name: "Sitti Rahmawati",
      contact: "0812 0000 1111",
    });
  });

  it("writes no trail: nobody is to be found who sent it", async () => {
    const before = await db().auditEvent.count();
    await fileComplaint(ctx, aReport());
    expect(await db().auditEvent.count()).toBe(before);
  });

  it("holds back a flood from one address and keeps no address", async () => {
    const send = () => limitComplaints(ctx, { address: "203.0.113.77", formId: crypto.randomUUID() });
    const flood = await raced(Array.from({ length: 40 }, send));
    expect(flood.done).toBe(30);
    expect(new Set(flood.codes)).toEqual(new Set(["RATE_LIMITED"]));
    await limitComplaints(ctx, { address: "203.0.113.78", formId: crypto.randomUUID() });
    await limitComplaints(ctx, { address: null, formId: crypto.randomUUID() });
    const keys = await db().rateLimit.findMany({ select: { key: true } });
    expect(JSON.stringify(keys)).not.toContain("203.0.113");
  });
});
