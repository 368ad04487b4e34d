import type { PledgeRefusal } from "@/lib/domain/service/pledge";
import type { FurtherComponent } from "@/lib/domain/service/standard";
import { formatNumber } from "./format";

const MINUTES_PER_HOUR = 60;
/** Working minutes of an ordinary office day (docs/rules.md#service-standards: 08.00–16.00). */
export const MINUTES_PER_DAY = 8 * MINUTES_PER_HOUR;

/** "30 menit", "2 jam", "1 jam 30 menit", "3 hari kerja": working time as a citizen reads it. */
export function workingTimeText(minutes: number): string {
  if (minutes >= MINUTES_PER_DAY && minutes % MINUTES_PER_DAY === 0)
    return `${formatNumber(minutes / MINUTES_PER_DAY)} hari kerja`;
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  const parts = [hours > 0 && `${formatNumber(hours)} jam`, rest > 0 && `${rest} menit`];
  return parts.filter(Boolean).join(" ");
}

/** The same for a figure that may be hidden. */
export const durationText = (minutes: number | null): string =>
  minutes === null ? "–" : workingTimeText(minutes);

/** Components 7 to 14 of a service standard (UU 25/2009 Pasal 21). */
export const COMPONENT_TEXT = {
  legalBasis: "Dasar hukum",
  facilities: "Sarana, prasarana, dan fasilitas",
  competence: "Kompetensi pelaksana",
  internalControl: "Pengawasan internal",
  staffing: "Jumlah pelaksana",
  guarantee: "Jaminan pelayanan",
  safety: "Jaminan keamanan dan keselamatan",
  evaluation: "Evaluasi kinerja pelaksana",
} as const satisfies Record<FurtherComponent, string>;

/** A service that would take applications online while nobody is placed there, and what to do about it. */
export const UNSTAFFED_TEXT = {
  mark: "Permohonan daring belum dapat ditangani",
  title: "Belum ada yang menangani permohonan daring",
  text: "Permohonan ditangani pegawai aktif yang ditempatkan di unit layanan ini atau di unit di bawahnya, dan sekarang tidak ada seorang pun. Warga tidak ditawari “Ajukan permohonan”, dan yang sudah masuk menunggu, sampai ada pegawai di sana. Pengelola SDM mencatat penempatannya; bila memang tidak ada, hapus centang “Menerima permohonan daring”.",
} as const;

/** The usual words of a maklumat pelayanan, for a unit that has none; the unit writes its own. */
export const USUAL_PLEDGE =
  "Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan, dan apabila tidak menepati, kami siap menerima sanksi sesuai peraturan perundang-undangan.";

export const PLEDGE_REFUSALS_TEXT = {
  PLEDGE_DECIDED_LATER: "Tanggal keputusan belum tiba. Terbitkan maklumat setelah diputuskan.",
} as const satisfies Record<PledgeRefusal, string>;
