import { db } from "@/lib/db/client";
import { dateOf } from "@/lib/time";
import { anEmployee, aUnit } from "./people";
import { aResponse, aService } from "./survey";

interface GivenOfficer {
  readonly unitId?: string;
  readonly serviceId?: string;
  readonly employeeId?: string;
  readonly label?: string;
  readonly servesFrom?: string;
  readonly servesUntil?: string;
}

/** A service whose survey asks who served, and somebody of its unit who serves there. */
export async function aServingOfficer(given: GivenOfficer = {}) {
  const unitId = given.unitId ?? (await aUnit()).id;
  const service = given.serviceId
    ? await db().service.findUniqueOrThrow({ where: { id: given.serviceId } })
    : await aService({ unitId });
  await db().service.update({ where: { id: service.id }, data: { asksOfficer: true } });
  const employee = given.employeeId
    ? await db().employee.findUniqueOrThrow({ where: { id: given.employeeId }, include: { account: true } })
    : await anEmployee({ unitId: service.unitId });
  const officer = await db().servingOfficer.create({
    data: {
      serviceId: service.id,
      employeeId: employee.id,
      label: given.label ?? `Petugas ${crypto.randomUUID().slice(0, 6)}`,
      servesFrom: dateOf(given.servesFrom ?? "2020-01-01"),
      servesUntil: given.servesUntil === undefined ? null : dateOf(given.servesUntil),
    },
  });
  return { service, employee, officer };
}

/** A parsed response that says how an officer served. */
export const aVoice = (
  service: string,
  officer: string,
  officerAnswer = 4,
  given: Readonly<Record<string, unknown>> = {},
) => aResponse(service, { officer, officerAnswer, salt: crypto.randomUUID(), ...given });
