const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const given = ['某某', '某', '某甲', '某乙', '某丙', '某丁']

/** A made name that cannot be anybody's: 张某某, 王某甲. */
export const officialName = (index: number): string =>
  `${surnames.charAt(index % surnames.length)}${given[Math.floor(index / surnames.length) % given.length] ?? '某'}`

const headBySuffix: readonly (readonly [string, string])[] = [
  ['办公室', '主任'],
  ['局', '局长'],
  ['部', '部长'],
  ['委', '书记'],
  ['镇', '镇长'],
  ['乡', '乡长'],
  ['学', '校长'],
  ['院', '院长'],
  ['馆', '馆长'],
  ['站', '站长'],
]

/** What the head of a unit is called. */
export const headOf = (unitName: string): string =>
  headBySuffix.find(([suffix]) => unitName.endsWith(suffix))?.[1] ?? '主任'
