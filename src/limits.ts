/**
 * The bounds that refuse what was sent, or hold a queue, a body or a time, in one place; unit or qualifier last. How far a
 * reader of documents looks and how much of a list is shown stand beside the code that decides it.
 * A bound that is reached is a refusal with a code, never a silent cut.
 */
export const limits = {
  /** Rows of one evaluation. */
  indicatorCountMax: 500,
  /** Rows of the lists beside the indicators: funding lines, goals, tasks. */
  listCountMax: 200,
  /** Places of a file that were seen and not read, of one table. */
  unreadCountMax: 1_000,
  /** Characters (code points) of any free text: targets, actuals, reasons, names. */
  textCharsMax: 2_000,
  /** UTF-16 code units that such a text can have: rare hanzi take two. */
  textCodeUnitsMax: 4_000,
  /** Characters of a code; codes are never validated beyond their length. */
  codeCharsMax: 64,
  /** Of a policy's id and of its version: with the sign between them no longer than a code. */
  policyIdCharsMax: 47,
  policyVersionCharsMax: 16,
  /** Digits of a decimal, decimals included. */
  decimalDigitsMax: 30,
  /** Decimals of a decimal. */
  decimalPlacesMax: 12,
  /** Significant digits up to which a JSON number says exactly what was typed. */
  numberSignificantDigitsMax: 15,
  /** Objects and arrays inside one another in a JSON text. */
  jsonDepthMax: 32,
  /** Defects reported for one input, and UTF-16 code units of their texts; beyond them nothing is looked for. */
  defectCountMax: 1_000,
  defectUnitsMax: 1024 * 1024,
  /** Targets read in one call. */
  targetCountMax: 1_000,
  /** Tiers of a rule, in a row or written out in a target. */
  tierCountMax: 50,
  /** Clauses of a rule that is printed in a cell, and parts of one. */
  ruleClauseCountMax: 100,
  /** Parts of a checklist. */
  checklistPartCountMax: 100,
  /** Results that a pure function remembers, and UTF-16 code units of a key that is worth it. */
  rememberedCountMax: 10_000,
  rememberedKeyUnitsMax: 400,
  /** Bytes of a request line and its headers, as node bounds them. */
  requestHeadBytesMax: 16 * 1024,
  /** Shapes of workbooks of which all but the rows is kept ready, some ten kilobytes each. */
  workbookFrameCountMax: 200,
  /** Bytes of a JSON request body. */
  requestBytesMax: 1024 * 1024,
  /** Milliseconds for a request to arrive, for a connection to say anything, to be kept idle. */
  requestMs: 30_000,
  connectionMs: 60_000,
  keepAliveMs: 72_000,
  /** Milliseconds for which a stopping service still answers, closing each connection it is asked on. */
  drainMs: 500,
  /** Milliseconds that the event loop may be late before new requests are turned away. */
  eventLoopDelayMsMax: 2_000,
  /** Fiscal years of what is stored. */
  fiscalYearMin: 1990,
  fiscalYearMax: 2100,
  /** Items of one page of a list, and when nobody says. */
  pageItemsMax: 200,
  pageItemsDefault: 50,
  /** Of the verification of the log: entries, tables, sheets and pieces of evidence of a page, places that are named. */
  verifiedEntriesMax: 500,
  verifiedTablesMax: 50,
  verifiedSheetsMax: 25,
  verifiedAttachmentsMax: 5,
  tamperingCountMax: 1_000,
  /** Units inside one another, units that a key is bound to, scopes of a key. */
  unitDepthMax: 16,
  keyUnitsMax: 100,
  keyScopesMax: 5,
  /** Units that a list looks through one by one, each by its index, and units by which it picks rows. */
  listedUnitsMax: 100,
  pickedUnitsMax: 100_000,
  /** Characters of an idempotency key, and days for which its answer is repeated. */
  idempotencyKeyCharsMax: 255,
  idempotencyDays: 7,
  /** Answers of old idempotency keys that are forgotten in one transaction. */
  pruneCountMax: 1_000,
  /** Versions of policies beside the shipped ones; blocks, tiers and grades of one. */
  storedPolicyCountMax: 1_000,
  policyListCountMax: 50,
  /** Rows that a block of a policy prints itself, and units whose figures make one row. */
  standardRowCountMax: 200,
  rowPartCountMax: 200,
  /** Stored tables of a region that are read at a time, and characters of all of them. */
  summedPageTables: 20,
  summedTextUnitsMax: 16 * 1024 * 1024,
  /** Connections to PostgreSQL, seconds to make one, milliseconds of a statement and of waiting for a lock. */
  databaseConnectionsMax: 10,
  /** Milliseconds between two looks at a replica, and by how much it may be behind while it is read from. */
  replicaLookMs: 1_000,
  replicaBehindMs: 10_000,
  /** Milliseconds that a replica has at the start to replay what this start has changed of the schema. */
  replicaStartMs: 15_000,
  /** Writing keys, and places of the log of writes, that are remembered until a replica has replayed them. */
  replicaKeysMax: 10_000,
  replicaPlacesMax: 60,
  /** Those of them that one key, or the program itself, has at a time; while several keys ask, and so long after that. */
  askerConnectionsMax: 4,
  askerConnectionsOfSeveralMax: 2,
  severalAskersMs: 10_000,
  /** Connections to PostgreSQL of a queue that lives there. */
  queueConnectionsMax: 4,
  connectSeconds: 5,
  statementMs: 30_000,
  /** Milliseconds after which a database is given up that has not even said that a statement took too long. */
  silentMs: 31_000,
  /** Sessions of the workbench: hours without use after which one ends, days after which it ends at the latest,
   * milliseconds between two notes of its use, and how many one key has at the same moment. */
  sessionIdleHours: 12,
  sessionDays: 7,
  sessionNoteMs: 5 * 60 * 1000,
  keySessionCountMax: 100,
  /** Cookies of a request that may be the one of its session: other ports of a host can set some. */
  sessionCookieCountMax: 8,
  /** Milliseconds for which the link that is printed at the start opens the workbench. */
  workbenchLinkMs: 10 * 60 * 1000,
  /** Keys that are known without asking, where no other process writes to the database. */
  knownKeyCountMax: 10_000,
  /** Milliseconds that a key is looked for, that policies of others are, and that each part is asked how it is. */
  keyMs: 5_000,
  policyMs: 1_500,
  readyMs: 1_500,
  /** Milliseconds between two lines of a log about one fault that lasts. */
  faultLogMs: 60_000,
  /**
   * Bytes that are free on the disk of the data: below them it is low, below those it counts as full. The embedded database
   * takes 16 MB at once for each segment of its log.
   */
  diskLowBytes: 256 * 1024 * 1024,
  diskFullBytes: 24 * 1024 * 1024,
  lockMs: 10_000,
  /** Attempts of a transaction that the database chooses as the victim of a deadlock. */
  deadlockAttemptsMax: 3,
  /** Writes of evaluations that share a transaction, that wait for one, and such transactions at a time. */
  sharedWritesMax: 16,
  waitingWritesMax: 1_000,
  sharedConcurrencyMax: 2,
  /** Milliseconds that such a transaction waits for a lock before each write goes alone. */
  sharedLockMs: 1_000,
  /** Evaluations scored in one request. */
  evaluationCountMax: 1_000,
  /** The largest figure in hundredths that an array of integers holds; beyond it only the sheet says it. */
  hundredthsMax: 2_147_483_647,
  /** Items of a batch; items that are read and worked on together, also where only numbers of them are; results that are
   * written together. */
  batchItemsMax: 1_000_000,
  batchBlockItems: 100,
  batchBlockPlans: 500,
  batchBlockRows: 500,
  /** Items of a page that a simulation is added up from. */
  simulationPageItems: 2_000,
  /** Threads that keep tables in numbers, tables of one question, questions that are kept, of one key too, bytes of all of
   * them; tables that are read and marks that are looked at together; questions that are read at the same moment. */
  residentThreadsMax: 4,
  residentTablesMax: 400_000,
  residentQuestionsMax: 6,
  residentKeyQuestionsMax: 2,
  residentBytesMax: 1_500 * 1024 * 1024,
  residentPageTables: 500,
  residentPageMarks: 20_000,
  residentReadingMax: 2,
  /** Milliseconds that an answer waits for tables that changed, that tables are read for nobody, that they are kept. */
  residentWaitMs: 500,
  residentAbandonMs: 30_000,
  residentKeptMs: 15 * 60 * 1000,
  /** Bytes of a batch that are held before they are stored, which others wait for; milliseconds for an upload to arrive. */
  batchBlockBytes: 1024 * 1024,
  batchUploadMs: 60 * 60 * 1000,
  /** What one key may have at the same moment: batches that have not ended, batches kept, bytes of all of them, uploads. */
  keyOpenBatchCountMax: 1_000,
  keyBatchCountMax: 100_000,
  keyBatchBytesMax: 16 * 1024 * 1024 * 1024,
  keyUploadCountMax: 8,
  /** Requests a minute of one key, and of one address without a key, behind which many may stand. */
  keyRequestsPerMinute: 1_000,
  addressRequestsPerMinute: 10_000,
  rateWindowMs: 60_000,
  /** Keys, and addresses, whose requests are counted at the same moment. */
  ratedCallerCountMax: 5_000,
  /** Heavy requests under way, of a key or an address and of all; from how many bytes of a body one is heavy. */
  callerHeavyCountMax: 16,
  /** Those of one caller that are worked on at the same moment: as many as keep two processors busy. */
  callerHeavyAtWorkMax: 2,
  heavyCountMax: 48,
  heavyBodyBytes: 64 * 1024,
  /** Milliseconds for which the rest of a body that is too large is read, so that its refusal can be read, too. */
  readOnMs: 10_000,
  /** Uploads of all keys. */
  uploadCountMax: 64,
  /** Bytes that the rows of an item take, beside what came with it and what came of it. */
  batchItemBytes: 256,
  /** Seconds after which it is worth asking again, for who has too many batches open, or too much stored. */
  openBatchRetrySeconds: 5,
  storedBatchRetrySeconds: 3_600,
  /** Milliseconds of a lease of a chunk, unless it is prolonged; how many attempts a chunk has. */
  batchLeaseMs: 15_000,
  batchAttemptsMax: 25,
  /** Milliseconds after which a waiting chunk is enqueued again, and the most chunks enqueued at once. */
  reenqueueAfterMs: 10_000,
  enqueuedCountMax: 500,
  /** Milliseconds between looks for chunks to enqueue, and until the job of a dead worker is delivered again. */
  relayMs: 1_000,
  jobLockMs: 10_000,
  /** Milliseconds between tries to reach a Redis that is away, and for one of them to be refused. */
  redisRetryMsMax: 1_000,
  redisRefusalMs: 250,
  /** Milliseconds until a queue in the database is connected anew, when its first connection failed. */
  queueRetryMs: 500,
  /** Milliseconds between signs of life of a directory's owner, for which another machine watches for one, and for it to
   * see that it was not alone in taking over. */
  lockBeatMs: 2_000,
  lockWatchMs: 30_000,
  lockSettleMs: 1_000,
  /** Milliseconds for a socket of a directory to answer or refuse, and for another who wants it to give way. */
  lockAnswerMs: 1_000,
  lockCandidateMs: 5_000,
  /** Sockets in a directory that are asked. */
  lockSocketCountMax: 1_000,
  /** Who talks to the owner of a directory at once, milliseconds to say what is wanted, bytes of a request and a reply. */
  lockTalkCountMax: 64,
  lockTalkMs: 30_000,
  lockRequestBytesMax: 64 * 1024,
  lockReplyBytesMax: 16 * 1024 * 1024,
  /** Milliseconds that chunks under way have to end when a process stops, and its connections after that. */
  stopMs: 10_000,
  lingerMs: 2_000,
  /** Chunks that one process works on at once: one is scored while the other is written. */
  chunkConcurrency: 2,
  /** Days for which a batch that has ended is kept, and batches forgotten in one transaction. */
  batchDays: 30,
  batchExpiryCountMax: 10,
  /** Milliseconds between two turns of forgetting what is old. */
  expiryMs: 60 * 60 * 1000,
  /** Clients that watch batches at the same time, of a key and of all; milliseconds between looks, and signs of life. */
  watcherKeyCountMax: 50,
  watcherCountMax: 1_000,
  watchMs: 300,
  watchAliveMs: 15_000,
  /** Bytes of a file on the command line. */
  fileBytesMax: 256 * 1024 * 1024,
  /** Projects that are listed below one header; a longer list stays one table. */
  listedProjectsMax: 1_000,
  /** Cells of a row of a table in a document; a wider line is reported, not read. */
  rowCellCountMax: 200,
  /** UTF-16 code units of a line of a text, and of what is taken for one paragraph: prose is read sentence by sentence. */
  textLineUnitsMax: 1_000_000,
  paragraphUnitsMax: 5_000,
  /** Files in a zip, which is what office files are, and bytes that those which are read unpack to. */
  archiveEntryCountMax: 10_000,
  unpackedBytesMax: 128 * 1024 * 1024,
  /** Bytes of a page, whose tree takes many times as much. */
  pageBytesMax: 16 * 1024 * 1024,
  /** Elements inside one another in a file. */
  nestingDepthMax: 256,
  /** Cells and paragraphs of a document that hold something; rows and columns of a table; merges of a sheet. */
  documentPieceCountMax: 500_000,
  gridRowCountMax: 100_000,
  gridColumnCountMax: 1_000,
  mergeCountMax: 100_000,
  /** Cells and lines of a file that are shown beside its tables, and characters of them. */
  shownPieceCountMax: 20_000,
  shownCharsMax: 2_000_000,
  /** Words of a file that its user maps to fields. */
  mappedWordCountMax: 200,
  /** Files that are read at a time, each in a thread of its own, and files that wait for one. */
  readingThreadCountMax: 2,
  readingQueueCountMax: 64,
  /** Pages of a pdf; rules and letters of one; states of drawing inside one another. */
  pdfPageCountMax: 2_000,
  pdfMarkCountMax: 200_000,
  pdfStateDepthMax: 1_000,
  /** Milliseconds for which a file is read, and MiB that its thread may hold beside the bytes. */
  readMs: 60_000,
  /** The same for the command line, where nobody else waits: 2,000 pages take about a minute. */
  readHereMs: 600_000,
  readMegabytes: 512,
  /** Bytes of an import over HTTP, files in it, characters of their names, milliseconds for it to arrive. */
  importBytesMax: 32 * 1024 * 1024,
  importFileCountMax: 20,
  /** Other fields of an import, bytes of all its files, and imports under way. */
  importFieldCountMax: 20,
  importTotalBytesMax: 64 * 1024 * 1024,
  importCountMax: 8,
  fileNameCharsMax: 255,
  importUploadMs: 5 * 60 * 1000,
  /** Bytes of a file that is evidence, of all those of a table, of a part in which one is stored. */
  attachmentBytesMax: 20 * 1024 * 1024,
  tableAttachmentBytesMax: 200 * 1024 * 1024,
  attachmentPartBytes: 1024 * 1024,
  /** Such files of a row and of a table; uploads of them that are under way. */
  attachmentRowCountMax: 50,
  attachmentCountMax: 500,
  attachmentUploadCountMax: 16,
  /** Bytes of all evidence that one key uploaded and that is kept. */
  keyAttachmentBytesMax: 64 * 1024 * 1024 * 1024,
  /** Bytes of one line of NDJSON. */
  lineBytesMax: 1024 * 1024,
  /** Files of a directory that is scored as a batch; tables and bytes that are read ahead for each thread. */
  batchFileCountMax: 100_000,
  batchAheadCountMax: 64,
  batchAheadBytesMax: 2 * 1024 * 1024,
  /** Milliseconds that a thread may work on one piece before it is ended, and between looks at how long it has been. */
  pieceMs: 60_000,
  pieceLookMs: 1_000,
  /** Threads that print forms for requests, requests that wait for one, milliseconds for a form. */
  printingThreadCountMax: 2,
  printingQueueCountMax: 32,
  printMs: 45_000,
  /** What a scoring thread has for objects that soon are garbage; more would be memory for a twentieth less time. */
  threadYoungMegabytes: 12,
  /** By how many per cent of what is in use the memory of a worker may grow before it is looked through for garbage. */
  heapGrowthPercentMax: 60,
  /** Threads that score, tables of one block for them, and pieces of blocks that may wait for a thread. */
  scoringThreadCountMax: 64,
  scoringBlockCountMax: 20_000,
  scoringQueueCountMax: 1_024,
  /** Tables of a page that statistics read, groups that they tell apart, rows of a group of rows in a Parquet file. */
  statisticsPageTables: 100,
  statisticsGroupsMax: 50_000,
  exportGroupRows: 20_000,
  /** Of the findings beside peers: names of rows that are looked at, rows and reasons that are remembered, values and units
   * that are kept of each, tables with the same marks that one is held against, findings of a code that are told. */
  peerNamesMax: 200_000,
  peerRowsMax: 2_000_000,
  peerSampleMax: 512,
  peerCandidatesMax: 32,
  peerFindingsMax: 500,
  /** Arguments of a function in a spreadsheet. */
  formulaTermCountMax: 255,
  /** Warnings that a header carries. */
  headerWarningCountMax: 20,
  /** Lines of a summary workbook, and indicators that it lists for their deviation. */
  summaryLineCountMax: 20_000,
  worstDeviationCountMax: 50,
  /** Files of a zip and its bytes: beyond them the format needs an extension that old readers lack. */
  zipFileCountMax: 65_535,
  zipBytesMax: 4 * 1024 * 1024 * 1024 - 1,
} as const;
