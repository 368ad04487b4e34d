import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { GET } from "@/app/(public)/dialog/[id]/berita-acara-bertanda-tangan/route";
import { db } from "@/lib/db/client";
import { managedScan } from "@/lib/queries/consultation/read-scan";
import { readableFile } from "@/lib/queries/progress/readable-file";
import { keepScan, showScan } from "@/lib/services/consultation/keep-scan";
import { reportConsultation } from "@/lib/services/consultation/report-consultation";
import { holdConsultation } from "@/lib/services/consultation/step-consultation";
import { storage } from "@/lib/storage/disk-storage";
import { storeEvidence } from "@/lib/storage/store-evidence";
import { aHost, anOpenConsultation, minutesInput, ON_THE_DAY, seenOf } from "@/tests/factories/consultations";
import { auditsOf } from "@/tests/factories/hr";
import { aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { outcomeOf } from "@/tests/support/outcomes";

/** A photograph of the minutes, as it lies in storage. */
async function aScan(grey = 200) {
  const background = { r: grey, g: grey, b: grey };
  const bytes = await sharp({ create: { width: 40, height: 60, channels: 3, background } })
    .png()
    .toBuffer();
  const stored = await storeEvidence(storage(), new File([new Uint8Array(bytes)], "tanda-tangan-siti.png"));
  if (!stored.ok) throw new Error("the picture was not stored");
  return stored.value;
}

/** A dialogue that was held, with its minutes out. */
async function aReportedOne() {
  const host = await aHost();
  const id = await anOpenConsultation(host.head, host.unit.id);
  const ctx = contextOf(host.viewer, ON_THE_DAY);
  await holdConsultation(ctx, await seenOf(id));
  await reportConsultation(ctx, minutesInput(await seenOf(id), host.unit.id));
  return { ...host, id, ctx };
}

const opened = (id: string) => GET(new Request("http://bina.test"), { params: Promise.resolve({ id }) });

describe("the minutes as both sides signed them", () => {
  it("are opened by the public only where the unit chose so, and no longer once it takes that back", async () => {
    const { id, ctx, viewer } = await aReportedOne();
    const file = await aScan();
    await keepScan(ctx, { id, seen: 0, isPublic: false }, file);
    const kept = await managedScan(viewer, id);
    expect(kept).toMatchObject({ isPublic: false, version: 1 });
    expect((await opened(id)).status).toBe(404);
    expect(await readableFile(viewer, kept?.fileId ?? "", ctx.today)).toMatchObject({ key: file.key });

    await showScan(ctx, { id, seen: 1, isPublic: true });
    const answer = await opened(id);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(answer.headers.get("content-disposition")).toBe(
      'inline; filename="berita-acara-bertanda-tangan.png"',
    );
    expect((await answer.arrayBuffer()).byteLength).toBe(file.size);
    await showScan(ctx, { id, seen: 2, isPublic: false });
    expect((await opened(id)).status).toBe(404);
    expect((await auditsOf("consultation.showScan", id)).map(({ after }) => after)).toEqual([
      { isPublic: true },
      { isPublic: false },
    ]);
  });

  it("are replaced by another scan, and the one before is no file of Bina any more", async () => {
    const { id, ctx, viewer } = await aReportedOne();
    const [first, second] = [await aScan(10), await aScan(90)];
    await keepScan(ctx, { id, seen: 0, isPublic: true }, first);
    const before = await managedScan(viewer, id);
    await keepScan(ctx, { id, seen: 1, isPublic: false }, second);
    expect(await managedScan(viewer, id)).toMatchObject({ isPublic: false, version: 2 });
    expect(await db().storedFile.count({ where: { id: before?.fileId ?? "" } })).toBe(0);
    expect((await opened(id)).status).toBe(404);
    expect(await auditsOf("consultation.keepScan", id)).toMatchObject([
      { after: { sha256: first.sha256, isPublic: true } },
      { before: { sha256: first.sha256, isPublic: true }, after: { sha256: second.sha256 } },
    ]);
  });

  it("are kept once of two at once, and not over a scan that was not seen", async () => {
    const { id, ctx } = await aReportedOne();
    const file = await aScan();
    const { done, codes } = await raced(
      [0, 1].map(() => keepScan(ctx, { id, seen: 0, isPublic: false }, file)),
    );
    expect([done, codes]).toEqual([1, ["CONFLICT"]]);
    await expectFailure(showScan(ctx, { id, seen: 0, isPublic: true }), "CONFLICT");
    await expectFailure(showScan(ctx, { id, seen: 9, isPublic: true }), "CONFLICT");
  });

  it("are kept after the minutes are out, not before", async () => {
    const host = await aHost();
    const id = await anOpenConsultation(host.head, host.unit.id);
    const early = keepScan(host.head, { id, seen: 0, isPublic: true }, await aScan());
    await expectFailure(early, "REFUSED", ["SCAN_BEFORE_MINUTES"]);
    await expectFailure(showScan(host.head, { id, seen: 0, isPublic: true }), "NOT_FOUND");
    expect(await managedScan(host.viewer, id)).toBeNull();
  });

  it("do not exist for whoever does not hold the dialogue", async () => {
    const { id, ctx, unit, viewer } = await aReportedOne();
    await keepScan(ctx, { id, seen: 0, isPublic: false }, await aScan());
    const { fileId = "" } = (await managedScan(viewer, id)) ?? {};
    const file = await aScan(120);
    const others = [
      ...(await holdersOf(rolesBut("UNIT_HEAD", "UNIT_HR", "HR"), unit)),
      ...(await holdersOf(["UNIT_HEAD"], await aUnit())),
    ];
    for (const [who, other] of others) {
      if (other.kind !== "employee") continue;
      const at = contextOf(other, ON_THE_DAY);
      const outcomes = [
        await outcomeOf(keepScan(at, { id, seen: 1, isPublic: true }, file)),
        await outcomeOf(showScan(at, { id, seen: 1, isPublic: true })),
        await readableFile(other, fileId, ctx.today),
        await managedScan(other, id),
      ];
      expect([who, ...outcomes]).toEqual([who, "NOT_FOUND", "NOT_FOUND", null, null]);
    }
  });

  it("change nothing without their line in the trail", async () => {
    const { id, ctx } = await aReportedOne();
    await keepScan(ctx, { id, seen: 0, isPublic: false }, await aScan());
    const state = () => db().consultationScan.findMany({ where: { consultationId: id } });
    const before = await state();
    const broken = withBrokenTrail(ctx);
    const again = keepScan(broken, { id, seen: 1, isPublic: true }, await aScan(30));
    await expectNothingWithoutTrail(again, state, before);
    await expectNothingWithoutTrail(showScan(broken, { id, seen: 1, isPublic: true }), state, before);
  });
});
