import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../../../infra/local/engines/folderLock.ts'
import { runningProcess } from '../../../../infra/local/engines/runningProcess.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lianzheng-test-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

const leaveOwner = (content: string) => writeFile(path.join(folder, 'owner.json'), content)

describe('locking a data folder', () => {
  it('refuses a second owner while the first runs, and takes it once the first has given it back', async () => {
    const giveBack = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by process ${process.pid}. Stop that one first, or choose another data folder.`,
    )
    await giveBack()
    expect(await readdir(folder)).toEqual([])
    const giveBackAgain = await lockFolder(folder)
    await giveBackAgain()
  })

  it('makes the folder when it is not there', async () => {
    await lockFolder(path.join(folder, 'new', 'deep'))
    expect(await readdir(path.join(folder, 'new', 'deep'))).toEqual(['owner.json'])
  })

  it('takes over from a process that is gone', async () => {
    // Beyond the highest number Linux gives to a process.
    await leaveOwner(JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }))
    await expect(lockFolder(folder)).resolves.toBeTypeOf('function')
  })

  it('takes over when the number now belongs to another process', async () => {
    const self = await runningProcess(process.pid)
    await leaveOwner(JSON.stringify({ ...self, started: `${self?.started}0` }))
    await expect(lockFolder(folder)).resolves.toBeTypeOf('function')
  })

  it.each(['', '{"pid":', '{"pid":0,"started":""}', '[]'])(
    'takes over a lock that was cut short: %j',
    async (content) => {
      await leaveOwner(content)
      await expect(lockFolder(folder)).resolves.toBeTypeOf('function')
    },
  )
})
