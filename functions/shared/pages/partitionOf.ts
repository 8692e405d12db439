import { hashNumber } from '../../../rules/pages/hashBucket.ts'

/** All pages of a group settle together, so a partition is chosen by the group. */
export const partitionOf = (family: string, group: string, partitions: number): number =>
  hashNumber(`${family}|${group}`) % partitions

/**
 * How many partitions a batch is cut into that takes another's place: a multiple of the other's number, so that each of
 * its partitions lies within one of the other's and reads only that one.
 */
export const partitionsOver = (wanted: number, others: number): number =>
  Math.max(1, Math.ceil(wanted / Math.max(1, others))) * Math.max(1, others)
