import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RatingNumbersForm } from "@/components/imports/rating-numbers-form";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import { ratingNumbers } from "@/lib/queries/imports/rating-numbers";
import { setRatingNumbersAction } from "../actions";

export const metadata: Metadata = { title: "Angka rating SIASN" };

const querySchema = z.object({ langkah: z.literal("simpan").optional().catch(undefined) });

/** What the integers of the national registers mean when predikats are imported. */
export default async function RatingNumbersPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  if (!can(viewer, "rating.mapNumbers", {})) notFound();
  const { langkah } = querySchema.parse(await searchParams);
  const { numbers, version } = await ratingNumbers();
  return (
    <>
      <PageHeader
        title="Angka rating SIASN"
        lead="Sebagian ekspor menulis rating dan kuadran kinerja sebagai angka. Angka yang tidak diberi arti ditolak saat impor; kata selalu dibaca sebagaimana tertulis."
        breadcrumb={[
          { label: "Dasbor", href: paths.dashboard },
          { label: "Pengaturan", href: paths.hr.settings },
        ]}
      />
      <div className="mb-8 empty:hidden">
        {langkah && <FormMessage outcome="success">Arti angka tersimpan.</FormMessage>}
        {version === 0 && (
          <p>
            Tabel ini masih usulan dan belum dikonfirmasi. Cocokkan dengan beberapa pegawai yang predikatnya
            sudah diketahui, lalu simpan.
          </p>
        )}
      </div>
      <RatingNumbersForm key={version} action={setRatingNumbersAction} version={version} numbers={numbers} />
    </>
  );
}
