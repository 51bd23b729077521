import { limits } from '../../limits.js';

/** One place where the log, or what stands in the tables, is not what was written. */
export interface AuditViolation {
  /** `chain <year> <unit>` or the subject that it concerns. */
  readonly place: string;
  readonly message: string;
}

/** What was found; the first of them are kept, all are counted. */
export class AuditViolations {
  readonly found: AuditViolation[] = [];
  count = 0;

  add(place: string, ...messages: readonly string[]): void {
    for (const message of messages) {
      this.count += 1;
      if (this.found.length < limits.tamperingCountMax) this.found.push({ place, message });
    }
  }
}
