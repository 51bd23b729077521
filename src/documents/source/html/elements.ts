/** What browsers do with single elements of a page. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;

export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

const neverShown = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'object',
  'iframe',
  'svg',
  'audio',
  'video',
  'datalist',
  'rt',
  'rp',
  'del',
  's',
  'strike',
]);

/** Whether an element shows nothing: by its kind, its attribute or its own style. */
export function isHiddenElement(element: PageElement): boolean {
  if (neverShown.has(element.tagName) || attributeOf(element, 'hidden') !== undefined) return true;
  const style = attributeOf(element, 'style')?.toLowerCase() ?? '';
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/u.test(style);
}

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'ul',
]);

export function isBlock(tagName: string): boolean {
  return blocks.has(tagName);
}

/** What a field of a form shows: the value that it has, the option that is chosen. */
export function controlText(element: PageElement): string {
  if (element.tagName === 'input') return inputText(element);
  if (element.tagName === 'textarea') return textOf(element);
  const options = element.childNodes.filter(
    (child): child is PageElement => 'tagName' in child && child.tagName === 'option',
  );
  const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined);
  const shown = chosen ?? options[0];
  return shown === undefined ? '' : textOf(shown);
}

function inputText(element: PageElement): string {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? 'text';
  return ['text', 'number', 'date', 'month', 'search', 'tel'].includes(type)
    ? (attributeOf(element, 'value') ?? '')
    : '';
}

function textOf(element: PageElement): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
