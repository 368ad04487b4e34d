import { ASN_PARTS } from "@/lib/domain/career/asn-index";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import { MOST_COPIED, type OwnData } from "@/lib/queries/access/own-data";
import { ROLE_NAMES } from "@/lib/text/access";
import {
  APPRAISAL_STATES_TEXT,
  OUTCOMES_TEXT,
  PREDIKAT_TEXT,
  RATINGS_TEXT,
  spanText,
} from "@/lib/text/appraisal";
import { AUDIT_ACTION_LABELS } from "@/lib/text/audit";
import { ASN_CATEGORY_LABELS, ASN_PART_LABELS } from "@/lib/text/career";
import { DIALOGUE_STATE_LABELS, DIALOGUE_TOPIC_LABELS, FOLLOW_UP_STATE_LABELS } from "@/lib/text/coaching";
import { deviceText } from "@/lib/text/device";
import { FEEDBACK_KIND_LABELS, FEEDBACK_RELATION_LABELS } from "@/lib/text/feedback";
import { formatDay, formatDecimal, formatHundredths, formatMoment, formatNumber } from "@/lib/text/format";
import { IMPROVEMENT_CONCLUSION_LABELS, IMPROVEMENT_STATE_LABELS } from "@/lib/text/improvement";
import {
  EMPLOYMENT_KIND_LABELS,
  REPORT_SUBJECT_LABELS,
  SEX_LABELS,
  TENURE_KIND_LABELS,
} from "@/lib/text/people";
import { PLAN_STATE_LABELS, RESULT_KIND_LABELS } from "@/lib/text/plan";
import { ENTRY_STATES_TEXT } from "@/lib/text/progress";
import { POTENTIAL_LABELS, scoreText } from "@/lib/text/talent";
import { ENROLMENT_STATE_LABELS, TRAINING_KIND_LABELS } from "@/lib/text/training";
import { type PlainSheet, plainWorkbook } from "./plain-workbook";

type Cells = PlainSheet["rows"][number];
type Column = readonly [head: string, width: number];

const sheet = (name: string, columns: readonly Column[], rows: readonly Cells[]): PlainSheet => ({
  name,
  heads: columns.map(([head]) => head),
  widths: columns.map(([, width]) => width),
  rows,
});

const dayText = (day: string | null | undefined): string => (day ? formatDay(day) : "");
const momentText = (at: Date | string | null | undefined): string => (at ? formatMoment(at) : "");

const DAY: Column = ["Tanggal", 18];
const STATE: Column = ["Keadaan", 22];

function profileSheet({ profile }: OwnData): PlainSheet {
  const own = profile?.private;
  const rows: Cells[] = profile
    ? [
        ["Nama", profile.name],
        ["NIP", profile.nip],
        ["NIK (disamarkan, seperti di mana pun di Bina)", own?.maskedNik ?? ""],
        ["Tanggal lahir", dayText(own?.birthDate)],
        ["Jenis kelamin", own ? SEX_LABELS[own.sex] : ""],
        ["Surel", own?.email ?? ""],
        ["Telepon", own?.phone ?? ""],
        ["Status kepegawaian", EMPLOYMENT_KIND_LABELS[profile.kind]],
        ["Golongan", profile.golongan ?? ""],
        ["Pendidikan", profile.educationLevel ?? ""],
        ["Pengangkatan", dayText(profile.appointedOn)],
        ["Jabatan", profile.positionTitle ?? ""],
        ["Unit kerja", profile.unitName ?? ""],
        ...profile.grants.map(({ role, unitName }) => [
          "Hak akses",
          [ROLE_NAMES[role], unitName].filter(Boolean).join(", "),
        ]),
      ]
    : [];
  return sheet(
    "Profil",
    [
      ["Isian", 30],
      ["Yang tercatat", 60],
    ],
    rows,
  );
}

const placesSheet = ({ profile }: OwnData): PlainSheet =>
  sheet(
    "Penempatan dan penilai",
    [
      ["Apa", 14],
      ["Siapa atau di mana", 45],
      ["Jabatan", 40],
      ["Jenis", 12],
      ["Sejak", 18],
      ["Sampai", 18],
    ],
    [
      ...(profile?.placements ?? []).map((row) => [
        "Penempatan",
        row.unitName,
        row.positionTitle,
        TENURE_KIND_LABELS[row.kind],
        dayText(row.startsOn),
        dayText(row.endsOn),
      ]),
      ...(profile?.appraisers ?? []).map((row) => [
        "Penilai",
        row.name,
        row.positionTitle ?? "",
        TENURE_KIND_LABELS[row.kind],
        dayText(row.startsOn),
        dayText(row.endsOn),
      ]),
    ],
  );

