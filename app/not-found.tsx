import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { PageNotice } from "@/components/ui/page-notice";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFoundPage() {
  return (
    <PageNotice
      title="Halaman tidak ditemukan"
      actions={
        <>
          <LinkButton href="/">Ke beranda</LinkButton>
          <LinkButton href="/dasbor" variant="secondary">
            Ke dasbor saya
          </LinkButton>
        </>
      }
    >
      <p>Alamat ini salah ketik, sudah dipindahkan, atau isinya tidak dapat Anda buka dengan akun ini.</p>
      <p>Bila Anda mengikuti tautan dari surat atau pesan, mintalah tautan yang baru kepada pengirimnya.</p>
    </PageNotice>
  );
}
