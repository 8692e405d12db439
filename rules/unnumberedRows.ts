import type { BothLanguages } from './kit/vocabulary.ts'

/**
 * A row of the law sheet that has no number there, named by its section and its first words: the numbered rows whose
 * rules judge it, or why nothing can.
 */
export type UnnumberedRow = { readonly row: string } & (
  | { readonly by: readonly string[] }
  | { readonly reason: BothLanguages }
)

const meeting = {
  zh: '会议、培训不是本系统接收的报表；2013—2016年中央标准对县级仅供参考。',
  en: 'Meetings and training are no sheet of this system; the central standards of 2013–2016 only guide a county.',
}
const travel = {
  zh: '差旅和因公出国报销不是本系统接收的报表；中央标准对县级仅供参考。',
  en: 'Travel and trips abroad are no sheet of this system; the central standards only guide a county.',
}
const project = {
  zh: '办公用房项目的审批、面积和预算未采集。',
  en: 'Approval, size and budget of office buildings are not collected.',
}
const asset = { zh: '资产配置和调剂情况未采集。', en: 'Assets and their reuse are not collected.' }
const annualReport = {
  zh: '党委年度报告的内容未采集。',
  en: 'What the Party committee’s yearly report covers is not collected.',
}
const noDuty = {
  zh: '属原则、口径或叙述性要求，没有可由记录判断的义务。',
  en: 'A principle, a definition or a matter of narrative: no duty that records could show.',
}
const confidential = {
  zh: '报告内容属保密事项，本系统不接收、不保存，也不作判断。',
  en: 'Contents of the reports are confidential: they are neither taken, kept nor judged here.',
}
const sanction = { zh: '本系统不认定处分。', en: 'No sanction is ever assigned here.' }
const given = {
  zh: '对外赠送的礼品未采集，且中央标准对县级仅供参考。',
  en: 'Gifts given are not collected, and the central figures only guide a county.',
}
const report = {
  zh: '由述职述廉、离任审计文书汇总，不是逐条记录的判断。',
  en: 'Drawn up as a report of its own, not judged record by record.',
}
const notUploaded = (kind: string): BothLanguages => ({
  zh: `需要的记录（${kind}）不是本系统接收的报表，没有记录可供判断。`,
  en: `It needs ${kind} records, which are no sheet of this system; there is nothing to judge.`,
})

