"use client";

import type { ReactNode } from "react";
import { Receipt, type ReceiptData } from "@/components/form/receipt";
import { paths } from "@/lib/paths";

type TicketReceiptProps = ReceiptData & { readonly title: string; readonly children: ReactNode };

/** What one keeps of a place in a dialogue, or of a question to it: a page may show both, so they are parts of it. */
export function TicketReceipt(props: TicketReceiptProps) {
  return (
    <Receipt
      {...props}
      headingLevel="h3"
      warning="PIN yang hilang tidak dapat kami kirim ulang."
      track={{ href: paths.consultationTicket, label: "Lihat dengan kode" }}
    />
  );
}
