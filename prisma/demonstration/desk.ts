import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { readImport } from "@/lib/imports/read-import";
import { sealFile, sha256Of } from "@/lib/imports/sealed-file";
import { assistedResponseSchema } from "@/lib/schemas/assisted-response";
import { officeHoursSchema } from "@/lib/schemas/office-hours";
import { applyImport } from "@/lib/services/imports/apply-import";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { planImport } from "@/lib/services/imports/plan-import";
import { uploadImport } from "@/lib/services/imports/upload-import";
import { setOfficeHours } from "@/lib/services/service/set-office-hours";
import { recordAssistedResponse } from "@/lib/services/survey/record-assisted-response";
import { addressNotice } from "@/lib/text/people-letters";
import { contextOf } from "@/tests/factories/people";
import { workbookOf } from "@/tests/factories/roster-workbook";
import { formCells } from "@/tests/factories/survey-workbook";
import type { TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;

/** Who comes without a phone, and whose forms lie in a box. */
const HELPED = "akta-kelahiran";
/** Its unit is closed on Saturdays and Sundays, and earlier than the government on Fridays. */
const SCHOOL = "mutasi-siswa";

const serviceOf = (slug: string) =>
  db().service.findUniqueOrThrow({ where: { slug }, include: { unit: { select: { name: true } } } });

/** At the desk itself: the hours of a unit of its own, answers that an officer entered, and a box of paper forms. */
export async function serveAtDesk(random: Random, clock: TownClock): Promise<void> {
  await keepHours(clock);
  await helpAnswer(random, clock);
  await emptyBox(random, clock);
}

async function keepHours({ at, ago }: TownClock): Promise<void> {
  const { id: serviceId } = await serviceOf(SCHOOL);
  const hours = {
    serviceId,
    scope: "UNIT",
    seenUnit: 0,
    seenService: 0,
    opens: ["07:30", "07:30", "07:30", "07:30", "07:30"],
    closes: ["15:30", "15:30", "15:30", "15:30", "11:30"],
  };
  await setOfficeHours(contextOf(SYSTEM, at(ago(30), 2)), officeHoursSchema.parse(hours));
}

async function helpAnswer(random: Random, { at, ago }: TownClock): Promise<void> {
  const { id: serviceId } = await serviceOf(HELPED);
  for (const [index, sex] of (["P", "L", "P"] as const).entries()) {
    const answers = Object.fromEntries(ELEMENTS.map((element) => [element, String(3 + random.below(2))]));
    const given = { id: random.uuid(), serviceId, ...answers, sex, age: 58 + 5 * index, education: "SD" };
    await recordAssistedResponse(
      contextOf(SYSTEM, at(ago(4 + index), 3)),
      assistedResponseSchema.parse(given),
    );
  }
}

/** Five forms of one day, typed into the sheet that HR gives out. */
async function emptyBox(random: Random, { at, ago }: TownClock): Promise<void> {
  const { name, unit } = await serviceOf(HELPED);
  const day = ago(8);
  const rows = Array.from({ length: 5 }, (_, index) =>
    formCells(
      { name, unitName: unit.name, day },
      {
        NOMOR: index + 1,
        JK: index % 2 === 0 ? "P" : "L",
        ...Object.fromEntries(ELEMENTS.map((element) => [element.toUpperCase(), 2 + random.below(3)])),
        SARAN: index === 0 ? "Papan petunjuk loket kurang jelas." : null,
      },
    ),
  );
  const bytes = await workbookOf(rows);
  const ctx = contextOf(SYSTEM, at(ago(7), 3));
  const batchId = random.uuid();
  await uploadImport(ctx, {
    id: batchId,
    kind: "SURVEY",
    fileName: `skm-${day}.xlsx`,
    sha256: sha256Of(bytes),
    sealed: sealFile(bytes),
    inBackground: false,
  });
  await beginReading(ctx, batchId);
  await planImport(ctx, batchId, await readImport("SURVEY", bytes, ctx.today), () => {});
  const { version, created } = await db().importBatch.findUniqueOrThrow({ where: { id: batchId } });
  if (created !== rows.length) throw new Error(`${created} of ${rows.length} paper forms can be counted`);
  await confirmImport(ctx, { batchId, version }, "byCaller");
  await applyImport(ctx, batchId, () => {}, addressNotice);
}
