import { connection } from "next/server";

/** The least that the framework can serve per request: what every page of the portal is compared with. */
export default async function FloorLayout({ children }) {
  await connection();
  return (
    <html lang="id">
      <body>{children}</body>
    </html>
  );
}
