/** Events of an XML text: no document type, no entities of its own, no tree. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { limits } from '../../limits.js';
import { damaged, tooLarge } from './refusal.js';

/** An element that begins; names are without their prefix. */
export interface Element {
  readonly name: string;
  /** An attribute by its name without prefix; where two differ by prefix alone, the first. */
  attribute(name: string): string | undefined;
}

export interface XmlEvents {
  open(element: Element): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Bytes that go to the parser at once: no text of the whole is ever made. */
const pieceBytes = 64 * 1024;

/**
 * Parses XML.
 * @throws SourceRefusal where it is not well-formed, has a document type or is too deep.
 */
export function parseXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = parserOf(events);
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += pieceBytes)
    parser.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function parserOf(events: XmlEvents): SaxesParser<{ position: false; xmlns: false }> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  });
  let depth = 0;
  parser.on('error', () => {
    throw damaged('其中的 XML 不完整');
  });
  parser.on('doctype', () => {
    throw damaged('其中的 XML 带有文档类型声明（DOCTYPE），出于安全不读取');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.nestingDepthMax) throw tooLarge(`元素嵌套超过 ${limits.nestingDepthMax} 层`);
    events.open(elementOf(tag));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.close(withoutPrefix(name));
  });
  if (events.text !== undefined) {
    const text = events.text.bind(events);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

function elementOf({ name, attributes }: SaxesTagPlain): Element {
  return {
    name: withoutPrefix(name),
    attribute: (wanted) => {
      const exact = attributes[wanted];
      if (exact !== undefined) return exact;
      for (const key in attributes) if (withoutPrefix(key) === wanted) return attributes[key];
      return undefined;
    },
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
