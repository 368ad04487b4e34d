import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { openServices } from "@/lib/queries/service/open-services";
import { managedPledges, pledgesOf } from "@/lib/queries/service/pledges";
import { pledgeSchema } from "@/lib/schemas/service-pledge";
import { setPledge } from "@/lib/services/service/set-pledge";
import { USUAL_PLEDGE } from "@/lib/text/service";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { outcomeOf } from "@/tests/support/outcomes";

const AT = "2026-06-15T03:00:00Z";
const pledge = (serviceId: string, given: object = {}) =>
  pledgeSchema.parse({
    serviceId,
    seen: "0",
    text: USUAL_PLEDGE,
    number: "065/12/2026",
    decidedOn: "2026-06-01",
    signer: "Rahmat Contoh",
    signerTitle: "Kepala Dinas Contoh",
    ...given,
  });

/** A unit with a service, and its head. */
async function aPlace() {
  const unit = await aUnit();
  const service = await aService({ unitId: unit.id });
  const head = viewerOf(await anEmployee({ unitId: unit.id }), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
  return { unit, service, head, ctx: contextOf(head, AT) };
}

describe("the maklumat pelayanan of a unit", () => {
  it("is read by everybody once it is published, with those before it, and stands in the open data", async () => {
    const { unit, service, head, ctx } = await aPlace();
    const open = async () => (await openServices()).find((row) => row.service === service.slug);
    expect(await pledgesOf(unit.id)).toEqual([]);
    expect(await open()).toMatchObject({ pledge: null, pledgedOn: null });
    await setPledge(ctx, pledge(service.id));
    await setPledge(ctx, pledge(service.id, { seen: 1, number: "065/20/2026", decidedOn: "2026-06-15" }));
    expect((await pledgesOf(unit.id)).map(({ version, number }) => [version, number])).toEqual([
      [2, "065/20/2026"],
      [1, "065/12/2026"],
    ]);
    expect(await open()).toMatchObject({ pledge: "065/20/2026", pledgedOn: "2026-06-15" });
    expect((await managedPledges(head, service.id))?.pledges).toHaveLength(2);
    expect(await auditsOf("service.pledge", unit.id)).toMatchObject([
      { actorId: head.employeeId, after: { number: "065/12/2026", signer: "Rahmat Contoh" } },
      { before: { number: "065/12/2026" }, after: { number: "065/20/2026", decidedOn: "2026-06-15" } },
    ]);
  });

  it("is published once of two at once, and never over one that was not seen", async () => {
    const { unit, service, ctx } = await aPlace();
    const { done, codes } = await raced([0, 1].map(() => setPledge(ctx, pledge(service.id))));
    expect([done, codes]).toEqual([1, ["CONFLICT"]]);
    await expectFailure(setPledge(ctx, pledge(service.id)), "CONFLICT");
    expect(await pledgesOf(unit.id)).toHaveLength(1);
  });

  it("is not published before its decision", async () => {
    const { unit, service, ctx } = await aPlace();
    const later = pledge(service.id, { decidedOn: "2026-06-16" });
    await expectFailure(setPledge(ctx, later), "REFUSED", ["PLEDGE_DECIDED_LATER"]);
    expect(await pledgesOf(unit.id)).toEqual([]);
  });

  it("does not exist for whoever does not manage the unit's services", async () => {
    const { unit, service } = await aPlace();
    const others = [
      ...(await holdersOf(rolesBut("UNIT_HEAD", "HR"), unit)),
      ...(await holdersOf(["UNIT_HEAD"], await aUnit())),
    ];
    for (const [who, viewer] of others) {
      const outcome = await outcomeOf(setPledge(contextOf(viewer, AT), pledge(service.id)));
      expect([who, outcome, await managedPledges(viewer, service.id)]).toEqual([who, "NOT_FOUND", null]);
    }
    expect(await pledgesOf(unit.id)).toEqual([]);
  });

  it("is not published without its line in the trail", async () => {
    const { unit, service, ctx } = await aPlace();
    const state = () => db().servicePledge.findMany({ where: { unitId: unit.id } });
    await expectNothingWithoutTrail(setPledge(withBrokenTrail(ctx), pledge(service.id)), state, []);
  });
});
