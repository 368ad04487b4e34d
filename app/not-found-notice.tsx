import { buttonStyle } from "@/components/ui/button-style";
import { PageNotice } from "@/components/ui/page-notice";

/**
 * What stands where nothing is, or nothing that one may see. With the browser's own links: what this notice needs every page
 * loads, also the survey.
 */
export function NotFoundNotice({ isWhole = false }: { readonly isWhole?: boolean }) {
  return (
    <PageNotice
      isWhole={isWhole}
      title="Halaman tidak ditemukan"
      actions={
        <>
          <a href="/" className={buttonStyle()}>
            Ke beranda
          </a>
          <a href="/dasbor" className={buttonStyle("secondary")}>
            Ke dasbor saya
          </a>
        </>
      }
    >
      <p>Alamat ini salah ketik, sudah dipindahkan, atau isinya tidak dapat Anda buka dengan akun ini.</p>
      <p>Bila Anda mengikuti tautan dari surat atau pesan, mintalah tautan yang baru kepada pengirimnya.</p>
    </PageNotice>
  );
}
