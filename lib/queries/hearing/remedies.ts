import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import {
  isRemedyLate,
  OPEN_REMEDY_STATES,
  type RemedyEvent,
  type RemedyState,
  remedyEvents,
} from "@/lib/domain/hearing/remedy";
import { fullName } from "@/lib/domain/people/full-name";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { can } from "@/lib/permissions/can";
import { REMEDY_PLANNERS } from "@/lib/permissions/remedy-access";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { isHeldIn, unitsOfHolders } from "../access/role-holders";
import { type Official, officialsOf } from "../people/officials";
import { visibleServicesWhere } from "../service/visible-services";
import { type PublicResult, publicResults } from "../survey/public-results";

/** What a unit does about an element, as officials see it. All days are YYYY-MM-DD. */
export interface RemedyRow {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly element: ElementCode;
  readonly heard: string;
  readonly deed: string;
  readonly ownerName: string;
  readonly ownerPosition: string | null;
  readonly dueOn: string;
  readonly state: RemedyState;
  readonly proof: string | null;
  readonly proofLink: string | null;
  readonly reason: string | null;
  readonly plannedOn: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

const INCLUDE = {
  service: { select: { name: true, unit: { select: { name: true, path: true } } } },
  owner: {
    select: { name: true, titleBefore: true, titleAfter: true, position: { select: { title: true } } },
  },
  period: { select: { name: true } },
} as const satisfies Prisma.RemedyInclude;
type Row = Prisma.RemedyGetPayload<{ include: typeof INCLUDE }>;

const rowOf = (row: Row): RemedyRow => ({
  id: row.id,
  serviceId: row.serviceId,
  serviceName: row.service.name,
  unitName: row.service.unit.name,
  element: row.element,
  heard: row.heard,
  deed: row.deed,
  ownerName: fullName(row.owner),
  ownerPosition: row.owner.position?.title ?? null,
  dueOn: dayOf(row.dueOn),
  state: row.state,
  proof: row.proof,
  proofLink: row.proofLink,
  reason: row.reason,
  plannedOn: dayOf(row.plannedOn),
  startedOn: row.startedOn && dayOf(row.startedOn),
  endedOn: row.endedOn && dayOf(row.endedOn),
});

const ORDER = [
  { service: { name: "asc" } },
  { element: "asc" },
  { dueOn: "asc" },
  { id: "asc" },
] as const satisfies Prisma.RemedyOrderByWithRelationInput[];

/** One of the lowest elements of a published result, and what is done about it. */
export interface LowElement {
  readonly element: ElementCode;
  readonly mean: number | null;
  readonly remedies: readonly (RemedyRow & { readonly isLate: boolean })[];
}

export interface RemedyBoardRow {
  readonly service: PublicResult["service"];
  readonly elements: readonly LowElement[];
  /** None of the lowest elements is without a remedy that was not given up. */
  readonly isAnswered: boolean;
  readonly isLate: boolean;
  readonly mayPlan: boolean;
  /** Somebody there, or who leads a unit above it, may plan. */
  readonly hasPlanner: boolean;
}

/**
 * The services within reach whose result of a period is published, each with its lowest elements and what the unit does about them;
 * also what is done about elements that were among the lowest when it was planned. Null for whoever may read no results.
 */
export async function remedyBoard(
  viewer: Viewer,
  periodId: string | null,
  today: string,
): Promise<readonly RemedyBoardRow[] | null> {
  const services = visibleServicesWhere(viewer, "survey.read");
  if (!services) return null;
  if (periodId === null) return [];
  const [results, rows, planned, planners] = await Promise.all([
    publicResults({ periodIds: [periodId], services }),
    db().remedy.findMany({ where: { periodId, service: services }, orderBy: [...ORDER], include: INCLUDE }),
    plannedServices(viewer),
    servicesWithPlanner(services),
  ]);
  const remedies = rows.map(rowOf).map((row) => ({ ...row, isLate: isRemedyLate(row, today) }));
  return results
    .filter(({ counted }) => counted > 0)
    .map(({ service, lowest, elements }): RemedyBoardRow => {
      const own = remedies.filter(({ serviceId }) => serviceId === service.id);
      const shown = [...new Set([...lowest, ...own.map(({ element }) => element)])];
      const of = (element: ElementCode) => own.filter((row) => row.element === element);
      return {
        service,
        elements: shown.map((element) => ({ element, mean: elements[element], remedies: of(element) })),
        isAnswered: lowest.every((element) => of(element).some(({ state }) => state !== "GIVEN_UP")),
        isLate: own.some(({ isLate }) => isLate),
        mayPlan: planned.has(service.id),
        hasPlanner: planners.has(service.id),
      };
    });
}

/** The ids of the services whose remedies the viewer plans. */
async function plannedServices(viewer: Viewer): Promise<ReadonlySet<string>> {
  const services = visibleServicesWhere(viewer, "remedy.plan");
  if (!services) return new Set();
  return new Set(
    (await db().service.findMany({ where: services, select: { id: true } })).map(({ id }) => id),
  );
}

/** The ids of those of these services whose remedies somebody in service plans. */
async function servicesWithPlanner(services: Prisma.ServiceWhereInput): Promise<ReadonlySet<string>> {
  const [rows, planning] = await Promise.all([
    db().service.findMany({ where: services, select: { id: true, unit: { select: { path: true } } } }),
    unitsOfHolders(REMEDY_PLANNERS),
  ]);
  return new Set(rows.flatMap(({ id, unit }) => (isHeldIn(planning, unit.path) ? id : [])));
}

/** What a form to plan a remedy must know. */
export interface RemedySubject {
  readonly serviceName: string;
  readonly unitName: string;
  readonly periodName: string;
  readonly mean: number | null;
  readonly officials: readonly Official[];
}

interface SubjectKey {
  readonly serviceId: string;
  readonly periodId: string;
  readonly element: ElementCode;
}

/** An element that is among the lowest of a published result, for who plans remedies of its service; else null. */
export async function remedySubject(
  viewer: Viewer,
  { serviceId, periodId, element }: SubjectKey,
  today: string,
): Promise<RemedySubject | null> {
  const services = visibleServicesWhere(viewer, "remedy.plan");
  if (!services) return null;
  const [result] = await publicResults({
    periodIds: [periodId],
    services: { AND: [services, { id: serviceId }] },
  });
  if (!result?.lowest.includes(element)) return null;
  const { path } = await db().workUnit.findUniqueOrThrow({
    where: { id: result.service.unitId },
    select: { path: true },
  });
  return {
    serviceName: result.service.name,
    unitName: result.service.unitName,
    periodName: result.period.name,
    mean: result.elements[element],
    officials: await officialsOf(path, today),
  };
}

/** One remedy with what the viewer may do with it. */
export interface RemedyView extends RemedyRow {
  readonly version: number;
  readonly ownerId: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly isLate: boolean;
  readonly isOwn: boolean;
  readonly mayReadResults: boolean;
  /** It is not at its end, and nobody in service may change it or give it up: for who reads the results. */
  readonly lacksPlanner: boolean;
  readonly acts: readonly RemedyEvent[];
  /** Whom it may be given to; empty for who does not edit it. */
  readonly officials: readonly Official[];
}

/** For whoever reads the results of its service, and for its owner; null for everybody else. */
export async function findRemedy(
  viewer: EmployeeViewer,
  id: string,
  today: string,
): Promise<RemedyView | null> {
  const found = await db().remedy.findUnique({ where: { id }, include: INCLUDE });
  if (!found) return null;
  const record = { ownerId: found.ownerId, unitPath: found.service.unit.path };
  const isOwn = found.ownerId === viewer.employeeId;
  const mayReadResults = can(viewer, "survey.read", record);
  if (!isOwn && !mayReadResults) return null;
  const mayPlan = can(viewer, "remedy.plan", record);
  const mayCarryOut = can(viewer, "remedy.carryOut", record);
  const acts = remedyEvents(found.state).filter((event) =>
    event === "edit" || event === "giveUp" ? mayPlan : mayCarryOut,
  );
  const row = rowOf(found);
  return {
    ...row,
    version: found.version,
    ownerId: found.ownerId,
    periodId: found.periodId,
    periodName: found.period.name,
    isLate: isRemedyLate(row, today),
    isOwn,
    mayReadResults,
    lacksPlanner:
      mayReadResults &&
      OPEN_REMEDY_STATES.some((state) => state === found.state) &&
      !isHeldIn(await unitsOfHolders(REMEDY_PLANNERS), found.service.unit.path),
    acts,
    officials: acts.includes("edit") ? await officialsOf(found.service.unit.path, today) : [],
  };
}

const MOST_OWN = 5;

/** What the viewer has still to see to, the most urgent first. */
export async function ownRemedies(viewer: EmployeeViewer, today: string) {
  const rows = await db().remedy.findMany({
    where: { ownerId: viewer.employeeId, state: { in: [...OPEN_REMEDY_STATES] } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: INCLUDE,
    take: MOST_OWN,
  });
  return rows.map(rowOf).map((row) => ({ ...row, isLate: isRemedyLate(row, today) }));
}
