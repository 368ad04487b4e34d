import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { proposeBlackOut } from "@/lib/domain/hearing/black-out";
import type { KeptReason, SuggestionState, SuggestionTopic } from "@/lib/domain/hearing/suggestion";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { instantOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { visibleServicesWhere } from "../service/visible-services";

const PAGE_SIZE = 20;

/** Which suggestions: of one survey period, and of one service of those within reach or of all. */
export interface SuggestionFilter {
  readonly periodId: string;
  readonly serviceId?: string | undefined;
  readonly topic?: SuggestionTopic | undefined;
  readonly after?: string | undefined;
}

/** A suggestion that nobody has read yet, as it came. */
export interface WaitingSuggestion {
  readonly responseId: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly original: string;
}

/** A suggestion that was read: what others see of it, or why they see nothing. */
export interface ReadSuggestion {
  readonly id: string;
  /** For who may read the original; null for everybody else. */
  readonly responseId: string | null;
  readonly serviceName: string;
  readonly unitName: string;
  readonly topic: SuggestionTopic;
  readonly shownText: string | null;
  readonly keptReason: KeptReason | null;
}

/** An answer that counts, and of a day that is over: of today's nobody is shown a word. */
const heardWhere = (today: string) =>
  ({
    suggestion: { not: null },
    exclusionId: null,
    receivedAt: { lt: instantOf(`${today}T00:00`) },
  }) as const satisfies Prisma.SurveyResponseWhereInput;

const SERVICE = { select: { name: true, unit: { select: { name: true, path: true } } } } as const;

/**
 * The suggestions of a period that wait to be read by somebody whom the viewer is one of; null for whoever may read none. In the
 * order of the answers' random ids, which says nothing of who came when.
 */
export async function waitingSuggestions(
  viewer: Viewer,
  { periodId, serviceId, after }: SuggestionFilter,
  today: string,
): Promise<KeysetPage<WaitingSuggestion> | null> {
  const services = visibleServicesWhere(viewer, "suggestion.moderate");
  if (!services) return null;
  const rows = await db().surveyResponse.findMany({
    where: {
      ...heardWhere(today),
      periodId,
      ...(serviceId ? { serviceId } : {}),
      service: services,
      reading: null,
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    take: PAGE_SIZE + 1,
    select: { id: true, suggestion: true, service: SERVICE },
  });
  const waiting = rows.map(({ id, suggestion, service }) => ({
    responseId: id,
    serviceName: service.name,
    unitName: service.unit.name,
    original: suggestion ?? "",
  }));
  return keysetPage(waiting, PAGE_SIZE, ({ responseId }) => responseId);
}

/** Readings within reach of a permission whose answers still count. */
function readWhere(viewer: Viewer, state: SuggestionState): Prisma.SuggestionReadingWhereInput | null {
  const services = visibleServicesWhere(viewer, state === "SHOWN" ? "survey.read" : "suggestion.moderate");
  return services && { state, service: services, response: { exclusionId: null } };
}

/**
 * The suggestions of a period that were read: those that are shown, for whoever reads the survey's results; those kept back, for
 * who moderates. Null for whoever may read none. In a random order that stays.
 */
export async function readSuggestions(
  viewer: Viewer,
  state: SuggestionState,
  { periodId, serviceId, topic, after }: SuggestionFilter,
): Promise<KeysetPage<ReadSuggestion> | null> {
  const where = readWhere(viewer, state);
  if (!where) return null;
  const rows = await db().suggestionReading.findMany({
    where: {
      ...where,
      periodId,
      ...(serviceId ? { serviceId } : {}),
      ...(topic ? { topic } : {}),
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    take: PAGE_SIZE + 1,
    include: { service: SERVICE },
  });
  const read = rows.map(({ id, responseId, service, topic: about, shownText, keptReason }) => ({
    id,
    responseId: can(viewer, "suggestion.moderate", { unitPath: service.unit.path }) ? responseId : null,
    serviceName: service.name,
    unitName: service.unit.name,
    topic: about,
    shownText,
    keptReason,
  }));
  return keysetPage(read, PAGE_SIZE, ({ id }) => id);
}

/** How many suggestions of a period are shown, by what they are about; empty for whoever may read none. */
export async function shownByTopic(
  viewer: Viewer,
  { periodId, serviceId }: SuggestionFilter,
): Promise<ReadonlyMap<SuggestionTopic, number>> {
  const where = readWhere(viewer, "SHOWN");
  if (!where) return new Map();
  const groups = await db().suggestionReading.groupBy({
    by: ["topic"],
    where: { ...where, periodId, ...(serviceId ? { serviceId } : {}) },
    _count: true,
  });
  return new Map(groups.map(({ topic, _count }) => [topic, _count]));
}

/** The services whose suggestions the viewer may read, to choose one. */
export async function heardServices(
  viewer: Viewer,
): Promise<readonly { readonly id: string; readonly name: string; readonly unitName: string }[]> {
  const services = visibleServicesWhere(viewer, "survey.read");
  if (!services) return [];
  const rows = await db().service.findMany({
    where: services,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_SERVICES,
    select: { id: true, name: true, unit: { select: { name: true } } },
  });
  return rows.map(({ id, name, unit }) => ({ id, name, unitName: unit.name }));
}

/** A list to choose from; whoever looks after more finds the rest without choosing. */
const MOST_SERVICES = 300;

/** One suggestion, with all that whoever reads it needs to decide. */
export interface SuggestionToRead {
  readonly responseId: string;
  /** 0 before anybody has read it. */
  readonly version: number;
  readonly periodId: string;
  readonly periodName: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly original: string;
  /** The original with what names a person blacked out, as far as it can be told. */
  readonly proposal: string;
  readonly reading: {
    readonly topic: SuggestionTopic;
    readonly state: SuggestionState;
    readonly shownText: string | null;
    readonly keptReason: KeptReason | null;
  } | null;
}

/** Names that are looked for: those of the unit's staff, former ones too. */
const MOST_NAMES = 1000;

/** One suggestion as it came; null for whoever does not moderate its service, and where its answer does not count. */
export async function suggestionToRead(
  viewer: Viewer,
  responseId: string,
  today: string,
): Promise<SuggestionToRead | null> {
  const services = visibleServicesWhere(viewer, "suggestion.moderate");
  if (!services) return null;
  const row = await db().surveyResponse.findFirst({
    where: { ...heardWhere(today), id: responseId, service: services },
    select: {
      id: true,
      suggestion: true,
      period: { select: { id: true, name: true } },
      service: SERVICE,
      reading: { select: { topic: true, state: true, shownText: true, keptReason: true, version: true } },
    },
  });
  if (!row || row.suggestion === null) return null;
  const staff = await db().employee.findMany({
    where: { unit: { path: { startsWith: row.service.unit.path } } },
    select: { name: true },
    take: MOST_NAMES,
  });
  return {
    responseId: row.id,
    version: row.reading?.version ?? 0,
    periodId: row.period.id,
    periodName: row.period.name,
    serviceName: row.service.name,
    unitName: row.service.unit.name,
    original: row.suggestion,
    proposal: proposeBlackOut(
      row.suggestion,
      staff.map(({ name }) => name),
    ),
    reading: row.reading,
  };
}
