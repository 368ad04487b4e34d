import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CorrectForm } from "@/components/progress/correct-form";
import { EntryBody } from "@/components/progress/entry-list";
import { RemarkList } from "@/components/progress/remark-list";
import { ReviewForm } from "@/components/progress/review-form";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { NextWaiting } from "@/components/waiting/next-waiting";
import { requireViewer } from "@/lib/auth/current-session";
import { REVIEW_EVENTS } from "@/lib/domain/progress/review";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { readEntry } from "@/lib/queries/progress/read-entry";
import { nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { formatDay, formatMoment } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { pagesAbove } from "../../pages-above";
import { correctProgressAction, reviewEntryAction } from "../actions";

export const metadata: Metadata = { title: "Catatan realisasi" };

const DONE = {
  comment: "Komentar terkirim.",
  ask: "Perbaikan diminta. Pegawai melihatnya di catatan ini dan di dasbornya.",
  accept: "Catatan diterima.",
  correct: "Perbaikan tersimpan dan langsung dihitung. Yang lama tetap terbaca di bawah.",
} as const;

const querySchema = z.object({
  langkah: z
    .enum(Object.keys(DONE) as (keyof typeof DONE)[])
    .optional()
    .catch(undefined),
  dari: z.uuid().optional().catch(undefined),
});

type EntryPageProps = {
  readonly params: Promise<{ readonly id: string; readonly entry: string }>;
  readonly searchParams: Promise<object>;
};

/** One entry of the log: what it says, what was said about it, and what its two parties may do now. */
export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const viewer = await requireViewer();
  const ids = z.object({ id: z.uuid(), entry: z.uuid() }).safeParse(await params);
  const { langkah, dari } = querySchema.parse(await searchParams);
  const today = localToday();
  const page = ids.success ? await readEntry(viewer, ids.data.id, ids.data.entry, today) : null;
  if (!page) notFound();
  const { entry, planId, version, events, former, remarks } = page;
  const said = REVIEW_EVENTS.filter((event) => events.includes(event)).toReversed();
  const isWaiting = !page.isOwn && events.includes("accept");
  const wasAnswered = !page.isOwn && (langkah === "accept" || langkah === "ask");
  const next = isWaiting || wasAnswered ? await nextWaiting(viewer, "entry", entry, today) : null;
  const remarkDraft = draftKey(viewer, "catatan", entry.id);
  const correctionDraft = (id: string) => draftKey(viewer, "catatan-perbaikan", id);
  return (
    <>
      <PageHeader
        title={`Catatan ${formatDay(entry.happenedOn)}`}
        breadcrumb={[...pagesAbove(page), { label: "Realisasi", href: paths.progress(planId) }]}
        actions={
          !page.isOwn &&
          canSomewhere(viewer, "progress.review") && (
            <LinkButton href={paths.waitingEntries} variant="secondary">
              Catatan lain yang menunggu
            </LinkButton>
          )
        }
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear
            key={dari}
            storageKey={langkah === "correct" ? correctionDraft(former[0]?.id ?? "") : remarkDraft}
          />
          <FormMessage outcome="success">{DONE[langkah]}</FormMessage>
        </div>
      )}
      {wasAnswered && (next || !isWaiting) && (
        <div className="mb-8">
          <NextWaiting next={next} />
        </div>
      )}
      <div className="max-w-2xl rounded-lg border border-line bg-surface p-4 sm:p-5">
        <EntryBody entry={entry} />
        <p className="mt-3 text-sm text-ink-soft">Ditulis {formatMoment(entry.writtenAt)}.</p>
      </div>
      {page.correctedById && (
        <p className="mt-4">
          <AppLink href={paths.progressEntry(planId, page.correctedById)} className="link">
            Buka catatan yang menggantikannya
          </AppLink>
        </p>
      )}
      {remarks.length > 0 && (
        <Section title="Tanggapan">
          <RemarkList remarks={remarks} />
        </Section>
      )}
      {events.includes("correct") && (
        <Section
          title="Perbaiki catatan"
          lead="Yang lama tetap terbaca sebagai versi sebelumnya, tetapi tidak dihitung lagi."
        >
          <Details summary="Ubah isi catatan" open={entry.state === "ASKED"}>
            <CorrectForm
              action={correctProgressAction}
              correctionId={randomUUID()}
              version={version}
              entry={entry}
              today={today}
              startsOn={page.startsOn}
              draftKey={correctionDraft(entry.id)}
            />
          </Details>
        </Section>
      )}
      {said.length > 0 && (
        <Section title={page.isOwn ? "Tulis komentar" : "Tanggapi"}>
          <ReviewForm
            key={remarks.length}
            action={reviewEntryAction}
            remarkId={randomUUID()}
            entryId={entry.id}
            version={version}
            events={said}
            draftKey={remarkDraft}
          />
        </Section>
      )}
      {/* Before an answer the entry itself comes first. */}
      {!wasAnswered && next && (
        <div className="mt-10">
          <NextWaiting next={next} />
        </div>
      )}
      {former.length > 0 && (
        <Section title="Versi sebelumnya" lead="Tidak dihitung lagi.">
          <ol className="max-w-2xl space-y-4">
            {former.map((one) => (
              <li key={one.id} className="rounded-lg border border-line p-4 sm:p-5">
                <EntryBody entry={one} />
                <p className="mt-3 text-sm text-ink-soft">Ditulis {formatMoment(one.writtenAt)}.</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
