/** Keeps the last result by key: register versions never change, so one load serves every chunk of a batch. */
export function keepLast<Key, Result>(load: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  let kept: { readonly name: string; readonly result: Promise<Result> } | undefined
  return (key) => {
    const name = JSON.stringify(key)
    if (kept?.name === name) return kept.result
    const result = load(key)
    kept = { name, result }
    result.catch(() => {
      // A failed load must not be what everyone after gets.
      if (kept?.result === result) kept = undefined
    })
    return result
  }
}
