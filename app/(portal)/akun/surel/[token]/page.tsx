import type { Metadata } from "next";
import { ButtonForm } from "@/components/form/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { ownAddress } from "@/lib/queries/access/own-address";
import { confirmAddressAction } from "../../actions";

export const metadata: Metadata = { title: "Pastikan alamat surel" };

interface ConfirmAddressPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

// The link is only looked at when the button is pressed: a mail scanner that opens it confirms nothing.
export default async function ConfirmAddressPage({ params }: ConfirmAddressPageProps) {
  const viewer = await requireViewer();
  const [{ token }, { email }] = await Promise.all([params, ownAddress(viewer)]);
  return (
    <>
      <PageHeader
        title="Pastikan alamat surel"
        lead={`Tautan kata sandi baru akan dikirim ke ${email ?? "alamat yang tercatat"}. Pastikan hanya bila alamat itu milik Anda sendiri.`}
        breadcrumb={[
          { label: "Dasbor", href: paths.dashboard },
          { label: "Akun saya", href: paths.account },
        ]}
      />
      <ButtonForm
        action={confirmAddressAction}
        fields={{ token: decodeURIComponent(token) }}
        variant="primary"
      >
        Ya, alamat ini milik saya
      </ButtonForm>
    </>
  );
}
