import { NotFoundNotice } from "@/app/not-found-notice";

export default function NotFoundInside() {
  return <NotFoundNotice isPublic />;
}
