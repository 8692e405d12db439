import { describe, expect, it } from 'vitest'
import { drawnBar, progress } from '../../../infra/cli/progress.ts'

function bench(isTTY: boolean) {
  const written: string[] = []
  let now = 0
  const told = progress({ isTTY, write: (text) => written.push(text) }, () => now)
  return { told, written, later: (milliseconds: number) => void (now += milliseconds) }
}

describe('progress on a terminal', () => {
  it('is one line with a bar, written over a few times a second and gone at the end', () => {
    const { told, written, later } = bench(true)
    told.show(0, 'at once')
    later(199)
    told.show(0.1, 'too soon')
    later(1)
    told.show(0.5, 'half')
    told.clear()
    expect(written).toEqual([`\r\u001b[K${drawnBar(0.5)} half`, '\r\u001b[K'])
    told.clear()
    expect(written).toHaveLength(2)
  })

  it('tells a new stage at once, and draws no bar where nobody knows how much there is', () => {
    const { told, written } = bench(true)
    told.show(undefined, 'reading', 'read')
    told.show(0.2, 'checking', 'check')
    expect(written).toEqual(['\r\u001b[Kreading', `\r\u001b[K${drawnBar(0.2)} checking`])
  })
})

describe('progress in a file or a pipe', () => {
  it('is a plain line for each stage and every ten seconds, nothing for quick work', () => {
    const { told, written, later } = bench(false)
    told.show(0.1, 'one')
    told.show(0.2, 'two', 'check')
    told.show(0.3, 'three', 'check')
    later(9_999)
    told.show(0.4, 'four', 'check')
    later(1)
    told.show(0.567, 'five', 'check')
    told.clear()
    expect(written).toEqual(['20% two\n', '56% five\n'])
  })
})

describe('a bar', () => {
  it.each([
    [-1, 0, '  0%'],
    [0.999, 24, ' 99%'],
    [1, 24, '100%'],
    [2, 24, '100%'],
  ])('of %d has %d blocks and says %s', (done, blocks, share) => {
    const bar = drawnBar(done)
    expect(bar.split('█')).toHaveLength(blocks + 1)
    expect(bar.endsWith(share)).toBe(true)
  })
})
