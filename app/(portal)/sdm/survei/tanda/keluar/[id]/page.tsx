import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ReturnResponsesForm } from "@/components/survey/return-responses-form";
import { DescriptionList } from "@/components/ui/description-list";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { exclusionById } from "@/lib/queries/survey/exclusions";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { EXCLUSION_STEP_MESSAGES, MARK_MEANING, NO_COUNTER_TEXT } from "@/lib/text/survey";
import { returnResponsesAction } from "../../../actions";

export const metadata: Metadata = { title: "Jawaban yang dikeluarkan" };

const querySchema = z.object({ langkah: z.enum(["keluar", "kembali"]).optional().catch(undefined) });

type ExclusionPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** Answers that were left out together, why, and the way back. */
export default async function ExclusionPage({ params, searchParams }: ExclusionPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const exclusion = id.success ? await exclusionById(viewer, id.data) : null;
  if (!exclusion) notFound();
  const { returnedAt, returnReason } = exclusion;
  return (
    <>
      <PageHeader
        title={exclusion.serviceName}
        breadcrumb={[
          { label: "Jawaban bertanda", href: paths.hr.markedAnswersOf(exclusion.periodId) },
          { label: "Yang dikeluarkan", href: paths.hr.exclusions(exclusion.periodId) },
        ]}
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{EXCLUSION_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Yang dikeluarkan">
        <DescriptionList
          items={[
            { term: "Loket", description: exclusion.counterName ?? NO_COUNTER_TEXT },
            { term: "Sejak", description: formatMoment(exclusion.startsAt) },
            { term: "Tanda", description: MARK_MEANING[exclusion.mark] },
            { term: "Jawaban", description: formatNumber(exclusion.n) },
            { term: "Dikeluarkan", description: formatMoment(exclusion.excludedAt) },
            { term: "Alasan", description: exclusion.reason },
            ...(returnedAt ? [{ term: "Dikembalikan", description: formatMoment(returnedAt) }] : []),
            ...(returnReason ? [{ term: "Alasan dikembalikan", description: returnReason }] : []),
          ]}
        />
      </Section>
      {exclusion.isActive && (
        <Section title="Kembalikan ke hitungan" lead="Seluruh kelompok ini dihitung lagi.">
          <ReturnResponsesForm
            action={returnResponsesAction}
            id={exclusion.id}
            version={String(exclusion.version)}
          />
        </Section>
      )}
    </>
  );
}
