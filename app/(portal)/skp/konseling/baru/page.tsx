import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { OpenCounsellingForm } from "@/components/coaching/counselling-forms";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { findColleague } from "@/lib/queries/feedback/colleagues";
import { ChooseColleague, colleagueSearchSchema } from "../../../choose-colleague";
import { openCounsellingAction } from "../actions";

export const metadata: Metadata = { title: "Mulai konseling" };

const querySchema = colleagueSearchSchema.extend({ dengan: z.uuid().optional().catch(undefined) });

const ABOVE = [{ label: "Konseling", href: paths.counsellings }];

type NewCounsellingProps = { readonly searchParams: Promise<object> };

/** First with whom, then the first words. */
export default async function NewCounsellingPage({ searchParams }: NewCounsellingProps) {
  const viewer = await requireViewer();
  const { dengan, ...search } = querySchema.parse(await searchParams);
  if (!dengan) {
    return (
      <>
        <PageHeader
          title="Mulai konseling"
          lead="Dengan siapa? Hanya Anda dan orang yang Anda pilih yang dapat membacanya."
          breadcrumb={ABOVE}
        />
        <ChooseColleague
          viewer={viewer}
          search={search}
          page={paths.newCounselling}
          label="Cari pejabat yang Anda percaya"
          near={["superiors", "subordinates"]}
          hrefOf={paths.newCounsellingWith}
        />
      </>
    );
  }
  const colleague = await findColleague(viewer, dengan);
  if (!colleague) notFound();
  return (
    <>
      <PageHeader
        title={`Konseling dengan ${colleague.name}`}
        eyebrow={[colleague.positionTitle, colleague.unitName].filter((text) => text !== null).join(", ")}
        lead="Hanya Anda berdua yang dapat membacanya."
        breadcrumb={[...ABOVE, { label: "Pilih orangnya", href: paths.newCounselling }]}
        actions={
          <LinkButton href={paths.newCounselling} variant="secondary">
            Pilih orang lain
          </LinkButton>
        }
      />
      <OpenCounsellingForm
        action={openCounsellingAction}
        counsellingId={randomUUID()}
        entryId={randomUUID()}
        colleagueId={colleague.id}
      />
    </>
  );
}
