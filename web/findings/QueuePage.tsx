import { useSuspenseQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useApi } from '../data/ApiContext.tsx'

export function QueuePage() {
  const api = useApi()
  const { data } = useSuspenseQuery({ queryKey: ['findings'], queryFn: async () => (await api('GET /findings')).value })
  return <Table size="small" rowKey="id" dataSource={data.findings} columns={[{ title: 'a', dataIndex: 'zh' }]} />
}
