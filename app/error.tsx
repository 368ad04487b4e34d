"use client";

import { FailureNotice } from "@/app/failure-notice";

export default function ErrorPage(props: { readonly error: unknown; readonly retry: () => void }) {
  return <FailureNotice {...props} />;
}
