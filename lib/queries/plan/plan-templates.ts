import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PositionKind } from "@/lib/domain/people/position";
import { planFormatOf } from "@/lib/domain/plan/beginning";
import { type PlanDifference, planDifference } from "@/lib/domain/plan/difference";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import { can, reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { listUnits, type UnitRow } from "../people/list-units";
import { unitsWithinReach } from "../people/within-reach";
import { nameKey, nameKeyParts } from "./name-key";

export interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  /** Null for the whole government. */
  readonly unit: string | null;
  readonly isActive: boolean;
  readonly version: number;
}

const PAGE = 25;
const POSITIONS_SHOWN = 25;
const VERSIONS_SHOWN = 10;

/** Templates of the units within reach, and those of the whole government; null for who keeps none. */
function visible(viewer: Viewer): Prisma.PlanTemplateWhereInput | null {
  const units = unitsWithinReach(reachesOf(viewer, "planTemplate.edit"));
  // Prisma drops an empty condition from an OR, so "every unit" cannot stand in one.
  if (!units || Object.keys(units).length === 0) return units && {};
  return { OR: [{ unitId: null }, { unit: units }] };
}

/** The templates by name; null for who has no such page. */
export async function listPlanTemplates(
  viewer: Viewer,
  after?: string,
): Promise<KeysetPage<TemplateRow> | null> {
  const where = visible(viewer);
  if (!where) return null;
  const [afterName, afterId] = nameKeyParts(after);
  const beyond = beyondKey<Prisma.PlanTemplateWhereInput>("name", "gt", { at: afterName, id: afterId });
  const found = await db().planTemplate.findMany({
    where: after ? { AND: [where, beyond] } : where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    include: { position: { select: { title: true } }, unit: { select: { name: true } } },
  });
  const rows = found.map(({ id, name, isActive, version, position, unit }) => ({
    id,
    name,
    isActive,
    version,
    position: position.title,
    unit: unit?.name ?? null,
  }));
  return keysetPage(rows, PAGE, ({ name, id }) => nameKey(name, id));
}

export interface TemplateVersionView {
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
  /** Against the version before; null for the first, and for the last that is shown. */
  readonly difference: PlanDifference | null;
}

/** One template with its text and how it came about; null for whom it does not exist. */
export async function readPlanTemplate(viewer: Viewer, id: string) {
  const where = visible(viewer);
  if (!where) return null;
  const template = await db().planTemplate.findFirst({
    where: { AND: [{ id }, where] },
    include: {
      position: { select: { title: true, kind: true } },
      unit: { select: { name: true, path: true } },
      versions: {
        orderBy: { version: "desc" },
        take: VERSIONS_SHOWN + 1,
        include: { savedBy: { select: { name: true } } },
      },
    },
  });
  const [latest] = template?.versions ?? [];
  if (!template || !latest) return null;
  const { unit, position, versions } = template;
  return {
    id,
    name: template.name,
    isActive: template.isActive,
    version: template.version,
    positionId: template.positionId,
    position: position.title,
    format: planFormatOf(position.kind),
    unitId: template.unitId,
    unit: unit?.name ?? null,
    mayEdit: can(viewer, "planTemplate.edit", { unitPath: unit?.path ?? null }),
    document: documentOf(latest),
    versions: versions.slice(0, VERSIONS_SHOWN).map((one, index): TemplateVersionView => {
      const before = versions[index + 1];
      return {
        version: one.version,
        savedAt: one.savedAt.toISOString(),
        savedBy: one.savedBy.name,
        difference: before ? planDifference(documentOf(before), documentOf(one)) : null,
      };
    }),
  };
}

// Written by `saveTemplate` alone, in this shape.
const documentOf = ({ document }: { readonly document: Prisma.JsonValue }): PlanVersionDocument =>
  document as unknown as PlanVersionDocument;

export interface PositionChoice {
  readonly id: string;
  readonly title: string;
  readonly kind: PositionKind;
}

/**
 * The positions that people within reach hold, whose name contains these words, by name; null for who keeps no templates. As
 * many as one looks through; the rest is found by its name.
 */
export async function templatePositions(
  viewer: Viewer,
  words: string,
): Promise<readonly PositionChoice[] | null> {
  const units = unitsWithinReach(reachesOf(viewer, "planTemplate.edit"));
  if (!units) return null;
  return db().position.findMany({
    where: {
      ...(words ? { title: { contains: words, mode: "insensitive" } } : {}),
      employees: { some: { state: "ACTIVE", unit: units } },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: POSITIONS_SHOWN,
    select: { id: true, title: true, kind: true },
  });
}

export interface TemplatePlace {
  readonly position: PositionChoice;
  readonly format: ReturnType<typeof planFormatOf>;
  /** The open units for which the viewer may keep templates. */
  readonly units: readonly UnitRow[];
  /** Whether they may keep one for the whole government. */
  readonly forAll: boolean;
}

/** For whom a new template of a position may be; null for who keeps none, and where there is no such position. */
export async function templatePlace(viewer: Viewer, positionId: string): Promise<TemplatePlace | null> {
  const units = await listUnits(viewer, "planTemplate.edit");
  const position =
    units &&
    (await db().position.findUnique({
      where: { id: positionId },
      select: { id: true, title: true, kind: true },
    }));
  if (!units || !position) return null;
  return {
    position,
    format: planFormatOf(position.kind),
    units: units.filter(({ isActive }) => isActive),
    forAll: can(viewer, "planTemplate.edit", {}),
  };
}
