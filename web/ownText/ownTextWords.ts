import type { Dictionary } from '../words/words.ts'

export const ownTextWords = {
  title: { zh: '本人述职材料', en: 'My own report text' },
  note: {
    zh: '系统没有数据的部分由本人撰写。自动保存；提交后锁定，今后生成的述责述廉报告载入其内容。',
    en: 'The sections no record tells, written by yourself. Kept as you write; once submitted it is locked and goes into duty reports.',
  },
  year: { zh: '年度', en: 'Year' },
  saved: { zh: '第{revision}稿已保存 {at}', en: 'Draft {revision} kept {at}' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  unsaved: { zh: '有未保存的改动', en: 'Changes not kept yet' },
  never: { zh: '尚无草稿', en: 'No draft yet' },
  submitted: { zh: '已于 {at} 提交，不能再改。', en: 'Submitted {at}; it cannot be changed.' },
  submit: { zh: '提交并锁定', en: 'Submit and lock' },
  sure: { zh: '提交后不能再改。确定提交？', en: 'It cannot be changed afterwards. Submit?' },
  yes: { zh: '确定提交', en: 'Submit' },
  no: { zh: '再看看', en: 'Not yet' },
  empty: { zh: '至少写一个部分才能提交。', en: 'Write at least one section before submitting.' },
  elsewhere: {
    zh: '此稿已在别处改动。请刷新页面查看最新一稿；您刚写的内容仍在此页，可先复制。',
    en: 'The text was changed elsewhere. Reload to see the latest draft; what you wrote is still on this page to be copied.',
  },
  characters: { zh: '{count} 字', en: '{count} characters' },
  noOfficial: {
    zh: '您的账号没有人员代码，请联系系统管理员。',
    en: 'Your account names no official; ask the administrator.',
  },
} as const satisfies Dictionary
