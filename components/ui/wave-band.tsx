import { useId } from "react";

/** A strip of waves, the one ornament of Bina: the coast of Manna. Takes the colour of its text; only for the eye. */
export function WaveBand() {
  const id = useId();
  return (
    <svg aria-hidden="true" className="block h-4 w-full">
      <defs>
        <pattern id={id} width="32" height="16" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.5">
            <path d="M-16 16a16 16 0 0 1 32 0M16 16a16 16 0 0 1 32 0" />
            <path d="M-10 16a10 10 0 0 1 20 0M22 16a10 10 0 0 1 20 0M6 16a10 10 0 0 1 20 0" />
            <path d="M-4.500 16a4.500 4.500 0 0 1 9 0M27.500 16a4.500 4.500 0 0 1 9 0M11.500 16a4.500 4.500 0 0 1 9 0" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
