import type { Metadata } from "next";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { confirmRegistrationAction } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pastikan alamat surel", robots: { index: false } };

const querySchema = z.object({
  langkah: z.literal("pasti").optional().catch(undefined),
  pendaftaran: z.uuid().optional().catch(undefined),
  tanda: z.string().max(100).optional().catch(undefined),
});

function leadOf(isConfirmed: boolean, isWhole: boolean): string | undefined {
  if (isConfirmed) return "Tempat atau giliran Anda tetap, dan kabar tentang dialog dikirim ke alamat ini.";
  return isWhole
    ? "Tekan tombol ini bila Anda sendiri yang mendaftar ke dialog publik dengan alamat ini."
    : undefined;
}

/** A mail address answers by a press: programs that only open the links of letters confirm nothing. */
export default async function ConfirmRegistrationPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const { langkah, pendaftaran, tanda } = querySchema.parse(await searchParams);
  const isWhole = pendaftaran !== undefined && tanda !== undefined;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Pastikan alamat surel"
        breadcrumb={[{ label: "Dialog publik", href: paths.consultations }]}
        lead={leadOf(langkah !== undefined, isWhole)}
      />
      {langkah && <FormMessage outcome="success">Alamat surel Anda sudah dipastikan.</FormMessage>}
      {!langkah && isWhole && (
        <ButtonForm
          action={confirmRegistrationAction}
          fields={{ id: pendaftaran, token: tanda }}
          variant="primary"
        >
          Ya, ini alamat saya
        </ButtonForm>
      )}
      {!langkah && !isWhole && (
        <FormMessage outcome="failed">
          Tautan ini tidak lengkap. Salin seluruh tautan dari surat Anda.
        </FormMessage>
      )}
      <div className="mt-8">
        <LinkButton href={paths.consultationTicket} variant="secondary">
          Lihat dengan kode
        </LinkButton>
      </div>
    </div>
  );
}
