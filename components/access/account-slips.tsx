"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useHydrated } from "@/components/ui/use-hydrated";
import { paths } from "@/lib/paths";
import type { AccountObstacle } from "@/lib/permissions/giving";
import { ACCOUNT_OBSTACLE_LABELS } from "@/lib/text/access";

/** What one person gets on paper. */
export interface Slip {
  readonly nip: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly temporaryPassword: string;
}

/** Who waits for somebody else to open their account, and why. */
export interface PassedOver {
  readonly nip: string;
  readonly name: string;
  readonly obstacles: readonly AccountObstacle[];
}

type AccountSlipsProps = {
  readonly slips: readonly Slip[];
  readonly passedOver: readonly PassedOver[];
  readonly left: number;
  readonly address: string;
};

/** One slip of paper a person, to cut apart and hand over. On screen this once. */
export function AccountSlips({ slips, passedOver, left, address }: AccountSlipsProps) {
  const isHydrated = useHydrated();
  return (
    <div className="space-y-6">
      <div className="space-y-6 print:hidden">
        <Alert tone="warning" title="Cetak sekarang">
          <p>
            {slips.length} kata sandi sementara ini hanya ditampilkan satu kali dan tidak tersimpan di mana
            pun. Serahkan setiap lembar langsung kepada orangnya.
            {left > 0 && ` Masih ada ${left} orang; buat lembar berikutnya setelah ini dicetak.`}
          </p>
        </Alert>
        {passedOver.length > 0 && (
          <Alert tone="info" title="Dilewati">
            <ul>
              {passedOver.map(({ nip, name, obstacles }) => (
                <li key={nip}>
                  {name}: {obstacles.map((obstacle) => ACCOUNT_OBSTACLE_LABELS[obstacle]).join(" dan ")}.
                </li>
              ))}
            </ul>
            <p>
              Akun orang yang menilai Anda dibuka pengelola SDM lain. Orang yang membuka akunnya sendiri
              memakai “Lupa kata sandi” di halaman masuk, atau dibantu pengelola server.
            </p>
          </Alert>
        )}
        <div className="flex flex-wrap gap-3">
          {isHydrated && <Button onClick={() => window.print()}>Cetak</Button>}
          <LinkButton href={paths.hr.openAccounts} variant="secondary">
            Sudah saya cetak
          </LinkButton>
        </div>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
        {slips.map(({ nip, name, unitName, temporaryPassword }) => (
          <li
            key={nip}
            className="break-inside-avoid space-y-2 rounded-lg border border-line-strong bg-surface p-4 print:rounded-none print:border-dashed"
          >
            <p className="font-semibold">{name}</p>
            {unitName && <p className="text-sm text-ink-soft">{unitName}</p>}
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-sm text-ink-soft">NIP</dt>
              <dd className="figures">{nip}</dd>
              <dt className="text-sm text-ink-soft">Kata sandi</dt>
              <dd className="font-mono text-lg">{temporaryPassword}</dd>
            </dl>
            <p className="text-sm text-ink-soft">
              Buka {address}, masuk, lalu pilih kata sandi Anda sendiri. Jangan berikan lembar ini kepada
              orang lain.
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