const plansSheet = ({ plans }: OwnData): PlainSheet =>
  sheet(
    "SKP",
    [
      ["Periode", 22],
      ["Jabatan", 34],
      ["Penilai", 30],
      ["Berlaku", 18],
      ["Sampai", 18],
      STATE,
      ["Jenis", 12],
      ["Hasil kerja", 45],
      ["Indikator", 45],
      ["Target", 20],
    ],
    plans.flatMap((plan) => {
      const head = [
        plan.period,
        plan.positionTitle,
        plan.appraiser,
        dayText(plan.startsOn),
        dayText(plan.endsOn),
        PLAN_STATE_LABELS[plan.state],
      ];
      const lines = plan.results.flatMap(({ kind, text, indicators }) =>
        indicators.map((one) => [
          ...head,
          RESULT_KIND_LABELS[kind],
          text,
          one.text,
          `${formatDecimal(one.targetLow)}${one.targetHigh ? `–${formatDecimal(one.targetHigh)}` : ""} ${one.unit}`,
        ]),
      );
      return lines.length > 0 ? lines : [head];
    }),
  );

const entriesSheet = ({ entries }: OwnData): PlainSheet =>
  sheet(
    "Realisasi",
    [
      DAY,
      ["Indikator", 45],
      ["Jumlah", 14],
      ["Satuan", 14],
      ["Catatan", 60],
      ["Tautan", 30],
      ["Berkas", 30],
      STATE,
      ["Diminta diperbaiki", 40],
      ["Dibatalkan karena", 40],
    ],
    entries.map((row) => [
      dayText(row.happenedOn),
      row.indicator,
      formatDecimal(row.amount),
      row.unit,
      row.note,
      row.link ?? "",
      row.file?.name ?? "",
      ENTRY_STATES_TEXT[row.state],
      row.asked ?? "",
      row.withdrawal?.reason ?? "",
    ]),
  );

const feedbackSheet = ({ received, given }: OwnData): PlainSheet =>
  sheet(
    "Umpan balik",
    [["Arah", 12], DAY, ["Siapa", 34], ["Sebagai", 16], ["Tentang", 45], ["Jenis", 18], ["Isi", 60]],
    [
      ...received.map((row) => [
        "Tentang saya",
        momentText(row.givenAt),
        row.giver,
        FEEDBACK_RELATION_LABELS[row.relation],
        row.subjectText,
        FEEDBACK_KIND_LABELS[row.kind],
        row.text,
      ]),
      ...given.map((row) => [
        "Dari saya",
        momentText(row.givenAt),
        row.about,
        FEEDBACK_RELATION_LABELS[row.relation],
        row.subjectText,
        FEEDBACK_KIND_LABELS[row.kind],
        row.text,
      ]),
    ],
  );

const ratingsSheet = ({ appraisals, external }: OwnData): PlainSheet =>
  sheet(
    "Penilaian",
    [
      ["Dari", 14],
      ["Periode", 22],
      ["Mulai", 18],
      ["Sampai", 18],
      ["Penilai", 30],
      STATE,
      ["Hasil kerja", 22],
      ["Alasan", 40],
      ["Perilaku", 22],
      ["Alasan perilaku", 40],
      ["Predikat", 18],
      ["Rekomendasi", 40],
      ["Disampaikan", 24],
      ["Menjadi final", 24],
    ],
    [
      ...appraisals.map((row) => [
        "Bina",
        row.kind === "ANNUAL" ? row.period : `${row.period}, periodik`,
        dayText(row.startsOn),
        dayText(row.endsOn),
        row.appraiser,
        row.outcome ? OUTCOMES_TEXT[row.outcome] : APPRAISAL_STATES_TEXT[row.state],
        row.resultsRating ? RATINGS_TEXT[row.resultsRating] : "",
        row.resultsReason ?? "",
        row.behaviourRating ? RATINGS_TEXT[row.behaviourRating] : "",
        row.behaviourReason ?? "",
        row.predikat ? PREDIKAT_TEXT[row.predikat] : "",
        row.recommendation ?? "",
        momentText(row.handedOverAt),
        momentText(row.finalAt),
      ]),
      ...external.map((row) => [
        "e-Kinerja",
        `${row.year}, ${spanText(row.span)}`,
        "",
        "",
        "",
        `per ${dayText(row.ratedOn)}`,
        row.resultsRating ? RATINGS_TEXT[row.resultsRating] : "",
        "",
        row.behaviourRating ? RATINGS_TEXT[row.behaviourRating] : "",
        "",
        row.word,
      ]),
    ],
  );

