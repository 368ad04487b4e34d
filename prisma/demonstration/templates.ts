import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { savePlanTemplateSchema } from "@/lib/schemas/plan-template";
import { saveTemplate } from "@/lib/services/plan/save-template";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const ANNEXES = {
  RESOURCES: "Komputer dan jaringan",
  ACCOUNTABILITY: "Laporan setiap triwulan kepada atasan",
  CONSEQUENCES: "Menjadi bahan pengembangan kompetensi",
};
const indicator = (text: string, targetLow: string, unit: string) => ({ text, targetLow, unit });

const LETTERS = {
  text: "Surat dan berkas unit terproses tepat waktu",
  indicators: [indicator("Jumlah surat yang diproses", "600", "surat")],
};
const ARCHIVE = {
  text: "Arsip unit tertata dan mudah ditemukan",
  indicators: [indicator("Jumlah berkas yang diarsipkan", "240", "berkas")],
};
const COUNTER = {
  text: "Permohonan warga di loket selesai sesuai standar",
  indicators: [
    indicator("Jumlah permohonan yang selesai", "1.200", "permohonan"),
    {
      ...indicator("Permohonan selesai dalam standar waktu", "95", "%"),
      aspect: "TIME",
      accumulation: "AVERAGE",
    },
  ],
};

/** Where the counter is for which a head keeps a template of its own. */
const COUNTER_OFFICE = "Dinas Kependudukan dan Pencatatan Sipil";

/** Whoever holds a role, for this unit where one is named. */
async function holderOf(role: "HR" | "UNIT_HEAD", unitName?: string) {
  const { employee, unit } = await db().grant.findFirstOrThrow({
    where: { role, ...(unitName ? { unit: { name: unitName } } : {}) },
    orderBy: [{ employee: { nip: "asc" } }],
    include: { employee: { include: { account: true } }, unit: true },
  });
  const viewer: EmployeeViewer = viewerOf(employee, [{ role, ...(unit ? { unitPath: unit.path } : {}) }]);
  return { viewer, unit };
}

/**
 * The position that most people hold, in a unit or everywhere; of clerks, who have the most alike plans. Of several the first by
 * its title: ids differ from town to town.
 */
async function commonPosition(unitId?: string) {
  const held = { state: "ACTIVE", ...(unitId ? { unitId } : {}) } as const;
  const positions = await db().position.findMany({
    where: { kind: "PELAKSANA", employees: { some: held } },
    orderBy: { title: "asc" },
    include: { _count: { select: { employees: { where: held } } } },
  });
  return positions.toSorted((one, other) => other._count.employees - one._count.employees)[0] ?? null;
}

/** One template for everybody of the commonest position, changed once; one of a head for the own counter. */
export async function keepTemplates(random: Random, { at }: TownClock, since: LocalDate): Promise<void> {
  const hr = contextOf((await holderOf("HR")).viewer, at(since, 3));
  const clerk = await commonPosition();
  if (clerk) {
    const fixed = { templateId: random.uuid(), positionId: clerk.id, name: clerk.title, isActive: "on" };
    const save = (version: number, results: readonly object[]) =>
      saveTemplate(
        hr,
        savePlanTemplateSchema.parse({ ...fixed, version: `${version}`, results, annexes: ANNEXES }),
      );
    await save(0, [LETTERS]);
    await save(1, [LETTERS, ARCHIVE]);
  }
  const head = await holderOf("UNIT_HEAD", COUNTER_OFFICE);
  const officer = head.unit && (await commonPosition(head.unit.id));
  if (!head.unit || !officer) return;
  await saveTemplate(
    contextOf(head.viewer, at(since, 4)),
    savePlanTemplateSchema.parse({
      templateId: random.uuid(),
      version: "0",
      positionId: officer.id,
      unitId: head.unit.id,
      name: `${officer.title} di loket`,
      isActive: "on",
      results: [COUNTER],
      annexes: ANNEXES,
    }),
  );
}
