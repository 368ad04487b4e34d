import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { appraiserCandidate, appraiserCandidates } from "@/lib/queries/people/appraiser-candidates";
import { type EmployeeFilter, searchEmployees } from "@/lib/queries/people/search-employees";
import { createEmployee } from "@/lib/services/people/create-employee";
import { anHr, newEmployee } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";

const TODAY = "2026-06-15";
let hr: EmployeeViewer;
let unit: Awaited<ReturnType<typeof aUnit>>;
let below: Awaited<ReturnType<typeof aUnit>>;

const named = async (name: string, unitId = unit.id) => {
  const input = newEmployee(unitId, { name });
  await createEmployee(contextOf(hr), input);
  return input;
};
const find = async (filter: EmployeeFilter) =>
  (await searchEmployees(hr, TODAY, filter)).rows.map(({ name }) => name);

beforeAll(async () => {
  hr = await anHr();
  unit = await aUnit({ name: "Dinas Kelautan" });
  below = await aUnit({ name: "UPT Pelabuhan", parent: unit });
});

describe("search employees", () => {
  it("finds by parts of the name in any order, and by unit", async () => {
    await named("Siti Nurhaliza Rahmawati");
    await named("Siti Aminah", below.id);
    expect(await find({ q: "rahma SITI" })).toEqual(["Siti Nurhaliza Rahmawati"]);
    expect(await find({ q: "siti pelabuhan" })).toEqual(["Siti Aminah"]);
    expect(await find({ q: "siti", unitId: unit.id })).toEqual(["Siti Aminah", "Siti Nurhaliza Rahmawati"]);
    expect(await find({ q: "siti", unitId: below.id })).toEqual(["Siti Aminah"]);
    expect(await find({ q: "siti tidakada" })).toEqual([]);
  });

  it("finds a NIP as it is printed, with spaces, or a part of it", async () => {
    const { nip } = await named("Orang Ber-NIP");
    const printed = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
    expect(await find({ q: printed })).toEqual(["Orang Ber-NIP"]);
    expect(await find({ q: `  ${nip}  ` })).toEqual(["Orang Ber-NIP"]);
    expect(await find({ q: `${nip.slice(0, 8)} orang` })).toEqual(["Orang Ber-NIP"]);
  });

  it.each(["%", "_", "\\"])("takes %s as itself, not as a wildcard", async (sign) => {
    await named(`Tanda ${sign}satu`);
    await named("Tanda xsatu");
    expect(await find({ q: `${sign}satu` })).toEqual([`Tanda ${sign}satu`]);
    expect(await find({ q: `tanda${sign}` })).toEqual([]);
  });

  it("filters by kind of employment, and by a unit without what lies below", async () => {
    const { id } = await named("Sinta Kontrak");
    await db().employee.update({ where: { id }, data: { kind: "PPPK" } });
    await named("Sinta Tetap");
    await named("Sinta Pelabuhan", below.id);
    expect(await find({ q: "sinta", kind: "PPPK" })).toEqual(["Sinta Kontrak"]);
    expect(await find({ q: "sinta", unitId: unit.id, isUnitAlone: true })).toEqual([
      "Sinta Kontrak",
      "Sinta Tetap",
    ]);
  });

  it("filters by state", async () => {
    const { id } = await named("Zainal Pensiun");
    await db().employee.update({ where: { id }, data: { state: "INACTIVE" } });
    expect(await find({ q: "zainal", state: "ACTIVE" })).toEqual([]);
    expect(await find({ q: "zainal", state: "INACTIVE" })).toEqual(["Zainal Pensiun"]);
    expect(await appraiserCandidates(hr, "zainal", hr.employeeId)).toEqual([]);
    expect(await appraiserCandidate(hr, id)).toBeNull();
  });

  it("pages through people of one name without losing or repeating any", async () => {
    const place = await aUnit();
    await Promise.all(Array.from({ length: 60 }, () => anEmployee({ name: "Kembar", unitId: place.id })));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchEmployees(hr, TODAY, { unitId: place.id, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  it("gives candidates only to those who appoint", async () => {
    await named("Calon Penilai");
    expect(await appraiserCandidates(hr, "calon penilai", hr.employeeId)).toHaveLength(1);
    expect(await appraiserCandidates(hr, "  ", hr.employeeId)).toEqual([]);
    expect(await appraiserCandidates(viewerOf(await anEmployee()), "calon", hr.employeeId)).toEqual([]);
  });
});
