import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { WeightsForm } from "@/components/career/weights-form";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { flatWeights } from "@/lib/domain/career/weights";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { asnWeights } from "@/lib/queries/career/asn-weights";
import { editWeightsAction } from "../actions";

export const metadata: Metadata = { title: "Bobot simulasi IP ASN" };

const querySchema = z.object({ langkah: z.literal("simpan").optional().catch(undefined) });

/** The weights by which the index is simulated; those of the regulation until HR sets others. */
export default async function AsnWeightsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "career.weigh")) notFound();
  const { langkah } = querySchema.parse(await searchParams);
  const { weights, version } = await asnWeights();
  return (
    <>
      <PageHeader
        title="Bobot simulasi IP ASN"
        lead="Bawaan: PermenPANRB 38/2018 dan Peraturan BKN 8/2019. Ubah bila BKN menetapkan yang lain; simulasi langsung mengikutinya."
        breadcrumb={[{ label: "Simulasi IP ASN", href: paths.hr.asnIndexes }]}
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">Bobot tersimpan.</FormMessage>
        </div>
      )}
      <WeightsForm
        key={version}
        action={editWeightsAction}
        version={version}
        weights={flatWeights(weights)}
      />
    </>
  );
}
