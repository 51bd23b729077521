/** The schemas of answers about what is stored, for the manual: each room of the use cases describes its own. */
import { administrationAnswers } from '../evaluations/administration/answers.js';
import { batchAnswers } from '../evaluations/batches/answers.js';
import { statisticsAnswers } from '../evaluations/statistics/answers.js';
import { tableAnswers } from '../evaluations/tables/answers.js';
import { attachmentAnswers } from '../evaluations/tables/named-attachments.js';
import { simulationAnswers } from '../evaluations/what-if/answers.js';
import { workflowAnswers } from '../evaluations/workflow/answers.js';
import { type NamedSchemas, type Schema, text } from '../indicators/schema.js';
import { limits } from '../limits.js';

/** What every list takes. */
export const pageQuery: Readonly<Record<string, Schema>> = {
  cursor: text('上一页给出的 nextCursor'),
  limit: text(`每页最多几项，1 到 ${limits.pageItemsMax}`, '50'),
};

export const storedSchemas: NamedSchemas = {
  ...statisticsAnswers,
  ...tableAnswers,
  ...workflowAnswers,
  ...attachmentAnswers,
  ...administrationAnswers,
  ...simulationAnswers,
  ...batchAnswers,
};
