import { describe, expect, it } from "vitest";
import { growUnitTree, unitSlug } from "@/lib/domain/imports/unit-tree";

const GOVERNMENT = "Pemerintah Kabupaten Contoh";
const ROOT = { id: "root", code: "PEMDA", name: GOVERNMENT, parentId: null };
const HEALTH = { id: "health", code: "DINKES", name: "Dinas Kesehatan", parentId: "root" };

describe("unitSlug", () => {
  it("forgets capitals, dots and spaces", () => {
    expect(unitSlug(" Dinas  Kesehatan. ")).toBe(unitSlug("DINAS KESEHATAN"));
  });
});

describe("growUnitTree", () => {
  it("makes the root and the units below it, once", () => {
    const wanted = [
      { name: "DINAS SOSIAL", workplace: "Dinas Sosial" },
      { name: "DINAS SOSIAL", workplace: null },
    ];
    const tree = growUnitTree([], wanted, GOVERNMENT);
    const root = unitSlug(GOVERNMENT);
    expect(tree.newUnits).toEqual([
      { code: root, name: GOVERNMENT, parentCode: null },
      { code: "DINAS-SOSIAL", name: "Dinas Sosial", parentCode: root },
    ]);
  });

  it("finds a unit again by its code although it was renamed", () => {
    const renamed = { id: "social", code: "DINAS-SOSIAL", name: "Dinas Sosial dan PPA", parentId: "root" };
    const tree = growUnitTree([ROOT, renamed], [{ name: "Dinas Sosial", workplace: null }], GOVERNMENT);
    expect(tree.newUnits).toEqual([]);
    expect(tree.unitOf({ name: "DINAS SOSIAL", workplace: null }).id).toBe("social");
  });

  it("finds a unit by its name, also where it stands below another unit than the root", () => {
    const village = { id: "ibul", code: "KEL-IBUL", name: "Kelurahan Ibul", parentId: "health" };
    const wanted = [{ name: "KELURAHAN IBUL", workplace: null }];
    const tree = growUnitTree([ROOT, HEALTH, village], wanted, GOVERNMENT);
    expect(tree.unitOf({ name: "Kelurahan Ibul", workplace: "KELURAHAN IBUL" }).id).toBe("ibul");
    expect(tree.newUnits).toEqual([]);
  });

  it("keeps the sub-units of two offices apart", () => {
    const offices = ["Dinas Kesehatan", "Dinas Sosial"];
    const wanted = offices.map((workplace) => ({ name: "Sub Bagian Umum", workplace }));
    const tree = growUnitTree([ROOT, HEALTH], wanted, GOVERNMENT);
    expect(tree.newUnits.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ["DINKES.SUB-BAGIAN-UMUM", "DINKES"],
      ["DINAS-SOSIAL", "PEMDA"],
      ["DINAS-SOSIAL.SUB-BAGIAN-UMUM", "DINAS-SOSIAL"],
    ]);
  });

  it("finds a sub-unit by its name below its office, not below another", () => {
    const part = { id: "part", code: "X1", name: "Sub Bagian Umum", parentId: "health" };
    const other = { id: "other", code: "X0", name: "Sub Bagian Umum", parentId: "social" };
    const tree = growUnitTree([ROOT, HEALTH, other, part], [], GOVERNMENT);
    expect(tree.unitOf({ name: "SUB BAGIAN UMUM", workplace: "DINAS KESEHATAN" }).id).toBe("part");
  });

  it("knows the root itself as a unit, there or to be made", () => {
    const unit = { name: GOVERNMENT.toUpperCase(), workplace: null };
    expect(growUnitTree([ROOT], [unit], GOVERNMENT).unitOf(unit).id).toBe("root");
    expect(growUnitTree([], [unit], GOVERNMENT).newUnits).toHaveLength(1);
  });
});
