import { describe, expect, it } from "vitest";
import { parseNik } from "@/lib/domain/people/nik";
import { parseNip } from "@/lib/domain/people/nip";
import { type NipCompanion, type NipWarning, nipWarnings } from "@/lib/domain/people/nip-warnings";

const TODAY = "2026-11-24";
const SILENT: NipCompanion = { birthDate: null, sex: null, kind: null, nik: null };

function warningsOf(nip: string, record: Partial<NipCompanion> = {}): readonly NipWarning[] {
  const parsed = parseNip(nip, TODAY);
  if (!parsed.ok) throw new Error(`The test needs a good NIP: ${parsed.reasons.join()}`);
  return nipWarnings(parsed.value, { ...SILENT, ...record }, TODAY);
}

function nik(raw: string) {
  const parsed = parseNik(raw, TODAY);
  if (!parsed.ok) throw new Error(`The test needs a good NIK: ${parsed.reasons.join()}`);
  return parsed.value;
}

describe("soft rules of a NIP", () => {
  it("say nothing where all agrees", () => {
    const record = {
      birthDate: "1990-08-17",
      sex: "MALE",
      kind: "CPNS",
      nik: nik("1701051708900001"),
    } as const;
    expect(warningsOf("199008172015051001", record)).toEqual([]);
    expect(warningsOf("199008172015051001")).toEqual([]);
    expect(warningsOf("199008172025211001", { kind: "PPPK_PW" })).toEqual([]);
  });

  it.each<[string, string, Partial<NipCompanion>, NipWarning[]]>([
    ["a PNS of 41", "197005012011051001", {}, ["APPOINTED_OLD"]],
    ["a PNS of 40", "197005022011051001", {}, []],
    ["a PPPK of 58", "196601012024211001", {}, []],
    ["a PPPK of 59", "196501012024211001", {}, ["APPOINTED_OLD"]],
    ["born in 1955", "195501011980011001", {}, ["BORN_LONG_AGO"]],
    ["born in 1956", "195601011980011001", {}, []],
    ["other birth date", "199008172015051001", { birthDate: "1990-08-18" }, ["BIRTH_DATE_DIFFERS"]],
    ["other sex", "199008172015051001", { sex: "FEMALE" }, ["SEX_DIFFERS"]],
    ["other kind", "199008172015051001", { kind: "PPPK" }, ["KIND_DIFFERS"]],
    ["PPPK number of a PNS", "199008172025211001", { kind: "PNS" }, ["KIND_DIFFERS"]],
    ["NIK of a woman", "199008172015051001", { nik: nik("1701055708900001") }, ["NIK_SEX_DIFFERS"]],
    [
      "NIK of another day",
      "199008172015051001",
      { nik: nik("1701051808900001") },
      ["NIK_BIRTH_DATE_DIFFERS"],
    ],
  ])("%s", (_name, nip, record, expected) => {
    expect(warningsOf(nip, record)).toEqual(expected);
  });
});
