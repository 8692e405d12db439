/** Characters XML cannot hold are stored as _x000D_, and a text that looks like that as _x005F_x000D_. */
export const stringText = (stored: string): string =>
  stored.includes('_x')
    ? stored.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : stored
