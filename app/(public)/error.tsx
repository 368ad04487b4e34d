"use client";

export { FailureNotice as default } from "@/app/failure-notice";
