import type { Tx } from "@/lib/db/client";
import type { ServiceContext } from "../context";
import type { AddressNotice } from "../people/tell-address";
import type { Progress } from "./chunks";

/** What each step of writing a batch needs. */
export interface Writer {
  readonly tx: Tx;
  readonly ctx: ServiceContext;
  readonly batchId: string;
  readonly progress: Progress;
  /** What people are written whose mail address the file changes. */
  readonly notice: AddressNotice;
}
