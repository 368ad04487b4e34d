import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TalentRulesForm } from "@/components/talent/talent-rules-form";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { talentRules } from "@/lib/queries/talent/talent-rules";
import { setTalentRulesAction } from "../actions";

export const metadata: Metadata = { title: "Ketentuan kotak talenta" };

const querySchema = z.object({ langkah: z.literal("simpan").optional().catch(undefined) });

/** What the law leaves open of the two axes. */
export default async function TalentRulesPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "talent.setRules")) notFound();
  const { langkah } = querySchema.parse(await searchParams);
  const { rules, version } = await talentRules();
  return (
    <>
      <PageHeader
        title="Ketentuan kotak talenta"
        lead="PermenPANRB 3/2020 menetapkan sembilan kotaknya, tetapi tidak arti setiap predikat dan batas nilai potensi. Perubahan langsung berlaku pada semua kotak."
        breadcrumb={[{ label: "Kotak talenta", href: paths.hr.talent }]}
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">Ketentuan tersimpan.</FormMessage>
        </div>
      )}
      <TalentRulesForm key={version} action={setTalentRulesAction} version={version} rules={rules} />
    </>
  );
}
