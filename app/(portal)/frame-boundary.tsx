"use client";

import { catchError, type ErrorInfo } from "next/error";
import { FailureNotice } from "@/app/failure-notice";

/** What the frame of the portal shows when it cannot be drawn itself; `error.tsx` beside it stands inside the frame. */
export const FrameBoundary = catchError((_props: object, { error, retry }: ErrorInfo) => (
  <FailureNotice isWhole error={error} retry={retry} />
));
