declare const brand: unique symbol

/** A value that only its own guard can make: two strings of different meaning never mix by accident. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }
