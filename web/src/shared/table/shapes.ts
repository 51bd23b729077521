/** The shapes that the pages hold, as the service publishes them. */
import type { components } from '../../../../src/client/index.ts';

type Schemas = components['schemas'];

export type Evaluation = Schemas['Evaluation'];
export type Indicator = Schemas['Indicator'];
export type Budget = Schemas['Budget'];
export type ScoreSheet = Schemas['ScoreSheet'];
export type SheetRow = Schemas['SheetRow'];
export type Working = Schemas['Working'];
export type Reading = Schemas['Reading'];
export type Defect = Schemas['Defect'];
export type Problem = Schemas['Problem'];
export type ImportedFile = Schemas['ImportedFile'];
export type ImportedTable = Schemas['ImportedTable'];

/** A finding; one of a file says where it was found, and at which other places the figures stand. */
export interface ShownFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly pointer: string;
  readonly source?: string;
  readonly sources?: readonly string[];
}

export const severities = ['error', 'warning', 'info'] as const;
