import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { ActionList } from "@/components/improvement/action-list";
import { DoneForm } from "@/components/improvement/done-form";
import { ImprovementBadge } from "@/components/improvement/improvement-badge";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { ownEntries } from "@/lib/queries/improvement/own-entries";
import { type ImprovementView, readImprovement } from "@/lib/queries/improvement/read-improvement";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { formatDay } from "@/lib/text/format";
import {
  IMPROVEMENT_CONCLUSION_LABELS,
  IMPROVEMENT_STEP_MESSAGES,
  IMPROVEMENT_STEPS,
} from "@/lib/text/improvement";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { completeActionAction, removeActionAction } from "../actions";
import { ImprovementActs } from "./improvement-acts";

export const metadata: Metadata = { title: "Rencana perbaikan" };

const querySchema = z.object({
  langkah: z.enum(IMPROVEMENT_STEPS).optional().catch(undefined),
  pendamping: z.uuid().optional().catch(undefined),
});

type ImprovementPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One improvement plan: what is put right, by whom, until when, with what to show for it. */
export default async function ImprovementPage({ params, searchParams }: ImprovementPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah, pendamping } = querySchema.parse(await searchParams);
  const today = localToday();
  const improvement = id.success ? await readImprovement(viewer, id.data, today) : null;
  if (!improvement) notFound();
  const entries = improvement.mayReport ? await ownEntries(viewer) : [];
  const { acts, actions, comment, state, version } = improvement;
  return (
    <>
      <PageHeader
        title={improvement.isOwn ? "Rencana perbaikan saya" : `Rencana perbaikan ${improvement.employeeName}`}
        breadcrumb={[
          { label: "Penilaian", href: paths.appraisals },
          { label: "Rencana perbaikan", href: paths.improvements },
        ]}
        meta={<ImprovementBadge state={state} />}
        actions={
          improvement.predikat && (
            <LinkButton href={paths.appraisal(improvement.appraisalId)} variant="secondary">
              Penilaiannya
            </LinkButton>
          )
        }
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear
            key={`${version}-${actions.length}`}
            storageKey={draftKey(viewer, "perbaikan", langkah, improvement.id)}
          />
          {actions
            .filter(({ doneAt }) => doneAt !== null)
            .map((done) => (
              <DraftClear key={done.id} storageKey={draftKey(viewer, "perbaikan", "lapor", done.id)} />
            ))}
          <FormMessage outcome="success">{IMPROVEMENT_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Tentang rencana ini">
        <DescriptionList items={factsOf(improvement)} />
        <p className="mt-4 max-w-prose text-ink-soft">
          Rencana ini membantu memperbaiki. Bina tidak menjatuhkan atau mengusulkan sanksi dari rencana ini.
        </p>
      </Section>
      <Section title="Tindakan">
        <div className="space-y-4">
          {comment && state === "OPENED" && (
            <Alert tone="warning" title="Dikembalikan oleh pegawai">
              {comment}
            </Alert>
          )}
          {actions.length === 0 ? (
            <EmptyState title="Belum ada tindakan" headingLevel="h3">
              {acts.includes("draw")
                ? "Bicarakan dulu dengan pegawai, lalu tulis tindakan pertama di bawah."
                : "Pejabat penilai sedang menyusunnya."}
            </EmptyState>
          ) : (
            <ActionList
              actions={actions}
              today={today}
              acts={({ id: actionId, doneAt }) => {
                if (improvement.mayReport && !doneAt)
                  return (
                    <DoneForm
                      action={completeActionAction}
                      actionId={actionId}
                      entries={entries}
                      draftKey={draftKey(viewer, "perbaikan", "lapor", actionId)}
                    />
                  );
                if (!acts.includes("draw")) return null;
                const fields = { improvementId: improvement.id, actionId, version: String(version) };
                return (
                  <ButtonForm action={removeActionAction} fields={fields}>
                    Hapus tindakan
                  </ButtonForm>
                );
              }}
            />
          )}
        </div>
      </Section>
      <ImprovementActs viewer={viewer} improvement={improvement} mentorId={pendamping} />
    </>
  );
}

const factsOf = (improvement: ImprovementView) => [
  ...(improvement.predikat ? [{ term: "Predikat", description: PREDIKAT_TEXT[improvement.predikat] }] : []),
  { term: "Pejabat penilai", description: improvement.appraiserName },
  { term: "Dibuka", description: formatDay(improvement.openedOn) },
  ...(improvement.nextReminderOn
    ? [{ term: "Pengingat berikutnya", description: formatDay(improvement.nextReminderOn) }]
    : []),
  ...(improvement.conclusion
    ? [
        {
          term: "Simpulan",
          description: `${IMPROVEMENT_CONCLUSION_LABELS[improvement.conclusion]}. ${improvement.conclusionReason ?? ""}`,
        },
      ]
    : []),
];
