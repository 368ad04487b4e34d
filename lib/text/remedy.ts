import type { RemedyEvent, RemedyRefusal, RemedyState } from "@/lib/domain/hearing/remedy";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { formatDay } from "./format";

export const REMEDY_STATE_TEXT = {
  PLANNED: "Direncanakan",
  UNDER_WAY: "Sedang dikerjakan",
  DONE: "Selesai",
  GIVEN_UP: "Tidak dilanjutkan",
} as const satisfies Record<RemedyState, string>;

export const REMEDY_STATE_TONES = {
  PLANNED: "neutral",
  UNDER_WAY: "info",
  DONE: "success",
  GIVEN_UP: "warning",
} as const satisfies Record<RemedyState, string>;

export const REMEDY_REFUSALS_TEXT = {
  REMEDY_WRONG_STATE:
    "Langkah ini tidak dapat dilakukan pada keadaan perbaikan sekarang. Muat ulang halaman.",
  REMEDY_NOT_LOWEST:
    "Unsur ini bukan yang terendah pada nilai yang tampil dari periode itu. Pilih unsur dari daftar perbaikan.",
  REMEDY_OWNER_ELSEWHERE: "Penanggung jawabnya harus pegawai aktif di unit layanan ini.",
  REMEDY_DUE_TOO_EARLY: "Batas waktunya harus setelah hari ini.",
  REMEDY_DUE_TOO_LATE: "Batas waktunya paling lama dua tahun dari hari ini.",
} as const satisfies Record<RemedyRefusal, string>;

/** What a step did, on the page that follows it. */
export const REMEDY_STEP_MESSAGES = {
  plan: "Perbaikan direncanakan. Warga membacanya di halaman layanan.",
  edit: "Perubahan disimpan.",
  start: "Perbaikan mulai dikerjakan.",
  finish: "Perbaikan selesai. Warga membaca hasil dan buktinya.",
  giveUp: "Perbaikan tidak dilanjutkan. Warga membaca alasannya.",
} as const satisfies Record<RemedyEvent | "plan", string>;
export const REMEDY_STEPS = Object.keys(REMEDY_STEP_MESSAGES) as [
  keyof typeof REMEDY_STEP_MESSAGES,
  ...(keyof typeof REMEDY_STEP_MESSAGES)[],
];

/** Where nobody in service may plan what is done after a survey, and what to do about it. */
export const MISSING_PLANNER_TEXT = {
  title: "Belum ada yang dapat merencanakan perbaikan layanan",
  unit: "Tidak seorang pun memegang peran kepala unit di unit ini atau di unit di atasnya, sehingga perbaikan sesudah survei tidak dapat direncanakan, diubah, atau dihentikan.",
  marked:
    "Di unit bertanda “belum ada kepala unit”, dan di unit di atasnya, tidak seorang pun memegang peran kepala unit, sehingga perbaikan sesudah survei tidak dapat direncanakan, diubah, atau dihentikan.",
  toGiver: "Berilah peran itu kepada pimpinannya.",
  toOthers: "Mintalah BKPSDM atau administrator memberi peran itu di “Hak akses”.",
} as const;

/** The unit of a service on the board of remedies. */
export const plannedUnitText = (unitName: string, hasPlanner: boolean): string =>
  hasPlanner ? unitName : `${unitName}, belum ada kepala unit`;

interface FollowUp {
  readonly id: string;
  readonly serviceName: string;
  readonly element: ElementCode;
  readonly deed: string;
  readonly ownerPosition: string | null;
  readonly dueOn: string;
  readonly state: RemedyState;
  readonly endedOn: string | null;
}

/** A line of the report's plan; what is not decided yet is empty, to be filled in by hand. */
export interface FollowUpLine {
  readonly key: string;
  readonly element: ElementCode;
  readonly deed: string | null;
  readonly time: string | null;
  readonly owner: string | null;
}

/** "1 September 2026 (sedang dikerjakan)", or the day on which it ended. */
const followUpTime = ({ state, dueOn, endedOn }: FollowUp): string =>
  `${formatDay(endedOn ?? dueOn)} (${REMEDY_STATE_TEXT[state].toLowerCase()})`;

/** The report's plan: each of the lowest elements with what is done about it, an empty line where nothing is; then the others. */
export function followUpLines(
  lowest: readonly ElementCode[],
  followUps: readonly FollowUp[],
  names: { readonly withService: boolean },
): readonly FollowUpLine[] {
  const elements = [...new Set([...lowest, ...followUps.map(({ element }) => element)])];
  return elements.flatMap((element): FollowUpLine[] => {
    const own = followUps.filter((one) => one.element === element);
    if (own.length === 0) return [{ key: element, element, deed: null, time: null, owner: null }];
    return own.map((one) => ({
      key: one.id,
      element,
      deed: names.withService ? `${one.serviceName}: ${one.deed}` : one.deed,
      time: followUpTime(one),
      owner: one.ownerPosition,
    }));
  });
}

interface RemedyDays {
  readonly state: RemedyState;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

/** "Direncanakan 1 Juli 2026, ditargetkan selesai 1 September 2026." in the words of where it stands. */
export function remedyDaysText({ state, plannedOn, dueOn, startedOn, endedOn }: RemedyDays): string {
  const begun = startedOn ? `, mulai ${formatDay(startedOn)}` : "";
  const end = endedOn ? formatDay(endedOn) : "";
  const ends = {
    PLANNED: `, ditargetkan selesai ${formatDay(dueOn)}`,
    UNDER_WAY: `, ditargetkan selesai ${formatDay(dueOn)}`,
    DONE: `, selesai ${end}`,
    GIVEN_UP: `, dihentikan ${end}`,
  } as const satisfies Record<RemedyState, string>;
  return `Direncanakan ${formatDay(plannedOn)}${begun}${ends[state]}.`;
}

/** How far the due date is, as the letter begins: a week before it is -7. */
function dueText(day: number, dueOn: string): string {
  if (day < 0) return `tinggal ${-day} hari lagi, ${formatDay(dueOn)}`;
  return day === 0 ? `hari ini, ${formatDay(dueOn)}` : `sudah lewat ${day} hari, sejak ${formatDay(dueOn)}`;
}

/** The mail to the owner a week before the due date, on it, and two weeks after. */
export const remedyLetter = (facts: {
  readonly name: string;
  readonly serviceName: string;
  readonly dueOn: string;
  readonly day: number;
  readonly link: string;
}) => ({
  subject: `Perbaikan layanan ${facts.serviceName}: batas waktu ${formatDay(facts.dueOn)}`,
  text: `Yth. ${facts.name},

Anda penanggung jawab perbaikan layanan ${facts.serviceName} yang dijanjikan kepada warga. Batas waktunya ${dueText(facts.day, facts.dueOn)}. \
Laporkan bila sudah selesai, atau bicarakan dengan kepala unit bila perlu waktu lain:

${facts.link}

Surat ini dikirim karena perbaikan tersebut belum dilaporkan selesai.
`,
});
