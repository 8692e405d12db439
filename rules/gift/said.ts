import { fen, showYuan } from '../../schemas/values/fen.ts'

/** From which amount something is due, in words. */
export const thresholdZh = (from: number, reference: boolean): string =>
  from === 0 ? '不论金额' : `满${showYuan(fen(from))}元${reference ? '（参照中央国家机关，本地未定标准）' : ''}`

export const thresholdEn = (from: number, reference: boolean): string =>
  from === 0
    ? 'at any amount'
    : `from ${showYuan(fen(from))} yuan${reference ? ' (the central organs’ figure; no local one is set)' : ''}`
