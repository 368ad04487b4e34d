import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { momentOf } from "@/lib/domain/survey/moment";
import { openSurveyRows } from "@/lib/exports/open-survey";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { publicResults } from "@/lib/queries/survey/public-results";
import { serviceTallies } from "@/lib/queries/survey/service-tallies";
import type { ServiceContext } from "@/lib/services/context";
import { applyImport } from "@/lib/services/imports/apply-import";
import { explainUndo } from "@/lib/services/imports/explain-undo";
import { exportRefused } from "@/lib/services/imports/export-refused";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { undoImport } from "@/lib/services/imports/undo-import";
import { excludeResponses } from "@/lib/services/survey/exclude-responses";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { returnResponses } from "@/lib/services/survey/return-responses";
import { addressNotice } from "@/lib/text/people-letters";
import { localDayOf } from "@/lib/time";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { type RosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { FORM_DEFECTS, formCells } from "@/tests/factories/survey-workbook";
import { importByCommand } from "@/tests/support/import-command";
import { applied, batchOf, confirmed, planned } from "@/tests/support/import-steps";
import { outcomeOf } from "@/tests/support/outcomes";
import {
  keptBreakdown,
  keptMoments,
  recomputedBreakdown,
  recomputedMoments,
} from "@/tests/support/survey-sums";

const NOW = new Date().toISOString();
const TODAY = localDayOf(new Date(NOW));
const DAY = addDays(TODAY, -40);

let hr: ServiceContext<EmployeeViewer>;
beforeAll(async () => {
  hr = contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]), NOW);
  await aSurveyPeriod(addDays(TODAY, -300), addDays(TODAY, 60), "Periode berjalan");
  await aSurveyPeriod(addDays(TODAY, -900), addDays(TODAY, -700), "Periode lama");
});

async function aPlace() {
  const unit = await aUnit();
  const service = await aService({ unitId: unit.id });
  return { id: service.id, slug: service.slug, name: service.name, unitName: unit.name, day: DAY };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

const bring = async (rows: readonly RosterCells[]) => applied(hr, await workbookOf(rows), "SURVEY");
const rowsOf = (batchId: string) => db().importRow.findMany({ where: { batchId }, orderBy: { row: "asc" } });
const answersOf = ({ id }: Place) =>
  db().surveyResponse.findMany({ where: { serviceId: id }, orderBy: { id: "asc" } });

async function undo(batchId: string): Promise<void> {
  const { version } = await batchOf(batchId);
  await requestUndo(hr, { batchId, version }, "byCaller");
  await undoImport(hr, batchId, addressNotice);
}

/** The sums as they are kept, and as the answers make them. */
async function sumsOf({ id }: Place) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const totals = await db().surveyTotal.findMany({ where: { serviceId: id } });
  const rows = await db().surveyResponse.findMany({ where: { serviceId: id, exclusionId: null } });
  const given = (element: (typeof ELEMENTS)[number]) =>
    rows.flatMap((row) => (row[element] === null ? [] : [row[element]]));
  return {
    kept: [
      sum(totals.map(({ n }) => n)),
      ...ELEMENTS.map((one) => [
        sum(totals.map((row) => row[`${one}Sum`])),
        sum(totals.map((row) => row[`${one}N`])),
      ]),
    ],
    recomputed: [rows.length, ...ELEMENTS.map((one) => [sum(given(one)), given(one).length])],
  };
}
async function expectSumsToAgree(place: Place): Promise<void> {
  const { kept, recomputed } = await sumsOf(place);
  expect(kept).toEqual(recomputed);
  expect(await keptBreakdown(place.id)).toEqual(await recomputedBreakdown(place.id));
  expect(await keptMoments(place.id)).toEqual(await recomputedMoments(place.id));
}

async function reading({ slug }: Place) {
  await publishFigures(contextOf(ANONYMOUS, NOW));
  const [row] = openSurveyRows(await publicResults({ services: { slug } }));
  return row && { n: row.n, index: row.index };
}

