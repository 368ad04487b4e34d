import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppraisalRulesForm } from "@/components/appraisal/appraisal-rules-form";
import { AppLink } from "@/components/ui/app-link";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import { appraisalRules } from "@/lib/queries/appraisal/appraisal-rules";
import { setAppraisalRulesAction } from "../actions";

export const metadata: Metadata = { title: "Ketentuan penilaian" };

const querySchema = z.object({ langkah: z.literal("simpan").optional().catch(undefined) });

/** What the law leaves open of plans and appraisals: the page to walk through with whoever confirms it. */
export default async function AppraisalRulesPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  if (!can(viewer, "appraisal.setRules", {})) notFound();
  const { langkah } = querySchema.parse(await searchParams);
  const { rules, version } = await appraisalRules();
  return (
    <>
      <PageHeader
        title="Ketentuan penilaian"
        lead="Peraturan tidak menetapkan angka dan padanan di bawah ini. Perubahan berlaku bagi batas dan saran yang dihitung sesudahnya; rating yang sudah diberikan tidak berubah."
        breadcrumb={[
          { label: "Dasbor", href: paths.dashboard },
          { label: "Pengaturan", href: paths.hr.settings },
        ]}
      />
      <div className="mb-8 max-w-prose space-y-4">
        {langkah && <FormMessage outcome="success">Ketentuan tersimpan.</FormMessage>}
        {version === 0 && (
          <p>Ketentuan ini masih usulan dan belum dikonfirmasi. Cocokkan dengan BKPSDM, lalu simpan.</p>
        )}
        <p>
          Batas penetapan SKP serta tenggang keberatan, penjelasan penilai, dan keputusan atasan ditetapkan
          untuk setiap periode, di{" "}
          <AppLink href={paths.hr.periods} className="link">
            Periode SKP
          </AppLink>
          .
        </p>
      </div>
      <AppraisalRulesForm key={version} action={setAppraisalRulesAction} version={version} rules={rules} />
    </>
  );
}
