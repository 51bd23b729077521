/** The command line: finds the command, loads only what it needs, and turns failures into exit codes. */
import { parseArgs } from 'node:util';
import { faultOf } from '../fault.js';
import { suggestion } from '../nearest.js';
import { type Command, commands } from './commands.js';
import { commandHelp, generalHelp } from './help.js';
import { shown } from './shown.js';
import { problemLines, UserError } from './user-error.js';

/** What a command line ends with besides what its command says. */
export const exitCodes = { usage: 2, internal: 70 } as const;

/**
 * Runs a command line and prints what comes of it, also what went wrong.
 * @param words what stands behind the name of the program.
 * @returns the exit code.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    return await find(words);
  } catch (error) {
    const isUsers = error instanceof UserError;
    const lines = isUsers ? problemLines(error) : internalLines(error);
    process.stderr.write(`${lines.join('\n')}\n`);
    return isUsers ? exitCodes.usage : exitCodes.internal;
  }
}

async function find(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(generalHelp());
    return name === undefined ? exitCodes.usage : 0;
  }
  if (name === '--version' || name === '-V') {
    const { engine } = await import('../version.js');
    process.stdout.write(`${engine}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UserError([unknownCommand(name)]);
  return run(name, command, rest);
}

function unknownCommand(name: string): string {
  const other = '运行 jichi --help 查看全部命令';
  return `没有命令 ${shown(name)}${suggestion(name, Object.keys(commands), other)}`;
}

async function run(name: string, command: Command, words: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(command, words);
  if (values['help'] === true) {
    process.stdout.write(commandHelp(name, command));
    return 0;
  }
  const { run: execute } = await command.load();
  return execute({ values, positionals });
}

function parsed(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short === undefined ? {} : { short }) },
    ]),
  );
  try {
    return parseArgs({
      args: [...words],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UserError([usageProblem(error, Object.keys(options))]);
  }
}

const seeHelp = '用 --help 查看用法';

/** The parser speaks English; these are its three complaints. */
function usageProblem(error: unknown, options: readonly string[]): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return unknownOption(option, options);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `选项 ${option} 的用法不对；${seeHelp}。`;
  return `命令行写法不对；${seeHelp}。`;
}

function unknownOption(typed: string, options: readonly string[]): string {
  const names = options.map((name) => `--${name}`);
  return `没有选项 ${shown(typed)}${suggestion(typed, names, seeHelp)}`;
}

/** Without what an error carries along: data of tables, passwords of addresses. */
export function internalLines(error: unknown): readonly string[] {
  const { type, code, message } = faultOf(error);
  const name = code === undefined ? type : `${type} ${code}`;
  const end = message === '' ? '' : `：${message}`;
  return [`内部错误（${name}）${end}`, '  请把以上文字和所用的命令告诉维护者。'];
}
