import type { Prisma } from "@/lib/db/generated/client";
import { fullName } from "@/lib/domain/people/full-name";
import { rankOf } from "@/lib/domain/people/golongan";

/** A party of an official form, as its header names them. */
export interface PaperParty {
  /** With titles, as on a letter. */
  readonly name: string;
  readonly nip: string;
  /** "Penata Muda"; null for PPPK, who have none, and where the golongan is not on file. */
  readonly rank: string | null;
  readonly golongan: string | null;
  readonly positionTitle: string | null;
  readonly unit: string | null;
}

/** What the header of a form needs of a person. */
export const PAPER_PARTY = {
  select: {
    name: true,
    titleBefore: true,
    titleAfter: true,
    nip: true,
    golongan: true,
    position: { select: { title: true } },
    unit: { select: { name: true } },
  },
} as const satisfies Prisma.EmployeeDefaultArgs;

type PartyRow = Prisma.EmployeeGetPayload<typeof PAPER_PARTY>;

/** A person as they are on file today; a plan keeps the post and the unit of its owner and gives them here. */
export const paperParty = (
  row: PartyRow,
  kept: { readonly positionTitle?: string; readonly unit?: string } = {},
): PaperParty => ({
  name: fullName(row),
  nip: row.nip,
  rank: row.golongan ? rankOf(row.golongan) : null,
  golongan: row.golongan,
  positionTitle: kept.positionTitle ?? row.position?.title ?? null,
  unit: kept.unit ?? row.unit?.name ?? null,
});
