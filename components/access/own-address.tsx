import { ButtonForm } from "@/components/form/button-form";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FormAction } from "@/lib/actions/action-state";

type OwnAddressProps = {
  readonly email: string | null;
  readonly isConfirmed: boolean;
  readonly action: FormAction;
};

/** Whether the address of somebody with a guarded role gets letters that open their account, and the way there. */
export function OwnAddress({ email, isConfirmed, action }: OwnAddressProps) {
  if (email === null) {
    return (
      <p className="max-w-prose text-ink-soft">
        Belum tercatat, jadi “Lupa kata sandi” tidak dapat mengirim tautan kepada Anda. Alamat dicatat
        pengelola SDM sebelum Anda memegang peran ini; sesudahnya administrator mencabut peran Anda dulu.
      </p>
    );
  }
  if (isConfirmed) return <StatusBadge tone="success">{`${email} milik Anda`}</StatusBadge>;
  return (
    <div className="space-y-4">
      <p className="max-w-prose text-ink-soft">
        Peran Anda membuka data banyak orang. Karena itu “Lupa kata sandi” baru mengirim tautan ke {email}{" "}
        setelah Anda memastikan bahwa alamat itu milik Anda.
      </p>
      <ButtonForm action={action}>Kirim surat ke alamat itu</ButtonForm>
    </div>
  );
}
