/** How many may keep the guests company: three up to ten guests, above that a third of them rounded down. */
export const companionLimit = (guests: number): number => (guests <= 10 ? 3 : Math.floor(guests / 3))
