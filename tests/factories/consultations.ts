import { db } from "@/lib/db/client";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { createConsultationSchema } from "@/lib/schemas/consultation";
import { reportConsultationSchema } from "@/lib/schemas/consultation-minutes";
import { registerSchema } from "@/lib/schemas/consultation-public";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import { openConsultation } from "@/lib/services/consultation/step-consultation";
import type { ServiceContext } from "@/lib/services/context";
import { anEmployee, aUnit, contextOf, viewerOf } from "./people";

export type HeadContext = ServiceContext<EmployeeViewer>;

/** A unit and its head, whose clock stands in June 2026. */
export async function aHost(at?: string) {
  const unit = await aUnit();
  const viewer = viewerOf(await anEmployee({ unitId: unit.id }), [
    { role: "UNIT_HEAD", unitPath: unit.path },
  ]);
  return { unit, viewer, head: contextOf(viewer, at) };
}

/** What the form of a public dialogue gives: a morning in July 2026. */
export const consultationInput = (unitId: string, rest: object = {}) =>
  createConsultationSchema.parse({
    id: crypto.randomUUID(),
    unitId,
    title: "Jam buka loket kependudukan",
    description: "Kita membahas jam buka loket dan antrean pagi hari.",
    place: "Aula kecamatan",
    startsAt: "2026-07-10T09:00",
    endsAt: "2026-07-10T12:00",
    capacity: 3,
    ...rest,
  });

export const consultationNow = (id: string) => db().consultation.findUniqueOrThrow({ where: { id } });
export const seenOf = async (id: string) => ({ id, version: (await consultationNow(id)).version });

/** A dialogue that is open to the public. */
export async function anOpenConsultation(head: HeadContext, unitId: string, rest: object = {}) {
  const { id } = await createConsultation(head, consultationInput(unitId, rest));
  await openConsultation(head, { id, version: 1 });
  return id;
}

/** What the form of a registration gives. */
export const registerInput = (consultationId: string, rest: object = {}) =>
  registerSchema.parse({
    id: crypto.randomUUID(),
    consultationId,
    name: "Warga Contoh",
    group: "USERS",
    ...rest,
  });

/** A citizen's context in June 2026. */
export const aCitizen = (at?: string) => contextOf(ANONYMOUS, at);

export const registrationOf = (code: string) =>
  db().consultationRegistration.findUniqueOrThrow({ where: { code }, include: { participant: true } });

/** The morning of the dialogue, after it has begun. */
export const ON_THE_DAY = "2026-07-10T03:00:00Z";

/** What the form of the minutes gives. */
export const minutesInput = (
  seen: { readonly id: string; readonly version: number },
  ownerUnitId: string,
  rest: object = {},
) =>
  reportConsultationSchema.parse({
    ...seen,
    issues: "Loket baru dibuka jam sembilan, antrean mulai jam tujuh.",
    counts: { USERS: "12", MEDIA: "1" },
    answers: [],
    agreements: [
      {
        text: "Loket dibuka mulai jam delapan",
        ownerUnitId,
        official: "Sekretaris Camat",
        dueOn: "2026-08-31",
      },
      { text: "Nomor antrean lewat ponsel", ownerUnitId, official: "Kepala Seksi", dueOn: "2026-09-30" },
    ],
    ...rest,
  });
