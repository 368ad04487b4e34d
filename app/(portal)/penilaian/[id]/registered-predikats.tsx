import { RegisteredTable } from "@/components/appraisal/registered-table";
import { Section } from "@/components/ui/section";
import { registeredBeside } from "@/lib/queries/appraisal/rating-history";

/** The predikats of the other register for the same days, and which of the two counts; nothing where there are none. */
export async function RegisteredPredikats({ planId }: { readonly planId: string }) {
  const registered = await registeredBeside(planId);
  if (registered.ratings.length === 0) return null;
  return (
    <Section
      title="Predikat di e-Kinerja BKN"
      lead={
        registered.isOfficial
          ? "Untuk periode ini yang resmi adalah register e-Kinerja BKN."
          : "Sebagai pembanding; untuk periode ini yang resmi adalah penilaian di Bina."
      }
    >
      <RegisteredTable ratings={registered.ratings} />
    </Section>
  );
}
