import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TeamMembers } from "@/components/plan/team-members";
import { WaitingPlans } from "@/components/plan/waiting-plans";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { ADOPTION_STATES } from "@/lib/domain/plan/adoption";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type WindowView, windowsOfPlans } from "@/lib/queries/appraisal/plan-windows";
import { hasUnitVoice } from "@/lib/queries/measured/unit-voice";
import { currentPeriod } from "@/lib/queries/period/current-period";
import { listTeamMembers } from "@/lib/queries/plan/list-team-members";
import { listWaitingPlans } from "@/lib/queries/plan/list-waiting-plans";
import { countWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { searchWords } from "@/lib/schemas/plain-text";
import { windowName, windowsText } from "@/lib/text/appraisal";
import { ADOPTION_LABELS } from "@/lib/text/plan";
import { countText } from "@/lib/text/progress";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Tim saya" };

const querySchema = z.object({
  keadaan: z.enum(ADOPTION_STATES).optional().catch(undefined),
  q: searchWords.optional().catch(undefined),
  setelah: z.string().max(200).optional().catch(undefined),
  menunggu: z.string().max(80).optional().catch(undefined),
});
type Query = z.infer<typeof querySchema>;

/** The team at a glance: first who waits for an answer, then everybody with where their plan stands. */
export default async function TeamPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "plan.agree")) notFound();
  const query = querySchema.parse(await searchParams);
  const today = localToday();
  const [waiting, entries] = await Promise.all([
    listWaitingPlans(viewer, today, { after: query.menunggu }),
    countWaitingEntries(viewer, today),
  ]);
  return (
    <>
      <PageHeader
        title="Tim saya"
        lead="SKP pegawai yang Anda nilai. Yang menunggu jawaban Anda tampil lebih dahulu."
        actions={
          <>
            <LinkButton href={paths.waitingEntries} variant="secondary">
              Catatan yang menunggu{entries.n > 0 && ` (${countText(entries)})`}
            </LinkButton>
            <LinkButton href={paths.roleMatrix} variant="secondary">
              Matriks peran hasil
            </LinkButton>
            {hasUnitVoice(viewer) && (
              <LinkButton href={paths.unitVoice} variant="secondary">
                Suara warga dan SKP
              </LinkButton>
            )}
          </>
        }
      />
      <Section title="Menunggu jawaban Anda">
        {waiting.rows.length === 0 ? (
          <p className="text-ink-soft">Tidak ada SKP yang menunggu Anda.</p>
        ) : (
          <WaitingPlans rows={waiting.rows} />
        )}
        <Pagination
          label="Halaman SKP yang menunggu"
          nextHref={
            waiting.next ? `${paths.team}?${new URLSearchParams({ menunggu: waiting.next })}` : undefined
          }
        />
      </Section>
      <Members viewer={viewer} query={query} />
    </>
  );
}

function nobodyText({ q, keadaan }: Query): string {
  if (q) return `Tidak ada nama yang cocok dengan “${q}” di sini. Cukup tulis sebagian nama.`;
  if (keadaan) return "Pilih keadaan lain untuk melihat anggota tim lainnya.";
  return "Anggota tim muncul di sini setelah Anda tercatat sebagai penilai mereka.";
}

async function Members({ viewer, query }: { readonly viewer: EmployeeViewer; readonly query: Query }) {
  const today = localToday();
  const period = await currentPeriod(today);
  if (!period) {
    return (
      <Section title="Anggota tim">
        <EmptyState title="Belum ada periode yang dibuka" headingLevel="h3">
          Setelah BKPSDM membuka periode, SKP anggota tim Anda muncul di sini.
        </EmptyState>
      </Section>
    );
  }
  const { keadaan: state, q, setelah: after } = query;
  const members = await listTeamMembers(viewer, today, { periodId: period.id, state, q, after });
  const planIds = members.rows.flatMap(({ planId }) => planId ?? []);
  const windows = await windowsOfPlans(viewer, planIds, today);
  const listOf = (one: typeof state, more: Record<string, string> = {}) => {
    const terms = new URLSearchParams({ ...(one ? { keadaan: one } : {}), ...(q ? { q } : {}), ...more });
    return terms.size > 0 ? `${paths.team}?${terms}` : paths.team;
  };
  return (
    <Section title="Anggota tim" lead={period.name}>
      <TabsNav
        label="Keadaan SKP"
        items={[
          { href: listOf(undefined), label: "Semua", current: !state },
          ...(["NONE", "DRAFT", "SUBMITTED", "RETURNED", "AGREED"] as const).map((one) => ({
            href: listOf(one),
            label: ADOPTION_LABELS[one],
            current: one === state,
          })),
        ]}
      />
      <div className="mt-6 mb-5">
        <SearchField
          label="Cari anggota tim"
          hint="Nama, untuk membuka SKP, dialog, dan bimbingannya."
          action={paths.team}
          defaultValue={q}
          keep={{ keadaan: state }}
        />
      </div>
      {members.rows.length === 0 ? (
        <EmptyState title="Tidak ada anggota tim di sini" headingLevel="h3">
          {nobodyText(query)}
        </EmptyState>
      ) : (
        <TeamMembers
          rows={members.rows}
          evaluations={(planId) => <Evaluations planId={planId} windows={windows.get(planId) ?? []} />}
        />
      )}
      <Pagination nextHref={members.next ? listOf(state, { setelah: members.next }) : undefined} />
    </Section>
  );
}

/** How many windows are done, and the first that the viewer is to begin. */
function Evaluations({
  planId,
  windows,
}: {
  readonly planId: string;
  readonly windows: readonly WindowView[];
}) {
  const toBegin = windows.find(({ mayBegin }) => mayBegin);
  return (
    <>
      {windowsText(windows)}
      {toBegin && (
        <AppLink href={paths.planWindows(planId)} className="link block text-sm">
          {windowName(toBegin)} belum dimulai
        </AppLink>
      )}
    </>
  );
}
