import { APPRAISAL_RULES } from "@/lib/domain/appraisal/rules";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import type { AppraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import type { PaperParty } from "@/lib/queries/people/paper-party";
import type { PlanPaper } from "@/lib/queries/plan/plan-paper";

const EMPLOYEE: PaperParty = {
  name: "Siti Rahmawati, S.E.",
  nip: "199203152015032001",
  rank: "Penata Muda",
  golongan: "III/a",
  positionTitle: "Pengadministrasi Perkantoran",
  unit: "Seksi Pelayanan",
};

const APPRAISER: PaperParty = {
  name: "Dr. Budi Hartono, M.Si.",
  nip: "197805122003121002",
  rank: "Pembina",
  golongan: "IV/a",
  positionTitle: "Camat",
  unit: "Kecamatan Contoh",
};

type PaperResult = PlanPaper["results"][number];
type PaperIndicator = PaperResult["indicators"][number];

export const paperIndicator = (id: string, given: Partial<PaperIndicator> = {}): PaperIndicator => ({
  id,
  aspect: "QUANTITY",
  text: `Jumlah dokumen selesai ${id}`,
  targetLow: "100",
  targetHigh: null,
  unit: "dokumen",
  direction: "HIGHER",
  accumulation: "SUM",
  ...given,
});

export const paperResult = (
  id: string,
  indicators: readonly PaperIndicator[],
  given: Partial<PaperResult> = {},
): PaperResult => ({
  id,
  kind: "MAIN",
  text: `Terselesaikannya dokumen ${id} tepat waktu`,
  superior: "Meningkatnya kepuasan masyarakat",
  perspective: null,
  indicators,
  ...given,
});

/** A plan as its form prints it: two results of the main kind and an additional one. */
export const aPlanPaper = (given: Partial<PlanPaper> = {}): PlanPaper => ({
  id: "0190a000-0000-7000-8000-000000000001",
  format: "JA_JF",
  approach: "QUANTITATIVE",
  state: "AGREED",
  period: "Tahun 2026",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  revision: 1,
  replacedAt: null,
  employee: EMPLOYEE,
  appraiser: APPRAISER,
  appraiserNow: null,
  results: [
    paperResult("kependudukan", [
      paperIndicator("K1"),
      paperIndicator("K2", { aspect: "QUALITY", targetLow: "95", targetHigh: "100", unit: "%" }),
      paperIndicator("K3", { aspect: "TIME", targetLow: "12", unit: "bulan" }),
    ]),
    paperResult("arsip", [paperIndicator("A1", { targetLow: "1234.5", unit: "berkas" })]),
    paperResult("perayaan", [paperIndicator("P1")], { kind: "ADDITIONAL", superior: null }),
  ],
  behaviours: BEHAVIOURS.map((value) => ({
    value,
    expectation: value === "SERVICE" ? "Menyapa setiap warga lebih dahulu" : null,
  })),
  annexes: [
    { kind: "RESOURCES", text: "Satu pencetak dokumen" },
    { kind: "ACCOUNTABILITY", text: "Laporan setiap triwulan" },
  ],
  submittedAt: "2026-01-06T02:00:00.000Z",
  agreedAt: "2026-01-07T02:00:00.000Z",
  ...given,
});

const measured = (indicator: PaperIndicator, value: string | null, percent: string | null) => ({
  ...indicator,
  source: "log",
  entries: value === null ? 0 : 14,
  latestOn: value === null ? null : "2026-11-01",
  realisation: {
    value,
    percent,
    state: value === null ? ("NO_DATA" as const) : ("EXCEEDED" as const),
  },
  measured: null,
});

const NO_FEEDBACK = { printed: [], more: 0 };

/** An evaluation as its papers print it: handed over and accepted. */
export function anAppraisalPaper(given: Partial<AppraisalPaper> = {}): AppraisalPaper {
  const { format, approach, period, startsOn, endsOn, employee, appraiser, results, behaviours } =
    aPlanPaper();
  return {
    id: "0190a000-0000-7000-8000-000000000002",
    periodName: period,
    window: null,
    startsOn,
    endsOn,
    format,
    approach,
    employee,
    appraiser,
    superior: {
      ...APPRAISER,
      name: "Ir. Cut Nyak Contoh",
      nip: "196905121995032001",
      positionTitle: "Sekretaris Daerah",
    },
    achievement: { unitName: "Kecamatan Contoh", predikat: "BAIK", shares: APPRAISAL_RULES.shares },
    ratings: {
      resultsRating: "ABOVE",
      resultsReason: "Melampaui target dokumen.",
      behaviourRating: "MEETS",
      behaviourReason: "Ramah kepada warga.",
      predikat: "BAIK",
      recommendation: "Ikut pelatihan arsip.",
      rulesVersion: "PermenPANRB-6/2022",
      ratedAt: "2026-12-15T03:00:00.000Z",
      givenBy: appraiser.name,
    },
    outcome: "ACCEPTED",
    handedOverAt: "2026-12-16T03:00:00.000Z",
    finalAt: "2026-12-18T03:00:00.000Z",
    objection: null,
    decisionRecordedBy: null,
    results: results.map((result, place) => ({
      ...result,
      ordinal: place + 1,
      indicators: result.indicators.map((indicator, index) =>
        index === 2 ? measured(indicator, null, null) : measured(indicator, "112.5", "112.5"),
      ),
      feedback:
        place === 0
          ? {
              printed: [
                {
                  kind: "APPRECIATION",
                  relation: "SUPERIOR",
                  givenAt: "2026-05-04T03:00:00.000Z",
                  text: "Selesai sebelum tenggat.",
                },
                {
                  kind: "SUGGESTION",
                  relation: "PEER",
                  givenAt: "2026-04-04T03:00:00.000Z",
                  text: "Bagikan caranya kepada rekan.",
                },
              ],
              more: 4,
            }
          : NO_FEEDBACK,
    })),
    behaviours: behaviours.map((behaviour) => ({ ...behaviour, feedback: NO_FEEDBACK })),
    showsFeedback: true,
    ...given,
  };
}
