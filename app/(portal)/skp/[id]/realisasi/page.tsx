import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EntryList } from "@/components/progress/entry-list";
import { IndicatorProgress } from "@/components/progress/indicator-progress";
import { LogForm } from "@/components/progress/log-form";
import { WithdrawForm } from "@/components/progress/withdraw-form";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { isLocalDate } from "@/lib/domain/calendar/local-date";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { decideEntry, ENTRY_STATES } from "@/lib/domain/progress/review";
import { paths } from "@/lib/paths";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { planProgress } from "@/lib/queries/progress/plan-progress";
import { readEntry } from "@/lib/queries/progress/read-entry";
import { formatDay, formatDays } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { freshFigures } from "../../../fresh-figures";
import { pagesAbove } from "../pages-above";
import { logProgressAction, withdrawProgressAction } from "./actions";

export const metadata: Metadata = { title: "Realisasi" };

/** Where the author may take an entry back. */
const WITHDRAWABLE = new Set(
  ENTRY_STATES.filter((state) => decideEntry({ state, isPlanAgreed: true, party: "author" }, "withdraw").ok),
);

const uuid = z.uuid().optional().catch(undefined);
const day = z.string().refine(isLocalDate).optional().catch(undefined);
const querySchema = z.object({
  indikator: uuid,
  dari: day,
  sampai: day,
  tanggal: day,
  ulangi: uuid,
  tercatat: uuid,
  dibatalkan: uuid,
  sebelum: z.string().max(60).optional().catch(undefined),
});

type ProgressPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What was reached of each indicator, the log behind it, and the form to write down more. */
export default async function ProgressPage({ params, searchParams }: ProgressPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const query = querySchema.parse(await searchParams);
  await freshFigures();
  const today = localToday();
  const plan = id.success ? await planProgress(viewer, id.data, today) : null;
  if (!plan) notFound();
  const { dari, sampai } = query;
  const within = dari && sampai ? { startsOn: dari, endsOn: sampai } : undefined;
  const entries = await listProgressEntries(viewer, today, {
    planId: plan.id,
    indicatorId: query.indikator,
    within,
    after: query.sebelum,
  });
  if (!entries) notFound();

  const all = plan.results.flatMap((result) => result.indicators.map((indicator) => ({ result, indicator })));
  const again = query.ulangi && plan.canLog ? await readEntry(viewer, plan.id, query.ulangi, today) : null;
  const chosenId = query.indikator ?? again?.entry.indicatorId;
  const chosen = all.find(({ indicator }) => indicator.id === query.indikator)?.indicator;
  const loggable = all.filter(({ indicator }) => indicator.source === LOG_SOURCE);
  const key = draftKey(viewer, "realisasi", plan.id);
  const more = new URLSearchParams({
    ...(query.indikator ? { indikator: query.indikator } : {}),
    ...(dari && sampai ? { dari, sampai } : {}),
    sebelum: entries.next ?? "",
  });
  return (
    <>
      <PageHeader
        title="Realisasi"
        eyebrow={plan.isOwn ? undefined : `${plan.employeeName}, ${plan.positionTitle}`}
        lead={`Masa SKP ${formatDays(plan.startsOn, plan.endsOn)}.`}
        breadcrumb={pagesAbove({ ...plan, planId: plan.id })}
        actions={
          <LinkButton href={paths.progressCalendar(plan.id)} variant="secondary">
            Kalender catatan
          </LinkButton>
        }
      />
      {query.tercatat && <DraftClear key={query.tercatat} storageKey={key} />}
      {(query.tercatat || query.dibatalkan) && (
        <div className="mb-8">
          <FormMessage outcome="success">
            {query.tercatat
              ? "Catatan tersimpan dan langsung dihitung."
              : "Catatan dibatalkan dan tidak dihitung lagi."}
          </FormMessage>
        </div>
      )}
      {plan.canLog && loggable.length > 0 && (
        <Section title="Catat pekerjaan">
          <LogForm
            // A new form after each entry, and the same one while it is being corrected, also without JavaScript.
            key={[query.tercatat ?? "pertama", chosenId, query.tanggal, query.ulangi].join()}
            action={logProgressAction}
            ownerId={viewer.employeeId}
            entryId={randomUUID()}
            indicators={loggable.map(({ result, indicator }) => ({
              value: indicator.id,
              label: `${indicator.text} (${indicator.unit})`,
              group: result.text,
            }))}
            indicatorId={chosenId}
            again={again?.entry}
            day={query.tanggal ?? today}
            today={today}
            startsOn={plan.startsOn}
            draftKey={key}
            draftVersion={query.ulangi}
          />
        </Section>
      )}
      {plan.isOwn && !plan.canLog && (
        <Alert tone="info" title="Realisasi belum atau tidak lagi dapat dicatat">
          Pencatatan dibuka setelah SKP disetujui pejabat penilai, sampai SKP ditutup.
        </Alert>
      )}
      <Section title="Capaian per indikator">
        <div className="space-y-8">
          {plan.results.map((result) => (
            <div key={result.id} className="space-y-4">
              <h3 className="text-lg">
                {result.ordinal}. {result.text}
              </h3>
              <div className="grid gap-4 lg:grid-cols-2">
                {result.indicators.map((indicator) => (
                  <IndicatorProgress
                    key={indicator.id}
                    indicator={indicator}
                    actions={
                      indicator.measured ? null : plan.canLog ? (
                        <LinkButton href={paths.progressOf(plan.id, indicator.id)} variant="secondary">
                          Catat untuk ini
                        </LinkButton>
                      ) : (
                        <AppLink href={paths.progressOf(plan.id, indicator.id)} className="link">
                          Lihat catatannya
                        </AppLink>
                      )
                    }
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
      </Section>
      <Section
        id="catatan"
        title="Catatan"
        lead={leadOf(chosen?.text, within)}
        actions={
          (chosen || within) && (
            <AppLink href={paths.progress(plan.id)} className="link">
              {within ? "Tampilkan semua catatan" : "Tampilkan semua indikator"}
            </AppLink>
          )
        }
      >
        {entries.rows.length === 0 ? (
          <EmptyState title="Belum ada catatan" headingLevel="h3">
            {plan.canLog
              ? "Tulis pekerjaan hari ini lewat formulir di atas. Cukup tanggal, jumlah, dan satu kalimat."
              : "Yang dicatat akan tampil di sini beserta buktinya."}
          </EmptyState>
        ) : (
          <EntryList
            entries={entries.rows}
            actions={(entry) => (
              <div className="flex flex-wrap items-center gap-x-6 has-[details[open]]:flex-col has-[details[open]]:items-start">
                <AppLink
                  href={paths.progressEntry(plan.id, entry.id)}
                  className="link inline-flex min-h-11 items-center"
                >
                  {plan.canLog && entry.state === "ASKED" ? "Perbaiki catatan ini" : "Buka catatan"}
                  <span className="sr-only"> {formatDay(entry.happenedOn)}</span>
                </AppLink>
                {plan.canLog && WITHDRAWABLE.has(entry.state) && (
                  <WithdrawForm
                    action={withdrawProgressAction}
                    entryId={entry.id}
                    withdrawalId={randomUUID()}
                  />
                )}
              </div>
            )}
          />
        )}
        <Pagination nextHref={entries.next ? `${paths.progress(plan.id)}?${more}#catatan` : undefined} />
      </Section>
    </>
  );
}

/** What the list is cut down to. */
function leadOf(
  indicator: string | undefined,
  within: { startsOn: string; endsOn: string } | undefined,
): string {
  const days = within ? formatDays(within.startsOn, within.endsOn) : null;
  const cut = [indicator, days].filter(Boolean).join(", ");
  return cut ? `Hanya untuk: ${cut}` : "Pekerjaan terbaru di atas.";
}
