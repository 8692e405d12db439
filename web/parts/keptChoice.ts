/** A choice of this browser's user, kept between visits. */
export interface KeptChoice<Choice extends string> {
  readonly read: () => Choice
  readonly write: (choice: Choice) => void
}

/** Keeps one of the named choices; what was stored otherwise, or cannot be stored, is the usual one. */
export function keptChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  usual: Choice,
): KeptChoice<Choice> {
  const key = `lianzheng.${name}`
  return {
    read: () => {
      try {
        const stored = localStorage.getItem(key)
        return choices.find((choice) => choice === stored) ?? usual
      } catch {
        return usual
      }
    },
    write: (choice) => {
      try {
        localStorage.setItem(key, choice)
      } catch {
        // Storage may be forbidden; the choice then holds until the page is left.
      }
    },
  }
}

/** The same for several of the named choices together. */
export function keptList<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  usual: readonly Choice[],
): { readonly read: () => readonly Choice[]; readonly write: (chosen: readonly Choice[]) => void } {
  const key = `lianzheng.${name}`
  return {
    read: () => {
      try {
        const stored = localStorage.getItem(key)?.split(',') ?? usual
        return choices.filter((choice) => stored.includes(choice))
      } catch {
        return usual
      }
    },
    write: (chosen) => {
      try {
        localStorage.setItem(key, chosen.join(','))
      } catch {
        // As above.
      }
    },
  }
}
