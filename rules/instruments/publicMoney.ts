import { instrument } from './instrument.ts'

/** Budgets, meetings, training and travel. Money standards of the central organs are reference values for a county. */
export const publicMoney = {
  'BUDGETLAW-2014': instrument(
    '预算法（2014修正）',
    'Budget Law (2014 amendment)',
    '全国人民代表大会常务委员会',
    '2015-01-01',
    undefined,
    'recalledHigh',
  ),
  'MEET-2013': instrument(
    '中央和国家机关会议费管理办法（2013）',
    'Central-organ meeting costs (2013)',
    '财政部等',
    '2013-09-23',
    '2016-06-28',
    'verified',
  ),
  'MEET-2016': instrument(
    '中央和国家机关会议费管理办法（2016）',
    'Central-organ meeting costs (2016)',
    '财政部等',
    '2016-06-29',
    undefined,
    'verified',
  ),
  'TRAVEL-2013': instrument(
    '中央和国家机关差旅费管理办法',
    'Central-organ travel costs (2013)',
    '财政部',
    '2014-01-01',
    undefined,
    'verified',
  ),
  'TRAVEL-2019': instrument(
    '规范差旅伙食费和市内交通费收交管理通知',
    'Notice on paying back travel meals and transport (2019)',
    '财政部办公厅等',
    '2019-08-01',
    undefined,
    'verified',
  ),
  'TRAIN-2016': instrument(
    '中央和国家机关培训费管理办法',
    'Central-organ training costs (2016)',
    '财政部、中共中央组织部',
    '2017-01-01',
    undefined,
    'verified',
  ),
  'ABROAD-2013': instrument(
    '因公临时出国经费管理办法',
    'Temporary official travel abroad: costs (2013)',
    '财政部、外交部',
    '2013-12-20',
    undefined,
    'verified',
  ),
  'FGUEST-2013': instrument(
    '中央和国家机关外宾接待经费管理办法',
    'Central-organ foreign-guest costs (2013)',
    '财政部',
    '2014-01-31',
    undefined,
    'verified',
  ),
} as const
