import { MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { COMPLAINT_STEP } from "@/lib/domain/complaint/publication";
import type { MeasuredFigure, NullReason, RowsBehind } from "@/lib/domain/measured/measurement";
import {
  INDICATOR_SOURCES,
  type IndicatorSource,
  type MeasuredSource,
  measuredSourceOf,
  OWN_LOG,
  sourceChoice,
  sourceOfChoice,
} from "@/lib/domain/measured/source";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { formatDay, formatIndex, formatNumber } from "./format";
import { DIRECTION_LABELS } from "./plan";

const SOURCE_LABELS = {
  log: "Catatan sendiri",
  SERVICE_SKM: "IKM layanan",
  UNIT_SKM: "IKM unit",
  SERVICE_ON_TIME: "Layanan selesai tepat waktu",
  SERVICE_MEDIAN_MINUTES: "Lama layanan (median)",
  UNIT_COMPLAINTS_ON_TIME: "Pengaduan terjawab tepat waktu",
  PERSON_TRAINING_HOURS: "Jam pelatihan terverifikasi",
} as const satisfies Record<IndicatorSource, string>;

/** "IKM layanan: Kartu keluarga"; null for the own log. */
export function sourceText(source: string, subject: string | null): string | null {
  const measured = measuredSourceOf(source);
  if (measured === null) return null;
  return subject === null ? SOURCE_LABELS[measured] : `${SOURCE_LABELS[measured]}: ${subject}`;
}

interface Subject {
  readonly id: string;
  readonly name: string;
}

/** The choices of "Sumber angka": the own log first, then what Bina measures, each with whose figure it is. */
export function sourceOptions(of: {
  readonly services: readonly Subject[];
  readonly units: readonly Subject[];
}) {
  const subjects: Readonly<Record<MeasuredSource, readonly (Subject | null)[]>> = {
    SERVICE_SKM: of.services,
    UNIT_SKM: of.units,
    SERVICE_ON_TIME: of.services,
    SERVICE_MEDIAN_MINUTES: of.services,
    UNIT_COMPLAINTS_ON_TIME: of.units,
    PERSON_TRAINING_HOURS: [null],
  };
  const measured = Object.entries(subjects) as [MeasuredSource, readonly (Subject | null)[]][];
  return [
    { value: sourceChoice(OWN_LOG), label: SOURCE_LABELS.log },
    ...measured.flatMap(([source, some]) =>
      some.map((subject) => ({
        value: subject === null ? source : `${source}.${subject.id}`,
        label: subject === null ? SOURCE_LABELS[source] : `${SOURCE_LABELS[source]}: ${subject.name}`,
        group: "Diukur oleh Bina",
      })),
    ),
  ];
}

/** What a choice brings along, "Satuan poin, makin tinggi makin baik"; null for the own log. */
export function bringsAlong(choice: string | undefined): string | null {
  const named = sourceOfChoice(choice ?? "");
  const { unit, direction } = INDICATOR_SOURCES[named?.source ?? LOG_SOURCE];
  return unit && direction ? `Satuan ${unit}, ${DIRECTION_LABELS[direction].toLowerCase()}.` : null;
}

const COUNTED = {
  ANSWERS: "jawaban warga",
  APPLICATIONS: "permohonan selesai",
  COMPLAINTS: "pengaduan",
  TRAININGS: "pelatihan",
} as const;

const countedIn = (source: MeasuredSource): string => COUNTED[INDICATOR_SOURCES[source].counts];

/** Sources that do not tell how many there are before a figure is shown. */
const SHOWN_FROM: { readonly [Counts in (typeof INDICATOR_SOURCES)[MeasuredSource]["counts"]]?: string } = {
  APPLICATIONS: `Angka tampil setelah ${MIN_PUBLISHED_APPLICATIONS} permohonan selesai diukur dalam setahun.`,
  COMPLAINTS: `Angka tampil setelah ${COMPLAINT_STEP} pengaduan dijawab atau lewat tenggat.`,
};

const WHY_NULL = {
  NOTHING_YET: (source) => `Belum ada ${countedIn(source)} pada masa ini.`,
  TOO_FEW: (source, n) =>
    SHOWN_FROM[INDICATOR_SOURCES[source].counts] ??
    `Baru ${formatNumber(n)} ${countedIn(source)}; angka tampil mulai ${MIN_PUBLISHED_RESPONSES}.`,
  INCOMPLETE: () => "Ada unsur survei yang dijawab kurang dari lima orang.",
} as const satisfies Record<NullReason, (source: MeasuredSource, n: number) => string>;

type Figure = Pick<MeasuredFigure, "source" | "n" | "asOf" | "whyNull">;

/** "Dari 57 jawaban warga, per 28 November 2026." Without a figure, why there is none. */
export function measuredNote({ source, n, asOf, whyNull }: Figure): string {
  if (whyNull !== null) return WHY_NULL[whyNull](source, n);
  return `Dari ${formatNumber(n)} ${countedIn(source)}, per ${formatDay(asOf)}.`;
}

/** "naik 2,10", "turun 0,40" against the survey period before, as far as that one is shown. */
export function trendText(now: number, before: number | null): string {
  if (before === null) return "belum ada pembanding";
  const change = Math.round((now - before) * 100) / 100;
  if (change === 0) return "tetap";
  return `${change > 0 ? "naik" : "turun"} ${formatIndex(Math.abs(change))} dari periode sebelumnya`;
}

/** The way to what a figure is made of. */
export function behindLink(behind: RowsBehind) {
  switch (behind.page) {
    case "SERVICE":
      return { href: paths.service(behind.slug), label: "Lihat angka layanan" };
    case "STATISTICS":
      return { href: paths.statistics, label: "Lihat statistik publik" };
    case "COMPLAINTS":
      return { href: paths.hr.complaints, label: "Lihat pengaduan" };
    case "LEDGER":
      return { href: paths.ownLedger, label: "Lihat catatan JP" };
  }
}
