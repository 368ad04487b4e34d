"use client";

import { type ReactNode, useEffect, useRef } from "react";

type AttentionProps = {
  /** The focus is taken again whenever this changes. */
  readonly occasion: unknown;
  readonly children: ReactNode;
};

/** Brings its content into view and to the ears of a screen reader: whoever pressed a button below may not see it. */
export function Attention({ occasion, children }: AttentionProps) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef<unknown>(undefined);

  useEffect(() => {
    if (seen.current === occasion) return;
    seen.current = occasion;
    box.current?.focus();
  }, [occasion]);

  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      {children}
    </div>
  );
}
