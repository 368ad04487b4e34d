import type { Metadata, Route } from "next";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

interface PublicPage {
  readonly title: string;
  /** One or two sentences for search engines and for whoever is sent the address. */
  readonly description: string;
  /** The page's own address, without what a search or a page of a list adds to it. */
  readonly path: Route;
  /** Name of its picture, as `paths.picture` has it. */
  readonly picture: string;
}

const PICTURE = { width: 1200, height: 630 } as const;
const LONGEST = 200;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/\s+\S*$/, "")}…`;

/** What a public page says of itself to those who find or share it. */
export function publicMetadata({ title, description, path, picture }: PublicPage): Metadata {
  const said = shortened(description);
  return {
    metadataBase: new URL(env().NEXTAUTH_URL),
    title: path === paths.home ? { absolute: title } : title,
    description: said,
    alternates: { canonical: path },
    openGraph: {
      type: "website",
      locale: "id_ID",
      siteName: "Bina",
      title,
      description: said,
      url: path,
      images: [{ url: paths.picture(picture), ...PICTURE, alt: title }],
    },
    twitter: { card: "summary_large_image" },
  };
}
