import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { FURTHER_COMPONENTS } from "@/lib/domain/service/standard";
import { managedService } from "@/lib/queries/service/managed-service";
import { publicService } from "@/lib/queries/service/public-service";
import { standardHistory } from "@/lib/queries/service/standard-history";
import { createServiceSchema, editServiceSchema } from "@/lib/schemas/service";
import { createService } from "@/lib/services/service/create-service";
import { editService } from "@/lib/services/service/edit-service";
import { createSurveyPeriod } from "@/lib/services/survey/create-survey-period";
import { editSurveyPeriod } from "@/lib/services/survey/edit-survey-period";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";

const facts = {
  name: "Kartu Keluarga",
  description: "Bagi warga",
  requirements: "KTP-el",
  procedure: "Datang",
  standardMinutes: "30",
  cost: "Gratis",
  product: "KK",
  complaints: "Loket",
};

const hrContext = async () => contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]));

describe("services", () => {
  it("are made and changed by their unit's head and HR, by nobody else, one change at a time", async () => {
    const unit = await aUnit();
    const head = contextOf(viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]));
    const other = contextOf(viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: "lain/" }]));
    const id = crypto.randomUUID();
    const input = createServiceSchema.parse({ ...facts, id, unitId: unit.id, slug: `kk-${id.slice(0, 8)}` });
    await expect(createService(other, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await createService(head, input);

    const edit = editServiceSchema.parse({ ...facts, name: "KK baru", id, version: "1", isActive: "on" });
    await expect(editService(other, edit)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const hr = await hrContext();
    const both = await Promise.allSettled([editService(hr, edit), editService(head, edit)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await db().service.findUniqueOrThrow({ where: { id } })).name).toBe("KK baru");
    expect(await db().auditEvent.count({ where: { subjectId: id } })).toBe(2);
  });

  it("keep every version of their standard, and publish the further components that are filled", async () => {
    const hr = await hrContext();
    const [id, unit] = [crypto.randomUUID(), await aUnit()];
    const slug = `kk-${id.slice(0, 8)}`;
    await createService(hr, createServiceSchema.parse({ ...facts, id, unitId: unit.id, slug }));
    const edit = (version: string, given: object) =>
      editService(hr, editServiceSchema.parse({ ...facts, id, version, isActive: "on", ...given }));
    await edit("1", { standardMinutes: "60", legalBasis: "Perda 3/2020", openingHours: "Senin 08.00–12.00" });
    // A new name promises nothing else.
    const standard = { standardMinutes: "60", legalBasis: "Perda 3/2020", openingHours: "Senin 08.00–12.00" };
    await edit("2", { ...standard, name: "KK baru" });
    await edit("3", { ...standard, safety: " " });
    await edit("4", { ...standard, safety: "Ruang tunggu dijaga" });
    expect((await standardHistory(id)).map((one) => [one.version, one.standardMinutes])).toEqual([
      [5, 60],
      [2, 60],
      [1, 30],
    ]);
    const shown = { legalBasis: "Perda 3/2020", safety: "Ruang tunggu dijaga", evaluation: null };
    expect(await publicService(slug)).toMatchObject({ ...shown, openingHours: "Senin 08.00–12.00" });
    expect(await managedService(hr.viewer, id)).toMatchObject(shown);
    const kept = db().serviceStandard.updateMany({ where: { serviceId: id }, data: { cost: "Mahal" } });
    await expect(kept).rejects.toThrow();
  });
});

