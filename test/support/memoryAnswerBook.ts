import type { AnswerBook, KeptAnswer } from '../../functions/shared/answers/answerBook.ts'

/** Kept answers in memory, never forgotten. */
export function memoryAnswerBook(): AnswerBook {
  const places = new Map<string, { readonly digest: string; readonly answer?: KeptAnswer }>()
  return {
    async begin({ name, digest }) {
      const place = places.get(name)
      if (place !== undefined && place.digest !== digest) return { outcome: 'otherRequest' }
      if (place !== undefined)
        return place.answer === undefined ? { outcome: 'underway' } : { outcome: 'answered', answer: place.answer }
      places.set(name, { digest })
      return { outcome: 'begun', ticket: name }
    },
    finish: async ({ name, digest }, _ticket, answer) => void places.set(name, { digest, answer }),
    release: async ({ name }) => void places.delete(name),
  }
}
