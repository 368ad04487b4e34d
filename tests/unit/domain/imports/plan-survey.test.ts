import { describe, expect, it } from "vitest";
import {
  type FormStanding,
  type PaperForm,
  paperKeys,
  planSurvey,
  type SurveyPlaces,
} from "@/lib/domain/imports/plan-survey";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";
import { forEachElement } from "@/lib/domain/survey/element-totals";

const service = (id: string, given: object = {}) => ({
  id,
  slug: `layanan-${id}`,
  name: "Kartu Keluarga",
  isActive: true,
  unitName: `Dinas ${id}`,
  unitCode: `D.${id}`,
  ...given,
});
const PLACES: SurveyPlaces = {
  services: [service("a"), service("b"), service("c", { isActive: false })],
  periods: [
    { id: "lama", startsOn: "2024-01-01", endsOn: "2024-12-31", isFinal: true },
    { id: "kini", startsOn: "2026-01-01", endsOn: "2026-12-31", isFinal: false },
  ],
  today: "2026-06-15",
};
const form = (given: Partial<PaperForm> = {}): PaperForm => ({
  day: "2026-06-12",
  unit: "Dinas a",
  service: "Kartu Keluarga",
  number: null,
  answers: forEachElement(() => 3),
  sex: null,
  age: null,
  education: null,
  occupation: null,
  suggestion: null,
  ...given,
});
const rowsOf = (forms: readonly (PaperForm | null)[]): ParsedRow<PaperForm>[] =>
  forms.map((record, index) => ({ row: index + 2, nip: null, name: null, record, faults: [], warnings: [] }));

/** What is planned where every form has this standing. */
function plan(forms: readonly (PaperForm | null)[], standing: FormStanding = "NEW") {
  const rows = rowsOf(forms);
  const known = paperKeys(rows, PLACES).map(({ key, row }) => [key, { id: `id-${row}`, standing }] as const);
  return planSurvey(rows, { ...PLACES, forms: new Map(known) });
}
const reasonsOf = (given: Partial<PaperForm>) =>
  plan([form(given)])[0]?.faults.map(({ column, reason }) => `${column} ${reason}`);

describe("planning paper forms", () => {
  it.each([
    [{ service: "Entah" }, ["LAYANAN SERVICE_UNKNOWN"]],
    [{ unit: "Entah" }, ["UNIT SERVICE_ELSEWHERE"]],
    [{ unit: "Dinas c" }, ["LAYANAN SERVICE_NOT_OPEN"]],
    [{ day: "2026-06-16" }, ["TANGGAL DAY_IN_FUTURE"]],
    [{ day: "2025-06-16" }, ["TANGGAL NO_PERIOD_OF_DAY"]],
    [{ day: "2024-06-16" }, ["TANGGAL PERIOD_FINAL"]],
    [{ day: "2024-06-16", service: "Entah" }, ["LAYANAN SERVICE_UNKNOWN", "TANGGAL PERIOD_FINAL"]],
    [{ day: "2026-06-15" }, []],
    [{ unit: "d.B", service: "kartu keluarga" }, []],
    [{ service: "LAYANAN-A" }, []],
  ] satisfies [Partial<PaperForm>, string[]][])("%j is refused for %j", (given, reasons) => {
    expect(reasonsOf(given)).toEqual(reasons);
  });

  it("names a service that its unit has twice", () => {
    const twins = { ...PLACES, services: [service("a"), service("x", { unitName: "Dinas a" })] };
    const rows = rowsOf([form()]);
    expect(paperKeys(rows, twins)).toEqual([]);
    const [row] = planSurvey(rows, { ...twins, forms: new Map() });
    expect(row?.faults.map(({ reason }) => reason)).toEqual(["SERVICE_AMBIGUOUS"]);
  });

  it("stores what is new, leaves what is here, and refuses what is here with other answers", () => {
    const [fresh, unread] = plan([form(), null]);
    expect(fresh).toMatchObject({ fate: "NEW", step: { id: "id-2", serviceId: "a", periodId: "kini" } });
    expect(unread).toMatchObject({ fate: "REFUSED", step: null });
    expect(plan([form()], "SAME")[0]).toMatchObject({ fate: "UNCHANGED", step: null, warnings: [] });
    const [other] = plan([form({ number: "7" })], "OTHER");
    expect(other).toMatchObject({ fate: "REFUSED", faults: [{ column: "NOMOR", value: "7" }] });
    expect(plan([form()], "OTHER")[0]?.faults).toMatchObject([{ value: "", reason: "FORM_DIFFERS" }]);
  });

  it("takes two forms alike for two, and says so; the same number twice for a slip", () => {
    const alike = plan([form(), form(), form({ age: 40 })]);
    expect(alike.map(({ fate, warnings }) => [fate, warnings.length])).toEqual([
      ["NEW", 0],
      ["NEW", 1],
      ["NEW", 0],
    ]);
    const numbered = plan([form({ number: "1" }), form({ number: "1", age: 40 }), form({ number: "2" })]);
    expect(numbered.map(({ fate }) => fate)).toEqual(["NEW", "REFUSED", "NEW"]);
    expect(numbered[1]?.faults).toMatchObject([{ column: "NOMOR", value: "1", reason: "DUPLICATE_FORM" }]);
  });

  it("gives a form the same key in whatever place of the file it stands", () => {
    const forms = [form(), form({ age: 40 }), form(), form({ unit: "Dinas b" }), form({ day: "2026-06-11" })];
    const keys = (given: readonly PaperForm[]) => paperKeys(rowsOf(given), PLACES).map(({ key }) => key);
    expect(new Set(keys(forms)).size).toBe(5);
    expect(keys(forms.toReversed()).toSorted()).toEqual(keys(forms).toSorted());
    const otherAnswers = form({ number: "3", answers: forEachElement(() => 1) });
    expect(keys([otherAnswers])).toEqual(keys([form({ number: "3" })]));
  });

  it("plans nothing for a form whose id nobody looked up", () => {
    expect(() => planSurvey(rowsOf([form()]), { ...PLACES, forms: new Map() })).toThrow(/without an id/);
  });
});
