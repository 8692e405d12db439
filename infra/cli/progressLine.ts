const pauseMilliseconds = 200

/** One line on a terminal that is written over while work goes on; silent where there is no terminal. */
export function progressLine(stream: NodeJS.WriteStream) {
  let shownAt = 0
  let shown = false
  return {
    show(text: string): void {
      const now = performance.now()
      if (!stream.isTTY || now - shownAt < pauseMilliseconds) return
      shownAt = now
      shown = true
      stream.write(`\r\u001b[K${text}`)
    },
    clear(): void {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}
