import { ASN_PARTS } from "@/lib/domain/career/asn-index";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import type { OwnData } from "@/lib/queries/access/own-data";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { ASN_CATEGORY_LABELS, ASN_PART_LABELS } from "@/lib/text/career";
import { formatHundredths } from "@/lib/text/format";
import { POTENTIAL_LABELS, scoreText } from "@/lib/text/talent";
import { ENROLMENT_STATE_LABELS, TRAINING_KIND_LABELS } from "@/lib/text/training";
import { DAY, dayText, STATE, sheet } from "./own-data-sheet";
import type { PlainSheet } from "./plain-workbook";

export const learningSheet = ({ enrolments, learning }: OwnData): PlainSheet =>
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

export const careerSheet = ({ credit, index, potential }: OwnData): PlainSheet =>
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
