/**
 * Puts a drawing into the page. The content policy allows no style written into markup: what the library writes so is
 * set through the style object, which it allows.
 */
export function placeSvg(place: Element, svg: string): void {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  for (const sheet of drawing.querySelectorAll('style')) sheet.remove()
  const styled = [drawing, ...drawing.querySelectorAll('[style]')].map((element) => {
    const style = element.getAttribute('style')
    element.removeAttribute('style')
    return { element, style }
  })
  // Without a size of its own it fills its place, on paper as well.
  drawing.removeAttribute('width')
  drawing.removeAttribute('height')
  drawing.setAttribute('aria-hidden', 'true')
  place.replaceChildren(drawing)
  for (const { element, style } of styled) {
    if (element !== drawing && element instanceof SVGElement && style !== null) element.style.cssText = style
  }
}

/** Which category of the drawing was clicked; `undefined` beside all of them. */
export function categoryAt(target: EventTarget | null): number | undefined {
  const element = target instanceof Element ? target.closest('[ecmeta_data_index]') : null
  const index = element?.getAttribute('ecmeta_data_index')
  return index === undefined || index === null ? undefined : Number(index)
}
