/** Something that messages pass through. */
export interface Passage {
  /** True when nothing waits or runs here at the moment of the look. */
  idle(): Promise<boolean>
  /** Goes up whenever something starts or ends here. */
  activity(): number
}

/** True when nothing waits or runs anywhere. */
export const isQuiet = async (passages: readonly Passage[]): Promise<boolean> => {
  const activity = (): number => passages.reduce((total, passage) => total + passage.activity(), 0)
  const before = activity()
  const idle = await Promise.all(passages.map((passage) => passage.idle()))
  // A message that moved on between two looks was seen by neither; but then something started or ended meanwhile.
  return idle.every(Boolean) && activity() === before
}
