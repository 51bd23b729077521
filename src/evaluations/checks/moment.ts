import type { Schema } from '../../indicators/schema.js';

/** A moment of RFC 3339, or null for none. */
export const momentOrNull = (title: string, example: string): Schema<string | null> => ({
  title,
  type: ['string', 'null'],
  format: 'date-time',
  'x-moment': true,
  examples: [example],
});
