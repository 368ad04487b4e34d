"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { QrCode } from "@/components/ui/qr-code";
import { paths } from "@/lib/paths";
import { codeText } from "@/lib/text/tracking";

export type Slip = {
  readonly id: string;
  readonly code: string;
  readonly pin: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly address: string;
  readonly qr: { readonly size: number; readonly path: string };
};

/** The applicant's slip: printed, or photographed from the screen. The only time that the PIN is seen. */
export function ApplicationSlip({ id, code, pin, serviceName, unitName, address, qr }: Slip) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="max-w-2xl space-y-6" aria-labelledby="slip">
      <h2 id="slip" ref={heading} tabIndex={-1} className="text-2xl focus:outline-none">
        Tanda terima permohonan
      </h2>
      <div className="print:hidden">
        <Alert tone="warning" title="Berikan tanda terima ini sekarang">
          <p>
            Cetak halaman ini (Ctrl+P), atau biarkan pemohon memotretnya. PIN hanya tampil satu kali; yang
            hilang diganti di loket dengan menunjukkan identitas.
          </p>
        </Alert>
      </div>
      <div className="paper grid gap-6 rounded-lg border border-line p-6 sm:grid-cols-[1fr_auto]">
        <dl className="space-y-4">
          <div>
            <dt>Layanan</dt>
            <dd className="font-semibold">{serviceName}</dd>
            <dd>{unitName}</dd>
          </div>
          <div>
            <dt>Kode lacak</dt>
            <dd className="font-mono text-2xl font-bold" data-testid="code">
              {codeText(code)}
            </dd>
          </div>
          <div>
            <dt>PIN</dt>
            <dd className="font-mono text-2xl font-bold" data-testid="pin">
              {pin}
            </dd>
          </div>
          <div>
            <dt>Lacak di</dt>
            <dd className="font-semibold break-all">{address}</dd>
          </div>
        </dl>
        <QrCode {...qr} label="Kode QR untuk melacak permohonan ini" />
      </div>
      <div className="flex flex-wrap gap-3 print:hidden">
        <LinkButton href={paths.application(id)}>Buka permohonan</LinkButton>
        <LinkButton href={paths.applications} variant="secondary">
          Kembali ke papan
        </LinkButton>
      </div>
    </section>
  );
}
