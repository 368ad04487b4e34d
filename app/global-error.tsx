"use client";

import { FailureNotice } from "@/app/failure-notice";
import "./globals.css";

// Stands in for the whole document when even the root layout failed, so it brings its own <html> and styles.
export default function GlobalErrorPage(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="id">
      <body>
        <title>Terjadi gangguan · Bina</title>
        <FailureNotice {...props} />
      </body>
    </html>
  );
}
