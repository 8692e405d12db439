/** What is odd about two neighbouring numbers. */
export const said = {
  far: { zh: '连号而日期相距较远', en: 'follow each other but are far apart in time' },
  split: { zh: '数日内连号', en: 'follow each other within days' },
  rolls: { zh: '同日号码相差悬殊', en: 'are of one day but from two rolls' },
} as const
