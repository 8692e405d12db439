/** Stands where something is that the reader is not to see; nothing there is left blank. */
export const withheld = '***'