describe("the dry run", () => {
  it("refuses every defect with its cell and its reason, and counts nothing", async () => {
    const place = await aPlace();
    const bad = FORM_DEFECTS.map(([given]) => formCells(place, given));
    const batch = await planned(hr, await workbookOf([formCells(place), ...bad]), "SURVEY");
    expect(batch).toMatchObject({ state: "PLANNED", created: 1, refused: FORM_DEFECTS.length });
    const [first, ...refused] = await rowsOf(batch.id);
    expect(first?.fate).toBe("NEW");
    expect(
      refused.map(({ fate, faults }) => {
        const [fault] = faults as { column: string; reason: string }[];
        return [fate, fault?.column, fault?.reason];
      }),
    ).toEqual(FORM_DEFECTS.map(([, column, reason]) => ["REFUSED", column, reason]));
    expect(await answersOf(place)).toEqual([]);
    const { rows } = await exportRefused(hr, batch.id);
    expect(rows[0]?.cells).toMatchObject({ LAYANAN: place.name, UNIT: place.unitName, U1: 3 });
  });

  it("refuses a period whose figures are final, a closed service, and a name that two services have", async () => {
    const place = await aPlace();
    const closed = await aService({ isActive: false });
    const closedUnit = await db().workUnit.findUniqueOrThrow({ where: { id: closed.unitId } });
    const unit = await aUnit();
    const twins = await Promise.all([1, 2].map(() => aService({ unitId: unit.id, name: "Surat kembar" })));
    const batch = await planned(
      hr,
      await workbookOf([
        formCells({ ...place, day: addDays(TODAY, -800) }),
        formCells({ ...place, name: closed.name, unitName: closedUnit.code }),
        formCells({ ...place, name: "SURAT KEMBAR", unitName: unit.name }),
        formCells({ ...place, name: twins[0]?.slug ?? "", unitName: unit.code }),
      ]),
      "SURVEY",
    );
    const reasons = (await rowsOf(batch.id)).map(({ fate, faults }) => {
      const [fault] = faults as { reason: string }[];
      return fault?.reason ?? fate;
    });
    expect(reasons).toEqual(["PERIOD_FINAL", "SERVICE_NOT_OPEN", "SERVICE_AMBIGUOUS", "NEW"]);
  });
});

describe("an import of paper forms", () => {
  it("counts each form once, and the same file again changes nothing", async () => {
    const place = await aPlace();
    const rows = [
      formCells(place, { SARAN: "Kursi tunggu kurang.", UMUR: 71, U9: "-" }),
      // Two people who answered alike.
      formCells(place),
      formCells(place),
      formCells(place, { JK: "Laki-laki", PENDIDIKAN: "D-IV", PEKERJAAN: "Guru PNS", U1: "4" }),
    ];
    const batch = await bring(rows);
    expect(batch).toMatchObject({ state: "APPLIED", created: 4, changed: 0, refused: 0, warned: 1 });
    const stored = await answersOf(place);
    expect(stored).toHaveLength(4);
    for (const answer of stored) {
      expect(answer).toMatchObject({ channel: "PAPER", counterId: null, importId: batch.id });
      expect(localDayOf(answer.answeredAt)).toBe(DAY);
    }
    expect(stored.find(({ suggestion }) => suggestion !== null)).toMatchObject({
      age: 71,
      u9: null,
      u1: 3,
      occupation: "LAINNYA",
      education: "SMA",
    });
    expect(stored.find(({ sex }) => sex === "MALE")).toMatchObject({
      education: "S1",
      occupation: "PNS",
      u1: 4,
    });
    await expectSumsToAgree(place);
    // Of the forms nothing is left in the import but that they were there.
    expect((await rowsOf(batch.id)).map(({ data, previous }) => [data, previous])).toEqual(
      rows.map(() => [null, null]),
    );

    const again = await planned(hr, await workbookOf(rows.toReversed()), "SURVEY");
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 4 });
    const longer = await bring([...rows, formCells(place)]);
    expect(longer).toMatchObject({ created: 1, unchanged: 4 });
    expect(await answersOf(place)).toHaveLength(5);
    await expectSumsToAgree(place);
  });

  it("tells forms apart by their number where they have one", async () => {
    const place = await aPlace();
    const numbered = (NOMOR: string, given: RosterCells = {}) => formCells(place, { NOMOR, ...given });
    const batch = await bring([numbered("1"), numbered("2"), numbered("2", { U1: 1 })]);
    expect(batch).toMatchObject({ created: 2, refused: 1 });
    const other = await planned(hr, await workbookOf([numbered("1"), numbered("2", { U1: 4 })]), "SURVEY");
    expect(other).toMatchObject({ created: 0, unchanged: 1, refused: 1 });
    const faults = (await rowsOf(other.id)).flatMap(({ faults }) => faults as { reason: string }[]);
    expect(faults.map(({ reason }) => reason)).toEqual(["FORM_DIFFERS"]);
  });

  it("gives a form an id that nobody can work out from what stands on it, to send another answer in its place", async () => {
    const place = await aPlace();
    const forged = createHash("sha256")
      .update(`paper form\n${JSON.stringify([place.id, place.day, "1", 1])}`)
      .digest("hex");
    const id = forged.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-V$4-$5");
    for (const variant of ["8", "9", "a", "b"])
      await recordResponse(
        contextOf(ANONYMOUS, NOW),
        aResponse(place.slug, { id: id.replace("V", variant), score: 2 }),
        "API",
      );
    expect(await bring([formCells(place, { NOMOR: "1" })])).toMatchObject({ created: 1, refused: 0 });
  });

  it("is written whole or not at all, and by HR alone", async () => {
    const place = await aPlace();
    const { id } = await confirmed(hr, await workbookOf([formCells(place)]), "SURVEY");
    // The service is closed between the yes and the writing.
    await db().service.update({ where: { id: place.id }, data: { isActive: false } });
    const staff = contextOf(viewerOf(await anEmployee()), NOW);
    expect(await outcomeOf(applyImport(staff, id, () => {}, addressNotice))).toBe("NOT_FOUND");
    expect(await outcomeOf(applyImport(hr, id, () => {}, addressNotice))).toBe("CONFLICT IMPORT_STALE");
    expect(await answersOf(place)).toEqual([]);
    await db().service.update({ where: { id: place.id }, data: { isActive: true } });
    await applyImport(hr, id, () => {}, addressNotice);
    expect(await answersOf(place)).toHaveLength(1);
    const trail = await db().auditEvent.findMany({ where: { subjectId: id } });
    expect(trail.map(({ action }) => action)).toContain("import.apply");
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toContain("u1");
  });
});

