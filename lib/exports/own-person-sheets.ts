import type { OwnData } from "@/lib/queries/access/own-data";
import { ROLE_NAMES } from "@/lib/text/access";
import { AUDIT_ACTION_LABELS } from "@/lib/text/audit";
import { deviceText } from "@/lib/text/device";
import {
  EMPLOYMENT_KIND_LABELS,
  REPORT_SUBJECT_LABELS,
  SEX_LABELS,
  TENURE_KIND_LABELS,
} from "@/lib/text/people";
import { type Cells, dayText, momentText, sheet } from "./own-data-sheet";
import type { PlainSheet } from "./plain-workbook";

export function profileSheet({ profile }: OwnData): PlainSheet {
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

export const placesSheet = ({ profile }: OwnData): PlainSheet =>
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

export const reportsSheet = ({ reports }: OwnData): PlainSheet =>
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

export const sessionsSheet = ({ sessions }: OwnData): PlainSheet =>
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
export const trailSheet = ({ trail }: OwnData): PlainSheet =>
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
