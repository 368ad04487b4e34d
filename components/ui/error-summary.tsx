"use client";

import { useEffect, useId, useRef } from "react";

const NOT_YET = Symbol("no errors seen yet");

type ErrorSummaryProps = {
  readonly errors: ReadonlyArray<{ readonly fieldId: string; readonly message: string }>;
  readonly title?: string;
  readonly submission?: unknown;
};

/**
 * What is wrong with a form, each line leading to its field. It takes the focus when errors appear, and again for each
 * new `submission` (hand in the action's state, which is new after each attempt), but never while someone types.
 */
export function ErrorSummary({
  errors,
  title = "Ada isian yang perlu diperbaiki",
  submission,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef<unknown>(NOT_YET);
  const titleId = useId();
  const hasErrors = errors.length > 0;

  useEffect(() => {
    if (hasErrors && seen.current !== submission) box.current?.focus();
    seen.current = hasErrors ? submission : NOT_YET;
  }, [hasErrors, submission]);

  if (!hasErrors) return null;
  return (
    <div
      ref={box}
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
      className="rounded-lg border-2 border-danger bg-surface p-4 sm:p-6"
    >
      <h2 id={titleId} className="text-xl">
        {title}
      </h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              className="inline-flex min-h-8 items-center font-semibold text-danger underline underline-offset-4 hover:text-danger-strong"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
