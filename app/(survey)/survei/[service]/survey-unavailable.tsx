import { PageHeading } from "@/components/ui/page-heading";

/** What a citizen sees when the survey cannot be read at this moment. */
export function SurveyUnavailable() {
  return (
    <>
      <header className="mb-6 sm:mb-10">
        <PageHeading
          title="Terjadi gangguan pada Bina"
          lead="Halaman ini gagal dimuat, dan itu bukan kesalahan Anda."
        />
      </header>
      <p>
        Tunggu sebentar, lalu{" "}
        <a href="?" className="link">
          muat ulang halaman ini
        </a>
        .
      </p>
    </>
  );
}
