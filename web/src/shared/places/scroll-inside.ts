/** So far from the left edge of its frame stands what was out of sight. */
const besidePx = 16;

/** Brings an element into sight within its frame; the page around the frame stays where it is. */
export function scrollInside(
  frame: Element | null | undefined,
  element: Element | null | undefined,
  block: 'start' | 'center' = 'center',
): void {
  if (!frame || !element) return;
  const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
  const above = block === 'center' ? Math.max((outer.height - inner.height) / 2, 0) : 0;
  frame.scrollTop += inner.top - outer.top - above;
  if (inner.left < outer.left || inner.right > outer.right)
    frame.scrollLeft += inner.left - outer.left - besidePx;
}

/** Brings a place, or the frame around it, into the window, where that is too small for what stands above as well. */
export function bringIntoWindow(element: Element | null | undefined): void {
  const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (top < 0 || bottom > innerHeight) element?.scrollIntoView({ block: 'nearest' });
}
