/** The commands and their options as data: what help prints and what the parser accepts. */
import type { Arguments } from './arguments.js';
import { allSettings, type SettingKey, storeSettings, workerSettings } from './settings/list.js';

interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** Whether it may be given more than once. */
  readonly multiple?: boolean;
  /** What the value is called in help. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly notes?: readonly string[];
  /** The settings that it reads; help lists them. */
  readonly settings?: readonly SettingKey[];
  /** Runs the command and says the exit code. Loaded only when it is called. */
  readonly load: () => Promise<{ readonly run: (args: Arguments) => Promise<number> }>;
}

const json: Option = { type: 'boolean', help: '输出 JSON' };
const type: Option = {
  type: 'string',
  value: '类型',
  help: '标准输入（-）的类型：文件名的末尾，如 json、ndjson、xlsx、docx、csv、txt',
};
const policyOrFile: Option = {
  type: 'string',
  value: 'ID',
  help: '计分办法，优先于文件中所写的（ID、ID@版本，或自己的办法文件 .json）',
};
const fiscalYear: Option = {
  type: 'string',
  value: '年',
  help: '文件没有写年度时，指明预算年度',
};
const unit: Option = { type: 'string', value: '名称', help: '文件没有写单位时，指明单位名称' };
const unitCode: Option = { type: 'string', value: '代码', help: '文件没有写单位代码时，指明代码' };
const mapping: Option = {
  type: 'string',
  value: '文件',
  help: '表头对照表（.json）：文件中的表头、名称各是哪一栏；写法见 docs/mapping.md',
};
const fileOptions = {
  policy: policyOrFile,
  unit,
  'unit-code': unitCode,
  'fiscal-year': fiscalYear,
  mapping,
  type,
} as const;
const files = [
  'FILE 为 .json（一张表或表的数组）、.ndjson（每行一张表），或照原样读取的 .xlsx、.xls、.ods、.docx、.pdf、.html、.txt、.tsv、.csv、.md；- 为标准输入。',
  '.doc、.wps 请先在 Word 或 WPS 中另存为 .docx，.et 另存为 .xlsx；扫描件请用它的 .docx 或 .xlsx 原件。',
];
const data: Option = {
  type: 'string',
  value: '目录',
  help: '数据目录（JICHI_DATA），默认 ./data；设了 DATABASE_URL 时数据在 PostgreSQL 中',
};

const port: Option = {
  type: 'string',
  value: '端口',
  help: '监听的端口（PORT），0 为任选；默认 8080',
};

