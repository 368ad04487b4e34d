import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";
import { INLINE_ICON } from "./inline-icon";

// Plus Jakarta Sans for headings and figures, 27 kB from our own host; text is set in the device's own font.
const jakarta = localFont({
  src: "./fonts/plus-jakarta-sans-latin.woff2",
  weight: "200 800",
  variable: "--font-jakarta",
  display: "swap",
  // The survey does without it; the other pages ask for it as soon as they have their styles.
  preload: false,
});

export const metadata: Metadata = {
  title: { default: "Bina", template: "%s · Bina" },
  icons: { icon: INLINE_ICON },
  description: "Portal Program Pembinaan ASN Berbasis Kinerja di Kota Manna",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: "#06323b",
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // A page made at build time has no nonce, and the browser would refuse each of its scripts: none may be static.
  await connection();
  return (
    <html lang="id" className={jakarta.variable}>
      <body>{children}</body>
    </html>
  );
}
