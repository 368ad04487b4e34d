import { buttonStyle } from "@/components/ui/button-style";
import { PageNotice } from "@/components/ui/page-notice";
import { paths } from "@/lib/paths";

type NotFoundNoticeProps = {
  readonly isWhole?: boolean;
  /** Among pages that need no account: nothing is said of one. */
  readonly isPublic?: boolean;
};

/**
 * What stands where nothing is, or nothing that one may see. With the browser's own links: what this notice needs every page
 * loads, also the survey.
 */
export function NotFoundNotice({ isWhole = false, isPublic = false }: NotFoundNoticeProps) {
  return (
    <PageNotice
      isWhole={isWhole}
      title="Halaman tidak ditemukan"
      actions={
        <>
          <a href={paths.home} className={buttonStyle()}>
            Ke beranda
          </a>
          {isPublic ? (
            <a href={paths.services} className={buttonStyle("secondary")}>
              Cari layanan
            </a>
          ) : (
            <a href={paths.dashboard} className={buttonStyle("secondary")}>
              Ke dasbor saya
            </a>
          )}
        </>
      }
    >
      <p>
        {isPublic
          ? "Alamat ini salah ketik, sudah dipindahkan, atau isinya sudah tidak ada."
          : "Alamat ini salah ketik, sudah dipindahkan, atau isinya tidak dapat Anda buka dengan akun ini."}
      </p>
      <p>Bila Anda mengikuti tautan dari surat atau pesan, mintalah tautan yang baru kepada pengirimnya.</p>
    </PageNotice>
  );
}