export const commands: Readonly<Record<string, Command>> = {
  score: {
    usage: 'score FILE… [选项]',
    summary: '计分，打印自评表',
    options: {
      json,
      ...fileOptions,
      output: {
        type: 'string',
        short: 'o',
        value: '文件',
        help: '写成自评表 .xlsx、.docx、.pdf、.html，或 .json；多张表时写入目录（以 / 结尾）或 .zip',
      },
      format: {
        type: 'string',
        value: '类型',
        help: '目录或 .zip 中文件的类型：xlsx、docx、pdf、html 或 json',
      },
      parts: {
        type: 'string',
        value: '部分',
        help: '自评表之外的内容：form,working,findings（自评表、计算过程、核对问题）',
      },
      summary: {
        type: 'string',
        value: '文件',
        help: '另写汇总表（.xlsx）：每表一行，等级与得分分布',
      },
    },
    notes: [...files, '文件中有没有读取的行时退出码为 3，结果照样输出。'],
    load: () => import('./commands/score.js'),
  },
  sum: {
    usage: 'sum FILE… --region 名称 [选项]',
    summary: '把下级各单位的表合计成一张：绝对值相加，相对值按资金加权，再计分',
    options: {
      json,
      ...fileOptions,
      region: { type: 'string', value: '名称', help: '合计后是谁的表（必需）' },
      'region-code': { type: 'string', value: '代码', help: '它的单位代码' },
      goals: {
        type: 'string',
        value: '文件',
        help: '本级自己的绩效目标（一张表）：指标值和分值以它为准',
      },
      output: {
        type: 'string',
        short: 'o',
        value: '文件',
        help: '写成自评表 .xlsx、.docx、.pdf、.html，或得分表 .json（其中 input 即合计的表）',
      },
      parts: {
        type: 'string',
        value: '部分',
        help: '自评表之外的内容：form,working,findings（自评表、计算过程、核对问题）',
      },
    },
    notes: [...files, '不能相加的内容留空，并在标准错误上逐条说明。'],
    load: () => import('./commands/sum.js'),
  },
  check: {
    usage: 'check FILE… [选项]',
    summary: '核对已填的表，列出问题；有错误时退出码为 1',
    options: { json, ...fileOptions },
    notes: files,
    load: () => import('./commands/check.js'),
  },
  import: {
    usage: 'import FILE… [选项]',
    summary: '列出文件中的表：表式、所在之处、读出的内容、得分和问题；不保存',
    options: { json, ...fileOptions },
    notes: files,
    load: () => import('./commands/import.js'),
  },
  template: {
    usage: 'template --policy ID -o 文件.xlsx [选项]',
    summary: '写一张待填的表（.xlsx）：得分、总分、等级随填写的内容变化，其余的格锁定（无密码）',
    options: {
      policy: policyOrFile,
      evaluation: {
        type: 'string',
        value: '文件',
        help: '表的目标和分值（.json，一张表）；不给时是空白的表',
      },
      'fiscal-year': fiscalYear,
      output: { type: 'string', short: 'o', value: '文件', help: '写入的 .xlsx' },
    },
    load: () => import('./commands/template.js'),
  },
  read: {
    usage: 'read TARGET… [选项]',
    summary: '识别指标值，如 ≥90%、控制在30%以内、2023年底',
    options: {
      json,
      level1: { type: 'string', value: '名称', help: '一级指标' },
      level2: { type: 'string', value: '名称', help: '二级指标' },
      level3: { type: 'string', value: '名称', help: '三级指标' },
      unit: { type: 'string', value: '单位', help: '另列一栏的计量单位' },
      'fiscal-year': { type: 'string', value: '年', help: '预算年度，补全没有年份的日期' },
    },
    notes: ['以 - 开头的指标值写在 -- 之后：jichi read -- -5%'],
    load: () => import('./commands/read.js'),
  },
  verify: {
    usage: 'verify SHEET.json…',
    summary: '重算得分表，逐项比较；有不同之处时退出码为 1，没有所用的计分办法时为 2',
    options: {
      json,
      type,
      policy: {
        type: 'string',
        value: '文件',
        help: '得分表所用的计分办法（.json），用于不是本程序自带的；内容须与得分表所记的相同',
      },
    },
    load: () => import('./commands/verify.js'),
  },
  policies: {
    usage: 'policies [ID | FILE | check FILE…] [选项]',
    summary:
      '列出计分办法，或一种办法（也可以是自己的文件）的全部数值与出处；check 检查自己写的办法文件，有错误时退出码为 1',
    options: {
      json,
      rules: { type: 'boolean', help: '列出计分规则及一行指标可以自带的规则参数' },
      findings: { type: 'boolean', help: '列出核对时会指出的问题' },
    },
    load: () => import('./commands/policies.js'),
  },
  batch: {
    usage: 'batch FILE.ndjson|目录 [选项]',
    summary: '成批计分，用上全部处理器核心；中断后再运行同一命令即接着做',
    options: {
      policy: policyOrFile,
      output: {
        type: 'string',
        short: 'o',
        value: '目录',
        help: '结果的目录，默认为当前目录下的“输入名-results”',
      },
      restart: { type: 'boolean', help: '不接着做，覆盖目录中原有的结果' },
      unit,
      'unit-code': unitCode,
      'fiscal-year': fiscalYear,
      mapping,
    },
    notes: [
      '输入为 .ndjson（每行一张表，至多 1 MiB，行数不限），或目录：按文件名顺序读其中 score 能读的文件，不读子目录。',
      '写入 results.ndjson（按输入顺序，每张一行：得分表，或被拒的问题详情）、summary.xlsx（超过 20000 张时分册）和 checkpoint.json。',
      '有被拒的表时退出码为 1；Ctrl-C 停下时为 130。',
    ],
    load: () => import('./commands/batch.js'),
  },
  simulate: {
    usage: 'simulate FILE.ndjson|目录 --policy ID [选项]',
    summary: '另一种计分办法会怎样：等级变动、分差、由哪些规则造成、哪些单位；不改动任何得分',
    options: {
      policy: {
        type: 'string',
        value: 'ID',
        help: '所测的办法：ID、ID@版本，或办法文件 .json（可以是草案）',
      },
      against: {
        type: 'string',
        value: 'ID',
        help: '比较的办法，写法相同；不给时为各表所写的办法，没有写的用其自评表类型的默认办法',
      },
      json,
      output: {
        type: 'string',
        short: 'o',
        value: '文件',
        help: '等级变动的各表写入这个 .ndjson，每张一行',
      },
      unit,
      'unit-code': unitCode,
      'fiscal-year': fiscalYear,
      mapping,
    },
    notes: [
      '输入与 batch 相同。任一办法拒收的表只计入 refused（被拒）。',
      '分差为所测的办法减比较的办法。',
    ],
    load: () => import('./commands/simulate.js'),
  },
  serve: {
    usage: 'serve [选项]',
    summary: '启动 HTTP 服务；没有另设 HOST 时只有本机能访问',
    options: {
      port,
      'no-worker': { type: 'boolean', help: '只接收批次，由另开的 jichi worker 处理' },
      'first-key-file': {
        type: 'string',
        value: '文件',
        help: '把首个管理密钥写入这个新文件（只有本用户可读），不打印；已有密钥时不写',
      },
      data,
    },
    settings: allSettings,
    notes: [
      '还没有密钥时签发首个管理密钥，单独一行打印：admin key: jichi_…，只打印这一次；容器的日志会留下它，',
      '这时请用 --first-key-file，取走后删除那个文件。',
    ],
    load: () => import('./commands/serve.js'),
  },
  worker: {
    usage: 'worker [选项]',
    summary: '处理批次，可在多台机器上各开几个（须设 DATABASE_URL；队列在 REDIS_URL 或数据库中）',
    options: { data },
    settings: workerSettings,
    load: () => import('./commands/worker.js'),
  },
  migrate: {
    usage: 'migrate [选项]',
    summary: '把数据库升级到本程序的结构版本',
    options: { data },
    settings: storeSettings,
    load: () => import('./commands/migrate.js'),
  },
  keys: {
    usage: 'keys create|list|revoke 代号 [选项]',
    summary: '签发、列出、撤销密钥',
    options: {
      scopes: {
        type: 'string',
        value: '权限',
        help: 'read,submit,approve,review,admin，默认 read',
      },
      unit: {
        type: 'string',
        value: '代码',
        multiple: true,
        help: '限于这个单位及其下级，可写多次',
      },
      name: { type: 'string', value: '文字', help: '用途或持有人' },
      expires: { type: 'string', value: '时间', help: '到期时间，如 2027-12-31T23:59:59+08:00' },
      json,
      data,
    },
    notes: [
      '签发的密钥只打印这一次。嵌入式数据库正由本机的服务使用时，由那个服务签发、列出、撤销，立即有效。',
    ],
    settings: storeSettings,
    load: () => import('./commands/keys.js'),
  },
  audit: {
    usage: 'audit verify [选项]',
    summary: '核验操作记录；有增删改动时退出码为 1',
    options: { json, data },
    settings: storeSettings,
    load: () => import('./commands/audit.js'),
  },
  config: {
    usage: 'config [选项]',
    summary: '列出全部设置：现在的值、来自何处、含义；不显示密码和服务密钥',
    options: { json, port, data },
    notes: ['有不能用的设置时退出码为 2，逐项说明。'],
    load: () => import('./commands/config.js'),
  },
  demo: {
    usage: 'demo',
    summary: '对两张已公布的自评表计分，并与所印数字逐项核对',
    options: {},
    load: () => import('./commands/demo.js'),
  },
};
