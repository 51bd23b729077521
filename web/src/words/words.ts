/** Every text of the pages, in Chinese and in English, and which of them is shown. */
import { ref } from 'vue';

export type Language = 'zh' | 'en';

/** A text in both languages: a list of words cannot lack one of them. `{name}` stands for a value. */
export type Text = readonly [zh: string, en: string];

const place = 'jichi.language';

/** The language of the page; the choice is kept in this browser. */
export const language = ref<Language>(kept());

function kept(): Language {
  try {
    return localStorage.getItem(place) === 'en' ? 'en' : 'zh';
  } catch {
    // A browser that keeps nothing shows Chinese.
    return 'zh';
  }
}

/** Shows the pages in this language from now on. */
export function speak(chosen: Language): void {
  language.value = chosen;
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(place, chosen);
  } catch {
    // It holds until the page is closed.
  }
}

/**
 * A speaker of one list of words.
 * @returns a function that gives the text of a key in the page's language, with its values in place.
 */
export function speaker<Words extends Readonly<Record<string, Text>>>(
  words: Words,
): (key: keyof Words, values?: Readonly<Record<string, string | number>>) => string {
  return (key, values = {}) => {
    const [zh, en] = words[key] as Text;
    const text = language.value === 'zh' ? zh : en;
    return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  };
}

/** Several names in one line. */
export function listed(names: readonly string[]): string {
  return names.join(language.value === 'zh' ? '、' : ', ');
}

/** Parts of one name: with blanks between them in English, with none in Chinese. */
export function joined(parts: readonly string[]): string {
  return parts.join(language.value === 'zh' ? '' : ' ');
}

/** What something is called or whom it is about, and what is said of it. */
export function said(of: string, what: string): string {
  return language.value === 'zh' ? `${of}：${what}` : `${of}: ${what}`;
}

/** A text with another beside it in brackets. */
export function withAside(text: string, aside: string): string {
  return language.value === 'zh' ? `${text}（${aside}）` : `${text} (${aside})`;
}
