type QrCodeProps = {
  readonly size: number;
  /** An SVG path with one unit square for each dark module. */
  readonly path: string;
  readonly label: string;
  /** Its size and frame, where it is not one of a page's. */
  readonly className?: string;
};

const QUIET_ZONE = 4;

/** A QR code, dark on white in both themes, as readers expect it. */
export function QrCode({
  size,
  path,
  label,
  className = "size-56 rounded-lg border border-line",
}: QrCodeProps) {
  const whole = size + 2 * QUIET_ZONE;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
