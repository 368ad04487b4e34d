"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { CodeAndPin } from "@/components/form/code-and-pin";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

type TicketReceiptProps = {
  readonly heading: string;
  readonly code: string;
  readonly pin: string;
  readonly children: ReactNode;
};

/** The only time that code and PIN are seen together: large enough to copy by hand or to photograph. */
export function TicketReceipt({ heading, code, pin, children }: TicketReceiptProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="max-w-2xl space-y-6" aria-labelledby={`kode-${code}`}>
      <h3 id={`kode-${code}`} ref={title} tabIndex={-1} className="text-xl focus:outline-none">
        {heading}
      </h3>
      <p className="max-w-prose">{children}</p>
      <Alert tone="warning" title="Catat atau foto kode dan PIN ini sekarang">
        <p>Keduanya hanya tampil satu kali. PIN yang hilang tidak dapat kami kirim ulang.</p>
      </Alert>
      <CodeAndPin code={code} pin={pin} />
      <LinkButton href={paths.consultationTicket}>Lihat dengan kode</LinkButton>
    </section>
  );
}