export const unnumberedRows: readonly UnnumberedRow[] = [
  { row: '§2 Official letter', by: ['R01', 'R03', 'R04'] },
  { row: '§2 Meals', by: ['R08', 'R10', 'R14'] },
  { row: '§2 Itemised list', by: ['R05', 'R15'] },
  { row: '§2 Greeting', by: ['R06'] },
  { row: '§2 Cost shifting', by: ['R13', 'RF-21'] },
  { row: '§2 Vehicles: supply', by: ['V01', 'V02', 'V03', 'V04', 'V07', 'V15'] },
  { row: '§2 Vehicles: use', by: ['V12', 'V15', 'VF-17'] },
  { row: '§2 Meetings', reason: meeting },
  { row: '§2 New offices', reason: project },
  { row: '§2 Equipment', reason: asset },
  { row: '§2 Annual report', reason: annualReport },
  { row: '§2 Principle', reason: noDuty },
  { row: '§2 Scope', reason: noDuty },
  { row: '§6 Who', by: ['§6-who'] },
  { row: '§6 8 family items (Art 3)', reason: confidential },
  { row: '§6 6 property items (Art 4)', reason: confidential },
  { row: '§6 Annual deadline', by: ['§6-annual'] },
  { row: '§6 Event deadline', by: ['§6-event'] },
  { row: '§6 New post / resignation', by: ['§6-newPost', '§6-resignation'] },
  { row: '§6 Receiver', reason: noDuty },
  { row: '§6 漏报 vs 瞒报', reason: confidential },
  { row: '§6 Consequence', reason: sanction },
  { row: '§8 GIFT-1988 Art 2-3', by: ['GI-02'] },
  { row: '§8 GIFTREG-1995 Art 2-3', by: ['GI-01', 'GI-02'] },
  { row: "§8 Central organs' measure (1995-09-02)", by: ['GI-01', 'GI-02', 'GI-03'] },
  { row: '§8 Hunan 1995', by: ['GI-01', 'GI-02'] },
  { row: '§8 GIFTF-1993 Art 7', by: ['GI-01', 'GI-02'] },
  { row: '§8 FGUEST-2013 (giving)', reason: given },
  { row: '§11 Meeting caps (yuan/person/day)', reason: meeting },
  { row: '§11 Meeting size/time', reason: meeting },
  { row: '§11 Meeting bans', reason: meeting },
  { row: '§11 Meeting papers', reason: meeting },
  { row: '§11 Provincial examples', reason: meeting },
  { row: '§11 Training (from 2017-01-01)', reason: meeting },
  { row: '§11 Lecture fee (after tax, per class hour)', reason: meeting },
  { row: '§11 Travel meals', reason: travel },
  { row: '§11 Guest-paid meals (2019-08-01)', reason: travel },
  { row: '§11 Lodging example', reason: travel },
  { row: '§11 Seats', reason: travel },
  { row: '§11 Abroad', reason: travel },
  { row: '§11 Abroad size', reason: travel },
  { row: '§13 二(一)1 obey higher bodies, smooth orders', reason: notUploaded('directive') },
  { row: '§13 二(一)2 collective study, in principle monthly', reason: notUploaded('study_session') },
  { row: '§13 二(一)2 self-study, assured time and effect', reason: notUploaded('study_log') },
  { row: '§13 二(一)3 innovation', reason: noDuty },
  { row: '§13 二(二)1 mass viewpoint, help people', reason: notUploaded('service_case') },
  { row: '§13 二(二)2 consult the public on major decisions', reason: notUploaded('decision') },
  { row: '§13 二(二)2 publish normative documents, plans unless secret', reason: notUploaded('document') },
  {
    row: '§13 二(二)2 public-service bodies disclose basis, duty, procedure, standard, time limit, result',
    reason: notUploaded('service_catalog'),
  },
  { row: '§13 二(二)3 yearly list of practical matters for people', reason: notUploaded('livelihood_task') },
  { row: '§13 二(二)3 money tilted to livelihood', reason: notUploaded('budget_line') },
  { row: '§13 二(三)1 cut approval items, optimise flow', reason: notUploaded('approval_item') },
  { row: '§13 二(三)1 首问负责 first-asked responsible', reason: notUploaded('service_case') },
  { row: '§13 二(三)1 服务承诺 service promise', reason: notUploaded('service_case') },
  { row: '§13 二(三)1 限时办结 time limit', reason: notUploaded('service_case') },
  { row: '§13 二(三)1 unified / joint / central licensing, one-stop', reason: notUploaded('approval_item') },
  { row: '§13 二(三)1 e-government, online service', reason: notUploaded('service_case') },
  { row: '§13 二(三)2 act at once, no excuses', reason: notUploaded('task') },
  { row: '§13 二(三)2 no shirking between departments', reason: notUploaded('task') },
  {
    row: '§13 二(三)3 efficiency supervision; hard indicators = results, capacity, service to people',
    reason: notUploaded('assessment'),
  },
  {
    row: '§13 二(三)3 methods: indicators, 行风评议, supervision audit, overall evaluation',
    reason: notUploaded('assessment'),
  },
  { row: '§13 二(三)3 results tied to awards, appointment, 问责', reason: notUploaded('assessment') },
  { row: "§13 二(四)1 leaders' contact points: township, village, enterprise", reason: notUploaded('contact_point') },
  { row: "§13 二(四)1 ≥1/3 of the year's time at the front line", reason: notUploaded('field_day') },
  { row: '§13 二(四)1 ≥3 self-written research reports a year', reason: notUploaded('research_report') },
  { row: '§13 二(四)1 travel light, no burden downward', by: ['R06', 'R12', 'R09'] },
  {
    row: '§13 二(四)2 "front-line work method" (5 fronts); no talk without deed; 议而不决, 决而不行',
    reason: notUploaded('decision, task'),
  },
  {
    row: '§13 二(四)3 fewer meetings/documents; merge; shorter; size, rank, agenda controlled',
    reason: notUploaded('meeting, document'),
  },
  { row: '§13 二(四)3 评比表彰 strictly controlled', reason: notUploaded('award') },
  {
    row: '§13 二(四)3 county leaders do not attend meetings/ceremonies of townships, departments, units unless arranged by county Party committee/government',
    reason: notUploaded('attendance'),
  },
  { row: '§13 二(五)1 first-class results, benchmark', reason: notUploaded('assessment') },
  { row: '§13 二(五)2 targets broken down to persons; everything answered', reason: notUploaded('task') },
  {
    row: "§13 二(五)2 meeting decisions & leaders' instructions finished on time and reported",
    reason: notUploaded('task'),
  },
  {
    row: '§13 二(五)3 leader package + department responsibility for key projects; milestones',
    reason: notUploaded('project'),
  },
  {
    row: '§13 二(五)3 督查: on site, to the person, follow up, rectify, regular bulletin',
    reason: notUploaded('inspection'),
  },
  { row: '§13 二(五)3 assessment with reward/punishment', reason: notUploaded('assessment') },
  {
    row: '§13 二(六)1 five-step decision: public, experts, risk, legality, collective (省行政程序规定)',
    reason: notUploaded('decision'),
  },
  { row: "§13 二(六)1 plenary / standing / mayor's office meeting; collective study", reason: notUploaded('decision') },
  {
    row: '§13 二(六)2 rules on meetings, document approval, internal/foreign activity, leave, duty roster, regular reports',
    reason: notUploaded('leave, duty, report'),
  },
  {
    row: '§13 二(六)3 leaders learn law; law-enforcement responsibility; 错案追究; review corrects',
    reason: notUploaded('law_study, case'),
  },
  { row: '§13 二(六)4 人大 suggestions / 政协 proposals handled', reason: notUploaded('proposal') },
  {
    row: '§13 二(六)4 major decisions & activities reported to county Party committee, told to society',
    reason: notUploaded('report'),
  },
  { row: '§13 二(六)4 website, 县长信箱, 民声热线', reason: notUploaded('petition') },
  { row: '§13 二(六)4 media and public supervision', reason: notUploaded('media_item') },
  { row: '§13 二(七)1 unity, democratic centralism', reason: notUploaded('decision') },
  { row: '§13 二(七)1 regular 民主生活会; criticism; heart-to-heart talks', reason: notUploaded('democratic_meeting') },
  {
    row: '§13 二(七)2 clean-government responsibility; four togethers (deploy, carry out, inspect, assess)',
    reason: notUploaded('integrity_task'),
  },
  { row: '§13 二(七)2 obey 廉政准则', by: ['R14', 'V12', 'EV-05'] },
  { row: '§13 二(七)2 述职述廉', reason: report },
  { row: '§13 二(七)2 重大事项报告', by: ['EV-01', '§6-annual', '§6-event'] },
  { row: '§13 二(七)2 民主评议', reason: notUploaded('appraisal') },
  { row: '§13 二(七)2 离任审计', reason: report },
  { row: '§13 二(七)2 prevention system, education + supervision', reason: notUploaded('integrity_task') },
  { row: '§13 二(七)3 勤俭节约, save-type office', reason: notUploaded('utility') },
  { row: '§13 二(七)3 vehicle rules; no over-standard cars', by: ['V01', 'V02', 'V08', 'V09', 'V12'] },
  { row: '§13 二(七)3 strict reception standard', by: ['R01', 'R08', 'R09', 'R10', 'R14'] },
  { row: '§13 二(七)3 cut general spending, lower running cost', by: ['RF-24'] },
  { row: '§13 二(七)4 morals, social circle', by: ['GI-02', 'EV-04', 'R11'] },
  { row: '§13 三 一要 leaders guide their departments; heads put it on the agenda', reason: notUploaded('meeting') },
  {
    row: '§13 三 二要 every department makes a detailed plan with overall and stage goals; rules, norms and service standards written down',
    reason: notUploaded('unit_plan'),
  },
  { row: '§13 三 三要 publicity; pick models and examples', reason: notUploaded('award') },
  {
    row: '§13 三 四要 open & secret visits, questionnaires, appraisal, service rating; regular bulletins',
    reason: notUploaded('inspection, survey'),
  },
  {
    row: '§13 三 四要 regular performance assessment joined with clean-government check, year-end 述职, civil-servant appraisal',
    reason: notUploaded('assessment'),
  },
]
