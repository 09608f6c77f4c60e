// The free texts of an agreement: both sides read them at once, so they must pass the platform's check (A17).
import type { AgreementTerms } from '../../contract/agreements'

export const textsOf = ({ project, customers, benefitSplit }: AgreementTerms): string[] => [project, customers, benefitSplit]
