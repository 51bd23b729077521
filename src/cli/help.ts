import { type Command, commands } from './commands.js';
import { settingLines } from './settings/show.js';

/** What `jichi --help` prints. */
export function generalHelp(): string {
  const width = 10;
  const list = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}${summary}`,
  );
  return `${[
    '绩尺 jichi：预算绩效自评计分',
    '',
    '用法：jichi 命令 …',
    '',
    ...list,
    '',
    '  jichi 命令 --help 查看一个命令的选项，jichi --version 查看版本。',
    '',
    '结果写到标准输出，其余写到标准错误。退出码：0 成功，1 核对出错误或有被拒的表，2 用法或输入有误。',
  ].join('\n')}\n`;
}

/** What `jichi COMMAND --help` prints. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, { short, value, help }]) => {
    const names = `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`;
    return `  ${names}：${help}`;
  });
  const optionLines = options.length === 0 ? [] : ['', '选项：', ...options];
  const settings = settingLines(command.settings ?? []);
  const settingsPart =
    settings.length === 0 ? [] : ['', '设置（环境变量；空的等于没有设）：', ...settings];
  const notes = command.notes === undefined ? [] : ['', ...command.notes];
  return `${[`jichi ${name}：${command.summary}`, '', `用法：jichi ${command.usage}`, ...optionLines, ...settingsPart, ...notes].join('\n')}\n`;
}
