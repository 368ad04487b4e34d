import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { unitsWithoutDialogue } from "@/lib/queries/consultation/units-without-dialogue";
import { aHost, anOpenConsultation } from "@/tests/factories/consultations";
import { anEmployee, viewerOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";

const namesOf = async (viewer: Parameters<typeof unitsWithoutDialogue>[0], at: string) =>
  (await unitsWithoutDialogue(viewer, new Date(at)))?.names;

describe("units without a public dialogue", () => {
  it("are those that serve citizens and held none in a year, for who holds dialogues there", async () => {
    const { unit, head } = await aHost();
    expect(await namesOf(head.viewer, "2026-08-01T00:00:00Z")).toEqual([]);
    await aService({ unitId: unit.id });
    expect(await namesOf(head.viewer, "2026-08-01T00:00:00Z")).toEqual([unit.name]);

    // One that is only announced, or was called off, is none.
    const id = await anOpenConsultation(head, unit.id);
    expect(await namesOf(head.viewer, "2026-08-01T00:00:00Z")).toEqual([unit.name]);
    await db().consultation.update({ where: { id }, data: { state: "CANCELLED" } });
    expect(await namesOf(head.viewer, "2026-08-01T00:00:00Z")).toEqual([unit.name]);

    await db().consultation.update({ where: { id }, data: { state: "HELD" } });
    expect(await namesOf(head.viewer, "2026-08-01T00:00:00Z")).toEqual([]);
    expect(await namesOf(head.viewer, "2027-07-09T00:00:00Z")).toEqual([]);
    expect(await namesOf(head.viewer, "2027-07-12T00:00:00Z")).toEqual([unit.name]);

    expect(
      await unitsWithoutDialogue(viewerOf(await anEmployee({ unitId: unit.id })), new Date()),
    ).toBeNull();
  });
});
