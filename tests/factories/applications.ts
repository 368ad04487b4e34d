import { db } from "@/lib/db/client";
import type { ApplicationEvent } from "@/lib/domain/application/lifecycle";
import { ANONYMOUS, type EmployeeViewer, type Viewer } from "@/lib/permissions/viewer";
import {
  type RegisterApplicationInput,
  registerApplicationSchema,
  submitApplicationSchema,
} from "@/lib/schemas/application";
import { registerApplication } from "@/lib/services/application/register-application";
import { stepApplication } from "@/lib/services/application/step-application";
import { submitApplication } from "@/lib/services/application/submit-application";
import { applicationLetter } from "@/lib/text/application";
import { anEmployee, aUnit, contextOf, viewerOf } from "./people";
import { aService } from "./survey";

/** Monday 15 June 2026, 10.00 in Manna: the office is open. */
export const MONDAY_AT_TEN = "2026-06-15T03:00:00Z";

export interface Counter {
  readonly unit: Awaited<ReturnType<typeof aUnit>>;
  readonly service: { readonly id: string; readonly slug: string; readonly name: string };
  readonly officer: EmployeeViewer;
}

/** The viewer of somebody placed in a unit, as their session says. */
export const placedViewer = (employee: Parameters<typeof viewerOf>[0], unitPath: string): EmployeeViewer => ({
  ...viewerOf(employee),
  roles: [{ role: "STAFF", unitPath }],
});

/** Somebody who works at a place. */
export const placedAt = async (unit: { readonly id: string; readonly path: string }) =>
  placedViewer(await anEmployee({ unitId: unit.id }), unit.path);

/** A service with its standard in minutes, and somebody at its counter. */
export async function aCounter(standardMinutes = 60): Promise<Counter> {
  const unit = await aUnit();
  const service = await aService({ unitId: unit.id });
  await db().service.update({ where: { id: service.id }, data: { standardMinutes } });
  return { unit, service, officer: await placedAt(unit) };
}

/** What the counter took down, parsed. */
export const anEntry = (
  { service }: Counter,
  given: Readonly<Record<string, unknown>> = {},
): RegisterApplicationInput =>
  registerApplicationSchema.parse({
    id: crypto.randomUUID(),
    serviceId: service.id,
    name: "Siti Rahmawati",
    contact: "0812-0000-1234",
    file: "complete",
    ...given,
  });

export const anApplication = (
  counter: Counter,
  given: Readonly<Record<string, unknown>> = {},
  at: string = MONDAY_AT_TEN,
) => registerApplication(contextOf(counter.officer, at), anEntry(counter, given), applicationLetter);

/** The same without coming: what a citizen sent, to a service that allows it from then on. */
export async function anOnlineApplication(
  { service }: Pick<Counter, "service">,
  given: Readonly<Record<string, unknown>> = {},
  at: string = MONDAY_AT_TEN,
) {
  await db().service.update({ where: { id: service.id }, data: { acceptsOnline: true } });
  const sent = submitApplicationSchema.parse({
    id: crypto.randomUUID(),
    serviceId: service.id,
    name: "Siti Rahmawati",
    request: "Akta kelahiran anak kedua",
    ...given,
  });
  return submitApplication(contextOf(ANONYMOUS, at), sent, applicationLetter);
}

/** One step at a moment, as its form would send it. */
export async function takeStep(
  viewer: Viewer,
  id: string,
  event: ApplicationEvent,
  at: string,
  note?: string,
): Promise<void> {
  const { version } = await db().application.findUniqueOrThrow({ where: { id } });
  const input = { applicationId: id, version, ...(note === undefined ? {} : { note }) };
  await stepApplication(contextOf(viewer, at), event, input, applicationLetter);
}
