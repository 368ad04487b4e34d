"use client";

import { useEffect, useRef } from "react";
import { CodeAndPin } from "@/components/form/code-and-pin";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export type SubmittedReceipt = { readonly code: string; readonly pin: string };

/** The only time that code and PIN of an online application are seen together. */
export function SubmittedApplication({ code, pin }: SubmittedReceipt) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="max-w-2xl space-y-6" aria-labelledby="diterima">
      <h2 id="diterima" ref={heading} tabIndex={-1} className="text-2xl focus:outline-none">
        Permohonan Anda sudah kami terima
      </h2>
      <Alert tone="warning" title="Catat atau foto kode dan PIN ini sekarang">
        <p>
          Keduanya hanya tampil satu kali. PIN yang hilang dapat diganti di loket dengan menunjukkan
          identitas.
        </p>
      </Alert>
      <CodeAndPin code={code} pin={pin} />
      <p className="max-w-prose">
        Petugas loket memeriksa apakah permohonan Anda lengkap. Bila lengkap, waktu layanan dihitung sejak
        permohonan ini masuk, pada jam kerja.
      </p>
      <LinkButton href={paths.trackApplicationOf(code)}>Lacak permohonan</LinkButton>
    </section>
  );
}
