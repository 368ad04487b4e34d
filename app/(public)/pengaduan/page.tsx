import type { Metadata } from "next";
import { ComplaintForm } from "@/components/complaint/complaint-form";
import { NotHandled } from "@/components/complaint/not-handled";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { complaintUnits } from "@/lib/queries/complaint/complaint-units";
import { villages } from "@/lib/queries/complaint/villages";
import { publicMetadata } from "../public-metadata";
import { fileComplaintAction } from "./actions";

export const dynamic = "force-dynamic";
export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Pengaduan",
    description:
      "Sampaikan pengaduan, usul, atau pertanyaan tanpa akun dan boleh tanpa nama; setiap laporan dijawab.",
    path: paths.complaint,
    picture: "pengaduan",
  });

/** Complaints, aspirations and requests for information: one page, no account, no script needed. */
export default async function ComplaintPage() {
  const [units, places] = await Promise.all([complaintUnits(), villages()]);
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Sampaikan laporan"
        lead="Pengaduan, usul, atau pertanyaan untuk pemerintah daerah. Tanpa akun, boleh tanpa nama, dan setiap laporan dijawab."
        actions={
          <LinkButton href={paths.trackComplaint} variant="secondary">
            Lacak laporan
          </LinkButton>
        }
      />
      <ComplaintForm
        action={fileComplaintAction}
        formId={crypto.randomUUID()}
        units={units.map(({ id, name }) => ({ value: id, label: name }))}
        villages={places.map(({ code, name, district }) => ({
          value: code,
          label: name,
          group: `Kecamatan ${district}`,
        }))}
      />
      <div className="mt-10 border-t border-line pt-6">
        <NotHandled />
      </div>
    </div>
  );
}
