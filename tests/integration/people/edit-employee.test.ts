import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { addressNotice } from "@/lib/text/people-letters";
import { anHr, aUnitHr, auditsOf, editOf, outsiders } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, grantRole } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const NIK = "1701051203900077";

describe("edit employee", () => {
  it("changes what is on file, keeps the NIK when none is typed, and leaves a trail without it", async () => {
    const hr = contextOf(await anHr());
    const { id } = await anEmployee({ name: "Andi Saputra" });
    await editEmployee(hr, await editOf(id, { nik: NIK }), addressNotice);
    await editEmployee(hr, await editOf(id, { name: "Andi Syahputra", titleAfter: "S.Sos." }), addressNotice);
    const row = await db().employee.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ name: "Andi Syahputra", titleAfter: "S.Sos.", version: 3 });
    expect(row.nikDigest).not.toBeNull();
    expect(row.searchText).toContain("andi syahputra");
    const trail = await auditsOf("employee.edit", id);
    expect(trail[0]).toMatchObject({ after: { nik: "diganti" } });
    expect(trail[1]).toMatchObject({
      before: { name: "Andi Saputra" },
      after: { name: "Andi Syahputra", titleAfter: "S.Sos." },
    });
    expect(JSON.stringify(trail.map((row) => [row.before, row.after]))).not.toContain(NIK);
  });

  it("refuses numbers of others and a kind that the NIP denies", async () => {
    const hr = contextOf(await anHr());
    const [one, other] = [await anEmployee(), await anEmployee()];
    const taken = editEmployee(hr, await editOf(one.id, { nip: other.nip }), addressNotice);
    await expectFailure(taken, "REFUSED", ["NIP_TAKEN"]);
    const wrongKind = editEmployee(hr, await editOf(one.id, { kind: "PPPK" }), addressNotice);
    await expectFailure(wrongKind, "REFUSED", ["KIND_DOES_NOT_FIT_NIP"]);
  });

  it("does not let somebody take over an account by its mail address", async () => {
    const unit = await aUnit();
    const officer = contextOf(await aUnitHr(unit));
    const { id } = await anEmployee({ unitId: unit.id });
    await editEmployee(officer, await editOf(id, { email: "andi@contoh.go.id" }), addressNotice);
    await grantRole(id, "HR");
    const taking = editEmployee(officer, await editOf(id, { email: "lain@contoh.go.id" }), addressNotice);
    await expectFailure(taking, "REFUSED", ["IDENTITY_GUARDED_ROLE"]);
    await editEmployee(officer, await editOf(id, { name: "Nama Dibetulkan" }), addressNotice);
  });

  it("tells the old address of another one as well, and of nothing else", async () => {
    const hr = contextOf(await anHr());
    const { id, nip } = await anEmployee();
    const [old, fresh] = [`lama.${nip}@contoh.go.id`, `baru.${nip}@contoh.go.id`];
    const lettersTo = async (recipient: string) =>
      (await db().outboxMail.findMany({ where: { recipient }, orderBy: { id: "asc" } })).map(
        ({ text }) => text,
      );
    await editEmployee(hr, await editOf(id, { email: old }), addressNotice);
    await editEmployee(hr, await editOf(id, { name: "Nama Dibetulkan" }), addressNotice);
    expect(await lettersTo(old)).toHaveLength(1);
    await editEmployee(hr, await editOf(id, { email: fresh }), addressNotice);
    expect((await lettersTo(old)).at(-1)).toContain("b…@contoh.go.id");
    expect(JSON.stringify(await lettersTo(old))).not.toContain(fresh);
    expect(await lettersTo(fresh)).toHaveLength(1);
    await editEmployee(hr, await editOf(id, { email: undefined }), addressNotice);
    expect((await lettersTo(fresh)).at(-1)).toContain("menghapus alamat surel Anda");
  });

  it("lets one of two win who save the same record", async () => {
    const hr = contextOf(await anHr());
    const { id } = await anEmployee();
    const input = await editOf(id, { name: "Sekali Saja" });
    expect(
      await raced([editEmployee(hr, input, addressNotice), editEmployee(hr, input, addressNotice)]),
    ).toEqual({
      done: 1,
      codes: ["CONFLICT"],
    });
    expect(await auditsOf("employee.edit", id)).toHaveLength(1);
  });

  it("does not exist for anybody else", async () => {
    const unit = await aUnit();
    const { id } = await anEmployee({ unitId: unit.id });
    const input = await editOf(id, { name: "Tidak Boleh" });
    for (const [, viewer] of await outsiders(id, unit)) {
      await expectFailure(editEmployee(contextOf(viewer), input, addressNotice), "NOT_FOUND");
    }
  });
});
