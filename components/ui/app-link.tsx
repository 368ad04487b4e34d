import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { LinkPending } from "@/components/ui/link-pending";

type AppLinkProps = Omit<ComponentProps<"a">, "href"> & { readonly href: string };

/**
 * A link. A page of ours is fetched without a reload; files, the API, anchors and other hosts are left to the browser.
 * Nothing is fetched before it is asked for: each prefetch would cost a cheap phone's data and the server a page.
 */
export function AppLink({ href, children, ...rest }: AppLinkProps) {
  const isPage = href.startsWith("/") && !href.startsWith("/api/") && rest.download === undefined;
  if (!isPage) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href as Route} prefetch={false} {...rest}>
      {children}
      <LinkPending />
    </Link>
  );
}
