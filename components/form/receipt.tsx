"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { cx } from "@/components/ui/cx";
import { LinkButton } from "@/components/ui/link-button";
import { together } from "@/components/ui/together";
import { CodeAndPin } from "./code-and-pin";

/** What the action gives back. */
export type ReceiptData = { readonly code: string; readonly pin: string };

type ReceiptProps = ReceiptData & {
  readonly title: string;
  readonly headingLevel?: "h2" | "h3";
  /** What one can do with both, and what becomes of a lost PIN. */
  readonly warning: ReactNode;
  /** Where both are asked for. */
  readonly track: { readonly href: string; readonly label: string };
  /** What happens next. */
  readonly children: ReactNode;
};

/**
 * What a citizen keeps of something that was just sent: the only time that code and PIN are seen together, large enough to
 * copy by hand or to photograph. It takes the focus, for it stands where the form was.
 */
export function Receipt(props: ReceiptProps) {
  const { title, headingLevel: Heading = "h2", warning, code, pin, track, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="max-w-2xl space-y-6" aria-labelledby={`kode-${code}`}>
      <Heading
        id={`kode-${code}`}
        ref={heading}
        tabIndex={-1}
        className={cx("focus:outline-none", Heading === "h3" ? "text-xl" : "text-2xl")}
      >
        {title}
      </Heading>
      <Alert tone="warning" title="Catat atau foto kode dan PIN ini sekarang">
        <p>Keduanya hanya tampil satu kali. {warning}</p>
      </Alert>
      <CodeAndPin code={code} pin={pin} />
      <p className="max-w-prose">{together(children)}</p>
      <LinkButton href={track.href}>{track.label}</LinkButton>
    </section>
  );
}
