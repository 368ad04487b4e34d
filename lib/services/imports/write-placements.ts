import type { PersonWrite } from "./person-write";
import { staleImport } from "./stale-import";
import type { Writer } from "./writer";

/** Ends, corrects and begins placements as the plan says. */
export async function writePlacements({ tx, batchId }: Writer, chunk: readonly PersonWrite[]): Promise<void> {
  const ended = chunk.filter(({ placement }) => placement === "follow");
  const corrected = chunk.filter(({ placement }) => placement === "correct");
  const begun = chunk.filter(({ placement }) => placement === "open" || placement === "follow");
  const endedCount = await tx.$executeRaw`
    UPDATE "placement" p SET "ends_on" = LEAST(p."ends_on", g."placedOn" - 1)
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS g("currentId" uuid, "placedOn" date)
    WHERE p."id" = g."currentId"`;
  const correctedCount = await tx.$executeRaw`
    UPDATE "placement" p SET "unit_id" = g."unitId", "position_id" = g."positionId", "starts_on" = g."placedOn"
    FROM jsonb_to_recordset(${JSON.stringify(corrected)}::jsonb)
      AS g("currentId" uuid, "unitId" uuid, "positionId" uuid, "placedOn" date)
    WHERE p."id" = g."currentId"`;
  if (endedCount !== ended.length || correctedCount !== corrected.length) throw staleImport();
  await tx.$executeRaw`
    INSERT INTO "placement" ("id", "employee_id", "unit_id", "position_id", "kind", "starts_on", "import_id")
    SELECT gen_random_uuid(), g."id", g."unitId", g."positionId", 'DEFINITIVE', g."placedOn", ${batchId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(begun)}::jsonb)
      AS g("id" uuid, "unitId" uuid, "positionId" uuid, "placedOn" date)`;
}
