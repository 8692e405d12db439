import { wordList } from './wordList.ts'

/** Where a line of a bill stops, or counts: `烟2条`, `烟、酒`. */
const endOfItem = '(?=\\s*(?:$|[\\d一二两三四五六七八九十×x*、，,；;。：:/（(]))'
const packs = '(?=[香卷]?烟|\\s*[\\d一二两三四五六七八九十]+\\s*[条包盒])'

/** Cigarettes served or bought for guests. Brand names that are also places need the pack behind them. */
export const cigarettes = wordList({
  zh: '香烟',
  en: 'Cigarettes',
  words: [
    '香烟',
    '香煙',
    '卷烟',
    '烟酒',
    '雪茄',
    '软中华',
    '硬中华',
    '芙蓉王',
    '大重九',
    {
      pattern: `(?:中华|玉溪|黄鹤楼|利群|云烟|苏烟|红塔山|泰山|南京|黄金叶|双喜|真龙|中南海|和天下|白沙|娇子|贵烟)${packs}`,
      starts: [
        '中华',
        '玉溪',
        '黄鹤',
        '利群',
        '云烟',
        '苏烟',
        '红塔',
        '泰山',
        '南京',
        '黄金',
        '双喜',
        '真龙',
        '中南',
        '和天',
        '白沙',
        '娇子',
        '贵烟',
      ],
    },
    { pattern: `烟${endOfItem}`, starts: ['烟'] },
  ],
  except: [
    '(?:无|禁|戒|控|吸|抽|油|炊|狼|硝|风|人|排|防|消|除|感|烤|种|植)烟',
    '云烟(?!\\s*[\\d一二两三四五六七八九十]+\\s*[条包盒])',
    '烟(?:台|熏|花|火|感|雾|灰缸|草|笋|肉|囱|筒)',
  ],
})