describe("the fourteen components of a service standard", () => {
  const FIRST_SIX = {
    requirements: "KTP-el asli",
    procedure: "Ambil nomor, serahkan berkas",
    standardMinutes: "45",
    cost: "Rp0",
    product: "Kartu Keluarga",
    complaints: "Loket 3 atau /pengaduan",
  };
  const FURTHER = {
    legalBasis: "Perda 3/2020",
    facilities: "Kursi tunggu dan jalur kursi roda",
    competence: "Dapat mengoperasikan SIAK",
    internalControl: "Atasan langsung setiap hari",
    staffing: "Dua orang",
    guarantee: "Selesai tepat waktu",
    safety: "Ruang tunggu dijaga",
    evaluation: "Setiap semester",
  };

  it("are all kept in each version and all shown to citizens, as they were written", async () => {
    expect(Object.keys(FURTHER)).toEqual([...FURTHER_COMPONENTS]);
    const hr = await hrContext();
    const [id, unit] = [crypto.randomUUID(), await aUnit()];
    const slug = `kk-${id.slice(0, 8)}`;
    const input = { ...facts, ...FIRST_SIX, ...FURTHER, id, unitId: unit.id, slug };
    await createService(hr, createServiceSchema.parse(input));
    const all = { ...FIRST_SIX, ...FURTHER, standardMinutes: 45 };
    expect(await publicService(slug)).toMatchObject(all);
    expect(await db().serviceStandard.findFirstOrThrow({ where: { serviceId: id } })).toMatchObject(all);
    // What is emptied is neither shown nor lost: the version before keeps it.
    const edit = { ...facts, ...FIRST_SIX, id, version: "1", isActive: "on" };
    await editService(hr, editServiceSchema.parse(edit));
    const none = Object.fromEntries(FURTHER_COMPONENTS.map((component) => [component, null]));
    expect(await publicService(slug)).toMatchObject(none);
    const before = await db().serviceStandard.findFirstOrThrow({ where: { serviceId: id, version: 1 } });
    expect(before).toMatchObject(FURTHER);
  });

  it.each([
    ["requirements", "Isi persyaratannya."],
    ["procedure", "Isi sistem, mekanisme, dan prosedurnya."],
    ["standardMinutes", "Isi jangka waktu dalam menit kerja: angka bulat, 1 sampai 100.000."],
    ["cost", "Isi biaya, atau tulis “Gratis”."],
    ["product", "Isi hasil layanan."],
    ["complaints", "Isi ke mana warga mengadu."],
  ] as const)("are not taken without the %s, which the law wants published", (component, sentence) => {
    for (const schema of [createServiceSchema, editServiceSchema]) {
      const id = crypto.randomUUID();
      const whole = { ...facts, ...FIRST_SIX, id, version: "1", unitId: id, slug: "kk", isActive: "on" };
      expect(schema.safeParse(whole).success).toBe(true);
      for (const given of [" ", undefined]) {
        const { error } = schema.safeParse({ ...whole, [component]: given });
        expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[component, sentence]]);
      }
    }
  });

  it.each(["0", "-5", "1.5", "100001", "sehari"])("do not take %s as working minutes", (standardMinutes) => {
    const id = crypto.randomUUID();
    const given = { ...facts, id, unitId: id, slug: "kk", standardMinutes };
    expect(createServiceSchema.safeParse(given).success).toBe(false);
  });
});

describe("survey periods", () => {
  it("do not overlap, and are changed by HR alone, one change at a time", async () => {
    const hr = await hrContext();
    const staff = contextOf(viewerOf(await anEmployee()));
    const half = {
      id: crypto.randomUUID(),
      name: "Semester I 2027",
      startsOn: "2027-01-01",
      endsOn: "2027-06-30",
    };
    await expect(createSurveyPeriod(staff, half)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await createSurveyPeriod(hr, half);
    const overlapping = { ...half, id: crypto.randomUUID(), startsOn: "2027-06-30", endsOn: "2027-12-31" };
    await expect(createSurveyPeriod(hr, overlapping)).rejects.toMatchObject({ code: "REFUSED" });
    const edit = { ...half, name: "Paruh pertama 2027", version: 1 };
    await expect(editSurveyPeriod(staff, edit)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const both = await Promise.allSettled([editSurveyPeriod(hr, edit), editSurveyPeriod(hr, edit)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().auditEvent.count({ where: { subjectId: half.id } })).toBe(2);
  });
});
