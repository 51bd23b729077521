/**
 * What a hostile reviewer tried and what held against him, line by line, and the tests that hold it: `npm test` walks
 * them at reduced counts, `npm run proof` at full ones. A line without its test fails.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../cli/run.js';

/** A file below `tests`, and what its tests are called. */
type Holds = readonly [file: string, ...titles: string[]];

const held: Readonly<Record<string, readonly Holds[]>> = {
  'foreign ids at every address, read and written, by keys of other units': [
    ['http/isolation.test.ts', '$method /v1/evaluations/{id}$path', 'ids that are none are not'],
    ['http/isolation.test.ts', 'lists hold what is the unit’s own and below it'],
    ['jobs/batches.test.ts', 'a key sees the batches of its units, and no others'],
  ],
  'the same after a unit moved to another parent': [
    ['http/isolation.test.ts', 'a unit that moves takes its tables out of sight'],
    ['jobs/pages.test.ts', 'is in no batch of those who do not see it any more'],
    ['jobs/events.test.ts', 'a key that is revoked, or whose unit moved, hears no more'],
  ],
  'making tables for foreign, absent and no units; a bound administrator': [
    [
      'http/isolation.test.ts',
      'a foreign unit and one that does not exist are refused in the same',
    ],
    ['http/isolation.test.ts', 'a key hands on no more than its own units'],
  ],
  'every address without a key, with a wrong and a malformed one': [
    ['attack/doors.test.ts', '%s is shut', 'the manual and health alone are open'],
    ['http/isolation.test.ts', 'without a key there is nothing at all'],
  ],
  'values of the setting that asks for keys': [
    [
      'cli/settings.test.ts',
      'on %s keys are %s',
      '%s=%s',
      'open everywhere only by the word for it',
    ],
  ],
  'a revoked key: the next request, writes under way, batches, streams': [
    ['http/refusals.test.ts', 'keys expire, are revoked at once, and are never shown again'],
    ['http/races.test.ts', 'once a revocation is answered the key writes nothing more'],
    ['jobs/ranges.test.ts', 'a key that is revoked in the middle: the rest fails with 401'],
    ['jobs/pages.test.ts', 'who is revoked in the middle of the results reads no further page'],
  ],
  'keys and passwords in logs; how keys are stored': [
    ['http/faults.test.ts', 'nothing that was sent or stored stands in any line'],
    ['http/faults.test.ts', 'a Redis that refuses the password: told once, no password'],
  ],
  'members that are not the sender’s: state, id, total, __proto__, constructor': [
    [
      'http/refusals.test.ts',
      'a member that is not the sender’s: %s',
      'a key that makes no sense: %j',
    ],
  ],
  'lists far beyond their bound, defects without end, work for clients that left': [
    ['cases/bounds.test.ts', '$title: one defect, and no element is looked at'],
    [
      'cases/bounds.test.ts',
      'half a million elements, by every way in',
      'of unknown members, elements',
    ],
    ['http/callers.test.ts', 'stop when their client has gone, and their slot is free again'],
  ],
  'poisoned batches, slow forms, storage of one key, slots of streams': [
    ['jobs/ranges.test.ts', 'cancelled while a thread is at it for ever: the piece is ended'],
    ['jobs/ranges.test.ts', 'who asks for little does not wait for the flood of another key'],
    ['jobs/threads.test.ts', 'a table that takes too long fails alone; its thread is ended'],
    ['jobs/printer.test.ts', 'a form that takes too long is given up'],
    [
      'jobs/room.test.ts',
      'open batches: what ended is not counted',
      'what a batch makes is counted',
    ],
    ['jobs/events.test.ts', 'slots come back however a client leaves', 'a key has its bound'],
    ['http/callers.test.ts', 'are counted for each key, said in headers'],
    ['http/callers.test.ts', 'uploads under way are bounded for each key'],
  ],
  'regular expressions against hostile targets': [
    [
      'slow/linear-time.test.ts',
      '%j over and over, behind heads and before ends',
      '%j with others',
    ],
  ],
  'JSON: depth, repeated members, half characters, exponents, other encodings, gzip': [
    ['http/service.test.ts', 'nesting of 10,000', 'a repeated member', '1e999999', '2 MiB'],
    ['http/service.test.ts', 'another type of content, compressed content, none'],
    ['cases/messages/json-syntax.test.ts', 'costs no more than the text is long'],
    ['http/fuzz.test.ts', 'bodies made from the schemas, whole and mutated', 'raw bytes'],
  ],
  'connections that say nothing, or next to nothing': [
    ['attack/connections.test.ts', 'slow connections hold nobody up'],
    ['http/sockets.test.ts', 'a body that never comes', 'half a request', 'a length that lies'],
  ],
  'what only administrators may do': [
    ['attack/doors.test.ts', 'what only an unbound administrator may do'],
    ['http/refusals.test.ts', 'scopes', 'a key that ends makes none that goes on behind it'],
  ],
  'steps by wrong keys and in wrong states, repeated, by a key that is revoked': [
    ['http/refusals.test.ts', 'steps out of order, with what state it is in'],
    ['http/repeating.test.ts', 'every write of a table, after all the others'],
    ['http/life.test.ts', 'from a draft to a published table and back'],
  ],
  'making the service ask others': [
    ['attack/doors.test.ts', 'nothing that is sent makes the service ask anybody'],
  ],
  'headers, other origins, other methods': [
    ['attack/doors.test.ts', 'a page of elsewhere is let read nothing and send nothing'],
    ['http/guards.test.ts', 'the headers of a refusal: %s'],
    ['http/service.test.ts', 'another method is answered with what is allowed'],
  ],
  'addresses that are none': [
    ['attack/doors.test.ts', 'what is no address of ours is not there, whoever asks'],
    ['http/fuzz.test.ts', 'raw bytes, and every method on every address'],
    ['http/guards.test.ts', 'a manual that is closed is not there'],
  ],
  'errors and rows of the services behind': [
    ['http/faults.test.ts', 'a database that refuses with %s is answered with %i'],
  ],
  'forms of other pages': [
    ['attack/doors.test.ts', 'forms, and what a form may be called, are no JSON'],
  ],
  'a page that gives its name our address': [
    ['http/guards.test.ts', 'Host: %s is answered with %i'],
  ],
  'texts that want to be code, formulas or XML on forms': [
    ['cases/reports/hostile.test.ts', 'every text is a text, whole', 'html: nothing that runs'],
    ['cases/reports/hostile.test.ts', 'docx: every text, whole, in tables that keep their shape'],
    ['cases/reports/workbook.test.ts', '=1+1'],
  ],
  'texts that want to be lines of a log, or commands of a terminal': [
    ['attack/doors.test.ts', 'a log has one line of JSON for each entry, whatever is sent'],
    ['cli/commands.test.ts', 'what would move the cursor or recolour the screen is not printed'],
  ],
  'paths that lead elsewhere; outputs over inputs and through links': [
    ['http/guards.test.ts', 'files of the manual: %s is the client’s fault'],
    ['cli/bad-input.test.ts', '不会覆盖'],
    ['cli/commands.test.ts', '-o writes through no link that stands where it keeps its unfinished'],
  ],
  'codes that want to be SQL, and the wall of the database': [
    [
      'attack/codes.test.ts',
      'each key sees its own unit only',
      'queries and cursors that are none',
    ],
    ['http/refusals.test.ts', 'texts that want to be SQL are texts'],
    ['http/isolation.test.ts', 'the database is a wall of its own'],
  ],
  'kill -9 of the service while it writes': [
    ['db/kill.test.ts', 'every answered write is there, none by half'],
    ['cli/first-start.test.ts', 'killed at any moment, a first start is made up for by the next'],
  ],
  'kill -9 of workers': [['jobs/faults.test.ts', 'workers that die at any moment']],
  'PostgreSQL that stops, crashes, is a standby, hangs': [
    ['jobs/faults.test.ts', 'a PostgreSQL that crashes and is started again'],
    ['jobs/faults.test.ts', 'a PostgreSQL that is restarted in order'],
    ['http/faults.test.ts', 'a standby: writes are refused for a while'],
    ['http/faults.test.ts', 'holds up nothing that stores nothing; what stores is refused'],
  ],
  'a disk that fills up': [
    ['attack/full-disk.test.ts', '507 while it is full, all that was acknowledged is there'],
    ['cli/first-start.test.ts', 'a full disk is told, leaves nothing half done'],
  ],
  'Redis that is away, emptied, started anew, wrong': [
    [
      'jobs/faults.test.ts',
      'a Redis that is emptied',
      'a Redis that is started again with nothing',
    ],
    ['jobs/faults.test.ts', 'a Redis that is away while batches are posted'],
    ['jobs/faults.test.ts', 'who is asked to stop while Redis is away stops'],
  ],
  'several programs that migrate and start at once': [
    ['db/schema.test.ts', 'migrate it once'],
    ['cli/first-start.test.ts', 'one secret is made, and the other is told', 'have one first key'],
  ],
  'races of keys, versions, units, windows, batches': [
    ['http/concurrency.test.ts', '50 POSTs with one key at once make one table'],
    ['http/concurrency.test.ts', 'two writers with one ETag make one 412'],
    ['http/races.test.ts', 'eight writers make a unit once', 'a key that is revoked by eight'],
    ['jobs/batches.test.ts', 'one request, one batch; another request under the same key'],
  ],
  'lists of 100,000': [
    ['http/listing.test.ts', 'a page of its tables visits those, without statistics, too'],
    ['jobs/pages.test.ts', 'pages visit what they give, %s statistics', 'all results, in order'],
  ],
  'NDJSON that breaks off, with lines too long and too many': [
    ['jobs/batches.test.ts', 'NDJSON streams in: broken lines have their own problems'],
    ['jobs/room.test.ts', 'an upload beyond them leaves nothing'],
    ['http/imports.test.ts', 'a client that goes away in the middle leaves nothing'],
  ],
  'streams that go on, leave and come back': [
    ['jobs/events.test.ts', 'ids rise, counts never fall', 'who leaves is let go'],
  ],
  'the lock: others alive, killed, asleep, in namespaces, many at once': [
    ['db/directory-lock.test.ts', 'a second is refused', 'a process that was killed and not yet'],
    ['db/directory-lock.test.ts', 'two services on one directory: one is refused'],
    ['db/directory-lock.test.ts', 'a file of an older program is for a person to remove'],
    ['db/directory-lock.test.ts', 'that come at the same moment one gets a directory'],
  ],
  'the secret: another, short, empty, lost, readable by others': [
    ['db/schema.test.ts', 'opening again changes nothing; another secret is refused'],
    ['cli/first-start.test.ts', 'one that is lost is told, and none is made in its place'],
    [
      'cli/first-start.test.ts',
      'modes that let others in are told',
      'a folder in its place is told',
    ],
  ],
  'clocks that go wrong': [
    ['jobs/room.test.ts', 'a lease is held against the clock of the database'],
    ['http/refusals.test.ts', 'keys expire, are revoked at once', 'windows'],
  ],
  'SIGTERM under load, and while somebody does not read': [
    ['http/shutdown.test.ts', 'SIGTERM under load', 'answers that nobody takes are cut off'],
    ['http/pressure.test.ts', 'a service that stops answers, and closes the connection'],
  ],
};

test.each(Object.entries(held))('%s', (_, all) => {
  for (const [file, ...titles] of all) {
    const at = path.join(project, 'tests', file);
    expect([file, existsSync(at)]).toEqual([file, true]);
    const text = readFileSync(at, 'utf8');
    for (const title of titles)
      expect([file, title, text.includes(title)]).toEqual([file, title, true]);
  }
});
