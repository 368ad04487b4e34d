import { AdoptionBadge } from "@/components/plan/adoption-badge";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkList } from "@/components/ui/link-list";
import { Pagination } from "@/components/ui/pagination";
import { SecondLine } from "@/components/ui/second-line";
import { Section } from "@/components/ui/section";
import { Table, type TableColumn } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { formatNip } from "@/lib/domain/people/nip";
import type { AdoptionState, AdoptionTally, AdoptionUnit } from "@/lib/domain/plan/adoption";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type AdoptionPersonRow, listAdoptionPeople } from "@/lib/queries/plan/list-adoption-people";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { ADOPTION_LABELS } from "@/lib/text/plan";
import { localToday } from "@/lib/time";

type AdoptionPeopleProps = {
  readonly viewer: EmployeeViewer;
  readonly periodId: string;
  readonly unit: AdoptionUnit | null;
  readonly query: { readonly keadaan?: AdoptionState | undefined; readonly setelah?: string | undefined };
  readonly tally: AdoptionTally;
};

const TABS = ["NONE", "DRAFT", "SUBMITTED", "RETURNED", "AGREED"] as const;

type AdoptionStatesProps = Omit<AdoptionPeopleProps, "viewer" | "query">;

/** How many people stand where, each figure with the way to them. */
export function AdoptionStates({ periodId, unit, tally }: AdoptionStatesProps) {
  const rowOf = (title: string, count: number, keadaan?: AdoptionState) => ({
    key: title,
    href: paths.hr.periodPeople(periodId, { unit: unit?.id, keadaan }),
    title,
    aside: formatNumber(count),
  });
  return (
    <Section title="Menurut pegawai" lead="Pilih keadaan untuk melihat siapa saja dan siapa penilainya.">
      <LinkList
        rows={[
          ...TABS.map((one) => rowOf(ADOPTION_LABELS[one], tally[one], one)),
          rowOf("Semua pegawai", tally.total),
        ]}
      />
    </Section>
  );
}

const STATE: TableColumn<AdoptionPersonRow> = {
  key: "state",
  header: "Keadaan",
  isBadge: true,
  cell: (row) => <AdoptionBadge state={row.state} />,
};

/** Who has no plan yet, who has, and who is to answer: the people behind the figures. */
export async function AdoptionPeople({ viewer, periodId, unit, query, tally }: AdoptionPeopleProps) {
  const { keadaan: state, setelah: after } = query;
  const people = await listAdoptionPeople(viewer, localToday(), {
    periodId,
    unitPath: unit?.path ?? "",
    state,
    after,
  });
  const address = (extra: {
    readonly keadaan?: AdoptionState | undefined;
    readonly setelah?: string;
  }): string => paths.hr.periodPeople(periodId, { unit: unit?.id, ...extra });
  return (
    <>
      <TabsNav
        label="Keadaan SKP"
        items={[
          { href: address({}), label: "Semua", count: tally.total, current: !state },
          ...TABS.map((one) => ({
            href: address({ keadaan: one }),
            label: ADOPTION_LABELS[one],
            count: tally[one],
            current: state === one,
          })),
        ]}
      />
      {people.rows.length === 0 ? (
        <EmptyState title="Tidak ada pegawai di sini">
          Pilih keadaan lain untuk melihat pegawai lainnya.
        </EmptyState>
      ) : (
        <Table
          caption="Pegawai dan keadaan SKP-nya"
          hideCaption
          layout="lines"
          rows={people.rows}
          rowKey={({ employeeId }) => employeeId}
          columns={[
            {
              key: "name",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ name, planId }) =>
                planId ? (
                  <AppLink href={paths.plan(planId)} className="link">
                    {name}
                  </AppLink>
                ) : (
                  name
                ),
            },
            {
              key: "nip",
              header: "NIP",
              isPlain: true,
              cell: ({ nip }) => <span className="figures whitespace-nowrap">{formatNip(nip)}</span>,
            },
            {
              key: "unit",
              header: "Unit kerja",
              isPlain: true,
              isOwnLine: true,
              cell: (row) => row.unit ?? "Belum tercatat",
            },
            // Under the tab of one state the badge would say the same on every line.
            ...(state ? [] : [STATE]),
            {
              key: "appraiser",
              header: "Penilai",
              cell: ({ appraiser, state: at, submittedAt }) =>
                at === "SUBMITTED" && submittedAt ? (
                  <>
                    {appraiser ?? "–"}
                    <SecondLine>sejak {formatMoment(submittedAt)}</SecondLine>
                  </>
                ) : (
                  (appraiser ?? "–")
                ),
            },
          ]}
        />
      )}
      <Pagination nextHref={people.next ? address({ keadaan: state, setelah: people.next }) : undefined} />
    </>
  );
}
