import { DownOutlined, LogoutOutlined, MenuOutlined } from '@ant-design/icons'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Button, Dropdown, Layout, Menu, type MenuProps } from 'antd'
import { useState } from 'react'
import { useMe } from '../data/me.ts'
import { useSession } from '../session/SessionContext.tsx'
import { type ThemeChoice, themeChoices, useTheme } from '../theme/Themed.tsx'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { frameWords } from './frameWords.ts'
import { navigation } from './navigation.ts'

const themeWords = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

/** The frame around every page: main menu, the person, language and appearance. */
export function Shell() {
  const say = useWords(frameWords)
  const { pathname } = useLocation()
  const [collapsed, setCollapsed] = useState(false)
  const me = useMe()
  const entries = navigation.filter(({ needs }) => me.may.includes(needs))
  const here = entries.find(({ to }) => pathname.startsWith(to))?.to
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <Layout.Sider
        breakpoint="lg"
        collapsedWidth={0}
        width={208}
        trigger={null}
        collapsed={collapsed}
        onCollapse={setCollapsed}
        className="shell-side"
      >
        <div className="shell-brand">{say('title')}</div>
        <nav aria-label={say('menu')}>
          <Menu
            mode="inline"
            selectedKeys={here === undefined ? [] : [here]}
            items={entries.map(({ to, word }) => ({ key: to, label: <Link to={to}>{say(word)}</Link> }))}
          />
        </nav>
      </Layout.Sider>
      <Layout>
        <Layout.Header className="shell-head">
          <Button
            type="text"
            aria-label={say('menu')}
            aria-expanded={!collapsed}
            icon={<MenuOutlined />}
            onClick={() => setCollapsed(!collapsed)}
          />
          <div className="shell-choices">
            <LanguageChoice />
            <ThemeMenu />
            <PersonMenu />
          </div>
        </Layout.Header>
        <Layout.Content id="content" className="shell-content" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function LanguageChoice() {
  const { language, choose } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}

function ThemeMenu() {
  const say = useWords(frameWords)
  const { choice, choose } = useTheme()
  const menu: MenuProps = {
    selectable: true,
    selectedKeys: [choice],
    items: themeChoices.map((key) => ({ key, label: say(themeWords[key]) })),
    onClick: ({ key }) => {
      const chosen: ThemeChoice | undefined = themeChoices.find((each) => each === key)
      if (chosen !== undefined) choose(chosen)
    },
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <Button type="text" className="shell-wide" icon={<DownOutlined />} iconPlacement="end">
        {say('theme')}
      </Button>
    </Dropdown>
  )
}

function PersonMenu() {
  const say = useWords(frameWords)
  const both = useBoth()
  const me = useMe()
  const session = useSession()
  const roles = me.roles.map((role) => both(role)).join('、')
  const menu: MenuProps = {
    items: [
      { key: 'who', label: `${me.subject} ${me.unit ?? ''}`, disabled: true },
      { key: 'out', label: say('signOut'), icon: <LogoutOutlined />, onClick: () => session.signOut() },
    ],
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <Button type="text" icon={<DownOutlined />} iconPlacement="end">
        {roles}
      </Button>
    </Dropdown>
  )
}
