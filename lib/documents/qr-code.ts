import QRCode from "qrcode";

/** A QR code as one path over a square of `size` modules: black ink only, so that any printer can do it. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** The QR code of an address; a quarter of it may be dirty or torn and it is still read. */
export function qrCodeOf(address: string): QrCode {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: "Q" });
  const { size, data } = modules;
  const squares = [...data].flatMap((isDark, index) =>
    isDark ? [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`] : [],
  );
  return { size, path: squares.join("") };
}
