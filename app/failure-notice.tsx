"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageNotice } from "@/components/ui/page-notice";

type FailureNoticeProps = {
  readonly error: unknown;
  readonly retry: () => void;
  readonly isWhole?: boolean;
};

/** The digest is the only thing that leads from this page to the server's log. */
function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : undefined;
}

/** What a person sees when something of ours broke. */
export function FailureNotice({ error, retry, isWhole = false }: FailureNoticeProps) {
  useEffect(() => console.error(error), [error]);
  const digest = digestOf(error);
  return (
    <PageNotice
      isWhole={isWhole}
      title="Terjadi gangguan pada Bina"
      note={digest && `Kode gangguan: ${digest}. Sebutkan kode ini bila Anda melapor kepada pengelola.`}
      actions={
        <>
          <Button onClick={retry}>Coba lagi</Button>
          <LinkButton href="/" variant="secondary">
            Ke beranda
          </LinkButton>
        </>
      }
    >
      <p>Halaman ini gagal dimuat, dan itu bukan kesalahan Anda. Data yang sudah tersimpan tetap aman.</p>
      <p>Tunggu sebentar lalu coba lagi. Bila terulang, laporkan kepada pengelola Bina.</p>
    </PageNotice>
  );
}
