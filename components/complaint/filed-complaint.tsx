"use client";

import { useEffect, useRef } from "react";
import { CodeAndPin } from "@/components/form/code-and-pin";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { VERIFICATION_DAYS } from "@/lib/domain/complaint/complaint";
import { paths } from "@/lib/paths";

export type FiledReceipt = { readonly code: string; readonly pin: string };

/** The only time that code and PIN are seen together: large enough to copy by hand or to photograph. */
export function FiledComplaint({ code, pin }: FiledReceipt) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="max-w-2xl space-y-6" aria-labelledby="diterima">
      <h2 id="diterima" ref={heading} tabIndex={-1} className="text-2xl focus:outline-none">
        Laporan Anda sudah kami terima
      </h2>
      <Alert tone="warning" title="Catat atau foto kode dan PIN ini sekarang">
        <p>
          Keduanya hanya tampil satu kali. Dengan keduanya Anda melihat perkembangan, membalas pesan unit, dan
          menyatakan selesai atau belum.
        </p>
      </Alert>
      <CodeAndPin code={code} pin={pin} />
      <p className="max-w-prose">
        Laporan diperiksa paling lama {VERIFICATION_DAYS} hari kerja, lalu diteruskan kepada unit yang
        berwenang. Kami tidak dapat mengirim ulang PIN yang hilang, karena kami tidak menyimpannya.
      </p>
      <LinkButton href={paths.trackComplaint}>Lacak laporan</LinkButton>
    </section>
  );
}
