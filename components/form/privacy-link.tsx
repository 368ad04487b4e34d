import { paths } from "@/lib/paths";

/**
 * From a form that asks for data to what becomes of them. A page of its own, because what was typed into a citizen's form is kept
 * nowhere.
 */
export function PrivacyLink({ part }: { readonly part: Parameters<typeof paths.privacyOf>[0] }) {
  return (
    <a href={paths.privacyOf(part)} target="_blank" rel="noopener" className="link">
      Data pribadi Anda (halaman baru)
    </a>
  );
}
