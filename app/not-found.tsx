import type { Metadata } from "next";
import { NotFoundNotice } from "./not-found-notice";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

/** Outside every frame: an address that no page has. */
export default function NotFoundPage() {
  return <NotFoundNotice isWhole />;
}