const objectionsSheet = ({ appraisals }: OwnData): PlainSheet =>
  sheet(
    "Keberatan",
    [
      ["Periode", 22],
      ["Diajukan", 24],
      ["Alasan saya", 50],
      ["Penjelasan penilai", 50],
      ["Dijelaskan", 24],
      ["Keputusan atasan penilai", 50],
      ["Diputus", 24],
    ],
    appraisals.flatMap(({ period, objection }) =>
      objection
        ? [
            [
              period,
              momentText(objection.raisedAt),
              objection.reason,
              objection.explanation ?? "",
              momentText(objection.explainedAt),
              objection.decisionReason ?? "",
              momentText(objection.decidedAt),
            ],
          ]
        : [],
    ),
  );

const developmentSheet = ({ dialogues, coaching, improvements }: OwnData): PlainSheet =>
  sheet(
    "Pembinaan",
    [["Apa", 18], DAY, ["Dengan", 30], ["Tentang", 40], ["Isi", 60], ["Tenggat", 18], ["Keadaan", 28]],
    [
      ...dialogues.map((row) => [
        "Dialog kinerja",
        dayText(row.heldOn),
        row.appraiser,
        DIALOGUE_TOPIC_LABELS[row.topic],
        [row.agreements, row.objection].filter(Boolean).join("\n"),
        dayText(row.nextOn),
        DIALOGUE_STATE_LABELS[row.state],
      ]),
      ...coaching.flatMap((row) => [
        ["Bimbingan", dayText(row.heldOn), row.coach, row.gap, row.advice, "", ""],
        ...row.followUps.map((one) => [
          "Tindak lanjut",
          dayText(row.heldOn),
          row.coach,
          row.gap,
          one.text,
          dayText(one.dueOn),
          FOLLOW_UP_STATE_LABELS[one.state],
        ]),
      ]),
      ...improvements.flatMap((row) => [
        [
          "Rencana perbaikan",
          dayText(row.openedOn),
          "",
          row.conclusion ? IMPROVEMENT_CONCLUSION_LABELS[row.conclusion] : "",
          [row.comment, row.conclusionReason].filter(Boolean).join("\n"),
          "",
          IMPROVEMENT_STATE_LABELS[row.state],
        ],
        ...row.actions.map((one) => [
          "Tindakan perbaikan",
          dayText(row.openedOn),
          one.mentor,
          one.gap,
          [one.action, one.evidence].filter(Boolean).join("\n"),
          dayText(one.dueOn),
          one.doneAt ? "Selesai" : "Berjalan",
        ]),
      ]),
    ],
  );

const learningSheet = ({ enrolments, learning }: OwnData): PlainSheet =>
  sheet(
    "Pelatihan",
    [
      ["Apa", 14],
      ["Nama", 50],
      ["Penyelenggara", 34],
      ["Jenis", 26],
      DAY,
      ["JP", 8],
      ["Sertifikat", 20],
      STATE,
    ],
    [
      ...learning.map((row) => [
        "Catatan JP",
        row.title,
        row.organiser,
        TRAINING_KIND_LABELS[row.kind as TrainingKind],
        dayText(row.completedOn),
        row.jp,
        row.certificateCode,
        row.state === "VERIFIED" ? "Terverifikasi" : "Dicabut",
      ]),
      ...enrolments.map((row) => [
        "Pendaftaran",
        row.title,
        row.organiser,
        "",
        dayText(row.startsOn),
        null,
        "",
        ENROLMENT_STATE_LABELS[row.state],
      ]),
    ],
  );

