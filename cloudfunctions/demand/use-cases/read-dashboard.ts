// 看板: demand against supply, how fast partners answer, the three rates and how work is shared, from the counted days. Four reads.
import type { demand } from '../../../contract/demand'
import { chinaDay, later } from '../../_platform/china-time'
import type { Handlers } from '../../_platform/serve'
import { partnersOf } from '../../partners/public'
import { daysFrom, demandProgress } from '../days-store'
import { dashboardOf, heatOf } from '../domain/dashboard'
import { fairnessOf } from '../domain/supply'
import { watcherOf } from '../views'

const DAY = 24 * 60

export const readDashboard: Handlers<typeof demand>['dashboard'] = async (call, { communityId, days: span }) => {
  watcherOf(call, communityId)
  const from = chinaDay(later(call.now, (1 - span) * DAY))
  const [days, all, progress] = await Promise.all([daysFrom(communityId, from), partnersOf(communityId), demandProgress.get('days')])
  const partners = all.filter(({ status }) => status !== 'suspended').map(({ categories, windows, workers, stats }) => ({ categories, windows, workers: workers.length, jobs30: stats.jobs30 }))
  return { countedUntil: progress?.at ?? null, ...dashboardOf(days, span, call.now), heat: heatOf(days, span, partners), fairness: fairnessOf(partners) }
}
