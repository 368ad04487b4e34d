import { AppLink } from "@/components/ui/app-link";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/** Whom one writes to about one's data, and about what keeps one from using Bina. */
export function ContactText() {
  const contact = env().BINA_CONTACT;
  const complaint = (
    <AppLink href={paths.complaint} className="link">
      halaman Pengaduan
    </AppLink>
  );
  if (!contact) return <>Tulis kepada kami lewat {complaint}.</>;
  return (
    <>
      Tulis ke{" "}
      <a href={`mailto:${contact}`} className="link">
        {contact}
      </a>{" "}
      atau lewat {complaint}.
    </>
  );
}
