"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";
import { useHydrated } from "@/components/ui/use-hydrated";

type PasswordInputProps = Omit<ComponentProps<typeof Input>, "type">;

/** A password with a button to show it; without JavaScript the button is simply not there. */
export function PasswordInput(props: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  const isHydrated = useHydrated();
  const Icon = isShown ? EyeOff : Eye;

  return (
    <div className="relative">
      <Input
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...props}
        type={isShown ? "text" : "password"}
        className="pr-14"
      />
      {isHydrated && (
        <button
          type="button"
          aria-pressed={isShown}
          aria-label="Tampilkan kata sandi"
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0 right-0 flex w-12 cursor-pointer items-center justify-center rounded-md text-ink-soft hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-5" />
        </button>
      )}
    </div>
  );
}
