import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ProposalForm } from "@/components/calibration/proposal-form";
import { ProposalWords } from "@/components/calibration/proposal-words";
import { DescriptionList } from "@/components/ui/description-list";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { readSession } from "@/lib/queries/calibration/sessions";
import { CALIBRATION_ANSWER_LABELS, CALIBRATION_STEP_MESSAGES } from "@/lib/text/calibration";
import { formatDay } from "@/lib/text/format";
import { draftKey } from "../../../draft-key";
import { proposeChangeAction } from "../actions";

export const metadata: Metadata = { title: "Sesi kalibrasi" };

const querySchema = z.object({ langkah: z.enum(["catat", "usul"]).optional().catch(undefined) });

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One session: who was there, what was proposed, and what the appraisers made of it. */
export default async function CalibrationSessionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const session = id.success ? await readSession(viewer, id.data) : null;
  if (!session) notFound();
  const proposalDraft = draftKey(viewer, "kalibrasi", "usul", session.id);
  return (
    <>
      <PageHeader
        title={`Sesi kalibrasi ${session.unitName}`}
        eyebrow={session.periodName}
        breadcrumb={[{ label: "Kalibrasi penilaian", href: paths.hr.calibrationOf(session.year) }]}
        meta={<span className="text-ink-soft">{formatDay(session.heldOn)}</span>}
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear
            key={session.proposals.length}
            storageKey={langkah === "catat" ? draftKey(viewer, "kalibrasi", "baru") : proposalDraft}
          />
          <FormMessage outcome="success">{CALIBRATION_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Sesi">
        <DescriptionList
          items={[
            {
              term: "Peserta",
              description: <span className="wrap-anywhere whitespace-pre-line">{session.participants}</span>,
            },
            {
              term: "Catatan",
              description: (
                <span className="wrap-anywhere whitespace-pre-line">{session.notes ?? "Tidak ada"}</span>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Usulan perubahan">
        {session.proposals.length === 0 ? (
          <EmptyState title="Belum ada usulan" headingLevel="h3">
            Usulan tampil pada penilainya. Ia yang mengubah rating, atau mempertahankannya dengan alasan.
          </EmptyState>
        ) : (
          <ul className="space-y-4">
            {session.proposals.map((proposal) => (
              <li key={proposal.id} className="space-y-3 rounded-lg border border-line bg-surface p-4 sm:p-5">
                <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                  <h3 className="text-lg wrap-anywhere">{proposal.employeeName}</h3>
                  <StatusBadge tone={proposal.isAnswered ? "success" : "info"}>
                    {proposal.answer
                      ? CALIBRATION_ANSWER_LABELS[proposal.answer]
                      : proposal.isAnswered
                        ? "Sudah dijawab"
                        : "Menunggu penilai"}
                  </StatusBadge>
                </div>
                <ProposalWords {...proposal} />
                {proposal.isAnswered && !proposal.answer && (
                  <p className="max-w-prose text-ink-soft">
                    Jawabannya terbaca setelah hasil evaluasi disampaikan kepada pegawai.
                  </p>
                )}
                {proposal.answerReason && (
                  <p className="max-w-prose wrap-anywhere whitespace-pre-line">
                    <strong>{proposal.appraiserName}:</strong> {proposal.answerReason}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {session.candidates.length > 0 && (
        <Section
          title="Usulkan perubahan"
          lead="Hanya penilaian yang hasilnya belum disampaikan. Rating penilainya tidak terlihat di sini."
        >
          <ProposalForm
            key={session.proposals.length}
            action={proposeChangeAction}
            id={randomUUID()}
            sessionId={session.id}
            candidates={session.candidates}
            draftKey={proposalDraft}
          />
        </Section>
      )}
    </>
  );
}
