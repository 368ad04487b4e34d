import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { openReports } from "@/lib/queries/people/open-reports";
import { ownReports } from "@/lib/queries/people/own-reports";
import { reportAppraiser } from "@/lib/services/people/report-appraiser";
import { resolveReport } from "@/lib/services/people/resolve-report";
import { anHr, aUnitHr, auditsOf, outsiders } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const letter = ({ name, answer }: { name: string; answer: string }) => ({
  subject: "Jawaban",
  text: `Yth. ${name}: ${answer}`,
});
const report = () => ({ id: randomUUID(), message: "Penilai saya seharusnya Camat, bukan Sekcam." });
const resolution = (reportId: string, version = 1) => ({ reportId, version, answer: "Sudah kami betulkan." });

async function aReport(email: string | null = null) {
  const unit = await aUnit();
  const staff = await anEmployee({ unitId: unit.id });
  await db().employee.update({ where: { id: staff.id }, data: { email } });
  const { id } = await reportAppraiser(contextOf(viewerOf(staff)), report());
  return { id, staff, unit };
}

afterAll(stopSender);

describe("report appraiser", () => {
  it("reaches HR, once", async () => {
    const unit = await aUnit();
    const staff = contextOf(viewerOf(await anEmployee({ unitId: unit.id })));
    const input = report();
    await reportAppraiser(staff, input);
    await reportAppraiser(staff, input);
    await expectFailure(reportAppraiser(staff, report()), "REFUSED", ["REPORT_OPEN"]);
    expect(await auditsOf("appraiser.report", input.id)).toHaveLength(1);
    const waiting = await openReports(await aUnitHr(unit), "2026-06-15");
    expect(waiting?.rows).toMatchObject([{ id: input.id, message: input.message }]);
    expect(await openReports(staff.viewer, "2026-06-15")).toBeNull();
  });

  it("leaves one open report when two are sent at once", async () => {
    const viewer = viewerOf(await anEmployee());
    const race = await raced([1, 2].map(() => reportAppraiser(contextOf(viewer), report())));
    expect(race.done).toBe(1);
    expect(await ownReports(viewer)).toHaveLength(1);
  });
});

describe("open reports", () => {
  it("leave out one's own, which somebody else answers", async () => {
    const hr = await anHr();
    const { id } = report();
    await reportAppraiser(contextOf(hr), { id, message: "Penilai saya pindah." });
    const idsFor = async (viewer: typeof hr) =>
      (await openReports(viewer, "2026-06-15"))?.rows.map((row) => row.id);
    expect(await idsFor(hr)).not.toContain(id);
    expect(await idsFor(await anHr())).toContain(id);
  });
});

describe("resolve report", () => {
  it("answers the person, by mail where there is an address", async () => {
    const hr = contextOf(await anHr());
    const { id, staff } = await aReport("staf@contoh.go.id");
    expect(await resolveReport(hr, resolution(id), letter)).toEqual({ id, isMailed: true });
    expect(await db().outboxMail.findFirst({ where: { recipient: "staf@contoh.go.id" } })).toMatchObject({
      text: `Yth. ${staff.name}: Sudah kami betulkan.`,
    });
    expect(await ownReports(viewerOf(staff))).toMatchObject([
      { isOpen: false, answer: "Sudah kami betulkan." },
    ]);
    expect(await auditsOf("appraiser.resolveReport", id)).toMatchObject([
      { aboutId: staff.id, after: { state: "RESOLVED" } },
    ]);
    // The next report may come.
    await reportAppraiser(contextOf(viewerOf(staff)), report());
  });

  it("refuses a second answer, and lets one of two win", async () => {
    const hr = contextOf(await anHr());
    const { id } = await aReport();
    const race = await raced([1, 2].map(() => resolveReport(hr, resolution(id), letter)));
    expect(race.done).toBe(1);
    await expectFailure(resolveReport(hr, resolution(id, 2), letter), "REFUSED", ["REPORT_RESOLVED"]);
    expect(await auditsOf("appraiser.resolveReport", id)).toHaveLength(1);
  });

  it("is a conflict with an old version", async () => {
    const { id } = await aReport();
    await expectFailure(resolveReport(contextOf(await anHr()), resolution(id, 7), letter), "CONFLICT");
  });

  it("does not exist for anybody else, and nobody answers themselves", async () => {
    const { id, staff, unit } = await aReport();
    for (const [, viewer] of await outsiders(staff.id, unit)) {
      if (viewer.kind !== "employee") continue;
      await expectFailure(resolveReport(contextOf(viewer), resolution(id), letter), "NOT_FOUND");
    }
  });
});
