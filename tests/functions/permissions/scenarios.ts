// All questions of the matrix, by endpoint.
import type { Scenarios, Setting } from './scenario'
import { creditScenarios } from './scenarios/credits'
import { fundScenarios } from './scenarios/funds'
import { demandScenarios } from './scenarios/demand'
import { identityScenarios } from './scenarios/identity'
import { orderScenarios } from './scenarios/orders'
import { offerScenarios } from './scenarios/offers'
import { partnerLifeScenarios } from './scenarios/partner-life'
import { venueScenarios } from './scenarios/venues'

export const scenariosOf = (setting: Setting): Scenarios => ({ ...identityScenarios(setting), ...offerScenarios(setting), ...orderScenarios(setting), ...venueScenarios(setting), ...partnerLifeScenarios(setting), ...creditScenarios(setting), ...fundScenarios(setting), ...demandScenarios(setting) })
