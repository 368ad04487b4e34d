import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { WriteCounsellingForm } from "@/components/coaching/counselling-forms";
import { ButtonForm } from "@/components/form/button-form";
import { Alert } from "@/components/ui/alert";
import { cx } from "@/components/ui/cx";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { readCounselling } from "@/lib/queries/coaching/counselling";
import { COUNSELLING_STATE_LABELS } from "@/lib/text/coaching";
import { formatMoment } from "@/lib/text/format";
import { closeCounsellingAction, writeCounsellingAction } from "../actions";

export const metadata: Metadata = { title: "Konseling" };

type CounsellingPageProps = { readonly params: Promise<{ readonly id: string }> };

/** What the two say to one another; for anybody else the page does not exist. */
export default async function CounsellingPage({ params }: CounsellingPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const counselling = id.success ? await readCounselling(viewer, id.data) : null;
  if (!counselling) notFound();
  const { entries, state, version, withName, closedAt } = counselling;
  const last = entries.at(-1);
  return (
    <>
      <PageHeader
        title={`Konseling dengan ${withName}`}
        eyebrow={COUNSELLING_STATE_LABELS[state]}
        lead="Hanya Anda berdua yang dapat membaca halaman ini."
        breadcrumb={[{ label: "Konseling", href: paths.counsellings }]}
      />
      <ol className="max-w-2xl space-y-4">
        {entries.map((entry) => (
          <li
            key={entry.id}
            id={entry === last ? "terbaru" : undefined}
            className={cx(
              "rounded-lg border border-line p-4 sm:p-5",
              entry.isOwn ? "ml-6 bg-brand-soft sm:ml-12" : "mr-6 bg-surface sm:mr-12",
            )}
          >
            <p className="text-sm text-ink-soft">
              <span className="font-semibold text-ink">{entry.isOwn ? "Anda" : entry.author}</span> ·{" "}
              {formatMoment(entry.at)}
            </p>
            <p className="mt-2 break-words whitespace-pre-line">{entry.text}</p>
          </li>
        ))}
      </ol>
      {state === "OPEN" ? (
        <Section title="Lanjutkan">
          <div className="space-y-6">
            <WriteCounsellingForm
              key={last?.id}
              action={writeCounsellingAction}
              entryId={randomUUID()}
              counsellingId={counselling.id}
            />
            <Details summary="Akhiri konseling ini">
              <div className="space-y-4">
                <p className="max-w-prose">
                  Setelah diakhiri tidak ada yang dapat ditambahkan; isinya tetap terbaca oleh Anda berdua.
                </p>
                <ButtonForm
                  action={closeCounsellingAction}
                  fields={{ counsellingId: counselling.id, version: String(version) }}
                >
                  Ya, akhiri konseling
                </ButtonForm>
              </div>
            </Details>
          </div>
        </Section>
      ) : (
        <div className="mt-8">
          <Alert tone="info" title="Konseling ini sudah diakhiri">
            {closedAt && `Diakhiri ${formatMoment(closedAt)}.`}
          </Alert>
        </div>
      )}
    </>
  );
}
