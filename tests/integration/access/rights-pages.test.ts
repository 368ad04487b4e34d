import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { grantCandidates } from "@/lib/queries/access/grant-candidates";
import { listGrants } from "@/lib/queries/access/list-grants";
import { giveGrant } from "@/lib/services/access/give-grant";
import { revokeGrant } from "@/lib/services/access/revoke-grant";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";

const asHr = async () => viewerOf(await anEmployee({ name: "Siti Aminah" }), [{ role: "HR" }]);

describe("who holds which role", () => {
  it("is read by HR, the inspector and the administrator, and by nobody else", async () => {
    const person = await anEmployee();
    for (const role of ["HR", "INSPECTOR", "ADMINISTRATOR"] as const)
      expect(await listGrants(viewerOf(person, [{ role }]), {})).not.toBeNull();
    for (const roles of [
      [],
      [{ role: "UNIT_HEAD", unitPath: "x/" }],
      [{ role: "UNIT_HR", unitPath: "x/" }],
    ] as const)
      expect(await listGrants(viewerOf(person, roles), {})).toBeNull();
  });

  it("is found by name or NIP, with who gave it and who took it back", async () => {
    const hr = await asHr();
    const unit = await aUnit({ name: "Dinas Perikanan" });
    const person = await anEmployee({ name: "Burhanuddin Kaur" });
    const { grantId } = await giveGrant(contextOf(hr), {
      nip: person.nip,
      role: "UNIT_HEAD",
      unitId: unit.id,
    });

    for (const q of ["burhanuddin", person.nip]) {
      const found = await listGrants(hr, { q });
      expect(found?.rows).toMatchObject([
        {
          id: grantId,
          role: "UNIT_HEAD",
          unitName: "Dinas Perikanan",
          grantedBy: "Siti Aminah",
          mayRevoke: true,
        },
      ]);
    }
    await revokeGrant(contextOf(hr), { grantId });
    expect((await listGrants(hr, { q: "burhanuddin" }))?.rows).toEqual([]);
    expect((await listGrants(hr, { q: "burhanuddin", withRevoked: true }))?.rows).toMatchObject([
      { revokedBy: "Siti Aminah", revokedAt: expect.any(String), mayRevoke: false },
    ]);
  });

  it("offers to revoke only what the viewer may take, never their own", async () => {
    const hr = await asHr();
    await grantRole(hr.employeeId, "HR");
    const administrator = await anEmployee({ name: "Zulkarnain Admin" });
    await grantRole(administrator.id, "ADMINISTRATOR");
    const mayRevoke = async (q: string) => (await listGrants(hr, { q }))?.rows.map((row) => row.mayRevoke);
    expect(await mayRevoke(hr.nip)).toEqual([false]);
    expect(await mayRevoke(administrator.nip)).toEqual([false]);
    const inspector = viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]);
    expect((await listGrants(inspector, {}))?.rows.some((row) => row.mayRevoke)).toBe(false);
  });

  it("goes on page by page, each once", async () => {
    const hr = await asHr();
    for (let i = 0; i < 30; i += 1)
      await grantRole((await anEmployee({ name: "Halaman Demi" })).id, "INSPECTOR");
    const first = await listGrants(hr, { q: "halaman" });
    const second = await listGrants(hr, { q: "halaman", before: first?.next ?? "" });
    const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(30);
    expect(second?.next).toBeNull();
  });
});

describe("whom a role may be given to", () => {
  it("is anybody active but oneself, for those who give roles", async () => {
    const hr = await asHr();
    const person = await anEmployee({ name: "Marlina Pino" });
    await grantRole(person.id, "INSPECTOR");
    const opened = async () =>
      (await grantCandidates(hr, "2026-06-15", { id: person.id }))?.map((found) => found.hasOpenedAccount);
    expect(await opened()).toEqual([false]);
    await db().account.update({ where: { employeeId: person.id }, data: { passwordHash: "x" } });
    expect(await opened()).toEqual([true]);
    expect(await grantCandidates(hr, "2026-06-15", { q: "marlina" })).toMatchObject([
      { id: person.id, roles: [{ role: "INSPECTOR", unitName: null }] },
    ]);
    expect(await grantCandidates(hr, "2026-06-15", { id: hr.employeeId })).toEqual([]);
    const administrator = viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]);
    expect(await grantCandidates(administrator, "2026-06-15", { id: person.id })).toHaveLength(1);
    const inspector = viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]);
    expect(await grantCandidates(inspector, "2026-06-15", { q: "marlina" })).toBeNull();
  });
});