const careerSheet = ({ credit, index, potential }: OwnData): PlainSheet =>
  sheet(
    "Karier",
    [
      ["Apa", 26],
      ["Untuk", 34],
      ["Nilai", 16],
      ["Keterangan", 50],
    ],
    [
      ...credit.map((row) => [
        "Angka kredit (perkiraan)",
        `${dayText(row.startsOn)} – ${dayText(row.endsOn)}`,
        row.worth.state === "COUNTED" ? formatHundredths(row.worth.credit) : "",
        PREDIKAT_TEXT[row.predikat],
      ]),
      ...(index
        ? [
            ...ASN_PARTS.map((part) => [
              "IP ASN (simulasi)",
              ASN_PART_LABELS[part],
              formatHundredths(index.parts[part]),
              "",
            ]),
            [
              "IP ASN (simulasi)",
              "Jumlah",
              formatHundredths(index.total),
              ASN_CATEGORY_LABELS[index.category],
            ],
          ]
        : []),
      ...potential.map((row) => [
        row.isSuperseded ? "Asesmen (sudah diganti)" : "Asesmen potensi",
        `${dayText(row.assessedOn)}, ${row.instrument}`,
        row.score === null ? "" : scoreText(row.score),
        [row.level && POTENTIAL_LABELS[row.level], row.institution, row.documentNumber]
          .filter(Boolean)
          .join(", "),
      ]),
    ],
  );

const reportsSheet = ({ reports }: OwnData): PlainSheet =>
  sheet(
    "Laporan saya",
    [
      ["Dikirim", 24],
      ["Tentang", 30],
      ["Isi", 60],
      ["Jawaban", 60],
      ["Dijawab", 24],
    ],
    reports.map((row) => [
      momentText(row.createdAt),
      REPORT_SUBJECT_LABELS[row.subject],
      row.message,
      row.answer ?? "",
      momentText(row.resolvedAt),
    ]),
  );

const sessionsSheet = ({ sessions }: OwnData): PlainSheet =>
  sheet(
    "Perangkat",
    [
      ["Perangkat", 34],
      ["Alamat", 24],
      ["Masuk", 24],
      ["Terakhir dipakai", 24],
    ],
    sessions.map((row) => [
      deviceText(row.userAgent),
      row.address ?? "",
      momentText(row.createdAt),
      momentText(row.lastSeenAt),
    ]),
  );

const changeText = (value: unknown): string =>
  value === null || value === undefined ? "" : JSON.stringify(value);
const trailSheet = ({ trail }: OwnData): PlainSheet =>
  sheet(
    "Jejak",
    [
      ["Waktu", 24],
      ["Tindakan", 40],
      ["Oleh", 30],
      ["Sebelum", 50],
      ["Sesudah", 50],
    ],
    trail.map((row) => [
      momentText(row.at),
      AUDIT_ACTION_LABELS[row.action],
      row.isOwnDeed ? "Saya" : (row.actor ?? "Sistem"),
      row.isHidden ? "Terlihat setelah hasil disampaikan" : changeText(row.before),
      row.isHidden ? "" : changeText(row.after),
    ]),
  );

const SHEETS = [
  profileSheet,
  placesSheet,
  plansSheet,
  entriesSheet,
  feedbackSheet,
  ratingsSheet,
  objectionsSheet,
  developmentSheet,
  learningSheet,
  careerSheet,
  reportsSheet,
  sessionsSheet,
  trailSheet,
] as const;

const NOT_IN_IT = [
  "Tidak ada di sini: isi konseling, karena milik dua orang (buka di halaman Konseling); berkas bukti (unduh dari catatannya); penilaian yang belum disampaikan kepada Anda.",
  `Setiap lembar memuat paling banyak ${formatNumber(MOST_COPIED)} catatan terbaru dari tiap jenis.`,
];

const contentsOf = (sheets: readonly PlainSheet[]): PlainSheet =>
  sheet(
    "Isi",
    [
      ["Lembar", 60],
      ["Baris", 10],
    ],
    [...sheets.map(({ name, rows }) => [name, rows.length]), ...NOT_IN_IT.map((line) => [line, null])],
  );

/**
 * Everything that Bina holds about one person as a workbook, which every office can open: a sheet of contents, then a sheet a subject.
 * @param day the day it is of (YYYY-MM-DD)
 */
export function ownDataWorkbook(data: OwnData, day: string): Promise<Buffer> {
  const sheets = SHEETS.map((make) => make(data));
  return plainWorkbook(
    [
      `Sumber: Bina, data pribadi ${data.profile?.name ?? ""} (NIP ${data.profile?.nip ?? ""})`,
      `Per tanggal ${formatDay(day)}. Simpan di tempat yang aman.`,
    ],
    [contentsOf(sheets), ...sheets],
  );
}
