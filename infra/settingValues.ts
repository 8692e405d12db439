import * as z from 'zod'

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

/** Scheme, host and port only: a browser compares an origin letter by letter, so a trailing slash would never match. */
export const origin = z
  .string()
  .refine(isOrigin, 'consoleOrigin is scheme, host and port without a path, such as https://review.example.gov.cn')

/** The retention periods CloudWatch Logs knows, in days. */
export const retentionDays = z.literal([30, 90, 180, 365, 731, 1827, 3653])
