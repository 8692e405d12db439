import { instrument } from './instrument.ts'

/** Official vehicles, and the offices that keep them. */
export const vehicles = {
  'VEH-1994': instrument(
    '党政机关汽车配备和使用管理的早期规定（1994—1999）',
    'Earlier vehicle quota rules (1994–1999)',
    '中共中央办公厅、国务院办公厅',
    undefined,
    '2011-01-05',
    'recalledLow',
  ),
  'VEH-2011': instrument(
    '党政机关公务用车配备使用管理办法（2011）',
    'Official Vehicle Rules (2011)',
    '中共中央办公厅、国务院办公厅',
    '2011-01-06',
    '2017-12-04',
    'verified',
  ),
  'VEHBUD-2011': instrument(
    '党政机关公务用车预算决算管理办法',
    'Vehicle Budget and Accounts Rules (2011)',
    '财政部',
    '2011-02-25',
    undefined,
    'verified',
  ),
  'VEHREF-2014': instrument(
    '关于全面推进公务用车制度改革的指导意见',
    'Guiding opinion on vehicle reform (2014)',
    '中共中央办公厅、国务院办公厅',
    '2014-07',
    undefined,
    'recalledHigh',
  ),
  'VEH-2017': instrument(
    '党政机关公务用车管理办法（2017）',
    'Official Vehicle Rules (2017)',
    '中共中央办公厅、国务院办公厅',
    '2017-12-05',
    undefined,
    'verified',
  ),
  'OFFICE-2012': instrument(
    '机关事务管理条例',
    'Government Offices Administration Regulations',
    '国务院',
    '2012-10-01',
    undefined,
    'verified',
  ),
} as const