describe("undoing an import of paper forms", () => {
  it("takes them out of the answers and the sums, and the figures follow", async () => {
    const place = await aPlace();
    for (let sent = 0; sent < 12; sent += 1)
      await recordResponse(contextOf(ANONYMOUS, NOW), aResponse(place.slug, { score: 2 }), "WEB");
    const before = await reading(place);
    expect(before).toEqual({ n: 12, index: 50 });
    const rows = Array.from({ length: 8 }, (_, nth) =>
      formCells(place, {
        ...Object.fromEntries(ELEMENTS.map((one) => [one.toUpperCase(), 4])),
        UMUR: 30 + nth,
      }),
    );
    const { id } = await bring(rows);
    expect(await reading(place)).toEqual({ n: 20, index: 70 });
    expect(await explainUndo(hr.viewer, id, TODAY)).toEqual([]);
    await undo(id);
    expect(await batchOf(id)).toMatchObject({ state: "UNDONE" });
    await expectSumsToAgree(place);
    expect(await reading(place)).toEqual(before);
    expect(await bring(rows)).toMatchObject({ created: 8 });
    expect(await reading(place)).toEqual({ n: 20, index: 70 });
  });

  it("moves no element that fewer than five of them answered, neither there nor back", async () => {
    const place = await aPlace();
    for (let sent = 0; sent < 12; sent += 1)
      await recordResponse(contextOf(ANONYMOUS, NOW), aResponse(place.slug, { score: 2 }), "WEB");
    const means = async () => {
      await publishFigures(contextOf(ANONYMOUS, NOW));
      const [row] = openSurveyRows(await publicResults({ services: { slug: place.slug } }));
      return [row?.counted, row?.elements.u1, row?.elements.u8];
    };
    expect(await means()).toEqual([12, 2, 2]);
    const { id } = await bring(
      Array.from({ length: 6 }, (_, nth) =>
        formCells(place, { U1: 4, U8: nth === 0 ? 4 : "-", UMUR: 30 + nth }),
      ),
    );
    expect(await means()).toEqual([18, 2.667, 2]);
    await undo(id);
    expect(await means()).toEqual([12, 2, 2]);
    await expectSumsToAgree(place);
  });

  it("leaves nothing of a service that only they had answered", async () => {
    const place = await aPlace();
    const { id } = await bring(Array.from({ length: 12 }, (_, nth) => formCells(place, { UMUR: 30 + nth })));
    const tallies = () => serviceTallies({ services: { slug: place.slug } });
    await publishFigures(contextOf(ANONYMOUS, NOW));
    expect(await tallies()).toMatchObject([{ n: 12, counted: 12 }]);
    await undo(id);
    await publishFigures(contextOf(ANONYMOUS, NOW));
    expect(await tallies()).toEqual([]);
  });

  it("of fewer than five moves no figure by itself, and with others that come", async () => {
    const place = await aPlace();
    const send = (score: 1 | 2) =>
      recordResponse(contextOf(ANONYMOUS, NOW), aResponse(place.slug, { score }), "WEB");
    for (let sent = 0; sent < 8; sent += 1) await send(2);
    const forms = Array.from({ length: 3 }, (_, nth) => formCells(place, { UMUR: 30 + nth }));
    const { id } = await bring(forms);
    for (let sent = 0; sent < 2; sent += 1) await send(2);
    // Later than any import may write, so that nobody doubts that the figures hold the forms.
    const later = contextOf(ANONYMOUS, new Date(Date.parse(NOW) + 20 * 60_000).toISOString());
    await publishFigures(later);
    const shown = await reading(place);
    expect(shown?.n).toBe(13);
    const undoing = { ...hr, now: new Date(Date.parse(NOW) + 30 * 60_000) };
    const { version } = await batchOf(id);
    await requestUndo(undoing, { batchId: id, version }, "byCaller");
    await undoImport(undoing, id, addressNotice);
    await expectSumsToAgree(place);
    expect(await reading(place)).toEqual({ n: 10, index: shown?.index });
    await send(2);
    expect(await reading(place)).toEqual({ n: 11, index: shown?.index });
    await send(2);
    expect(await reading(place)).toEqual({ n: 12, index: 50 });
  });

  it("is refused where the figures of the period do not move any more", async () => {
    const place = await aPlace();
    const { id, version } = await bring([formCells(place)]);
    const late = addDays(TODAY, 430);
    expect(await explainUndo(hr.viewer, id, late)).toEqual([
      { obstacle: "UNDO_FIGURES_FINAL", names: [place.name] },
    ]);
    const ctx = { ...hr, today: late };
    expect(await outcomeOf(requestUndo(ctx, { batchId: id, version }, "byCaller"))).toBe(
      "REFUSED UNDO_FIGURES_FINAL",
    );
  });

  it("leaves the sums equal to the answers after any mix of imports, answers, exclusions, returns and undoing", async () => {
    const place = await aPlace();
    const periodId = (await db().surveyPeriod.findFirstOrThrow({ where: { name: "Periode berjalan" } })).id;
    const step = fc.record({
      kind: fc.constantFrom("import", "answer", "undo", "look", "exclude", "return"),
      ages: fc.array(fc.integer({ min: 20, max: 40 }), { minLength: 1, maxLength: 6 }),
    });
    const group = {
      serviceId: place.id,
      periodId,
      moment: momentOf(new Date(NOW)),
      mark: "STRAIGHT_LINED" as const,
    };
    const done = new Set<string>();
    const open: string[] = [];
    let looked = await reading(place);
    for (const { kind, ages } of fc.sample(step, { numRuns: 45, seed: 11 })) {
      if (kind === "import") {
        const rows = ages.map((UMUR) => formCells(place, { UMUR }));
        const { created } = await planned(hr, await workbookOf(rows), "SURVEY");
        if (created > 0) open.push((await bring(rows)).id);
      }
      if (kind === "answer")
        for (const age of ages)
          await recordResponse(contextOf(ANONYMOUS, NOW), aResponse(place.slug, { score: 1, age }), "API", {
            seconds: age % 2 === 0 ? 2 : 60,
          });
      if (kind === "exclude") {
        const input = { ...group, id: crypto.randomUUID(), reason: "Diisi berombongan." };
        if ((await outcomeOf(excludeResponses(hr, input))) === "OK") done.add(kind);
      }
      if (kind === "return") {
        const left = await db().surveyExclusion.findFirst({
          where: { serviceId: place.id, isActive: true },
          orderBy: { id: "asc" },
        });
        if (left) {
          await returnResponses(hr, { id: left.id, version: left.version, reason: "Keliru." });
          done.add(kind);
        }
      }
      const last = kind === "undo" ? open.pop() : undefined;
      if (last) {
        await undo(last);
        done.add(kind);
      }
      await expectSumsToAgree(place);
      looked = await reading(place);
    }
    expect([...done].toSorted()).toEqual(["exclude", "return", "undo"]);
    expect(looked).toBeDefined();
    const publications = await db().surveyPublication.findMany({ where: { serviceId: place.id } });
    for (const { withdrawn, received } of publications) {
      expect(withdrawn).toBeGreaterThanOrEqual(0);
      expect(received).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("the command line", () => {
  it("checks, counts, and counts nothing the second time", async () => {
    const place = await aPlace();
    const folder = await mkdtemp(path.join(tmpdir(), "bina-skm-"));
    const file = path.join(folder, "skm.xlsx");
    await writeFile(file, await workbookOf([formCells(place), formCells(place, { U3: 9 })]));
    const answers: object[] = [];
    try {
      answers.push(await importByCommand("survey", file, "--dry-run"));
      expect(await answersOf(place)).toEqual([]);
      answers.push(await importByCommand("survey", file));
      expect(await answersOf(place)).toHaveLength(1);
      answers.push(await importByCommand("survey", file));
      expect(await answersOf(place)).toHaveLength(1);
    } finally {
      await rm(folder, { recursive: true });
    }
    const refused = [expect.objectContaining({ row: 3, column: "U3", value: "9" })];
    expect(answers).toEqual([
      expect.objectContaining({ rows: 2, created: 1, unchanged: 0, refused }),
      expect.objectContaining({ rows: 2, created: 1, unchanged: 0, refused }),
      expect.objectContaining({ rows: 2, created: 0, unchanged: 1, refused }),
    ]);
    await expectSumsToAgree(place);
  });
});
