import { wordList } from '../../words/wordList.ts'

/** Work on a car that makes it finer, not fitter. Repair of what was there is no trim. */
export const luxuryTrim = wordList({
  zh: '高档配置与豪华内饰',
  en: 'Luxury trim',
  words: [
    '豪华内饰',
    '内饰改装',
    '内饰升级',
    '豪华装饰',
    '真皮座椅',
    '真皮坐椅',
    '包真皮',
    '音响改装',
    '音响升级',
    '高级音响',
    '氛围灯',
    '星空顶',
    '桃木',
    '大包围',
    '改色',
    '镀晶',
    '轮毂改装',
    '轮毂升级',
    '车载电视',
    '车载冰箱',
    '航空座椅',
    '座椅按摩',
    '加装天窗',
    '电动踏板',
  ],
  except: [
    '真皮座椅(?:清洗|清洁|修复|修补|维修)',
    '(?:清洗|清洁|修复|修补|维修)真皮座椅',
    '(?:拆除|恢复原状)[^，,。；;]*',
  ],
})
