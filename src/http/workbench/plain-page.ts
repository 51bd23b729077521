/** Pages that the service writes itself: where there is no workbench to show, they say what to do. */

/** A heading, and sentences; they hold nothing that somebody sent. */
export interface PlainPage {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A page of a few sentences, Chinese first. */
export function plainPageText({ heading, lines }: PlainPage, nonce: string): string {
  const paragraphs = [`<h1>${heading}</h1>`, ...lines.map((line) => `<p>${line}</p>`)];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · 绩尺 Jichi</title>
<style nonce="${nonce}">body{font:16px/1.8 system-ui,sans-serif;max-width:40em;margin:12vh auto;padding:0 1.5em;color:#1d2330}h1{font-size:1.3em}code{background:#f2f4f7;padding:.1em .3em}</style>
</head>
<body>
<main>
${paragraphs.join('\n')}
</main>
</body>
</html>
`;
}

/** Where the workbench was not built. */
export const notBuilt: PlainPage = {
  heading: '工作台没有构建',
  lines: [
    '这个程序不带工作台的网页：从源码运行时请先执行 <code>npm ci</code> 和 <code>npm run build</code>，再重新启动。',
    '接口照常可用，手册见 <a href="/docs">/docs</a>。',
    'The workbench is not built. Run <code>npm ci</code> and <code>npm run build</code>, then start the service again; the API works as always.',
  ],
};

const again = [
  '要新的链接，请重新启动 <code>jichi serve</code>，打开它印出的 <code>workbench:</code> 一行；也可以<a href="/">打开工作台</a>，用密钥登录（<code>jichi keys create</code> 签发）。',
  '已经登录的浏览器直接<a href="/">打开工作台</a>即可，不再需要链接。',
];

/** Why a link opens nothing, and what to do. */
export const linkPages = {
  used: {
    heading: '这个链接已经用过',
    lines: [
      '工作台的链接只能用一次，重新载入也算再用一次。',
      ...again,
      'This link was used before. Start <code>jichi serve</code> again for a new one, or <a href="/">open the workbench</a> and sign in with a key.',
    ],
  },
  old: {
    heading: '这个链接已经过期',
    lines: [
      '工作台的链接在启动后十分钟内有效。',
      ...again,
      'This link is too old. Start <code>jichi serve</code> again for a new one, or <a href="/">open the workbench</a> and sign in with a key.',
    ],
  },
  unknown: {
    heading: '这个链接不能用',
    lines: [
      '它不是这次启动印出的链接：服务每次启动都换一个，也请核对是否复制完整。',
      ...again,
      'This link is not of this start of the service. Use the one that it printed last, or <a href="/">open the workbench</a> and sign in with a key.',
    ],
  },
} as const satisfies Record<string, PlainPage>;
