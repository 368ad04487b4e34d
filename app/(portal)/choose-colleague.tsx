import type { Route } from "next";
import { z } from "zod";
import { ColleagueList } from "@/components/feedback/colleague-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import {
  type Colleague,
  type NearColleagues,
  nearColleagues,
  searchColleagues,
} from "@/lib/queries/feedback/colleagues";
import { searchWords } from "@/lib/schemas/plain-text";
import { localToday } from "@/lib/time";

/** What a page that lets choose a colleague reads from its address. */
export const colleagueSearchSchema = z.object({
  q: searchWords.optional().catch(undefined),
  setelah: z.string().max(200).optional().catch(undefined),
});

type Near = keyof NearColleagues;

const NEAR_TITLES = {
  superiors: "Pimpinan saya",
  peers: "Rekan setim",
  subordinates: "Tim yang saya nilai",
} as const satisfies Record<Near, string>;

type ChooseColleagueProps = {
  readonly viewer: EmployeeViewer;
  readonly search: z.infer<typeof colleagueSearchSchema>;
  /** The page itself: the search comes back to it. */
  readonly page: Route;
  readonly label: string;
  /** Who is offered without a search. */
  readonly near: readonly Near[];
  readonly hrefOf: (colleagueId: string) => Route;
  /** Somebody who cannot be chosen here. */
  readonly without?: string;
};

/**
 * Whom: those whom one works with every day stand there, anybody else is found by a search. All of it is links and one
 * GET, so it needs no script, and it costs the same among ten people and among ten thousand.
 */
export async function ChooseColleague(props: ChooseColleagueProps) {
  const { viewer, search, page, label, near, hrefOf, without } = props;
  const { q, setelah } = search;
  const [all, found] = await Promise.all([
    nearColleagues(viewer, localToday()),
    q ? searchColleagues(viewer, { q, after: setelah }) : null,
  ]);
  const eligible = (colleagues: readonly Colleague[]) => colleagues.filter(({ id }) => id !== without);
  const rows = eligible(found?.rows ?? []);
  const groups = near.map((one) => [one, eligible(all[one])] as const).filter(([, { length }]) => length > 0);
  return (
    <>
      <SearchField label={label} hint="Nama, unit kerja, atau NIP lengkap." action={page} defaultValue={q} />
      {q && found && (
        <Section title={`Hasil untuk “${q}”`}>
          {rows.length === 0 ? (
            <EmptyState title="Tidak ditemukan" headingLevel="h3">
              Periksa ejaannya, atau cukup tulis sebagian nama.
            </EmptyState>
          ) : (
            <ColleagueList colleagues={rows} hrefOf={hrefOf} />
          )}
          <Pagination
            label="Halaman hasil"
            nextHref={found.next ? `${page}?${new URLSearchParams({ q, setelah: found.next })}` : undefined}
          />
        </Section>
      )}
      {groups.map(([one, colleagues]) => (
        <Section key={one} title={NEAR_TITLES[one]}>
          <ColleagueList colleagues={colleagues} hrefOf={hrefOf} />
        </Section>
      ))}
    </>
  );
}
