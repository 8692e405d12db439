/** An account, who is paid from it, and what for; amounts in fen. */
export interface Account {
  readonly account: string
  readonly vendors: readonly string[]
  readonly lines: readonly (readonly [summary: string, items: string])[]
  readonly least: number
  readonly most: number
}

/** No restaurant or hotel among the vendors: a meal hidden in another account would be a violation of its own. */
export const accounts: readonly Account[] = [
  {
    account: '办公费',
    vendors: ['某县文华办公用品店', '某县晨星文具店', '某县政府采购网上商城'],
    lines: [
      ['购办公用品', '签字笔、文件盒、档案袋'],
      ['购打印耗材', 'A4纸20箱'],
      ['购硒鼓', '硒鼓4支'],
    ],
    least: 8_000,
    most: 480_000,
  },
  {
    account: '印刷费',
    vendors: ['某县新华印刷厂', '某县快印中心'],
    lines: [
      ['印制材料', '宣传册500本'],
      ['装订资料', '资料汇编60册'],
    ],
    least: 15_000,
    most: 650_000,
  },
  {
    account: '邮电费',
    vendors: ['某县邮政分公司', '某电信某县分公司'],
    lines: [
      ['付电话费', '办公电话'],
      ['付专线费', '政务专线'],
      ['付邮寄费', '机要邮件'],
    ],
    least: 3_000,
    most: 260_000,
  },
  { account: '水费', vendors: ['某县自来水公司'], lines: [['付水费', '办公楼用水']], least: 12_000, most: 180_000 },
  { account: '电费', vendors: ['某县供电公司'], lines: [['付电费', '办公楼用电']], least: 40_000, most: 900_000 },
  {
    account: '差旅费',
    vendors: ['个人报销'],
    lines: [
      ['报销差旅费', '城市间交通费、住宿费'],
      ['报销差旅补助', '伙食补助、市内交通'],
    ],
    least: 10_000,
    most: 320_000,
  },
  {
    account: '会议费',
    vendors: ['某县会议中心'],
    lines: [
      ['付会议场地费', '场地、音响'],
      ['付会议资料费', '资料印制'],
    ],
    least: 60_000,
    most: 800_000,
  },
  {
    account: '培训费',
    vendors: ['某县委党校', '某县职业教育中心'],
    lines: [
      ['付培训费', '业务培训班'],
      ['付师资费', '授课6学时'],
    ],
    least: 50_000,
    most: 900_000,
  },
  {
    account: '维修（护）费',
    vendors: ['某县建安维修队', '某县信诚电脑维修部'],
    lines: [
      ['办公设备维修', '打印机维修'],
      ['办公楼维修', '屋面防水'],
    ],
    least: 15_000,
    most: 1_200_000,
  },
  {
    account: '物业管理费',
    vendors: ['某县洁安物业公司'],
    lines: [['付物业费', '保洁、安保']],
    least: 200_000,
    most: 1_500_000,
  },
  {
    account: '其他商品和服务支出',
    vendors: ['某县诚信广告部', '某县新时代书店'],
    lines: [
      ['制作宣传栏', '展板12块'],
      ['购书籍报刊', '党报党刊'],
    ],
    least: 10_000,
    most: 400_000,
  },
]
