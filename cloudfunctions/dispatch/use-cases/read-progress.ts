// How far one's own commit of a plan has come, while it runs or after it was cut short.
import type { dispatch } from '../../../contract/dispatch'
import { must, type Handlers } from '../../_platform/serve'
import { dispatchPlans } from '../plans-store'
import { planIdOf, progressOf } from '../progress'

export const readProgress: Handlers<typeof dispatch>['planProgress'] = async (call, { commitId }) => progressOf(must(await dispatchPlans.get(planIdOf(call, commitId))))
