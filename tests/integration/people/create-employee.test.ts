import { beforeAll, describe, expect, it } from "vitest";
import { decrypt, digest } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { createEmployee } from "@/lib/services/people/create-employee";
import { anHr, aUnitHr, auditsOf, newEmployee, outsiders } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const NIK = "1701051203900001";
let hr: EmployeeViewer;
let unit: Awaited<ReturnType<typeof aUnit>>;
beforeAll(async () => {
  hr = await anHr();
  unit = await aUnit({ name: "Dinas Pertanian" });
});

describe("create employee", () => {
  it("stores person, placement, account and search text, and the NIK so that nobody reads it", async () => {
    const input = newEmployee(unit.id, { nik: NIK, phone: "+6281234567890", email: "baru@contoh.go.id" });
    const { id } = await createEmployee(contextOf(hr), input);
    const row = await db().employee.findUniqueOrThrow({
      where: { id },
      include: { account: true, placements: true, position: true },
    });
    expect(row).toMatchObject({
      nip: input.nip,
      sex: "MALE",
      unitId: unit.id,
      position: { title: "Analis Kebijakan Ahli Pertama", jenjang: "AHLI_PERTAMA" },
      searchText: `pegawai baru ${input.nip} dinas pertanian`,
      account: { passwordHash: null, mustChangePassword: true },
      placements: [{ kind: "DEFINITIVE", endsOn: null }],
      nikDigest: digest(NIK, "nik"),
    });
    expect(row.birthDate.toISOString().slice(0, 10).replaceAll("-", "")).toBe(input.nip.slice(0, 8));
    expect(row.nikCipher).not.toContain(NIK);
    expect(decrypt(row.nikCipher ?? "", "nik")).toBe(NIK);
    const [trail] = await auditsOf("employee.create", id);
    expect(trail).toMatchObject({
      aboutId: id,
      after: { nip: input.nip, hasNik: true, unit: "Dinas Pertanian" },
    });
    expect(JSON.stringify([trail?.before, trail?.after])).not.toContain(NIK);
  });

  it.each([
    ["a NIP with serial 000", { nip: "198504122008031000" }, ["NIP_SERIAL_ZERO"]],
    [
      "several faults of a NIP at once",
      { nip: "198504122008033000" },
      ["NIP_SEX_DIGIT_INVALID", "NIP_SERIAL_ZERO"],
    ],
    ["a NIP of a PPPK for a PNS", { nip: "198504122022211001" }, ["KIND_DOES_NOT_FIT_NIP"]],
    ["a NIK that is none", { nik: "1701053203900001" }, ["NIK_BIRTH_DATE_INVALID"]],
    ["a start in the wrong century", { startsOn: "2062-03-01" }, ["STARTS_TOO_FAR_AHEAD"]],
  ])("refuses %s", async (_, over, reasons) => {
    await expectFailure(createEmployee(contextOf(hr), newEmployee(unit.id, over)), "REFUSED", reasons);
  });

  it("refuses a NIP and a NIK that somebody else bears", async () => {
    const first = newEmployee(unit.id, { nik: "1701054107900002" });
    await createEmployee(contextOf(hr), first);
    const second = newEmployee(unit.id, { nip: first.nip, ...(first.nik ? { nik: first.nik } : {}) });
    await expectFailure(createEmployee(contextOf(hr), second), "REFUSED", ["NIP_TAKEN", "NIK_TAKEN"]);
  });

  it("refuses a closed unit", async () => {
    const closed = await aUnit();
    await db().workUnit.update({ where: { id: closed.id }, data: { isActive: false } });
    const call = createEmployee(contextOf(hr), newEmployee(closed.id));
    await expectFailure(call, "REFUSED", ["PLACE_UNIT_CLOSED"]);
  });

  it("is one person when the form is posted twice, and a conflict when two enter the same NIP at once", async () => {
    const input = newEmployee(unit.id);
    await createEmployee(contextOf(hr), input);
    await createEmployee(contextOf(hr), input);
    expect(await auditsOf("employee.create", input.id)).toHaveLength(1);

    const { nip } = newEmployee(unit.id);
    const race = await raced([1, 2].map(() => createEmployee(contextOf(hr), newEmployee(unit.id, { nip }))));
    expect(race.done).toBe(1);
    expect(["CONFLICT", "REFUSED"]).toContain(race.codes[0]);
    expect(await db().employee.count({ where: { nip } })).toBe(1);
  });

  it("is for HR and, within the unit, for its HR officer; for nobody else", async () => {
    await createEmployee(contextOf(await aUnitHr(unit)), newEmployee(unit.id));
    const someone = await anEmployee({ unitId: unit.id });
    for (const [who, viewer] of await outsiders(someone.id, unit)) {
      if (who === "HR about themselves") continue;
      await expectFailure(createEmployee(contextOf(viewer), newEmployee(unit.id)), "NOT_FOUND");
    }
  });
});
