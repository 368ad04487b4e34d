import { randomUUID } from "node:crypto";
import type { RosterPlan } from "@/lib/domain/imports/plan-roster";
import { tellAddress } from "../people/tell-address";
import { settlePlans } from "../plan/settle-plans";
import { auditPeople } from "./audit-people";
import { inChunks } from "./chunks";
import { endEnrolmentsOfMoved } from "./end-enrolments-of-moved";
import { endRolesOfMoved } from "./end-roles-of-moved";
import { insertPeople } from "./insert-people";
import { makePositions } from "./make-positions";
import { makeUnits } from "./make-units";
import { rememberPeople, sealPeople } from "./people-snapshot";
import type { PersonWrite } from "./person-write";
import { updatePeople } from "./update-people";
import { writePlacements } from "./write-placements";
import type { Writer } from "./writer";

/** Writes the new and the changed people of a plan; gives the ids of the units and positions that it had to make. */
export async function writeRoster(
  writer: Writer,
  plan: RosterPlan,
): Promise<{ readonly unitIds: readonly string[]; readonly positionIds: readonly string[] }> {
  const { tx, ctx, progress } = writer;
  const rows = plan.rows.flatMap(({ row, record, step, changes }) =>
    record === null || step === null ? [] : [{ row, record, step, changes }],
  );
  const units = await makeUnits(tx, plan.newUnits);
  const positions = await makePositions(
    tx,
    rows.map(({ record }) => record.position),
  );

  const writes = rows.map(({ row, record, step, changes }): PersonWrite => {
    const { unit, position, ...person } = record;
    const unitId = units.idOf.get(step.unitCode);
    if (unitId === undefined) throw new Error(`unit was not made: ${step.unitCode}`);
    return {
      ...person,
      row,
      id: step.employeeId ?? randomUUID(),
      isNew: step.employeeId === null,
      version: step.version,
      unitId,
      unitName: unit.name,
      positionId: positions.idOf(position),
      placement: step.placement,
      currentId: step.currentId,
      isInForce: record.placedOn <= ctx.today,
      changes,
    };
  });
  await inChunks(writes, progress, async (chunk) => {
    await rememberPeople(writer, chunk);
    await insertPeople(writer, chunk);
    await updatePeople(writer, chunk);
    await writePlacements(writer, chunk);
    await sealPeople(writer, chunk);
    await auditPeople(writer, chunk);
    await endRolesOfMoved(writer, chunk);
    await settlePlans(
      tx,
      ctx,
      chunk.flatMap((write) =>
        !write.isNew && (write.placement !== "keep" || changesService(write)) ? [write.id] : [],
      ),
    );
    for (const { name, changes } of chunk.filter(({ isNew }) => !isNew)) {
      const address = changes.find(({ field }) => field === "email");
      // An address that a file brings for the first time takes nobody's mail away.
      if (address?.before) await tellAddress(tx, ctx.now, { name, ...address }, writer.notice);
    }
  });
  const moved = writes.filter((write) => !write.isNew && changesService(write));
  await endEnrolmentsOfMoved(
    tx,
    ctx,
    moved.map(({ id }) => id),
  );
  return { unitIds: units.madeIds, positionIds: positions.madeIds };
}

/** Whether the file puts somebody out of the service, or takes them back. */
const changesService = ({ changes }: PersonWrite): boolean => changes.some(({ field }) => field === "state");
