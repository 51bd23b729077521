import { pino } from 'pino';
import { serviceOn } from '../../evaluations/service.js';
import { FaultLog } from '../../http/fault-log.js';
import { serializers } from '../../http/log.js';
import type { Arguments } from '../arguments.js';
import { keepBuild } from '../build-in-use.js';
import { openJobs } from '../jobs.js';
import { boundsOf, workerSettings } from '../settings/list.js';
import { readSettings } from '../settings/read.js';
import { forceExitAfterLinger, stopSignal } from '../stop-signal.js';
import { openStore } from '../store.js';
import { UserError } from '../user-error.js';

/** `jichi worker`: works on batches until SIGTERM or SIGINT; as many as there are machines for. */
export async function run({ values }: Arguments): Promise<number> {
  const settings = readSettings(workerSettings, values);
  const { databaseUrl, redisUrl } = settings;
  if (databaseUrl === undefined) {
    throw new UserError([
      '嵌入式数据库只能由一个进程使用，jichi serve 自己会处理批次；另开 worker 须设 DATABASE_URL。',
    ]);
  }
  const stopped = stopSignal();
  keepBuild();
  const store = await openStore(settings, true, redisUrl === undefined);
  try {
    const jobs = openJobs(store, serviceOn(store, undefined, { bounds: boundsOf(settings) }), {
      works: true,
      redis: redisUrl,
      faults: new FaultLog(pino({ level: settings.logLevel, serializers }, process.stderr)),
    });
    process.stdout.write('working\n');
    await stopped;
    await jobs.stop();
  } finally {
    await store.close();
    forceExitAfterLinger();
  }
  return 0;
}
