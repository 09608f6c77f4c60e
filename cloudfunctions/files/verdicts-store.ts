// Verdicts of the platform's picture check by trace. Kept on their own because a verdict may come before its trace is written to the picture.
import { collection } from '../_platform/db'

export interface VerdictDoc { _id: string; check: 'pass' | 'risky'; at: string }
export const verdicts = collection<VerdictDoc>({ name: 'picture_verdicts', indexes: [['at']] })
