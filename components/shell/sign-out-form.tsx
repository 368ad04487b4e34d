"use client";

import { LogOut } from "lucide-react";
import { dropAllDrafts } from "@/components/ui/draft-storage";
import { SubmitButton } from "@/components/ui/submit-button";

/** Signs out, and takes the drafts of this person off the device: several people may share it. */
export function SignOutForm({ action }: { readonly action: () => void | Promise<void> }) {
  return (
    <form action={action} onSubmit={dropAllDrafts}>
      <SubmitButton variant="secondary" pendingText="Keluar…">
        <LogOut aria-hidden="true" className="size-5" />
        Keluar
      </SubmitButton>
    </form>
  );
}
