// What an agreement says about credit: when debts are due, where the two lines are, how much may be saved up and how long.
export interface CreditTerms {
  /** Days from a charge until it is due. */
  dueDays: number
  /** Owed minutes at which a notice goes out, and at which future slots are held. */
  softMinutes: number
  hardMinutes: number
  /** Days a debt may be overdue before future slots are held. */
  graceDays: number
  /** Prepaid minutes above this expire; 0 and more. */
  prepaidCapMinutes: number
  /** Prepaid minutes older than this expire. */
  prepaidDays: number
}
/** Until an agreement says otherwise. */
export const DEFAULT_TERMS: CreditTerms = { dueDays: 30, softMinutes: 600, hardMinutes: 1_200, graceDays: 14, prepaidCapMinutes: 2_400, prepaidDays: 365 }
