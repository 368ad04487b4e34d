import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { importCommand } from "@/lib/cli/import-command";
import { db } from "@/lib/db/client";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import { holdSession } from "@/lib/services/calibration/hold-session";
import { proposeChange } from "@/lib/services/calibration/propose-change";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { ratingCells } from "@/tests/factories/rating-workbook";
import { type RosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import type { TownClock } from "./days";
import type { Random } from "./random";

const silent = {
  isJson: false,
  say: () => {},
  answer: () => {},
  progress: () => {},
  complain: (line: string) => console.error(line),
};
const OTHERS = 30;
const BEST = { "RATING HASIL": "Di atas ekspektasi", PREDIKAT: "Sangat Baik" };
const USUAL = { PREDIKAT: "Baik" };

/** The ratings of a year before Bina, as the national register has them. */
async function bringRatings(year: number): Promise<void> {
  const people = await db().employee.findMany({
    where: { state: "ACTIVE" },
    orderBy: { nip: "asc" },
    select: { nip: true, account: { select: { passwordHash: true } } },
  });
  const opened = people.filter(({ account }) => account?.passwordHash != null);
  const others = people.filter((person) => !opened.includes(person)).slice(0, OTHERS);
  const rows = [...opened, ...others].map(({ nip }, index): RosterCells => {
    const given = index % 5 === 4 ? BEST : USUAL;
    return ratingCells(nip, { TAHUN: String(year), TANGGAL: `20-01-${year + 1}`, ...given });
  });
  const folder = await mkdtemp(path.join(tmpdir(), "bina-peragaan-"));
  const file = path.join(folder, "peragaan-predikat.xlsx");
  try {
    await writeFile(file, await workbookOf(rows));
    if ((await importCommand.run(["ratings", file], silent)) !== 0)
      throw new Error("ratings were not imported");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One session about a rating that is not handed over yet, with one change proposed. */
async function calibrate(random: Random, { at, today }: TownClock, periodId: string): Promise<void> {
  const { employee } = await db().grant.findFirstOrThrow({
    where: { role: "HR", revokedAt: null },
    include: { employee: { include: { account: true } } },
  });
  const appraisal = await db().appraisal.findFirst({
    where: {
      state: { in: [...UNSHOWN_STATES] },
      kind: "ANNUAL",
      appraiserId: { not: employee.id },
      plan: { periodId, employeeId: { not: employee.id } },
    },
    orderBy: { plan: { employee: { nip: "asc" } } },
    select: { id: true, appraiser: { select: { name: true } }, plan: { select: { unitId: true } } },
  });
  if (!appraisal) return;
  const ctx = contextOf(viewerOf(employee, [{ role: "HR" }]), at(today, 2));
  const { id: sessionId } = await holdSession(ctx, {
    id: random.uuid(),
    periodId,
    unitId: appraisal.plan.unitId,
    heldOn: today,
    participants: `${employee.name}\n${appraisal.appraiser.name}`,
    notes: "Membandingkan bukti dukung sebelum hasil disampaikan.",
  });
  await proposeChange(ctx, {
    id: random.uuid(),
    sessionId,
    appraisalId: appraisal.id,
    resultsRating: "MEETS",
    behaviourRating: "ABOVE",
    reason: "Bukti dukung triwulan terakhir menunjukkan targetnya tercapai.",
  });
}

/** What careers rest on besides Bina's own appraisals, and how ratings are talked over before they are handed over. */
export async function followCareers(
  random: Random,
  clock: TownClock,
  { yearBefore, open }: { readonly yearBefore: number; readonly open: readonly string[] },
): Promise<void> {
  await bringRatings(yearBefore);
  for (const periodId of open) await calibrate(random, clock, periodId);
}
