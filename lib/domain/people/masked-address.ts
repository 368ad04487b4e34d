/** "s…@contoh.go.id": enough for the owner to know their address, too little for a stranger to write to it. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 1 ? "…" : `${address.slice(0, 1)}…${address.slice(at)}`;
}
